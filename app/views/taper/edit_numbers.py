"""Morphine equivalents that the clinic gave: a number, its table, and who gave it. Takt works none out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import flet as ft

from app.views.parts.actions import link
from app.views.parts.seen import spoken
from app.views.parts.text import quiet
from app.views.taper.saying import labelled
from app.views.taper.typed import TypedNumber, TypedTaper
from app.views.taper.writing import Writing, taking_out


def numbers_part(writing: Writing) -> ft.Control:
    """Closed in most plans."""
    language = spoken()
    return writing.part(
        "clinic_numbers",
        labelled(language, "clinic_numbers"),
        language.say("Only if the clinic has given you a number"),
        lambda: _fields(writing),
    )


def _fields(writing: Writing) -> list[ft.Control]:
    language = spoken()

    def add() -> None:
        writing.set(numbers=(*writing.form.now.numbers, TypedNumber()))

    every = [field for n, one in enumerate(writing.now.numbers) for field in _number(writing, n, one)]
    return [
        quiet(language.say("Tables differ between countries. Write the number with the name of its table.")),
        *every,
        link(language.say("Add a number"), ft.Icons.ADD, add),
    ]


def _number(writing: Writing, place: int, one: TypedNumber) -> list[ft.Control]:
    language, name = spoken(), f"clinic_numbers[{place}]"

    def keep(**changes: Any) -> None:
        every = list(writing.form.now.numbers)
        every[place] = replace(every[place], **changes)
        writing.set(numbers=tuple(every))

    def without(form: TypedTaper) -> TypedTaper:
        return replace(form, numbers=form.numbers[:place] + form.numbers[place + 1 :])

    def line(field: str) -> ft.Control:
        label = labelled(language, f"clinic_numbers.{field}")
        return writing.text(f"{name}.{field}", label, getattr(one, field), lambda text: keep(**{field: text}))

    day = labelled(language, "clinic_numbers.day")
    return [
        line("value"),
        line("table"),
        writing.day(f"{name}.day", day, one.day, lambda chosen: keep(day=chosen), last=writing.today),
        line("given_by"),
        link(language.say("Remove this number"), ft.Icons.DELETE_OUTLINE, taking_out(writing, without)),
    ]
