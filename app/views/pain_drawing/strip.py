"""Drawings over time as small pictures, newest first; each is opened when it is first shown."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import flet as ft

from app.charts.body import Thumbnails
from app.content.body import figure
from app.rehab.pain_drawing import PainDrawing
from app.session.notebook import Notebook
from app.storage.kept import Kept
from app.views.pain_drawing.opened import drawn_days, of_days
from app.views.parts.actions import link, tappable, told
from app.views.parts.boundary import component
from app.views.parts.seen import look, spoken
from app.views.parts.state import Held, held, held_from
from app.views.parts.text import STRETCH, C, T, quiet, words
from app.views.sitting import notebook

AT_A_TIME = 9
CELL, PICTURE_HIGH = 104, 112


@dataclass(frozen=True)
class Small:
    """A drawing as small as a stamp."""

    id: str
    day: date
    png: bytes
    share: float


def small(kept: Kept[PainDrawing], made: Thumbnails) -> Small:
    """One drawing; made the first time only."""
    version = f"{kept.id} {kept.written.isoformat()}"
    thumbnail = made.of(version, lambda: kept.record.marks)
    return Small(kept.id, kept.record.day, thumbnail.png, thumbnail.share)


def smalls(opened: Notebook, days: list[date], made: Thumbnails) -> tuple[Small, ...]:
    """The drawings of some days. Takes a moment."""
    return tuple(small(kept, made) for kept in of_days(opened, days))


@component
def Strip(
    on_choose: Callable[[str], object],
    chosen: str = "",
    on_made: Callable[[tuple[Small, ...]], object] = lambda _: None,
    left_out: str = "",
) -> ft.Control:
    """The latest drawings, and more on request; `on_made` is told when their pictures are there."""
    made = held_from(lambda: Thumbnails(figure())).now
    days_shown = held(AT_A_TIME)
    there: Held[tuple[Small, ...]] = held(())
    opened, language, seen = notebook(), spoken(), look()
    days = drawn_days(opened)
    wanted = days[: days_shown.now]

    async def make() -> None:
        found = await asyncio.to_thread(smalls, opened, wanted, made)
        there.set(found)
        on_made(found)

    ft.use_effect(make, [tuple(wanted)])

    def one(drawing: Small) -> ft.Control:
        on = drawing.id == chosen
        day = language.short_day(drawing.day)
        if drawing.day.year != opened.today().year:
            day = language.full_day(drawing.day)
        stamp = ft.Container(
            ft.Image(
                src=drawing.png, height=PICTURE_HIGH, fit=ft.BoxFit.CONTAIN, exclude_from_semantics=True
            ),
            bgcolor="#FFFFFF",
            border_radius=8,
            padding=4,
        )
        # Dates in large text have a line of their own beside the picture.
        lying = seen.large_text and not seen.wide
        align = ft.TextAlign.START if lying else ft.TextAlign.CENTER
        text: list[ft.Control] = [
            words(day, T.LABEL_MEDIUM, C.ON_SURFACE, text_align=align),
            quiet(language.percent(drawing.share), T.LABEL_MEDIUM, text_align=align),
        ]
        stamp_and_text: ft.Control = (
            ft.Row([stamp, ft.Column(text, spacing=2, tight=True, expand=True)], spacing=14)
            if lying
            else ft.Column(
                [stamp, *text], spacing=2, tight=True, horizontal_alignment=ft.CrossAxisAlignment.CENTER
            )
        )
        button = tappable(
            stamp_and_text,
            lambda: on_choose(drawing.id),
            fill=C.PRIMARY_CONTAINER if on else C.SURFACE_CONTAINER_LOWEST,
            edge=ft.BorderSide(2 if on else 1, C.PRIMARY if on else C.OUTLINE),
            pad=6,
            align=ft.Alignment.CENTER,
            width=seen.inside if lying else CELL * min(seen.text, 1.5),
        )
        return told(button, selected=on)

    cells = [one(drawing) for drawing in there.now if drawing.id != left_out]
    lines: list[ft.Control] = [ft.Row(cells, wrap=True, spacing=8, run_spacing=8)]
    if len(there.now) < len(wanted):
        lines.append(ft.ProgressBar(color=C.PRIMARY))
    if len(days) > len(wanted):
        lines.append(
            link(
                language.say("Show earlier drawings"),
                ft.Icons.EXPAND_MORE,
                lambda: days_shown.set(days_shown.now + AT_A_TIME),
            )
        )
    return ft.Column(lines, spacing=10, tight=True, horizontal_alignment=STRETCH)
