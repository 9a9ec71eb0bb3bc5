"""A file is brought in: Takt finds out what it is, shows what it holds, and saves nothing before the patient says so."""

from __future__ import annotations

import asyncio

import flet as ft

from app.imports.archive import Archive
from app.imports.clinic_plan import Proposed
from app.imports.found import Found
from app.session.incoming import AnyTable, Incoming, read
from app.views.exchange.clinic_plan import ClinicPlan
from app.views.exchange.columns import Columns
from app.views.exchange.file_found import ArchiveFound, DiaryFound
from app.views.parts.actions import primary
from app.views.parts.boundary import component
from app.views.parts.files import pick_one
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Row
from app.views.parts.paper import list_card
from app.views.parts.seen import spoken
from app.views.parts.state import Held, held
from app.views.parts.text import C, aside, words
from app.views.sitting import notebook


@component
def BringIn() -> ft.Control:
    """Choose a file; what it is decides the screen that follows."""
    language, opened = spoken(), notebook()
    found: Held[Incoming | None] = held(None)
    busy = held(False)

    async def choose() -> None:
        if busy.now:
            return
        picked = await pick_one()
        if picked is None:
            return
        busy.set(True)
        try:
            found.set(await asyncio.to_thread(read, picked.content, picked.name, language, opened.today()))
        finally:
            busy.set(False)

    match found.now:
        case Proposed():
            return ClinicPlan(found.now)
        case Archive():
            return ArchiveFound(found.now)
        case Found():
            return DiaryFound(found.now)
        case AnyTable():
            return Columns(found.now)
    return Screen(
        None,
        top=Top(language.say("Bring in a file"), back=(language.say("Backup and moving"), "/exchange")),
        left=[
            words(language.say("Choose a file. Takt shows what is in it, and you decide what comes in.")),
            *([ft.ProgressBar(color=C.PRIMARY)] if busy.now else []),
            list_card(
                [
                    Row(
                        language.say("A plan from your clinic"),
                        language.say("Takt's template as CSV, JSON, or FHIR R4"),
                        ft.Icons.ASSIGNMENT_OUTLINED,
                        "teal",
                    ),
                    Row(
                        language.say("An archive from Takt"),
                        language.say("Everything from another notebook"),
                        ft.Icons.INVENTORY_2_OUTLINED,
                        "blue",
                    ),
                    Row(
                        language.say("Another diary"),
                        "Daylio, Bearable, Track & Graph, Loop, MedTimer, Visible, CSV",
                        ft.Icons.MENU_BOOK_OUTLINED,
                        "warm",
                    ),
                ],
                indent=76,
            ),
            aside(language.say("A backup is made first. What you have written stays.")),
        ],
        foot=foot_of(
            primary(language.say("Choose a file"), ft.Icons.FILE_OPEN_OUTLINED, choose, disabled=busy.now)
        ),
    )
