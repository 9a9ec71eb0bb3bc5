"""A record as the notebook keeps it: under an id, with who wrote it when and why, and what it said earlier."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Generic, TypeVar

from app.errors import DamagedVault
from app.storage.codec import Envelope, Record, envelope, record_of
from app.storage.plain import instant

T = TypeVar("T", bound=Record)


@dataclass(frozen=True)
class Earlier(Generic[T]):
    """What a record said before a change, and who wrote that when and why."""

    record: T
    written: datetime
    who: str = ""
    why: str = ""


@dataclass(frozen=True)
class Kept(Generic[T]):
    """`id` is in hex, `written` an aware instant, `earlier` oldest first."""

    id: str
    record: T
    written: datetime
    who: str = ""
    why: str = ""
    earlier: tuple[Earlier[T], ...] = ()


def kept(kind: type[T], record_id: str, envelope: Envelope) -> Kept[T]:
    """The record in an envelope. Raises DamagedVault with its id."""
    try:
        return Kept(
            record_id,
            record_of(kind, envelope.record, envelope.format),
            datetime.fromisoformat(envelope.written),
            envelope.who,
            envelope.why,
            tuple(_earlier(kind, version) for version in envelope.earlier),
        )
    except (DamagedVault, KeyError, TypeError, ValueError) as error:
        raise DamagedVault(record=record_id) from error


def enclosed(one: Kept[Any]) -> Envelope:
    """The envelope of a record that is kept elsewhere, with what it said before."""
    before = tuple(version(_written(said)) for said in one.earlier)
    return replace(_written(one), earlier=before)


def _written(one: Kept[Any] | Earlier[Any]) -> Envelope:
    return envelope(one.record, instant(one.written), who=one.who, why=one.why)


def version(was: Envelope) -> dict[str, Any]:
    """What an envelope says, as a changed record carries it along."""
    return {
        "record": was.record,
        "format": was.format,
        "written": was.written,
        "who": was.who,
        "why": was.why,
    }


def _earlier(kind: type[T], version: dict[str, Any]) -> Earlier[T]:
    return Earlier(
        record_of(kind, version["record"], version["format"]),
        datetime.fromisoformat(version["written"]),
        version["who"],
        version["why"],
    )
