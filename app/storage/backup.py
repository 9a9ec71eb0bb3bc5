"""A backup: the whole notebook as one sealed file, opened by the passphrase or recovery code of its time.

It is made and read in memory. Its format is the notebook's own with one record more, an empty
envelope that says when it was made; so a backup is a notebook wherever it is put in a notebook's place.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import RLock

from app.errors import (
    CannotReadFile,
    DamagedBackup,
    DamagedVault,
    ForeignFile,
    NewerBackup,
    NewerFormat,
    NotABackup,
    OpenElsewhere,
    WrongBackupCode,
    WrongBackupPassphrase,
    WrongPassphrase,
    WrongRecoveryCode,
)
from app.storage import container
from app.storage.boundary import read_warily
from app.storage.change import STAMP
from app.storage.codec import Envelope, pack, unpack
from app.storage.head import open_slot, read_heads
from app.storage.ledger import Ledger
from app.storage.plain import instant
from app.storage.slots import Keys, way_in
from app.storage.vault import Vault

KIND, FORMAT = "backup", 1

# Ten years of days with a drawing a week are a tenth of this.
MOST_BYTES = 1 << 30


class Backup:
    """A backup that was opened, read and found whole, to the last drawing. Changes no file.

    `content` is the file, `made` an aware instant, None where the file is a notebook's own.
    """

    def __init__(self, content: bytes, connection: sqlite3.Connection, ledger: Ledger) -> None:
        self.content = content
        self.lock = RLock()
        self.notebook_id = ledger.head.vault_id
        self._connection = connection
        self._ledger = ledger
        self._small = ledger.unsealed or []
        self._forgetting: list[Callable[[], None]] = []
        stamp = dict(self._small).get(STAMP)
        self.made = datetime.fromisoformat(unpack(stamp).written) if stamp else None

    @classmethod
    def open(cls, content: bytes, *, passphrase: str = "", recovery: str | None = None) -> Backup:
        """The backup in these bytes.

        Raises WrongBackupPassphrase, WrongBackupCode, MistypedRecoveryCode, NotABackup,
        NewerBackup, DamagedBackup.
        """
        kind, secret = way_in(passphrase, recovery)
        with _told_of_a_backup(), read_warily():
            connection = container.from_file(content)
            with container.closed_on_trouble(connection):
                heads = read_heads(connection)
                data_key, slot = open_slot(heads, kind, secret)
                ledger = Ledger(connection, Keys(data_key), heads, slot)
                container.refuse_unsound(connection)
                for record_id in ledger.rows:
                    if ledger.is_big(record_id):
                        ledger.payload(record_id)
                return cls(content, connection, ledger)

    def payloads(self) -> list[tuple[bytes, bytes]]:
        """Id and payload of every small record."""
        return self._small

    def payload(self, record_id: bytes) -> bytes:
        """The payload of one record, big or small. Raises NoSuchRecord."""
        with read_warily():
            return self._ledger.payload(record_id)

    def big_ids(self) -> list[bytes]:
        """The ids of the big records."""
        return [record_id for record_id in self._ledger.rows if self._ledger.is_big(record_id)]

    def at_close(self, forget: Callable[[], None]) -> None:
        """Have what was read forgotten when the backup is closed."""
        self._forgetting.append(forget)

    def close(self) -> None:
        """Forget everything. Doing it twice is fine."""
        for forget in self._forgetting:
            forget()
        self._forgetting.clear()
        self._small = []
        self._connection.close()


def made_of(vault: Vault, now: datetime) -> bytes:
    """A backup of an open notebook, found whole. Raises DamagedVault."""
    return vault.copy(pack(Envelope(KIND, FORMAT, instant(now), {}, removed=True)))


def refuse_other_files(content: bytes) -> None:
    """Raise NotABackup or NewerBackup for bytes that are no backup, known by how they begin."""
    with _told_of_a_backup():
        container.refuse_other_kinds(content[: container.BEGINNING])


def refuse_large(size: int) -> None:
    """Raise NotABackup for more bytes than any backup has, best before they are read."""
    if size > MOST_BYTES:
        raise NotABackup


def read_file(path: Path) -> bytes:
    """The bytes of a backup file; of another kind of file only the first are read.

    Raises NotABackup, CannotReadFile, and OpenElsewhere for a notebook's own file whose last
    saves still lie beside it.
    """
    log = path.with_name(f"{path.name}-wal")
    try:
        with path.open("rb") as file, _told_of_a_backup():
            container.refuse_other_kinds(file.read(container.BEGINNING))
            if log.exists() and log.stat().st_size:
                raise OpenElsewhere
            refuse_large(path.stat().st_size)
            file.seek(0)
            return file.read()
    except OSError as error:
        raise CannotReadFile from error


@contextmanager
def _told_of_a_backup() -> Iterator[None]:
    """The sentences speak of the backup and not of the notebook."""
    try:
        yield
    except ForeignFile as error:
        raise NotABackup from error
    except NewerFormat as error:
        raise NewerBackup from error
    except DamagedVault as error:
        raise DamagedBackup from error
    except WrongPassphrase as error:
        raise WrongBackupPassphrase from error
    except WrongRecoveryCode as error:
        raise WrongBackupCode from error
