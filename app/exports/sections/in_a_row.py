"""The patient's own words in a row: no stop is set behind one that stands there already."""

from __future__ import annotations

from collections.abc import Iterable

ENDS = (".", "!", "?", "…")


def ended(words: str) -> str:
    """Words as a sentence."""
    return words if words.endswith(ENDS) else f"{words}."


def in_a_row(texts: Iterable[str]) -> str:
    """Texts one after the other, a semicolon between two where the first does not end as a sentence."""
    told = ""
    for text in texts:
        between = "" if not told else " " if told.endswith(ENDS) else "; "
        told += between + text
    return told
