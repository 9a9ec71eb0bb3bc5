"""What differs between two versions of a plan, each with what it said before and what it says now, in words."""

from __future__ import annotations

from math import ceil

import flet as ft

from app.rehab.plan import Plan
from app.views.parts.boundary import component
from app.views.parts.paper import Card, Chip, rows
from app.views.parts.seen import look, spoken
from app.views.parts.text import STRETCH, C, T, quiet, words
from app.views.plan.in_words import GONE, NEW, OTHER, Difference, differences

ICONS = {NEW: ft.Icons.ADD, GONE: ft.Icons.REMOVE, OTHER: ft.Icons.EDIT_OUTLINED}


@component
def Mark(kind: str) -> ft.Control:
    """New, taken away or changed: an icon and its word."""
    return Chip(spoken().say(kind), ICONS[kind], "warm")


def changes(old: Plan, new: Plan, columns: int = 1) -> list[ft.Control]:
    """A card of changes for each column, one at the least; it says so where nothing differs."""
    language = spoken()
    found = differences(old, new, language)
    if not found:
        return [Card([quiet(language.say("The two say the same."))], tone="well")]
    most = ceil(len(found) / columns)
    parts = (found[first : first + most] for first in range(0, len(found), most))
    return [Card(rows([_one(one) for one in part], indent=look().card_pad), pad=0, gap=0) for part in parts]


def _one(change: Difference) -> ft.Control:
    """One change: what it is about, before and now."""
    seen, language = look(), spoken()
    lines: list[ft.Control] = [Mark(change.kind)]
    if change.about:
        lines.append(words(change.about, T.TITLE_SMALL))
        if change.about != change.label:
            lines.append(quiet(change.label))
    else:
        lines.append(words(change.label, T.TITLE_SMALL))
    if change.before:
        lines += _said(language.say("Before"), change.before)
    if change.after:
        lines += _said(language.say("Now"), change.after)
    return ft.Container(
        ft.Column(lines, spacing=4, tight=True, horizontal_alignment=STRETCH),
        padding=ft.Padding.symmetric(horizontal=seen.card_pad, vertical=14),
    )


def _said(when: str, text: str) -> list[ft.Control]:
    """What a version says, under its name."""
    return [
        ft.Container(
            ft.Column(
                [quiet(when), words(text, beside=15)], spacing=0, tight=True, horizontal_alignment=STRETCH
            ),
            border=ft.Border.only(left=ft.BorderSide(3, C.OUTLINE_VARIANT)),
            padding=ft.Padding.only(left=12, top=2, bottom=2),
        )
    ]
