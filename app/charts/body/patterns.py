"""The patterns that tell qualities apart without colour, as curves cut to what is painted.

SVG has patterns and clips of its own, but makers of PDF know neither, so both are reckoned here.
All lengths are in units of the figure; a pattern keeps its place on the body whatever is painted.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import pi
from typing import TYPE_CHECKING

from app.charts.body.contours import bounds_of

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

    from app.charts.body.shapes import Curve
    from app.rehab.pain_drawing.figure import Squares

    Curves = NDArray[float64]  # Curves × points × (x, y), all of them with equally many points.

Bounds = tuple[int, int, int, int]
STRAIGHT = 1e-6
FINE = 1.0  # Units between the points of a line that is cut.

TRIANGLE = ((0, -3.8), (2.9, 2), (-2.9, 2), (0, -3.8))
SMALL_TRIANGLE = ((0, -1.2), (0.9, 0.7), (-0.9, 0.7), (0, -1.2))
BOLT = ((1.8, -4.6), (-1.7, 0.5), (1.7, -0.5), (-1.8, 4.6))
SHAFT, HEAD = ((-4.4, 0), (4.2, 0)), ((1, -2.7), (4.2, 0), (1, 2.7))
SQUARE = ((-2.7, -2.7), (2.7, -2.7), (2.7, 2.7), (-2.7, 2.7), (-2.7, -2.7))
CROSS = (((-2.6, -2.6), (2.6, 2.6)), ((-2.6, 2.6), (2.6, -2.6)))


def hatched(squares: Squares, pattern: str) -> tuple[Curve, ...]:
    """The lines of a pattern that lie on painted squares."""
    bounds = bounds_of(squares)
    return (
        tuple(part for curves in PATTERNS[pattern](bounds) for part in cut(curves, squares)) if bounds else ()
    )


def cut(curves: Curves, squares: Squares) -> list[Curve]:
    """The parts of curves that lie on painted squares, without the points that lie straight between others."""
    import numpy as np

    height, width = squares.shape
    columns, rows = np.floor(curves).astype(int).transpose(2, 0, 1)
    there = (columns >= 0) & (columns < width) & (rows >= 0) & (rows < height)
    inside = there & squares[rows.clip(0, height - 1), columns.clip(0, width - 1)]
    steps = np.diff(np.pad(inside, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    begins, ends = np.argwhere(steps == 1), np.argwhere(steps == -1) - (0, 1)
    needed = np.pad(np.abs(np.diff(curves, 2, axis=1)).max(axis=2) > STRAIGHT, ((0, 0), (1, 1)))
    needed[tuple(begins.T)] = needed[tuple(ends.T)] = True
    return [
        curves[which, first : last + 1][needed[which, first : last + 1]]
        for (which, first), (_, last) in zip(begins.tolist(), ends.tolist(), strict=True)
        if last > first
    ]


def level(bounds: Bounds, apart: float = 6) -> Curves:
    """Level lines."""
    import numpy as np

    left, top, right, bottom = bounds
    x = np.arange(left, right + FINE, FINE)
    y = np.arange(top // apart * apart, bottom, apart) + apart / 2
    return np.stack(np.broadcast_arrays(x[None, :], y[:, None]), axis=2)


def upright(bounds: Bounds, apart: float = 6) -> Curves:
    """Upright lines."""
    left, top, right, bottom = bounds
    return level((top, left, bottom, right), apart)[:, :, ::-1]


def slanting(bounds: Bounds, slope: int, apart: float = 8.5) -> Curves:
    """Lines that rise (-1) or fall (1) to the right."""
    import numpy as np

    left, top, right, bottom = bounds
    x = np.arange(left, right + FINE, FINE / 1.5)
    ends = (top - slope * left, top - slope * right, bottom - slope * left, bottom - slope * right)
    begin = np.arange(min(ends) // apart * apart, max(ends) + apart, apart)
    y = begin[:, None] + slope * x[None, :]
    return np.stack(np.broadcast_arrays(x[None, :], y), axis=2)


def zigzag(bounds: Bounds, high: float = 4.4, long: float = 8, apart: float = 9) -> Curves:
    """Level zigzags."""
    import numpy as np

    left, top, right, bottom = bounds
    x = np.arange(left // long * long, right + long, long / 8)
    swing = high * np.abs((x / long) % 1 * 2 - 1)
    y = np.arange(top // apart * apart, bottom, apart) + 2
    return np.stack(np.broadcast_arrays(x[None, :], y[:, None] + swing[None, :]), axis=2)


def sown(bounds: Bounds, sign: Curve, across: float, down: float) -> Curves:
    """A sign over and over, every second row moved by half."""
    import numpy as np

    left, top, right, bottom = bounds
    rows = np.arange(top // down - 1, bottom // down + 2)
    columns = np.arange(left // across - 1, right // across + 2)
    x = (columns[None, :] + 0.5 * (rows[:, None] % 2) + 0.25) * across
    y = np.broadcast_to((rows[:, None] + 0.5) * down, x.shape)
    middles = np.stack([x, y], axis=2).reshape(-1, 1, 2)
    return middles + sign[None, :, :]


def sign(corners: tuple[tuple[float, float], ...]) -> Curve:
    """A sign of straight lines, with points close enough to be cut."""
    import numpy as np

    corner = np.array(corners, float)
    parts = [np.linspace(one, other, 5)[:-1] for one, other in pairwise(corner)]
    return np.concatenate([*parts, corner[-1:]])


def ring(radius: float, corners: int = 14) -> Curve:
    """A ring."""
    import numpy as np

    turn = np.linspace(0, 2 * pi, corners + 1)
    return radius * np.column_stack([np.cos(turn), np.sin(turn)])


PATTERNS: dict[str, Callable[[Bounds], list[Curves]]] = {
    "": lambda bounds: [],
    "level": lambda bounds: [level(bounds)],
    "upright": lambda bounds: [upright(bounds)],
    "rising": lambda bounds: [slanting(bounds, -1)],
    "falling": lambda bounds: [slanting(bounds, 1)],
    "zigzags": lambda bounds: [zigzag(bounds)],
    "crosses": lambda bounds: [sown(bounds, sign(stroke), 10.5, 9.5) for stroke in CROSS],
    "rings": lambda bounds: [sown(bounds, ring(2.9), 11, 9.5)],
    "triangles": lambda bounds: [sown(bounds, sign(part), 11.5, 9.5) for part in (TRIANGLE, SMALL_TRIANGLE)],
    "dots": lambda bounds: [sown(bounds, ring(radius, 10), 9.5, 8) for radius in (0.5, 1.5)],
    "grains": lambda bounds: [sown(bounds, ring(0.45, 6), 5, 4.4)],
    "bolts": lambda bounds: [sown(bounds, sign(BOLT), 9.5, 11.5)],
    "arrows": lambda bounds: [sown(bounds, sign(part), 14, 9) for part in (SHAFT, HEAD)],
    "squares": lambda bounds: [sown(bounds, sign(SQUARE), 11, 10)],
}
