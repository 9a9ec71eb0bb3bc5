"""Learn: search, what to read next, and the texts on their shelves. Works locked."""

from __future__ import annotations

from urllib.parse import urlencode

import flet as ft

from app.content.library import readable
from app.content.search import index
from app.content.shelves import FOR_RELATIVES, SHELVES, Shelf, next_to_read
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.fields import typing_field
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Row
from app.views.parts.paper import Card, list_card
from app.views.parts.pickers import LanguagePicker
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.text import T, heading, quiet, section, words
from app.views.reading.found import Results
from app.views.reading.reader import reader
from app.views.reading.text_rows import text_rows
from app.views.reading.ways import to_numbers, to_text

HERE = 3
LOOKS = {
    "pain": (ft.Icons.PSYCHOLOGY_OUTLINED, "teal"),
    "everyday": (ft.Icons.WAVES, "warm"),
    "moving": (ft.Icons.DIRECTIONS_WALK, "teal"),
    "mind": (ft.Icons.FORUM_OUTLINED, "blue"),
    "care": (ft.Icons.HANDSHAKE_OUTLINED, "teal"),
    "medicines": (ft.Icons.MEDICATION_OUTLINED, "warm"),
}


@component
def Learn() -> ft.Control:
    """All shelves, or the one that the route names."""
    shelf = next((one for one in SHELVES if one.key == asked().get("shelf")), None)
    return OneShelf(shelf) if shelf else Library()


@component
def Library() -> ft.Control:
    """Search first; below it what fits now, and the shelves."""
    typed, set_typed = ft.use_state(asked().get("q", ""))
    language, page = spoken(), ft.context.page
    # The index takes a moment to build: begun before the first letter is typed.
    ft.use_effect(lambda: page.run_thread(index, language.folder, language.country), [language])
    top = Top(
        language.say("Read and learn"),
        action=(ft.Icons.CALL_OUTLINED, language.say("Whom do I call?"), to_numbers()),
    )
    search = typing_field(
        language.say("Search"),
        typed,
        set_typed,
        hint_text=language.say("For example sleep"),
        prefix_icon=ft.Icons.SEARCH,
        key="search",
    )
    if typed.strip():
        found = index(language.folder, language.country).find(typed)
        left = [
            search,
            Results(found, typed),
            link(language.say("Show all topics"), None, lambda: set_typed("")),
        ]
        return Screen(HERE, top=top, left=left)
    return Screen(
        HERE,
        top=top,
        left=[search, NextToRead(), *([Saved()] if reader().reading.saved else [])],
        right=[*shelves(), *others(), LanguagePicker()],
    )


@component
def NextToRead() -> ft.Control:
    """The text that fits now: before a visit, during a taper, or the next on the shelves."""
    language, who = spoken(), reader()
    slug = next_to_read(who.where, who.reading.read)
    fitting = readable(language.folder, (slug,)) if slug else ()
    if not fitting:
        return ft.Container(height=0)
    text = fitting[0]
    again = bool(who.reading.read)
    return Card(
        [
            quiet(language.say("Next to read") if again else language.say("A good place to begin")),
            heading(text.title, 2, T.TITLE_LARGE),
            words(text.summary),
            primary(
                language.count("Read, {n} minute", "Read, {n} minutes", text.minutes),
                ft.Icons.MENU_BOOK_OUTLINED,
                lambda: go(to_text(text.slug, "/learn")),
            ),
        ],
        tone="teal",
        gap=8,
    )


@component
def Saved() -> ft.Control:
    """The texts saved for later."""
    saved = readable(spoken().folder, reader().reading.saved)
    return ft.Column(
        [section(spoken().say("Saved for later")), text_rows(saved, "/learn")],
        spacing=8,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def shelves() -> list[ft.Control]:
    """The six shelves as rows."""
    language = spoken()

    def row(shelf: Shelf) -> ft.Control:
        icon, tone = LOOKS[shelf.key]
        way = f"/learn?{urlencode({'shelf': shelf.key})}"
        return Row(language.say(shelf.title), language.say(shelf.about), icon, tone, lambda: go(way))

    return [section(language.say("Topics")), list_card([row(one) for one in SHELVES], indent=76)]


def others() -> list[ft.Control]:
    """Myths and facts, and the texts for relatives."""
    language = spoken()
    return [
        list_card(
            [
                Row(
                    language.say("Myths and facts"),
                    language.say("Short answers to what is often asked"),
                    ft.Icons.QUIZ_OUTLINED,
                    "well",
                    lambda: go("/learn/myths"),
                ),
                Row(
                    language.say("For relatives"),
                    language.say(FOR_RELATIVES.about),
                    ft.Icons.GROUP_OUTLINED,
                    "well",
                    lambda: go("/relatives"),
                ),
            ],
            indent=76,
        )
    ]


@component
def OneShelf(shelf: Shelf) -> ft.Control:
    """The texts of one shelf, in the order they are best read."""
    language = spoken()
    texts = readable(language.folder, shelf.slugs)
    half = (len(texts) + 1) // 2
    back = f"/learn?{urlencode({'shelf': shelf.key})}"
    right = [text_rows(texts[half:], back)] if texts[half:] else []
    return Screen(
        HERE,
        top=Top(
            language.say(shelf.title),
            over=language.say(shelf.about),
            back=(language.say("Read and learn"), "/learn"),
            action=(ft.Icons.CALL_OUTLINED, language.say("Whom do I call?"), to_numbers()),
        ),
        left=[text_rows(texts[:half], back)],
        right=right,
    )
