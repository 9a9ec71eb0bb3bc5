"""Closing a taper before its last step: on which day, and who decided it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import flet as ft

from app.errors import BeforeThePlan, FieldError, InTheFuture, Unanswered
from app.rehab.taper import Taper
from app.rehab.taper.safety import EVALUATED_LATER, OLD_DOSE
from app.views.parts.actions import primary
from app.views.parts.boundary import component
from app.views.parts.drafted import draft_note, drafted
from app.views.parts.fields import typing_field
from app.views.parts.forms import Troubles, day_that_was
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.seen import go, spoken
from app.views.parts.state import held
from app.views.parts.text import aside, words
from app.views.sitting import notebook, sitting
from app.views.taper.followed import Followed, followed
from app.views.taper.nothing import NoTaper
from app.views.taper.saying import labelled


@dataclass(frozen=True)
class Typed:
    """The form, as it is typed."""

    day: date
    who: str = ""
    why: str = ""


@component
def EndScreen() -> ft.Control:
    """Close the taper that is followed."""
    taper = followed(notebook())
    return Ending(taper) if taper else NoTaper()


@component
def Ending(taper: Followed) -> ft.Control:
    """The form, with its draft."""
    opened = notebook()
    today = opened.today()
    form = drafted(
        f"taper-end:{taper.id}", lambda: Typed(taper.taper.ended or today, taper.taper.agreement.with_whom)
    )
    troubles = held(Troubles())
    here, language, said = sitting(), spoken(), notices()

    def save() -> None:
        now = form.now
        try:
            closed = ended(taper.taper, now, today)
        except FieldError as problem:
            troubles.set(Troubles((problem,)))
            return
        opened.journal.change(taper.id, closed, who=now.who.strip(), why=now.why.strip())
        form.saved()
        said.tell_after_leaving(language.say("Saved"), here.undo)
        go("/taper")

    return Screen(
        None,
        top=Top(language.say("The taper has ended"), back=(language.say("Taper"), "/taper")),
        left=[
            *draft_note(form),
            day_that_was(
                labelled(language, "ended"),
                form,
                today,
                troubles.now.at("ended", language),
            ),
            typing_field(
                language.say("Who decided it"),
                form.now.who,
                lambda text: form.set(replace(form.now, who=text)),
                troubles.now.at("who", language),
                key="who",
            ),
            typing_field(
                language.say("Why, if you want to say"),
                form.now.why,
                lambda text: form.set(replace(form.now, why=text)),
                multiline=True,
                max_lines=6,
                key="why",
            ),
        ],
        right=[
            Card([words(language.say(OLD_DOSE))], tone="warm"),
            aside(language.say("From that day nothing is due here. Everything you have written stays.")),
            aside(language.say(EVALUATED_LATER)),
        ],
        foot=foot_of(primary(language.say("Close the taper"), ft.Icons.FLAG_OUTLINED, save)),
    )


def ended(taper: Taper, typed: Typed, today: date) -> Taper:
    """The schedule, closed. Raises Unanswered without who decided it, InTheFuture and BeforeThePlan."""
    if not typed.who.strip():
        raise Unanswered("who")
    if typed.day > today:
        raise InTheFuture("ended")
    if taper.agreement.on is not None and typed.day < taper.agreement.on:
        raise BeforeThePlan("ended")
    return replace(taper, ended=typed.day)
