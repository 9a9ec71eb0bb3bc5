"""Dagbok: today's activities with their balance, then every way to write and to look back."""

from __future__ import annotations

import flet as ft

from app.session.activities import on, under_way
from app.session.timing import timer_now
from app.views.activity.day import as_usual, day_balance, ways_on
from app.views.activity.running import RunningCard
from app.views.activity.timeline import Timeline
from app.views.pacing.timer_card import TimerCard
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Row
from app.views.parts.paper import Card, list_card
from app.views.parts.seen import go, look, spoken
from app.views.parts.text import T, heading, quiet, section
from app.views.sitting import notebook
from app.words import N_

I = ft.Icons  # noqa: E741  # the icons' own letter in every table of looks

WAYS: tuple[tuple[str, str, str, ft.IconData, str], ...] = (
    ("/checkin", N_("Check-in"), N_("How is it today?"), I.EDIT_NOTE, "teal"),
    ("/exercise", N_("Exercise"), N_("What you have agreed on, and what you did"), I.FITNESS_CENTER, "teal"),
    ("/pacing", N_("Pacing"), N_("Small steps and a timer"), I.STAIRS_OUTLINED, "teal"),
    ("/drawings", N_("Pain drawing"), N_("Where it hurts and how it feels"), I.ACCESSIBILITY_NEW, "warm"),
    ("/symptoms", N_("Symptoms"), N_("What you notice, as a list"), I.CHECKLIST, "warm"),
    ("/measures", N_("Questionnaires"), N_("Yours, and results from the clinic"), I.STRAIGHTEN, "blue"),
    ("/history", N_("Earlier days"), N_("Your answers over time, and day by day"), I.SHOW_CHART, "blue"),
)


@component
def Diary() -> ft.Control:
    """Today first: what was done and what is planned. Then the ways on."""
    language, opened, seen = spoken(), notebook(), look()
    today = opened.today()
    kept = on(opened, today)
    add = primary(language.say("Add an activity"), I.ADD, lambda: go("/activity/edit"))
    inside = day_balance([one.record for one in kept], today) if kept else [_nothing()]
    card = Card(
        [
            heading(language.say("My day"), 2, T.TITLE_MEDIUM),
            *inside,
            link(language.say("Other days and the week"), I.VIEW_TIMELINE_OUTLINED, lambda: go("/activity")),
        ]
    )
    ways = [_way(*way) for way in WAYS]
    steps = [section(language.say("The day, step by step")), Timeline(today)] if kept else []
    return Screen(
        1,
        top=Top(language.say("Diary"), over=language.sentence_case(language.day(today))),
        left=[
            *([RunningCard()] if under_way(opened) else []),
            *([TimerCard()] if timer_now(opened) else []),
            card,
            add,
            *as_usual(opened, today),
            *ways_on(today),
            *(steps if seen.wide else []),
        ],
        right=[list_card(ways, indent=76), *([] if seen.wide else steps)],
    )


def _way(route: str, title: str, detail: str, icon: ft.IconData, tone: str) -> ft.Control:
    language = spoken()
    return Row(language.say(title), language.say(detail), icon, tone, lambda: go(route), key=route)


def _nothing() -> ft.Control:
    return quiet(
        spoken().say("Write one thing or the whole day. It does not matter if something is missing."),
        T.BODY_MEDIUM,
    )
