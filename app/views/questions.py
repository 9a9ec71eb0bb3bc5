"""The control for each kind of question, read from a tracker's declaration.

One question is open at a time, the others are closed to a line. Eleven numbers and "No
answer" fill two rows of six, or three of four where 48 dp would not fit.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import flet as ft

from app.rehab.fields import NO_ANSWER, Scale
from app.views.look.sizes import TARGET
from app.views.parts.actions import tappable, told
from app.views.parts.boundary import component
from app.views.parts.fits import ROW, fits_beside
from app.views.parts.long_words import width_of
from app.views.parts.seen import look, spoken
from app.views.parts.text import C, T, quiet, words

GAP = 3
MARK = 38.0  # The room of an answer's check or arrow, with the gaps beside it.


@dataclass(frozen=True)
class Asked:
    """One question of a form: what was answered now, and yesterday."""

    name: str
    question: Scale
    value: int | None = None
    skipped: bool = False
    yesterday: int | None = None


@component
def Cell(text: str, says: str, on: bool, was: bool, width: float, on_click: Callable[[], None]) -> ft.Control:
    """One answer: chosen has fill and weight, yesterday's a bar under it."""
    seen = look()
    number = text.isdigit()
    ink = C.ON_PRIMARY if on else C.ON_SURFACE
    lines: list[ft.Control] = [
        ft.Text(
            text,
            size=seen.capped(20, 1.5) if number else seen.capped(14, 1.2),
            weight=ft.FontWeight.W_600 if on else None,
            color=ink,
            text_align=ft.TextAlign.CENTER,
            no_wrap=number,
        )
    ]
    if was:
        lines.append(ft.Container(width=20, height=3, bgcolor=ink, border_radius=2))
    column = ft.Column(lines, spacing=1, tight=True, horizontal_alignment=ft.CrossAxisAlignment.CENTER)
    button = tappable(
        column,
        on_click,
        fill=C.PRIMARY if on else C.SURFACE_CONTAINER_LOWEST,
        edge=ft.BorderSide(2 if on or seen.contrast else 1, C.PRIMARY if on else C.OUTLINE),
        radius=10,
        align=ft.Alignment.CENTER,
        width=width,
        height=max(56, seen.capped(40, 1.5)),
    )
    return told(button, selected=on, label=says)


@component
def ScaleCells(asked: Asked, on_answer: Callable[[int | None], None]) -> ft.Control:
    """All answers of a scale, under the thumb."""
    seen, language = look(), spoken()
    question = asked.question
    across = 6 if seen.inside >= 6 * TARGET + 5 * GAP and not seen.large_text else 4
    width = (seen.inside - (across - 1) * GAP) / across

    def cell(n: int) -> ft.Control:
        says = language.say("{n} of {most}", n=n, most=question.most)
        if n == asked.yesterday:
            says = language.say("{answer}, the answer yesterday", answer=says)
        return Cell(str(n), says, n == asked.value, n == asked.yesterday, width, lambda: on_answer(n))

    no_answer = language.say(NO_ANSWER)
    cells = [cell(n) for n in range(question.least, question.most + 1)]
    cells.append(Cell(no_answer, no_answer, asked.skipped, False, width, lambda: on_answer(None)))
    ends = language.say(
        "{least} is {low}, {most} is {high}",
        least=question.least,
        low=language.say(question.low),
        most=question.most,
        high=language.say(question.high),
    )
    lines: list[ft.Control] = [
        ft.Row(cells[n : n + across], spacing=GAP) for n in range(0, len(cells), across)
    ]
    return ft.Column([*lines, quiet(ends)], spacing=6, tight=True)


@component
def OpenQuestion(asked: Asked, on_answer: Callable[[int | None], None]) -> ft.Control:
    """The question being answered."""
    seen, language = look(), spoken()
    return ft.Container(
        ft.Column(
            [words(language.say(asked.question.text), T.TITLE_MEDIUM), ScaleCells(asked, on_answer)],
            spacing=10,
            tight=True,
        ),
        padding=ft.Padding.symmetric(horizontal=seen.card_pad, vertical=14),
        bgcolor=C.PRIMARY_CONTAINER,
    )


@component
def ClosedQuestion(asked: Asked, on_open: Callable[[], None]) -> ft.Control:
    """A closed question: its answer in words, or an invitation."""
    seen, language = look(), spoken()
    answer = before = ""
    if asked.value is not None:
        answer = language.say("{n} of {most}", n=asked.value, most=asked.question.most)
    elif asked.skipped:
        before = language.say("no answer")
    elif asked.yesterday is not None:
        before = language.say("yesterday {n}", n=asked.yesterday)
    return tappable(
        closed_line(language.say(asked.question.short), answer, before),
        on_open,
        pad=ft.Padding.symmetric(horizontal=seen.card_pad, vertical=14),
        radius=0,
    )


def closed_line(short: str, answer: str, before: str = "") -> ft.Control:
    """A question's short name and its answer, beside each other where no word breaks.

    Without an answer stands what is known from `before`, and that the line opens.
    """
    seen = look()
    said = answer or before
    if fits_beside(short, MARK + width_of(said, ROW * seen.text), seen):
        return ft.Row([words(short, expand=True), _answered(answer, before)], spacing=8)
    below = _answered(answer, before, expand=True, expand_loose=True)
    return ft.Row([ft.Column([words(short), below], spacing=2, expand=True, tight=True)])


def _answered(answer: str, before: str, **more: Any) -> ft.Control:
    check = ft.Icon(ft.Icons.CHECK, size=20, color=C.PRIMARY)
    opens = ft.Icon(ft.Icons.EXPAND_MORE, size=24, color=C.ON_SURFACE_VARIANT)
    if answer:
        return ft.Row([check, words(answer, T.TITLE_SMALL, **more)], spacing=6, tight=True)
    return ft.Row([*([quiet(before, **more)] if before else []), opens], spacing=6, tight=True)
