"""Meeting a feared movement: what I expect, and what happened. Led by the clinic (S000 App. B)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import flet as ft

from app.errors import FieldError
from app.rehab.exercise import ExposureTry
from app.rehab.fields import Choice, questions
from app.session.exercised import keep_met
from app.views.exercise.gone import ExerciseGone
from app.views.exercise.met import earlier_times
from app.views.exercise.saying import LED
from app.views.exercise.typed_try import Meant, TypedTry, meant_by
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.drafted import Drafted, draft_note, drafted
from app.views.parts.fields import asked_field, typing_field
from app.views.parts.forms import PickOne, Troubles, day_that_was
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.route import asked_of
from app.views.parts.seen import go, spoken
from app.views.parts.state import held, held_from
from app.views.parts.text import aside, section
from app.views.sitting import notebook, sitting

NUMBERS = ("fear_before", "fear_after")


@component
def MeetFear() -> ft.Control:
    """The movement that the route names by its exercise and its place there, or one time it was met."""
    opened, route = notebook(), ft.context.page.route
    meant = held_from(lambda: meant_by(opened, asked_of(route))).now
    return Meeting(meant, key=route) if meant else ExerciseGone()


@component
def Meeting(meant: Meant) -> ft.Control:
    """Before and after. What was expected stands there as it is in the programme, to be changed."""
    opened, here, language, said = notebook(), sitting(), spoken(), notices()
    today, kept = opened.today(), meant.kept
    form = drafted(meant.form, lambda: meant.first(today))
    troubles = held(Troubles())
    back = f"/exercise/one?key={meant.exercise}"

    def save() -> None:
        try:
            met = meant.met(form.now, opened.home.clock.now())
            keep_met(opened, met, kept.id if kept else "")
        except FieldError as trouble:
            troubles.set(Troubles((trouble,)))
            return
        form.saved()
        said.tell_after_leaving(language.say("Saved"), here.undo)
        go(back)

    def remove() -> None:
        if kept:
            opened.journal.remove(kept.id)
            form.saved()
            said.tell_after_leaving(language.say("Removed"), here.undo)
            go(back)

    day = day_that_was(
        language.say("Day"),
        form,
        today,
        troubles.now.at("day", language),
        key="day",
    )
    after = [
        _field(form, "happened", troubles.now),
        _came_true(form),
        _field(form, "fear_after", troubles.now),
    ]
    away = [link(language.say("Remove"), ft.Icons.DELETE_OUTLINE, remove)] if kept else []
    led = [aside(language.say(LED, who=meant.led_by))] if meant.led_by else []
    return Screen(
        None,
        top=Top(meant.movement, back=(language.say("Feared movements"), back)),
        left=[
            *draft_note(form),
            section(language.say("Before")),
            Card([_field(form, "expected", troubles.now), _field(form, "fear_before", troubles.now)]),
            section(language.say("After")),
            Card(after),
        ],
        right=[day, *led, *away, *([] if kept else earlier_times(meant.exercise, meant.movement))],
        foot=foot_of(primary(language.say("Save"), ft.Icons.CHECK, save)),
    )


def _field(form: Drafted[TypedTry], name: str, troubles: Troubles) -> ft.Control:
    language, question = spoken(), questions(ExposureTry)[name]

    def write(text: str) -> None:
        typed: dict[str, Any] = {name: text}
        form.set(replace(form.now, **typed))

    told, value, wrong = language.say(question.text), getattr(form.now, name), troubles.at(name, language)
    if name in NUMBERS:
        number = ft.KeyboardType.NUMBER
        return asked_field(
            told, language.say(question.short), value, write, wrong, key=name, keyboard_type=number
        )
    return typing_field(told, value, write, wrong, multiline=True, min_lines=2, max_lines=8, key=name)


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
