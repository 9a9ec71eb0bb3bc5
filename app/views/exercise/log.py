"""An exercise as it was done: adjusted, on another day, or something that is in no programme."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import flet as ft

from app.errors import FieldError
from app.rehab.activity.around import PAIN_AFTER, PAIN_BEFORE
from app.rehab.exercise import TALK, Session
from app.rehab.exercise.dose import EFFORT
from app.rehab.fields import Scale
from app.session.exercised import course_of, keep_session
from app.session.notebook import Notebook
from app.storage.kept import Kept
from app.views.exercise.fields import FIELDS, dose_fields, names_of
from app.views.exercise.typed_session import TypedSession
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.drafted import Drafted, draft_note, drafted
from app.views.parts.fields import typing_field
from app.views.parts.forms import Folded, PickOne, Troubles, day_that_was, trouble_line
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.paper import Card, list_card
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.state import held, held_from
from app.views.questions import Asked, ClosedQuestion, OpenQuestion
from app.views.sitting import notebook, sitting

SHOWN = ("day", "what", "minutes", "metres", "repetitions", "sets", "load", "note")


@component
def LogExercise() -> ft.Control:
    """The session that the route names, one of an exercise of the programme, or a free one."""
    opened, here, language, said = notebook(), sitting(), spoken(), notices()
    route = held_from(asked).now
    record_id, key = route.get("id", ""), route.get("key", "")
    kept = held_from(lambda: written_before(opened, record_id)).now
    course = course_of(opened, key) if key else None
    today = opened.today()
    form = drafted(
        f"exercise:{record_id or key or 'free'}",
        lambda: TypedSession.of(kept.record) if kept else TypedSession.begun(course, today),
    )
    asked_first = held_from(lambda: names_of(form.now.amount)).now
    troubles = held(Troubles())

    def save() -> None:
        try:
            made = form.now.session(kept.record if kept else None, course, opened.home.clock.now())
            keep_session(opened, made, record_id)
        except FieldError as trouble:
            troubles.set(Troubles((trouble,)))
            return
        form.saved()
        said.tell_after_leaving(language.say("Saved"), here.undo)
        go("/exercise")

    def remove() -> None:
        opened.journal.remove(record_id)
        form.saved()
        said.tell_after_leaving(language.say("Removed"), here.undo)
        go("/exercise")

    elsewhere = troubles.now.elsewhere(SHOWN, language)
    day = day_that_was(
        language.say("Day"),
        form,
        today,
        troubles.now.at("day", language),
        key="day",
    )
    what = typing_field(
        language.say("What did you do?"),
        form.now.what,
        lambda text: form.set(replace(form.now, what=text)),
        troubles.now.at("what", language),
        key="what",
    )
    away = [link(language.say("Remove"), ft.Icons.DELETE_OUTLINE, remove)] if kept else []
    return Screen(
        None,
        top=Top(
            course.exercise.what if course else language.say("What I did"),
            back=(language.say("Exercise"), "/exercise"),
        ),
        left=[
            *draft_note(form),
            Card(
                [
                    *([] if course else [what]),
                    *_amounts(form, troubles.now, asked_first),
                ]
            ),
            _other_amounts(form, troubles.now, asked_first),
            *(line for text in elsewhere for line in trouble_line(text)),
        ],
        right=[list_card(_around(form)), _breath(form), _note(form, troubles.now), day, *away],
        foot=foot_of(primary(language.say("Save"), ft.Icons.CHECK, save)),
    )


def written_before(opened: Notebook, record_id: str) -> Kept[Session] | None:
    """The session to change, or None for a new one. Raises NoSuchRecord."""
    return opened.journal.get(record_id) if record_id else None


def _amounts(form: Drafted[TypedSession], troubles: Troubles, names: Collection[str]) -> list[ft.Control]:
    return dose_fields(
        lambda: form.now.amount,
        lambda amount: form.set(replace(form.now, amount=amount)),
        troubles,
        only=names,
    )


def _other_amounts(form: Drafted[TypedSession], troubles: Troubles, first: Collection[str]) -> ft.Control:
    """What this exercise is not counted in, folded away."""
    language = spoken()
    others = {name: short for name, short in FIELDS.items() if name not in first}
    wrong = any(troubles.at(name, language) for name in others)
    return Folded(
        language.say("Another amount"),
        " · ".join(language.say(short) for short in others.values()),
        lambda: _amounts(form, troubles, others),
        wrong,
        key=f"others {wrong}",
    )


def _around(form: Drafted[TypedSession]) -> list[ft.Control]:
    """Effort, and pain before and after unless pain is switched off."""
    shown: dict[str, Scale] = {"effort": EFFORT}
    if "pain" in notebook().asked():
        shown |= {"pain_before": PAIN_BEFORE, "pain_after": PAIN_AFTER}

    def line(name: str, question: Scale) -> ft.Control:
        one = Asked(name, question, getattr(form.now, name))

        def answer(value: int | None) -> None:
            typed: dict[str, object] = {name: value, "open_at": ""}
            form.set(replace(form.now, **typed))  # type: ignore[arg-type]  # the names are the form's own

        if form.now.open_at == name:
            return OpenQuestion(one, answer, key=f"open {name}")
        return ClosedQuestion(one, lambda: form.set(replace(form.now, open_at=name)), key=name)

    return [line(name, question) for name, question in shown.items()]


def _breath(form: Drafted[TypedSession]) -> ft.Control:
    language = spoken()

    def choose(key: str | None) -> None:
        form.set(replace(form.now, amount=replace(form.now.amount, talk=key or "")))

    options = {key: language.say(text) for key, text in TALK.items()}
    return PickOne(
        language.say("How much breath did you have meanwhile?"),
        options,
        form.now.amount.talk or None,
        choose,
        key="talk",
    )


def _note(form: Drafted[TypedSession], troubles: Troubles) -> ft.Control:
    language = spoken()
    return typing_field(
        language.say("Note, if you like"),
        form.now.note,
        lambda text: form.set(replace(form.now, note=text)),
        troubles.at("note", language),
        multiline=True,
        min_lines=1,
        max_lines=6,
        key="note",
    )
