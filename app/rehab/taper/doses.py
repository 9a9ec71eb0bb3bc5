"""What the plan says for a day, and what was taken. The one never changes the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from itertools import pairwise
from typing import ClassVar

from app.errors import DoseNotANumber, FieldError, OutOfRange
from app.rehab.plan.limits import not_to_come, refuse_too_long
from app.rehab.taper.course import Course, begun_on
from app.rehab.taper.medicine import Form, Medicine
from app.rehab.taper.schedule import MOST_AT_A_TIME, Dose, PartOfDay, Step
from app.rehab.taper.strengths import Unit

PARTS = list(PartOfDay)


class Taken(Enum):
    """The four things that can be said of a dose."""

    AS_PLANNED = "as_planned"
    OTHER_TIME = "other_time"
    NOT_TAKEN = "not_taken"
    AMOUNT_UNKNOWN = "amount_unknown"


@dataclass(frozen=True, kw_only=True)
class DoseTaken:
    """What became of one dose. Raises DoseNotANumber, OutOfRange and TooLong.

    `medicine` is the key in the plan; `name`, `amount` with its `unit`, `planned` and `planned_count`
    are how the plan had it that day, so that the log reads the same after the plan has changed, and two
    strengths of one drug are told apart. `part` is None for a dose taken as needed, whose `count`
    may be told.
    """

    kind: ClassVar[str] = "dose_taken"

    day: date
    at: datetime | None = None
    taper: str
    step: int
    medicine: str
    name: str = ""
    amount: Decimal | None = None
    unit: Unit | None = None
    planned: str = ""
    planned_count: Decimal | None = None
    part: PartOfDay | None = None
    planned_clock: time | None = None
    how: Taken = Taken.AS_PLANNED
    clock: time | None = None
    count: Decimal | None = None
    note: str = ""

    def __post_init__(self) -> None:
        refuse_too_long(self)
        if self.count is None:
            return
        if not self.count.is_finite() or self.how in (Taken.NOT_TAKEN, Taken.AMOUNT_UNKNOWN):
            raise DoseNotANumber("count")
        if not 0 <= self.count <= MOST_AT_A_TIME:
            raise OutOfRange("count", least=0, most=MOST_AT_A_TIME)


def dose_problems(taken: DoseTaken, today: date) -> tuple[FieldError, ...]:
    """What is wrong with the day of a dose."""
    return tuple(not_to_come("day", taken.day, today))


@dataclass(frozen=True)
class DoseDue:
    """One dose of today's step, exactly as the plan has it."""

    step: Step
    medicine: Medicine
    dose: Dose

    def is_told_by(self, taken: DoseTaken) -> bool:
        """Whether an entry of that day speaks about this dose."""
        return (
            taken.medicine == self.medicine.key
            and taken.part is self.dose.part
            and taken.planned_clock == self.dose.clock
        )


def doses_due(course: Course, day: date) -> tuple[DoseDue, ...]:
    """The doses that the plan has for a day, in the order of the day; none of a draft.

    They are those of the one step the patient is on, whatever was taken, left out, paused or
    felt before. A patch is due on the days it is changed. "As needed" is never due.
    """
    now = begun_on(course, day)
    if now is None:
        return ()
    return tuple(
        due
        for due in _doses(course, now.step)
        if due.medicine.is_scheduled and due.dose.count and is_change_day(course, due.medicine, day)
    )


def as_needed(course: Course, day: date) -> tuple[DoseDue, ...]:
    """The doses that the plan allows as needed on a day; apart, and no part of the taper."""
    now = begun_on(course, day)
    return tuple(due for due in _doses(course, now.step) if not due.medicine.is_scheduled) if now else ()


def _doses(course: Course, step: Step) -> list[DoseDue]:
    found = [
        DoseDue(step, medicine, dose) for medicine in course.taper.medicines for dose in step.of(medicine.key)
    ]
    return sorted(found, key=lambda due: (PARTS.index(due.dose.part), due.dose.clock or time.min))


def is_change_day(course: Course, medicine: Medicine, day: date) -> bool:
    """Whether a patch is changed on a day; every day is one for what is not a patch."""
    if medicine.form is not Form.PATCH or medicine.change_every is None:
        return True
    first = patches_from(course, medicine, day)
    return first is not None and (day - first).days % medicine.change_every == 0


def patches_from(course: Course, medicine: Medicine, day: date) -> date | None:
    """The day from which the changes of a patch are counted on a day; None before the first step.

    It is the first day of the step. Where the steps before had the same patches the rhythm
    goes on: a step that lowers only the tablets does not call for a new patch.
    """
    way = [begun for begun in course.begun if begun.day <= day]
    if not way:
        return None
    first = medicine.changed_on or way[0].day
    for earlier, later in pairwise(way):
        if _patches(earlier.step, medicine) != _patches(later.step, medicine):
            first = later.day
    return first


def _patches(step: Step, medicine: Medicine) -> list[tuple[PartOfDay, time | None, Decimal | None]]:
    return [(dose.part, dose.clock, dose.count) for dose in step.of(medicine.key)]


def tick(
    due: DoseDue, taper_id: str, day: date, how: Taken = Taken.AS_PLANNED, at: datetime | None = None
) -> DoseTaken:
    """The entry that one tap on a dose makes."""
    return DoseTaken(
        day=day,
        at=at,
        taper=taper_id,
        step=due.step.number,
        medicine=due.medicine.key,
        name=due.medicine.name,
        amount=due.medicine.amount,
        unit=due.medicine.unit,
        planned=due.dose.given,
        planned_count=due.dose.count,
        part=due.dose.part if due.medicine.is_scheduled else None,
        planned_clock=due.dose.clock,
        how=how,
    )


def told(due: DoseDue, taken: Iterable[DoseTaken]) -> DoseTaken | None:
    """What was said of a dose among the entries of its day, the latest; None where nothing was."""
    about = [one for one in taken if due.is_told_by(one)]
    return about[-1] if about else None
