"""Active minutes and rest over weeks: one bar a day, or one a week for longer; an unwritten day has no bar."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil
from statistics import fmean

import flet as ft
import flet.canvas as cv

from app.charts.dates import dates_below
from app.charts.minutes import DayMinutes
from app.rehab.period import Period
from app.views.parts.boundary import component
from app.views.parts.pen import brush, ink, pen, picture
from app.views.parts.seen import look, spoken
from app.views.parts.text import T, quiet, words

LEFT, TOP, HEIGHT, GAP = 28.0, 18.0, 120.0, 2.0
LONGEST_BY_DAY = 35
HOUR = 60
STEPS = (1, 2, 3, 4, 6, 8, 12)


@dataclass(frozen=True)
class Bar:
    """One stretch of the time axis: where it begins (days from the first), how many days wide, and its minutes."""

    begins: int
    days: int
    active: float
    resting: float
    named: bool = False


def bars_of(days: Sequence[DayMinutes], period: Period, named: Collection[date] = ()) -> list[Bar]:
    """A bar for each written day; of more than five weeks, the mean of the written days of each week."""
    if len(period) <= LONGEST_BY_DAY:
        return [
            Bar((one.day - period.first).days, 1, one.active, one.resting, one.day in named) for one in days
        ]
    # Whole weeks up to the last day. What is left before them, if less than half a week, joins the first.
    earliest = round(len(period) / 7) - 1
    weeks: dict[int, list[DayMinutes]] = {}
    for one in days:
        weeks.setdefault(min((period.last - one.day).days // 7, earliest), []).append(one)
    return [_week(n, n == earliest, week, period, named) for n, week in sorted(weeks.items(), reverse=True)]


def _week(n: int, is_first: bool, week: Sequence[DayMinutes], period: Period, named: Collection[date]) -> Bar:
    """The mean of a week's written days; `n` weeks before the last, and the first may be longer or shorter."""
    begins = 0 if is_first else len(period) - 7 * (n + 1)
    return Bar(
        begins,
        len(period) - 7 * n - begins,
        fmean(one.active for one in week),
        fmean(one.resting for one in week),
        any(one.day in named for one in week),
    )


@component
def MinutesChart(
    days: Sequence[DayMinutes], period: Period, says: str, named: Collection[date] = ()
) -> ft.Control:
    """Active below, rest on top. `named` days, which a sentence tells about, have a mark above."""
    seen = look()
    size, width = seen.capped(14, 1.3), seen.inside
    bars = bars_of(days, period, named)
    hours = max((one.active + one.resting for one in bars), default=HOUR) / HOUR
    step = next((one for one in STEPS if hours / one <= 4), STEPS[-1])
    most = step * max(1, ceil(hours / step)) * HOUR
    across = (width - LEFT) / len(period)
    shapes: list[cv.Shape] = []
    for hour in range(0, int(most / HOUR) + 1, step):
        y = TOP + HEIGHT * (1 - hour * HOUR / most)
        shapes.append(cv.Line(LEFT, y, width, y, pen("outlinevariant", 1)))
        shapes.append(cv.Text(LEFT - 6, y, str(hour), ink(size), alignment=ft.Alignment.CENTER_RIGHT))
    for bar in bars:
        shapes += _bar(bar, across, most)
    fitting = max(2, int((width - LEFT) / (size * 5.5)))
    for day, name in dates_below(spoken(), period, fitting):
        x = LEFT + (day - period.first).days * across
        shapes.append(cv.Text(x, TOP + HEIGHT + 8, name, ink(size), alignment=ft.Alignment.TOP_LEFT))
        shapes.append(cv.Line(x, TOP + HEIGHT, x, TOP + HEIGHT + 6, pen("outline", 1)))
    return ft.Column(
        [
            quiet(spoken().say("Hours a day")),
            picture(shapes, width, TOP + HEIGHT + 12 + size, says),
            _key(marked=bool(named)),
        ],
        spacing=10,
        tight=True,
    )


def _bar(bar: Bar, across: float, most: float) -> list[cv.Shape]:
    gap = GAP if across * bar.days > 5 else 0.5
    x, wide = LEFT + bar.begins * across + gap / 2, across * bar.days - gap
    active, rest = HEIGHT * bar.active / most, HEIGHT * bar.resting / most
    floor = TOP + HEIGHT
    shapes: list[cv.Shape] = [
        cv.Rect(x, floor - active, wide, active, paint=brush("primary")),
    ]
    if rest > 1:
        box = cv.Rect(x + 0.6, floor - active - rest, wide - 1.2, rest, paint=pen("outline", 1.2))
        shapes += [box]
    if bar.named:
        shapes.append(cv.Circle(x + wide / 2, floor - active - rest - 8, 3.6, brush("secondary")))
    return shapes


def _key(*, marked: bool) -> ft.Control:
    """What is filled, what is empty, and what has a mark."""
    language = spoken()
    boxes: list[tuple[list[cv.Shape], str]] = [
        ([cv.Rect(0, 2, 14, 14, paint=brush("primary"))], language.say("Active")),
        ([cv.Rect(1, 3, 12, 12, paint=pen("outline", 1.4))], language.say("Rest and recovery")),
    ]
    if marked:
        boxes.append(([cv.Circle(7, 9, 3.6, brush("secondary"))], language.say("Days told about below")))
    entries: list[ft.Control] = [
        ft.Row(
            [picture(shapes, 14, 18), words(name, T.LABEL_MEDIUM, expand=True, expand_loose=True)],
            spacing=6,
            tight=True,
        )
        for shapes, name in boxes
    ]
    return ft.Row(entries, wrap=True, spacing=16, run_spacing=4)
