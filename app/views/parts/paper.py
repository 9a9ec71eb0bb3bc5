"""Sheets of paper: cards, hairlines, discs, chips, and what stands where nothing is yet."""

from __future__ import annotations

import flet as ft

from app.views.look.sizes import ICON, RADIUS, SPACE
from app.views.parts.boundary import component
from app.views.parts.seen import look
from app.views.parts.text import STRETCH, C, T, heading, quiet, words


@component
def Card(
    children: list[ft.Control], tone: str = "paper", pad: int | None = None, gap: int = SPACE["snug"]
) -> ft.Control:
    """A sheet of paper: hairline edge, no shadow. Tones: paper, teal, warm, well."""
    seen = look()
    fill = {
        "paper": C.SURFACE_CONTAINER_LOWEST,
        "teal": C.PRIMARY_CONTAINER,
        "warm": C.SECONDARY_CONTAINER,
        "well": C.SURFACE_CONTAINER,
    }[tone]
    edge = C.OUTLINE_VARIANT if tone == "paper" or seen.contrast else fill
    return ft.Container(
        ft.Column(children, spacing=gap, horizontal_alignment=STRETCH, tight=True),
        bgcolor=fill,
        border=ft.Border.all(seen.line, edge),
        border_radius=RADIUS["card"],
        padding=seen.card_pad if pad is None else pad,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
    )


def rule() -> ft.Divider:
    """The hairline between rows of a card."""
    return ft.Divider(height=1, thickness=1, color=C.OUTLINE_VARIANT)


def rows(items: list[ft.Control], indent: int = 0) -> list[ft.Control]:
    """Rows with a hairline between them, indented to where the words begin."""
    if indent and look().large_text:
        indent = look().card_pad
    ruled: list[ft.Control] = []
    for n, item in enumerate(items):
        if n:
            ruled.append(ft.Container(rule(), padding=ft.Padding.only(left=indent)))
        ruled.append(item)
    return ruled


def list_card(items: list[ft.Control], indent: int = 0) -> ft.Control:
    """A card of rows with hairlines between them."""
    return Card(rows(items, indent), pad=0, gap=0)


def disc(icon: ft.IconData, tone: str = "teal", size: int = 44) -> ft.Container:
    """A decorative icon on a soft disc; the row's text is its name."""
    fill, ink = {
        "teal": (C.PRIMARY_CONTAINER, C.ON_PRIMARY_CONTAINER),
        "warm": (C.SECONDARY_CONTAINER, C.ON_SECONDARY_CONTAINER),
        "blue": (C.TERTIARY_CONTAINER, C.ON_TERTIARY_CONTAINER),
        "well": (C.SURFACE_CONTAINER, C.ON_SURFACE),
    }[tone]
    return ft.Container(
        ft.Icon(icon, size=ICON["row"], color=ink),
        width=size,
        height=size,
        bgcolor=fill,
        border_radius=size // 2,
        alignment=ft.Alignment.CENTER,
    )


@component
def Chip(text: str, icon: ft.IconData | None = None, tone: str = "well", beside: float = 0) -> ft.Control:
    """A small fact with a word; not a button."""
    seen = look()
    fill, ink = {
        "well": (C.SURFACE_CONTAINER, C.ON_SURFACE),
        "paper": (C.SURFACE_CONTAINER_LOWEST, C.ON_SURFACE),
        "teal": (C.PRIMARY_CONTAINER, C.ON_PRIMARY_CONTAINER),
        "warm": (C.SECONDARY_CONTAINER, C.ON_SECONDARY_CONTAINER),
        "solid": (C.PRIMARY, C.ON_PRIMARY),
    }[tone]
    parts: list[ft.Control] = [ft.Icon(icon, size=18, color=ink)] if icon and not seen.large_text else []
    parts.append(words(text, T.LABEL_MEDIUM, ink, beside=beside + 24, expand=True, expand_loose=True))
    return ft.Row(
        [
            ft.Container(
                ft.Row(parts, spacing=6, tight=True),
                bgcolor=fill,
                border=ft.Border.all(1.5, ink) if seen.contrast else None,
                border_radius=RADIUS["control" if seen.large_text else "pill"],
                padding=ft.Padding.symmetric(horizontal=12, vertical=5),
                expand=True,
                expand_loose=True,
            )
        ],
        tight=True,
    )


@component
def Empty(title: str, text: str, icon: ft.IconData, action: ft.Control | None = None) -> ft.Control:
    """What stands where nothing has been written yet: calm, never a reproach."""
    lines: list[ft.Control] = [ft.Row([disc(icon, "well", 56)]), heading(title), quiet(text, T.BODY_MEDIUM)]
    return Card(lines + ([ft.Container(height=2), action] if action else []), gap=8)
