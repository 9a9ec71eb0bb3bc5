"""What a good referral tells, under ten headings, prepared by the patient (S004)."""

from __future__ import annotations

import asyncio

import flet as ft

from app.content.sources import DOCUMENTS
from app.rehab.plan.limits import too_long
from app.rehab.visits_referral import HEADINGS, still_empty
from app.views.parts.actions import primary, second
from app.views.parts.boundary import component
from app.views.parts.drafted import draft_note, drafted
from app.views.parts.fields import typing_field
from app.views.parts.files import save_as
from app.views.parts.forms import Troubles
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.seen import go, spoken
from app.views.parts.state import held
from app.views.parts.text import aside, quiet
from app.views.sitting import notebook, sitting
from app.views.visits.chosen import file_name
from app.views.visits.typed_referral import Typed, keep_sheet, latest


@component
def Referral() -> ft.Control:
    """Ten fields, each of which may stay empty."""
    opened, here, language, said = notebook(), sitting(), spoken(), notices()
    form = drafted("referral", lambda: Typed.of(latest(opened)))
    troubles, busy = held(Troubles()), held(False)
    empty = len(still_empty(form.now.texts))

    def save() -> None:
        troubles.set(Troubles(tuple(too_long(form.now.texts))))
        if troubles.now.errors:
            return
        keep_sheet(opened, form.now.sheet(opened.today()))
        form.saved()
        said.tell_after_leaving(language.say("Saved"), here.undo)
        go("/visit")

    def one(name: str) -> ft.Control:
        return typing_field(
            language.say(HEADINGS[name]),
            form.now.texts.get(name, ""),
            lambda text: form.set(form.now.saying(name, text)),
            troubles.now.at(name, language),
            multiline=True,
            min_lines=2,
            max_lines=10,
            capitalization=ft.TextCapitalization.SENTENCES,
            key=name,
        )

    async def take_along() -> None:
        """Make the page beside the screen's own work, of the words as they stand here, and save it."""
        from app.exports.referral_page import referral_page

        if busy.now:
            return
        busy.set(True)
        try:
            sheet = form.now.sheet(opened.today())
            content = await asyncio.to_thread(referral_page, sheet, opened.profile, language)
            if await save_as(file_name(opened.today(), ".pdf"), content):
                said.tell(language.say("Saved. The file is not locked: keep it where only you can read it."))
        finally:
            busy.set(False)

    names = list(HEADINGS)
    told = (
        language.count(
            "{n} heading is still empty. That is fine.", "{n} headings are still empty. That is fine.", empty
        )
        if empty
        else language.say("Every heading has words.")
    )
    return Screen(
        None,
        top=Top(language.say("Before a referral"), back=(language.say("Visit"), "/visit")),
        left=[
            *draft_note(form),
            aside(
                language.say(
                    "A referral that tells this gets a better answer. Write what you know, and give the sheet to the one who writes the referral."
                )
            ),
            Card([one(name) for name in names[:5]]),
        ],
        right=[
            Card([one(name) for name in names[5:]]),
            quiet(told),
            second(
                language.say("Making the page …") if busy.now else language.say("Save as PDF"),
                ft.Icons.DESCRIPTION_OUTLINED,
                take_along,
                disabled=bool(busy.now) or empty == len(names),
            ),
            aside(
                language.say("The headings come from {source}.", source=DOCUMENTS["S004"]),
            ),
        ],
        foot=foot_of(primary(language.say("Save"), ft.Icons.CHECK, save)),
    )
