"""The ladder to fill in, and examples to look at before."""

from __future__ import annotations

from decimal import Decimal

import flet as ft

from app.rehab.goals import Goal, Level, Rung
from app.rehab.goals.words import EXAMPLES, WORDS, Example
from app.views.goals.field import Written
from app.views.goals.ladder import TOP_DOWN, Ladder, Marks, rail, standing
from app.views.goals.said import signed
from app.views.parts.actions import link
from app.views.parts.boundary import component
from app.views.parts.fields import typing_field
from app.views.parts.forms import Folded
from app.views.parts.lines import Choice
from app.views.parts.seen import look, spoken
from app.views.parts.text import STRETCH, T, aside, quiet, words


def level_fields(on: Written) -> list[ft.Control]:
    """Five fields on a ladder, the best at the top, with what makes a good ladder."""
    language = spoken()
    return [
        aside(
            language.say(
                "Begin at 0, what you expect to reach. Write one thing that can be seen or counted, and let each level begin where the one below it ends."
            )
        ),
        standing([_level(on, level) for level in TOP_DOWN]),
    ]


def _level(on: Written, level: Level) -> ft.Control:
    """One rung to write on. In large text its words stand above, for they would not fit in the field."""
    seen, language = look(), spoken()
    above = seen.large_text and not seen.wide
    typed = dict(zip(Level, on.now.levels, strict=True))
    field = typing_field(
        signed(level.value, language) if above else language.say(WORDS[level]),
        typed[level],
        lambda text: on.form.set(on.form.now.with_level(level, text)),
        on.trouble(f"rungs[{level.name.lower()}]"),
        multiline=True,
        max_lines=5,
        key=level.name,
    )
    lines: list[ft.Control] = [quiet(language.say(WORDS[level])), field] if above else [field]
    beside = ft.Container(
        ft.Column(lines, spacing=8, tight=True, horizontal_alignment=STRETCH),
        expand=True,
        padding=ft.Padding.symmetric(vertical=6),
    )
    number = rail(Decimal(level.value), False)
    return ft.Row([number, beside], spacing=10, intrinsic_height=True, vertical_alignment=STRETCH)


def examples(on: Written) -> list[ft.Control]:
    """Three ladders to look at, one for each area."""
    language = spoken()
    return [
        Folded(
            language.say("Look at an example"),
            language.say("What the body can do, everyday life, being with others"),
            lambda: [Examples(on)],
            key="examples",
        )
    ]


@component
def Examples(on: Written) -> ft.Control:
    """One example at a time, which can fill what is still empty."""
    now, show = ft.use_state(EXAMPLES[0].area.value)
    language = spoken()
    example = next(one for one in EXAMPLES if one.area.value == now)
    own = tuple(language.say(said) for said in example.levels)

    def begin_from_it() -> None:
        on.form.set(on.form.now.like(example, own))

    return ft.Column(
        [
            Choice(
                {one.area.value: language.say(WORDS[one.area]) for one in EXAMPLES}, now, show, stacked=True
            ),
            words(language.say(example.words), T.TITLE_SMALL),
            Ladder(as_goal(example, own), Marks(), key=now),
            link(language.say("Put it where nothing is written yet"), ft.Icons.SOUTH, begin_from_it),
            quiet(language.say("Then change the words into your own.")),
        ],
        spacing=10,
        tight=True,
        horizontal_alignment=STRETCH,
    )


def as_goal(example: Example, own: tuple[str, ...]) -> Goal:
    """An example as a ladder that can be drawn."""
    rungs = tuple(Rung(level, said) for level, said in zip(Level, own, strict=True))
    return Goal(words=example.words, area=example.area, rungs=rungs)
