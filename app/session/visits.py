"""The visits in an open notebook: the next one, the earlier ones, and what was decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import time

from app.rehab.visits import Visit, earlier_visits, next_after, next_visit
from app.session.notebook import Notebook
from app.storage.kept import Kept


def next_one(notebook: Notebook) -> Kept[Visit] | None:
    """The nearest visit to come, or the one that has no day yet."""
    return _next_of(notebook.journal.read(Visit), notebook)


def gathered(notebook: Notebook) -> Kept[Visit] | None:
    """The questions and words gathered for a visit of which nothing else is known yet."""
    kept = next_one(notebook)
    return kept if kept and kept.record.is_only_gathered else None


def earlier(notebook: Notebook) -> list[Kept[Visit]]:
    """The visits that have been, the latest first."""
    found = notebook.journal.read(Visit)
    order = earlier_visits((kept.record for kept in found), notebook.today())
    return [next(kept for kept in found if kept.record is visit) for visit in order]


def untold(notebook: Notebook) -> Kept[Visit] | None:
    """The last visit whose hour has come, where nothing is written yet of what was decided."""
    clock = notebook.home.clock
    now = clock.local(clock.now())
    have_come = [kept for kept in notebook.journal.read(Visit) if kept.record.has_come(now)]
    last = max(have_come, key=lambda kept: (kept.record.day, kept.record.at_clock or time.min), default=None)
    return last if last and not last.record.decided.strip() else None


def keep(notebook: Notebook, visit: Visit, record_id: str = "") -> Kept[Visit]:
    """Save a new visit, or change the one with that id. Raises NoSuchRecord or a StorageError."""
    if record_id:
        return notebook.journal.change(record_id, visit)
    return notebook.journal.add(visit)


def tell(notebook: Notebook, record_id: str, visit: Visit) -> None:
    """Save what came of a visit, with a visit on the next day that was agreed there, as one step to undo.

    What was gathered for a visit not known yet comes along to it, and the visit on the day that
    was agreed before moves to the new one. Where another visit has a day already, none is added.
    Raises NoSuchRecord or a StorageError.
    """
    changed, new = {record_id: visit}, []
    before = notebook.journal.get(record_id).record.next_day
    to_come = _next_of([kept for kept in notebook.journal.read(Visit) if kept.id != record_id], notebook)
    if visit.next_day is not None and visit.next_day != before:
        if to_come is None or (to_come.record.day is None and not to_come.record.is_only_gathered):
            new = [next_after(visit)]
        elif to_come.record.is_only_gathered:
            changed[to_come.id] = next_after(visit, to_come.record)
        elif to_come.record.day == before:
            changed[to_come.id] = replace(to_come.record, day=visit.next_day)
    notebook.journal.keep_together(changed, new)


def _next_of(found: Sequence[Kept[Visit]], notebook: Notebook) -> Kept[Visit] | None:
    visit = next_visit((kept.record for kept in found), notebook.today())
    return next((kept for kept in found if kept.record is visit), None)
