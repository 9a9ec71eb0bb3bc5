"""The activity–rest timer of an open notebook: one at a time, kept sealed, written down at its end."""

from __future__ import annotations

from datetime import tzinfo
from typing import Any

from app.rehab.activity import Activity
from app.rehab.pacing import Paced, Timer, Unit, stopped, written
from app.session.activities import fitting, untimed
from app.session.notebook import Notebook
from app.session.paced import Course, courses
from app.storage.kept import Kept


def timer_now(notebook: Notebook) -> Kept[Timer] | None:
    """The timer that was started and is not written down yet."""
    return notebook.journal.only(Timer)


def start_timer(notebook: Notebook, timer: Timer) -> Kept[Timer]:
    """Start a timer, in the place of one that was there."""
    before = timer_now(notebook)
    return notebook.journal.change(before.id, timer) if before else notebook.journal.add(timer)


def write_down(notebook: Notebook, tz: tzinfo | None = None) -> list[Kept[Activity]]:
    """End the timer, and write what it came to in the diary: the activity in its pieces, and the rest.

    Where a pacing plan in minutes is about the same thing, that is written as well. One
    step of undo takes it back; a timer that ran for no time leaves nothing behind.
    """
    kept = timer_now(notebook)
    if kept is None:
        return []
    now = notebook.home.clock.now()
    made = [fitting(notebook, [one, untimed(one)], tz) for one in written(stopped(kept.record, now), now, tz)]
    entries: list[Any] = [*made, *paced(notebook, made)]
    saved = notebook.journal.keep_together({}, entries, gone=[kept.id])
    return saved[: len(made)]


def let_go(notebook: Notebook) -> None:
    """Put the timer away and write nothing."""
    kept = timer_now(notebook)
    if kept is not None:
        notebook.journal.remove(kept.id)


def paced(notebook: Notebook, made: list[Activity]) -> list[Paced]:
    """What was done of the plans in minutes that are about the same thing."""
    return [
        entry_of(one, course, notebook)
        for one in made
        if not one.restful and one.day == notebook.today()
        for course in courses(notebook)
        if is_about(one, course)
    ]


def is_about(activity: Activity, course: Course) -> bool:
    """Whether an activity is what a plan in minutes paces, by its name."""
    name = " ".join(course.plan.what.casefold().split())
    return course.said is not None and course.plan.quota.unit == Unit.MINUTES and activity.known_as[0] == name


def entry_of(activity: Activity, course: Course, notebook: Notebook) -> Paced:
    """The minutes of an activity as an entry of its plan."""
    as_said = course.said is not None and course.said.amount == activity.minutes
    return Paced(
        day=activity.day,
        at=notebook.home.clock.now(),
        plan=course.id,
        what=course.plan.what,
        variant="planned" if as_said else "adjusted",
        amount=activity.minutes,
    )
