"""The page as a small sheet of paper: white in every look, as on the printer. The page itself is one tap away."""

from __future__ import annotations

import flet as ft

from app.exports.sections import SECTIONS
from app.exports.summary import TITLE
from app.rehab.visits import Visit
from app.views.parts.boundary import component
from app.views.parts.seen import spoken
from app.views.parts.text import STRETCH

PAPER, INK, TEAL, LINE = "#FFFFFF", "#1B2524", "#0A4F53", "#C9CFCD"
WIDTH, A4 = 132.0, 1.414
# How long the lines of writing are that stand for each section: the sheet is a picture of a page, not a page.
LINES = (0.9, 0.6)


@component
def Thumbnail(visit: Visit) -> ft.Control:
    """My questions in small, and the headings of the sections after them."""
    language = spoken()
    drawn: list[ft.Control] = [_tiny(language.say(TITLE), 7, bold=True), _rule(1.0)]
    for question in visit.three_questions:
        drawn.append(_tiny(question, 5.5))
    for section in [one for one in SECTIONS if one.at_first and one.title][1:6]:
        drawn += [_tiny(language.say(section.title), 6, bold=True, color=TEAL)]
        drawn += [_rule(share) for share in LINES]
    return ft.Semantics(
        exclude_semantics=True,
        content=ft.Container(
            ft.Column(drawn, spacing=3, horizontal_alignment=STRETCH),
            width=WIDTH,
            height=WIDTH * A4,
            padding=10,
            bgcolor=PAPER,
            border=ft.Border.all(0.8, "#D5CDBD"),
            border_radius=3,
            clip_behavior=ft.ClipBehavior.HARD_EDGE,
            shadow=ft.BoxShadow(blur_radius=14, spread_radius=-2, color="#33000000", offset=ft.Offset(0, 5)),
        ),
    )


def _tiny(text: str, size: float, *, bold: bool = False, color: str = INK) -> ft.Text:
    return ft.Text(
        text,
        size=size,
        weight=ft.FontWeight.W_600 if bold else None,
        color=color,
        font_family="Roboto",
        max_lines=2,
        overflow=ft.TextOverflow.ELLIPSIS,
    )


def _rule(share: float) -> ft.Control:
    """A line of writing, so wide."""
    return ft.Row([ft.Container(height=1, width=(WIDTH - 22) * share, bgcolor=LINE)])
