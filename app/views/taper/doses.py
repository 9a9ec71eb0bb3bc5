"""The doses as taken, day by day, in words and with a sign for each: calm, editable, for any day."""

from __future__ import annotations

from collections import Counter
from datetime import date

import flet as ft

from app.language import Language
from app.rehab.period import Period
from app.rehab.taper import Acting, Taken
from app.rehab.taper.words import WORDS
from app.session.notebook import Notebook
from app.views.parts.actions import link
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Row
from app.views.parts.paper import Card, list_card
from app.views.parts.route import asked
from app.views.parts.seen import go, look, spoken
from app.views.parts.text import C, T, aside, section, words
from app.views.sitting import notebook
from app.views.taper.day_doses import DayDoses
from app.views.taper.dose_rows import TAKEN_ICONS
from app.views.taper.followed import Followed, followed
from app.views.taper.nothing import NoTaper
from app.views.taper.of_day import Day, days_of

AT_A_TIME = 14
MOST_SIGNS = 6  # Beside the words of a day on a phone.
NOTHING_ICON = ft.Icons.RADIO_BUTTON_UNCHECKED


@component
def DosesScreen() -> ft.Control:
    """The days of the taper, or the one that the route asks for."""
    opened = notebook()
    taper = followed(opened)
    if taper is None:
        return NoTaper()
    try:
        day = date.fromisoformat(asked().get("day", ""))
    except ValueError:
        return Days(taper)
    return DayDoses(taper, min(day, opened.today()))


@component
def Days(taper: Followed) -> ft.Control:
    """The latest days first, a fortnight at a time."""
    shown, set_shown = ft.use_state(AT_A_TIME)
    language, opened = spoken(), notebook()
    today = opened.today()
    first = first_day(opened, taper)
    period = Period(max(min(first, today), Period.days_until(today, shown).first), today)
    rows = [day_row(language, day) for day in days_of(opened, taper, period)]
    more = (
        [link(language.say("Show earlier days"), ft.Icons.EXPAND_MORE, lambda: set_shown(shown + AT_A_TIME))]
        if first < period.first
        else []
    )
    return Screen(
        2,
        top=Top(language.say("Doses as taken"), back=(language.say("Taper"), "/taper")),
        left=[section(language.say("Day by day")), list_card(rows), *more],
        right=[
            section(language.say("What the signs mean")),
            Legend(),
            aside(language.say("Tap a day to write or change something. Days without a word are fine.")),
        ],
    )


def first_day(opened: Notebook, taper: Followed) -> date:
    """The first day of the first step, in any version of the plan; today where there is no step."""
    versions = (taper.taper, *(earlier.record for earlier in taper.kept.earlier))
    starts = [step.start for version in versions for step in version.steps]
    return min(starts, default=opened.today())


def day_row(language: Language, day: Day) -> ft.Control:
    """A day: its doses in words, and a sign for each where there is room."""
    route = f"/taper/doses?day={day.day.isoformat()}"
    icons = [TAKEN_ICONS[line.entry.record.how] if line.entry else NOTHING_ICON for line in day.lines]
    icons += [TAKEN_ICONS[entry.record.how] for entry in day.others]
    signs = ft.Row([ft.Icon(icon, size=20, color=C.PRIMARY) for icon in icons], spacing=4, tight=True)
    fits = 0 < len(icons) <= MOST_SIGNS and not look().large_text
    return Row(
        language.sentence_case(language.day(day.day)),
        in_words(language, day),
        on_click=lambda: go(route),
        trailing=signs if fits else None,
        key=route,
    )


def in_words(language: Language, day: Day) -> str:
    """What was written about the doses of a day: "Taken: 3 · Not taken: 1"."""
    told = [line.entry.record.how for line in day.lines if line.entry]
    told += [entry.record.how for entry in day.others]
    silent = sum(line.entry is None for line in day.lines)
    if not told and not day.needed_taken:
        return language.say("Nothing written this day")
    counts = Counter(told)
    if counts == {Taken.AS_PLANNED: len(told)} and not silent:
        said = [language.say("All doses taken")]
    else:
        said = [f"{language.say(WORDS[how])}: {language.number(counts[how])}" for how in Taken if counts[how]]
        said += [language.say("Nothing written: {n}", n=language.number(silent))] if silent else []
    if day.needed_taken:
        said.append(f"{language.say(WORDS[Acting.AS_NEEDED])}: {language.number(len(day.needed_taken))}")
    return " · ".join(said)


@component
def Legend() -> ft.Control:
    """Each sign with its word."""
    language = spoken()
    named = [*((TAKEN_ICONS[how], WORDS[how]) for how in Taken), (NOTHING_ICON, "")]
    return Card(
        [
            ft.Row(
                [
                    ft.Icon(icon, size=look().icon(22), color=C.PRIMARY),
                    words(
                        language.say(name) if name else language.say("Nothing written"),
                        T.BODY_MEDIUM,
                        expand=True,
                    ),
                ],
                spacing=12,
            )
            for icon, name in named
        ],
        tone="well",
        gap=8,
    )
