"""Lines, bands, markers and real text as an SVG element, one unit of which is a point.

Written out by hand: to load matplotlib takes longer than a patient should wait for the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from app.charts.drawing import FONT
from app.charts.styles import SeriesStyle

Place = tuple[float, float]

KAPPA = 0.5523  # How far the handles of a curve stand out where four of them make a circle of radius 1.

# Around a point of size 1: the corners of each marker, or of each part of it.
CORNERS: dict[str, tuple[tuple[Place, ...], ...]] = {
    "s": (((-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)),),
    "^": (((0, -1.15), (1.1, 0.85), (-1.1, 0.85)),),
    "D": (((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)),),
    "X": (
        ((-1, -0.55), (-0.55, -1), (1, 0.55), (0.55, 1)),
        ((-0.55, 1), (-1, 0.55), (0.55, -1), (1, -0.55)),
    ),
}


def svg(width: float, height: float, parts: Iterable[str]) -> str:
    """The element with all its parts."""
    inside = "\n".join(filter(None, parts))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.2f}pt" height="{height:.2f}pt"'
        f' viewBox="0 0 {width:.2f} {height:.2f}">\n{inside}\n</svg>'
    )


def band(x: float, y: float, width: float, height: float, colour: str) -> str:
    """A filled rectangle."""
    path = f"M{x:.2f} {y:.2f}h{width:.2f}v{height:.2f}h{-width:.2f}z"
    return f'<path d="{path}" style="fill: {colour}; stroke: none"/>'


def curve(runs: Iterable[Sequence[Place]], colour: str, width: float, dash: Sequence[float] = ()) -> str:
    """Lines of one look, each through its own places."""
    path = "".join(through(run) for run in runs if len(run) > 1)
    dashes = f"; stroke-dasharray: {' '.join(f'{length:g}' for length in dash)}" if dash else ""
    look = f"fill: none; stroke: {colour}; stroke-width: {width:g}{dashes}"
    return f'<path d="{path}" style="{look}"/>' if path else ""


def through(places: Sequence[Place]) -> str:
    """A line through places."""
    first, *rest = (f"{x:.2f} {y:.2f}" for x, y in places)
    return f"M{first}L{' '.join(rest)}"


def markers(places: Iterable[Place], style: SeriesStyle, size: float, *, hollow: bool = False) -> str:
    """A marker at each place, `size` points across; a hollow one is only its edge."""
    path = "".join(marker(place, style.marker, size / 2) for place in places)
    look = f"fill: none; stroke: {style.colour}; stroke-width: 1" if hollow else f"fill: {style.colour}"
    return f'<path class="markers" d="{path}" style="{look}"/>' if path else ""


def marker(place: Place, shape: str, size: float) -> str:
    """One marker as a closed path."""
    x, y = place
    if shape == "o":
        r, k = size, KAPPA * size
        return (
            f"M{x:.2f} {y - r:.2f}c{k:.2f} 0 {r:.2f} {r - k:.2f} {r:.2f} {r:.2f}"
            f"c0 {k:.2f} {k - r:.2f} {r:.2f} {-r:.2f} {r:.2f}"
            f"c{-k:.2f} 0 {-r:.2f} {k - r:.2f} {-r:.2f} {-r:.2f}"
            f"c0 {-k:.2f} {r - k:.2f} {-r:.2f} {r:.2f} {-r:.2f}z"
        )
    parts = ([(x + size * across, y + size * down) for across, down in part] for part in CORNERS[shape])
    return "".join(f"{through(part)}z" for part in parts)


def text(x: float, y: float, words: str, size: float, anchor: str = "start", *, bold: bool = False) -> str:
    """A line of text; it takes the colour of the page around it."""
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{x:.2f}" y="{y:.2f}" font-family="{FONT}" font-size="{size:g}"{weight}'
        f' text-anchor="{anchor}">{escape(words)}</text>'
    )
