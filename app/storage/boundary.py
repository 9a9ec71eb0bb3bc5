"""The boundary round the notebook's file: no error of the machine passes it, only ours with a sentence."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from app.errors import (
    DamagedVault,
    DiskFull,
    DiskTrouble,
    ForeignFile,
    Locked,
    NoVault,
    OpenElsewhere,
    ReadOnlyFolder,
    StorageError,
)

OF_SQLITE: dict[int, type[StorageError]] = {
    sqlite3.SQLITE_BUSY: OpenElsewhere,
    sqlite3.SQLITE_LOCKED: OpenElsewhere,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_READONLY: ReadOnlyFolder,
    sqlite3.SQLITE_PERM: ReadOnlyFolder,
    sqlite3.SQLITE_CANTOPEN: DiskTrouble,
    sqlite3.SQLITE_IOERR: DiskTrouble,
    sqlite3.SQLITE_NOTADB: ForeignFile,
}

OF_THE_SYSTEM: dict[int, type[StorageError]] = {
    errno.ENOENT: NoVault,
    errno.ENOTDIR: NoVault,
    errno.EISDIR: ForeignFile,
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EACCES: ReadOnlyFolder,
    errno.EPERM: ReadOnlyFolder,
    errno.EROFS: ReadOnlyFolder,
}

# What a damaged or forged file can make honest reading code run into.
ODD_CONTENT = (
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    OverflowError,
    MemoryError,
    RecursionError,
)


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turn every error of SQLite and of the system into a StorageError."""
    try:
        yield
    except sqlite3.ProgrammingError as error:
        raise Locked from error
    except sqlite3.Error as error:
        # The low byte is the kind of error; the bytes above it say more than a patient needs.
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
        raise OF_SQLITE.get(code, DamagedVault)() from error
    except OSError as error:
        raise OF_THE_SYSTEM.get(error.errno or 0, DiskTrouble)() from error


@contextmanager
def read_warily() -> Iterator[None]:
    """`told_plainly`, and a DamagedVault for content that no Takt ever wrote."""
    with told_plainly():
        try:
            yield
        except ODD_CONTENT as error:
            raise DamagedVault from error
