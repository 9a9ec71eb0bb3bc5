"""Brings an import into the open notebook: a backup first, then all of it as one step to undo."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.imports.archive import Archive
from app.imports.found import Found
from app.session.backups import Made
from app.session.notebook import Notebook


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
    pairs = found.pairs(notebook.journal.known_id)
    if not anything_new(notebook, (one for one, _ in pairs)):
        return Brought(0, len(pairs))
    made = notebook.back_up_first()
    added = notebook.journal.add_known(pairs, why=found.app)
    return Brought(len(added), len(pairs) - len(added), made)


def bring_in_archive(notebook: Notebook, archive: Archive) -> Brought:
    """Save the records of an archive whose ids the notebook does not know: all of them or nothing.

    What is here, or was removed here, stays as it is. Raises a StorageError, and then nothing has
    changed.
    """
    if not anything_new(notebook, (one.id for one in archive.records)):
        return Brought(0, len(archive.records))
    made = notebook.back_up_first()
    added = notebook.journal.take_in_new(archive.records)
    return Brought(added, len(archive.records) - added, made)


def anything_new(notebook: Notebook, ids: Iterable[str]) -> bool:
    """Whether there are records that the notebook does not know. Else no backup takes an older one's place."""
    return any(bytes.fromhex(one) not in notebook.vault for one in ids)
