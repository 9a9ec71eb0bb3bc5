"""What the patterns stand for: a swatch and a word for each, in rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from app.charts.body.look import INK, Look
from app.charts.body.shapes import Lines, Shape, Words, box, placed
from app.charts.body.views import Shade, shaded
from app.charts.drawing import width_of

SWATCH = (52, 26)  # Units of the figure, as it would be drawn there.


class Entry(NamedTuple):
    """One look and its word."""

    look: Look
    strength: int
    word: str


def legend(entries: Sequence[Entry], width: float, letters: float) -> tuple[tuple[Shape, ...], float]:
    """The entries in as many rows as they need in `width`, and how high they are together."""
    swatch = 2.4 * letters
    longest = max((width_of(entry.word, letters) for entry in entries), default=0)
    column = min(width, swatch + 2.2 * letters + longest)
    across = max(1, int(width // column))
    row = 1.9 * letters
    shapes: list[Shape] = []
    for number, entry in enumerate(entries):
        x, y = 1 + number % across * (width / across), number // across * row
        shapes += placed(swatch_of(entry), x, y, swatch / SWATCH[0])
        shapes.append(Words(x + swatch + 0.5 * letters, y + 0.98 * letters, entry.word, letters))
    return tuple(shapes), row * -(-len(entries) // across)


def swatch_of(entry: Entry) -> Iterable[Shape]:
    """A small field that looks as the body does."""
    import numpy as np

    wide, high = SWATCH
    field = Shade(np.ones((high, wide), bool), entry.look, entry.strength)
    return *shaded(field), Lines((box(0, 0, wide, high),), INK, 1)
