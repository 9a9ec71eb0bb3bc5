"""A visit as a leaf of a calendar, with who and where beside it."""

from __future__ import annotations

from datetime import date

import flet as ft

from app.language import Language
from app.rehab.visits import LABELS, Visit
from app.views.parts.boundary import component
from app.views.parts.seen import look, spoken
from app.views.parts.text import STRETCH, C, T, quiet, words

LEAF = 56


@component
def Leaf(day: date) -> ft.Control:
    """The month above, the day below; the words beside it say the same, so it has no name of its own."""
    seen, language = look(), spoken()
    month = ft.Text(language.short_month(day), size=seen.capped(14, 1.3), color=C.ON_SECONDARY, no_wrap=True)
    number = ft.Text(str(day.day), size=seen.capped(22, 1.4), color=C.ON_SURFACE)
    return ft.Semantics(
        exclude_semantics=True,
        content=ft.Container(
            ft.Column(
                [
                    ft.Container(month, bgcolor=C.SECONDARY, alignment=ft.Alignment.CENTER, padding=2),
                    ft.Container(
                        number,
                        alignment=ft.Alignment.CENTER,
                        padding=ft.Padding.only(top=2, bottom=4),
                    ),
                ],
                spacing=0,
                horizontal_alignment=STRETCH,
                tight=True,
            ),
            width=LEAF * min(max(1, seen.text * 0.8), 1.5),
            bgcolor=C.SURFACE,
            border=ft.Border.all(seen.line, C.OUTLINE_VARIANT),
            border_radius=10,
            clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
        ),
    )


def when(language: Language, visit: Visit, today: date) -> str:
    """The day and time in words, with the year where it is another than this one."""
    if visit.day is None:
        return language.say("The day is not decided yet")
    this_year = visit.day.year == today.year
    day = language.sentence_case(language.day(visit.day)) if this_year else language.full_day(visit.day)
    if visit.at_clock is None:
        return day
    return language.say("{day} at {time}", day=day, time=language.clock(visit.at_clock))


def how_soon(language: Language, visit: Visit, today: date) -> str:
    """How many days are left, in words; nothing where no day is known or it has been."""
    if visit.day is None or visit.day < today:
        return ""
    days = (visit.day - today).days
    if days == 0:
        return language.say("Today")
    if days == 1:
        return language.say("Tomorrow")
    return language.count("In {n} day", "In {n} days", days)


def labelled(language: Language, name: str) -> str:
    """What a field of a visit is called."""
    return language.say(LABELS[name])


def with_whom(language: Language, visit: Visit) -> str:
    """Name and role, or the one that is known."""
    if visit.with_whom and visit.role:
        return language.say("{name}, {role}", name=visit.with_whom, role=visit.role)
    return visit.with_whom or visit.role


@component
def VisitLine(visit: Visit, today: date) -> ft.Control:
    """Leaf, day, who, where on the day itself, and how soon."""
    seen, language = look(), spoken()
    who, soon = with_whom(language, visit), how_soon(language, visit, today)
    told = ft.Column(
        [
            words(when(language, visit, today), T.TITLE_SMALL),
            *([quiet(who)] if who else []),
            *([quiet(visit.place)] if visit.place and visit.day == today else []),
            *([quiet(soon)] if soon else []),
        ],
        spacing=0,
        expand=not seen.large_text,
        tight=True,
    )
    if visit.day is None:
        return told
    leaf = Leaf(visit.day)
    if seen.large_text:
        return ft.Column([leaf, told], spacing=10, tight=True)
    return ft.Row([leaf, told], spacing=14)
