"""Before a visit: my questions, what matters to me, what I want to show, how it has gone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import flet as ft

from app.language import Language
from app.rehab.visits import MOST_ON_THE_PAGE, Visit
from app.session.notebook import Notebook
from app.session.visits import keep, next_one
from app.storage.kept import Kept
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.drafted import Drafted, draft_note, drafted
from app.views.parts.fields import typing_field
from app.views.parts.forms import Troubles
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.state import held, held_from
from app.views.parts.text import quiet, section
from app.views.sitting import notebook, sitting
from app.views.visits.leaf import labelled, when
from app.views.visits.typed import Prepared

WORDS = ft.TextCapitalization.SENTENCES


@component
def PrepareVisit() -> ft.Control:
    """For the visit that the route names, else for the next one, else for one whose day is not known yet."""
    opened, here, language, said = notebook(), sitting(), spoken(), notices()
    # Which one it is stays, also where another becomes the next one while this is written.
    record_id = held_from(lambda: asked().get("id", "") or next_id(opened)).now
    kept: Kept[Visit] | None = opened.journal.get(record_id) if record_id else None
    was: Visit = kept.record if kept else Visit()
    form = drafted(f"prepare:{record_id or 'new'}", lambda: Prepared.of(was))
    troubles = held(Troubles())

    def save() -> None:
        troubles.set(Troubles(form.now.troubles()))
        if troubles.now.errors:
            return
        keep(opened, form.now.visit(was), record_id)
        form.saved()
        said.tell_after_leaving(language.say("Saved"), here.undo)
        go("/visit")

    def one_more() -> None:
        form.set(replace(form.now, questions=(*form.now.questions, "")))

    return Screen(
        None,
        top=Top(
            language.say("Prepare the visit"),
            over=when(language, was, opened.today()) if was.day else "",
            back=(language.say("Visit"), "/visit"),
        ),
        left=[
            *draft_note(form),
            section(language.say("My three questions"), language.say("The first three come on the page.")),
            Card(
                [
                    *_questions(form, troubles.now, language),
                    link(language.say("One more question"), ft.Icons.ADD, one_more),
                ]
            ),
        ],
        right=[
            section(language.say("What you want to tell")),
            Card(_words(form, troubles.now, language)),
            quiet(language.say("You can leave out anything you like.")),
        ],
        foot=foot_of(primary(language.say("Save"), ft.Icons.CHECK, save)),
    )


def next_id(opened: Notebook) -> str:
    """The id of the next visit, or nothing where none is known."""
    kept = next_one(opened)
    return kept.id if kept else ""


def _questions(form: Drafted[Prepared], troubles: Troubles, language: Language) -> list[ft.Control]:
    """A field for each question; those after the third stay in the notebook."""

    def one(n: int) -> ft.Control:
        label = language.say("Question {n}", n=n + 1)
        return typing_field(
            label,
            form.now.questions[n],
            lambda text: form.set(form.now.with_question(n, text)),
            troubles.at(f"questions[{n}]", language),
            multiline=True,
            min_lines=1,
            max_lines=8,
            capitalization=WORDS,
            key=f"question {n}",
        )

    return [one(n) for n in range(max(len(form.now.questions), MOST_ON_THE_PAGE))]


def _words(form: Drafted[Prepared], troubles: Troubles, language: Language) -> list[ft.Control]:
    """What is told in one's own words."""
    now = form.now

    def write(name: str, text: str) -> None:
        changed: dict[str, Any] = {name: text}
        form.set(replace(form.now, **changed))

    def one(name: str, value: str, hint: str) -> ft.Control:
        return typing_field(
            labelled(language, name),
            value,
            lambda text: write(name, text),
            troubles.at(name, language),
            multiline=True,
            min_lines=2,
            max_lines=10,
            helper=hint,
            helper_max_lines=8,
            capitalization=WORDS,
            key=name,
        )

    return [
        one("matters", now.matters, language.say("What you want to be able to do, and for whom")),
        one("share", now.share, language.say("For example your diary of four weeks, or the pain drawing")),
        one(
            "feedback",
            now.feedback,
            language.say("What you have reached, what went well, what was in the way, anything new"),
        ),
    ]
