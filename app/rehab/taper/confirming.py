"""The patient's word that a step has begun: given once the change is due, and put right where the day was a slip."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from app.errors import InTheFuture, LaterStepBegun, NotAgreedYet, StepNotDue
from app.rehab.taper.checks import is_agreed
from app.rehab.taper.course import (
    Course,
    StepConfirmed,
    change_due_on,
    is_paused,
    next_step,
)


def confirm(
    course: Course, taper_id: str, day: date, today: date, at: datetime | None = None
) -> StepConfirmed:
    """The patient's word that the next step began on a day, which may lie back.

    Raises NotAgreedYet for a draft, InTheFuture, and StepNotDue for a day before the change is
    due or in a pause.
    """
    if course.taper.agreement.on is None or not is_agreed(course.taper):
        raise NotAgreedYet("day")
    if day > today:
        raise InTheFuture("day")
    later, due = next_step(course, today), change_due_on(course, today)
    if later is None or due is None or day < due or is_paused(course, day):
        raise StepNotDue("day")
    return StepConfirmed(
        day=day, at=at, taper=taper_id, agreed=course.taper.agreement.on, number=later.number
    )


def redated(course: Course, word: StepConfirmed, day: date, today: date) -> StepConfirmed:
    """The patient's word with the day put right on which its step began.

    The day is held to all that `confirm` holds it to, and lies before the day of the step after
    it; so every step that has begun stays begun, and today's doses are the same. Raises what
    `confirm` raises, and LaterStepBegun.
    """
    way = [begun.step.number for begun in course.begun]
    if word.number not in way[1:]:
        raise StepNotDue("day")
    place = way.index(word.number)
    earlier = tuple(one for one in course.confirmed if one.number in way[:place])
    found = confirm(replace(course, confirmed=earlier), word.taper, day, today, word.at)
    if any(day >= later.day for later in course.begun[place + 1 :]):
        raise LaterStepBegun("day")
    return found
