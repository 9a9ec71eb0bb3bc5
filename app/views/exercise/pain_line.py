"""Pain around sessions over four weeks: a picture that stands beside its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import flet as ft
import flet.canvas as cv

from app.views.look.series import SERIES
from app.views.parts.boundary import component
from app.views.parts.pen import ink, pen, picture
from app.views.parts.seen import look, spoken
from app.views.parts.trend import marker

LEFT, TOP, HEIGHT, MOST = 28.0, 8.0, 70.0, 10


@component
def PainByWeek(by_week: Sequence[float | None], says: str) -> ft.Control:
    """One point a week, the latest to the right; a week without an answer is a gap."""
    seen = look()
    size, width, style = seen.capped(14, 1.3), seen.inside, SERIES[1]
    step = (width - LEFT - 10) / max(len(by_week) - 1, 1)

    def place(n: int, value: float) -> tuple[float, float]:
        return LEFT + 4 + n * step, TOP + HEIGHT * (1 - value / MOST)

    shapes: list[cv.Shape] = []
    for value in (0, MOST / 2, MOST):
        y = TOP + HEIGHT * (1 - value / MOST)
        shapes.append(cv.Line(LEFT, y, width, y, pen("outlinevariant", 1)))
        shapes.append(
            cv.Text(LEFT - 6, y, spoken().number(value), ink(size), alignment=ft.Alignment.CENTER_RIGHT)
        )
    places = [None if value is None else place(n, value) for n, value in enumerate(by_week)]
    for before, after in pairwise(places):
        if before and after:
            shapes.append(cv.Line(*before, *after, pen(style.colour, 2, style.dash)))
    shapes += [marker(style, *one, size=4.5) for one in places if one]
    return picture(shapes, width, TOP + HEIGHT + 10, says)
