"""Meeting a feared movement: what I expect, and what happened. Led by the clinic (S000 App. B)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import flet as ft

from app.errors import FieldError
from app.rehab.exercise import ExposureTry, Feared
from app.rehab.fields import Amount, Choice, questions
from app.session.exercised import course_of
from app.views.parts.actions import primary
from app.views.parts.boundary import component
from app.views.parts.drafted import Drafted, draft_note, drafted
from app.views.parts.fields import typing_field
from app.views.parts.forms import PickOne, Troubles
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.state import held, held_from
from app.views.parts.text import aside, section
from app.views.sitting import notebook, sitting

NUMBERS = ("fear_before", "fear_after")


@dataclass(frozen=True)
class TypedTry:
    """What the form holds; texts as they were typed."""

    expected: str = ""
    fear_before: str = ""
    happened: str = ""
    came_true: str = ""
    fear_after: str = ""

    def answers(self) -> dict[str, Any]:
        """What is answered. Raises NotANumber."""
        asked_here = questions(ExposureTry)
        given: dict[str, Any] = {
            name: text.strip() for name, text in vars(self).items() if text.strip() and name not in NUMBERS
        }
        for name in NUMBERS:
            question = asked_here[name]
            if isinstance(question, Amount) and getattr(self, name).strip():
                given[name] = question.read(name, getattr(self, name))
        return given


@component
def MeetFear() -> ft.Control:
    """The movement that the route names by its place in the programme."""
    opened, here, language, said = notebook(), sitting(), spoken(), notices()
    route = held_from(asked).now
    key, place = route.get("key", ""), int(route.get("n", "0"))
    course = course_of(opened, key)
    feared: Feared = course.exercise.feared[place] if course else Feared(movement="–", fear=0)
    form = drafted(f"exposure:{key}:{place}", lambda: TypedTry(expected=feared.expectation))
    troubles = held(Troubles())
    back = f"/exercise/one?key={key}"

    def undo() -> None:
        opened.journal.undo()
        here.redraw()

    def save() -> None:
        if course is None:
            return
        try:
            opened.log(
                ExposureTry(
                    day=opened.today(),
                    at=opened.home.clock.now(),
                    programme=course.programme.id,
                    exercise=key,
                    movement=feared.movement,
                    **form.now.answers(),
                )
            )
        except FieldError as trouble:
            troubles.set(Troubles((trouble,)))
            return
        form.saved()
        said.tell_after_leaving(language.say("Saved"), undo)
        go(back)

    led = course.exercise.led_by if course else ""
    return Screen(
        None,
        top=Top(feared.movement, back=(language.say("Feared movements"), back)),
        left=[
            *draft_note(form),
            section(language.say("Before")),
            Card([_field(form, "expected", troubles.now), _field(form, "fear_before", troubles.now)]),
        ],
        right=[
            section(language.say("After")),
            Card(
                [
                    _field(form, "happened", troubles.now),
                    _came_true(form),
                    _field(form, "fear_after", troubles.now),
                ]
            ),
            aside(language.say("Led by {who}. Which movement comes next is agreed with them.", who=led)),
        ],
        foot=foot_of(primary(language.say("Save"), ft.Icons.CHECK, save)),
    )


def _field(form: Drafted[TypedTry], name: str, troubles: Troubles) -> ft.Control:
    language = spoken()
    lines: dict[str, Any] = {} if name in NUMBERS else {"multiline": True, "min_lines": 2, "max_lines": 8}

    def write(text: str) -> None:
        typed: dict[str, Any] = {name: text}
        form.set(replace(form.now, **typed))

    return typing_field(
        language.say(questions(ExposureTry)[name].text),
        getattr(form.now, name),
        write,
        troubles.at(name, language),
        key=name,
        **lines,
    )


def _came_true(form: Drafted[TypedTry]) -> ft.Control:
    language = spoken()
    question = questions(ExposureTry)["came_true"]
    options = question.options if isinstance(question, Choice) else {}
    return PickOne(
        language.say(question.text),
        {key: language.say(text) for key, text in options.items()},
        form.now.came_true or None,
        lambda key: form.set(replace(form.now, came_true=key or "")),
        key="came_true",
    )
