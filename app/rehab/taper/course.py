"""How a taper goes: which step the patient is on, when the next may begin, what a pause does.

Three rules hold whatever is logged (docs/decisions/0010-taper-line.md). The step changes only
when the patient confirms it, one step at a time. Nothing is caught up: a step that began late,
or that was paused, still lasts as many days as the plan gave it. And there is no way back up
but a new agreement, with whom and when.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import ClassVar, NamedTuple

from app.errors import EndsFirst, FieldError
from app.rehab.plan.limits import not_to_come, refuse_too_long, within_a_life
from app.rehab.taper.checks import is_agreed
from app.rehab.taper.schedule import Step, Taper

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class StepConfirmed:
    """The patient has gone over to a step; `day` is the first day on it.

    `taper` is the id of the taper's record and `agreed` the day of the agreement that the
    step belongs to, so that nothing is confirmed for a later agreement.
    """

    kind: ClassVar[str] = "taper_step"

    day: date
    at: datetime | None = None
    taper: str
    agreed: date
    number: int


@dataclass(frozen=True, kw_only=True)
class Pause:
    """The patient stays longer on a step, from `day` to `until`, or for the time being. Raises EndsFirst and TooLong.

    `told` is whom the patient told about it.
    """

    kind: ClassVar[str] = "taper_pause"

    day: date
    at: datetime | None = None
    taper: str
    until: date | None = None
    why: str = ""
    told: str = ""

    def __post_init__(self) -> None:
        refuse_too_long(self)
        if self.until is not None and self.until < self.day:
            raise EndsFirst("until")

    def holds(self, day: date) -> bool:
        """Whether a day belongs to the pause."""
        return self.day <= day and (self.until is None or day <= self.until)


def pause_problems(pause: Pause, today: date) -> tuple[FieldError, ...]:
    """What is wrong with the days of a pause."""
    return (*not_to_come("day", pause.day, today), *within_a_life("until", pause.until, today))


def resumed(pause: Pause, today: date) -> Pause:
    """The pause with yesterday as its last day, or today where it began today."""
    return replace(pause, until=max(pause.day, today - ONE_DAY))


class Begun(NamedTuple):
    """A step and the first day on it."""

    step: Step
    day: date


@dataclass(frozen=True)
class Course:
    """A taper with what the patient confirmed and paused under its present agreement."""

    taper: Taper
    confirmed: tuple[StepConfirmed, ...] = ()
    pauses: tuple[Pause, ...] = ()

    def under(self, taper: Taper) -> Course:
        """The course that another version has: what was confirmed counts for its own agreement alone."""
        return Course(
            taper, tuple(one for one in self.confirmed if one.agreed == taper.agreement.on), self.pauses
        )

    @cached_property
    def begun(self) -> tuple[Begun, ...]:
        """The steps that have begun, in order; none of a draft.

        The first begins on its day in the plan, each later one on the day the patient
        confirmed, and only after the one before it.
        """
        if not is_agreed(self.taper):
            return ()
        way: list[Begun] = []
        for step in self.taper.steps:
            day = self._confirmed(step, way[-1].day) if way else step.start
            if day is None:
                break
            way.append(Begun(step, day))
        return tuple(way)

    def _confirmed(self, step: Step, after: date) -> date | None:
        days = [one.day for one in self.confirmed if one.number == step.number and one.day > after]
        return min(days, default=None)


def follow(
    taper_id: str, taper: Taper, confirmed: Iterable[StepConfirmed], pauses: Iterable[Pause]
) -> Course:
    """A taper, now or in an earlier version, with what belongs to it."""
    return Course(
        taper,
        tuple(one for one in confirmed if one.taper == taper_id),
        tuple(one for one in pauses if one.taper == taper_id),
    ).under(taper)


def begun_on(course: Course, day: date) -> Begun | None:
    """The step on a day and when it began; None for a draft, before the first step, and once closed."""
    if course.taper.ended is not None and day >= course.taper.ended:
        return None
    return last_begun(course, day)


def last_begun(course: Course, day: date) -> Begun | None:
    """The last step begun by a day, also of a taper that is closed."""
    return next((begun for begun in reversed(course.begun) if begun.day <= day), None)


def step_on(course: Course, day: date) -> Step | None:
    """The step on a day: exactly one of the plan's, or None."""
    now = begun_on(course, day)
    return now.step if now else None


def next_step(course: Course, day: date) -> Step | None:
    """The step after the one on a day, not yet confirmed then."""
    now = step_on(course, day)
    if now is None:
        return None
    later = course.taper.steps[course.taper.steps.index(now) + 1 :]
    return later[0] if later else None


def is_paused(course: Course, day: date) -> bool:
    """Whether a day belongs to a pause."""
    return any(pause.holds(day) for pause in course.pauses)


def change_due_on(course: Course, day: date) -> date | None:
    """The first day on which the next step may begin, as things stand on a day.

    Not before its day in the plan, and not before the step one is on has lasted its days,
    those of pauses not counted. None where no step follows, and while an open pause lasts, or one
    until a day so far ahead that no calendar has the day after it.
    """
    now, later = begun_on(course, day), next_step(course, day)
    if now is None or later is None:
        return None
    due = max(later.start, now.day + (later.start - now.step.start))
    counted_to = now.day
    for pause in sorted(course.pauses, key=lambda pause: pause.day):
        first = max(pause.day, counted_to)
        if first > due:
            break
        if pause.until is None:
            return None
        if pause.until >= first:
            lasts = pause.until - first + ONE_DAY
            if lasts > date.max - due:
                return None
            due += lasts
            counted_to = pause.until + ONE_DAY
    return due


def is_due_for_change(course: Course, day: date) -> bool:
    """Whether the plan's next step waits for the patient's confirmation; never during a pause."""
    due = change_due_on(course, day)
    return due is not None and due <= day and not is_paused(course, day)
