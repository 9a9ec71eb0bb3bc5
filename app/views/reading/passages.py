"""A text on the screen: paragraphs, lists and questions in the type for reading, links as buttons."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import flet as ft

from app.content.prose import Block, Bullets, Line, Link, Section
from app.views.look.theme import type_size
from app.views.parts.actions import link
from app.views.parts.boundary import component
from app.views.parts.seen import go, look, spoken
from app.views.parts.text import STRETCH, C, T, heading
from app.views.reading.tools import TOOLS
from app.views.reading.ways import to_text

PARAGRAPHS_APART = 12
QUESTION_TO_ANSWER = 6
DOT = 6


@component
def Passage(blocks: tuple[Block, ...]) -> ft.Control:
    """Paragraphs and lists under each other."""
    return column(shown(blocks))


@component
def Answered(section: Section) -> ft.Control:
    """A question that a screen reader can jump to, and its answer."""
    answer = column(shown(section.blocks))
    return ft.Container(
        ft.Column(
            [heading(section.title), answer],
            spacing=QUESTION_TO_ANSWER,
            horizontal_alignment=STRETCH,
            tight=True,
        ),
        padding=ft.Padding.only(top=12),
    )


def column(parts: Iterable[ft.Control]) -> ft.Column:
    """Parts of a text, a paragraph's space apart."""
    return ft.Column(list(parts), spacing=PARAGRAPHS_APART, horizontal_alignment=STRETCH, tight=True)


def shown(blocks: tuple[Block, ...]) -> list[ft.Control]:
    """The controls of a text's blocks."""
    made: list[ft.Control] = []
    for block in blocks:
        if isinstance(block, Bullets):
            made += [bullet(item) for item in block.items]
        else:
            made.append(line(block))
        offers = block.items if isinstance(block, Bullets) else (block,)
        made += [way for item in offers for offered in item.links for way in onwards(offered)]
    return made


def line(words: Line, **more: Any) -> ft.Text:
    """Running words; what is strong in them is bold."""
    bold = ft.TextStyle(weight=ft.FontWeight.W_700)
    if not any(strong for _, strong in words.runs):
        return ft.Text(words.plain, theme_style=T.BODY_LARGE, **more)
    spans = [ft.TextSpan(text, style=bold if strong else None) for text, strong in words.runs]
    return ft.Text(spans=spans, theme_style=T.BODY_LARGE, **more)


def bullet(words: Line) -> ft.Control:
    """One item of a list; its dot is only for the eye."""
    half_a_line = type_size("body_large", look().text) * 0.75
    dot = ft.Container(
        width=DOT,
        height=DOT,
        border_radius=DOT / 2,
        bgcolor=C.PRIMARY,
        margin=ft.Margin.only(top=half_a_line - DOT / 2),
    )
    return ft.Row([dot, line(words, expand=True)], spacing=12, vertical_alignment=ft.CrossAxisAlignment.START)


def onwards(offered: Link) -> list[ft.Control]:
    """A link of the text as a button; nothing for a tool that the app does not have."""
    language = spoken()
    route: str | None = to_text(offered.target, ft.context.page.route or "/learn")
    if offered.target.startswith("tool:"):
        tool = TOOLS.get(offered.target.removeprefix("tool:"))
        route = tool.route if tool else None
    if route is None:
        return []
    return [link(language.sentence_case(offered.words), ft.Icons.ARROW_FORWARD, lambda: go(route))]
