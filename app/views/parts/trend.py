"""Answers over time on the screen: the same series and dates as on paper, drawn in the theme's colours."""

from __future__ import annotations

import math
from dataclasses import dataclass

import flet as ft
import flet.canvas as cv

from app.charts.dates import dates_below
from app.rehab.fields import Scale
from app.rehab.series import Series as Answers
from app.views.look.series import Series
from app.views.parts.boundary import component
from app.views.parts.pen import brush, ink, pen, picture
from app.views.parts.seen import look, spoken

LEFT, RIGHT, TOP, HEIGHT = 28.0, 6.0, 8.0, 76.0
FEW_POINTS = 62


@dataclass(frozen=True)
class Plot:
    """Where days and values lie on the canvas."""

    answers: Answers
    question: Scale
    width: float

    def x(self, day_number: float) -> float:
        share = day_number / max(1, len(self.answers.period) - 1)
        return LEFT + share * (self.width - LEFT - RIGHT)

    def y(self, value: float) -> float:
        scale = self.question
        return TOP + HEIGHT * (1 - (value - scale.least) / (scale.most - scale.least))

    def points(self) -> list[tuple[float, float] | None]:
        """One place for each drawn stretch of days, None for a gap."""
        first = self.answers.period.first
        return [
            (self.x((point.day - first).days), self.y(point.value)) if point.value is not None else None
            for point in self.answers.thinned(FEW_POINTS).points
        ]


@component
def Trend(question: Scale, answers: Answers, style: Series, says: str) -> ft.Control:
    """One question's answers. A day without an answer is a gap, not a zero."""
    seen = look()
    plot = Plot(answers, question, seen.inside)
    size = seen.capped(14, 1.3)
    shapes = [*_usual(plot), *_grid(plot, size), *_dates(plot, size), *_line(plot, style)]
    return picture(shapes, seen.inside, TOP + HEIGHT + 12 + size, says)


def _usual(plot: Plot) -> list[cv.Shape]:
    """The band of what is usual for this person."""
    usual = plot.answers.usual()
    if usual is None:
        return []
    most, least = plot.question.most, plot.question.least
    top, bottom = plot.y(min(usual[1] + 0.5, most)), plot.y(max(usual[0] - 0.5, least))
    return [cv.Rect(LEFT, top, plot.width - LEFT, bottom - top, paint=brush("primaryfixeddim"))]


def _grid(plot: Plot, size: float) -> list[cv.Shape]:
    shapes: list[cv.Shape] = []
    scale = plot.question
    for value in (scale.least, (scale.least + scale.most) / 2, scale.most):
        y = plot.y(value)
        shapes.append(cv.Line(LEFT, y, plot.width, y, pen("outlinevariant", 1)))
        name = spoken().number(value, 1)
        shapes.append(cv.Text(LEFT - 6, y, name, ink(size), alignment=ft.Alignment.CENTER_RIGHT))
    return shapes


def _dates(plot: Plot, size: float) -> list[cv.Shape]:
    period = plot.answers.period
    shapes: list[cv.Shape] = []
    fitting = max(2, int((plot.width - LEFT) / (size * 5.5)))
    for day, name in dates_below(spoken(), period, fitting):
        x = plot.x((day - period.first).days)
        shapes.append(cv.Text(x, TOP + HEIGHT + 8, name, ink(size), alignment=ft.Alignment.TOP_LEFT))
        shapes.append(cv.Line(x, TOP, x, TOP + HEIGHT, pen("outlinevariant", 1)))
    return shapes


def _line(plot: Plot, style: Series) -> list[cv.Shape]:
    """Runs of answered stretches, each point with its marker."""
    shapes: list[cv.Shape] = []
    run: list[tuple[float, float]] = []
    points = plot.points()
    for point in [*points, None]:
        if point is not None:
            run.append(point)
            continue
        if len(run) > 1:
            path = [cv.Path.MoveTo(*run[0]), *(cv.Path.LineTo(*place) for place in run[1:])]
            shapes.append(cv.Path(path, pen(style.colour, 2, style.dash)))
        run = []
    for point in points:
        if point is not None:
            shapes.append(marker(style, *point))
    return shapes


def marker(style: Series, x: float, y: float, size: float = 3.2) -> cv.Shape:
    """A point of a series: circle, square, triangle, diamond or cross."""
    paint = brush(style.colour)
    if style.marker == "circle":
        return cv.Circle(x, y, size, paint)
    if style.marker == "square":
        return cv.Rect(x - size, y - size, 2 * size, 2 * size, paint=paint)
    if style.marker == "cross":
        cross = [
            cv.Path.MoveTo(x - size, y - size),
            cv.Path.LineTo(x + size, y + size),
            cv.Path.MoveTo(x - size, y + size),
            cv.Path.LineTo(x + size, y - size),
        ]
        return cv.Path(cross, pen(style.colour, 2))
    corners = 3 if style.marker == "triangle" else 4
    turn = math.pi / 2
    around = [
        (
            x + 1.35 * size * math.cos(2 * math.pi * n / corners - turn),
            y + 1.35 * size * math.sin(2 * math.pi * n / corners - turn),
        )
        for n in range(corners)
    ]
    outline = [cv.Path.MoveTo(*around[0]), *(cv.Path.LineTo(*place) for place in around[1:]), cv.Path.Close()]
    return cv.Path(outline, paint)
