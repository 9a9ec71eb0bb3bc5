"""Staying on a step: what the plan says of it, the way to write it down, and the way on."""

from __future__ import annotations

import flet as ft

from app.rehab.taper import Pause, next_step, resumed
from app.rehab.taper.safety import TELL_YOUR_CONTACT
from app.rehab.taper.words import STAY
from app.storage.kept import Kept
from app.views.parts.actions import link, second
from app.views.parts.boundary import component
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.seen import go, spoken
from app.views.parts.text import STRETCH, T, heading, quiet, section, words
from app.views.sitting import notebook, sitting
from app.views.taper.followed import Followed


@component
def PauseCard(taper: Followed) -> ft.Control:
    """If it gets too hard. Nothing on the last step, which nothing follows."""
    language, today = spoken(), notebook().today()
    open_one = taper.open_pause(today)
    if next_step(taper.course, today) is None and open_one is None:
        return ft.Container(height=0)
    inside = Paused(open_one) if open_one else _may_stay(taper)
    return ft.Column(
        [section(language.say("If it gets too hard")), inside],
        spacing=12,
        tight=True,
        horizontal_alignment=STRETCH,
    )


def _may_stay(taper: Followed) -> ft.Control:
    """What the plan says on staying longer, and the way to write it down."""
    language, agreed = spoken(), taper.taper.agreement
    in_plan = agreed.pauses.strip() or language.say(
        "Nothing is written here on what the plan says about staying on a step. Ask your contact."
    )
    contact = [quiet(agreed.contact)] if agreed.contact.strip() else []
    return Card(
        [
            heading(language.say("Staying longer on a step"), 2, T.TITLE_SMALL),
            words(in_plan),
            *contact,
            second(language.say(STAY), ft.Icons.PAUSE_CIRCLE_OUTLINED, lambda: go("/taper/pause")),
        ],
        tone="warm",
    )


@component
def Paused(kept: Kept[Pause]) -> ft.Control:
    """The pause that goes on, with the way to end and to change it."""
    here, opened, language, said = sitting(), notebook(), spoken(), notices()
    pause, today = kept.record, opened.today()

    def go_on() -> None:
        if pause.day >= today:
            # A pause of no day would otherwise still hold today.
            opened.journal.remove(kept.id)
        else:
            opened.journal.change(kept.id, resumed(pause, today))
        here.redraw()
        said.tell(
            language.say(
                "The pause has ended. The step lasts as many days as before, and the days of the pause come on top."
            ),
            here.undo,
        )

    return Card(
        [
            heading(pause_title(pause), 2, T.TITLE_SMALL),
            words(language.say(TELL_YOUR_CONTACT)),
            *([quiet(pause.why)] if pause.why.strip() else []),
            second(language.say("End the pause"), ft.Icons.PLAY_CIRCLE_OUTLINED, go_on),
            link(language.say("Edit"), ft.Icons.EDIT_OUTLINED, lambda: go(f"/taper/pause?id={kept.id}")),
        ],
        tone="warm",
    )


def pause_title(pause: Pause) -> str:
    """When a pause is, in words."""
    language = spoken()
    if pause.until is None:
        return language.say("Pause since {day}", day=language.full_day(pause.day))
    return language.say("Pause {period}", period=language.period(pause.day, pause.until))
