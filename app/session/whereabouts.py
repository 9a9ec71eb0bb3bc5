"""Where the patient is, as far as it decides what is good to read next."""

from __future__ import annotations

from app.content.shelves import Whereabouts
from app.rehab.taper import Pause, StepConfirmed, Taper, follow, step_on
from app.rehab.visits import Visit, next_visit
from app.session.notebook import Notebook


def whereabouts(notebook: Notebook) -> Whereabouts:
    """Whether an agreed taper is on one of its steps today, and the days until the next visit."""
    return Whereabouts(_taper_running(notebook), _days_to_visit(notebook))


def _taper_running(notebook: Notebook) -> bool:
    journal, today = notebook.journal, notebook.today()
    confirmed = [kept.record for kept in journal.read(StepConfirmed)]
    pauses = [kept.record for kept in journal.read(Pause)]
    courses = [follow(kept.id, kept.record, confirmed, pauses) for kept in journal.read(Taper)]
    return any(step_on(course, today) is not None for course in courses)


def _days_to_visit(notebook: Notebook) -> int | None:
    today = notebook.today()
    visit = next_visit([kept.record for kept in notebook.journal.read(Visit)], today)
    return (visit.day - today).days if visit and visit.day else None
