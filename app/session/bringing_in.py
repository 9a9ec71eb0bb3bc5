"""Brings an import into the open notebook: a backup first, then all of it as one step to undo."""

from __future__ import annotations

from dataclasses import dataclass

from app.imports.archive import Archive
from app.imports.found import Found
from app.session import backups
from app.session.backups import Made
from app.session.notebook import Notebook
from app.session.restoring import bring_in as save_known


@dataclass(frozen=True)
class Brought:
    """How many records came in, how many were there already or had been removed, and the backup before.

    `made` is None where nothing was new, and so nothing was changed.
    """

    added: int
    already_there: int
    made: Made | None = None


def bring_in(notebook: Notebook, found: Found) -> Brought:
    """Save what a file of another diary holds: all of it or nothing.

    What was brought in before is passed over, changed since or removed. Raises a StorageError, and
    then nothing has changed.
    """
    if not found.coming:
        return Brought(0, 0)
    added, made = save_known(notebook, found.pairs(notebook.journal.known_id), why=found.app)
    return Brought(len(added), len(found.coming) - len(added), made)


def bring_in_archive(notebook: Notebook, archive: Archive) -> Brought:
    """Save the records of an archive whose ids the notebook does not know: all of them or nothing.

    What is here, or was removed here, stays as it is. Raises a StorageError, and then nothing has
    changed.
    """
    made = backups.automatic(notebook.home, notebook.vault)
    added = notebook.journal.take_in_new(archive.records)
    return Brought(added, len(archive.records) - added, made)
