"""The page for the visit on the screen: the same blocks as in every file, on white paper."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import flet as ft

from app.charts import NARROW, Canvas
from app.exports.blocks import Block, Bullets, Facts, Heading, Paragraph, Picture, Table
from app.exports.summary import FICTIONAL, FOOT, VisitSummary
from app.language import Language
from app.views.parts.boundary import component
from app.views.parts.long_words import divided
from app.views.parts.seen import look
from app.views.parts.text import STRETCH

PAPER, INK, SOFT, TEAL, HAIRLINE = "#FFFFFF", "#1B2524", "#3F4A48", "#0A4F53", "#DCD4C4"
ROOM_FOR_COLUMNS = 440
MARGIN = 18
MILLIMETRES = 25.4 / 96  # Of one pixel.


@component
def PagePreview(summary: VisitSummary, language: Language) -> ft.Control:
    """All of it on one sheet. White in every look, as on the printer; the text is as large as the patient reads it."""
    return _paper([*_first(summary, language), *_blocks(summary.details(language)), *_foot(language)])


@component
def FirstPage(summary: VisitSummary, language: Language) -> ft.Control:
    """The sheet that stands alone."""
    return _paper([*_first(summary, language), *_foot(language)])


@component
def Details(summary: VisitSummary, language: Language) -> ft.Control:
    """The sheet that comes after it."""
    return _paper(_blocks(summary.details(language)))


def _first(summary: VisitSummary, language: Language) -> list[ft.Control]:
    """What it is, whose and of which days, and what is read in a minute."""
    strip = [text(language.say(FICTIONAL), color=TEAL)] if summary.fictional else []
    blocks = (summary.head(language), *summary.first_page(language))
    return [heading_on_paper(language.say(summary.title), 1), *strip, *_blocks(blocks)]


def _blocks(blocks: Iterable[Block]) -> list[ft.Control]:
    return [on_paper(block) for block in blocks]


def _foot(language: Language) -> list[ft.Control]:
    return [ft.Container(height=1, bgcolor=HAIRLINE), text(language.say(FOOT), color=SOFT, size=14)]


def _paper(shown: list[ft.Control]) -> ft.Control:
    return ft.Container(
        ft.Column(shown, spacing=10, horizontal_alignment=STRETCH, tight=True),
        bgcolor=PAPER,
        border=ft.Border.all(1, HAIRLINE),
        border_radius=4,
        padding=MARGIN,
        shadow=ft.BoxShadow(blur_radius=14, spread_radius=-2, color="#33000000", offset=ft.Offset(0, 5)),
    )


def text(words: str, bold: bool = False, color: str = INK, size: float = 16, **more: Any) -> ft.Text:
    """Ink on white paper, whatever the look of the screen."""
    seen = look()
    grown = seen.capped(size, 1.6)
    shown = divided(words, grown, seen.column - 2 * MARGIN)
    return ft.Text(
        shown,
        semantics_label=None if shown == words else words,
        size=grown,
        color=color,
        font_family="Roboto",
        weight=ft.FontWeight.W_600 if bold else None,
        **more,
    )


def heading_on_paper(words: str, level: int) -> ft.Control:
    """A heading that a screen reader can jump to."""
    shown = text(words, bold=True, color=TEAL, size={1: 22, 2: 18}.get(level, 16))
    return ft.Semantics(header=True, heading_level=level + 1, content=shown)


def on_paper(block: Block) -> ft.Control:
    """One block of the page."""
    match block:
        case Heading():
            return heading_on_paper(block.text, block.level)
        case Paragraph():
            return text(block.text)
        case Bullets():
            marks = (f"{n}." if block.numbered else "•" for n in range(1, len(block.items) + 1))
            items: list[ft.Control] = [
                text(f"{mark} {item}") for mark, item in zip(marks, block.items, strict=True)
            ]
            return ft.Column(items, spacing=4, tight=True)
        case Facts():
            return ft.Column([_fact(name, told) for name, told in block.pairs], spacing=4, tight=True)
        case Table():
            return _table(block)
        case Picture():
            return Drawn(block, key=block.in_words)


def _fact(name: str, told: str) -> ft.Control:
    if look().large_text:
        return ft.Column([text(name, color=SOFT), text(told)], spacing=0, tight=True)
    return ft.Row(
        [text(name, color=SOFT, expand=2), text(told, expand=3)],
        spacing=10,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )


def _table(table: Table) -> ft.Control:
    """Rows in columns; where these would be narrow, what a row is about stands above the rest of it."""
    seen = look()
    if seen.large_text:
        lines = [_told_down(table.header, row) for row in table.rows]
    else:
        wide = seen.inside >= ROOM_FOR_COLUMNS
        lines = [
            _told_across(table, row, is_header=n == 0, wide=wide)
            for n, row in enumerate((table.header, *table.rows))
        ]
    return ft.Column(lines, spacing=0, tight=True, horizontal_alignment=STRETCH)


def _told_across(table: Table, row: tuple[str, ...], *, is_header: bool, wide: bool) -> ft.Control:
    """One row in columns, or its first cell above the others."""
    shares = [max(1, round(10 * share)) for share in table.widths or (1,) * len(table.header)]
    cells: list[ft.Control] = [
        text(cell, bold=is_header or not (wide or n), size=14, expand=share)
        for n, (cell, share) in enumerate(zip(row, shares, strict=True))
    ]
    if wide:
        return _ruled(_beside(cells))
    cells[0].expand = None
    return _ruled(
        ft.Column([cells[0], _beside(cells[1:])], spacing=2, tight=True, horizontal_alignment=STRETCH)
    )


def _told_down(header: tuple[str, ...], row: tuple[str, ...]) -> ft.Control:
    """One row as lines, each cell after the name of its column."""
    first, *rest = row
    told: list[ft.Control] = [text(first, bold=True)]
    told += [text(f"{name}: {cell}") for name, cell in zip(header[1:], rest, strict=True)]
    return _ruled(ft.Column(told, spacing=2, tight=True, horizontal_alignment=STRETCH))


def _beside(cells: list[ft.Control]) -> ft.Control:
    return ft.Row(cells, spacing=8, vertical_alignment=ft.CrossAxisAlignment.START)


def _ruled(content: ft.Control) -> ft.Control:
    return ft.Container(
        content,
        border=ft.Border.only(bottom=ft.BorderSide(1, HAIRLINE)),
        padding=ft.Padding.symmetric(vertical=5),
    )


def as_wide(inside: float) -> Canvas:
    """The phone's picture for a sheet with so much room inside: where it is wider, its letters do not grow with it."""
    return replace(NARROW, width=max(NARROW.width, inside * MILLIMETRES))


@component
def Drawn(picture: Picture) -> ft.Control:
    """A picture is drawn beside the screen's own work; until then its sentences are there already."""
    svg, set_svg = ft.use_state("")
    canvas = as_wide(look().inside)

    async def draw() -> None:
        set_svg(await asyncio.to_thread(picture.draw, canvas))

    ft.use_effect(draw, [picture.in_words, canvas.width])
    drawn: ft.Control = (
        ft.Image(src=svg, semantics_label=picture.in_words, fit=ft.BoxFit.FIT_WIDTH)
        if svg
        else ft.ProgressBar(color=TEAL, bgcolor=HAIRLINE)
    )
    said: list[ft.Control] = [text(sentence) for sentence in picture.sentences]
    return ft.Column([drawn, *said], spacing=8, tight=True, horizontal_alignment=STRETCH)
