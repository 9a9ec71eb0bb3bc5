"""What a picture of the body is made of: areas, lines and words, before they become SVG or pixels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

    Curve = NDArray[float64]  # Points as rows of x and y.


@dataclass(frozen=True)
class Area:
    """A filled shape; rings inside others are holes."""

    rings: tuple[Curve, ...]
    fill: str


@dataclass(frozen=True)
class Lines:
    """Lines with round ends, all of one colour and width."""

    parts: tuple[Curve, ...]
    colour: str
    width: float


@dataclass(frozen=True)
class Words:
    """One line of text: where its base line begins, or has its middle or end (`anchor`)."""

    x: float
    y: float
    text: str
    size: float
    anchor: str = "start"
    bold: bool = False


Shape = Area | Lines | Words


@dataclass(frozen=True)
class Picture:
    """Shapes on a sheet of `width` × `height` points, later ones over earlier ones."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


def placed(shapes: Iterable[Shape], x: float, y: float, scale: float) -> tuple[Shape, ...]:
    """The same shapes smaller or larger, with their origin at another place."""
    return tuple(moved(shape, x, y, scale) for shape in shapes)


def moved(shape: Shape, x: float, y: float, scale: float) -> Shape:
    """One shape of them."""
    match shape:
        case Area(rings, fill):
            return Area(shifted(rings, x, y, scale), fill)
        case Lines(parts, colour, width):
            return Lines(shifted(parts, x, y, scale), colour, width * scale)
        case Words():
            return Words(
                x + scale * shape.x,
                y + scale * shape.y,
                shape.text,
                scale * shape.size,
                shape.anchor,
                shape.bold,
            )


def shifted(curves: Sequence[Curve], x: float, y: float, scale: float) -> tuple[Curve, ...]:
    """Curves of them."""
    return tuple(curve * scale + (x, y) for curve in curves)


def box(x: float, y: float, width: float, height: float) -> Curve:
    """A closed rectangle."""
    import numpy as np

    return np.array([(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)], float)
