"""Reads the files that are named on the command line; whatever is wrong with one is told by its name."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from app.errors import CannotReadFile, PassphraseNeeded
from app.errors.named_files import (
    FolderInstead,
    MayNotRead,
    NoFirstLine,
    NoSuchFile,
    NotAnOrdinaryFile,
    NotPlainText,
    NotReadable,
)

FROM_STANDARD_INPUT = "-"
LONGEST_LINE = 4_096
WHY: dict[int | None, type[CannotReadFile]] = {
    errno.ENOENT: NoSuchFile,
    errno.ENOTDIR: NoSuchFile,
    errno.EISDIR: FolderInstead,
    errno.EACCES: MayNotRead,
    errno.EPERM: MayNotRead,
}


def named(typed: str) -> Path:
    """The path that was typed, with ~ for one's own folder."""
    try:
        return Path(typed).expanduser()
    except RuntimeError:
        # ~name of nobody is a name like any other.
        return Path(typed)


@contextmanager
def told_by_name(path: Path) -> Iterator[None]:
    """Turn whatever stands in the way of reading a file into a CannotReadFile that names it."""
    try:
        yield
    except (CannotReadFile, OSError, ValueError) as error:
        cause = error.__cause__ if isinstance(error, CannotReadFile) else error
        raise WHY.get(getattr(cause, "errno", None), NotReadable)(file=path) from error


def refuse_unfit(path: Path) -> None:
    """Raise a CannotReadFile where a file can be seen not to be readable, best before anybody is asked for anything."""
    with told_by_name(path):
        kind = path.stat().st_mode
    # A pipe would be waited for without end, and a device has no end.
    if not (S_ISREG(kind) or S_ISDIR(kind)):
        raise NotAnOrdinaryFile(file=path)
    with told_by_name(path), path.open("rb"):
        pass


def read(path: Path, refuse_large: Callable[[int, str], None], most: int) -> bytes:
    """The bytes of a file, not many more than `most`. Raises a CannotReadFile, and what `refuse_large` does."""
    refuse_unfit(path)
    with told_by_name(path), path.open("rb") as file:
        refuse_large(path.stat().st_size, path.name)
        return file.read(most + 1)


def first_line(typed: str) -> str:
    """The first line of a file, or the next one of standard input, which may be a pipe.

    Raises PassphraseNeeded where nothing comes in, NoFirstLine, NotPlainText or another CannotReadFile.
    """
    if typed == FROM_STANDARD_INPUT:
        line = sys.stdin.buffer.readline(LONGEST_LINE) if sys.stdin else b""
        if not line.strip():
            raise PassphraseNeeded
    else:
        path = named(typed)
        with told_by_name(path), path.open("rb") as file:
            line = file.readline(LONGEST_LINE)
    try:
        text = line.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise NotPlainText(file=typed) from error
    if not text.strip():
        raise NoFirstLine(file=typed)
    if len(line) == LONGEST_LINE or "\0" in text:
        raise NotPlainText(file=typed)
    return text
