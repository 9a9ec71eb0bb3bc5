"""For relatives: a start of its own with six texts and the numbers; works on a device without any notebook."""

from __future__ import annotations

import flet as ft

from app.content.library import articles
from app.content.shelves import FOR_RELATIVES
from app.views.parts.actions import second
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Row
from app.views.parts.paper import Card, list_card
from app.views.parts.pickers import LanguagePicker
from app.views.parts.seen import go, spoken
from app.views.parts.text import section, words
from app.views.reading.text_rows import text_rows
from app.views.reading.ways import to_numbers


@component
def Relatives() -> ft.Control:
    """Whom to call first, then the texts; nothing here comes from anybody's notebook."""
    language = spoken()
    call = second(language.say("Whom do I call?"), ft.Icons.CALL_OUTLINED, lambda: go(to_numbers()))
    return Screen(
        None,
        top=Top(
            language.say("For relatives"),
            over=language.say(FOR_RELATIVES.about),
            back=(language.say("Back"), "/"),
        ),
        left=[
            LanguagePicker(),
            Card(
                [words(language.say("If somebody is very ill or in danger, the numbers come first.")), call],
                tone="warm",
            ),
            section(language.say("Texts for you")),
            text_rows(articles(language.folder, "relatives"), "/relatives"),
        ],
        right=[
            section(language.say("More to read")),
            list_card(
                [
                    Row(
                        language.say("Read and learn"),
                        language.say("The texts written for those who have the pain themselves"),
                        ft.Icons.MENU_BOOK_OUTLINED,
                        "teal",
                        lambda: go("/learn"),
                    ),
                    Row(
                        language.say("Myths and facts"),
                        language.say("Short answers to what is often asked"),
                        ft.Icons.QUIZ_OUTLINED,
                        "blue",
                        lambda: go("/learn/myths?back=/relatives"),
                    ),
                ],
                indent=76,
            ),
        ],
    )
