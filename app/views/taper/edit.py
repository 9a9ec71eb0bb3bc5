"""Typing a taper from paper: the agreement, the medicines, the steps as given. Nothing typed is lost."""

from __future__ import annotations

import flet as ft

from app.rehab.taper import is_agreed
from app.rehab.taper.safety import OLD_DOSE, PATIENTS_COPY
from app.rehab.taper.words import CHANGED_BY_CONTACT
from app.session import drafts
from app.views.parts.actions import primary, second
from app.views.parts.boundary import component
from app.views.parts.drafted import draft_note, drafted
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.state import held, held_from
from app.views.parts.text import C, T, aside, words
from app.views.sitting import notebook, sitting
from app.views.taper.edit_agreement import agreement_part
from app.views.taper.edit_medicines import medicines_part
from app.views.taper.edit_numbers import numbers_part
from app.views.taper.edit_steps import steps_part
from app.views.taper.editing import Editing, Way, editing, may_be_kept_as_draft
from app.views.taper.followed import followed
from app.views.taper.writing import Writing
from app.views.taper.written import Written
from app.words import N_

TITLES = {
    Way.NEW: N_("Write the plan from paper"),
    Way.DRAFT: N_("Write the plan from paper"),
    Way.CORRECTED: N_("Something is typed wrong here"),
    Way.CHANGED: CHANGED_BY_CONTACT,
}


@component
def EditScreen() -> ft.Control:
    """The form, saved as an agreement once it is whole, and as a draft before that."""
    opened, wanted = notebook(), asked().get("as", "")
    today = opened.today()
    mode = held_from(lambda: editing(followed(opened), wanted, today)).now
    form = drafted(mode.key, lambda: mode.first(today))
    parts = held(frozenset() if mode.way is Way.CORRECTED else frozenset({"agreement"}))
    tried = held(False)
    here, language, said = sitting(), spoken(), notices()
    read = mode.read(form.now, today) if tried.now else Written(None)
    writing = Writing(form, parts, today, read, mode.begun_steps)

    def keep(now: Written, told: str) -> None:
        if now.taper is None:
            return
        typed = form.now

        def undo() -> None:
            opened.journal.undo()
            # The plan is as it was before, and the words are a draft again.
            drafts.keep(opened.journal, mode.key, typed)
            here.redraw()

        mode.keep(opened.journal, now.taper, typed.why.strip())
        form.saved()
        said.tell_after_leaving(told, undo)
        go("/taper")

    def save() -> None:
        now = mode.read(form.now, today)
        if now.is_whole:
            keep(now, language.say("Saved. The plan counts as agreed."))
            return
        tried.set(True)
        parts.set(parts.now | to_open(now))
        said.trouble(
            language.say("Not saved yet. What is to be looked at stands in the form, and nothing is lost.")
        )

    def save_draft() -> None:
        keep(
            mode.read(form.now, today), language.say("Saved as a draft. Nothing is due before it is agreed.")
        )

    return Screen(
        None,
        top=Top(language.say(TITLES[mode.way]), back=(language.say("Taper"), "/taper")),
        left=[
            *draft_note(form),
            *what_remains(writing),
            *_why(writing, mode),
            agreement_part(writing),
            *medicines_part(writing),
        ],
        right=[
            *steps_part(writing),
            numbers_part(writing),
            aside(language.say(PATIENTS_COPY)),
            aside(language.say("Takt works out no doses and changes none.")),
        ],
        foot=foot_of(
            primary(language.say("Save"), ft.Icons.CHECK, save),
            *(
                [second(language.say("Save as a draft, not agreed"), ft.Icons.EDIT_NOTE, save_draft)]
                if tried.now and may_be_kept_as_draft(mode, read)
                else []
            ),
        ),
    )


def to_open(read: Written) -> frozenset[str]:
    """The parts of the form that something is wrong in, or asked back about."""
    fields = [one.field for one in read.errors] + [one.field for one in read.doubts]
    return frozenset(
        "agreement"
        if name.startswith("agreement")
        else "clinic_numbers"
        if name.startswith("clinic_numbers")
        else name.split(".")[0]
        for name in fields
    )


def what_remains(writing: Writing) -> list[ft.Control]:
    """How many places of the form wait to be looked at, once the patient has tried to save."""
    language = spoken()
    n = len(writing.read.errors) + len(writing.read.doubts)
    if not n:
        return []
    text = language.count(
        "One place in the form is to be looked at. It stands there what it is.",
        "{n} places in the form are to be looked at. It stands there what they are.",
        n,
    )
    return [Card([words(text, T.BODY_MEDIUM, C.ON_SECONDARY_CONTAINER)], tone="warm")]


def _why(writing: Writing, mode: Editing) -> list[ft.Control]:
    """Why a version is written, and what a new one means."""
    language = spoken()
    if mode.taper is None or not is_agreed(mode.taper.taper):
        return []
    label = language.say("What was changed, and why")
    field = writing.text(
        "why", label, writing.now.why, lambda text: writing.set(why=text), multiline=True, max_lines=6
    )
    if mode.way is Way.CORRECTED:
        return [aside(language.say("The plan is the same, and the copy is put right.")), field]
    return [Card([words(language.say(OLD_DOSE))], tone="warm"), field]
