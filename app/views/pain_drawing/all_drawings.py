"""All pain drawings: a new one, the latest as small pictures, and how much of the body they cover."""

from __future__ import annotations

from dataclasses import replace

import flet as ft

from app.charts.body import COVERAGE, NOT_A_MEASURE, coverage_series, coverage_since
from app.rehab.pain_drawing import PainDrawing
from app.rehab.period import Period
from app.views.look.series import SERIES
from app.views.pain_drawing.strip import Small, Strip
from app.views.parts.actions import primary, second
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.paper import Card, Empty
from app.views.parts.seen import go, spoken
from app.views.parts.state import Held, held
from app.views.parts.text import T, aside, heading, section, sentence
from app.views.parts.trend import Trend
from app.views.sitting import notebook

HIGHEST = (10, 25, 50, 100)


@component
def AllDrawings() -> ft.Control:
    """Looking back at drawings; they say where and how much is drawn, nothing more."""
    there: Held[tuple[Small, ...]] = held(())
    language, opened = spoken(), notebook()
    top = Top(language.say("Drawings"), back=(language.say("Diary"), "/diary"))
    new = primary(language.say("New drawing"), ft.Icons.GESTURE, lambda: go("/drawing"))
    many = opened.journal.count(PainDrawing)
    if not many:
        nothing = Empty(
            language.say("Nothing here yet"),
            language.say(
                "Here you draw where it hurts and how it feels, or choose it in a list. Many clinics ask for a pain "
                "drawing before a first visit."
            ),
            ft.Icons.ACCESSIBILITY_NEW,
            new,
        )
        return Screen(1, top=top, left=[nothing])
    compare = second(
        language.say("Compare two drawings"), ft.Icons.COMPARE_ARROWS, lambda: go("/drawings/compare")
    )
    strip = Strip(lambda drawing_id: go(f"/drawings/one?id={drawing_id}"), on_made=there.set)
    return Screen(
        1,
        top=top,
        left=[new, section(language.say("Newest first")), strip],
        right=[*([compare] if many > 1 else []), *_coverage(there.now)],
    )


def _coverage(drawings: tuple[Small, ...]) -> list[ft.Control]:
    """How much of the body the shown drawings cover, over time."""
    language = spoken()
    by_day = {one.day: one.share for one in reversed(drawings)}
    if len(by_day) < 2:
        return []
    period = Period(min(by_day), max(by_day))
    highest = next(most for most in HIGHEST if 100 * max(by_day.values()) <= most)
    line = coverage_series(period, by_day.items())
    says = coverage_since(language, (period.first, by_day[period.first]), (period.last, by_day[period.last]))
    return [
        Card(
            [
                heading(language.say(COVERAGE.short), 2, T.TITLE_SMALL),
                Trend(replace(COVERAGE, most=highest), line, SERIES[0], says),
                sentence(says),
            ],
            gap=10,
        ),
        aside(language.say(NOT_A_MEASURE)),
    ]
