"""The fields of a pacing plan's start and of its steps."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.rehab.fields import Scale
from app.rehab.pacing.quota import PERCENT
from app.rehab.pacing.steps import DAYS_A_STEP, DAYS_A_WEEK
from app.views.pacing.tries import start_in_words, tries_fields
from app.views.pacing.typed import GIVEN, TRIES, Typed
from app.views.parts.drafted import Drafted
from app.views.parts.fields import asked_field, typing_field
from app.views.parts.forms import Troubles
from app.views.parts.lines import Choice, Switch
from app.views.parts.paper import list_card
from app.views.parts.seen import spoken
from app.views.parts.text import STRETCH
from app.words import N_

Change = Callable[..., None]

SCALES: dict[str, Scale] = {
    "percent": PERCENT,
    "days_a_step": DAYS_A_STEP,
    "days_a_week": DAYS_A_WEEK,
}


WHERE_IT_ENDS = N_("Where do the steps end, if that is set?"), N_("Last amount")


def start_fields(form: Drafted[Typed], change: Change, troubles: Troubles) -> ft.Control:
    """The amount as it was set, or the tries it is reckoned from."""
    language, now = spoken(), form.now
    ways = {
        GIVEN: language.say("My physiotherapist has set it"),
        TRIES: language.say("From my own tries"),
    }
    given = typing_field(
        language.say("The amount to begin with"),
        now.given,
        lambda text: change(given=text),
        troubles.at("given", language),
        key="given",
        keyboard_type=ft.KeyboardType.NUMBER,
    )
    inside: list[ft.Control] = (
        [given] if now.begin == GIVEN else [tries_fields(form, troubles), start_in_words(now)]
    )
    return ft.Column(
        [Choice(ways, now.begin, lambda key: change(begin=key), stacked=True), *inside],
        spacing=12,
        tight=True,
        horizontal_alignment=STRETCH,
    )


def step_fields(form: Drafted[Typed], change: Change, troubles: Troubles) -> list[ft.Control]:
    """How large, how long, how often, and where it ends: each question in full, above a field with a short name."""
    language, now = spoken(), form.now
    asked = {name: (scale.text, scale.short) for name, scale in SCALES.items()} | {"goal": WHERE_IT_ENDS}

    def field(name: str, question: str, short: str) -> ft.Control:
        return asked_field(
            language.say(question),
            language.say(short),
            getattr(now, name),
            lambda text: change(**{name: text}),
            troubles.at(name, language),
            key=name,
            keyboard_type=ft.KeyboardType.NUMBER,
        )

    return [field(name, *told) for name, told in asked.items()]


def slower_switch(form: Drafted[Typed]) -> ft.Control:
    """The plan's setting for widespread pain."""
    language = spoken()
    return list_card(
        [
            Switch(
                language.say("Slower steps"),
                language.say("With widespread pain the plan may say two weeks or more for each step."),
                form.now.slower,
                lambda on: form.set(form.now.with_slower(slower=on)),
            )
        ]
    )
