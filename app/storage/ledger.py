"""The ledger: which records the file holds, and every save to them.

A save is one synced transaction; what is known in memory changes only after it, so memory and
disk never disagree.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import suppress

from app.errors import DamagedVault, DiskTrouble, NoSuchRecord
from app.storage import container
from app.storage.change import ID, STAMP, Step
from app.storage.head import Head, new_head, read_heads, write_heads
from app.storage.manifest import MODULUS, NUMBER, Manifest, version_bytes
from app.storage.slots import NO_FIT, PASSPHRASE, RECOVERY, Keys, Slot

# Where a record is and what it is: row number, version, and 1 where it is big.
Row = tuple[int, int, int]

# What a record is bound to when it is sealed: RECORD ‖ id ‖ version ‖ BIG or SMALL.
RECORD, BIG, SMALL = b"rec1", b"\1", b"\0"
NOWHERE: Row = 0, 0, 0

# Which ways in a copy of the notebook takes along: those that a person knows or has on paper.
CARRIED = (PASSPHRASE, RECOVERY)


class Ledger:
    """What an unlocked file holds, found whole. Raises DamagedVault; for a former slot WrongPassphrase."""

    def __init__(self, connection: sqlite3.Connection, keys: Keys, heads: list[Head], slot: Slot) -> None:
        self._connection = connection
        self._keys = keys
        self.head, self.manifest = self._confirmed(heads, slot)
        self._is_sound = False
        self.rows, small = self._read()
        # Kept only until it is handed over: nothing is unsealed twice at unlock.
        self.unsealed: list[tuple[bytes, bytes]] | None = small

    def small(self) -> list[tuple[bytes, bytes]]:
        """Id and payload of every small record, unsealed from the file. Raises DamagedVault."""
        return self._read()[1]

    def payload(self, record_id: bytes) -> bytes:
        """The payload of one record, big or small. Raises NoSuchRecord, DamagedVault."""
        if record_id not in self.rows:
            raise NoSuchRecord(record=record_id.hex())
        number, version, big = self.rows[record_id]
        found = self._connection.execute(
            "SELECT sealed FROM record WHERE number=? AND id=?", (number, record_id)
        ).fetchone()
        try:
            return self._keys.unseal(found and found[0], _bound(record_id, version, big))
        except DamagedVault:
            raise _damaged(record_id) from None

    def is_big(self, record_id: bytes) -> bool:
        """Whether a record is here and big."""
        return bool(self.rows.get(record_id, NOWHERE)[2])

    def copy_into(self, copy: sqlite3.Connection, made: bytes) -> None:
        """Put everything into an empty container, with `made` as the record STAMP. Raises DamagedVault.

        The rows are taken as they are sealed. Only ways in that a person carries along go with them.
        """
        slots = tuple(slot for slot in self.head.slots if slot.kind in CARRIED)
        head = new_head(self.head.vault_id, slots, self._keys.header)
        version = self.manifest.generation
        stamp = (STAMP, version, 0, self._keys.seal(made, _bound(STAMP, version, 0)))
        with container.transaction(copy):
            write_heads(copy, head)
            rows = self._connection.execute(
                "SELECT id, version, big, sealed FROM record WHERE id != ?", (STAMP,)
            )
            copy.executemany("INSERT INTO record(id, version, big, sealed) VALUES (?, ?, ?, ?)", rows)
            copy.execute("INSERT INTO record(id, version, big, sealed) VALUES (?, ?, ?, ?)", stamp)
            manifest = self._counted({STAMP: (0, version, 0)}, version)
            sealed = self._keys.seal(manifest.packed(), manifest_bound(head, version))
            copy.execute("INSERT INTO manifest VALUES (1, ?, ?)", (version, sealed))
        Ledger(copy, self._keys, [head], slots[0]).verify()

    def verify(self) -> None:
        """Check every page, both heads and every record, big ones too. Raises DamagedVault."""
        container.refuse_unsound(self._connection)
        both_heads = read_heads(self._connection) == [self.head, self.head]
        if not both_heads or self._read_manifest(self.head) != self.manifest or self._read()[0] != self.rows:
            raise DamagedVault
        for record_id in self.rows:
            if self.is_big(record_id):
                self.payload(record_id)

    def save(self, steps: Iterable[Step], head: Head | None = None) -> None:
        """Write these records, and the head where its slots changed, as one transaction."""
        if not self._is_sound:
            container.refuse_unsound(self._connection)
            self._is_sound = True
        generation = self.manifest.generation + 1
        with container.transaction(self._connection):
            placed = {step.record_id: self._place(step, generation) for step in steps}
            manifest = self._counted(placed, generation)
            if head:
                write_heads(self._connection, head)
            self._write_manifest(manifest, head or self.head)
        self._adopt(placed, manifest, head or self.head)

    # --- Reading

    def _confirmed(self, heads: list[Head], slot: Slot) -> tuple[Head, Manifest]:
        """The copy of the head that key and manifest confirm; a slot that is not in it is a former one."""
        for head in heads:
            with suppress(DamagedVault, KeyError):
                if head.is_confirmed(self._keys.header):
                    manifest = self._read_manifest(head)
                    if slot not in head.slots:
                        raise NO_FIT[slot.kind]
                    return head, manifest
        raise DamagedVault

    def _read_manifest(self, head: Head) -> Manifest:
        found = self._connection.execute("SELECT generation, sealed FROM manifest LIMIT 2").fetchall()
        if len(found) != 1:
            raise DamagedVault
        ((generation, sealed),) = found
        return Manifest.unpacked(self._keys.unseal(sealed, manifest_bound(head, generation)))

    def _read(self) -> tuple[dict[bytes, Row], list[tuple[bytes, bytes]]]:
        """Where every record is, and the small ones unsealed. Ten years of days pass through this loop."""
        rows: dict[bytes, Row] = {}
        small: list[tuple[bytes, bytes]] = []
        total, tally, unseal = 0, self._keys.tally, self._keys.unseal
        # Leaving out what is big spares the reading of its pages.
        found = self._connection.execute(
            "SELECT number, id, version, big, CASE big WHEN 0 THEN sealed END FROM record"
        )
        for number, record_id, version, big, sealed in found:
            if type(record_id) is not bytes or len(record_id) != ID or record_id in rows:
                raise DamagedVault
            stamp = record_id + version.to_bytes(NUMBER, "little")
            total += tally(stamp)
            rows[record_id] = number, version, big
            if big:
                continue
            try:
                small.append((record_id, unseal(sealed, RECORD + stamp + SMALL)))
            except DamagedVault:
                raise _damaged(record_id) from None
        if (len(rows), total % MODULUS) != (self.manifest.count, self.manifest.total):
            raise DamagedVault
        return rows, small

    # --- Saving

    def _place(self, step: Step, generation: int) -> Row | None:
        """Write one row. Its version is the generation, so that no version ever comes twice."""
        record_id, payload, big = step
        before = self.rows.get(record_id)
        if payload is None:
            if before is None:
                raise NoSuchRecord(record=record_id.hex())
            self._touch("DELETE FROM record WHERE number=? AND id=?", (before[0], record_id))
            return None
        sealed = self._keys.seal(payload, _bound(record_id, generation, big))
        if before is None:
            cursor = self._connection.execute(
                "INSERT INTO record(id, version, big, sealed) VALUES (?, ?, ?, ?)",
                (record_id, generation, int(big), sealed),
            )
            return cursor.lastrowid or 0, generation, int(big)
        self._touch(
            "UPDATE record SET version=?, big=?, sealed=? WHERE number=? AND id=?",
            (generation, int(big), sealed, before[0], record_id),
        )
        return before[0], generation, int(big)

    def _counted(self, placed: Mapping[bytes, Row | None], generation: int) -> Manifest:
        """The manifest once these rows are in place."""
        count, total, tally = self.manifest.count, self.manifest.total, self._keys.tally
        for record_id, row in placed.items():
            before = self.rows.get(record_id)
            if before:
                count, total = count - 1, total - tally(record_id + version_bytes(before[1]))
            if row:
                count, total = count + 1, total + tally(record_id + version_bytes(row[1]))
        return Manifest(generation, count, total % MODULUS)

    def _write_manifest(self, manifest: Manifest, head: Head) -> None:
        sealed = self._keys.seal(manifest.packed(), manifest_bound(head, manifest.generation))
        # Were the disk at another generation than memory, this would touch no row.
        self._touch(
            "UPDATE manifest SET generation=?, sealed=? WHERE generation=?",
            (manifest.generation, sealed, self.manifest.generation),
        )

    def _touch(self, statement: str, values: tuple[object, ...]) -> None:
        """Change exactly one row, or raise DiskTrouble and so undo the transaction."""
        if self._connection.execute(statement, values).rowcount != 1:
            raise DiskTrouble

    def _adopt(self, placed: Mapping[bytes, Row | None], manifest: Manifest, head: Head) -> None:
        self.manifest, self.head, self.unsealed = manifest, head, None
        for record_id, row in placed.items():
            if row:
                self.rows[record_id] = row
            else:
                del self.rows[record_id]


def write_first_manifest(connection: sqlite3.Connection, head: Head, keys: Keys) -> None:
    """The manifest of a notebook without records."""
    sealed = keys.seal(Manifest().packed(), manifest_bound(head, 0))
    connection.execute("INSERT INTO manifest VALUES (1, 0, ?)", (sealed,))


def manifest_bound(head: Head, generation: int) -> bytes:
    """What the manifest is sealed with. The head's mac is in it: no old head can be put back."""
    return b"man1" + head.vault_id + version_bytes(generation) + head.mac


def _bound(record_id: bytes, version: int, big: int) -> bytes:
    """What a record is sealed with."""
    return RECORD + record_id + version_bytes(version) + (BIG if big else SMALL)


def _damaged(record_id: bytes) -> DamagedVault:
    """Named by its id, so that it can be told which day is damaged."""
    return DamagedVault(record=record_id.hex())
