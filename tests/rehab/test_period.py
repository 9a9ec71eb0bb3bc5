"""Stretches of calendar days, and months that end where they should."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import BackwardsPeriod
from app.rehab.period import Period, months_later

days = st.dates(date(1930, 1, 1), date(2090, 12, 31))


def test_both_ends_belong_to_a_period() -> None:
    week = Period.days_until(date(2026, 11, 22), 7)

    assert (week.first, len(week), week.last in week, week.first in week) == (
        date(2026, 11, 16),
        7,
        True,
        True,
    )


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(BackwardsPeriod):
        Period(date(2026, 11, 2), date(2026, 11, 1))


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2025, 11, 30), 3, date(2026, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 3, 1), 2, date(2026, 5, 1)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 5, 31), -3, date(2026, 2, 28)),
        (date(9999, 11, 30), 3, date.max),
        (date(1, 1, 31), -1, date.min),
    ],
)
def test_months_are_calendar_months_with_their_ends_clipped(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


def test_three_months_until_today_begin_the_day_after() -> None:
    assert Period.months_until(date(2026, 11, 22), 3).first == date(2026, 8, 23)


@given(days, st.integers(0, 400))
def test_a_period_has_as_many_days_as_it_counts(first: date, more: int) -> None:
    period = Period(first, first + timedelta(days=more))

    every = list(period)
    assert len(every) == len(period) == more + 1
    assert (every[0], every[-1]) == (period.first, period.last)
