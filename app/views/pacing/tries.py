"""The tries that a start is reckoned from: three or more, typed one by one, over as many days as it takes."""

from __future__ import annotations

from dataclasses import replace

import flet as ft

from app.errors import FieldError
from app.rehab.pacing import UNITS, Quota, amount
from app.rehab.pacing.quota import FEWEST_TRIES, SHARE_OF_THE_MEAN
from app.views.pacing.saying import BASELINE_SOURCE, in_unit
from app.views.pacing.typed import TRIES, Typed, tries_in
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.drafted import Drafted, draft_note, drafted
from app.views.parts.fields import typing_field
from app.views.parts.forms import Troubles
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Choice
from app.views.parts.paper import Card
from app.views.parts.seen import go, spoken
from app.views.parts.state import held
from app.views.parts.text import STRETCH, T, aside, heading, quiet, section, sentence, words
from app.views.sitting import notebook

MOST_TRIES = 7
FORM = "pacing:new"


@component
def FindTheStart() -> ft.Control:
    """The tool for a start. What is typed is kept, so that the tries can be made over several days."""
    opened = notebook()
    form = drafted(FORM, lambda: Typed(opened.today(), begin=TRIES))
    troubles = held(Troubles())
    language = spoken()

    def change(new: Typed) -> None:
        troubles.set(Troubles())
        form.set(new)

    def go_on() -> None:
        _, trouble = start_of(form.now)
        if trouble is not None:
            troubles.set(Troubles((trouble,)))
            return
        form.set(replace(form.now, begin=TRIES))
        go("/pacing/edit")

    units = {key: language.sentence_case(language.say(name)) for key, name in UNITS.items()}
    how = language.say(
        "Do the same thing on three days or more, one try a day. Stop while it still feels all right, and write how far you came. What you type is kept here until the next try."
    )
    return Screen(
        1,
        top=Top(language.say("Find my starting amount"), back=(language.say("Pacing"), "/pacing")),
        left=[
            *draft_note(form),
            aside(how),
            Card(
                [
                    typing_field(
                        language.say("What do you do?"),
                        form.now.what,
                        lambda text: change(replace(form.now, what=text)),
                        key="what",
                    ),
                    Choice(units, form.now.unit, lambda unit: change(replace(form.now, unit=unit))),
                ]
            ),
            section(language.say("Tries")),
            tries_fields(form, troubles.now),
        ],
        right=[start_in_words(form.now)],
        foot=foot_of(primary(language.say("Go on with this start"), ft.Icons.ARROW_FORWARD, go_on)),
    )


def tries_fields(form: Drafted[Typed], troubles: Troubles) -> ft.Control:
    """One field a try, and one more on request."""
    language = spoken()
    tries = form.now.tries
    told = troubles.at("tries", language)

    def field(n: int, text: str) -> ft.Control:
        return typing_field(
            language.say("Try {n}", n=n + 1),
            text,
            lambda new: form.set(form.now.with_try(n, new)),
            troubles.at(f"tries.{n}", language) or (told if n == len(tries) - 1 else ""),
            key=f"try {n}",
            keyboard_type=ft.KeyboardType.NUMBER,
        )

    fields = [field(n, text) for n, text in enumerate(tries)]
    more = [
        link(
            language.say("One more try"),
            ft.Icons.ADD,
            lambda: form.set(replace(form.now, tries=(*form.now.tries, ""))),
        )
    ]
    return ft.Column(
        [*fields, *(more if len(tries) < MOST_TRIES else [])],
        spacing=10,
        tight=True,
        horizontal_alignment=STRETCH,
    )


def start_of(typed: Typed) -> tuple[int | None, FieldError | None]:
    """The start that the tries lead to, or what is wrong with them."""
    try:
        return amount(Quota(unit=typed.unit, tries=tries_in(typed.tries, typed.unit)), 0), None
    except FieldError as trouble:
        return None, trouble


def start_in_words(typed: Typed) -> ft.Control:
    """The start with how it was reckoned and where that is from."""
    language = spoken()
    start, _ = start_of(typed)
    if start is None:
        few = language.count(
            "With {n} try filled in, the start is shown here.",
            "With {n} tries filled in, the start is shown here.",
            FEWEST_TRIES,
        )
        return Card([quiet(few, T.BODY_MEDIUM)], tone="well")
    filled = sum(bool(one.strip()) for one in typed.tries)
    return Card(
        [
            heading(
                language.say("Start: {amount}", amount=in_unit(language, typed.unit, start)), 2, T.TITLE_LARGE
            ),
            sentence(
                language.count(
                    "{share} of the mean of {n} try, rounded down.",
                    "{share} of the mean of {n} tries, rounded down.",
                    filled,
                    share=language.percent(float(SHARE_OF_THE_MEAN)),
                )
            ),
            words(
                language.say(
                    "So it can be done on a hard day too. Your physiotherapist may set another start."
                )
            ),
            quiet(language.say("Source: {source}", source=BASELINE_SOURCE)),
        ],
        tone="teal",
    )
