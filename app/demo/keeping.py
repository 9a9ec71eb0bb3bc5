"""The fictional patient's records as a notebook keeps them: under an id, with who wrote them when and why."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from hashlib import blake2b
from typing import Any

from app.demo.dates import at
from app.storage.kept import Earlier, Kept, T


def id_of(name: str) -> str:
    """The id of a record by its name here: always the same, so that others can refer to it."""
    return blake2b(name.encode(), digest_size=16).hexdigest()


def keep(
    name: str, record: T, written: datetime, *, who: str = "", why: str = "", before: Kept[T] | None = None
) -> Kept[T]:
    """One record, and with `before` all that it said until then."""
    earlier = (
        (*before.earlier, Earlier(before.record, before.written, before.who, before.why)) if before else ()
    )
    return Kept(id_of(name), record, written, who, why, earlier)


def keep_all(name: str, records: Iterable[Any]) -> list[Kept[Any]]:
    """Records that nobody refers to, each written at its own instant, or on the evening of its day."""
    return [
        keep(f"{name} {n}", one, getattr(one, "at", None) or at(one.day)) for n, one in enumerate(records)
    ]
