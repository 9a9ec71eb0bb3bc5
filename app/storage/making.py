"""How a notebook's file comes to be: under another name, until it is complete and synced."""

from __future__ import annotations

from contextlib import closing, suppress
from pathlib import Path

from app.errors import DamagedVault, ForeignFile, NewerFormat, VaultExists
from app.storage import container
from app.storage.boundary import told_plainly
from app.storage.folder import sync_folder, write_synced, write_whole
from app.storage.head import Head, write_heads
from app.storage.ledger import write_first_manifest
from app.storage.seen import beside
from app.storage.slots import Keys


def make_whole(path: Path, head: Head, keys: Keys) -> None:
    """A notebook without records."""
    unfinished = _room_for(path)
    with closing(container.make(unfinished)) as connection, container.transaction(connection):
        write_heads(connection, head)
        write_first_manifest(connection, head, keys)
    unfinished.rename(path)
    sync_folder(path.parent)


def make_of(path: Path, content: bytes) -> None:
    """A notebook out of a backup that was opened and found whole.

    Raises VaultExists, ReadOnlyFolder, DiskFull, DiskTrouble; then there is none.
    """
    with told_plainly():
        if path.exists():
            raise VaultExists
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished = _room_for(path)
        write_synced(unfinished, content)
        unfinished.rename(path)
        sync_folder(path.parent)


def put_aside(path: Path, aside: Path, content: bytes) -> None:
    """Put a backup in the place of a notebook that cannot be opened, whose file is kept as `aside`.

    At every moment the one or the other lies under `path`, and the former one is never lost.
    Raises NoVault, OpenElsewhere, ReadOnlyFolder, DiskFull, DiskTrouble.
    """
    log = _log(path)
    with told_plainly():
        # The saves of a crash go into the file where it can be read at all.
        with suppress(DamagedVault, ForeignFile, NewerFormat), told_plainly():
            container.connect(path).close()
        write_whole(aside, path.read_bytes())
        if log.exists():
            write_whole(_log(aside), log.read_bytes())
        unfinished = _unfinished(path)
        unfinished.unlink(missing_ok=True)
        write_synced(unfinished, content)
        # A log that is left over would be taken for the new file's own.
        for leftover in (log, beside(path)):
            leftover.unlink(missing_ok=True)
        unfinished.replace(path)
        sync_folder(path.parent)


def _room_for(path: Path) -> Path:
    """The other name; what a former try or a former notebook has left there is cleared away."""
    unfinished = _unfinished(path)
    for leftover in (unfinished, _log(unfinished), _log(path), beside(path)):
        leftover.unlink(missing_ok=True)
    return unfinished


def _unfinished(path: Path) -> Path:
    return path.with_name(f"{path.name}.new")


def _log(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")
