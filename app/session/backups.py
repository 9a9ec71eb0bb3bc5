"""Backups of the open notebook: the one by hand, the automatic ones, and where they lie."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import app
from app.errors import BackupFolderAway, CannotWriteFile, DiskFull, StorageError, TaktError
from app.session.home import Home
from app.storage.backup import made_of
from app.storage.backup_folder import (
    Lying,
    keep_automatic,
    keep_in,
    lying_in,
    may_keep_in,
    name,
    new_mark,
    newest_first,
)
from app.storage.boundary import told_plainly
from app.storage.folder import BACKUPS
from app.storage.vault import Vault

Keep = Callable[[bytes, Path, datetime, str], Path]


@dataclass(frozen=True)
class Made:
    """A backup that stands. `trouble` says why it is not in the folder that the patient chose."""

    path: Path
    trouble: StorageError | None = None


@dataclass(frozen=True)
class Sealed:
    """A backup as bytes, to share or to save through the system's dialog, and what to call it."""

    name: str
    content: bytes


def as_bytes(home: Home, vault: Vault) -> Sealed:
    """A backup made in memory. Raises DamagedVault or a StorageError."""
    now = home.clock.now()
    return Sealed(name(now, _mark(home)), made_of(vault, now))


def make(home: Home, vault: Vault) -> Made:
    """A backup into the folder for backups; it stays until the patient deletes it. Raises a StorageError."""
    return _kept(home, vault, keep_in)


def automatic(home: Home, vault: Vault) -> Made:
    """The backup before something that changes much; of these the last seven stay.

    Where the chosen folder is out of reach it lies in Takt's own. Raises a StorageError only where
    it stands in neither, and then that something should not be done.
    """
    return _kept(home, vault, keep_automatic)


def before_an_upgrade(home: Home, vault: Vault) -> TaktError | None:
    """An automatic backup where another version of Takt had the notebook before; what stood in its way.

    It blocks nothing: the notebook can be read and written in all the same.
    """
    if home.preferences.opened_by == app.__version__:
        return None
    trouble: TaktError | None = None
    if home.preferences.opened_by is not None:
        try:
            trouble = automatic(home, vault).trouble
        except TaktError as error:
            return error
    note_version(home)
    return trouble


def note_version(home: Home) -> None:
    """Remember which Takt has the notebook. Where that cannot be kept, it is asked again next time."""
    with suppress(StorageError):
        home.prefer(opened_by=app.__version__)


# --- Where they lie


def own_folder(home: Home) -> Path:
    """The folder that serves until the patient chooses one."""
    return home.folder / BACKUPS


def make_room(own: Path) -> None:
    """Make Takt's own folder for backups. Raises a StorageError."""
    with told_plainly():
        own.mkdir(mode=0o700, parents=True, exist_ok=True)


def folder(home: Home) -> Path:
    """The folder for backups."""
    chosen = home.preferences.backup_folder
    return Path(chosen) if chosen else own_folder(home)


def named_folder(typed: str) -> Path:
    """The folder of a whole name that was typed. Raises CannotWriteFile where it is no whole name."""
    try:
        named = Path(typed.strip()).expanduser()
    except (RuntimeError, ValueError) as error:
        raise CannotWriteFile from error
    if not named.is_absolute():
        raise CannotWriteFile
    return named


def choose_folder(home: Home, chosen: Path | None) -> None:
    """Keep backups in this folder from now on, or in Takt's own again. Those made before stay where they are.

    Raises CannotWriteFile where nothing can be saved there; the former folder is kept then.
    """
    if chosen is not None:
        may_keep_in(chosen)
    home.prefer(backup_folder=str(chosen.absolute()) if chosen else None)


def lying(home: Home) -> list[Lying]:
    """The backups in the chosen folder and in Takt's own, the newest first. They are known by name only."""
    folders = {folder(home).absolute(), own_folder(home).absolute()}
    return newest_first(one for each in folders for one in lying_in(each))


def _kept(home: Home, vault: Vault, keep: Keep) -> Made:
    now, mark = home.clock.now(), _mark(home)
    content = made_of(vault, now)
    trouble = None
    if home.preferences.backup_folder:
        try:
            return Made(keep(content, folder(home), now, mark))
        except (CannotWriteFile, DiskFull) as error:
            trouble = BackupFolderAway()
            trouble.__cause__ = error
    own = own_folder(home)
    make_room(own)
    return Made(keep(content, own, now, mark), trouble)


def _mark(home: Home) -> str:
    """This device's mark, made when it is first needed."""
    mark = home.preferences.backup_mark or new_mark()
    if mark != home.preferences.backup_mark:
        home.prefer(backup_mark=mark)
    return mark
