"""Letters of the typeface that pictures are written in: how wide a text is, and where its lines break."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from app.charts.body.shapes import Words
from app.charts.drawing import font_file

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

LINE = 1.4  # From one base line to the next, in sizes of the letters.


@lru_cache(maxsize=32)
def typeface(size: float, *, bold: bool = False) -> FreeTypeFont:
    """The typeface in letters of a size."""
    from PIL import ImageFont

    return ImageFont.truetype(font_file("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"), size)


def width_of(text: str, size: float) -> float:
    """How wide a text is in letters of a size, both in points."""
    return typeface(100).getlength(text) * size / 100


def paragraph(text: str, width: float, size: float) -> list[Words]:
    """A text broken into lines, the first of them just below the origin."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return [Words(0, (n + 1) * LINE * size, line, size) for n, line in enumerate(lines)]
