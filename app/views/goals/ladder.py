"""A goal as a ladder: the written level first, its number on the rung; start, now and goal as icon and word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

import flet as ft

from app.rehab.goals import Goal, Level
from app.rehab.goals.words import WORDS
from app.views.goals.said import level_at, level_in_words, signed
from app.views.parts.actions import tappable, told
from app.views.parts.boundary import component
from app.views.parts.paper import Card, Chip
from app.views.parts.seen import look, spoken
from app.views.parts.text import STRETCH, C, T, quiet, words

TOP_DOWN = tuple(reversed(Level))
EXPECTED = Decimal(Level.EXPECTED.value)
GAP, EDGE = 10, 2


@dataclass(frozen=True)
class Marks:
    """What is marked on a ladder: where I am and where the clinic sees me; `over` on levels that hold no more."""

    me: Decimal | None = None
    clinic: Decimal | None = None
    over: bool = False


@component
def Ladder(goal: Goal, marks: Marks) -> ft.Control:
    """All five levels, from much more than expected down to much less, with what is marked on them."""
    return standing(
        [
            Rung(goal, level, level == marks.me, _chips(goal, level, marks), key=str(level))
            for level in _levels(marks.me, marks.clinic)
        ]
    )


@component
def LadderToChoose(
    goal: Goal, chosen: Decimal | None, on_choose: Callable[[Decimal], object], also: Decimal | None = None
) -> ft.Control:
    """The same ladder; a tap on a level chooses it. `also` is a level between two that is offered too."""
    return standing(
        [Rung(goal, level, level == chosen, (), on_choose, key=str(level)) for level in _levels(chosen, also)]
    )


def _levels(*between: Decimal | None) -> list[Decimal]:
    """The five levels, and those between them that are asked for, from the top down."""
    found = {Decimal(level.value) for level in Level} | {level for level in between if level is not None}
    return sorted(found, reverse=True)


@component
def Rung(
    goal: Goal,
    level: Decimal,
    here: bool,
    chips: tuple[tuple[str, ft.IconData, str], ...],
    on_choose: Callable[[Decimal], object] | None = None,
) -> ft.Control:
    """One level: its number on the ladder, its words, and what is marked there."""
    language, rung = spoken(), level_at(level)
    own = level_in_words(goal, level, language)
    taken = _taken()
    lines: list[ft.Control] = [
        words(own or language.say("Not written yet"), T.TITLE_SMALL, beside=taken, italic=not own),
        *([quiet(language.say(WORDS[rung]), beside=taken)] if rung else []),
    ]
    if chips:
        shown: list[ft.Control] = [Chip(text, icon, tone, taken) for text, icon, tone in chips]
        lines.append(
            ft.Container(ft.Row(shown, wrap=True, spacing=6, run_spacing=6), padding=ft.Padding.only(top=4))
        )
    column = ft.Column(lines, spacing=0, tight=True, alignment=ft.MainAxisAlignment.CENTER)
    beside = _to_tap(column, here, lambda: on_choose(level)) if on_choose else _to_read(column, here)
    row = ft.Row([rail(level, here), beside], spacing=GAP, intrinsic_height=True, vertical_alignment=STRETCH)
    return ft.MergeSemantics(row) if on_choose is None else row


def standing(rungs: list[ft.Control]) -> ft.Control:
    """The rungs under each other, so that the rails meet."""
    ladder = ft.Column(rungs, spacing=0, horizontal_alignment=STRETCH, tight=True)
    return Card([ladder], pad=_card_pad())


def _card_pad() -> int:
    return 14 if look().width >= 360 else 8


def _rail_width() -> float:
    seen = look()
    return seen.capped(40, 1.25) + (26 if seen.width >= 360 else 14)


def _taken() -> float:
    """How much less room than in other cards the words of a rung have, in dp."""
    return _rail_width() + GAP + 2 * (_side() + EDGE + _card_pad() - look().card_pad)


def rail(level: Decimal, here: bool) -> ft.Control:
    """The two rails and the number on its rung."""
    seen, size = look(), look().capped(40, 1.25)
    side = ft.BorderSide(3, C.OUTLINE)
    number = ft.Container(
        ft.Text(
            signed(level, spoken()),
            size=seen.capped(17 if level_at(level) else 14, 1.25),
            weight=ft.FontWeight.W_600,
            color=C.ON_PRIMARY if here else C.ON_SURFACE,
            no_wrap=True,
        ),
        width=size,
        height=size,
        border_radius=size / 2,
        bgcolor=C.PRIMARY if here else C.SURFACE_CONTAINER_LOWEST,
        border=ft.Border.all(2, C.PRIMARY if here else C.OUTLINE),
        alignment=ft.Alignment.CENTER,
    )
    rung = [ft.Container(height=3, bgcolor=C.OUTLINE, expand=True) for _ in range(2)]
    return ft.Container(
        ft.Row([rung[0], number, rung[1]], spacing=0, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        width=_rail_width(),
        border=ft.Border.only(left=side, right=side),
    )


def _chips(goal: Goal, level: Decimal, marks: Marks) -> tuple[tuple[str, ft.IconData, str], ...]:
    """What is marked on one rung: words, icon, tone."""
    language, here = spoken(), level == marks.me
    chips: list[tuple[str, ft.IconData, str]] = []
    if here:
        text = language.say("You were here last") if marks.over else language.say("You are here now")
        chips.append((text, ft.Icons.PERSON, "solid"))
    if level == marks.clinic:
        chips.append(
            (
                language.say("As the clinic sees it"),
                ft.Icons.LOCAL_HOSPITAL_OUTLINED,
                "paper" if here else "well",
            )
        )
    if level == EXPECTED:
        chips.append((language.say("The goal"), ft.Icons.FLAG_OUTLINED, "paper" if here else "well"))
    if level == goal.baseline.value:
        day = language.short_day(goal.agreed) if goal.agreed else ""
        text = language.say("Start {day}", day=day) if day else language.say("Start")
        chips.append((text, ft.Icons.CIRCLE_OUTLINED, "paper" if here else "well"))
    return tuple(chips)


def _to_read(column: ft.Control, here: bool) -> ft.Control:
    return ft.Container(
        column,
        expand=True,
        bgcolor=C.PRIMARY_CONTAINER if here else None,
        border=ft.Border.all(2, C.PRIMARY) if here else None,
        border_radius=14,
        padding=_inside(),
        margin=ft.Margin.symmetric(vertical=3),
    )


def _to_tap(column: ft.Control, here: bool, choose: Callable[[], object]) -> ft.Control:
    button = tappable(
        column,
        choose,
        fill=C.PRIMARY_CONTAINER if here else C.SURFACE_CONTAINER_LOWEST,
        edge=ft.BorderSide(2 if here or look().contrast else 1.5, C.PRIMARY if here else C.OUTLINE),
        pad=_inside(),
    )
    return ft.Container(told(button, selected=here), expand=True, margin=ft.Margin.symmetric(vertical=3))


def _inside() -> ft.Padding:
    return ft.Padding.symmetric(horizontal=_side(), vertical=10)


def _side() -> int:
    return 12 if look().width >= 360 else 8
