"""The week's balance, planned beside done, and minutes over weeks and months."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import flet as ft

from app.charts.minutes import balance_in_words, by_day, period_in_words
from app.rehab.activity import Activity
from app.rehab.balance import of_week
from app.rehab.period import Period
from app.session.notebook import Notebook
from app.views.activity.balance import Areas, BalancePicture
from app.views.activity.day import asked_day
from app.views.activity.minutes_chart import MinutesChart
from app.views.activity.spans import MONTH, QUARTER, SPANS, span_until
from app.views.parts.actions import link, tappable
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Segments
from app.views.parts.paper import Card, Empty
from app.views.parts.seen import go, look, spoken
from app.views.parts.state import held_from
from app.views.parts.text import C, T, aside, heading, section, sentence, words
from app.views.sitting import notebook

OVER = (MONTH, QUARTER)


def week_of(day: date) -> Period:
    """The calendar week, Monday to Sunday, that a day belongs to."""
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + timedelta(days=6))


def activities_in(opened: Notebook, period: Period) -> list[Activity]:
    """What is written for a period, planned and done."""
    return [kept.record for kept in opened.journal.read(Activity, period)]


@component
def ActivityWeek() -> ft.Control:
    """Left: one week. Right: how the minutes lay over time."""
    opened, route = notebook(), ft.context.page.route
    day = held_from(lambda: asked_day(route, opened.today()))
    language = spoken()
    week = week_of(day.now)
    beside = of_week(activities_in(opened, week), day.now)
    says = balance_in_words(language, beside)
    back = (language.say("My day"), f"/activity?day={day.now.isoformat()}")
    found = [BalancePicture(beside, says), sentence(says)]
    areas = Card([heading(language.say("By part of life"), 2, T.TITLE_SMALL), Areas(beside)])
    written = any(beside.done.by_area.values()) or any(beside.planned.by_area.values())
    return Screen(
        1,
        top=Top(language.say("The week"), over=language.period(week.first, week.last), back=back),
        left=[
            WeekSwitch(week, day.set),
            *([Card(found), areas] if written else [_nothing()]),
        ],
        right=[section(language.say("Over time")), OverTime(opened.today(), key="over time")],
    )


@component
def WeekSwitch(week: Period, on_choose: Callable[[date], object]) -> ft.Control:
    """The week before and the week after."""
    seen, language = look(), spoken()

    def step(days: int, name: str) -> ft.Control:
        icon = ft.Icon(
            ft.Icons.CHEVRON_LEFT if days < 0 else ft.Icons.CHEVRON_RIGHT, size=seen.icon(24), color=C.PRIMARY
        )
        text = words(name, T.LABEL_LARGE, C.PRIMARY)
        content = ft.Row([icon, text] if days < 0 else [text, icon], spacing=2, tight=True)
        pad = ft.Padding.symmetric(horizontal=6, vertical=13)
        return tappable(content, lambda: on_choose(week.first + timedelta(days=days)), pad=pad)

    return ft.Row(
        [step(-7, language.say("The week before")), step(7, language.say("The week after"))],
        alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
        wrap=True,
    )


def minutes_over(opened: Notebook, period: Period) -> ft.Control:
    """The minutes of a period as a card: the picture, and the sentence that says the same."""
    language = spoken()
    days = by_day(activities_in(opened, period))
    says = period_in_words(language, days, period)
    return Card(
        [
            heading(language.say("Activity and rest"), 2, T.TITLE_SMALL),
            MinutesChart(days, period, says, key=f"{period.first} {period.last}"),
            sentence(says),
        ],
        gap=10,
    )


@component
def OverTime(last: date) -> ft.Control:
    """Four weeks or three months of minutes, up to a day."""
    key, choose = ft.use_state(MONTH)
    language, opened = spoken(), notebook()
    period = span_until(last, key)
    note = (
        [aside(language.say("Each bar is the mean of the written days of a week."))] if key == QUARTER else []
    )
    return ft.Column(
        [
            Segments({one: language.say(SPANS[one]) for one in OVER}, key, choose),
            minutes_over(opened, period),
            *note,
            aside(language.say("A day without a word is left empty: it is unknown, not idle.")),
            link(language.say("What can be seen"), ft.Icons.SEARCH, lambda: go("/activity/patterns")),
        ],
        spacing=12,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _nothing() -> ft.Control:
    language = spoken()
    return Empty(
        language.say("Nothing written this week"),
        language.say("It does not matter if days are missing."),
        ft.Icons.BAR_CHART,
    )
