"""What a patient tells about one dose: read from the route, typed, and made into an entry."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from app.errors import NoSuchRecord, Unanswered
from app.rehab.taper import DoseDue, DoseTaken, Taken, dose_problems, read_count, tick
from app.session.notebook import Notebook
from app.views.parts.clock_time import as_typed, read_clock
from app.views.parts.route import asked_of
from app.views.taper.followed import Followed
from app.views.taper.of_day import Entry, day_of


@dataclass(frozen=True)
class Told:
    """The form of one dose, as it is typed. `dose` says which: one draft serves them all in turn."""

    dose: str
    day: date
    how: Taken | None = None
    clock: str = ""
    count: str = ""
    note: str = ""


@dataclass(frozen=True)
class About:
    """The dose that is told about: how the plan has it, and the entry that is changed, if there is one."""

    base: DoseTaken
    entry: Entry | None
    due: DoseDue | None

    @property
    def name(self) -> str:
        """Which dose it is, for its draft."""
        base = self.base
        planned = f"{base.taper} {base.day} {base.medicine} {base.part} {base.planned_clock}"
        return self.entry.id if self.entry else planned

    @property
    def is_needed(self) -> bool:
        """Whether it is a dose taken as needed."""
        return self.base.part is None

    def asks_when(self, how: Taken | None) -> bool:
        """Whether an answer leaves open when: another time than the plan's, or a dose that has none there."""
        return how is Taken.OTHER_TIME or (self.is_needed and how in (Taken.AS_PLANNED, Taken.AMOUNT_UNKNOWN))


def about(opened: Notebook, followed: Followed, route: str) -> About:
    """The dose in a route, `?id=…` or `?day=…&medicine=…&part=…&clock=…`. Raises NoSuchRecord."""
    asked = asked_of(route)
    if "id" in asked:
        entry: Entry = opened.journal.get(asked["id"])
        return About(entry.record, entry, day_of(opened, followed, entry.record.day).due_of(entry))
    day = _day(asked.get("day", ""))
    if day is None:
        raise NoSuchRecord(record="")
    now = day_of(opened, followed, day)
    for line in now.lines:
        if _is_asked(line.due, asked):
            base = line.entry.record if line.entry else tick(line.due, followed.id, day)
            return About(base, line.entry, line.due)
    for due in now.needed:
        if due.medicine.key == asked.get("medicine"):
            return About(tick(due, followed.id, day), None, due)
    raise NoSuchRecord(record="")


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None


def _is_asked(due: DoseDue, asked: dict[str, str]) -> bool:
    clock = due.dose.clock.isoformat() if due.dose.clock else ""
    return (due.medicine.key, due.dose.part.value, clock) == (
        asked.get("medicine"),
        asked.get("part"),
        asked.get("clock", ""),
    )


def begun(dose: About, local_now: datetime) -> Told:
    """The form as it opens: what was said before, or the time of now for what is taken as needed today."""
    said = dose.base
    if dose.entry is not None:
        count = "" if said.count is None else f"{said.count.normalize():f}".replace(".", ",")
        return Told(dose.name, said.day, said.how, as_typed(said.clock), count, said.note)
    if dose.is_needed:
        clock = local_now.time() if said.day == local_now.date() else None
        return Told(dose.name, said.day, Taken.AS_PLANNED, as_typed(clock))
    return Told(dose.name, said.day)


def entry_of(told: Told, dose: About, today: date, now: datetime) -> DoseTaken:
    """The entry that the form makes. Raises a FieldError: Unanswered, NotAClockTime, DoseNotANumber, InTheFuture …"""
    if told.how is None:
        raise Unanswered("how")
    knows_amount = told.how in (Taken.AS_PLANNED, Taken.OTHER_TIME)
    written_now = dose.entry is None and told.day == today
    made = replace(
        dose.base,
        day=told.day,
        at=now if written_now else dose.base.at,
        how=told.how,
        clock=read_clock("clock", told.clock) if dose.asks_when(told.how) else None,
        count=read_count("count", told.count) if knows_amount and told.count.strip() else None,
        note=told.note.strip(),
    )
    for problem in dose_problems(made, today):
        raise problem
    return made
