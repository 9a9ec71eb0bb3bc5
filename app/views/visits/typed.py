"""A visit as it is typed: before it, and after it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time

from app.errors import FieldError, NotAClockTime
from app.rehab.activity.entry import ClockTime
from app.rehab.visits import MOST_ON_THE_PAGE, Visit, problems

CLOCK = ClockTime("", "")


@dataclass(frozen=True)
class Appointment:
    """When, where and with whom; texts as they were typed."""

    day: date | None = None
    clock: str = ""
    with_whom: str = ""
    role: str = ""
    place: str = ""

    @classmethod
    def of(cls, visit: Visit) -> Appointment:
        """What is known of a visit."""
        clock = f"{visit.at_clock.hour}.{visit.at_clock.minute:02}" if visit.at_clock else ""
        return cls(visit.day, clock, visit.with_whom, visit.role, visit.place)

    def visit(self, was: Visit) -> Visit:
        """The visit as it is to be. Raises NotAClockTime and TooLong."""
        return replace(
            was,
            day=self.day,
            at_clock=clock_of(self.clock),
            with_whom=self.with_whom.strip(),
            role=self.role.strip(),
            place=self.place.strip(),
        )

    def troubles(self, was: Visit, today: date) -> tuple[FieldError, ...]:
        """What is wrong, each under the name of its field."""
        try:
            return problems(self.visit(was), today)
        except FieldError as trouble:
            return (trouble,)


def clock_of(typed: str) -> time | None:
    """The time of day written as 10.15 or 10:15; None where nothing is written. Raises NotAClockTime."""
    if not typed.strip():
        return None
    try:
        return time.fromisoformat(CLOCK.read("at_clock", typed))
    except ValueError:
        raise NotAClockTime("at_clock") from None


@dataclass(frozen=True)
class Prepared:
    """What to ask, what matters, what to show, and how it has gone."""

    questions: tuple[str, ...] = ("",) * MOST_ON_THE_PAGE
    matters: str = ""
    share: str = ""
    feedback: str = ""

    @classmethod
    def of(cls, visit: Visit) -> Prepared:
        """What is prepared for a visit, with room for three questions."""
        room = ("",) * max(MOST_ON_THE_PAGE - len(visit.questions), 0)
        return cls((*visit.questions, *room), visit.matters, visit.share, visit.feedback)

    def with_question(self, n: int, text: str) -> Prepared:
        """The same with other words for one question."""
        return replace(self, questions=(*self.questions[:n], text, *self.questions[n + 1 :]))

    def visit(self, was: Visit) -> Visit:
        """The visit as it is prepared; questions without words are left out. Raises TooLong."""
        questions = tuple(text.strip() for text in self.questions if text.strip())
        return replace(
            was,
            questions=questions,
            matters=self.matters.strip(),
            share=self.share.strip(),
            feedback=self.feedback.strip(),
        )


@dataclass(frozen=True)
class Told:
    """What was decided, and the next visit."""

    decided: str = ""
    next_day: date | None = None

    def visit(self, was: Visit) -> Visit:
        """The visit with what came of it. Raises TooLong."""
        return replace(was, decided=self.decided.strip(), next_day=self.next_day)
