"""Earlier days: every question over time, then day by day. A day without an answer is a gap."""

from __future__ import annotations

from datetime import date

import flet as ft

from app.rehab.activity import Activity
from app.rehab.checkin import CheckIn
from app.rehab.period import Period
from app.session.notebook import Notebook
from app.views.activity.spans import MONTH, QUARTER, SPANS, WEEK, span_until
from app.views.activity.week import minutes_over
from app.views.days_list import DaysList
from app.views.parts.actions import primary
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Segments
from app.views.parts.paper import Empty
from app.views.parts.seen import go, spoken
from app.views.parts.text import aside
from app.views.sitting import notebook
from app.views.trend_card import TrendCard
from app.words import N_

ALL = "all"
PERIODS = {**{key: SPANS[key] for key in (WEEK, MONTH, QUARTER)}, ALL: N_("All")}
LONGEST_MINUTES = 93


def chosen_period(opened: Notebook, key: str) -> Period:
    """The days that a choice of `PERIODS` means today."""
    today = opened.today()
    if key != ALL:
        return span_until(today, key)
    first: date = opened.journal.first_day(CheckIn) or today
    return Period(min(first, span_until(today, MONTH).first), today)


def active_and_rest(opened: Notebook, period: Period) -> list[ft.Control]:
    """Minutes of activity and rest, up to three months; longer takes a moment and has its own screen."""
    if len(period) > LONGEST_MINUTES or not opened.journal.days(Activity, period):
        return []
    return [minutes_over(opened, period)]


@component
def History() -> ft.Control:
    """One picture a question, each with its sentence."""
    key, choose = ft.use_state(MONTH)
    language, opened = spoken(), notebook()
    back = (language.say("Diary"), "/diary")
    title = language.say("Earlier days")
    if not opened.journal.count(CheckIn):
        nothing = Empty(
            language.say("Nothing here yet"),
            language.say(
                "When you have answered on a few days, you see your answers here. It does not matter if days are missing."
            ),
            ft.Icons.SHOW_CHART,
            primary(language.say("Answer for today"), ft.Icons.EDIT_NOTE, lambda: go("/checkin")),
        )
        return Screen(1, top=Top(title, back=back), left=[nothing])
    period = chosen_period(opened, key)
    cards: list[ft.Control] = [
        TrendCard(CheckIn, name, period, key=f"{name} {key}") for name in opened.asked()
    ]
    half = (len(cards) + 1) // 2
    how = aside(
        language.say("The light band is what is usual for you. Days without an answer are left empty.")
    )
    return Screen(
        1,
        top=Top(title, over=language.period(period.first, period.last), back=back),
        left=[
            Segments({one: language.say(name) for one, name in PERIODS.items()}, key, choose),
            *cards[:half],
        ],
        right=[*cards[half:], how, *active_and_rest(opened, period), DaysList(period, key=f"days {key}")],
    )
