"""What a good referral tells, under ten headings, prepared by the patient (S004)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import flet as ft

from app.content.sources import DOCUMENTS
from app.rehab.visits_referral import HEADINGS, ReferralSheet, still_empty
from app.session.notebook import Notebook
from app.views.parts.actions import primary
from app.views.parts.boundary import component
from app.views.parts.drafted import draft_note, drafted
from app.views.parts.fields import typing_field
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.seen import go, spoken
from app.views.parts.text import aside, quiet
from app.views.sitting import notebook, sitting


def latest(opened: Notebook) -> ReferralSheet:
    """The sheet as it was written last, or an empty one for today."""
    kept = opened.journal.only(ReferralSheet)
    return kept.record if kept else ReferralSheet(day=opened.today())


def keep_sheet(opened: Notebook, sheet: ReferralSheet) -> None:
    """Keep the sheet with today's date. Raises a StorageError."""
    kept = opened.journal.only(ReferralSheet)
    dated = replace(sheet, day=opened.today())
    if kept is None:
        opened.journal.add(dated)
    else:
        opened.journal.change(kept.id, dated)


@component
def Referral() -> ft.Control:
    """Ten fields, each of which may stay empty."""
    opened, here, language, said = notebook(), sitting(), spoken(), notices()
    form = drafted("referral", lambda: latest(opened))
    empty = len(still_empty(form.now))

    def undo() -> None:
        opened.journal.undo()
        here.redraw()

    def save() -> None:
        keep_sheet(opened, form.now)
        form.saved()
        said.tell_after_leaving(language.say("Saved"), undo)
        go("/visit")

    def write(name: str, text: str) -> None:
        changed: dict[str, Any] = {name: text}
        form.set(replace(form.now, **changed))

    def one(name: str) -> ft.Control:
        return typing_field(
            language.say(HEADINGS[name]),
            getattr(form.now, name),
            lambda text: write(name, text),
            multiline=True,
            min_lines=2,
            max_lines=10,
            capitalization=ft.TextCapitalization.SENTENCES,
            key=name,
        )

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
            aside(
                language.say("The headings come from {source}.", source=DOCUMENTS["S004"]),
            ),
        ],
        foot=foot_of(primary(language.say("Save"), ft.Icons.CHECK, save)),
    )
