"""What a summary is made from: plain values that the patient has chosen to show."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.rehab.activity import Activity
from app.rehab.checkin import CheckIn
from app.rehab.exercise import ExposureTry, Programme, Session
from app.rehab.fields import Scale, questions
from app.rehab.goals import Goal, Review
from app.rehab.measures import ClinicResult, EverydayWheel, GcpsR, Peg, WorkAbility
from app.rehab.pain_drawing import PainDrawing
from app.rehab.period import Period
from app.rehab.plan import Plan, Relative
from app.rehab.symptoms import Symptoms
from app.rehab.taper import Course, DoseTaken
from app.rehab.visits import Visit

Measure = Peg | GcpsR | WorkAbility | EverydayWheel | ClinicResult


@dataclass(frozen=True, kw_only=True)
class Records:
    """The owner's name for printouts, what was agreed, and what was logged.

    What was logged may reach outside the period of the summary; `start`, where given, is the
    stretch that counts as the start, for example the first weeks of a rehabilitation. Of
    `drawings` and of each kind of `measures` those of the start and the latest are enough.
    `logged` are the days with an entry, where there are more than `checkins` and `activities`
    show. Agreed records stand under their ids. Questions of the check-in in `unasked` appear nowhere in
    the summary; a questionnaire or a drawing, which nobody asks for daily, was made to be shown, and
    stays until its section is left out. `relative` is whom the summary is for, where it is not for the visit.
    """

    name: str = ""
    fictional: bool = False
    unasked: frozenset[str] = frozenset()
    relative: Relative | None = None
    start: Period | None = None
    logged: Collection[date] = ()
    checkins: Sequence[CheckIn] = ()
    activities: Sequence[Activity] = ()
    drawings: Sequence[PainDrawing] = ()
    measures: Sequence[Measure] = ()
    symptoms: Sequence[Symptoms] = ()
    visit: Visit | None = None
    plans: Sequence[Plan] = ()
    goals: Mapping[str, Goal] = field(default_factory=dict)
    reviews: Sequence[Review] = ()
    tapers: Mapping[str, Course] = field(default_factory=dict)
    doses: Sequence[DoseTaken] = ()
    programmes: Mapping[str, Programme] = field(default_factory=dict)
    sessions: Sequence[Session] = ()
    met: Sequence[ExposureTry] = ()

    def within(self, period: Period) -> list[CheckIn]:
        """The check-ins of a period, in the order of their days."""
        return sorted((entry for entry in self.checkins if entry.day in period), key=lambda entry: entry.day)

    def days_logged(self, period: Period) -> int:
        """How many days of a period have a check-in or an activity that has been."""
        return sum(day in period for day in self.every_day_logged)

    @property
    def every_day_logged(self) -> frozenset[date]:
        """The days with a check-in or an activity that has been."""
        done = (one.day for one in self.activities if one.done)
        return frozenset({*self.logged, *done, *(entry.day for entry in self.checkins)})

    def asked(self) -> dict[str, Scale]:
        """The check-in's questions from 0 to 10 that are not switched off, in the form's order."""
        return {
            name: question
            for name, question in questions(CheckIn).items()
            if isinstance(question, Scale) and name not in self.unasked
        }
