"""The other diaries that Takt knows, and which of them a file is from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from types import ModuleType

from app.errors.other_diaries import EmptyTable, NotADiary, OtherDiaryError
from app.imports import bearable, daylio, loop, mapped, medtimer, track_and_graph, visible
from app.imports.encodings import head_of
from app.imports.found import Found
from app.imports.tables import table

LOOKED_AT = 4_096


@dataclass(frozen=True)
class Diary:
    """One app: its key, its name, whether a file begins as its files do, and how one is read.

    `read` takes the bytes, the file's name and today; it raises an OtherDiaryError or TooLargeFile.
    """

    key: str
    app: str
    recognise: Callable[[str, bytes], bool]
    read: Callable[[bytes, str, date], Found]


def _of(module: ModuleType) -> Diary:
    return Diary(module.KIND, module.APP, module.recognise, module.read)


DIARIES: dict[str, Diary] = {
    one.key: one for one in map(_of, (daylio, bearable, track_and_graph, loop, medtimer, visible))
}
ANY_TABLE = mapped.KIND


def recognised(content: bytes, file: str) -> str:
    """The key of the app a file is from, or `ANY_TABLE` for a table of another.

    Raises NotADiary for what is no table either, EmptyTable for one without rows, and TooLargeFile.
    """
    head = content[:LOOKED_AT]
    for one in DIARIES.values():
        if one.recognise(file, head):
            return one.key
    if content.lstrip()[:1] in (b"{", b"[", b"<") or _is_no_text(head):
        raise NotADiary(file=file)
    try:
        columns = table(content, file).columns
    except EmptyTable:
        raise
    except OtherDiaryError as error:
        raise NotADiary(file=file) from error
    if len(columns) < 2:
        raise NotADiary(file=file)
    return ANY_TABLE


def _is_no_text(head: bytes) -> bool:
    """Whether a file holds what no text does: characters that steer, other than ends of lines and tabs."""
    text = head_of(head)
    return sum(one < " " and one not in "\t\n\f\r" for one in text) > len(text) // 50
