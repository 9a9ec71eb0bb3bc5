"""One day of the activity diary: its balance, its timeline, and the ways to write more."""

from __future__ import annotations

from datetime import date, timedelta

import flet as ft

from app.charts.minutes import balance_in_words
from app.rehab.activity import Activity
from app.rehab.balance import of_day
from app.session.activities import on, under_way, usual_lately
from app.session.notebook import Notebook
from app.views.activity.balance import BalancePicture
from app.views.activity.running import RunningCard
from app.views.activity.timeline import DaySwitch, Timeline
from app.views.activity.usual import UsualActivities
from app.views.parts.actions import link, primary, second
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Row
from app.views.parts.paper import Card, Empty, list_card
from app.views.parts.route import asked_of
from app.views.parts.seen import go, spoken
from app.views.parts.state import held_from
from app.views.parts.text import section, sentence
from app.views.sitting import notebook

FARTHEST_AHEAD = 14


def asked_day(route: str, today: date) -> date:
    """The day that a route such as /activity?day=2026-11-20 asks for, or today."""
    try:
        return date.fromisoformat(asked_of(route).get("day", ""))
    except ValueError:
        return today


@component
def ActivityDay() -> ft.Control:
    """The day as a timeline. Other days are one tap away."""
    opened, route = notebook(), ft.context.page.route
    day = held_from(lambda: asked_day(route, opened.today()))
    language, today = spoken(), opened.today()
    now = day.now
    kept = on(opened, now)
    top = Top(
        language.say("My day"),
        over=language.sentence_case(language.day(now)),
        back=(language.say("Diary"), "/diary"),
    )
    add = primary(language.say("Add"), ft.Icons.ADD, lambda: go(f"/activity/edit?day={now.isoformat()}"))
    balance = day_balance([one.record for one in kept], now) if kept else []
    left: list[ft.Control] = [
        *([RunningCard()] if now == today and under_way(opened) else []),
        Card([DaySwitch(now, day.set, today + timedelta(days=FARTHEST_AHEAD)), *balance]),
        *([] if kept else [_nothing(now)]),
        *as_usual(opened, now),
        *ways_on(now),
    ]
    right: list[ft.Control] = [
        section(language.say("The day, step by step")),
        Timeline(now, key=now.isoformat()),
    ]
    return Screen(
        1, top=top, left=left, right=[*(right if kept else []), *looking_back(now)], foot=foot_of(add)
    )


def day_balance(activities: list[Activity], day: date) -> list[ft.Control]:
    """The picture of a day's balance, and the sentence that says the same."""
    beside = of_day(activities, day)
    says = balance_in_words(spoken(), beside)
    return [BalancePicture(beside, says), sentence(says)]


def as_usual(opened: Notebook, day: date) -> list[ft.Control]:
    """The chips of what is done most often, under their title."""
    if not usual_lately(opened):
        return []
    language = spoken()
    ahead = day > opened.today()
    title = language.say("Plan as usual") if ahead else language.say("As usual")
    note = language.say("One tap writes it as it was the last time.")
    return [section(title, note), UsualActivities(day, key=f"usual {day.isoformat()}")]


def ways_on(day: date) -> list[ft.Control]:
    """Start something now, and plan the day that comes."""
    language, today = spoken(), notebook().today()
    if day != today:
        return []
    return [
        second(
            language.say("Start something now"), ft.Icons.PLAY_CIRCLE_OUTLINE, lambda: go("/activity/start")
        ),
        link(language.say("Plan tomorrow"), ft.Icons.EVENT_OUTLINED, lambda: go("/activity/tomorrow")),
    ]


def looking_back(day: date) -> list[ft.Control]:
    """The week, and what can be seen over time."""
    language = spoken()
    week = f"/activity/week?day={day.isoformat()}"
    return [
        list_card(
            [
                Row(
                    language.say("The week and the months"),
                    language.say("Balance and minutes over time"),
                    ft.Icons.BAR_CHART,
                    "blue",
                    lambda: go(week),
                ),
                Row(
                    language.say("What can be seen"),
                    language.say("Patterns in your diary, in words"),
                    ft.Icons.SEARCH,
                    "teal",
                    lambda: go("/activity/patterns"),
                ),
            ],
            indent=76,
        )
    ]


def _nothing(day: date) -> ft.Control:
    language = spoken()
    ahead = day > notebook().today()
    text = (
        language.say("Nothing is planned for this day yet. Some people plan one thing, others the whole day.")
        if ahead
        else language.say("Write one thing or the whole day. It does not matter if something is missing.")
    )
    return Empty(language.say("Nothing here yet"), text, ft.Icons.VIEW_TIMELINE_OUTLINED)
