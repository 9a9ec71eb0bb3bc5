"""Things that more than one drawing shows, each standing at 0, 0."""

from __future__ import annotations

from app.content.illustrations.pen import Pen


def bag(pen: Pen) -> str:
    """A shopping bag."""
    return pen.path("M-7 -26 C-7 -38 7 -38 7 -26", wide=0.9) + pen.path(
        "M-14 -26 L14 -26 L12 0 L-12 0 Z", fill="warm"
    )
