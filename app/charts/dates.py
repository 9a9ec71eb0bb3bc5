"""Which dates are written below a picture."""

from __future__ import annotations

from datetime import date, timedelta

from app.language import Language
from app.rehab.period import Period, months_later

LONGEST_IN_DAYS = 120
LONGEST_IN_MONTHS = 400
MONTH = 30.4
DAYS_APART = (1, 2, 7, 14, 28, 56, 112)
MONTHS_APART = (1, 2, 3, 6)


def dates_below(language: Language, period: Period, most: int) -> list[tuple[date, str]]:
    """At most `most` dates and their names: days or weeks apart, then months, then years.

    A name stands to the right of its date, so a date too near the end is left out.
    """
    room = timedelta(days=0.8 * len(period) / most)
    named = language.short_day if len(period) <= LONGEST_IN_MONTHS else year
    return [(day, named(day)) for day in evenly(period, most) if period.last - day >= room]


def evenly(period: Period, most: int) -> list[date]:
    """Dates that lie evenly on the calendar."""
    if len(period) <= LONGEST_IN_DAYS:
        step = first_that_fits(DAYS_APART, len(period), most)
        return list(period)[::step]
    months = len(period) / MONTH
    if len(period) <= LONGEST_IN_MONTHS:
        return every(first_that_fits(MONTHS_APART, months, most), period.first.replace(day=1), period)
    years = -(-int(months) // (12 * most)) or 1
    return every(12 * years, period.first.replace(month=1, day=1), period)


def first_that_fits(steps: tuple[int, ...], length: float, most: int) -> int:
    """The smallest step that needs at most `most` of them, or the largest there is."""
    return next((step for step in steps if length / step <= most), steps[-1])


def every(months: int, beginning: date, period: Period) -> list[date]:
    """First days of months or years in the period, some months apart."""
    unit = 12 if months % 12 == 0 else 1
    day = beginning if beginning in period else months_later(beginning, unit)
    days = []
    while day <= period.last:
        days.append(day)
        day = months_later(day, months)
    return days


def year(day: date) -> str:
    """2026."""
    return str(day.year)
