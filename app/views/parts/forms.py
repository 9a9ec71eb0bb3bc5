"""What longer forms are made of: days, one answer among many, yes or no, parts that fold, and what is wrong told at the field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

import flet as ft

from app.errors import FieldError
from app.language import Language
from app.views.parts.actions import link, tappable, told
from app.views.parts.boundary import component
from app.views.parts.lines import Choice
from app.views.parts.notice import Handler
from app.views.parts.paper import Card
from app.views.parts.pick_day import pick_day
from app.views.parts.seen import Look, look, spoken
from app.views.parts.state import Held
from app.views.parts.text import STRETCH, C, T, quiet, words

Key = TypeVar("Key")

NO_ANSWER_KEY = ""
TITLE_LINES, DETAIL_LINES = 6, 4
EDGE, GAP = 18, 12
# How many parts that fold the one being drawn stands in.
_around: ContextVar[int] = ContextVar("around", default=0)


@dataclass(frozen=True)
class Troubles:
    """What a form's answers are refused for, each under the name of its field."""

    errors: tuple[FieldError, ...] = ()

    def at(self, field: str, language: Language) -> str:
        """The sentence for one field, or nothing."""
        return next((language.tell(one) for one in self.errors if one.field == field), "")

    def within(self, start: str) -> bool:
        """Whether something is wrong with a field whose name begins so: a part of the form that must open."""
        return any(one.field.startswith(start) for one in self.errors)

    def elsewhere(self, shown: Iterable[str], language: Language) -> list[str]:
        """The sentences for fields that the form does not show one by one."""
        known = set(shown)
        return [language.tell(one) for one in self.errors if one.field not in known]


def beside(seen: Look) -> float:
    """What stands beside the words of a field that opens, in dp: its edges, and its icon with the gap before it."""
    return 2 * EDGE + seen.icon(24) + GAP


def trouble_line(text: str) -> list[ft.Control]:
    """What is wrong, right below what it is about."""
    return [words(text, T.BODY_SMALL, C.ERROR)] if text else []


@component
def DayField(
    label: str,
    day: date | None,
    on_pick: Callable[[date | None], object],
    opens_at: date,
    error: str = "",
    last: date = date(2099, 12, 31),
    *,
    needed: bool = False,
) -> ft.Control:
    """A day as words; a tap opens the calendar at the day or at `opens_at`. Days to come can be chosen up to `last`.

    A day that is `needed` can be changed, and not taken away.
    """
    shown, show = ft.use_state(False)
    seen, language = look(), spoken()

    def pick(chosen: date) -> None:
        show(False)
        on_pick(chosen)

    pick_day(shown, day or opens_at, last, pick, lambda: show(False))
    told_day = language.full_day(day) if day else language.say("No date yet")
    icon = ft.Icon(ft.Icons.CALENDAR_MONTH_OUTLINED, size=seen.icon(24), color=C.PRIMARY)
    told_lines: list[ft.Control] = [
        quiet(label, beside=beside(seen), anywhere=True),
        words(told_day, T.TITLE_SMALL, beside=beside(seen), anywhere=True, italic=day is None),
    ]
    lines = ft.Column(told_lines, spacing=2, tight=True, expand=True)
    field = tappable(
        ft.Row([lines, icon], spacing=12),
        lambda: show(True),
        fill=C.SURFACE_CONTAINER_LOWEST,
        edge=ft.BorderSide(2 if seen.contrast else 1.5, C.ERROR if error else C.OUTLINE),
        pad=ft.Padding.symmetric(horizontal=18, vertical=10),
    )
    removed = (
        []
        if needed or day is None
        else [link(language.say("Remove the date"), ft.Icons.CLOSE, lambda: on_pick(None))]
    )
    return ft.Column(
        [field, *trouble_line(error), *removed], spacing=4, tight=True, horizontal_alignment=STRETCH
    )


def day_that_was(label: str, form: Held[Any], today: date, error: str = "", **more: Any) -> ft.Control:
    """The `day` of what is typed: one that has been, or today, and never none."""
    return DayField(
        label,
        form.now.day,
        lambda day: form.set(replace(form.now, day=day or today)),
        today,
        error,
        today,
        needed=True,
        **more,
    )


