"""One view of the body with what is painted on it, as shapes in units of the figure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from app.charts.body.contours import rings_of
from app.charts.body.look import GONE, INK, LINE, LOOKS, NEW, PENCIL, SAME, SKIN, SOLID, TINT, Look, tinted
from app.charts.body.patterns import hatched
from app.charts.body.shapes import Area, Lines, Shape
from app.rehab.pain_drawing import QUALITIES, STRENGTHS, Figure, Painted, differing
from app.rehab.pain_drawing.figure import GRAIN

if TYPE_CHECKING:
    from app.charts.body.shapes import Curve
    from app.rehab.pain_drawing.figure import Ring, Squares

OUTLINE, DETAIL, BOLD = 2.4, 1.4, 5  # Units.


class Shade(NamedTuple):
    """Squares that look the same."""

    squares: Squares
    look: Look
    strength: int


def view_of(figure: Figure, view: str, shades: Sequence[Shade] = ()) -> tuple[Shape, ...]:
    """A view: skin, tints, inner lines, patterns, and the outline over everything."""
    outline = curve(figure.outlines[view])
    details = tuple(curve(line) for line in figure.details[view])
    grounds, patterns = zip(*map(shaded, shades), strict=True) if shades else ((), ())
    return (
        Area((outline,), SKIN),
        *grounds,
        Lines(details, PENCIL, DETAIL),
        *patterns,
        Lines((closed(outline),), INK, OUTLINE),
    )


def shaded(shade: Shade) -> tuple[Area, Lines]:
    """The ground of a shaded area, and its edge and pattern."""
    edges = rings_of(shade.squares)
    lines = (*map(closed, edges), *hatched(shade.squares, shade.look.pattern))
    colour = shade.look.colour
    return Area(edges, tinted(colour, TINT[shade.strength])), Lines(lines, colour, LINE[shade.strength])


def small_view(figure: Figure, view: str, shades: Sequence[Shade]) -> tuple[Shape, ...]:
    """A view that is to be small: bold outline, strong colours, no lines inside."""
    outline = curve(figure.outlines[view])
    solid = (
        Area(rings_of(shade.squares), tinted(shade.look.colour, SOLID[shade.strength])) for shade in shades
    )
    return Area((outline,), SKIN), *solid, Lines((closed(outline),), INK, BOLD)


def felt(body: Painted, view: str) -> list[Shade]:
    """What is felt on a view."""
    return [
        Shade(layer == strength, LOOKS[quality], strength)
        for quality in QUALITIES
        if (layer := body.layers.get((view, quality))) is not None
        for strength in STRENGTHS
        if (layer == strength).any()
    ]


def between(earlier: Painted, later: Painted, view: str) -> list[Shade]:
    """What is the same, gone and new on a view."""
    new, gone, same = differing(earlier, later, view)
    found = ((same, SAME, 1), (gone, GONE, 1), (new, NEW, 3))
    return [Shade(squares, look, strength) for squares, look, strength in found if squares.any()]


def used(bodies: Iterable[Painted]) -> list[str]:
    """The qualities that are felt anywhere, in the order of QUALITIES."""
    felt_anywhere = {quality for body in bodies for (_, quality), layer in body.layers.items() if layer.any()}
    return [quality for quality in QUALITIES if quality in felt_anywhere]


def curve(ring: Ring) -> Curve:
    """A ring of the figure in units."""
    import numpy as np

    return np.array(ring, float).reshape(-1, 2) / GRAIN


def closed(ring: Curve) -> Curve:
    """A ring that ends where it begins."""
    import numpy as np

    return np.concatenate([ring, ring[:1]])
