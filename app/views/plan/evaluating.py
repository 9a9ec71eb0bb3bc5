"""How it went, with an action or with the plan as a whole: how far, what went well, what stood in the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

import flet as ft

from app.errors import FieldError
from app.rehab.plan import Attained, Evaluation, Plan, problems
from app.rehab.plan.limits import too_long
from app.rehab.plan.words import EVALUATION, WORDS
from app.views.parts.boundary import component
from app.views.parts.drafted import Drafted
from app.views.parts.fields import typing_field
from app.views.parts.forms import DayField, Troubles
from app.views.parts.lines import Choice
from app.views.parts.seen import spoken
from app.views.parts.text import STRETCH, words
from app.views.sitting import notebook

TEXTS = ("attained_words", "went_well", "obstacles", "new_problems")


@dataclass(frozen=True)
class Judged:
    """An evaluation while it is typed, however long its texts."""

    day: date | None
    attained: Attained | None = None
    attained_words: str = ""
    went_well: str = ""
    obstacles: str = ""
    new_problems: str = ""

    @classmethod
    def of(cls, said: Evaluation | None, today: date) -> Judged:
        """What was told before, or nothing yet, today."""
        if said is None:
            return cls(today)
        return cls(**{part.name: getattr(said, part.name) for part in fields(said)})

    def saying(self, name: str, text: str) -> Judged:
        """With one of its texts."""
        texts: dict[str, Any] = {name: text}
        return replace(self, **texts)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is told; the day alone tells nothing."""
        return self.attained is None and not any(getattr(self, name).strip() for name in TEXTS)

    def evaluation(self) -> Evaluation | None:
        """What is told, or None. Raises TooLong."""
        if self.is_empty:
            return None
        told = {name: getattr(self, name).strip() for name in TEXTS}
        return Evaluation(day=self.day, attained=self.attained, **told)


def judged_troubles(
    judged: Judged, path: str, telling: Callable[[Evaluation | None], Plan], today: date
) -> tuple[FieldError, ...]:
    """What is wrong with an evaluation, by the names of its fields.

    `path` is where it stands in the plan, and `telling` gives the plan with it.
    """
    if long := too_long({name: getattr(judged, name) for name in TEXTS}):
        return tuple(long)
    start, found = f"{path}.", []
    for trouble in problems(telling(judged.evaluation()), today):
        if trouble.field.startswith(start):
            trouble.field = trouble.field.removeprefix(start)
            found.append(trouble)
    return tuple(found)


@component
def EvaluationFields(form: Drafted[Judged], troubles: Troubles) -> ft.Control:
    """The questions about how it went; all of them may be left out."""
    language, today = spoken(), notebook().today()
    now = form.now

    def choose(key: str) -> None:
        meant = Attained(key)
        form.set(replace(form.now, attained=None if form.now.attained is meant else meant))

    def label(name: str) -> str:
        return language.say(EVALUATION[name])

    def prose(name: str) -> ft.Control:
        return typing_field(
            label(name),
            getattr(now, name),
            lambda text: form.set(form.now.saying(name, text)),
            troubles.at(name, language),
            multiline=True,
            min_lines=2,
            max_lines=10,
            capitalization=ft.TextCapitalization.SENTENCES,
            key=name,
        )

    options = {one.value: language.say(WORDS[one]) for one in Attained}
    return ft.Column(
        [
            words(label("attained")),
            Choice(options, now.attained.value if now.attained else None, choose),
            *(prose(name) for name in TEXTS),
            DayField(
                label("day"),
                now.day,
                lambda day: form.set(replace(form.now, day=day)),
                today,
                troubles.at("day", language),
                today,
            ),
        ],
        spacing=12,
        tight=True,
        horizontal_alignment=STRETCH,
    )
