"""The journal: every record of the unlocked notebook, read, kept, changed, removed, and undone.

A save goes to the vault first, as one transaction, and only then into memory. Removing leaves
an empty envelope behind, so that a later merge of two notebooks does not bring the record back.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields, replace
from datetime import date, datetime
from functools import lru_cache
from typing import Any, cast

from app.errors import NoSuchRecord, UnknownField
from app.rehab.period import Period
from app.storage.boundary import told_plainly
from app.storage.change import ID, Step
from app.storage.codec import Envelope, cover, envelope, pack, pack_big, tombstone, unpack, unpack_big
from app.storage.kept import Kept, T, enclosed, kept, version
from app.storage.memory import Found, Memory
from app.storage.plain import instant
from app.storage.vault import Vault

MOST_UNDONE = 50
MOST_BUILT = 2_000


class Journal:
    """The records of an open vault. Safe to use from several threads.

    `kinds` are the classes it knows, by kind (`app.rehab.KINDS`); `now` gives aware instants.
    Raises DamagedVault. Every save may raise DiskFull, ReadOnlyFolder or DiskTrouble, and then
    nothing has changed.
    """

    def __init__(self, vault: Vault, kinds: Mapping[str, type], now: Callable[[], datetime]) -> None:
        self._vault = vault
        self._kinds = kinds
        self._now = now
        self._memory = Memory(kinds)
        self._undo: list[list[Step]] = []
        # What was shown a moment ago is mostly shown again. It is forgotten with this journal.
        self._built = lru_cache(maxsize=MOST_BUILT)(self._build)
        vault.at_close(self._forget)
        self._memory.fill(vault.payloads())

    @property
    def unknown(self) -> int:
        """How many records a newer Takt wrote: they are kept untouched, and not shown."""
        return self._memory.unknown

    # --- Saving

    def add(self, record: T, *, who: str = "", why: str = "") -> Kept[T]:
        """Save a new record."""
        return self.add_all([record], who=who, why=why)[0]

    def add_all(self, records: Iterable[T], *, who: str = "", why: str = "") -> list[Kept[T]]:
        """Save several new records together, all of them or none."""
        now = self._now()
        made: list[Kept[T]] = []
        steps: list[Step] = []
        for record in records:
            new_id, full = secrets.token_bytes(ID), envelope(record, instant(now), who=who, why=why)
            steps += _steps(new_id, full, secrets.token_bytes(ID) if _is_big(record) else b"")
            made.append(Kept(new_id.hex(), record, now, who, why))
        with self._alone():
            self._save(steps, remembered=not all(map(_is_aside, (one.record for one in made))))
        return made

    def take_in(self, others: Iterable[Kept[Any]]) -> None:
        """Save records as they are kept elsewhere, all of them or none: under their ids, with what they said before.

        Raises ValueError for an id that is here already.
        """
        steps: list[Step] = []
        for one in others:
            steps += _steps(
                bytes.fromhex(one.id), enclosed(one), secrets.token_bytes(ID) if _is_big(one.record) else b""
            )
        with self._alone():
            if any(step.record_id in self._vault for step in steps):
                raise ValueError("a record with this id is here already")
            self._save(steps)

    def change(self, record_id: str, record: T, *, who: str = "", why: str = "") -> Kept[T]:
        """Save what a record says now; a versioned one keeps what it said before. Raises NoSuchRecord."""
        with self._alone():
            was, body = self._full(record_id)
            if was.kind != record.kind:
                raise NoSuchRecord(record=record_id)
            full = envelope(record, instant(self._now()), who=who, why=why)
            if getattr(record, "versioned", False):
                full = replace(full, earlier=(*was.earlier, version(was)))
            self._save(_steps(bytes.fromhex(record_id), full, body), remembered=not _is_aside(record))
            return kept(type(record), record_id, full)

    def remove(self, record_id: str) -> None:
        """Remove a record and all it said before; an empty envelope stays. Raises NoSuchRecord."""
        with self._alone():
            was, body = self._full(record_id)
            steps = [Step(bytes.fromhex(record_id), pack(tombstone(was, instant(self._now()))))]
            self._save([*steps, Step(body, None, big=True)] if body else steps)

    @property
    def can_undo(self) -> bool:
        """Whether something was saved since the notebook was opened and is not undone yet."""
        return bool(self._undo)

    def undo(self) -> None:
        """Take back the last add, change or removal of this sitting; nothing where there is none."""
        with self._alone():
            if self._undo:
                self._write(self._undo[-1])
                self._undo.pop()

    # --- Reading

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

    def close(self) -> None:
        """Lock the vault and forget everything; locking the vault itself does the same."""
        self._vault.close()

    # --- Between vault and memory

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One at a time at vault and memory."""
        with self._vault.lock, told_plainly():
            yield

    def _forget(self) -> None:
        self._memory.close()
        self._undo.clear()
        self._built.cache_clear()

    def _save(self, steps: Sequence[Step], *, remembered: bool = True) -> None:
        """Write, and remember how things were."""
        if steps:
            before = [self._as_it_is(step) for step in steps] if remembered else []
            self._write(steps)
            if before:
                self._undo = [*self._undo[1 - MOST_UNDONE :], before]

    def _write(self, steps: Sequence[Step]) -> None:
        with self._vault.change() as change:
            for step in steps:
                change.take(step)
        self._memory.keep(steps)

    def _as_it_is(self, step: Step) -> Step:
        """The step that would bring a record back to what it says now."""
        if step.record_id not in self._vault:
            return step._replace(payload=None)
        if step.big:
            return step._replace(payload=self._vault.open_big(step.record_id))
        return step._replace(payload=self._found(step.record_id).encode())

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
        return unpack_big(self._vault.open_big(content)), content

    def _opened(self, kind: type[T], found: list[Found]) -> list[Kept[T]]:
        # A big record's cover stays the same text when its content changes, so it is built anew.
        build = self._build if getattr(kind, "big", False) else self._built
        return [build(kind, record_id, text) for record_id, text in found]

    def _build(self, kind: type[T], record_id: bytes, text: str) -> Kept[T]:
        return kept(kind, record_id.hex(), self._with_content(text)[0])


def _steps(record_id: bytes, full: Envelope, body: bytes) -> list[Step]:
    """What to write for one record; a big one is written in two parts."""
    if not body:
        return [Step(record_id, pack(full))]
    return [Step(record_id, pack(cover(full, body.hex()))), Step(body, pack_big(full), big=True)]


def _is_big(record: object) -> bool:
    return bool(getattr(record, "big", False))


def _is_aside(record: object) -> bool:
    """Whether undo passes over what is saved of this record."""
    return bool(getattr(record, "aside", False))
