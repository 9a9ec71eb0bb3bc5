"""Whether words fit beside something else, or would break in the middle."""

from __future__ import annotations

from app.views.parts.long_words import widest_word
from app.views.parts.seen import Look

ROW = 17


def fits_beside(text: str, beside: float, seen: Look) -> bool:
    """Whether the longest word of a row's title fits in a card, next to something of this width."""
    return widest_word(text, ROW * seen.text) <= seen.inside - beside
