"""The journal: every record of the unlocked notebook, read, kept, changed, removed, and undone.

A save goes to the vault first, as one transaction, and only then into memory. Removing leaves
an empty envelope behind, so that a later merge of two notebooks does not bring the record back.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from app.errors import NoSuchRecord
from app.storage.change import ID, Step
from app.storage.codec import Envelope, cover, envelope, pack, pack_big, tombstone
from app.storage.kept import Kept, T, enclosed, kept, version
from app.storage.merge import Brought, merged, replaced
from app.storage.plain import instant
from app.storage.reader import Reader
from app.storage.source import Source
from app.storage.vault import Vault

MOST_UNDONE = 50


class Journal(Reader):
    """The records of an open vault. Safe to use from several threads.

    `kinds` are the classes it knows, by kind (`app.rehab.KINDS`); `now` gives aware instants.
    Raises DamagedVault. Every save may raise DiskFull, ReadOnlyFolder or DiskTrouble, and then
    nothing has changed.
    """

    def __init__(self, vault: Vault, kinds: Mapping[str, type], now: Callable[[], datetime]) -> None:
        super().__init__(vault, kinds)
        self._vault = vault
        self._now = now
        self._undo: list[list[Step]] = []

    def add(self, record: T, *, who: str = "", why: str = "") -> Kept[T]:
        """Save a new record."""
        return self.add_all([record], who=who, why=why)[0]

    def add_all(self, records: Iterable[T], *, who: str = "", why: str = "") -> list[Kept[T]]:
        """Save several new records together, all of them or none."""
        now = self._now()
        made = [Kept(secrets.token_hex(ID), record, now, who, why) for record in records]
        with self._alone():
            steps = [step for one in made for step in steps_of(one)]
            self._save(steps, remembered=not all(_is_aside(one.record) for one in made))
        return made

    def known_id(self, *name: str) -> str:
        """The id of a record that comes from elsewhere, always the same for the same name in this notebook.

        The name tells the record from all others, as ("daylio", "2026-11-20 08.12", "1"). Ids stand
        unsealed in the file, so the name goes in under a key: nobody can guess at it there.
        """
        return self._vault.known_id("\0".join(name).encode()).hex()

    def add_known(self, pairs: Iterable[tuple[str, T]], *, who: str = "", why: str = "") -> list[Kept[T]]:
        """Save records under ids from `known_id`, all of them or none, as one step to undo; gives what was added.

        An id that is here already is passed over, changed or not since, and so is one that was
        removed: the same file twice brings nothing twice, and nothing back. Of several with one
        id the first counts.
        """
        with self._alone():
            new: dict[str, T] = {}
            for one, record in pairs:
                if bytes.fromhex(one) not in self._vault:
                    new.setdefault(one, record)
            now = self._now()
            made = [Kept(one, record, now, who, why) for one, record in new.items()]
            self._save([step for one in made for step in steps_of(one)])
            return made

    def take_in(self, others: Iterable[Kept[Any]]) -> None:
        """Save records as they are kept elsewhere, all of them or none: under their ids, with what they said before.

        Raises ValueError for an id that is here already.
        """
        steps = [step for one in others for step in steps_of(one)]
        with self._alone():
            if any(step.record_id in self._vault for step in steps):
                raise ValueError("a record with this id is here already")
            self._save(steps)

    def take_in_new(self, others: Iterable[Kept[Any]]) -> int:
        """Save those records whose ids are not here, all of them or none, as one step to undo; gives how many.

        What was removed here does not come back.
        """
        with self._alone():
            new = [one for one in others if bytes.fromhex(one.id) not in self._vault]
            self._save([step for one in new for step in steps_of(one)])
            return len(new)

    def change(self, record_id: str, record: T, *, who: str = "", why: str = "") -> Kept[T]:
        """Save what a record says now; a versioned one keeps what it said before. Raises NoSuchRecord."""
        with self._alone():
            steps, full = self._changing(record_id, record, who, why)
            self._save(steps, remembered=not _is_aside(record))
            return kept(type(record), record_id, full)

    def keep_together(
        self,
        changed: Mapping[str, Any],
        new: Iterable[Any],
        *,
        gone: Iterable[str] = (),
        who: str = "",
        why: str = "",
    ) -> list[Kept[Any]]:
        """Save changes of records, by id, and new records, and remove those of some ids; gives the new ones.

        All of them or none, as one step to undo. Raises NoSuchRecord.
        """
        with self._alone():
            now = self._now()
            made = [Kept(secrets.token_hex(ID), record, now, who, why) for record in new]
            steps = [step for one in made for step in steps_of(one)]
            for record_id, record in changed.items():
                steps += self._changing(record_id, record, who, why)[0]
            for record_id in gone:
                steps += self._removing(record_id)
            self._save(steps)
            return made

    def remove(self, record_id: str) -> None:
        """Remove a record and all it said before; an empty envelope stays. Raises NoSuchRecord."""
        with self._alone():
            self._save(self._removing(record_id))

    def merge(self, other: Source) -> Brought:
        """Unite this notebook with another one, as one save and one step to undo: see `app.storage.merge`.

        Raises DamagedBackup.
        """
        with self._alone():
            found = merged(self._vault, other)
            self._save(found.steps)
            return found.brought

    def would_merge(self, other: Source) -> Brought:
        """What `merge` would bring. Nothing is saved."""
        with self._alone():
            return merged(self._vault, other).brought

    def replace(self, other: Source) -> None:
        """Say what another notebook says and nothing else, as one save and one step to undo."""
        with self._alone():
            self._save(replaced(self._vault, other))

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

    # --- Between vault and memory

    def _changing(self, record_id: str, record: Any, who: str, why: str) -> tuple[list[Step], Envelope]:
        """What to write for a change, and what the record is then. Raises NoSuchRecord."""
        was, body = self._full(record_id)
        if was.kind != record.kind:
            raise NoSuchRecord(record=record_id)
        full = envelope(record, self._after(was), who=who, why=why)
        said = [version(was)] if getattr(record, "versioned", False) else []
        # A merge may have left an earlier version with a kind that keeps none of its own.
        full = replace(full, earlier=(*was.earlier, *said), cleared=was.cleared)
        return _steps(bytes.fromhex(record_id), full, body), full

    def _removing(self, record_id: str) -> list[Step]:
        """What to write where a record is removed. Raises NoSuchRecord."""
        was, body = self._full(record_id)
        steps = [Step(bytes.fromhex(record_id), pack(tombstone(was, self._after(was))))]
        return [*steps, Step(body, None, big=True)] if body else steps

    def _after(self, was: Envelope) -> str:
        """The instant of a change: later than what it changes, even where the clock was set back.

        A merge takes the later of two texts, so a change has to be later than what it was made of.
        """
        return instant(max(self._now(), datetime.fromisoformat(was.written) + timedelta(microseconds=1)))

    def _forget(self) -> None:
        super()._forget()
        self._undo.clear()

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
        return Step(step.record_id, self._vault.payload(step.record_id), self._vault.is_big(step.record_id))


def steps_of(new: Kept[Any]) -> list[Step]:
    """What to write for a new record."""
    body = secrets.token_bytes(ID) if getattr(new.record, "big", False) else b""
    return _steps(bytes.fromhex(new.id), enclosed(new), body)


def _steps(record_id: bytes, full: Envelope, body: bytes) -> list[Step]:
    """What to write for one record; a big one is written in two parts."""
    if not body:
        return [Step(record_id, pack(full))]
    return [Step(record_id, pack(cover(full, body.hex()))), Step(body, pack_big(full), big=True)]


def _is_aside(record: object) -> bool:
    """Whether undo passes over what is saved of this record."""
    return bool(getattr(record, "aside", False))
