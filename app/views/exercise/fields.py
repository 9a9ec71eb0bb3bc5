"""The fields of a dose, the same wherever an amount is typed."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Any

import flet as ft

from app.rehab.exercise import TALK
from app.rehab.exercise.dose import ASKED
from app.views.exercise.typed import AMOUNTS, TypedDose
from app.views.parts.fields import typing_field
from app.views.parts.forms import PickOne, Troubles
from app.views.parts.seen import spoken
from app.words import N_

# What a dose is counted in, by the name of its field, in the order of the form.
FIELDS: dict[str, str] = {**{name: ASKED[name].short for name in AMOUNTS}, "load": N_("Load")}


def names_of(typed: TypedDose) -> tuple[str, ...]:
    """The fields that are filled in; the minutes alone where none is."""
    return tuple(name for name in FIELDS if getattr(typed, name)) or ("minutes",)


def dose_fields(
    typed: Callable[[], TypedDose],
    change: Callable[[TypedDose], object],
    troubles: Troubles,
    part: str = "",
    talk: str = "",
    only: Collection[str] = tuple(FIELDS),
) -> list[ft.Control]:
    """Minutes, metres, repetitions, rounds and load; with the talk test where `talk` asks for it.

    `typed` is asked for the dose as it is when something is typed, which may be before the next drawing.
    `part` is where the dose belongs, for what is wrong: "steps[2]". `only` names the fields to show.
    """
    language = spoken()
    at = f"{part}." if part else ""

    def changed(**new: Any) -> None:
        change(replace(typed(), **new))

    def one(name: str) -> ft.Control:
        return typing_field(
            language.say(FIELDS[name]),
            getattr(typed(), name),
            lambda text: changed(**{name: text}),
            troubles.at(f"{at}{name}", language),
            key=f"{at}{name}",
        )

    fields = [one(name) for name in FIELDS if name in only]
    if talk:
        options = {key: language.say(text) for key, text in TALK.items()}
        fields.append(
            PickOne(talk, options, typed().talk or None, lambda key: changed(talk=key or ""), key=f"{at}talk")
        )
    return fields
