"""Devices on which one notebook is lived in apart, and what is written on each."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from app.storage.backup import Backup, made_of
from app.storage.change import STAMP
from app.storage.codec import Envelope, unpack, unpack_big
from app.storage.journal import Journal
from app.storage.merge import Brought
from app.storage.reader import Reader
from app.storage.source import Source
from app.storage.vault import Vault
from tests.storage.conftest import PASSPHRASE, QUICK
from tests.storage.notes import KINDS, Drawing, Goal, Walk

DAY = date(2026, 11, 20)
EVENING = datetime(2026, 11, 20, 18, 30, tzinfo=UTC)

days = st.integers(0, 2).map(lambda number: DAY + timedelta(days=number))
texts = st.text("abc", max_size=3)
RECORDS: dict[type, st.SearchStrategy[Any]] = {
    Walk: st.builds(Walk, day=days, note=texts),
    Goal: st.builds(Goal, texts),
    Drawing: st.builds(Drawing, days, st.lists(st.tuples(st.integers(0, 9)), max_size=3).map(tuple)),
}
# What happens on a device: the clock says any of a few minutes, as it does after it was set wrong.
DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["change", "change", "change", "change", "add", "remove", "undo", "import"]),
        st.integers(0, 4),
        st.integers(0, 2),
        st.sampled_from(list(RECORDS)),
    ),
    max_size=6,
)


@dataclass
class Device:
    """A notebook in a folder of its own, under a clock that is set by hand."""

    folder: Path
    now: datetime = EVENING
    journal: Journal = field(init=False)
    vault: Vault = field(init=False)

    def __post_init__(self) -> None:
        if not self.path.exists():
            Vault.create(self.path, PASSPHRASE, QUICK)[0].close()
        self.vault = Vault.open(self.path, passphrase=PASSPHRASE)
        self.journal = Journal(self.vault, KINDS, lambda: self.now)

    @property
    def path(self) -> Path:
        return self.folder / "notebook.takt"

    def twin(self, name: str) -> Device:
        """The same notebook on another device."""
        folder = self.folder.parent / name
        folder.mkdir()
        (folder / "notebook.takt").write_bytes(made_of(self.vault, self.now))
        return Device(folder)

    def says(self) -> dict[bytes, Envelope]:
        """Everything in the notebook, also what was removed, with the content of drawings."""
        return said(self.vault)

    def merge(self, other: Device) -> Brought:
        with closing(other.backup()) as backup:
            return self.journal.merge(backup)

    def backup(self) -> Backup:
        return Backup.open(made_of(self.vault, self.now), passphrase=PASSPHRASE)

    def shown(self) -> list[str]:
        """The ids of all that is shown."""
        return [kept.id for kind in (Goal, Drawing, Walk) for kept in self.journal.read(kind)]

    def live(self, deeds: list[Any], data: st.DataObject) -> None:
        """Do these deeds one after the other."""
        for deed, minute, which, kind in deeds:
            self.now = EVENING + timedelta(minutes=minute)
            shown = self.shown()
            record_id = shown[which % len(shown)] if shown else ""
            if deed == "add":
                self.journal.add(data.draw(RECORDS[kind]))
            elif deed == "import":
                name = self.journal.known_id("diary", kind.__name__, str(which))
                self.journal.add_known([(name, data.draw(RECORDS[kind]))])
            elif deed == "undo":
                self.journal.undo()
            elif deed == "remove" and record_id:
                self.journal.remove(record_id)
            elif deed == "change" and record_id:
                was = type(self.journal.get(record_id).record)
                self.journal.change(record_id, data.draw(RECORDS[was]))

    def leave(self) -> None:
        self.journal.close()
        shutil.rmtree(self.folder)


def said(source: Source) -> dict[bytes, Envelope]:
    """What a notebook or a backup says, by id."""
    small = {record_id: unpack(payload) for record_id, payload in source.payloads()}
    return {
        record_id: replace(unpack_big(source.payload(bytes.fromhex(one.body))), body=one.body)
        if one.body
        else one
        for record_id, one in small.items()
        if record_id != STAMP
    }


def flipped_in_a_row(content: bytes) -> bytes:
    """A backup in which one bit of a sealed record is another."""
    with closing(sqlite3.connect(":memory:")) as inside:
        inside.deserialize(content)
        ((sealed,),) = inside.execute("SELECT sealed FROM record LIMIT 1")
    return content.replace(sealed, bytes([sealed[0] ^ 1]) + sealed[1:])


def memory_agrees(device: Device) -> bool:
    """Whether what is shown is what a fresh look at the file shows."""
    with closing(device.backup()) as backup:
        fresh = Reader(backup, KINDS)
        return all(
            sorted(device.journal.read(kind), key=lambda kept: kept.id)
            == sorted(fresh.read(kind), key=lambda kept: kept.id)
            for kind in RECORDS
        )
