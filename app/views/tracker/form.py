"""Fill in what a tracker asks, or change an entry."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import flet as ft

from app.errors import FieldError
from app.rehab.fields import Logged, Note, Scale, questions
from app.session.notebook import Notebook
from app.storage.kept import Kept
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.drafted import draft_note, drafted
from app.views.parts.forms import DayField, Troubles, trouble_line
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.keys import answer_by_keyboard
from app.views.parts.notice import notices
from app.views.parts.seen import go, spoken
from app.views.parts.state import held, held_from
from app.views.parts.text import aside
from app.views.sitting import notebook, sitting
from app.views.tracker.fields import Chosen, fields_of
from app.views.tracker.typed import Typed, following, opens


def entry_asked(opened: Notebook, tracker: type[Logged], record_id: str) -> Kept[Logged] | None:
    """The entry that a route names. Raises NoSuchRecord."""
    kept: Kept[Logged] | None = opened.journal.get(record_id) if record_id else None
    return kept if kept and isinstance(kept.record, tracker) else None


@component
def TrackerForm(
    tracker: type[Logged],
    record_id: str,
    back: tuple[str, str],
    remarks: tuple[str, ...] = (),
    on_choose: Chosen = lambda _name, _key: None,
) -> ft.Control:
    """`back` is the name and route of the screen before; `remarks` stand quietly beside the questions."""
    opened, here, language, said = notebook(), sitting(), spoken(), notices()
    kept = held_from(lambda: entry_asked(opened, tracker, record_id)).now
    today = opened.today()
    form = drafted(
        f"{tracker.kind}:{record_id or 'new'}",
        lambda: Typed.of(kept.record) if kept else Typed.empty(tracker, today),
    )
    troubles = held(Troubles())

    def save() -> None:
        try:
            entry = form.now.record(tracker, kept.record.at if kept else opened.home.clock.now())
            opened.rewrite(kept.id, entry) if kept else opened.log(entry)
        except FieldError as trouble:
            troubles.set(Troubles((trouble,)))
            return
        form.saved()
        said.tell_after_leaving(language.say("Saved"), here.undo)
        go(back[1])

    def remove() -> None:
        if kept:
            opened.journal.remove(kept.id)
            form.saved()
            said.tell_after_leaving(language.say("Removed"), here.undo)
            go(back[1])

    def set_day(day: date | None) -> None:
        form.set(replace(form.now, day=day or today))

    def answer(value: int | None) -> None:
        name = form.now.open_at
        if isinstance(questions(tracker).get(name), Scale):
            form.set(form.now.with_number(name, value, following(tracker, name)))

    # Where words can be typed, digits belong to the words.
    has_words = any(isinstance(one, Note) for one in questions(tracker).values())
    answer_by_keyboard(None if has_words else answer, save)
    told_there = ["day", *(name for name, asked in questions(tracker).items() if not opens(asked))]
    elsewhere = [line for text in troubles.now.elsewhere(told_there, language) for line in trouble_line(text)]
    day = DayField(
        language.say("Day"),
        form.now.day,
        set_day,
        today,
        troubles.now.at("day", language),
        today,
        needed=True,
        key="day",
    )
    away = [link(language.say("Remove"), ft.Icons.DELETE_OUTLINE, remove)] if kept else []
    return Screen(
        None,
        top=Top(language.say(tracker.title), back=(language.say(back[0]), back[1])),
        left=[*draft_note(form), *fields_of(tracker, form, troubles.now, on_choose), *elsewhere],
        right=[day, *(aside(language.say(one)) for one in remarks), *away],
        foot=foot_of(primary(language.say("Save"), ft.Icons.CHECK, save)),
    )
