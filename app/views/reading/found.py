"""What a search found: texts, myths, and the ways to the numbers to call and to the relatives' start."""

from __future__ import annotations

from urllib.parse import urlencode

import flet as ft

from app.content.search import CALL, MYTH, RELATIVES, Found
from app.content.shelves import FOR_RELATIVES
from app.language import COUNTRIES
from app.views.parts.boundary import component
from app.views.parts.lines import Row
from app.views.parts.paper import Empty, list_card
from app.views.parts.seen import go, spoken
from app.views.parts.text import quiet
from app.views.reading.ways import to_numbers, to_text


@component
def Results(found: list[Found], typed: str) -> ft.Control:
    """What was found, the best first; the numbers to call are never further away than one tap."""
    language = spoken()
    back = f"/learn?{urlencode({'q': typed})}"
    if not found:
        return Empty(
            language.say("Nothing found"),
            language.say("Try another word, or fewer letters. The words need not be spelt right."),
            ft.Icons.SEARCH_OFF,
        )
    told = language.count("{n} place found", "{n} places found", len(found))
    # By key, so that a tap goes to the row it was meant for while the list changes under the finger.
    rows: list[ft.Control] = [ft.Container(result(one, back), key=one.key) for one in found]
    return ft.Column(
        [ft.Semantics(live_region=True, content=quiet(told)), list_card(rows)],
        spacing=8,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def result(found: Found, back: str) -> ft.Control:
    """One row of what was found."""
    language = spoken()
    if found.key == CALL:
        return Row(
            language.say("Whom do I call?"),
            language.say("The numbers for {country}", country=language.say(COUNTRIES[language.country])),
            ft.Icons.CALL_OUTLINED,
            "warm",
            lambda: go(to_numbers()),
        )
    if found.key == RELATIVES:
        return Row(
            language.say("For relatives"),
            language.say(FOR_RELATIVES.about),
            ft.Icons.GROUP_OUTLINED,
            "blue",
            lambda: go("/relatives"),
        )
    way = (
        f"/learn/myths?{urlencode({'back': back})}"
        if found.key.startswith(MYTH)
        else to_text(found.key, back)
    )
    return Row(found.title, found.excerpt, on_click=lambda: go(way))
