"""Write in a result as it stands on the clinic's paper: the total and its range, no items, no meaning."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import flet as ft

from app.errors import InTheFuture
from app.language import Language
from app.rehab.fields import questions
from app.rehab.measures import DIRECTIONS, ClinicResult
from app.session.notebook import Notebook
from app.storage.kept import Kept
from app.views.measures.clinic_typed import FORMS, OTHER, TypedResult
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.drafted import Drafted, draft_note, drafted
from app.views.parts.fields import asked_field, typing_field
from app.views.parts.forms import PickOne, Troubles, day_that_was
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.state import held, held_from
from app.views.parts.text import aside
from app.views.sitting import notebook, sitting


def begun(opened: Notebook, language: Language, route: dict[str, str]) -> TypedResult:
    """An empty form, one like an earlier result, or the result to change. Raises NoSuchRecord."""
    if record_id := route.get("id"):
        return TypedResult.of(language, opened.journal.get(record_id).record)
    empty = TypedResult(opened.today())
    if like := route.get("like"):
        before = TypedResult.of(language, opened.journal.get(like).record)
        return replace(before, day=empty.day, total="")
    return empty


def written_before(opened: Notebook, record_id: str) -> Kept[ClinicResult] | None:
    """The result to change, or None for a new one. Raises NoSuchRecord."""
    return opened.journal.get(record_id) if record_id else None


@component
def EditClinicResult() -> ft.Control:
    """A new result, or one to change."""
    opened, here, language, said = notebook(), sitting(), spoken(), notices()
    route = held_from(asked).now
    record_id = route.get("id", "")
    kept = held_from(lambda: written_before(opened, record_id)).now
    # One more like an earlier result is a form of its own, and never that of the earlier one.
    name = record_id or (f"like:{route['like']}" if "like" in route else "new")
    form = drafted(f"clinic_result:{name}", lambda: begun(opened, language, route))
    troubles = held(Troubles())

    def save() -> None:
        found = form.now.troubles()
        if not found and form.now.day > opened.today():
            found = (InTheFuture("day"),)
        troubles.set(Troubles(found))
        if found:
            return
        entry = form.now.record(kept.record.at if kept else opened.home.clock.now())
        opened.rewrite(kept.id, entry) if kept else opened.log(entry)
        form.saved()
        said.tell_after_leaving(language.say("Saved"), here.undo)
        go("/measures")

    def remove() -> None:
        opened.journal.remove(record_id)
        form.saved()
        said.tell_after_leaving(language.say("Removed"), here.undo)
        go("/measures")

    away = [link(language.say("Remove"), ft.Icons.DELETE_OUTLINE, remove)] if kept else []
    return Screen(
        None,
        top=Top(language.say("Result from the clinic"), back=(language.say("Questionnaires"), "/measures")),
        left=[*draft_note(form), Card(_fields(form, troubles.now, opened.today()))],
        right=[
            aside(language.say("Write it as it stands on the paper. Takt says nothing of what it means.")),
            link(
                language.say("Add up a form from paper"),
                ft.Icons.CALCULATE_OUTLINED,
                lambda: go("/measures/add"),
            ),
            *away,
        ],
        foot=foot_of(primary(language.say("Save"), ft.Icons.CHECK, save)),
    )


def _fields(form: Drafted[TypedResult], troubles: Troubles, today: date) -> list[ft.Control]:
    """The known form first: it fills in name, range and direction."""
    language, now = spoken(), form.now

    def asks(name: str) -> str:
        return language.say(questions(ClinicResult)[name].text)

    def choose(key: str | None) -> None:
        form.set(form.now.of_form(language, key or ""))

    def write(name: str, text: str) -> None:
        typed: dict[str, Any] = {name: text}
        form.set(replace(form.now, **typed))

    def words(name: str) -> ft.Control:
        told = troubles.at(name, language)
        return typing_field(asks(name), getattr(now, name), lambda text: write(name, text), told, key=name)

    def number(name: str) -> ft.Control:
        short, told = language.say(questions(ClinicResult)[name].short), troubles.at(name, language)
        return asked_field(
            asks(name), short, getattr(now, name), lambda text: write(name, text), told, key=name
        )

    options = {**{key: key for key in FORMS}, OTHER: language.say("Another questionnaire")}
    picked = PickOne(
        language.say("Which form is it?"),
        options,
        now.known or None,
        choose,
        troubles.at("instrument", language) if not now.known else "",
        key="known",
    )
    directions = {key: language.say(text) for key, text in DIRECTIONS.items()}
    which_way = PickOne(
        asks("direction"),
        directions,
        now.direction or None,
        lambda key: write("direction", key or ""),
        key="direction",
    )
    day = day_that_was(
        language.say("Day"),
        form,
        today,
        troubles.at("day", language),
        key="day",
    )
    lines: list[ft.Control] = [picked]
    if now.known == OTHER:
        lines += [words("instrument"), words("version")]
    if now.known:
        lines += [number("total"), number("least"), number("most"), which_way]
    return [*lines, day, words("given_by")]
