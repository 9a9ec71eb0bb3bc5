"""The visits in an open notebook: the next one, the earlier ones, and what was decided."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.rehab.visits import Visit, earlier_visits, next_visit
from app.session.notebook import Notebook
from app.storage.kept import Kept


def next_one(notebook: Notebook) -> Kept[Visit] | None:
    """The nearest visit to come, or the one that has no day yet."""
    found = notebook.journal.read(Visit)
    visit = next_visit((kept.record for kept in found), notebook.today())
    return next((kept for kept in found if kept.record is visit), None)


def earlier(notebook: Notebook) -> list[Kept[Visit]]:
    """The visits that have been, the latest first."""
    found = notebook.journal.read(Visit)
    order = earlier_visits((kept.record for kept in found), notebook.today())
    return [next(kept for kept in found if kept.record is visit) for visit in order]


def untold(notebook: Notebook) -> Kept[Visit] | None:
    """The last visit that has been, where nothing is written yet of what was decided; also one of today."""
    today = notebook.today()
    found = [kept for kept in notebook.journal.read(Visit) if kept.record.day and kept.record.day <= today]
    last = max(found, key=lambda kept: kept.record.day or today, default=None)
    return last if last and not last.record.decided.strip() else None


def keep(notebook: Notebook, visit: Visit, record_id: str = "") -> Kept[Visit]:
    """Save a new visit, or change the one with that id. Raises NoSuchRecord or a StorageError."""
    if record_id:
        return notebook.journal.change(record_id, visit)
    return notebook.journal.add(visit)


def plan_next(notebook: Notebook, after: Visit, day: date) -> Kept[Visit] | None:
    """A visit on the day that was agreed at another, with the same person; none where one is written already.

    Raises a StorageError.
    """
    to_come = next_one(notebook)
    if to_come is None:
        return keep(notebook, Visit(day=day, with_whom=after.with_whom, role=after.role, place=after.place))
    if to_come.record.day is None:
        return keep(notebook, replace(to_come.record, day=day), to_come.id)
    return None
