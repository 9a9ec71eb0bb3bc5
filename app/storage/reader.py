"""What the unlocked notebook says: records found by kind, day and id, without changing any."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from datetime import date
from functools import lru_cache
from typing import Any, cast

from app.errors import NoSuchRecord, UnknownField
from app.rehab.period import Period
from app.storage.boundary import told_plainly
from app.storage.codec import Envelope, unpack, unpack_big
from app.storage.kept import Kept, T, kept
from app.storage.memory import Found, Memory
from app.storage.source import Source

MOST_BUILT = 2_000


class Reader:
    """The records of an open notebook or backup, to be read. `Journal` is the one that also writes.

    `kinds` are the classes it knows, by kind (`app.rehab.KINDS`). Raises DamagedVault.
    """

    def __init__(self, source: Source, kinds: Mapping[str, type]) -> None:
        self._source = source
        self._kinds = kinds
        self._memory = Memory(kinds)
        # What was shown a moment ago is mostly shown again. It is forgotten with this reader.
        self._built = lru_cache(maxsize=MOST_BUILT)(self._build)
        source.at_close(self._forget)
        self._memory.fill(source.payloads())

    @property
    def unknown(self) -> int:
        """How many records a newer Takt wrote: they are kept untouched, and not shown."""
        return self._memory.unknown

    def get(self, record_id: str) -> Kept[Any]:
        """One record. Raises NoSuchRecord."""
        with self._alone():
            full, _ = self._full(record_id)
            return kept(self._kinds[full.kind], record_id, full)

    def read(self, kind: type[T], period: Period | None = None) -> list[Kept[T]]:
        """All records of a kind, or those of a period, by day and instant."""
        with self._alone():
            return self._opened(kind, self._memory.read(kind.kind, period))

    def latest(self, kind: type[T], *, before: date | None = None) -> Kept[T] | None:
        """The last record of a kind, or the last before a day."""
        with self._alone():
            return next(iter(self._opened(kind, self._memory.latest(kind.kind, before))), None)

    def only(self, kind: type[T]) -> Kept[T] | None:
        """The record of a kind that there is one of, as the profile; were there more, the last written."""
        return self.latest(kind)

    def series(self, kind: type[T], field: str, period: Period | None = None) -> list[tuple[date, float]]:
        """Day and number of every record that answers `field` with one, in order. Raises UnknownField."""
        known = [part.name for part in fields(cast(Any, kind))]
        if field not in known:
            raise UnknownField(name=field, known=", ".join(known))
        with self._alone():
            found = self._memory.series(kind.kind, field, period)
        return [(date.fromisoformat(day), float(number)) for day, number in found]

    def days(self, kind: type[T], period: Period | None = None) -> list[date]:
        """Every day that has a record of this kind, once, in order."""
        with self._alone():
            return [date.fromisoformat(day) for day in self._memory.days(kind.kind, period)]

    def count(self, kind: type[T]) -> int:
        """How many records of this kind there are."""
        with self._alone():
            return self._memory.count(kind.kind)

    def first_day(self, kind: type[T]) -> date | None:
        """The first day with a record of this kind."""
        with self._alone():
            day = self._memory.first_day(kind.kind)
        return date.fromisoformat(day) if day else None

    def last_day(self, kind: type[T]) -> date | None:
        """The last day with a record of this kind."""
        with self._alone():
            day = self._memory.last_day(kind.kind)
        return date.fromisoformat(day) if day else None

    def close(self) -> None:
        """Lock the vault and forget everything; locking the vault itself does the same."""
        self._source.close()

    # --- Between vault and memory

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One at a time at vault and memory."""
        with self._source.lock, told_plainly():
            yield

    def _forget(self) -> None:
        self._memory.close()
        self._built.cache_clear()

    def _found(self, record_id: bytes) -> str:
        found = self._memory.find(record_id)
        if found is None:
            raise NoSuchRecord(record=record_id.hex())
        return found

    def _full(self, record_id: str) -> tuple[Envelope, bytes]:
        """What one record says, and the id of the big record with its content, if it has one."""
        try:
            wanted = bytes.fromhex(record_id)
        except ValueError:
            raise NoSuchRecord(record=record_id) from None
        return self._with_content(self._found(wanted))

    def _with_content(self, payload: str) -> tuple[Envelope, bytes]:
        small = unpack(payload)
        if not small.body:
            return small, b""
        content = bytes.fromhex(small.body)
        return unpack_big(self._source.payload(content)), content

    def _opened(self, kind: type[T], found: list[Found]) -> list[Kept[T]]:
        # A big record's cover stays the same text when its content changes, so it is built anew.
        build = self._build if getattr(kind, "big", False) else self._built
        return [build(kind, record_id, text) for record_id, text in found]

    def _build(self, kind: type[T], record_id: bytes, text: str) -> Kept[T]:
        return kept(kind, record_id.hex(), self._with_content(text)[0])
