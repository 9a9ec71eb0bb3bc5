"""The days that the patient may want in a calendar: visits, steps of a taper, follow-ups.

Nothing that was typed goes along, for calendars are shared and synchronised: no names of
medicines, no diagnoses, no places, nobody's name. What it is about stands in the notebook.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from app.exports.binder import Binder
from app.rehab.plan import Plan
from app.rehab.taper import Pause, StepConfirmed, Taper, change_due_on, follow, next_step
from app.rehab.taper.course import Course
from app.rehab.visits import Visit
from app.storage.kept import Kept
from app.words import N_

VISIT = N_("Visit")
FOLLOW_UP = N_("Follow-up")
STEP = N_("New step in the plan")


@dataclass(frozen=True)
class DayAhead:
    """One entry. `key` stays the same through all changes, and `version` only grows.

    `clock` is the patient's own time of day, None for the whole day; `changed` is an aware instant.
    """

    key: str
    what: str
    day: date
    version: int
    changed: datetime
    clock: time | None = None


def days_ahead(binder: Binder) -> list[DayAhead]:
    """The entries of the binder's period, or all, by day."""
    found = [*visits(binder), *follow_ups(binder), *steps(binder)]
    wanted = [one for one in found if binder.period is None or one.day in binder.period]
    return sorted(wanted, key=lambda one: (one.day, one.clock or time.min, one.key))


def visits(binder: Binder) -> Iterator[DayAhead]:
    """Every visit with a day; the next one that was agreed at a visit, until it is written as its own."""
    kept = binder.of(Visit)
    known = {one.record.day for one in kept}
    for one in kept:
        visit = one.record
        if visit.day:
            yield DayAhead(f"visit-{one.id}", VISIT, visit.day, len(one.earlier), one.written, visit.at_clock)
        if visit.next_day and visit.next_day not in known:
            yield DayAhead(f"visit-{one.id}-next", VISIT, visit.next_day, len(one.earlier), one.written)


def follow_ups(binder: Binder) -> Iterator[DayAhead]:
    """The follow-up of each plan that has not ended."""
    for one in binder.of(Plan):
        if one.record.follow_up and one.record.ended is None:
            yield DayAhead(
                f"plan-{one.id}-follow-up", FOLLOW_UP, one.record.follow_up, len(one.earlier), one.written
            )


def steps(binder: Binder) -> Iterator[DayAhead]:
    """The first day of each step of a taper: as it was begun, else the first day on which it may begin."""
    confirmed, pauses = binder.of(StepConfirmed), binder.of(Pause)
    for one in binder.of(Taper):
        own: list[Kept[StepConfirmed] | Kept[Pause]] = [
            *(said for said in confirmed if said.record.taper == one.id),
            *(said for said in pauses if said.record.taper == one.id),
        ]
        course = follow(
            one.id, one.record, [said.record for said in confirmed], [said.record for said in pauses]
        )
        version, changed = len(one.earlier) + told(own), max([one.written, *(said.written for said in own)])
        for number, day in first_days(course, binder.today):
            yield DayAhead(f"step-{one.id}-{number}", STEP, day, version, changed)


def told(own: Sequence[Kept[StepConfirmed] | Kept[Pause]]) -> int:
    """How often the patient told something about a taper; the end of a pause counts once more."""
    return len(own) + sum(isinstance(one.record, Pause) and one.record.until is not None for one in own)


def first_days(course: Course, today: date) -> list[tuple[int, date]]:
    """Number and first day of the steps that have begun and, by the plan's own rules, of those to come.

    While a pause is open nobody knows when the next step begins, so it is left out, with those after it.
    """
    found = [(begun.step.number, begun.day) for begun in course.begun]
    if not found or course.taper.ended is not None:
        return found
    day = max(today, found[-1][1])
    while (later := next_step(course, day)) and (due := change_due_on(course, day)):
        found.append((later.number, due))
        day = max(due, day)  # What waits for the patient's word cannot have begun before today.
        course = replace(course, confirmed=(*course.confirmed, as_if(course, later.number, day)))
    return found


def as_if(course: Course, number: int, day: date) -> StepConfirmed:
    """The word that the patient would give if a step began on its day. It is kept nowhere."""
    agreed = course.taper.agreement.on or day
    return StepConfirmed(day=day, taper="", agreed=agreed, number=number)
