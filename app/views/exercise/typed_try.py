"""One time that a feared movement is met, as it is typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.rehab.exercise import ExposureTry, Feared
from app.rehab.fields import Amount, questions
from app.session.exercised import course_of
from app.session.notebook import Notebook
from app.storage.kept import Kept
from app.views.exercise.typed import plain


@dataclass(frozen=True)
class TypedTry:
    """What the form holds; texts as they were typed."""

    day: date
    expected: str = ""
    fear_before: str = ""
    happened: str = ""
    came_true: str = ""
    fear_after: str = ""

    @classmethod
    def of(cls, met: ExposureTry) -> TypedTry:
        """The form as one time fills it."""
        came_true = met.came_true or ""
        return cls(
            met.day, met.expected, plain(met.fear_before), met.happened, came_true, plain(met.fear_after)
        )

    def answers(self) -> dict[str, Any]:
        """The day, and what is answered. Raises NotANumber."""
        given: dict[str, Any] = {"day": self.day}
        for name, question in questions(ExposureTry).items():
            if text := getattr(self, name, "").strip():
                given[name] = question.read(name, text) if isinstance(question, Amount) else text
        return given


@dataclass(frozen=True)
class Meant:
    """What the route asks for: a movement of an exercise to meet, or one `kept` time to change.

    `programme` and `exercise` are the id and key it belongs to, `led_by` who at the clinic
    leads it, or "" where the programme has that exercise no more.
    """

    programme: str
    exercise: str
    movement: str
    expectation: str
    led_by: str
    kept: Kept[ExposureTry] | None = None

    @property
    def form(self) -> str:
        """Under which name the unsaved form is kept."""
        return f"exposure:{self.kept.id if self.kept else f'{self.exercise}:{self.movement}'}"

    def first(self, today: date) -> TypedTry:
        """How the form begins."""
        return TypedTry.of(self.kept.record) if self.kept else TypedTry(today, self.expectation)

    def met(self, typed: TypedTry, now: datetime) -> ExposureTry:
        """The time as it is typed. Raises a FieldError."""
        return ExposureTry(
            at=self.kept.record.at if self.kept else now,
            programme=self.programme,
            exercise=self.exercise,
            movement=self.movement,
            **typed.answers(),
        )


def meant_by(opened: Notebook, route: Mapping[str, str]) -> Meant | None:
    """Read from a route such as /exercise/fear?key=…&n=0 or ?id=…; None where the programme has it no more.

    `n` is the movement's place in its exercise. Raises NoSuchRecord.
    """
    if record_id := route.get("id"):
        kept: Kept[ExposureTry] = opened.journal.get(record_id)
        one, course = kept.record, course_of(opened, kept.record.exercise)
        led_by = course.exercise.led_by if course else ""
        return Meant(one.programme, one.exercise, one.movement, one.expected, led_by, kept)
    course = course_of(opened, route.get("key", ""))
    if course is None:
        return None
    places: dict[str, Feared] = {str(n): feared for n, feared in enumerate(course.exercise.feared)}
    feared = places.get(route.get("n", ""))
    if feared is None:
        return None
    return Meant(course.programme.id, course.key, feared.movement, feared.expectation, course.exercise.led_by)
