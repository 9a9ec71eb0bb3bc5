"""Drawings as the screens that look back need them: found by day, opened one at a time, pictured beside the screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.charts.body import Picture, drawing, side_by_side
from app.charts.styles import NARROW, WIDE, Canvas
from app.content.body import figure
from app.exports.summary import FICTIONAL
from app.language import Language
from app.rehab.pain_drawing import PainDrawing, Painted, painted
from app.rehab.period import Period
from app.session.notebook import Notebook
from app.storage.kept import Kept


def drawn_days(opened: Notebook) -> list[date]:
    """The days with a drawing, newest first; no drawing is opened."""
    return opened.journal.days(PainDrawing)[::-1]


def of_day(opened: Notebook, day: date) -> list[Kept[PainDrawing]]:
    """The drawings of one day, newest first."""
    return opened.journal.read(PainDrawing, Period(day, day))[::-1]


def of_days(opened: Notebook, days: list[date]) -> Iterator[Kept[PainDrawing]]:
    """The drawings of some days, each opened when it is asked for."""
    for day in days:
        yield from of_day(opened, day)


def body_of(one: PainDrawing) -> Painted:
    """A drawing on the body."""
    return painted(one.marks, figure())


def page_width(wide: bool) -> Canvas:
    """The paper for a picture on this screen."""
    return replace(WIDE, letters=NARROW.letters) if wide else NARROW


def titled(language: Language, one: PainDrawing, *, fictional: bool) -> Picture:
    """A drawing as a file of its own: it bears its date, and says where the person is made up."""
    day = language.full_day(one.day)
    title = f"{day} · {language.say(FICTIONAL)}" if fictional else day
    return side_by_side(language, [(title, body_of(one))])


def plain(language: Language, one: PainDrawing, canvas: Canvas) -> Picture:
    """A drawing on the screen, where its date stands beside it."""
    return drawing(language, body_of(one), canvas)
