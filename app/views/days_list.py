"""Day by day: what was answered, and days without an answer said calmly; each can be opened."""

from __future__ import annotations

from datetime import date

import flet as ft

from app.rehab.checkin import CheckIn
from app.rehab.fields import scales
from app.rehab.period import Period
from app.storage.kept import Kept
from app.views.parts.actions import link
from app.views.parts.boundary import component
from app.views.parts.lines import Row
from app.views.parts.paper import list_card
from app.views.parts.seen import go, spoken
from app.views.parts.text import STRETCH, section
from app.views.sitting import notebook

AT_A_TIME = 14


@component
def DaysList(period: Period) -> ft.Control:
    """The latest days first, a fortnight at a time."""
    shown, set_shown = ft.use_state(AT_A_TIME)
    language, opened = spoken(), notebook()
    listed = Period(max(period.first, Period.days_until(period.last, shown).first), period.last)
    entries: dict[date, list[Kept[CheckIn]]] = {day: [] for day in listed}
    for kept in opened.journal.read(CheckIn, listed):
        entries[kept.record.day].append(kept)
    lines = [line for day in reversed(list(listed)) for line in _lines(day, entries[day])]
    parts: list[ft.Control] = [section(language.say("Day by day")), list_card(lines)]
    if listed.first > period.first:
        parts.append(
            link(
                language.say("Show earlier days"), ft.Icons.EXPAND_MORE, lambda: set_shown(shown + AT_A_TIME)
            )
        )
    return ft.Column(parts, spacing=12, horizontal_alignment=STRETCH, tight=True)


def _lines(day: date, kept: list[Kept[CheckIn]]) -> list[ft.Control]:
    """One row for each check-in of a day, or one that says that nothing is written."""
    language = spoken()
    name = language.sentence_case(language.day(day))
    if not kept:
        way = f"/checkin?day={day.isoformat()}&from=history"
        return [Row(name, language.say("Nothing written this day"), on_click=lambda: go(way), key=way)]
    return [_entry(name, one) for one in kept]


def _entry(name: str, kept: Kept[CheckIn]) -> ft.Control:
    way = f"/checkin?id={kept.id}&from=history"
    return Row(name, in_short(kept.record), on_click=lambda: go(way), key=way)


def in_short(checkin: CheckIn) -> str:
    """The answers as a list of names and numbers, then the note."""
    language = spoken()
    given = [
        f"{language.say(question.short)} {language.number(value)}"
        for name, question in scales(CheckIn).items()
        if (value := getattr(checkin, name)) is not None and name in notebook().asked()
    ]
    return " · ".join([*given, *([checkin.note] if checkin.note else [])])