@component
def PickOne(
    label: str,
    options: Mapping[str, str],
    chosen: str | None,
    on_choose: Callable[[str | None], object],
    error: str = "",
) -> ft.Control:
    """One answer among many: closed to a line, and open as a list with "No answer" last."""
    opened, set_open = ft.use_state(False)
    seen, language = look(), spoken()
    answer = options.get(chosen or NO_ANSWER_KEY, "") or language.say("No answer yet")

    def choose(key: str) -> None:
        set_open(False)
        on_choose(key or None)

    mark = ft.Icons.EXPAND_LESS if opened else ft.Icons.EXPAND_MORE
    told_lines: list[ft.Control] = [
        quiet(label, beside=beside(seen), anywhere=True),
        words(answer, T.TITLE_SMALL, beside=beside(seen), anywhere=True, italic=not chosen),
    ]
    lines = ft.Column(told_lines, spacing=2, tight=True, expand=True)
    line = told(
        tappable(
            ft.Row([lines, ft.Icon(mark, size=seen.icon(24), color=C.PRIMARY)], spacing=12),
            lambda: set_open(not opened),
            fill=C.SURFACE_CONTAINER_LOWEST,
            edge=ft.BorderSide(2 if seen.contrast else 1.5, C.ERROR if error else C.OUTLINE),
            pad=ft.Padding.symmetric(horizontal=18, vertical=10),
        ),
        expanded=opened,
    )
    every = {**options, NO_ANSWER_KEY: language.say("No answer")}
    listed = [Choice(every, chosen or NO_ANSWER_KEY, choose, stacked=True)] if opened else []
    return ft.Column(
        [line, *trouble_line(error), *listed], spacing=8, tight=True, horizontal_alignment=STRETCH
    )


@component
def YesNo(label: str, answer: bool | None, on_answer: Callable[[bool | None], object]) -> ft.Control:
    """Yes, no, or no answer; a second tap on the chosen one takes it back."""
    language = spoken()
    keys = {True: "yes", False: "no"}

    def choose(key: str) -> None:
        meant = key == "yes"
        on_answer(None if answer is meant else meant)

    options = {"yes": language.say("Yes"), "no": language.say("No")}
    return ft.Column(
        [words(label), Choice(options, keys.get(answer) if answer is not None else None, choose)],
        spacing=8,
        tight=True,
        horizontal_alignment=STRETCH,
    )


@component
def Folded(
    title: str, detail: str, inside: Callable[[], list[ft.Control]], first_open: bool = False
) -> ft.Control:
    """A part of a form: closed to its title and what stands in it, open with its fields."""
    opened, set_open = ft.use_state(first_open)
    return fold(title, detail, inside, opened, lambda: set_open(not opened))


def fold(
    title: str, detail: str, inside: Callable[[], list[ft.Control]], opened: bool, turn: Handler
) -> ft.Control:
    """A part of a form that opens and closes as its form says; `inside` is drawn only while it is open."""
    seen = look()
    mark = ft.Icons.EXPAND_LESS if opened else ft.Icons.EXPAND_MORE
    # Title and detail may be the patient's own words, and those of a closed part are not read here.
    cut = ft.TextOverflow.ELLIPSIS
    mark_room = seen.icon(24) + GAP + _around.get() * 2 * (seen.card_pad + seen.line)
    lines: list[ft.Control] = [
        words(title, T.TITLE_SMALL, beside=mark_room, max_lines=TITLE_LINES, overflow=cut)
    ]
    if detail and not opened:
        lines.append(quiet(detail, beside=mark_room, max_lines=DETAIL_LINES, overflow=cut))
    head = told(
        tappable(
            ft.Row(
                [
                    ft.Column(lines, spacing=2, tight=True, expand=True),
                    ft.Icon(mark, size=seen.icon(24), color=C.ON_SURFACE_VARIANT),
                ],
                spacing=12,
            ),
            turn,
            pad=ft.Padding.symmetric(horizontal=seen.card_pad, vertical=14),
            radius=0,
        ),
        expanded=opened,
    )
    if not opened:
        return Card([head], pad=0, gap=0)
    deeper = _around.set(_around.get() + 1)
    try:
        fields = inside()
    finally:
        _around.reset(deeper)
    body = ft.Container(
        ft.Column(fields, spacing=12, tight=True, horizontal_alignment=STRETCH),
        padding=ft.Padding.only(left=seen.card_pad, right=seen.card_pad, bottom=seen.card_pad, top=4),
    )
    return Card([head, body], pad=0, gap=0)
