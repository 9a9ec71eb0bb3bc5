"""Reads an archive: everything of a notebook, as `app.exports.archive` wrote it.

The whole file is read and every record in it built before anything is given away, so an
archive is taken in as a whole or not at all.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, NoReturn

from app.errors import DamagedVault
from app.errors.archives import DamagedArchive, DamagedArchiveRecord, NewerArchive, NotAnArchive, TooLargeFile
from app.imports.fits import fits
from app.rehab import KINDS
from app.storage.codec import Envelope, format_of, lifted
from app.storage.kept import Kept, kept
from app.storage.plain import form

VERSION = 1
MOST_MEGABYTES = 150  # Ten years of days and drawings are a fifth of it.
ID = re.compile("[0-9a-f]{32}")
PARTS = {"id", "kind", "format", "written", "record", "who", "why", "earlier"}
TOLD_EVERY = 500
ESCAPED = re.compile(rb"\\u[dD][89a-fA-F]")

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Archive:
    """What an archive holds: when it was made, by which Takt, and records as `Journal.take_in` takes them."""

    made: datetime
    takt: str
    records: tuple[Kept[Any], ...]


def refuse_large(size: int, file: str) -> None:
    """Raise TooLargeFile for more bytes than are read at once, best before they are read."""
    if size > MOST_MEGABYTES * 2**20:
        raise TooLargeFile(file=file, most=MOST_MEGABYTES)


def read(content: bytes, file: str, progress: Progress = lambda _done, _of: None) -> Archive:
    """The archive in a file's bytes; `file` is its name, for sentences.

    Raises TooLargeFile, NotAnArchive, NewerArchive, DamagedArchive or DamagedArchiveRecord.
    """
    refuse_large(len(content), file)
    plain = parsed(content, file)
    if not isinstance(plain, dict) or not isinstance(plain.get("takt_archive"), int):
        raise NotAnArchive(file=file)
    if plain["takt_archive"] > VERSION:
        raise NewerArchive(file=file)
    listed = plain.get("records")
    try:
        made, takt = instant(plain["made"]), str(plain["takt"])
    except (KeyError, TypeError, ValueError) as error:
        raise NotAnArchive(file=file) from error
    if not isinstance(listed, list):
        raise NotAnArchive(file=file)
    records: dict[str, Kept[Any]] = {}
    for number, one in enumerate(listed, start=1):
        if number % TOLD_EVERY == 1:
            progress(number - 1, len(listed))
        record = record_in(one, number, file)
        if record.id in records:
            raise DamagedArchiveRecord(file=file, number=number)
        records[record.id] = record
    progress(len(listed), len(listed))
    return Archive(made, takt, tuple(records.values()))


def parsed(content: bytes, file: str) -> Any:
    """The JSON of a file. Raises NotAnArchive for what never was any, DamagedArchive for what broke off."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotAnArchive(file=file) from error
    try:
        plain = json.loads(text, parse_constant=no_number, object_pairs_hook=each_once)
        if ESCAPED.search(content):
            # Half a letter can be written in JSON, and nowhere else.
            json.dumps(plain, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        begun = text.lstrip().startswith('{"takt_archive"')
        raise (DamagedArchive(file=file, line=error.lineno) if begun else NotAnArchive(file=file)) from error
    except (RecursionError, ValueError) as error:
        # Nested deeper than anything of ours, or numbers and letters that no record has.
        raise NotAnArchive(file=file) from error
    return plain


def no_number(_: str) -> NoReturn:
    """Refuse NaN and the infinities."""
    raise ValueError


def each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object of JSON. Raises ValueError where it says something twice: nobody knows which counts."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError
    return found


def instant(text: object) -> datetime:
    """An aware instant. Raises ValueError or TypeError."""
    if not isinstance(text, str):
        raise TypeError
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError
    return moment


def record_in(one: Any, number: int, file: str) -> Kept[Any]:
    """One record of the list. Raises NewerArchive or DamagedArchiveRecord."""
    try:
        return built(one)
    except Newer as error:
        raise NewerArchive(file=file) from error
    except (
        DamagedVault,
        KeyError,
        TypeError,
        ValueError,
        AttributeError,
        ArithmeticError,
        RecursionError,
    ) as error:
        raise DamagedArchiveRecord(file=file, number=number) from error


class Newer(Exception):
    """A kind or a format that this Takt does not know."""


def built(one: Any) -> Kept[Any]:
    """The kept record that plain values mean."""
    kind, format_ = one["kind"], one["format"]
    if not isinstance(kind, str) or not isinstance(format_, int) or not ID.fullmatch(one["id"]):
        raise TypeError
    if kind not in KINDS or format_ > format_of(KINDS[kind]):
        raise Newer
    instant(one["written"])
    earlier = tuple(one.get("earlier", ()))
    for said in earlier:
        instant(said["written"])
        told(said)
    who, why = told(one)
    sealed = Envelope(kind, format_, one["written"], one["record"], who, why, earlier=earlier)
    read_again: Kept[Any] = kept(KINDS[kind], one["id"], sealed)
    said = [read_again.record, *(before.record for before in read_again.earlier)]
    plain = [
        sealed,
        *(replace(sealed, format=before["format"], record=before["record"]) for before in earlier),
    ]
    if not one.keys() <= PARTS or not all(map(same, plain, said)):
        raise TypeError
    return read_again


def same(sealed: Envelope, record: Any) -> bool:
    """Whether a record is of the types that it declares, and holds all that was said."""
    kind: Any = type(record)
    return fits(record, kind) and holds(form(kind).write(record), lifted(sealed, kind).record)


def holds(kept: Any, said: Any) -> bool:
    """Whether each thing that was said has its place in what is kept, however deep."""
    if isinstance(said, dict):
        return isinstance(kept, dict) and all(
            one is None or (name in kept and holds(kept[name], one)) for name, one in said.items()
        )
    if isinstance(said, list):
        return isinstance(kept, list) and len(kept) == len(said) and all(map(holds, kept, said))
    return True


def told(said: Any) -> tuple[str, str]:
    """Who and why. Raises TypeError for anything but text."""
    who, why = said.get("who", ""), said.get("why", "")
    if not isinstance(who, str) or not isinstance(why, str):
        raise TypeError
    return who, why
