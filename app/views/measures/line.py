"""Results over time: a point for each, on its own scale, joined by a line; and the wheel."""

from __future__ import annotations

import math
from collections.abc import Sequence

import flet as ft
import flet.canvas as cv

from app.rehab.fields import Scale
from app.rehab.measures import Measured
from app.views.look.series import SERIES
from app.views.parts.boundary import component
from app.views.parts.pen import brush, ink, pen, picture
from app.views.parts.seen import look, spoken
from app.views.parts.trend import marker

LEFT, RIGHT, TOP, HEIGHT = 34.0, 14.0, 10.0, 110.0
FEW_STEPS = 4
SPOKES = 6
WHEEL = 220.0


@component
def ResultLine(points: Sequence[Measured], least: float, most: float, says: str) -> ft.Control:
    """Every result by its day. The sentence beside it says the same."""
    seen, language = look(), spoken()
    size, width = seen.capped(14, 1.3), seen.inside
    first, last = points[0].day, points[-1].day
    days = max((last - first).days, 1)

    def place(point: Measured) -> tuple[float, float]:
        across = (point.day - first).days / days if first != last else 0.5
        up = (point.score - least) / (most - least)
        return LEFT + across * (width - LEFT - RIGHT), TOP + HEIGHT * (1 - up)

    shapes: list[cv.Shape] = []
    for value in ticks(least, most):
        y = TOP + HEIGHT * (1 - (value - least) / (most - least))
        shapes.append(cv.Line(LEFT, y, width, y, pen("outlinevariant", 1)))
        name = language.number(value, 1)
        shapes.append(cv.Text(LEFT - 6, y, name, ink(size), alignment=ft.Alignment.CENTER_RIGHT))
    shapes.append(
        cv.Text(
            LEFT if first != last else width / 2,
            TOP + HEIGHT + 8,
            language.short_day(first),
            ink(size),
            alignment=ft.Alignment.TOP_LEFT if first != last else ft.Alignment.TOP_CENTER,
        )
    )
    if first != last:
        end = cv.Text(
            width - 2, TOP + HEIGHT + 8, language.short_day(last), ink(size), alignment=ft.Alignment.TOP_RIGHT
        )
        shapes.append(end)
    places = [place(point) for point in points]
    style = SERIES[0]
    if len(places) > 1:
        path = [cv.Path.MoveTo(*places[0]), *(cv.Path.LineTo(*one) for one in places[1:])]
        shapes.append(cv.Path(path, pen(style.colour, 2, style.dash)))
    shapes += [marker(style, *one, size=4.5) for one in places]
    return picture(shapes, width, TOP + HEIGHT + 14 + size, says)


def ticks(least: float, most: float) -> list[float]:
    """Where the axis has lines: every step of a short scale, else both ends, and the middle where it is whole."""
    if most - least <= FEW_STEPS:
        return [least + n for n in range(int(most - least) + 1)]
    middle = (least + most) / 2
    return [least, *([middle] if middle.is_integer() else []), most]


@component
def Wheel(now: Sequence[tuple[Scale, int | None]], says: str) -> ft.Control:
    """Six areas as sectors: the further out, the better it goes. Numbers lead to the list below."""
    seen = look()
    size = min(seen.inside, WHEEL * min(seen.text, 1.2))
    middle, reach, letter = size / 2, size / 2 - 24, seen.capped(15, 1.3)
    shapes: list[cv.Shape] = [
        cv.Circle(middle, middle, reach * share, pen("outlinevariant", 1)) for share in (0.5, 1)
    ]
    for n, (question, answer) in enumerate(now):
        begin = 2 * math.pi * n / SPOKES - math.pi / 2
        end = begin + 2 * math.pi / SPOKES
        if answer:
            share = (answer - question.least) / (question.most - question.least)
            arc = [begin + (end - begin) * step / 12 for step in range(13)]
            edge = [(middle + reach * share * math.cos(a), middle + reach * share * math.sin(a)) for a in arc]
            path = [cv.Path.MoveTo(middle, middle), *(cv.Path.LineTo(*p) for p in edge), cv.Path.Close()]
            shapes.append(cv.Path(path, brush("primarycontainer")))
            shapes.append(cv.Path(path, pen("primary", 2)))
        else:
            x, y = middle + reach * math.cos(begin), middle + reach * math.sin(begin)
            shapes.append(cv.Line(middle, middle, x, y, pen("outlinevariant", 1)))
        half = (begin + end) / 2
        shapes.append(
            cv.Text(
                middle + (reach + 13) * math.cos(half),
                middle + (reach + 13) * math.sin(half),
                str(n + 1),
                ink(letter, "onsurface"),
                alignment=ft.Alignment.CENTER,
            )
        )
    return ft.Row([picture(shapes, size, size, says)], alignment=ft.MainAxisAlignment.CENTER)
