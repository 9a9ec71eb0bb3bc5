"""How a notebook's file comes to be: under another name, until it is complete and synced."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from app.errors import DamagedVault, ForeignFile, NewerFormat, ReadOnlyFolder, VaultExists
from app.storage import container
from app.storage.boundary import told_plainly
from app.storage.change import Step
from app.storage.folder import files_of, sync_folder, write_synced, write_whole
from app.storage.head import VAULT_ID, Head, new_head, write_heads
from app.storage.ledger import Ledger, write_first_manifest
from app.storage.recovery import code, new_secret
from app.storage.seen import beside
from app.storage.slots import KEY, USUAL, Keys, Slot, Stretch, passphrase_slot, recovery_slot

# What tells a file from every other one on this device, whatever its name.
Identity = tuple[int, int]

# The files that were made in this attempt: a notebook may be taken back only by whoever made it.
_ours: ContextVar[list[Identity] | None] = ContextVar("ours", default=None)


@dataclass(frozen=True)
class New:
    """A notebook that is no file yet. `slot` is the passphrase's, `code` the recovery code, kept nowhere else."""

    head: Head
    keys: Keys
    slot: Slot
    code: str

    @classmethod
    def of(cls, passphrase: str, stretch: Stretch = USUAL) -> New:
        """A new notebook, which this passphrase opens."""
        data_key, vault_id, secret = os.urandom(KEY), os.urandom(VAULT_ID), new_secret()
        keys = Keys(data_key)
        slot = passphrase_slot(data_key, vault_id, passphrase, stretch)
        head = new_head(vault_id, (slot, recovery_slot(data_key, vault_id, secret)), keys.header)
        return cls(head, keys, slot, code(secret))

    def holding(self, steps: Iterable[Step] = ()) -> bytes:
        """Its file, with these records from the beginning."""
        with closing(container.in_memory()) as connection:
            with container.transaction(connection):
                write_heads(connection, self.head)
                write_first_manifest(connection, self.head, self.keys)
            if kept := list(steps):
                Ledger(connection, self.keys, [self.head], self.slot).save(kept)
            return container.as_file(connection)


def make_of(path: Path, content: bytes) -> None:
    """A notebook out of the whole content of its file: a new one, or a backup that was opened and found whole.

    Raises VaultExists, ReadOnlyFolder, DiskFull, DiskTrouble; then there is none, nor anything
    that was made for it.
    """
    with told_plainly():
        if path.exists():
            raise VaultExists
        with whole_or_nothing(path) as ours:
            _make_folder(path.parent)
            unfinished = _room_for(path)
            write_synced(unfinished, content)
            unfinished.rename(path)
            ours.append(_identity(path))
            sync_folder(path.parent)


@contextmanager
def whole_or_nothing(path: Path) -> Iterator[list[Identity]]:
    """Where the making of a notebook breaks off, nothing is left of it: no file of Takt's, no folder made for it.

    For a place without a notebook. Files that were there before stay, and so does all that others
    made meanwhile, as another tab may make a notebook there too. Gives the list of what is ours.
    """
    with told_plainly():
        missing = [folder for folder in path.parents if not folder.exists()]
        before = [file for file in files_of(path) if file.exists()]
    ours = _ours.get()
    ours = [] if ours is None else ours
    usual = _ours.set(ours)
    try:
        yield ours
    except BaseException:
        with suppress(OSError):
            if not path.exists() or _identity(path) in ours:
                for file in files_of(path):
                    if file not in before:
                        file.unlink(missing_ok=True)
            for folder in missing:
                folder.rmdir()
        raise
    finally:
        _ours.reset(usual)


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


def _identity(path: Path) -> Identity:
    known = path.stat()
    return known.st_dev, known.st_ino


def _make_folder(folder: Path) -> None:
    """The folder of a notebook. Raises ReadOnlyFolder where none can be, as under a file."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (FileNotFoundError, NotADirectoryError, FileExistsError) as error:
        raise ReadOnlyFolder from error


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
