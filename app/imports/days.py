"""Days and times as other apps and spreadsheets write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from enum import Enum

from app.imports.found import When

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan",
            "feb",
            "mar mär",
            "apr",
            "maj mai may",
            "jun",
            "jul",
            "aug",
            "sep",
            "okt oct",
            "nov",
            "dec des",
        ),
        start=1,
    )
    for name in names.split()
}
PARTS = re.compile(r"(\d{1,4})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{1,4})\.?")
DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?([^\W\d]{3,})\.?,?\s+(\d{4})", re.I)
MONTH_DAY = re.compile(r"([^\W\d]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", re.I)
CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap])?\.?(?:m\.?)?", re.I)
FIRST_YEAR = 1970
# A year written with two digits is of this century: these apps are.
CENTURY = 2000


class Order(Enum):
    """In which order a day written in figures has its parts, where the year does not stand first."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"


def order_of(written: Iterable[str]) -> tuple[Order, bool]:
    """The order that days written in figures have, and whether one of them proves it.

    Where none does, the day stands first, as in Sweden, Denmark and Norway.
    """
    for one in written:
        parts = PARTS.match(one.strip())
        if not parts or len(parts[1]) > 2:
            continue
        first, second = int(parts[1]), int(parts[2])
        if first > 12 >= second:
            return Order.DAY_FIRST, True
        if second > 12 >= first:
            return Order.MONTH_FIRST, True
    return Order.DAY_FIRST, False


def has_order(written: Iterable[str]) -> bool:
    """Whether any day is written in figures with the year last, so that an order has to be known."""
    return any((parts := PARTS.match(one.strip())) and len(parts[1]) <= 2 for one in written)


def day_in(written: str, order: Order = Order.DAY_FIRST) -> date | None:
    """The day at the beginning of what was written, or None where it is none."""
    text = written.strip()
    try:
        if found := PARTS.match(text):
            return _in_figures(found, order)
        if found := DAY_MONTH.match(text):
            return _real(int(found[3]), MONTHS[found[2][:3].lower()], int(found[1]))
        if found := MONTH_DAY.match(text):
            return _real(int(found[3]), MONTHS[found[1][:3].lower()], int(found[2]))
    except (KeyError, ValueError):
        return None
    return None


def _in_figures(found: re.Match[str], order: Order) -> date | None:
    first, second, third = (int(part) for part in found.groups())
    if len(found[1]) == 4:
        return _real(first, second, third)
    year = third + CENTURY if len(found[3]) == 2 else third
    return _real(year, second, first) if order is Order.DAY_FIRST else _real(year, first, second)


def _real(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if year >= FIRST_YEAR else None


def time_in(written: str) -> time | None:
    """The time of day: 21:35, 21.35, 9:35 pm. None where it is none."""
    found = CLOCK.fullmatch(written.strip())
    if not found:
        return None
    hour, half = int(found[1]), (found[4] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return time(hour, int(found[2]), int(found[3] or 0))
    except ValueError:
        return None


def when(day: date, at: time | None) -> When:
    """A day and a time of the patient's own clock."""
    if at is None:
        return When(day)
    try:
        return When(day, datetime.combine(day, at).astimezone(UTC))
    except (OSError, OverflowError, ValueError):
        return When(day)


def moment_in(written: str) -> When | None:
    """An instant with its day, ISO 8601. With an offset the day is the one it was there."""
    try:
        moment = datetime.fromisoformat(written.strip())
    except ValueError:
        return None
    if moment.year < FIRST_YEAR:
        return None
    if moment.tzinfo is None:
        return when(moment.date(), moment.time())
    return When(moment.date(), moment.astimezone(UTC))


def instant_in(written: str) -> When | None:
    """An instant that was written in UTC; its day is the one that the device's clock shows."""
    found = moment_in(written)
    return here(found.at) if found and found.at else None


def here(instant: datetime) -> When | None:
    """The day of an instant where the device is. None for one that no diary has."""
    try:
        local = instant.astimezone()
    except (OSError, OverflowError, ValueError):
        return None
    return When(local.date(), instant) if local.year > FIRST_YEAR else None
