"""A stretch of the patient's own calendar days."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from app.errors import BackwardsPeriod


@dataclass(frozen=True)
class Period:
    """From `first` to `last`, both included. Raises BackwardsPeriod."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise BackwardsPeriod

    def __len__(self) -> int:
        """How many days."""
        return (self.last - self.first).days + 1

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __iter__(self) -> Iterator[date]:
        return (self.first + timedelta(days=n) for n in range(len(self)))

    @classmethod
    def days_until(cls, last: date, days: int) -> Period:
        """The `days` days that end with `last`."""
        return cls(last - timedelta(days=days - 1), last)

    @classmethod
    def months_until(cls, last: date, months: int) -> Period:
        """The calendar months that end with `last`."""
        return cls(months_later(last, -months) + timedelta(days=1), last)


def months_later(day: date, months: int) -> date:
    """The same day `months` calendar months on, month ends clipped: 30 November + 3 is 28 or 29 February.

    Beyond the years that a date can have it is the first or the last day of all.
    """
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return date.max if months > 0 else date.min
    return date(year, month0 + 1, min(day.day, monthrange(year, month0 + 1)[1]))
