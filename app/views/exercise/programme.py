"""The programme as a whole: from which day, with whom, and whether its steps are slower."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import flet as ft

from app.errors import FieldError
from app.rehab.exercise import Programme
from app.session.exercised import programme_now
from app.storage.kept import Kept
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.drafted import draft_note, drafted
from app.views.parts.fields import typing_field
from app.views.parts.forms import DayField, Troubles, trouble_line
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Switch
from app.views.parts.notice import notices
from app.views.parts.paper import Card, Empty, list_card
from app.views.parts.seen import go, spoken
from app.views.parts.state import held
from app.views.sitting import notebook, sitting


@dataclass(frozen=True)
class TypedProgramme:
    """What the form holds."""

    begins: date
    agreed_with: str
    slower: bool


@component
def EditProgramme() -> ft.Control:
    """The programme that is followed now."""
    kept, language = programme_now(notebook()), spoken()
    if kept is None:
        top = Top(language.say("The programme"), back=(language.say("Exercise"), "/exercise"))
        text = language.say("Write in an exercise first.")
        return Screen(
            None, top=top, left=[Empty(language.say("No programme yet"), text, ft.Icons.FITNESS_CENTER)]
        )
    return OneProgramme(kept, key=kept.id)


@component
def OneProgramme(kept: Kept[Programme]) -> ft.Control:
    """Its day, with whom, and the pace of its steps."""
    opened, here, language, said = notebook(), sitting(), spoken(), notices()
    was = kept.record
    form = drafted(f"programme:{kept.id}", lambda: TypedProgramme(was.begins, was.agreed_with, was.slower))
    troubles = held(Troubles())

    def save() -> None:
        now = form.now
        try:
            made = replace(was, begins=now.begins, agreed_with=now.agreed_with.strip(), slower=now.slower)
        except FieldError as trouble:
            troubles.set(Troubles((trouble,)))
            return
        opened.journal.change(kept.id, made)
        form.saved()
        said.tell_after_leaving(language.say("Saved"), here.undo)
        go("/exercise")

    def remove() -> None:
        opened.journal.remove(kept.id)
        form.saved()
        said.tell_after_leaving(language.say("Removed"), here.undo)
        go("/exercise")

    begins = DayField(
        language.say("From which day?"),
        form.now.begins,
        lambda day: form.set(replace(form.now, begins=day or form.now.begins)),
        opened.today(),
        needed=True,
        key="begins",
    )
    with_whom = typing_field(
        language.say("Agreed with"),
        form.now.agreed_with,
        lambda text: form.set(replace(form.now, agreed_with=text)),
        troubles.now.at("agreed_with", language),
        key="agreed_with",
    )
    slower = Switch(
        language.say("Slower steps"),
        language.say("With widespread pain the plan may say two weeks or more for each step."),
        form.now.slower,
        lambda on: form.set(replace(form.now, slower=on)),
    )
    return Screen(
        None,
        top=Top(language.say("The programme"), back=(language.say("Exercise"), "/exercise")),
        left=[
            *draft_note(form),
            Card([begins, with_whom]),
            list_card([slower]),
            *trouble_line(troubles.now.at("days_a_step", language)),
        ],
        right=[link(language.say("Remove the programme"), ft.Icons.DELETE_OUTLINE, remove)],
        foot=foot_of(primary(language.say("Save"), ft.Icons.CHECK, save)),
    )
