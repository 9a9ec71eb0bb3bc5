"""Everything as a file for other programs: a line for each kind, with how far it has come while it is made."""

from __future__ import annotations

import asyncio
from functools import partial

import flet as ft

from app.exports import BINDER_FORMATS
from app.session.taking_out import taken_out
from app.views.parts.boundary import component
from app.views.parts.files import save_as
from app.views.parts.lines import Row
from app.views.parts.notice import notices
from app.views.parts.paper import list_card
from app.views.parts.seen import look, spoken
from app.views.parts.state import held
from app.views.parts.text import STRETCH, C
from app.views.sitting import notebook
from app.views.visits.chosen import file_name

ICONS = {
    "csv": ft.Icons.TABLE_CHART_OUTLINED,
    "fhir": ft.Icons.DATA_OBJECT,
    "ics": ft.Icons.EVENT_OUTLINED,
    "archive": ft.Icons.INVENTORY_2_OUTLINED,
}
FINEST = 0.02  # The smallest step of a bar that is worth a drawing.


@component
def TakeOut() -> ft.Control:
    """One file at a time."""
    language, opened, said = spoken(), notebook(), notices()
    making, done = held(""), held(0.0)

    async def take_out(form: str) -> None:
        if making.now:
            return
        done.now = 0.0
        making.set(form)
        loop = asyncio.get_running_loop()

        def progress(part: int, of: int) -> None:
            share = part / of if of else 1.0
            if share - done.now >= FINEST:
                loop.call_soon_threadsafe(done.set, share)

        try:
            content = await asyncio.to_thread(partial(taken_out, form, opened, language, progress=progress))
            if await save_as(file_name(opened.today(), BINDER_FORMATS[form].suffix), content):
                said.tell(language.say("Saved. The file is not locked: keep it where only you can read it."))
        finally:
            making.set("")

    def line(form: str) -> ft.Control:
        title = language.say(BINDER_FORMATS[form].title)
        if making.now != form:
            return Row(title, "", ICONS[form], "teal", lambda: take_out(form), key=form)
        told = language.say("Making the file … {share}", share=language.percent(done.now))
        row = Row(title, told, ICONS[form], "teal", key=form)
        bar = ft.Container(
            ft.ProgressBar(value=done.now or None, color=C.PRIMARY),
            padding=ft.Padding.only(left=look().card_pad, right=look().card_pad, bottom=12),
        )
        return ft.Column([row, bar], spacing=0, tight=True, horizontal_alignment=STRETCH)

    return list_card([line(form) for form in BINDER_FORMATS], indent=76)
