"""One dose: taken, taken at another time, not taken, or taken in an unknown amount. Editable, for any day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import flet as ft

from app.errors import FieldError, NoSuchRecord
from app.rehab.taper import Taken
from app.rehab.taper.words import DOSE_LABELS, WORDS
from app.session.notebook import Notebook
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.drafted import Drafted, draft_note, drafted
from app.views.parts.fields import typing_field
from app.views.parts.forms import Troubles, day_that_was, trouble_line
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Choice
from app.views.parts.notice import notices
from app.views.parts.seen import go, spoken
from app.views.parts.state import held, held_from
from app.views.parts.text import aside, quiet
from app.views.reading.ways import way_back
from app.views.sitting import notebook, sitting
from app.views.taper.day_doses import DayDoses
from app.views.taper.followed import Followed, followed
from app.views.taper.nothing import NoTaper
from app.views.taper.saying import dose_words, labelled, medicine_words, when_words
from app.views.taper.telling import About, Told, about, begun, entry_of

# What may be said of a dose taken as needed.
OF_NEEDED = (Taken.AS_PLANNED, Taken.AMOUNT_UNKNOWN)


@component
def DoseScreen() -> ft.Control:
    """Tell about one dose; where the route names none, the doses of today are there to choose from."""
    opened, route = notebook(), ft.context.page.route or ""
    taper = followed(opened)
    dose = held_from(lambda: known(opened, taper, route)).now
    if taper is None:
        return NoTaper()
    return Telling(dose) if dose else DayDoses(taper, opened.today())


def known(opened: Notebook, taper: Followed | None, route: str) -> About | None:
    """The dose that a route names; None where there is no such dose."""
    try:
        return about(opened, taper, route) if taper else None
    except NoSuchRecord:
        return None


@component
def Telling(dose: About) -> ft.Control:
    """The form of one dose, with its draft."""
    opened = notebook()
    clock = opened.home.clock
    form = _form(dose, clock.local(clock.now()))
    troubles = held(Troubles())
    here, language, said = sitting(), spoken(), notices()
    back, today = way_back(f"/taper/doses?day={form.now.day.isoformat()}"), opened.today()

    def leave(told: str) -> None:
        form.saved()
        said.tell_after_leaving(told, here.undo)
        go(back)

    def save() -> None:
        try:
            made = entry_of(form.now, dose, today, clock.now())
        except FieldError as problem:
            troubles.set(Troubles((problem,)))
            return
        opened.journal.change(dose.entry.id, made) if dose.entry else opened.journal.add(made)
        leave(language.say("Saved"))

    def remove() -> None:
        if dose.entry is not None:
            opened.journal.remove(dose.entry.id)
            leave(language.say("Removed"))

    return Screen(
        None,
        top=Top(
            medicine_words(language, dose.due.medicine) if dose.due else dose.base.name,
            over=language.sentence_case(language.day(form.now.day)),
            back=(language.say("Back"), back),
        ),
        left=[*draft_note(form), *_plan(dose), *_answers(form, dose, troubles.now)],
        right=[
            *_when_and_how_much(form, dose, troubles.now, today),
            typing_field(
                language.say("Note, if you like"),
                form.now.note,
                lambda text: form.set(replace(form.now, note=text)),
                troubles.now.at("note", language),
                multiline=True,
                max_lines=6,
                key="note",
            ),
            *(
                [link(language.say("Remove this entry"), ft.Icons.DELETE_OUTLINE, remove)]
                if dose.entry
                else []
            ),
            aside(language.say("What you write here changes nothing in the plan, and nothing is caught up.")),
        ],
        foot=foot_of(primary(language.say("Save"), ft.Icons.CHECK, save)),
    )


def _form(dose: About, now: datetime) -> Drafted[Told]:
    """The form with its draft; the words about another dose make room for this one."""
    form = drafted("taper:dose", lambda: begun(dose, now))
    if form.now.dose != dose.name:
        form.now, form.begun = begun(dose, now), False
    return form


def _plan(dose: About) -> list[ft.Control]:
    """How the plan has the dose."""
    language, due = spoken(), dose.due
    if due is None:
        return [aside(dose.base.planned)] if dose.base.planned else []
    when = "" if dose.is_needed else when_words(language, due.dose)
    parts = (when, dose_words(language, due.medicine, due.dose))
    return [aside(" · ".join(part for part in parts if part))] if any(parts) else []


def _answers(form: Drafted[Told], dose: About, troubles: Troubles) -> list[ft.Control]:
    """The four things that can be said of a dose."""
    language = spoken()
    options = {how.value: language.say(WORDS[how]) for how in (OF_NEEDED if dose.is_needed else Taken)}

    def choose(key: str) -> None:
        form.set(replace(form.now, how=Taken(key)))

    chosen = form.now.how.value if form.now.how else None
    return [
        quiet(labelled(language, "how", DOSE_LABELS)),
        Choice(options, chosen, choose, stacked=True),
        *trouble_line(troubles.at("how", language)),
    ]


def _when_and_how_much(form: Drafted[Told], dose: About, troubles: Troubles, today: date) -> list[ft.Control]:
    """The fields that the answer leaves open: when, how much, and the day of what was taken as needed."""
    language, now = spoken(), form.now
    fields: list[ft.Control] = []

    def field(name: str, label: str, value: str, keep: Callable[[str], Told]) -> ft.Control:
        return typing_field(
            label, value, lambda text: form.set(keep(text)), troubles.at(name, language), key=name
        )

    if dose.is_needed:
        fields.append(
            day_that_was(
                labelled(language, "day", DOSE_LABELS),
                form,
                today,
                troubles.at("day", language),
            )
        )
    if dose.asks_when(now.how):
        label = language.say("At what time, if you know")
        fields.append(field("clock", label, now.clock, lambda text: replace(form.now, clock=text)))
    if now.how in (Taken.AS_PLANNED, Taken.OTHER_TIME):
        label = language.say("How many, if you want to say")
        fields.append(field("count", label, now.count, lambda text: replace(form.now, count=text)))
    return fields
