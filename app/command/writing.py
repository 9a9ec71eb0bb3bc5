"""Saves a file whole or not at all; whatever stands in the way is told by its name."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkstemp

from app.errors import ForeignFile, TaktError
from app.errors.named_files import (
    FolderOfThatName,
    MayNotSave,
    NamedFileIsThere,
    NameTooLong,
    NoRoomFor,
    NoSuchFolder,
    NotebookOfThatName,
    NotSaved,
)
from app.storage import container

NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def write(target: Path, content: bytes) -> None:
    """Save `content` as `target`, in place of what was there; only the owner may read it.

    It is written beside the target and then given its name, so that a full disk or a power
    cut leaves the earlier file as it was. Raises what `refuse_unfit` does, and NoRoomFor.
    """
    refuse_unfit(target)
    with told_by_name(target):
        whole = target.resolve()
        descriptor, beside = mkstemp(dir=whole.parent, prefix=".takt-")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(beside).replace(whole)
        except BaseException:
            Path(beside).unlink(missing_ok=True)
            raise


def refuse_unfit(target: Path) -> None:
    """Raise a CannotWriteFile where a file can be seen not to be savable, best before the work is done."""
    with told_by_name(target):
        whole = target.resolve()
        if whole.is_dir():
            raise FolderOfThatName(file=target)
        if not whole.parent.is_dir():
            raise NoSuchFolder(folder=target.parent)
        if not os.access(whole.parent, os.W_OK | os.X_OK):
            raise MayNotSave(folder=target.parent)
        if not whole.exists():
            return
        if not whole.is_file():
            raise NotSaved(file=target)
        if _is_sealed(whole):
            raise NotebookOfThatName(file=target)


def is_inside(target: Path, folder: Path) -> bool:
    """Whether a file would lie in a folder, however deep."""
    with told_by_name(target):
        return Path(os.path.realpath(target)).is_relative_to(os.path.realpath(folder))


@contextmanager
def told_by_name(target: Path) -> Iterator[None]:
    """Turn whatever stands in the way of saving a file into an error that names it."""
    try:
        yield
    except (OSError, ValueError, RuntimeError) as error:
        # RuntimeError is a chain of links that leads back to itself.
        raise why_not(target, error) from error
    except TaktError as error:
        if not isinstance(error.__cause__, OSError):
            raise
        raise why_not(target, error.__cause__) from error


def why_not(target: Path, trouble: Exception) -> TaktError:
    """What the system's answer means, in a sentence of ours."""
    if isinstance(trouble, FileExistsError):
        return NamedFileIsThere(file=target)
    match number := getattr(trouble, "errno", None):
        case errno.ENOENT | errno.ENOTDIR if not target.parent.is_dir():
            return NoSuchFolder(folder=target.parent)
        case errno.EISDIR:
            return FolderOfThatName(file=target)
        case errno.EACCES | errno.EPERM | errno.EROFS | errno.ENOENT:
            return MayNotSave(folder=target.parent)
        case errno.ENAMETOOLONG:
            return NameTooLong()
    return NoRoomFor(file=target) if number in NO_ROOM else NotSaved(file=target)


def _is_sealed(file: Path) -> bool:
    """Whether a file begins as a notebook or a backup does. One that may not be read may still be replaced."""
    try:
        with file.open("rb") as opened:
            container.refuse_other_kinds(opened.read(container.BEGINNING))
    except (ForeignFile, PermissionError):
        return False
    return True
