"""Numbers and durations as other apps and spreadsheets write them."""

from __future__ import annotations

import re

PLAIN = re.compile(r"[+-]?(\d+([.,]\d+)?|[.,]\d+)")
GROUPED = re.compile(r"[+-]?\d{1,3}([ \u00a0\u202f'’.,])\d{3}(\1\d{3})*([.,]\d+)?")
# 1,234 is a thousand and more to some, one and a little to others.
UNCLEAR = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")
CLOCKED = re.compile(r"([+-]?\d+):([+-]?\d{1,2})(?::([+-]?\d{1,2}(?:\.\d+)?))?")
WORDED = re.compile(
    r"(?:(\d+(?:[.,]\d+)?)\s*(?:h|hr|hrs|hours?|tim|timmar?|timer?|t)\.?)?\s*"
    r"(?:(\d+(?:[.,]\d+)?)\s*(?:m|min|mins|minutes?|minuter?|minutter?)\.?)?\s*"
    r"(?:(\d+(?:[.,]\d+)?)\s*(?:s|sec|secs|seconds?|sek|sekunder?)\.?)?",
    re.I,
)
LONGEST = 30


def number_in(written: str) -> float | None:
    """The number that is all of what was written, with a decimal comma or point. None where it is unclear."""
    text = written.strip().replace("\u2212", "-")
    if len(text) > LONGEST:
        return None
    if PLAIN.fullmatch(text) and not UNCLEAR.fullmatch(text):
        return float(text.replace(",", "."))
    grouped = GROUPED.fullmatch(text)
    if not grouped or UNCLEAR.fullmatch(text) or (grouped[3] and grouped[3][0] == grouped[1]):
        return None
    whole = text[: grouped.start(3)] if grouped[3] else text
    return float(whole.replace(grouped[1], "") + (grouped[3] or "").replace(",", "."))


def whole_in(written: str) -> int | None:
    """The whole number that is all of what was written: 7, 7.0 and 7,0."""
    number = number_in(written)
    return int(number) if number is not None and number.is_integer() else None


def clocked(written: str) -> float | None:
    """Minutes, of hours:minutes or hours:minutes:seconds."""
    found = CLOCKED.fullmatch(written.strip())
    if not found or len(written) > LONGEST:
        return None
    hours, minutes, seconds = (float(part or 0) for part in found.groups())
    return hours * 60 + minutes + seconds / 60


def minutes_in(written: str) -> float | None:
    """Minutes, of a duration that can be nothing else: 1h 20m, 80 min, 01:20:00. None for 1:20 and bare numbers."""
    text = written.strip()
    if len(text) > LONGEST:
        return None
    if text.count(":") == 2:
        return clocked(text)
    found = WORDED.fullmatch(text)
    if not found or not any(found.groups()):
        return None
    hours, minutes, seconds = (float((part or "0").replace(",", ".")) for part in found.groups())
    return hours * 60 + minutes + seconds / 60
