"""A picture as SVG: paths and real text, without ids, styles, patterns or clips.

So two of them can stand in one page, and makers of PDF draw them as browsers do.
"""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

from app.charts.body.look import INK
from app.charts.body.shapes import Area, Lines, Picture, Shape, Words
from app.charts.drawing import FONT

if TYPE_CHECKING:
    from app.charts.body.shapes import Curve


def as_svg(picture: Picture) -> str:
    """The picture as an SVG element, one unit of which is a point."""
    width, height = f"{picture.width:.2f}", f"{picture.height:.2f}"
    inside = "\n".join(filter(None, map(element, picture.shapes)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt"'
        f' viewBox="0 0 {width} {height}">\n{inside}\n</svg>'
    )


def element(shape: Shape) -> str:
    """One shape, or nothing where it is empty."""
    match shape:
        case Area(rings, fill):
            path = "".join(line(ring) + "Z" for ring in rings)
            return f'<path d="{path}" fill="{fill}" fill-rule="evenodd" stroke="none"/>' if path else ""
        case Lines(parts, colour, width):
            path = "".join(map(line, parts))
            ends = 'stroke-linecap="round" stroke-linejoin="round"'
            return (
                f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width:.2f}" {ends}/>'
                if path
                else ""
            )
        case Words():
            return words(shape)


def line(curve: Curve) -> str:
    """A curve as path data: where it begins, and the steps from point to point, in hundredths of a point."""
    import numpy as np

    exact = np.rint(curve * 100).astype(int)
    x, y = exact[0].tolist()
    steps = np.diff(exact, axis=0).ravel().tolist()
    return f"M{number(x)} {number(y)}l" + " ".join(map(number, steps))


@lru_cache(4096)  # A body has thirty thousand steps, most of them alike.
def number(hundredths: int) -> str:
    """1.25, 3 or -0.4."""
    return f"{hundredths / 100:g}"


def words(shape: Words) -> str:
    """A line of text."""
    bold = ' font-weight="bold"' if shape.bold else ""
    return (
        f'<text x="{shape.x:.2f}" y="{shape.y:.2f}" font-family="{FONT}" font-size="{shape.size:.2f}"{bold}'
        f' text-anchor="{shape.anchor}" fill="{INK}">{escape(shape.text)}</text>'
    )
