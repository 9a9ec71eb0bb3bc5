"""The check-in: short questions, one open at a time, always under the thumb; several a day, any day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import flet as ft

from app.errors import FieldError, InTheFuture
from app.rehab.checkin import CheckIn
from app.rehab.fields import scales
from app.session.notebook import Notebook
from app.storage.kept import Kept
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.drafted import draft_note, drafted
from app.views.parts.fields import typing_field
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.keys import answer_by_keyboard
from app.views.parts.notice import Handler, notices
from app.views.parts.paper import list_card
from app.views.parts.pick_day import pick_day
from app.views.parts.route import asked_of
from app.views.parts.seen import go, look, spoken
from app.views.parts.state import Held, held_from
from app.views.parts.text import C, aside, words
from app.views.questions import Asked, ClosedQuestion, OpenQuestion
from app.views.sitting import notebook, sitting
from app.words import N_


@dataclass(frozen=True)
class Draft:
    """What is filled in so far. A name in `answers` without a number was skipped on purpose."""

    day: date
    answers: dict[str, int | None] = field(default_factory=dict)
    note: str = ""
    open_at: int = 0

    def answer(self, name: str, value: int | None) -> Draft:
        """One more answer; the next question opens."""
        return replace(self, answers={**self.answers, name: value}, open_at=self.open_at + 1)

    def record(self, at: Any) -> CheckIn:
        """The check-in as it is filled in. Raises a FieldError."""
        given = {name: value for name, value in self.answers.items() if value is not None}
        return CheckIn(day=self.day, at=at, note=self.note.strip(), **given)


@dataclass(frozen=True)
class Way:
    """What the route asks for: a day, a check-in to change, and where to go back to."""

    day: date | None = None
    record_id: str = ""
    from_history: bool = False

    @classmethod
    def of(cls, route: str) -> Way:
        """Read from a route such as /checkin?day=2026-11-20&from=history."""
        asked = asked_of(route)
        try:
            day = date.fromisoformat(asked.get("day", ""))
        except ValueError:
            day = None
        return cls(day, asked.get("id", ""), asked.get("from") == "history")

    @property
    def back(self) -> tuple[str, str]:
        """The name and route of the screen before."""
        return (N_("Earlier days"), "/history") if self.from_history else (N_("Today"), "/")

    def begun(self, opened: Notebook) -> tuple[Draft, Kept[CheckIn] | None]:
        """An empty draft for a day, or the check-in to change. Raises NoSuchRecord."""
        if not self.record_id:
            return Draft(self.day or opened.today()), None
        kept: Kept[CheckIn] = opened.journal.get(self.record_id)
        before = kept.record
        given = {name: value for name in scales(CheckIn) if (value := getattr(before, name)) is not None}
        return Draft(before.day, given, before.note, open_at=-1), kept


@component
def CheckInScreen() -> ft.Control:
    """Write how a day was, or change what was written."""
    opened, route = notebook(), ft.context.page.route
    way = held_from(lambda: Way.of(route)).now
    first, kept = held_from(lambda: way.begun(opened)).now
    draft = drafted(f"checkin:{way.record_id or way.day or opened.today()}", lambda: first)
    picking, set_picking = ft.use_state(False)
    day_trouble, set_day_trouble = ft.use_state("")
    in_note, set_in_note = ft.use_state(False)
    here, language, said = sitting(), spoken(), notices()
    back_name, back_route = way.back
    today, names = opened.today(), opened.asked()

    def set_day(day: date) -> None:
        set_picking(False)
        set_day_trouble("")
        draft.set(replace(draft.now, day=day))

    def answer(value: int | None) -> None:
        if draft.now.open_at in range(len(names)):
            draft.set(draft.now.answer(names[draft.now.open_at], value))

    def save() -> None:
        try:
            record = draft.now.record(kept.record.at if kept else opened.home.clock.now())
            opened.rewrite(kept.id, record) if kept else opened.log(record)
            draft.saved()
        except InTheFuture as trouble:
            set_day_trouble(language.tell(trouble))
        except FieldError as trouble:
            said.trouble(language.tell(trouble))
        else:
            said.tell_after_leaving(language.say("Saved"), here.undo)
            go(back_route)

    def remove() -> None:
        if kept:
            opened.journal.remove(kept.id)
            draft.saved()
            said.tell_after_leaving(language.say("Removed"), here.undo)
            go(back_route)

    pick_day(picking, draft.now.day, today, set_day, lambda: set_picking(False))
    answer_by_keyboard(None if in_note else answer, save)
    title = language.say("How is it today?") if draft.now.day == today else language.say("How was the day?")
    day = language.sentence_case(language.day(draft.now.day))
    note = typing_field(
        language.say("Note, if you like"),
        draft.now.note,
        lambda text: draft.set(replace(draft.now, note=text)),
        multiline=True,
        min_lines=1,
        max_lines=6,
        on_focus=lambda _: set_in_note(True),
        on_blur=lambda _: set_in_note(False),
        key="note",
    )
    return Screen(
        None,
        top=Top(title, over=day, back=(language.say(back_name), back_route)),
        left=[*draft_note(draft), list_card(_questions(opened, draft, names, answer))],
        right=[
            *([words(day_trouble, color=C.ERROR)] if day_trouble else []),
            note,
            _more(kept, remove, lambda: set_picking(True)),
        ],
        foot=foot_of(primary(language.say("Save"), ft.Icons.CHECK, save)),
    )


def _questions(
    opened: Notebook, draft: Held[Draft], names: list[str], answer: Callable[[int | None], None]
) -> list[ft.Control]:
    """Every question: one open, the others a line each."""
    now = draft.now
    before = opened.journal.latest(CheckIn, before=now.day)

    def one(n: int, name: str) -> ft.Control:
        asked = Asked(
            name,
            scales(CheckIn)[name],
            now.answers.get(name),
            skipped=name in now.answers and now.answers[name] is None,
            yesterday=getattr(before.record, name) if before else None,
        )
        if n == now.open_at:
            return OpenQuestion(asked, answer, key=f"open {name}")
        return ClosedQuestion(asked, lambda: draft.set(replace(draft.now, open_at=n)), key=name)

    return [one(n, name) for n, name in enumerate(names)]


def _more(kept: Kept[CheckIn] | None, remove: Handler, pick: Handler) -> ft.Control:
    """The quiet ways: another day, remove, and how the form works."""
    seen, language = look(), spoken()
    lines: list[ft.Control] = [link(language.say("Another day"), ft.Icons.CALENDAR_MONTH_OUTLINED, pick)]
    if kept:
        lines.append(link(language.say("Remove this check-in"), ft.Icons.DELETE_OUTLINE, remove))
    lines.append(
        aside(
            language.say(
                "The bar under a number shows the answer before. You can leave out anything you like."
            )
        )
    )
    if seen.wide:
        lines.append(
            aside(language.say("With a keyboard: 0–9 answers, + is 10, − leaves out, Ctrl and Enter save."))
        )
    return ft.Column(lines, spacing=4, tight=True)
