"""What a backup holds beside the open notebook, and how the one comes into the other.

Whatever changes much makes an automatic backup first; where none can be made, nothing is changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from app.errors import StorageError, WrongPassphrase, WrongRecoveryCode
from app.rehab import KINDS, TRACKERS
from app.rehab.pain_drawing import PainDrawing
from app.session import backups
from app.session.backups import Made
from app.session.home import Home
from app.session.notebook import Notebook
from app.storage.backup import Backup, read_file
from app.storage.backup_folder import aside_name
from app.storage.making import make_of, put_aside, whole_or_nothing
from app.storage.merge import Brought
from app.storage.reader import Reader

LOGGED = (*TRACKERS, PainDrawing)


@dataclass(frozen=True)
class Contents:
    """How many records of each kind, by kind, and the first and the last day that something was logged for.

    `unknown` counts those that a newer Takt wrote.
    """

    counts: Mapping[str, int]
    first: date | None
    last: date | None
    unknown: int = 0


@dataclass(frozen=True)
class Look:
    """What a backup holds, and what the notebook here holds, where there is an open one.

    `made` is when the backup was made; `same_notebook`: both descend from one notebook;
    `would_bring`: what a merge would change here.
    """

    made: datetime | None
    there: Contents
    here: Contents | None = None
    same_notebook: bool = False
    would_bring: Brought | None = None


def opened(source: Path | bytes, *, passphrase: str = "", recovery: str | None = None) -> Backup:
    """A backup, opened and found whole; close it when it is no longer shown.

    Raises CannotReadFile, NotABackup, NewerBackup, DamagedBackup, WrongBackupPassphrase,
    WrongBackupCode, MistypedRecoveryCode, OpenElsewhere.
    """
    content = read_file(source) if isinstance(source, Path) else source
    return Backup.open(content, passphrase=passphrase, recovery=recovery)


def opened_at_the_lock(
    home: Home, content: bytes, *, passphrase: str = "", recovery: str | None = None
) -> Backup:
    """`opened`, where no notebook is open: wrong tries count as at the lock, for one secret may open both.

    Raises WaitFirst too. A right one ends no waiting: whoever brings a backup of their own has not
    shown that the notebook is theirs.
    """
    home.refuse_haste()
    try:
        return opened(content, passphrase=passphrase, recovery=recovery)
    except (WrongPassphrase, WrongRecoveryCode):
        home.remember_wrong_try()
        raise


def look(backup: Backup, notebook: Notebook | None = None) -> Look:
    """What the backup holds, beside the notebook here. Nothing is changed."""
    there = contents(Reader(backup, KINDS))
    if notebook is None:
        return Look(backup.made, there)
    return Look(
        backup.made,
        there,
        contents(notebook.journal),
        notebook.vault.notebook_id == backup.notebook_id,
        notebook.journal.would_merge(backup),
    )


def contents(reader: Reader) -> Contents:
    """What a notebook or a backup holds, in figures."""
    counts = {kind: found for kind, known in KINDS.items() if (found := reader.count(known))}
    ends = [day for kind in LOGGED for day in (reader.first_day(kind), reader.last_day(kind)) if day]
    return Contents(counts, min(ends, default=None), max(ends, default=None), reader.unknown)


def merge(notebook: Notebook, backup: Backup) -> tuple[Brought, Made]:
    """Unite the notebook with the backup: nothing that was written in either is lost. One step to undo.

    Raises a StorageError, and then nothing has changed.
    """
    made = notebook.back_up_first()
    return notebook.journal.merge(backup), made


def replace(notebook: Notebook, backup: Backup) -> Made:
    """Have the notebook say what the backup says and nothing else. One step to undo.

    Passphrase and recovery code stay those of the notebook. Raises a StorageError, and then
    nothing has changed.
    """
    made = notebook.back_up_first()
    notebook.journal.replace(backup)
    return made


def take_the_place(home: Home, backup: Backup) -> Path | None:
    """Have the backup be the notebook, which its own passphrase and recovery code open.

    Where a notebook is, it has to be locked: one that is damaged or whose passphrase is lost. Its
    file is kept in Takt's own folder for backups; gives where. Raises OpenElsewhere or a
    StorageError, and then nothing has changed.
    """
    if home.has_notebook:
        aside = _put_aside(home, backup)
        _begin(home)
        return aside
    with whole_or_nothing(home.vault_path):
        make_of(home.vault_path, backup.content)
        _begin(home)
    return None


def _begin(home: Home) -> None:
    # Whoever has the backup's secret need not wait for wrong tries at another one.
    with suppress(StorageError):
        home.forget_wrong_tries()
    backups.note_version(home)


def _put_aside(home: Home, backup: Backup) -> Path:
    own = backups.own_folder(home)
    backups.make_room(own)
    aside = own / aside_name(home.clock.now())
    put_aside(home.vault_path, aside, backup.content)
    return aside
