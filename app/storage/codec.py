"""Records and their payloads: what is sealed is an envelope of JSON round a record.

    {"kind": "checkin", "format": 1, "written": "2026-11-20T18:30:00+00:00",
     "record": {"day": "2026-11-20", "at": …, …}, "who": …, "why": …, "earlier": […]}

`kind` names the record's class, `format` the class's own format, lifted on read by the
`upgrades` beside it: `{1: from_1_to_2}`. A removed record leaves an envelope without content,
so that a later merge of two notebooks remembers it.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Protocol

from app.errors import DamagedVault, FieldError
from app.storage.plain import form

Plain = dict[str, Any]

# What content that no Takt wrote makes the reading of it raise.
ODD = (KeyError, TypeError, ValueError, AttributeError)


class Record(Protocol):
    """A frozen dataclass that the notebook keeps.

    It may also say `format: ClassVar[int] = 1`, `versioned: ClassVar[bool] = False` (a change keeps
    what it said before), `big: ClassVar[bool] = False` (opened only when shown), `aside: ClassVar[bool] = False`
    (undo passes over it) and
    `upgrades: ClassVar[dict[int, Callable[[dict], dict]]]`.
    """

    kind: ClassVar[str]


def format_of(kind: type) -> int:
    """The present format of a class of records."""
    return int(getattr(kind, "format", 1))


@dataclass(frozen=True)
class Envelope:
    """One payload in plain values. `body` is the id, in hex, of the big record with the content.

    `cleared` is when another device had removed it: what it said until then is not brought back.
    """

    kind: str
    format: int
    written: str
    record: Plain
    who: str = ""
    why: str = ""
    removed: bool = False
    earlier: tuple[Plain, ...] = ()
    body: str = ""
    cleared: str = ""


WRITER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))

# What the notebook sorts by, without reading the rest: kind, format, written, day, at.
Heading = tuple[str, str, str, str | None, str | None]

# `pack` always writes these first, so at unlock 36,500 headings are read by pattern, five times
# faster than by parsing; whatever does not look like this is parsed.
HEADING = re.compile(
    r'\{"kind":"([^"]+)","format":(\d+),"written":"([^"]+)","record":'
    r'\{(?:"day":"([^"]+)",?)?(?:"at":"([^"]+)")?'
)


def envelope(record: Record, written: str, *, who: str = "", why: str = "") -> Envelope:
    """A record ready to be packed; `written` is an ISO instant in UTC."""
    kind = type(record)
    plain = form(kind).write(record)
    first = {name: plain[name] for name in ("day", "at") if name in plain}
    return Envelope(kind.kind, format_of(kind), written, first | plain, who, why)


def tombstone(was: Envelope, written: str) -> Envelope:
    """What is left of a removed record: its kind and when it was removed."""
    return Envelope(was.kind, was.format, written, {}, removed=True)


def cover(full: Envelope, body: str) -> Envelope:
    """A small stand-in for a big record: its day and instant, and where its content is."""
    shown: Plain = {name: full.record[name] for name in ("day", "at") if name in full.record}
    return replace(full, record=shown, earlier=(), body=body)


def pack(envelope: Envelope) -> bytes:
    """The payload. Empty entries are left out."""
    plain: Plain = {"kind": envelope.kind, "format": envelope.format, "written": envelope.written}
    if envelope.removed:
        plain["removed"] = True
    plain["record"] = envelope.record
    for name in ("who", "why", "earlier", "body", "cleared"):
        if value := getattr(envelope, name):
            plain[name] = value
    return WRITER.encode(plain).encode()


def pack_big(envelope: Envelope) -> bytes:
    """The payload of a big record: compressed."""
    return zlib.compress(pack(envelope))


def unpack_big(payload: bytes) -> Envelope:
    """The envelope of a big record again. Raises DamagedVault."""
    try:
        return unpack(zlib.decompress(payload))
    except zlib.error as error:
        raise DamagedVault from error


def unpack(payload: bytes | str) -> Envelope:
    """The envelope again. Raises DamagedVault."""
    try:
        plain = json.loads(payload)
        return Envelope(
            plain["kind"],
            plain["format"],
            plain["written"],
            plain["record"],
            plain.get("who", ""),
            plain.get("why", ""),
            plain.get("removed", False),
            tuple(plain.get("earlier", ())),
            plain.get("body", ""),
            plain.get("cleared", ""),
        )
    except ODD as error:
        raise DamagedVault from error


def heading(payload: str) -> Heading | None:
    """What to sort a payload by; None where the record was removed. Raises DamagedVault."""
    if found := HEADING.match(payload):
        return found.groups()  # type: ignore[return-value]  # five groups, the first three always there
    opened = unpack(payload)
    if opened.removed:
        return None
    day, at = opened.record.get("day"), opened.record.get("at")
    return opened.kind, str(opened.format), opened.written, day, at


def lifted(envelope: Envelope, kind: type) -> Envelope:
    """The envelope in the present format of its class; a cover stays, for only what it covers is lifted."""
    if envelope.body:
        return envelope
    return replace(envelope, format=format_of(kind), record=_upgraded(envelope.record, envelope.format, kind))


def record_of(kind: type, plain: Plain, format_: int) -> Any:
    """The record that plain values in some earlier or the present format mean. Raises DamagedVault."""
    try:
        return form(kind).read(_upgraded(plain, format_, kind))
    except (*ODD, FieldError) as error:
        raise DamagedVault from error


def _upgraded(plain: Plain, format_: int, kind: type) -> Plain:
    upgrades: Mapping[int, Any] = getattr(kind, "upgrades", {})
    try:
        for earlier in range(format_, format_of(kind)):
            plain = upgrades[earlier](plain)
    except ODD as error:
        raise DamagedVault from error
    return plain
