"""A file is brought in: Takt finds out what it is, shows what it holds, and saves nothing before the patient says so."""

from __future__ import annotations

import asyncio

import flet as ft

from app.exports.plan_template import render
from app.imports.archive import Archive, refuse_large
from app.imports.clinic_plan import Proposed
from app.imports.found import Found
from app.session.incoming import AnyTable, Incoming, read
from app.views.exchange.clinic_plan import ClinicPlan
from app.views.exchange.columns import Columns
from app.views.exchange.file_found import ArchiveFound, DiaryFound
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.files import choose_one, save_as
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Row
from app.views.parts.notice import notices
from app.views.parts.paper import Card, list_card
from app.views.parts.seen import spoken
from app.views.parts.state import Held, held
from app.views.parts.text import C, aside, heading, quiet, section, words
from app.views.sitting import notebook

DIARIES = "Daylio, Bearable, Track & Graph, Loop, MedTimer, Visible, CSV"


@component
def BringIn() -> ft.Control:
    """Choose a file; what it is decides the screen that follows."""
    language, opened = spoken(), notebook()
    found: Held[Incoming | None] = held(None)
    busy = held(False)

    async def choose() -> None:
        if busy.now:
            return
        chosen = await choose_one(refuse_large)
        if chosen is None:
            return
        busy.set(True)
        try:
            picked = await chosen.read()
            found.set(await asyncio.to_thread(read, picked.content, picked.name, language, opened.today()))
        finally:
            busy.set(False)

    another = (language.say("Another file"), lambda: found.set(None))
    match found.now:
        case Proposed():
            return ClinicPlan(found.now, another)
        case Archive():
            return ArchiveFound(found.now, another)
        case Found():
            return DiaryFound(found.now, another)
        case AnyTable():
            return Columns(found.now, another)
    doing = language.say("Reading the file …") if busy.now else language.say("Choose a file")
    return Screen(
        None,
        top=Top(language.say("Bring in a file"), back=(language.say("Backup and moving"), "/exchange")),
        left=[
            words(language.say("Choose a file. Takt shows what is in it, and you decide what comes in.")),
            *([ft.ProgressBar(color=C.PRIMARY)] if busy.now else []),
            section(language.say("What Takt can read")),
            what_it_reads(),
            aside(language.say("A backup is made first. What you have written stays.")),
        ],
        right=[ForTheClinic()],
        foot=foot_of(primary(doing, ft.Icons.FILE_OPEN_OUTLINED, choose, disabled=busy.now)),
    )


def what_it_reads() -> ft.Control:
    """The kinds of file; nothing to tap, for Takt finds out by itself."""
    language = spoken()
    return list_card(
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
            Row(language.say("Another diary"), DIARIES, ft.Icons.MENU_BOOK_OUTLINED, "warm"),
        ],
        indent=76,
    )


@component
def ForTheClinic() -> ft.Control:
    """The template of a plan, to hand to a clinic."""
    language, said = spoken(), notices()

    async def save() -> None:
        if await save_as(f"takt-plan-{language.tag}.csv", render(language)):
            said.tell(language.say("Saved. The template is empty: give it to your clinic."))

    return Card(
        [
            heading(language.say("A template for your clinic")),
            quiet(
                language.say(
                    "An empty table, for any spreadsheet program. Your clinic fills in the plan, and you bring the file in here."
                )
            ),
            link(language.say("Save the template"), ft.Icons.DOWNLOAD_OUTLINED, save),
        ],
        tone="well",
        gap=8,
    )
