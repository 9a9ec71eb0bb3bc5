"""The control for each kind of question of a tracker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import flet as ft

from app.rehab.fields import Choice, Choices, Logged, Note, Scale, questions
from app.views.parts.actions import tappable, told
from app.views.parts.boundary import component
from app.views.parts.drafted import Drafted
from app.views.parts.fields import typing_field
from app.views.parts.forms import Troubles, trouble_line
from app.views.parts.lines import Choice as Answers
from app.views.parts.paper import list_card
from app.views.parts.seen import look, spoken
from app.views.parts.text import STRETCH, C, T, section, words
from app.views.parts.tick import Tick
from app.views.questions import Asked, ClosedQuestion, OpenQuestion, closed_line
from app.views.tracker.typed import Typed, following, opens

Chosen = Callable[[str, str], object]


def fields_of(
    tracker: type[Logged], form: Drafted[Typed], troubles: Troubles, on_choose: Chosen
) -> list[ft.Control]:
    """Every question: those that open and close in one card, the others after it.

    `on_choose` is told of each answer of a list that is ticked, so that a warning sign opens its card.
    """
    asked = questions(tracker)
    opening = [
        _line(tracker, name, one, form)
        for name, one in asked.items()
        if isinstance(one, Scale | Choice) and opens(one)
    ]
    made: list[ft.Control] = [list_card(opening)] if opening else []
    for name, one in asked.items():
        if isinstance(one, Choices):
            made += _list_of(name, one, form, troubles, on_choose)
        elif isinstance(one, Note):
            made.append(_note(name, one, form, troubles))
    return made


def _line(tracker: type[Logged], name: str, question: Scale | Choice, form: Drafted[Typed]) -> ft.Control:
    now, after = form.now, following(tracker, name)

    def open_it() -> None:
        form.set(replace(form.now, open_at=name))

    if isinstance(question, Scale):
        shown = Asked(
            name, question, now.numbers.get(name), name in now.numbers and now.numbers[name] is None
        )
        if now.open_at == name:
            return OpenQuestion(
                shown, lambda answer: form.set(form.now.with_number(name, answer, after)), key=f"open {name}"
            )
        return ClosedQuestion(shown, open_it, key=name)
    chosen = now.words.get(name, "")
    if now.open_at == name:
        return OpenChoice(
            question, chosen, lambda key: form.set(form.now.with_words(name, key, after)), key=f"open {name}"
        )
    return ClosedChoice(question, chosen, open_it, key=name)


@component
def OpenChoice(question: Choice, chosen: str, on_choose: Callable[[str], object]) -> ft.Control:
    """One answer of a few, the question in full above."""
    seen, language = look(), spoken()
    options = {key: language.say(text) for key, text in question.options.items()}
    return ft.Container(
        ft.Column(
            [
                words(language.say(question.text), T.TITLE_MEDIUM),
                Answers(options, chosen, on_choose, stacked=True),
            ],
            spacing=10,
            tight=True,
            horizontal_alignment=STRETCH,
        ),
        padding=ft.Padding.symmetric(horizontal=seen.card_pad, vertical=14),
        bgcolor=C.PRIMARY_CONTAINER,
    )


@component
def ClosedChoice(question: Choice, chosen: str, on_open: Callable[[], object]) -> ft.Control:
    """A closed question: its answer in words, or an invitation."""
    seen, language = look(), spoken()
    answer = language.say(question.options[chosen]) if chosen else ""
    return told(
        tappable(
            closed_line(language.say(question.short), answer),
            on_open,
            pad=ft.Padding.symmetric(horizontal=seen.card_pad, vertical=14),
            radius=0,
        ),
        expanded=False,
    )


def _list_of(
    name: str, question: Choices, form: Drafted[Typed], troubles: Troubles, on_choose: Chosen
) -> list[ft.Control]:
    """Several answers of a list, each a row to tick."""
    language = spoken()
    chosen = form.now.several.get(name, ())

    def tick(key: str) -> None:
        form.set(form.now.toggled(name, key))
        if key in form.now.several.get(name, ()):
            on_choose(name, key)

    def one(key: str, text: str) -> ft.Control:
        noticed = language.say("Noticed") if key in chosen else ""
        return Tick(language.say(text), "", noticed, lambda: tick(key), key=f"{name} {key}")

    rows = [one(key, text) for key, text in question.options.items()]
    return [
        section(language.say(question.text)),
        *trouble_line(troubles.at(name, language)),
        list_card(rows, indent=18),
    ]


def _note(name: str, question: Note, form: Drafted[Typed], troubles: Troubles) -> ft.Control:
    language = spoken()
    return typing_field(
        language.say(question.text),
        form.now.words.get(name, ""),
        lambda text: form.set(form.now.with_words(name, text)),
        troubles.at(name, language),
        multiline=True,
        min_lines=2,
        max_lines=8,
        capitalization=ft.TextCapitalization.SENTENCES,
        key=name,
    )
