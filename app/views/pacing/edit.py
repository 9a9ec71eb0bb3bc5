"""Write a pacing plan, or change it: what, the start, and how it goes up, as the plan says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import flet as ft

from app.rehab.pacing import UNITS, WAYS, PacingPlan
from app.session.notebook import Notebook
from app.storage.kept import Kept
from app.views.pacing.fields import Change, slower_switch, start_fields, step_fields
from app.views.pacing.tries import FORM
from app.views.pacing.typed import Typed, anew, of_plan, plan_of, starts_anew
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.drafted import Drafted, draft_note, drafted
from app.views.parts.fields import typing_field
from app.views.parts.forms import DayField, Folded, Troubles
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Choice
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.route import asked_of
from app.views.parts.seen import go, spoken
from app.views.parts.state import held, held_from
from app.views.parts.text import aside, section
from app.views.sitting import notebook, sitting


@dataclass(frozen=True)
class Way:
    """What the route asks for: a new plan, one to change, or one to begin anew."""

    plan_id: str = ""
    anew: bool = False

    @classmethod
    def of(cls, route: str) -> Way:
        """Read from a route such as /pacing/edit?id=…&anew=1."""
        asked = asked_of(route)
        return cls(asked.get("id", ""), "anew" in asked)

    @property
    def form(self) -> str:
        """Under which name the unsaved form is kept; the tool for the start fills the same form."""
        if not self.plan_id:
            return FORM
        return f"pacing:{self.plan_id}" + (":anew" if self.anew else "")

    def kept(self, opened: Notebook) -> Kept[PacingPlan] | None:
        """The plan to change. Raises NoSuchRecord."""
        return opened.journal.get(self.plan_id) if self.plan_id else None

    def first(self, opened: Notebook, kept: Kept[PacingPlan] | None) -> Typed:
        """How the form begins."""
        if kept is None:
            return Typed(opened.today())
        return anew(kept.record, opened.today()) if self.anew else of_plan(kept.record)


def keep_plan(opened: Notebook, made: PacingPlan, kept: Kept[PacingPlan] | None) -> Kept[PacingPlan]:
    """Save a new plan or a new version of one. Another start takes today as its first day, unless a later one was chosen."""
    if kept is None:
        return opened.journal.add(made)
    if starts_anew(made, kept.record) and made.begins <= kept.record.begins:
        made = replace(made, begins=max(opened.today(), kept.record.begins))
    return opened.journal.change(kept.id, made)


@component
def EditPacingPlan() -> ft.Control:
    """The form. What is wrong is told at its field, and nothing typed is lost."""
    opened, route = notebook(), ft.context.page.route
    way = held_from(lambda: Way.of(route)).now
    kept = held_from(lambda: way.kept(opened)).now
    form = drafted(way.form, lambda: way.first(opened, kept))
    troubles = held(Troubles())
    here, language, said = sitting(), spoken(), notices()

    def change(**new: Any) -> None:
        troubles.set(Troubles())
        form.set(replace(form.now, **new))

    def save() -> None:
        made, wrong = plan_of(form.now)
        if made is None:
            troubles.set(Troubles(wrong))
            said.trouble(language.say("Something is not right yet. It stands at the field."))
            return
        saved = keep_plan(opened, made, kept)
        form.saved()
        said.tell_after_leaving(language.say("Saved"), here.undo)
        go(f"/pacing/one?id={saved.id}")

    def remove() -> None:
        opened.journal.remove(way.plan_id)
        form.saved()
        said.tell_after_leaving(language.say("Removed"), here.undo)
        go("/pacing")

    back = (language.say("Pacing"), f"/pacing/one?id={way.plan_id}" if kept else "/pacing")
    title = language.say("Change the plan") if kept else language.say("A plan for pacing")
    away = link(language.say("Remove this plan"), ft.Icons.DELETE_OUTLINE, remove)
    return Screen(
        None,
        top=Top(title, back=back),
        left=[
            *draft_note(form),
            _what(form, change, troubles.now),
            section(language.say("The start")),
            start_fields(form, change, troubles.now),
        ],
        right=[*_going_up(form, change, troubles.now), *([_anew(), away] if kept else [])],
        foot=foot_of(primary(language.say("Save"), ft.Icons.CHECK, save)),
    )


def _what(form: Drafted[Typed], change: Change, troubles: Troubles) -> ft.Control:
    """What is done, and what it is counted in."""
    language = spoken()
    units = {key: language.sentence_case(language.say(name)) for key, name in UNITS.items()}
    what = typing_field(
        language.say("What do you do?"),
        form.now.what,
        lambda text: change(what=text),
        troubles.at("what", language),
        key="what",
    )
    return Card([what, Choice(units, form.now.unit, lambda unit: change(unit=unit))])


def _going_up(form: Drafted[Typed], change: Change, troubles: Troubles) -> list[ft.Control]:
    """How large the steps are, from which day, and what not every plan has."""
    language = spoken()
    ways = {key: language.say(name) for key, name in WAYS.items()}
    more = any(troubles.within(one) for one in ("lighter", "lighter_words", "agreed_with"))

    def pick(day: date | None) -> None:
        if day is not None:
            change(begins=day)

    return [
        section(
            language.say("How it goes up"),
            language.say("As your plan says, or as you and your physiotherapist agree."),
        ),
        Card(
            [
                *step_fields(form, change, troubles),
                Choice(ways, form.now.way, lambda one: change(way=one), stacked=True),
            ],
            gap=16,
        ),
        slower_switch(form),
        DayField(
            language.say("From which day?"),
            form.now.begins,
            pick,
            notebook().today(),
            troubles.at("begins", language),
            needed=True,
            key=f"begins {form.now.begins.isoformat()}",
        ),
        Folded(
            language.say("More in the plan"),
            language.say("Lighter variant, and with whom"),
            lambda: _more(form.now, change, troubles),
            more,
            key=f"more {more}",
        ),
    ]


def _anew() -> ft.Control:
    return aside(
        spoken().say("Another start begins today, and earlier decisions about steps no longer count.")
    )


def _more(typed: Typed, change: Change, troubles: Troubles) -> list[ft.Control]:
    """What not every plan has."""
    language = spoken()
    asked = {
        "lighter": language.say("Lighter amount for hard days"),
        "lighter_words": language.say("What the lighter variant is"),
        "agreed_with": language.say("Agreed with"),
    }

    def field(name: str, label: str) -> ft.Control:
        return typing_field(
            label,
            getattr(typed, name),
            lambda text: change(**{name: text}),
            troubles.at(name, language),
            key=name,
        )

    return [field(name, label) for name, label in asked.items()]
