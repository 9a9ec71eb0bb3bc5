"""A session as it is typed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from app.errors import Unanswered
from app.rehab.exercise import Session
from app.session.exercised import Course
from app.views.exercise.typed import TypedDose


@dataclass(frozen=True)
class TypedSession:
    """What the form holds."""

    day: date
    what: str = ""
    amount: TypedDose = field(default_factory=TypedDose)
    effort: int | None = None
    pain_before: int | None = None
    pain_after: int | None = None
    note: str = ""
    open_at: str = ""

    @classmethod
    def of(cls, session: Session) -> TypedSession:
        """The form as a session fills it."""
        return cls(
            session.day,
            session.what,
            TypedDose.of(session),  # type: ignore[arg-type]  # a session has all that a dose has
            session.effort,
            session.pain_before,
            session.pain_after,
            session.note,
        )

    @classmethod
    def begun(cls, course: Course | None, day: date) -> TypedSession:
        """As the programme says for today, to be adjusted; empty without a programme."""
        if course is None:
            return cls(day)
        said = course.said
        dose = (said.lighter if said.on_lighter else said.dose) if said else course.exercise.dose
        return cls(day, course.exercise.what, replace(TypedDose.of(dose), talk="", effort=None))

    def session(self, was: Session | None, course: Course | None, at: datetime) -> Session:
        """The session as it is typed. Raises a FieldError."""
        if not self.what.strip():
            raise Unanswered("what")
        if was is not None:
            programme, key, variant = was.programme, was.exercise, was.variant
            before = TypedSession.of(was).amount
            if variant and replace(self.amount, talk=before.talk) != before:
                variant = "adjusted"
        else:
            programme, key = (course.programme.id, course.key) if course else ("", "")
            variant = "adjusted" if course else None
        return Session(
            day=self.day,
            at=was.at if was else at,
            programme=programme,
            exercise=key,
            what=self.what.strip(),
            variant=variant,
            **self.amount.numbers(),  # type: ignore[arg-type]  # `Session` checks each of them
            load=self.amount.load.strip(),
            talk=self.amount.talk or None,
            effort=self.effort,
            pain_before=self.pain_before,
            pain_after=self.pain_after,
            note=self.note.strip(),
        )
