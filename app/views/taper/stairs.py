"""The agreed steps as stairs: walked, here, ahead. Even steps, not a graph."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import flet as ft
import flet.canvas as cv

from app.views.parts.boundary import component
from app.views.parts.pen import brush, pen, picture
from app.views.parts.seen import look, spoken

HEAD, FALL, MOST_FALL = 40.0, 22.0, 150.0
LINE = 1.35  # Height of a line, as a share of its size.
LETTER = 0.62  # Width of a letter, as a share of its size.
BELOW = 14.0  # Size of the step numbers.


@dataclass(frozen=True)
class Flight:
    """Where the steps lie on the canvas.

    `reached` is the last step begun, from 0; None before the first one and for a draft. Nobody
    is `standing` on the stairs of a taper that was closed.
    """

    count: int
    reached: int | None
    width: float
    base: float
    standing: bool = True

    @property
    def here(self) -> int | None:
        """The step of now."""
        return self.reached if self.standing else None

    @property
    def wide(self) -> float:
        """How wide one step is."""
        return self.width / self.count

    @property
    def fall(self) -> float:
        """How much lower each step lies: less where there are many."""
        return min(FALL, MOST_FALL / max(1, self.count - 1))

    @property
    def floor(self) -> float:
        return HEAD + self.fall * (self.count - 1) + self.base

    def top(self, n: int) -> float:
        """How high a step lies."""
        return HEAD + self.fall * n

    def edge(self, first: int, last: int) -> list[cv.Path.PathElement]:
        """The edge of the stairs from one step to another."""
        way: list[cv.Path.PathElement] = [cv.Path.MoveTo(first * self.wide + 1, self.top(first))]
        for n in range(first, last):
            way.append(cv.Path.LineTo((n + 1) * self.wide, self.top(n)))
            way.append(cv.Path.LineTo((n + 1) * self.wide, self.top(n + 1)))
        return [*way, cv.Path.LineTo((last + 1) * self.wide - 1, self.top(last))]

    def lettered(self, longest: int, size: float) -> tuple[int, ...]:
        """The steps that carry words of so many letters: all where there is room, else some and the one here."""
        needed = max(1, longest) * size * LETTER + 6
        apart = max(1, -int(-needed // self.wide))
        kept = self.reached or 0
        return tuple(n for n in range(self.count) if (n - kept) % apart == 0)


@component
def Stairs(
    labels: list[str], names: list[str], reached: int | None, says: str, *, standing: bool = True
) -> ft.Control:
    """`labels` stand on the steps and `names` below them; `says` is the sentence that says the same."""
    seen = look()
    size, below = seen.capped(16, 1.3), seen.capped(BELOW, 1.3)
    lines = max((label.count("\n") + 1 for label in labels), default=1)
    flight = Flight(len(names), reached, seen.inside, 20 + lines * size * LINE, standing)
    shapes: list[cv.Shape] = [*filled(flight), *_edges(flight)]
    shapes += _words(flight, labels, size, lambda n: flight.top(n) + 7)
    shapes += _words(flight, names, below, lambda _: flight.floor + 6)
    if flight.here is not None:
        shapes += _you(flight, flight.here, spoken().say("You are here"), size)
    return picture(shapes, seen.inside, flight.floor + 10 + below + 6, says)


def filled(flight: Flight) -> list[cv.Rect]:
    """What is walked and the step of now are filled down to the floor; what is ahead is not."""
    walked = -1 if flight.reached is None else flight.reached
    return [
        cv.Rect(
            n * flight.wide,
            flight.top(n),
            flight.wide,
            flight.floor - flight.top(n),
            paint=brush("secondarycontainer" if n == flight.here else "surfacecontainer"),
        )
        for n in range(walked + 1)
    ]


def _edges(flight: Flight) -> list[cv.Shape]:
    """Walked solid, ahead dashed."""
    reached, last = flight.reached or 0, flight.count - 1
    shapes: list[cv.Shape] = [
        cv.Line(0, flight.floor, flight.width, flight.floor, pen("outline", 1.5)),
        cv.Path(flight.edge(reached, last), pen("outline", 2.5, (5, 5))),
    ]
    if flight.reached:
        shapes.append(cv.Path(flight.edge(0, reached), pen("onsurfacevariant", 3)))
    return shapes


def _words(flight: Flight, said: list[str], size: float, height: Callable[[int], float]) -> list[cv.Shape]:
    shapes: list[cv.Shape] = []
    for n in flight.lettered(max((len(line) for one in said for line in one.split("\n")), default=0), size):
        here = n == flight.here
        style = ft.TextStyle(
            size=size + (2 if here else 0),
            color="secondary" if here else "onsurface",
            weight=ft.FontWeight.W_700 if here else None,
            font_family="Roboto",
        )
        middle = (n + 0.5) * flight.wide
        shapes.append(
            cv.Text(
                middle,
                height(n),
                said[n],
                style,
                alignment=ft.Alignment.TOP_CENTER,
                text_align=ft.TextAlign.CENTER,
            )
        )
    return shapes


def _you(flight: Flight, here: int, words: str, size: float) -> list[cv.Shape]:
    """A figure on the step of now, with words beside it."""
    top, middle = flight.top(here), (here + 0.5) * flight.wide
    ink = brush("secondary")
    style = ft.TextStyle(size=size, color="secondary", weight=ft.FontWeight.W_700, font_family="Roboto")
    x, y, side = _beside(flight, here, len(words) * size * LETTER, size)
    return [
        cv.Line(here * flight.wide + 1, top, (here + 1) * flight.wide - 1, top, pen("secondary", 5)),
        cv.Circle(middle, top - 29, 6, ink),
        cv.Rect(middle - 8, top - 21, 16, 15, border_radius=6, paint=ink),
        cv.Rect(middle - 8, top - 12, 16, 8, paint=ink),
        cv.Text(x, y, words, style, alignment=side),
    ]


def _beside(flight: Flight, here: int, long: float, size: float) -> tuple[float, float, ft.Alignment]:
    """Where words about the figure stand: on its right; near the end of the stairs above the steps they cover."""
    middle = (here + 0.5) * flight.wide
    if middle + 16 + long <= flight.width:
        return middle + 16, flight.top(here) - 24 - size / 2, ft.Alignment.TOP_LEFT
    covered = max(0, int((flight.width - long) // flight.wide))
    above = min(flight.top(covered), flight.top(here) - 36)
    return flight.width, above - size * LINE - 4, ft.Alignment.TOP_RIGHT
