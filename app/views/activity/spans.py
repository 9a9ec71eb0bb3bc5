"""How far back a screen looks: a few names for stretches of days that end with a given one."""

from __future__ import annotations

from datetime import date

from app.rehab.period import Period
from app.words import N_

WEEK, MONTH, QUARTER, YEAR = "week", "month", "quarter", "year"
SPANS: dict[str, str] = {
    WEEK: N_("1 week"),
    MONTH: N_("4 weeks"),
    QUARTER: N_("3 months"),
    YEAR: N_("1 year"),
}
DAYS = {WEEK: 7, MONTH: 28}
MONTHS = {QUARTER: 3, YEAR: 12}


def span_until(last: date, key: str) -> Period:
    """The days that a key of `SPANS` means, up to and with the last one."""
    return Period.days_until(last, DAYS[key]) if key in DAYS else Period.months_until(last, MONTHS[key])
