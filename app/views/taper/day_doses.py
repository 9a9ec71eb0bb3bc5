"""The doses of one day: each opens to be told about, and what was taken as needed stands apart."""

from __future__ import annotations

from datetime import date, timedelta

import flet as ft

from app.rehab.taper.words import DOSES_TODAY
from app.views.parts.actions import link
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Row
from app.views.parts.paper import Card, list_card
from app.views.parts.seen import go, spoken
from app.views.parts.text import C, section, words
from app.views.sitting import notebook
from app.views.taper.dose_rows import PART_ICONS, TAKEN_ICONS, to_dose, told_at
from app.views.taper.followed import Followed
from app.views.taper.needed import NeededRow
from app.views.taper.of_day import Day, Entry, Line, day_of
from app.views.taper.saying import dose_words, medicine_words, taken_words, when_words


@component
def DayDoses(taper: Followed, day: date) -> ft.Control:
    """One day of the taper."""
    language, opened = spoken(), notebook()
    today, now = opened.today(), day_of(opened, taper, day)
    title = language.say(DOSES_TODAY) if day == today else language.say("Doses of the day")
    ways = [_to(day - timedelta(days=1), language.say("The day before"), ft.Icons.CHEVRON_LEFT)]
    if day < today:
        ways.append(_to(day + timedelta(days=1), language.say("The day after"), ft.Icons.CHEVRON_RIGHT))
    return Screen(
        2,
        top=Top(
            title,
            over=language.sentence_case(language.day(day)),
            back=(language.say("Doses as taken"), "/taper/doses"),
        ),
        left=[*_scheduled(now), ft.Row(ways, wrap=True, spacing=4)],
        right=_needed(now),
    )


def _to(day: date, name: str, icon: ft.IconData) -> ft.Control:
    return link(name, icon, lambda: go(f"/taper/doses?day={day.isoformat()}"))


def _scheduled(now: Day) -> list[ft.Control]:
    """What the plan has for the day, and entries that belong to no dose of it."""
    language = spoken()
    rows = [_line(now.day, line) for line in now.lines] + [_entry(now, entry) for entry in now.others]
    if not rows:
        return [Card([words(language.say("The plan has no dose on this day."))], tone="well")]
    return [list_card(rows, indent=76)]


def _line(day: date, line: Line) -> ft.Control:
    """A dose of the plan with what was said of it."""
    language, due, entry = spoken(), line.due, line.entry
    parts = (when_words(language, due.dose), dose_words(language, due.medicine, due.dose))
    said = taken_words(language, entry.record, told_at(language, entry)) if entry else ""
    route = to_dose(day, due, entry)
    return Row(
        medicine_words(language, due.medicine),
        "\n".join([" · ".join(part for part in parts if part), said or language.say("Nothing written")]),
        PART_ICONS[due.dose.part],
        "warm",
        lambda: go(route),
        ft.Icon(TAKEN_ICONS[entry.record.how], size=24, color=C.PRIMARY) if entry else None,
        key=route,
    )


def _entry(now: Day, entry: Entry) -> ft.Control:
    """An entry by itself, in its own words."""
    language, route, due = spoken(), to_dose(now.day, entry=entry), now.due_of(entry)
    said = taken_words(language, entry.record, told_at(language, entry))
    return Row(
        medicine_words(language, due.medicine) if due else entry.record.name,
        "\n".join(part for part in (entry.record.planned, said) if part),
        ft.Icons.MEDICATION_OUTLINED,
        "well",
        lambda: go(route),
        ft.Icon(TAKEN_ICONS[entry.record.how], size=24, color=C.PRIMARY),
        key=entry.id,
    )


def _needed(now: Day) -> list[ft.Control]:
    """Taken as needed: apart, and no part of the taper."""
    language = spoken()
    if not now.needed and not now.needed_taken:
        return []
    rows = [_entry(now, entry) for entry in now.needed_taken]
    rows += [NeededRow(due, now.day) for due in now.needed]
    note = language.say("Apart from the taper")
    return [section(language.say("Taken as needed"), note), list_card(rows, indent=76)]
