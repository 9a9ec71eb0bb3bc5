"""A visit as it is typed: before it, and after it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from app.errors import FieldError
from app.rehab.plan.limits import too_long
from app.rehab.visits import MOST_ON_THE_PAGE, Visit, problems
from app.views.parts.clock_time import as_typed, read_clock


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
        return cls(visit.day, as_typed(visit.at_clock), visit.with_whom, visit.role, visit.place)

    def visit(self, was: Visit) -> Visit:
        """The visit as it is to be. Raises NotAClockTime and TooLong."""
        return replace(
            was,
            day=self.day,
            at_clock=read_clock("at_clock", self.clock),
            with_whom=self.with_whom.strip(),
            role=self.role.strip(),
            place=self.place.strip(),
        )

    def troubles(self, was: Visit, today: date) -> tuple[FieldError, ...]:
        """What is wrong, each under the name of its field."""
        found = too_long({"with_whom": self.with_whom, "role": self.role, "place": self.place})
        try:
            read_clock("at_clock", self.clock)
        except FieldError as wrong:
            found.append(wrong)
        for trouble in problems(replace(was, day=self.day), today):
            # The next day that was agreed is not in this form; it is this day that came after it.
            trouble.field = "day"
            found.append(trouble)
        return tuple(found)


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

    def troubles(self) -> tuple[FieldError, ...]:
        """What is wrong, each under the name of its field; a question's is its place."""
        questions = {f"questions[{n}]": text for n, text in enumerate(self.questions)}
        words = {name: getattr(self, name) for name in ("matters", "share", "feedback")}
        return tuple(too_long(questions | words))

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

    def troubles(self, was: Visit, today: date) -> tuple[FieldError, ...]:
        """What is wrong, each under the name of its field."""
        days = problems(replace(was, next_day=self.next_day), today)
        return (*too_long({"decided": self.decided}), *days)

    def visit(self, was: Visit) -> Visit:
        """The visit with what came of it. Raises TooLong."""
        return replace(was, decided=self.decided.strip(), next_day=self.next_day)
