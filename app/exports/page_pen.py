"""Where a mark on a page goes and how it looks: places, boxes and pens, in points from the lower left corner."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from app.charts.raster import Box, Colour, Segment

Matrix = tuple[float, float, float, float, float, float]
AS_IT_IS: Matrix = (1, 0, 0, 1, 0, 0)


def times(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that does one and then the other."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def placed(segments: Iterable[Segment], matrix: Matrix) -> tuple[Segment, ...]:
    """An outline where the matrix takes it."""
    a, b, c, d, e, f = matrix
    return tuple(
        (letter, tuple((a * x + c * y + e, b * x + d * y + f) for x, y in ends)) for letter, ends in segments
    )


@dataclass(frozen=True)
class Pen:
    """How the next mark looks, and where it goes."""

    matrix: Matrix = AS_IT_IS
    fill: Colour = (0, 0, 0)
    line: Colour = (0, 0, 0)
    width: float = 1.0
    dashes: tuple[float, ...] = ()
    cap: int = 0
    join: int = 0
    clip: Box | None = None
    typeface: str = ""
    size: float = 0.0

    @property
    def scale(self) -> float:
        """How much larger lengths become; our pages are never skewed."""
        a, b, c, d, _, _ = self.matrix
        return float(abs(a * d - b * c) ** 0.5)


def inside(outline: tuple[Segment, ...], already: Box | None) -> Box:
    """The box round an outline, as far as it lies in the box that cuts off already."""
    points = [end for _, ends in outline for end in ends]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    box = min(xs), min(ys), max(xs), max(ys)
    if already is None:
        return box
    return max(box[0], already[0]), max(box[1], already[1]), min(box[2], already[2]), min(box[3], already[3])


def colour(*shares: float) -> Colour:
    """Red, green and blue from three shares or one of grey."""
    red, green, blue = (float(share) for share in (shares * 3 if len(shares) == 1 else shares))
    return red, green, blue


def numbers(values: Iterable[Any]) -> tuple[float, ...]:
    """A list of a PDF's as numbers."""
    return tuple(float(value) for value in values)
