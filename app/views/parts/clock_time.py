"""A time of day as somebody types it."""

from __future__ import annotations

import re
from datetime import time

from app.errors import NotAClockTime

CLOCK = re.compile(r"(\d{1,2})(?:[.:]?(\d{2}))?")


def as_typed(clock: time | None) -> str:
    """A clock time as somebody would type it: "8.05"; nothing for None."""
    return f"{clock.hour}.{clock.minute:02d}" if clock else ""


def read_clock(field: str, typed: str) -> time | None:
    """A time of day: "8", "8.05", "08:05" or "805"; None for nothing. Raises NotAClockTime."""
    if not typed.strip():
        return None
    found = CLOCK.fullmatch(typed.strip())
    if found is None:
        raise NotAClockTime(field)
    try:
        return time(int(found[1]), int(found[2] or 0))
    except ValueError:
        raise NotAClockTime(field) from None
