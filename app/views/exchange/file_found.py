"""What an archive or another diary's file holds, told before it is brought in."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable

import flet as ft

from app.imports.archive import Archive
from app.imports.found import Found, Trouble
from app.language import Language
from app.session.bringing_in import Brought, bring_in, bring_in_archive
from app.views.exchange.contents import Counts
from app.views.exchange.entries import entry_list
from app.views.parts.actions import primary
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Row
from app.views.parts.notice import notices
from app.views.parts.paper import Card, list_card
from app.views.parts.seen import go, spoken
from app.views.parts.state import held
from app.views.parts.text import C, aside, heading, quiet, section, words
from app.views.sitting import notebook, sitting

Back = tuple[str, Callable[[], None]]

MOST_SHOWN = 30
FIRST_SHOWN = 3


@component
def ArchiveFound(archive: Archive, back: Back) -> ft.Control:
    """How many records of each kind an archive has."""
    here, opened, language = sitting(), notebook(), spoken()
    made = here.home.clock.local(archive.made)
    title = language.say("Archive from {day}", day=language.full_day(made.date()))
    held_there = Card([heading(title), Counts(Counter(kept.record.kind for kept in archive.records))], gap=8)
    return Bring(
        [held_there], [], lambda: bring_in_archive(opened, archive), back, something=bool(archive.records)
    )


@component
def DiaryFound(found: Found, back: Back) -> ft.Control:
    """How many entries another diary's file has, the first of them, and what cannot be read."""
    opened, language = notebook(), spoken()
    entries = [one.record for one in found.coming]
    days = [one.day for one in entries]
    lines: list[ft.Control] = [words(language.count("{n} entry", "{n} entries", len(entries)))]
    lines += [words(language.period(min(days), max(days)))] if days else []
    shown: list[ft.Control] = []
    if entries:
        shown = [section(language.say("The first ones")), *entry_list(entries[:FIRST_SHOWN], language)]
    return Bring(
        [Card([heading(found.app), *lines], gap=6), *shown],
        not_read(found, language),
        lambda: bring_in(opened, found),
        back,
        something=bool(entries),
    )


@component
def Bring(
    what: list[ft.Control],
    left_behind: list[ft.Control],
    bring: Callable[[], Brought],
    back: Back,
    *,
    something: bool,
) -> ft.Control:
    """What is in the file, what cannot be read, and the one way on, where there is something to bring in."""
    here, language, said = sitting(), spoken(), notices()
    busy = held(False)

    async def take() -> None:
        if busy.now:
            return
        busy.set(True)
        try:
            brought = await asyncio.to_thread(bring)
        finally:
            busy.set(False)
        told = language.say(
            "Brought in: {added} new, {there} were here already.",
            added=language.number(brought.added),
            there=language.number(brought.already_there),
        )
        said.tell_after_leaving(told, here.undo if brought.added else None)
        go("/exchange")

    promise = aside(
        language.say(
            "What is here already stays as it is. A backup is made first, and you can undo it all at once."
        )
    )
    return Screen(
        None,
        top=Top(language.say("This is in the file"), back=back),
        left=[*([ft.ProgressBar(color=C.PRIMARY)] if busy.now else []), *what, promise],
        right=left_behind,
        foot=foot_of(
            primary(
                language.say("Bring it in"),
                ft.Icons.DOWNLOAD_DONE,
                take,
                disabled=busy.now or not something,
            )
        ),
    )


def not_read(found: Found, language: Language) -> list[ft.Control]:
    """Rows that cannot be read, by line with the reason, and what is left out on purpose."""
    left = [
        quiet(language.say("{what}: {n}", what=language.say(reason), n=language.number(number)))
        for reason, number in found.left_out
    ]
    cards: list[ft.Control] = [Card(left, tone="well", gap=4)] if left else []
    if not found.troubles:
        return cards
    rows = [trouble_row(one, n, language) for n, one in enumerate(found.troubles[:MOST_SHOWN])]
    more = len(found.troubles) - MOST_SHOWN
    return [
        section(language.say("These rows could not be read:")),
        list_card(rows),
        *([aside(language.count("And one more.", "And {n} more.", more))] if more > 0 else []),
        *cards,
    ]


def trouble_row(one: Trouble, number: int, language: Language) -> ft.Control:
    """One row that could not be read."""
    place = language.say("{file}, line {line}", file=one.file, line=one.line)
    return Row(place, language.tell(one.error), key=str(number))
