"""Visits: what to ask and to share before, what was decided after."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import ClassVar

from app.errors import FieldError, NextBeforeThis
from app.rehab.plan.limits import refuse_too_long, within_a_life
from app.words import N_

MOST_ON_THE_PAGE = 3

LABELS: Mapping[str, str] = {
    "day": N_("Day"),
    "at_clock": N_("Time"),
    "with_whom": N_("With whom"),
    "role": N_("Role"),
    "place": N_("Place"),
    "questions": N_("My three questions"),
    "matters": N_("This matters to me"),
    "share": N_("What I want to show"),
    "feedback": N_("How it has gone since last time"),
    "decided": N_("What was decided?"),
    "next_day": N_("Next visit"),
}


@dataclass(frozen=True, kw_only=True)
class Visit:
    """One visit, before and after. Raises TooLong.

    `day` is None while the appointment has not come yet. `feedback` is what S000 F2 asks for:
    goals reached, what went well, obstacles, new problems. There may be any number of
    `questions`; the first three are for the page.
    """

    kind: ClassVar[str] = "visit"
    versioned: ClassVar[bool] = True

    day: date | None = None
    at_clock: time | None = None
    with_whom: str = ""
    role: str = ""
    place: str = ""
    questions: tuple[str, ...] = ()
    matters: str = ""
    share: str = ""
    feedback: str = ""
    decided: str = ""
    next_day: date | None = None

    def __post_init__(self) -> None:
        refuse_too_long(self)

    @property
    def three_questions(self) -> tuple[str, ...]:
        """The questions for the page: the first three that have words."""
        return tuple(question for question in self.questions if question.strip())[:MOST_ON_THE_PAGE]

    @property
    def is_only_gathered(self) -> bool:
        """Whether nothing is known but questions and words: not when, where or with whom."""
        known = self.at_clock or any(text.strip() for text in (self.with_whom, self.role, self.place))
        return self.day is None and not known

    def has_come(self, now: datetime) -> bool:
        """Whether its day and hour have come, by the patient's own clock; where no hour is known, its day."""
        return self.day is not None and (self.day, self.at_clock or time.min) <= (now.date(), now.time())

    def is_over(self, today: date) -> bool:
        """Whether it has been: on an earlier day, or today once something was decided."""
        if self.day is None:
            return False
        return self.day < today or (self.day == today and bool(self.decided.strip()))


NOTHING_GATHERED = Visit()


def problems(visit: Visit, today: date) -> tuple[FieldError, ...]:
    """Days of a visit that cannot be."""
    found = within_a_life("day", visit.day, today) + within_a_life("next_day", visit.next_day, today)
    if visit.day is not None and visit.next_day is not None and visit.next_day <= visit.day:
        found.append(NextBeforeThis("next_day"))
    return tuple(found)


def next_visit(visits: Iterable[Visit], today: date) -> Visit | None:
    """The nearest visit to come; one without a day only where no other is known."""
    to_come = [visit for visit in visits if not visit.is_over(today)]
    return min(to_come, key=_when, default=None)


def next_after(visit: Visit, gathered: Visit = NOTHING_GATHERED) -> Visit:
    """A visit on the next day that was agreed at another, to the same person, with what was gathered for it."""
    return replace(
        gathered, day=visit.next_day, with_whom=visit.with_whom, role=visit.role, place=visit.place
    )


def earlier_visits(visits: Iterable[Visit], today: date) -> tuple[Visit, ...]:
    """The visits that have been, the latest first."""
    return tuple(sorted((visit for visit in visits if visit.is_over(today)), key=_when, reverse=True))


def _when(visit: Visit) -> tuple[date, time]:
    return visit.day or date.max, visit.at_clock or time.max


def with_question(visit: Visit, question: str) -> Visit:
    """The visit with one question more, unless it is asked already."""
    if question in visit.questions:
        return visit
    return replace(visit, questions=(*visit.questions, question))
