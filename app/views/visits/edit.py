"""When, where and with whom: a visit ahead, or one that has been."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import flet as ft

from app.language import Language
from app.rehab.visits import Visit
from app.session.visits import gathered, keep
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.drafted import Drafted, draft_note, drafted
from app.views.parts.fields import typing_field
from app.views.parts.forms import DayField, Troubles
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.state import held, held_from
from app.views.sitting import notebook, sitting
from app.views.visits.leaf import labelled
from app.views.visits.typed import Appointment

NAMES = ft.TextCapitalization.WORDS


@component
def EditVisit() -> ft.Control:
    """A new visit, or the one that the route names."""
    opened, here, language, said = notebook(), sitting(), spoken(), notices()
    named = held_from(asked).now.get("id", "")
    waiting = held_from(lambda: gathered(opened)).now
    # What was gathered before there was a visit belongs to the first one that is written in.
    record_id = named or (waiting.id if waiting else "")
    was: Visit = opened.journal.get(record_id).record if record_id else Visit()
    form = drafted(f"visit:{named or 'new'}", lambda: Appointment.of(was))
    troubles = held(Troubles())
    today = opened.today()

    def save() -> None:
        troubles.set(Troubles(form.now.troubles(was, today)))
        if troubles.now.errors:
            return
        keep(opened, form.now.visit(was), record_id)
        form.saved()
        said.tell_after_leaving(language.say("Saved"), here.undo)
        go("/visit")

    def remove() -> None:
        opened.journal.remove(record_id)
        form.saved()
        said.tell_after_leaving(language.say("Removed"), here.undo)
        go("/visit")

    away = [link(language.say("Remove this visit"), ft.Icons.DELETE_OUTLINE, remove)] if named else []
    title = language.say("The visit") if named else language.say("Write in a visit")
    return Screen(
        None,
        top=Top(title, back=(language.say("Visit"), "/visit")),
        left=[*draft_note(form), Card(_fields(form, troubles.now, language))],
        right=away,
        foot=foot_of(primary(language.say("Save"), ft.Icons.CHECK, save)),
    )


def _fields(form: Drafted[Appointment], troubles: Troubles, language: Language) -> list[ft.Control]:
    """Everything may be left empty: a visit without a day is one that is not booked yet."""
    now = form.now

    def one(name: str, value: str, change: Callable[[str], Appointment], **more: Any) -> ft.Control:
        return typing_field(
            labelled(language, name),
            value,
            lambda text: form.set(change(text)),
            troubles.at(name, language),
            key=name,
            **more,
        )

    return [
        DayField(
            labelled(language, "day"),
            now.day,
            lambda day: form.set(replace(form.now, day=day)),
            notebook().today(),
            troubles.at("day", language),
            key="day",
        ),
        one(
            "at_clock",
            now.clock,
            lambda text: replace(form.now, clock=text),
            hint_text=language.say("for example 10.15"),
            keyboard_type=ft.KeyboardType.DATETIME,
        ),
        one(
            "with_whom",
            now.with_whom,
            lambda text: replace(form.now, with_whom=text),
            capitalization=NAMES,
        ),
        one("role", now.role, lambda text: replace(form.now, role=text)),
        one("place", now.place, lambda text: replace(form.now, place=text)),
    ]
