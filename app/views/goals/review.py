"""Where are you now? One level chosen in its own words, for a day, by me or by the clinic."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import flet as ft

from app.errors import FieldError
from app.rehab.goals import Reviewer
from app.rehab.goals.words import REVIEW_LABELS, WORDS
from app.views.goals.ladder import LadderToChoose
from app.views.goals.subject import Typed, subject
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.drafted import Drafted, draft_note, drafted
from app.views.parts.fields import typing_field
from app.views.parts.forms import DayField, Troubles, trouble_line
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Choice
from app.views.parts.notice import notices
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.state import held, held_from
from app.views.parts.text import section
from app.views.sitting import notebook, sitting


@component
def ReviewScreen() -> ft.Control:
    """The ladder to choose from, the day, who sees it so, and a note."""
    opened, here, language, said = notebook(), sitting(), spoken(), notices()
    of = held_from(lambda: subject(opened, asked().get("id", ""), asked().get("review", ""))).now
    form = drafted(of.form, lambda: of.begun(opened.today()))
    troubles = held(Troubles())
    back = f"/goals/one?id={of.id}"

    def leave(told: str) -> None:
        form.saved()
        said.tell_after_leaving(told, here.undo)
        go(back)

    def save() -> None:
        try:
            review = of.record(form.now, opened)
        except FieldError as trouble:
            troubles.set(Troubles((trouble,)))
            said.trouble(language.tell(trouble))
        else:
            opened.journal.change(of.before.id, review) if of.before else opened.journal.add(review)
            leave(language.say("Saved"))

    def remove() -> None:
        if of.before:
            opened.journal.remove(of.before.id)
            leave(language.say("Removed"))

    def choose(level: Decimal) -> None:
        form.set(replace(form.now, level=level))

    away = link(language.say("Remove this review"), ft.Icons.DELETE_OUTLINE, remove)
    return Screen(
        None,
        top=Top(
            language.called(REVIEW_LABELS, "level"), over=of.goal.words, back=(language.say("Back"), back)
        ),
        left=[
            *draft_note(form),
            LadderToChoose(of.goal, form.now.level, choose, of.between(form.now)),
            *trouble_line(troubles.now.at("level", language)),
        ],
        right=[*_about(form, troubles.now), *([away] if of.before else [])],
        foot=foot_of(primary(language.say("Save"), ft.Icons.CHECK, save)),
    )


def _about(form: Drafted[Typed], troubles: Troubles) -> list[ft.Control]:
    """When it was seen so, by whom, and a note."""
    language, now, today = spoken(), form.now, notebook().today()

    def put(**changes: Any) -> None:
        form.set(replace(form.now, **changes))

    def field(name: str, label: str, **more: Any) -> ft.Control:
        return typing_field(
            label,
            getattr(now, name),
            lambda text: put(**{name: text}),
            troubles.at(name, language),
            multiline=True,
            key=name,
            **more,
        )

    day = DayField(
        language.called(REVIEW_LABELS, "day"),
        now.day,
        lambda day: put(day=day or today),
        today,
        troubles.at("day", language),
        today,
        needed=True,
    )
    parties = {by.value: language.say(WORDS[by]) for by in Reviewer}
    by_clinic = now.by is Reviewer.CLINIC
    return [
        day,
        section(language.say("Who sees it so?")),
        Choice(parties, now.by.value, lambda key: form.set(form.now.seen_by(Reviewer(key)))),
        *([field("who", language.say("Name at the clinic"))] if by_clinic else []),
        field("note", language.say("Note, if you like"), max_lines=8),
    ]
