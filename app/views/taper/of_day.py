"""The doses of one day beside what was written about them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.rehab.period import Period
from app.rehab.taper import DoseDue, DoseTaken, as_needed, doses_due
from app.session.notebook import Notebook
from app.storage.kept import Kept
from app.views.taper.followed import Followed, taken_in

Entry = Kept[DoseTaken]


@dataclass(frozen=True)
class Line:
    """One dose of the plan, and what was said of it."""

    due: DoseDue
    entry: Entry | None


@dataclass(frozen=True)
class Day:
    """What the plan has for a day, and what was written.

    `others` are entries that belong to no dose of the plan as it is now; what was taken as needed
    stands apart.
    """

    day: date
    lines: tuple[Line, ...] = ()
    needed: tuple[DoseDue, ...] = ()
    needed_taken: tuple[Entry, ...] = ()
    others: tuple[Entry, ...] = ()

    def due_of(self, entry: Entry) -> DoseDue | None:
        """The dose of the plan that an entry tells about; None where the plan of the day has no such dose now."""
        for line in self.lines:
            if line.entry is not None and line.entry.id == entry.id:
                return line.due
        of_needed = (due for due in self.needed if due.medicine.key == entry.record.medicine)
        return next(of_needed, None) if entry.record.part is None else None


def day_of(opened: Notebook, followed: Followed, day: date) -> Day:
    """One day."""
    return _day(followed, day, taken_in(opened, followed.id, Period(day, day)))


def days_of(opened: Notebook, followed: Followed, period: Period) -> list[Day]:
    """The days of a period, the latest first."""
    by_day: dict[date, list[Entry]] = {day: [] for day in period}
    for kept in taken_in(opened, followed.id, period):
        by_day[kept.record.day].append(kept)
    return [_day(followed, day, by_day[day]) for day in reversed(list(period))]


def _day(followed: Followed, day: date, entries: list[Entry]) -> Day:
    course = followed.course_on(day)
    scheduled = [kept for kept in entries if kept.record.part is not None]
    lines = paired(doses_due(course, day), scheduled)
    told = {line.entry.id for line in lines if line.entry}
    return Day(
        day,
        lines,
        as_needed(course, day),
        tuple(kept for kept in entries if kept.record.part is None),
        tuple(kept for kept in scheduled if kept.id not in told),
    )


def paired(due: tuple[DoseDue, ...], entries: list[Entry]) -> tuple[Line, ...]:
    """Each dose with the latest that was said of it.

    A dose whose clock time was put right after it was ticked stays ticked, where there is no
    other dose of the medicine at that time of day.
    """
    exact = [_latest([kept for kept in entries if one.is_told_by(kept.record)]) for one in due]
    used = {kept.id for kept in exact if kept}
    free = [kept for kept in entries if kept.id not in used]
    return tuple(
        Line(one, entry or (_latest(_at_its_part(one, free)) if _is_alone(one, due) else None))
        for one, entry in zip(due, exact, strict=True)
    )


def _latest(entries: list[Entry]) -> Entry | None:
    return entries[-1] if entries else None


def _at_its_part(due: DoseDue, entries: list[Entry]) -> list[Entry]:
    return [
        kept
        for kept in entries
        if (kept.record.medicine, kept.record.part) == (due.medicine.key, due.dose.part)
    ]


def _is_alone(due: DoseDue, every: tuple[DoseDue, ...]) -> bool:
    return sum((one.medicine.key, one.dose.part) == (due.medicine.key, due.dose.part) for one in every) == 1
