"""The fields of one activity: what it is, when and how long, how demanding, and on which day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import flet as ft

from app.rehab.activity import DEMANDS
from app.session.activities import local_now
from app.session.notebook import Notebook
from app.views.activity.choices import AreaChoice, Numbers
from app.views.activity.day import FARTHEST_AHEAD
from app.views.activity.typed import Typed
from app.views.parts.actions import link
from app.views.parts.drafted import Drafted
from app.views.parts.fields import typing_field
from app.views.parts.forms import DayField, Troubles
from app.views.parts.lines import Choice
from app.views.parts.paper import Card
from app.views.parts.seen import spoken
from app.views.parts.text import T, heading

OFTEN = (10, 15, 20, 30, 45, 60, 90, 120)

Change = Callable[..., None]


def what_fields(form: Drafted[Typed], change: Change, troubles: Troubles) -> ft.Control:
    language = spoken()
    return Card(
        [
            AreaChoice(form.now.area, lambda area: change(area=area), troubles.at("area", language)),
            typing_field(
                language.say("Name, if you like"),
                form.now.what,
                lambda text: change(what=text),
                troubles.at("what", language),
                key="what",
            ),
        ]
    )


def when_fields(form: Drafted[Typed], change: Change, troubles: Troubles, opened: Notebook) -> ft.Control:
    """Begins, and how many minutes."""
    language, now = spoken(), form.now

    def minutes_in_words(n: int) -> str:
        return language.count("{n} minute", "{n} minutes", n)

    just_now = [
        link(
            language.say("It ended just now"),
            ft.Icons.UPDATE,
            lambda: change(start=form.now.ended_at(local_now(opened)).start),
        )
    ]
    can_tell = now.day == opened.today() and not now.planned and now.ended_at(local_now(opened)) is not now
    return Card(
        [
            heading(language.say("How many minutes?"), 2, T.TITLE_SMALL),
            Numbers(OFTEN, now.minutes, lambda text: change(minutes=text), minutes_in_words),
            typing_field(
                language.say("Minutes"),
                now.minutes,
                lambda text: change(minutes=text),
                troubles.at("minutes", language),
                key="minutes",
                keyboard_type=ft.KeyboardType.NUMBER,
            ),
            typing_field(
                language.say("Begins"),
                now.start,
                lambda text: change(start=text),
                troubles.at("start", language),
                key="start",
                hint_text=language.say("Hours and minutes, for example 14.30"),
            ),
            *(just_now if can_tell else []),
        ]
    )


def demand_field(form: Drafted[Typed], change: Change) -> ft.Control:
    language = spoken()
    options = {key: language.say(name) for key, name in DEMANDS.items()}

    def choose(key: str) -> None:
        change(demand=None if form.now.demand == key else key)

    question = (
        language.say("How demanding is it?") if form.now.planned else language.say("How demanding was it?")
    )
    return Card([heading(question, 2, T.TITLE_SMALL), Choice(options, form.now.demand, choose)])


def day_fields(form: Drafted[Typed], change: Change, troubles: Troubles, opened: Notebook) -> ft.Control:
    """Which day, and whether it has been."""
    language, today, now = spoken(), opened.today(), form.now

    def pick(day: date | None) -> None:
        if day is not None:
            change(day=day, planned=form.now.planned or day > today)

    states = {"done": language.say("It has been"), "planned": language.say("It is planned")}
    chosen = "planned" if now.planned else "done"
    return Card(
        [
            Choice(states, chosen, lambda key: change(planned=key == "planned"), stacked=True),
            DayField(
                language.say("Day"),
                now.day,
                pick,
                today,
                troubles.at("day", language),
                last=today + timedelta(days=FARTHEST_AHEAD),
                needed=True,
                key=f"day {now.day.isoformat()}",
            ),
        ]
    )
