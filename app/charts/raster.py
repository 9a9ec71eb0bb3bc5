"""A page of outlines as PNG, drawn by matplotlib's renderer without a figure around it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from app.charts.drawing import keep_matplotlib_to_itself

Colour = tuple[float, float, float]
Point = tuple[float, float]
Box = tuple[float, float, float, float]

POINTS_IN_AN_INCH = 72
CAPS = ("butt", "round", "projecting")
JOINS = ("miter", "round", "bevel")

# Each segment: its letter, m(ove), l(ine), q(uadratic), c(ubic) or h (close), and its points.
Segment = tuple[str, tuple[Point, ...]]


@dataclass(frozen=True, kw_only=True)
class Mark:
    """An outline on the page: filled, or stroked with a line, inside `clip` where there is one.

    All in points from the lower left corner; `clip` is left, bottom, right, top; colours are
    shares of red, green and blue; `cap` and `join` are as PDF numbers them.
    """

    outline: tuple[Segment, ...]
    fill: Colour | None = None
    line: Colour | None = None
    width: float = 1.0
    dashes: tuple[float, ...] = ()
    cap: int = 0
    join: int = 0
    clip: Box | None = None


def as_png(marks: Iterable[Mark], width: float, height: float, dots_per_inch: int) -> bytes:
    """The marks on white paper of `width` × `height` points."""
    from PIL import Image

    scale = dots_per_inch / POINTS_IN_AN_INCH
    size = round(width * scale), round(height * scale)
    drawn = Image.frombuffer("RGBA", size, _pixels(marks, size, scale))
    paper = Image.new("RGBA", size, "#ffffff")
    paper.alpha_composite(drawn)
    written = BytesIO()
    paper.convert("RGB").save(written, "PNG", dpi=(dots_per_inch, dots_per_inch))
    return written.getvalue()


def _pixels(marks: Iterable[Mark], size: tuple[int, int], scale: float) -> Any:
    """Red, green, blue and alpha of every pixel."""
    keep_matplotlib_to_itself()
    from matplotlib.backends import backend_agg
    from matplotlib.transforms import Affine2D, Bbox

    agg: Any = backend_agg  # It has no types.
    canvas = agg.RendererAgg(*size, POINTS_IN_AN_INCH)
    place = Affine2D().scale(scale)
    for mark in marks:
        pen = canvas.new_gc()
        if mark.clip:
            left, bottom, right, top = (edge * scale for edge in mark.clip)
            pen.set_clip_rectangle(Bbox([[left, bottom], [right, top]]))
        if mark.line:
            pen.set_foreground((*mark.line, 1.0))
            pen.set_linewidth(mark.width * scale)
            pen.set_dashes(0, [length * scale for length in mark.dashes] or None)
            pen.set_capstyle(CAPS[mark.cap])
            pen.set_joinstyle(JOINS[mark.join])
        else:
            pen.set_linewidth(0)
            pen.set_snap(False)  # Letters stay as they are drawn.
        canvas.draw_path(pen, _path(mark.outline), place, (*mark.fill, 1.0) if mark.fill else None)
    return canvas.buffer_rgba()


def _path(outline: tuple[Segment, ...]) -> Any:
    """An outline as a path of matplotlib's."""
    from matplotlib.path import Path

    codes_of = {"m": [1], "l": [2], "q": [3, 3], "c": [4, 4, 4], "h": [79]}
    points: list[Point] = []
    codes: list[int] = []
    for letter, ends in outline:
        points += ends or points[-1:]
        codes += codes_of[letter]
    return Path(points, codes)
