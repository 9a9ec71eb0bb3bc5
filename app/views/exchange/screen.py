"""Backup, taking out and bringing in: everything the patient owns can be taken anywhere."""

from __future__ import annotations

import asyncio
from functools import partial

import flet as ft

from app.exports import BINDER_FORMATS
from app.session import backups
from app.session.taking_out import taken_out
from app.views.parts.actions import primary
from app.views.parts.boundary import component
from app.views.parts.files import save_as
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Row
from app.views.parts.notice import notices
from app.views.parts.paper import list_card
from app.views.parts.seen import go, spoken
from app.views.parts.state import held
from app.views.parts.text import C, aside, quiet, section
from app.views.sitting import notebook, sitting
from app.views.visits.chosen import file_name

ICONS = {
    "csv": ft.Icons.TABLE_CHART_OUTLINED,
    "fhir": ft.Icons.DATA_OBJECT,
    "ics": ft.Icons.EVENT_OUTLINED,
    "archive": ft.Icons.INVENTORY_2_OUTLINED,
}


@component
def Exchange() -> ft.Control:
    """One tap makes a backup; everything else is a line."""
    language, opened, said = spoken(), notebook(), notices()
    busy, done = held(""), held(0.0)

    async def back_up() -> None:
        if busy.now:
            return
        busy.set("backup")
        try:
            sealed = await asyncio.to_thread(backups.as_bytes, opened.home, opened.vault)
            if await save_as(sealed.name, sealed.content):
                said.tell(language.say("The backup is saved. It opens with your passphrase of today."))
        finally:
            busy.set("")

    async def take_out(form: str) -> None:
        if busy.now:
            return
        busy.set(form)
        done.now = 0.0
        loop = asyncio.get_running_loop()

        def progress(part: int, of: int) -> None:
            share = part / of if of else 1.0
            if share - done.now >= 0.02:
                loop.call_soon_threadsafe(done.set, share)

        try:
            content = await asyncio.to_thread(partial(taken_out, form, opened, language, progress=progress))
            if await save_as(file_name(opened.today(), BINDER_FORMATS[form].suffix), content):
                said.tell(language.say("Saved. The file is not locked: keep it where only you can read it."))
        finally:
            busy.set("")

    def out(form: str) -> ft.Control:
        title = language.say(BINDER_FORMATS[form].title)
        return Row(title, "", ICONS[form], "teal", lambda: take_out(form), key=form)

    making = language.say("Making the backup …") if busy.now == "backup" else language.say("Save a backup")
    return Screen(
        None,
        top=Top(language.say("Backup and moving"), back=(language.say("Settings"), "/settings")),
        left=[
            section(
                language.say("Backup"),
                language.say("One sealed file. Without your passphrase nobody can read it."),
            ),
            *([ft.ProgressBar(value=done.now or None, color=C.PRIMARY)] if busy.now else []),
            list_card(
                [
                    Row(
                        language.say("Open a backup"),
                        language.say(
                            "See what it holds, then unite it with this notebook or put it in its place"
                        ),
                        ft.Icons.RESTORE,
                        "blue",
                        lambda: go("/restore"),
                    ),
                ],
                indent=76,
            ),
            Automatic(),
        ],
        right=[
            section(language.say("Take everything out"), language.say("These files are not locked.")),
            list_card([out(form) for form in BINDER_FORMATS], indent=76),
            section(language.say("Bring something in")),
            list_card(
                [
                    Row(
                        language.say("Bring in a file"),
                        language.say("A plan from your clinic, an archive, or another diary"),
                        ft.Icons.FILE_OPEN_OUTLINED,
                        "warm",
                        lambda: go("/exchange/bring-in"),
                    )
                ],
                indent=76,
            ),
            aside(language.say("Nothing is sent by itself. You choose where each file goes.")),
        ],
        foot=foot_of(primary(making, ft.Icons.SAVE_OUTLINED, back_up, disabled=bool(busy.now))),
    )


@component
def Automatic() -> ft.Control:
    """What Takt keeps by itself before something that changes much."""
    language, here = spoken(), sitting()
    lying = backups.lying(here.home)
    told = language.count(
        "Takt also makes a backup by itself before it changes much. {n} backup lies in its folder.",
        "Takt also makes a backup by itself before it changes much. {n} backups lie in its folder.",
        len(lying),
    )
    lines: list[ft.Control] = [quiet(told)]
    if lying:
        latest = here.home.clock.local(lying[0].made)
        lines.append(
            quiet(
                language.say(
                    "The latest is from {day} at {time}.",
                    day=language.full_day(latest.date()),
                    time=language.clock(latest),
                )
            )
        )
    return ft.Container(ft.Column(lines, spacing=4, tight=True), padding=ft.Padding.symmetric(horizontal=4))
