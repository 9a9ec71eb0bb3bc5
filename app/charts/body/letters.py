"""Where the lines of a text in a picture break."""

from __future__ import annotations

from app.charts.body.shapes import Words
from app.charts.drawing import width_of

LINE = 1.4  # From one base line to the next, in sizes of the letters.


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
