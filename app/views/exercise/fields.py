"""The fields of a dose, the same wherever an amount is typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import flet as ft

from app.rehab.exercise import TALK
from app.rehab.exercise.dose import ASKED
from app.views.exercise.typed import AMOUNTS, TypedDose
from app.views.parts.fields import typing_field
from app.views.parts.forms import PickOne, Troubles
from app.views.parts.seen import spoken


def dose_fields(
    typed: TypedDose,
    change: Callable[[TypedDose], object],
    troubles: Troubles,
    part: str = "",
    talk: str = "",
) -> list[ft.Control]:
    """Minutes, metres, repetitions, rounds and load; with the talk test where `talk` asks for it.

    `part` is where the dose belongs, for what is wrong: "steps[2]".
    """
    language = spoken()
    at = f"{part}." if part else ""

    def changed(**new: Any) -> None:
        change(replace(typed, **new))

    def one(name: str) -> ft.Control:
        return typing_field(
            language.say(ASKED[name].short),
            getattr(typed, name),
            lambda text: changed(**{name: text}),
            troubles.at(f"{at}{name}", language),
            key=f"{at}{name}",
        )

    load = typing_field(
        language.say("Load"),
        typed.load,
        lambda text: changed(load=text),
        troubles.at(f"{at}load", language),
        key=f"{at}load",
    )
    fields: list[ft.Control] = [*(one(name) for name in AMOUNTS), load]
    if talk:
        options = {key: language.say(text) for key, text in TALK.items()}
        fields.append(
            PickOne(talk, options, typed.talk or None, lambda key: changed(talk=key or ""), key=f"{at}talk")
        )
    return fields
