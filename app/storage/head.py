"""The head: which format, which notebook, which slots. Kept twice, on different pages of the file.

The format can be read without a key; everything else is believed only once the data key has
confirmed it. Where one copy is damaged the other serves, and the next opening mends the first.
"""

from __future__ import annotations

import hashlib
import hmac
import sqlite3
from dataclasses import dataclass
from functools import cached_property

from app.errors import (
    DamagedVault,
    NewerFormat,
    StorageError,
    TaktError,
    WrongPassphrase,
    WrongRecoveryCode,
)
from app.storage.slots import Slot, canonical, read_canonical, unwrap

FORMAT = 1
AEAD = "AES-256-GCM"
VAULT_ID = 16
MOST_SLOTS = 8
COPIES = (("head", "slot"), ("head_copy", "slot_copy"))


@dataclass(frozen=True)
class Head:
    """One copy: `body` is canonical JSON {aead, format, slots, vault}, `mac` is over `body`."""

    body: bytes
    mac: bytes
    slots: tuple[Slot, ...]

    @property
    def format(self) -> int:
        """The format of the whole file. Raises DamagedVault."""
        number = read_canonical(self.body)["format"]
        if not isinstance(number, int) or number < 1:
            raise DamagedVault
        return number

    @cached_property
    def vault_id(self) -> bytes:
        """16 random bytes, the same for the life of the notebook. Raises DamagedVault."""
        vault_id = bytes.fromhex(str(read_canonical(self.body)["vault"]))
        if len(vault_id) != VAULT_ID:
            raise DamagedVault
        return vault_id

    def refuse_odd(self) -> None:
        """Raise DamagedVault where a head of this format lacks what it should have."""
        if self.format == FORMAT and not (self.vault_id and len(self.slots) <= MOST_SLOTS):
            raise DamagedVault

    def is_confirmed(self, header_key: bytes) -> bool:
        """Whether the holder of the data key wrote exactly this body and these slots."""
        genuine = hmac.compare_digest(self.mac, _mac(header_key, self.body))
        return genuine and read_canonical(self.body)["slots"] == _digest(self.slots)


def new_head(vault_id: bytes, slots: tuple[Slot, ...], header_key: bytes) -> Head:
    """A head for these slots, confirmed by the key."""
    body = canonical({"aead": AEAD, "format": FORMAT, "slots": _digest(slots), "vault": vault_id.hex()})
    return Head(body, _mac(header_key, body), slots)


def read_heads(connection: sqlite3.Connection) -> list[Head]:
    """The readable copies, not yet confirmed. Raises NewerFormat where all are newer, and DamagedVault."""
    heads = [head for copy in COPIES if (head := _read(connection, *copy))]
    if heads and all(head.format > FORMAT for head in heads):
        raise NewerFormat
    ours = [head for head in heads if head.format == FORMAT]
    if not ours:
        raise DamagedVault
    return ours


def write_heads(connection: sqlite3.Connection, head: Head) -> None:
    """Put both copies in place of what is there, within the caller's transaction."""
    rows = [(number, slot.params, slot.wrapped) for number, slot in enumerate(head.slots)]
    for head_table, slot_table in COPIES:
        connection.execute(f"DELETE FROM {head_table}")  # noqa: S608  # the tables' names are our own
        connection.execute(f"DELETE FROM {slot_table}")  # noqa: S608
        connection.execute(f"INSERT INTO {head_table} VALUES (1, ?, ?)", (head.body, head.mac))  # noqa: S608
        connection.executemany(f"INSERT INTO {slot_table} VALUES (?, ?, ?)", rows)  # noqa: S608


def open_slot(heads: list[Head], kind: str, secret: bytes) -> tuple[bytes, Slot]:
    """The data key and the slot that gave it. Raises WrongPassphrase, WrongRecoveryCode or DamagedVault."""
    no_fit: TaktError = DamagedVault()
    # Both copies usually hold the same slots; each is tried once, for every try costs a derivation.
    for vault_id, slot in dict.fromkeys((head.vault_id, slot) for head in heads for slot in head.slots):
        try:
            if slot.kind == kind:
                return unwrap(slot, vault_id, secret), slot
        except (WrongPassphrase, WrongRecoveryCode) as wrong:
            no_fit = wrong
        except (StorageError, ValueError, KeyError, RecursionError):
            continue
    raise no_fit


def _read(connection: sqlite3.Connection, head_table: str, slot_table: str) -> Head | None:
    """One copy, or None where it is damaged: then the other one serves."""
    try:
        (row,) = connection.execute(f"SELECT body, mac FROM {head_table} LIMIT 2")  # noqa: S608
        slots = connection.execute(
            f"SELECT params, wrapped FROM {slot_table} ORDER BY id LIMIT ?",  # noqa: S608
            (MOST_SLOTS + 1,),
        ).fetchall()
        if not all(isinstance(part, bytes) for parts in (row, *slots) for part in parts):
            return None
        head = Head(row[0], row[1], tuple(Slot(*slot) for slot in slots))
        head.refuse_odd()
    except (sqlite3.DatabaseError, DamagedVault, ValueError, KeyError, RecursionError):
        return None
    return head


def _mac(header_key: bytes, body: bytes) -> bytes:
    return hmac.digest(header_key, body, "sha256")


def _digest(slots: tuple[Slot, ...]) -> str:
    """One number for all slots: an added, edited or missing slot shows."""
    digest = hashlib.sha256()
    for slot in slots:
        for part in (slot.params, slot.wrapped):
            digest.update(len(part).to_bytes(4, "little") + part)
    return digest.hexdigest()
