"""The agreed steps as a staircase: walked, here, and ahead; even steps, not a graph."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import flet as ft
import flet.canvas as cv

from app.rehab.pacing import Quota, amount
from app.session.paced import is_last
from app.views.parts.boundary import component
from app.views.parts.pen import brush, ink, pen, picture
from app.views.parts.seen import look, spoken

MOST_STAIRS = 7
FIGURE, HEAD, RISE, BASE = 66.0, 24.0, 20.0, 44.0


@dataclass(frozen=True)
class Stair:
    """One step of the picture: its number from 0, and its amount."""

    step: int
    amount: int


def stairs_of(quota: Quota, here: int, most: int = MOST_STAIRS) -> list[Stair]:
    """The steps to draw: some walked, the one of now, and those ahead until they end."""
    last = here + 1
    while last - here < most and not is_last(quota, last):
        last += 1
    if is_last(quota, here):
        last = here
    first = max(0, min(here - 2, last - most + 1))
    return [Stair(step, amount(quota, step)) for step in range(first, min(last, first + most - 1) + 1)]


@component
def Stairs(quota: Quota, here: int, says: str) -> ft.Control:
    """The amounts as given by the plan. Here is rust, with a figure and words; ahead is dashed."""
    seen = look()
    stairs = stairs_of(quota, here, 5 if seen.large_text else MOST_STAIRS)
    width = seen.inside
    wide, size = width / len(stairs), seen.capped(16, 1.3)
    place = next(n for n, stair in enumerate(stairs) if stair.step == here)
    # The figure needs room above its step, and the steps ahead may give it.
    head = max(HEAD, FIGURE - RISE * (len(stairs) - 1 - place))
    floor = head + RISE * (len(stairs) - 1) + BASE

    def top(n: int) -> float:
        return head + RISE * (len(stairs) - 1 - n)

    shapes: list[cv.Shape] = []
    for n, stair in enumerate(stairs):
        now = n == place
        if n <= place:
            fill = brush("secondarycontainer" if now else "surfacecontainer")
            shapes.append(cv.Rect(n * wide, top(n), wide, floor - top(n), paint=fill))
        number = spoken().number(stair.amount)
        style = ink(size + (4 if now else 0), "secondary" if now else "onsurface")
        shapes.append(
            cv.Text(n * wide + wide / 2, top(n) + 7, number, style, alignment=ft.Alignment.TOP_CENTER)
        )
    shapes.append(cv.Line(0, floor, width, floor, pen("outline", 1.5)))
    if place < len(stairs) - 1:
        ahead = edge(place, len(stairs) - 1, wide, top)
        shapes.append(cv.Path(ahead, pen("outline", 2.5, (5, 5))))
    if place:
        shapes.append(cv.Path(edge(0, place, wide, top), pen("onsurfacevariant", 3)))
    shapes.append(
        cv.Line(place * wide + 1, top(place), (place + 1) * wide - 1, top(place), pen("secondary", 5))
    )
    shapes += here_you_are((place + 0.5) * wide, top(place) - 4, width, size)
    return picture(shapes, width, floor + 4, says)


def edge(first: int, last: int, wide: float, top: Callable[[int], float]) -> list[cv.Path.PathElement]:
    """The line along the tops of some steps, with the risers between them."""
    way: list[cv.Path.PathElement] = [cv.Path.MoveTo(first * wide + 1, top(first))]
    for n in range(first, last):
        way += [
            cv.Path.LineTo((n + 1) * wide, top(n)),
            cv.Path.LineTo((n + 1) * wide, top(n + 1)),
        ]
    return [*way, cv.Path.LineTo((last + 1) * wide - 1, top(last))]


def here_you_are(x: float, foot: float, width: float, size: float) -> list[cv.Shape]:
    """A small figure on the step of now, with its words above: the steps ahead rise beside it."""
    paint = brush("secondary")
    said, half = spoken().say("Here you are"), 2.6 * size
    return [
        cv.Circle(x, foot - 25, 6, paint),
        cv.Rect(x - 8, foot - 17, 16, 15, border_radius=6, paint=paint),
        cv.Rect(x - 8, foot - 8, 16, 8, paint=paint),
        cv.Text(
            min(max(x, half), width - half),
            foot - 34,
            said,
            ink(size, "secondary"),
            alignment=ft.Alignment.BOTTOM_CENTER,
        ),
    ]
