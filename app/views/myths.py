"""Myths and facts: what is often asked, and short answers."""

from __future__ import annotations

import flet as ft

from app.content.library import readable
from app.content.myths import Myth, myths
from app.content.sources import named
from app.views.parts.actions import link
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.paper import Card
from app.views.parts.seen import go, spoken
from app.views.parts.text import T, aside, heading, words
from app.views.reading.ways import to_numbers, to_text, way_back

HERE = "/learn/myths"


@component
def Myths() -> ft.Control:
    """The questions in two columns where there is room, each with its answer open: nothing to tap first."""
    language = spoken()
    cards: list[ft.Control] = [Answer(one) for one in myths(language.folder)]
    half = (len(cards) + 1) // 2
    sources = dict.fromkeys(named(source) for one in myths(language.folder) for source in one.sources)
    return Screen(
        3,
        top=Top(
            language.say("Myths and facts"),
            over=language.say("Short answers to what is often asked"),
            back=(language.say("Back"), way_back("/learn")),
            action=(ft.Icons.CALL_OUTLINED, language.say("Whom do I call?"), to_numbers()),
        ),
        left=cards[:half],
        right=[
            *cards[half:],
            heading(language.say("Sources")),
            *(aside(source) for source in sources),
            aside(language.say("Not yet reviewed by a clinician.")),
        ],
    )


@component
def Answer(myth: Myth) -> ft.Control:
    """A question, its answer, and the text that says more."""
    parts: list[ft.Control] = [heading(myth.question), words(myth.answer, T.BODY_LARGE)]
    for more in readable(spoken().folder, (myth.more,)):
        way = to_text(more.slug, HERE)
        parts.append(link(more.title, ft.Icons.MENU_BOOK_OUTLINED, lambda way=way: go(way)))
    return Card(parts, gap=8)
