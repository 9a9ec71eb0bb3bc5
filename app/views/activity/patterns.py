"""What can be seen in the diary: sentences that name their days, with the picture of those days. Never a verdict."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

import flet as ft

from app.charts.minutes import DayMinutes, by_day, period_in_words
from app.language import Language
from app.rehab.patterns import FEWEST_DAYS, Finding, Pattern, patterns
from app.rehab.period import Period
from app.session.notebook import Notebook
from app.views.activity.minutes_chart import MinutesChart
from app.views.activity.spans import MONTH, QUARTER, SPANS, YEAR, span_until
from app.views.activity.week import activities_in
from app.views.parts.actions import link, tappable
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Segments
from app.views.parts.paper import Card, Empty
from app.views.parts.seen import go, look, spoken
from app.views.parts.state import Held, held
from app.views.parts.text import C, T, aside, heading, sentence, words
from app.views.sitting import notebook
from app.words import N_

OVER = (MONTH, QUARTER, YEAR)
MOST_LINKS = 6
AT_A_TIME = 4

TITLES: dict[Pattern, str] = {
    Pattern.UPS_AND_DOWNS: N_("Ups and downs"),
    Pattern.NO_RECOVERY: N_("Days without recovery"),
    Pattern.LONG_STRETCHES: N_("Long stretches"),
    Pattern.AVOIDED: N_("Planned, and not written as done"),
}


def told(language: Language, finding: Finding) -> str:
    """The sentence of a finding, with its days as the language writes them."""
    said = language.say(
        finding.sentence, **{name: shown(language, value) for name, value in finding.values.items()}
    )
    # A short date may end with a full stop of its own, and then ends the sentence too.
    return said[:-1] if said.endswith("..") else said


def shown(language: Language, value: date | tuple[date, ...] | int | str) -> str:
    """A value of a finding in words."""
    if isinstance(value, tuple):
        return language.listed([language.short_day(day) for day in value])
    if isinstance(value, date):
        return language.day(value)
    return language.number(value) if isinstance(value, int) else value


@dataclass(frozen=True)
class Seen:
    """What is written in a period, by day, and what can be seen in it."""

    period: Period
    days: tuple[DayMinutes, ...]
    found: tuple[Finding, ...]


def seen_in(opened: Notebook, period: Period, today: date) -> Seen:
    """Look through a period. A year takes a moment."""
    activities = activities_in(opened, period)
    return Seen(period, by_day(activities), patterns(activities, today))


@component
def ActivityPatterns() -> ft.Control:
    """Four weeks, three months or a year; nothing is said of fewer than ten logged days."""
    span = held(QUARTER)
    looked: Held[Seen | None] = held(None)
    language, opened = spoken(), notebook()
    today = opened.today()
    # Today is still going on.
    yesterday = today - timedelta(days=1)
    period = span_until(yesterday, span.now)

    async def look_through() -> None:
        wanted = span_until(yesterday, span.now)
        result = await asyncio.to_thread(seen_in, opened, wanted, today)
        if wanted == span_until(yesterday, span.now):
            looked.set(result)

    ft.use_effect(look_through, [period])
    top = Top(
        language.say("What can be seen"),
        over=language.period(period.first, period.last),
        back=(language.say("My day"), "/activity"),
    )
    choose = Segments({one: language.say(SPANS[one]) for one in OVER}, span.now, span.set)
    seen = looked.now
    if seen is None or seen.period != period:
        return Screen(1, top=top, left=[choose, ft.ProgressBar(color=C.PRIMARY)])
    if len(seen.days) < FEWEST_DAYS:
        return Screen(1, top=top, left=[choose, _too_few(len(seen.days))])
    described = language.say(
        "This is a description of what is written, not a verdict. You know best what it means; it can be good to talk about at the next visit."
    )
    return Screen(1, top=top, left=[choose, _picture(seen), aside(described)], right=_findings(seen.found))


def _picture(seen: Seen) -> ft.Control:
    """The minutes of the period, with a mark on the days of ups and downs."""
    named = frozenset(day for one in seen.found if one.pattern == Pattern.UPS_AND_DOWNS for day in one.days)
    says = period_in_words(spoken(), seen.days, seen.period)
    chart = MinutesChart(seen.days, seen.period, says, named, key=f"{seen.period.first} {len(named)}")
    return Card([chart, sentence(says)])


def _findings(found: Iterable[Finding]) -> list[ft.Control]:
    """One card a pattern, with every sentence that was found."""
    language = spoken()
    cards: list[ft.Control] = []
    listed = list(found)
    for pattern, title in TITLES.items():
        mine = [one for one in listed if one.pattern == pattern]
        if mine:
            cards.append(FoundCard(title, mine[::-1], key=f"{pattern} {len(mine)}"))
    if not cards:
        nothing = language.say(
            "Takt looks for ups and downs, days without recovery, long stretches, and what is planned and not done. None of it stands out in these days."
        )
        cards.append(Empty(language.say("Nothing stands out"), nothing, ft.Icons.SEARCH))
    return cards


@component
def FoundCard(title: str, found: list[Finding]) -> ft.Control:
    """The sentences of one pattern, the latest first and a few at a time."""
    shown = held(AT_A_TIME)
    language = spoken()
    lines = [_finding(one) for one in found[: shown.now]]
    earlier = link(
        language.say("Show earlier days"), ft.Icons.EXPAND_MORE, lambda: shown.set(shown.now + AT_A_TIME)
    )
    more = [earlier] if len(found) > shown.now else []
    return Card([heading(language.say(title), 2, T.TITLE_SMALL), *lines, *more], gap=14)


def _finding(finding: Finding) -> ft.Control:
    """The sentence, and a way to its days."""
    latest = finding.days[-MOST_LINKS:]
    return ft.Column(
        [
            words(told(spoken(), finding)),
            ft.Row([_day(day) for day in latest], wrap=True, spacing=6, run_spacing=0),
        ],
        spacing=2,
        tight=True,
    )


def _day(day: date) -> ft.Control:
    language, seen = spoken(), look()
    icon = ft.Icon(ft.Icons.CHEVRON_RIGHT, size=seen.icon(20), color=C.PRIMARY)
    content = ft.Row([words(language.short_day(day), T.LABEL_LARGE, C.PRIMARY), icon], spacing=0, tight=True)
    return tappable(
        content,
        lambda: go(f"/activity?day={day.isoformat()}"),
        pad=ft.Padding.symmetric(horizontal=6, vertical=13),
    )


def _too_few(days: int) -> ft.Control:
    language = spoken()
    text = language.count(
        "{n} day is written in this time. From {least} days on, Takt describes what can be seen in them.",
        "{n} days are written in this time. From {least} days on, Takt describes what can be seen in them.",
        days,
        least=FEWEST_DAYS,
    )
    return Empty(language.say("Too few days to describe"), text, ft.Icons.SEARCH)
