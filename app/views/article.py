"""One text to read: the words, its drawing, something to try, its numbers, and where it all comes from."""

from __future__ import annotations

import flet as ft

from app.content.contacts import contacts
from app.content.library import FOLDERS, Article, article, elsewhere, nearest, onwards
from app.content.prose import Section
from app.errors import TaktError
from app.views.parts.actions import link, second
from app.views.parts.boundary import component
from app.views.parts.files import save_as
from app.views.parts.frame import Screen, Top
from app.views.parts.notice import notices
from app.views.parts.paper import Card, list_card
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.text import heading, section, words
from app.views.reading.illustration import Illustration, illustrated
from app.views.reading.keeping import Keeping
from app.views.reading.numbers import Number
from app.views.reading.origin import Origin
from app.views.reading.passages import Answered, Passage, column, shown
from app.views.reading.reader import reader
from app.views.reading.text_rows import text_rows
from app.views.reading.text_size import TextSize
from app.views.reading.tools import TOOLS
from app.views.reading.ways import slug_asked, to_numbers, way_back

LEARN = 3


@component
def ArticleScreen() -> ft.Control:
    """The text that the route names; a text that cannot be shown says so and offers the nearest."""
    slug, folder = slug_asked(), asked().get("in") or spoken().folder
    try:
        found = article(folder, slug)
        found.read_in(spoken().country)
    except TaktError as trouble:
        return Instead(folder if folder in FOLDERS else spoken().folder, slug, spoken().tell(trouble))
    return Read(found)


@component
def Read(text: Article) -> ft.Control:
    """A text as it is read: the words to the left, what to do with them to the right."""
    language = spoken()
    prose = text.read_in(language.country)
    *questions, to_try = prose.sections
    drawing = [Illustration(text.slug)] if illustrated(text.slug) else []
    answers: list[ft.Control] = [Answered(one) for one in questions]
    for_relatives = text.audience == "relatives"
    back = way_back("/relatives" if for_relatives else "/learn")
    return Screen(
        None if for_relatives else LEARN,
        top=Top(
            text.title,
            over=language.count("{n} minute to read", "{n} minutes to read", text.minutes),
            back=(language.say("Back"), back),
            action=(ft.Icons.CALL_OUTLINED, language.say("Whom do I call?"), to_numbers()),
        ),
        left=[margined(Passage(prose.opening)), *drawing, *(margined(one) for one in answers)],
        right=[
            ToTry(to_try, text.tool),
            *([Numbers(text.uses)] if text.uses else []),
            *([Keeping(text)] if reader().unlocked else []),
            section(language.say("Read next")),
            text_rows(onwards(text), back),
            Paper(text),
            Origin(text),
        ],
    )


def margined(part: ft.Control) -> ft.Control:
    """Words that stand on the paper itself, in line with the titles."""
    return ft.Container(part, padding=ft.Padding.symmetric(horizontal=4))


@component
def ToTry(to_try: Section, tool: str) -> ft.Control:
    """Something to try today, and the way to the tool for it; behind the lock, the lock comes first."""
    language = spoken()
    known = TOOLS.get(tool)
    parts: list[ft.Control] = [heading(to_try.title), *shown(to_try.blocks)]
    if known:
        parts.append(second(language.say(known.invites), ft.Icons.ARROW_FORWARD, lambda: go(known.route)))
    return Card(parts, tone="warm", gap=10)


@component
def Numbers(uses: tuple[str, ...]) -> ft.Control:
    """The numbers that a text asks for, ready to be called."""
    language = spoken()
    known = contacts(language.country)
    rows: list[ft.Control] = [Number(one) for use in uses for one in known.used_for(use)]
    return column(
        [
            section(
                language.say("Numbers in this text"),
                language.say(
                    "The numbers were collected on {date}.", date=language.full_day(known.collected)
                ),
            ),
            list_card(rows),
        ]
    )


@component
def Paper(text: Article) -> ft.Control:
    """Text size, and the text as a page to print."""
    language, said = spoken(), notices()

    async def hand_over() -> None:
        from app.views.reading.on_paper import page_of  # Not needed before somebody prints.

        if await save_as(f"takt-{text.slug}.html", page_of(text, language)):
            said.tell(language.say("The page is saved. Open it and print it from there."))

    printing = link(language.say("Print this text"), ft.Icons.PRINT_OUTLINED, hand_over)
    return ft.Row([TextSize(), printing], spacing=4, wrap=True)


@component
def Instead(folder: str, slug: str, trouble: str) -> ft.Control:
    """What stands where a text should have been: what is wrong, the nearest texts, and whom to call."""
    language = spoken()
    back = way_back("/learn")
    parts: list[ft.Control] = [Card([words(trouble)], tone="well")]
    if others := elsewhere(folder, slug):
        rows = [text_rows([one], back, one.folder) for one in others]
        parts += [section(language.say("The same text in another language")), *rows]
    call = second(language.say("Whom do I call?"), ft.Icons.CALL_OUTLINED, lambda: go(to_numbers()))
    return Screen(
        LEARN,
        top=Top(language.say("This text cannot be shown"), back=(language.say("Back"), back)),
        left=parts,
        right=[section(language.say("Nearest to it")), text_rows(nearest(folder, slug), back), call],
    )
