"""The fields of each way up: agreed doses, a quota, or feared movements."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import flet as ft

from app.rehab.exercise import WayUp
from app.rehab.exercise.exposure import FEAR
from app.rehab.pacing import UNITS, WAYS
from app.rehab.pacing.quota import PERCENT
from app.views.exercise.fields import dose_fields
from app.views.exercise.typed import TypedDose, TypedExercise, TypedFear
from app.views.pacing.fields import WHERE_IT_ENDS
from app.views.parts.actions import link
from app.views.parts.drafted import Drafted
from app.views.parts.fields import asked_field, typing_field
from app.views.parts.forms import Troubles
from app.views.parts.lines import Choice
from app.views.parts.paper import Card
from app.views.parts.seen import spoken
from app.views.parts.text import quiet, section


def way_fields(form: Drafted[TypedExercise], change: Any, troubles: Troubles) -> list[ft.Control]:
    """What the chosen way up asks for."""
    if form.now.way == WayUp.GRADED_EXPOSURE:
        return _exposure(form, change, troubles)
    if form.now.way == WayUp.GRADED_ACTIVITY:
        return _quota(form, change, troubles)
    return _progressive(form, change, troubles)


def _progressive(form: Drafted[TypedExercise], change: Any, troubles: Troubles) -> list[ft.Control]:
    """The routine to begin with, and the agreed steps after it."""
    language, now = spoken(), form.now
    talk = language.say("How much breath is there meanwhile?")
    parts: list[ft.Control] = [
        section(
            language.say("To begin with"), language.say("One of minutes, metres and repetitions is enough.")
        ),
        Card(dose_fields(lambda: form.now.dose, lambda dose: change(dose=dose), troubles, "dose", talk)),
    ]
    for n in range(len(now.steps)):
        parts += [
            section(language.say("Step {n}", n=n + 1)),
            Card(
                [
                    *dose_fields(
                        lambda n=n: form.now.steps[n],  # type: ignore[misc]
                        lambda dose, n=n: form.set(form.now.with_step(n, dose)),  # type: ignore[misc]
                        troubles,
                        f"steps[{n}]",
                    ),
                    link(
                        language.say("Remove this step"),
                        ft.Icons.CLOSE,
                        lambda n=n: change(steps=(*form.now.steps[:n], *form.now.steps[n + 1 :])),
                    ),
                ]
            ),
        ]
    parts.append(
        link(
            language.say("One more step"),
            ft.Icons.ADD,
            lambda: change(steps=(*form.now.steps, TypedDose())),
        )
    )
    return parts


def _quota(form: Drafted[TypedExercise], change: Any, troubles: Troubles) -> list[ft.Control]:
    """An amount for each day, that rises by agreed steps."""
    language, now = spoken(), form.now

    def one(name: str, question: str, short: str, at: str) -> ft.Control:
        return asked_field(
            language.say(question),
            language.say(short),
            getattr(now, name),
            lambda text: change(**{name: text}),
            troubles.at(at, language),
            key=name,
            keyboard_type=ft.KeyboardType.NUMBER,
        )

    units = {key: language.sentence_case(language.say(name)) for key, name in UNITS.items()}
    growth = {key: language.say(name) for key, name in WAYS.items()}
    return [
        section(language.say("The amount")),
        Card(
            [
                Choice(units, now.unit, lambda unit: change(unit=unit)),
                typing_field(
                    language.say("The amount to begin with"),
                    now.given,
                    lambda text: change(given=text),
                    troubles.at("quota.given", language),
                    key="given",
                    keyboard_type=ft.KeyboardType.NUMBER,
                ),
                one("percent", PERCENT.text, PERCENT.short, "quota.percent"),
                Choice(growth, now.growth, lambda way: change(growth=way), stacked=True),
                one("quota_goal", *WHERE_IT_ENDS, "quota.goal"),
            ]
        ),
    ]


def _exposure(form: Drafted[TypedExercise], change: Any, troubles: Troubles) -> list[ft.Control]:
    """Feared movements, each with how frightening it is and what I expect."""
    language, now = spoken(), form.now

    def fields(n: int, fear: TypedFear) -> ft.Control:
        def one(name: str, label: str, **more: Any) -> ft.Control:
            def write(text: str) -> None:
                typed: dict[str, Any] = {name: text}
                form.set(form.now.with_fear(n, replace(form.now.feared[n], **typed)))

            return typing_field(
                label,
                getattr(fear, name),
                write,
                troubles.at(f"feared[{n}].{name}", language),
                key=f"{name} {n}",
                **more,
            )

        return Card(
            [
                one("movement", language.say("Which movement?")),
                one("fear", language.say("How frightening, from 0 to {most}", most=FEAR.most)),
                one(
                    "expectation",
                    language.say("What do you expect to happen?"),
                    multiline=True,
                    min_lines=1,
                    max_lines=5,
                ),
            ],
            key=f"feared {n}",
        )

    led_by = typing_field(
        language.say("Who at the clinic leads it?"),
        now.led_by,
        lambda text: change(led_by=text),
        troubles.at("led_by", language),
        key="led_by",
    )
    more = link(
        language.say("One more movement"),
        ft.Icons.ADD,
        lambda: change(feared=(*form.now.feared, TypedFear())),
    )
    return [
        section(language.say("Feared movements")),
        quiet(language.say("Meeting feared movements is led by the clinic.")),
        Card([led_by]),
        *(fields(n, fear) for n, fear in enumerate(now.feared)),
        more,
    ]
