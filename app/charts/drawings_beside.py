"""Pain drawings side by side where there is little room: the bodies and what the patterns stand for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from app.charts.body.pictures import ROOM_FOR_ROWS, Pair, composed, told
from app.charts.body.shapes import Picture
from app.charts.body.views import felt, used
from app.charts.styles import Canvas
from app.language import Language
from app.rehab.pain_drawing import Painted

MOST_EXPLAINED = 8  # Of more qualities the legend stands with the larger picture only.


def beside(
    language: Language, bodies: Sequence[tuple[str, Painted]], canvas: Canvas, tallest: float
) -> Picture:
    """Drawings with their titles in one row, the bodies at most `tallest` mm high as printed.

    On a phone they stand one below the other. A part of a page is drawn on as if it were wide
    enough for a row, and then made smaller as a whole.
    """
    if not canvas.phone and canvas.width < ROOM_FOR_ROWS:
        larger = ROOM_FOR_ROWS / canvas.width
        canvas = replace(canvas, width=ROOM_FOR_ROWS, letters=canvas.letters * larger)
        tallest *= larger
    pairs = [Pair(title, body.figure, partial(felt, body)) for title, body in bodies]
    qualities = used(body for _, body in bodies)
    legend = told(language, qualities)[:1] if len(qualities) <= MOST_EXPLAINED else []
    return composed(language, pairs, legend, canvas, tallest)
