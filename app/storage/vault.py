"""The vault: the notebook's file of sealed records, made, opened, saved to and locked again.

How it is built, and what it does not protect against: docs/decisions/0001-the-vault.md.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import RLock

from app.errors import StorageError, VaultExists
from app.storage import container
from app.storage.boundary import read_warily, told_plainly
from app.storage.change import Change
from app.storage.head import Head, new_head, open_slot, read_heads
from app.storage.ledger import Ledger
from app.storage.making import New, make_of, whole_or_nothing
from app.storage.recovery import code, new_secret
from app.storage.seen import Witness
from app.storage.slots import (
    USUAL,
    Keys,
    Slot,
    Stretch,
    passphrase_slot,
    recovery_slot,
    way_in,
)


class Vault:
    """An open, unlocked notebook file. Safe to use from several threads.

    `open` and `create` make it; after `close` everything raises Locked. A save raises DiskFull,
    ReadOnlyFolder or DiskTrouble and then has changed nothing; reading goes on.
    """

    def __init__(
        self, path: Path, connection: sqlite3.Connection, keys: Keys, heads: list[Head], slot: Slot
    ) -> None:
        self.path = path
        self.lock = RLock()
        self._connection = connection
        self._keys = keys
        self._ledger = Ledger(connection, keys, heads, slot)
        self._witness = Witness(path)
        self._forgetting: list[Callable[[], None]] = []

    @classmethod
    def create(cls, path: Path, passphrase: str, stretch: Stretch = USUAL) -> tuple[Vault, str]:
        """A new notebook, and its recovery code, which is told once and kept nowhere.

        Whether the passphrase is good enough is for `passphrases.refuse_weak`. Raises VaultExists,
        ReadOnlyFolder, DiskFull, DiskTrouble; a notebook half made is never found under `path`.
        """
        with told_plainly(), whole_or_nothing(path):
            if path.exists():
                raise VaultExists
            new = New.of(passphrase, stretch)
            make_of(path, new.holding())
            connection = container.connect(path)
            with container.closed_on_trouble(connection):
                return cls(path, connection, new.keys, [new.head], new.slot), new.code

    @classmethod
    def open(cls, path: Path, *, passphrase: str = "", recovery: str | None = None) -> Vault:
        """The notebook, opened by its passphrase or its recovery code; every small record was found whole.

        Raises WrongPassphrase, WrongRecoveryCode, MistypedRecoveryCode, NoVault, ForeignFile,
        NewerFormat, OpenElsewhere, DamagedVault, ReadOnlyFolder, DiskTrouble.
        """
        kind, secret = way_in(passphrase, recovery)
        with read_warily():
            connection = container.connect(path)
            with container.closed_on_trouble(connection):
                heads = read_heads(connection)
                data_key, slot = open_slot(heads, kind, secret)
                vault = cls(path, connection, Keys(data_key), heads, slot)
        vault._mend(heads)
        return vault

    @property
    def generation(self) -> int:
        """How many changes the notebook has seen; under `Preferences.generation_seen` it is an older copy."""
        return self._ledger.manifest.generation

    @property
    def notebook_id(self) -> bytes:
        """16 random bytes, the same for a notebook and all that were made of its backups."""
        return self._ledger.head.vault_id

    def __contains__(self, record_id: bytes) -> bool:
        return record_id in self._ledger.rows

    def __len__(self) -> int:
        """How many records, big ones included."""
        return len(self._ledger.rows)

    def known_id(self, name: bytes) -> bytes:
        """The record id for a name, always the same in this notebook and telling nothing without its key."""
        return self._keys.known_id(name)

    # --- Records

    def payloads(self) -> list[tuple[bytes, bytes]]:
        """Id and payload of every small record. The first call hands over what `open` has unsealed."""
        with self.lock, read_warily():
            unsealed, self._ledger.unsealed = self._ledger.unsealed, None
            return self._ledger.small() if unsealed is None else unsealed

    def payload(self, record_id: bytes) -> bytes:
        """The payload of one record, as it is in the file. Raises NoSuchRecord, DamagedVault."""
        with self.lock, read_warily():
            return self._ledger.payload(record_id)

    def is_big(self, record_id: bytes) -> bool:
        """Whether a record is here and big."""
        return self._ledger.is_big(record_id)

    def big_ids(self) -> list[bytes]:
        """The ids of the big records."""
        return [record_id for record_id in self._ledger.rows if self.is_big(record_id)]

    def copy(self, made: bytes) -> bytes:
        """The notebook as one sealed file for the same passphrase and code, found whole; no device's own way in.

        `made` is the payload of a record that says when. Made in memory. Raises DamagedVault.
        """
        with self.lock, read_warily(), closing(container.in_memory()) as copy:
            self._ledger.copy_into(copy, made)
            return container.as_file(copy)

    def put(self, record_id: bytes, payload: bytes, *, big: bool = False) -> None:
        """Save one record, as `Change.put` does."""
        with self.change() as change:
            change.put(record_id, payload, big=big)

    def delete(self, record_id: bytes) -> None:
        """Delete one record. Raises NoSuchRecord."""
        with self.change() as change:
            change.delete(record_id)

    @contextmanager
    def change(self) -> Iterator[Change]:
        """Several puts and deletes as one transaction, saved when the block ends without an error.

        Raises NoSuchRecord where one is to be deleted that is not there; then nothing is saved.
        """
        with self.lock:
            change = Change()
            yield change
            if change.steps:
                self._save(change)

    def verify(self) -> int:
        """Check every page, both heads and every record, big ones too; how many records there are.

        Raises DamagedVault, with the record's id where it is known.
        """
        with self.lock, read_warily():
            self._ledger.verify()
            return len(self)

    def at_close(self, forget: Callable[[], None]) -> None:
        """Have what was unlocked forgotten when the notebook is locked."""
        self._forgetting.append(forget)

    def close(self) -> None:
        """Lock: bring everything into the one file and let go of it. Doing it twice is fine."""
        with self.lock, told_plainly():
            for forget in self._forgetting:
                forget()
            self._forgetting.clear()
            self._ledger.unsealed = None
            self._connection.close()
            self._witness.close()

    # --- Ways in

    def prove(self, *, passphrase: str = "", recovery: str | None = None) -> None:
        """Whether somebody who asks again may: raises WrongPassphrase, WrongRecoveryCode or MistypedRecoveryCode."""
        with told_plainly():
            open_slot([self._ledger.head], *way_in(passphrase, recovery))

    def change_passphrase(self, old: str, new: str, *, stretch: Stretch = USUAL) -> None:
        """Put a new passphrase in the old one's place; nothing of the old slot stays in the file.

        Asks for the old one again, for an unlocked device may be in someone else's hands.
        Raises WrongPassphrase.
        """
        self._rewrap(way_in(old, None), new, stretch)

    def reset_passphrase(self, recovery: str, new: str, *, stretch: Stretch = USUAL) -> None:
        """A new passphrase for whoever has the recovery code. Raises WrongRecoveryCode, MistypedRecoveryCode."""
        self._rewrap(way_in("", recovery), new, stretch)

    def new_recovery_code(self, passphrase: str) -> str:
        """A new recovery code in the old one's place, told once. Raises WrongPassphrase."""
        with told_plainly():
            data_key, _ = open_slot([self._ledger.head], *way_in(passphrase, None))
            secret = new_secret()
            self._replace(recovery_slot(data_key, self._ledger.head.vault_id, secret))
            return code(secret)

    def _rewrap(self, proof: tuple[str, bytes], new: str, stretch: Stretch) -> None:
        with told_plainly():
            data_key, _ = open_slot([self._ledger.head], *proof)
            self._replace(passphrase_slot(data_key, self._ledger.head.vault_id, new, stretch))

    def _replace(self, new: Slot) -> None:
        with self.lock:
            head = self._ledger.head
            slots = tuple(new if slot.kind == new.kind else slot for slot in head.slots)
            self._save(Change(), new_head(head.vault_id, slots, self._keys.header))
            # The new way in is safe on disk by now. Should the device not let the log be emptied,
            # closing or the next opening does it; telling of trouble here would only leave the
            # patient in doubt about which passphrase counts.
            with suppress(sqlite3.Error):
                container.empty_log(self._connection)

    def _mend(self, heads: list[Head]) -> None:
        """Write the good copy of the head over a damaged one, where the folder allows it."""
        head = self._ledger.head
        if heads != [head, head]:
            with suppress(StorageError):
                self._save(Change(), head)

    def _save(self, change: Change, head: Head | None = None) -> None:
        with self.lock, told_plainly():
            self._ledger.save(change.steps.values(), head)
            self._witness.note(self.generation)
