"""Whether words fit beside something else, or would break in the middle."""

from __future__ import annotations

from app.views.parts.seen import Look

ROW = 17
BOLD_LETTER = 0.57  # How wide a bold letter is, by its size.


def fits_beside(text: str, beside: float, seen: Look) -> bool:
    """Whether the longest word of a row's title fits in a card, next to something of this width."""
    longest = max((len(word) for word in text.split()), default=0)
    return longest * BOLD_LETTER * ROW * seen.text <= seen.inside - beside
