"""The container: an ordinary SQLite file, how it is made, opened and found sound."""

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.errors import DamagedVault, ForeignFile, NoVault, ReadOnlyFolder
from app.storage.head import COPIES, read_heads

APPLICATION_ID = int.from_bytes(b"Takt", "big")

# How every SQLite file begins, up to the application's own number (https://sqlite.org/fileformat.html).
MAGIC, BEGINNING = b"SQLite format 3\0", 72
NO_LOG = b"\1\1"

TABLES = {
    "head": "CREATE TABLE head(one INTEGER PRIMARY KEY CHECK(one=1), body BLOB NOT NULL, mac BLOB NOT NULL)",
    "slot": "CREATE TABLE slot(id INTEGER PRIMARY KEY, params BLOB NOT NULL, wrapped BLOB NOT NULL)",
    "head_copy": (
        "CREATE TABLE head_copy(one INTEGER PRIMARY KEY CHECK(one=1), body BLOB NOT NULL, mac BLOB NOT NULL)"
    ),
    "slot_copy": (
        "CREATE TABLE slot_copy(id INTEGER PRIMARY KEY, params BLOB NOT NULL, wrapped BLOB NOT NULL)"
    ),
    # No index on id: the rows are found by number, which the unlocked vault knows, and a damaged
    # index could hide a record from a save that means to replace it.
    "record": (
        "CREATE TABLE record(number INTEGER PRIMARY KEY, id BLOB NOT NULL, version INTEGER NOT NULL,"
        " big INTEGER NOT NULL, sealed BLOB NOT NULL)"
    ),
    "manifest": (
        "CREATE TABLE manifest(one INTEGER PRIMARY KEY CHECK(one=1), generation INTEGER NOT NULL,"
        " sealed BLOB NOT NULL)"
    ),
}

PRAGMAS = (
    "locking_mode=EXCLUSIVE",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "synchronous=FULL",
)
# On Apple's systems a plain fsync leaves the data in the drive's own cache.
APPLE = ("fullfsync=ON", "checkpoint_fullfsync=ON") if sys.platform in {"darwin", "ios"} else ()


def connect(path: Path) -> sqlite3.Connection:
    """The only connection to a container; a second process is turned away at once.

    A folder that cannot be written to can still be read, as long as no save is waiting in the
    write-ahead log. Raises NoVault, ForeignFile, NewerFormat, DamagedVault, ReadOnlyFolder.
    """
    if not path.exists():
        raise NoVault
    if not path.is_file():
        raise ForeignFile
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    if not writable and _log_waits(path):
        raise ReadOnlyFolder
    connection = _connect(f"{path.absolute().as_uri()}?{'mode=rw' if writable else 'immutable=1'}")
    with closed_on_trouble(connection):
        _refuse_strangers(connection)
        if writable:
            connection.execute("PRAGMA journal_mode=WAL")
            empty_log(connection)
    return connection


def in_memory() -> sqlite3.Connection:
    """A new, empty container that is no file yet."""
    connection = _connect(":memory:")
    with closed_on_trouble(connection):
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        for table in TABLES.values():
            connection.execute(table)
    return connection


def as_file(connection: sqlite3.Connection) -> bytes:
    """A container as the file that it would be."""
    return connection.serialize()


def from_file(content: bytes) -> sqlite3.Connection:
    """A container read into memory; the file itself is left alone. Raises ForeignFile, NewerFormat, DamagedVault."""
    refuse_other_kinds(content)
    connection = _connect(":memory:")
    with closed_on_trouble(connection):
        # What is in memory cannot have a write-ahead log, so the file must not ask for one.
        connection.deserialize(content[:18] + NO_LOG + content[20:])
        _refuse_strangers(connection)
    return connection


def refuse_other_kinds(beginning: bytes) -> None:
    """Raise ForeignFile where the first bytes of a file are not a container's."""
    if not (beginning.startswith(MAGIC) and beginning[68:BEGINNING] == APPLICATION_ID.to_bytes(4, "big")):
        raise ForeignFile


@contextmanager
def closed_on_trouble(connection: sqlite3.Connection) -> Iterator[None]:
    """Let go of the file where opening it does not come to a good end."""
    try:
        yield
    except BaseException:
        connection.close()
        raise


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of it on disk, synced, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
        raise


def refuse_unsound(connection: sqlite3.Connection) -> None:
    """Raise DamagedVault where a page is damaged or used twice: a save could write over another record."""
    if connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
        raise DamagedVault


def empty_log(connection: sqlite3.Connection) -> None:
    """Bring the write-ahead log into the file and cut it to nothing: no old page lives on in it."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _connect(address: str) -> sqlite3.Connection:
    connection = sqlite3.connect(address, uri=True, timeout=0, isolation_level=None, check_same_thread=False)
    with closed_on_trouble(connection):
        for pragma in (*PRAGMAS, *APPLE):
            connection.execute(f"PRAGMA {pragma}").fetchall()
    return connection


def _log_waits(path: Path) -> bool:
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _refuse_strangers(connection: sqlite3.Connection) -> None:
    """Nothing is written before the file is known to be ours, word for word."""
    ((application,),) = connection.execute("PRAGMA application_id")
    if application != APPLICATION_ID:
        raise ForeignFile
    found = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name").fetchall()
    if found == sorted(("table", name, name, sql) for name, sql in TABLES.items()):
        return
    # A newer format may have more tables. Its head is asked only where that is the table we know,
    # not a view that a forger put in its place.
    if all(("table", name, name, TABLES[name]) in found for copy in COPIES for name in copy):
        read_heads(connection)
    raise DamagedVault
