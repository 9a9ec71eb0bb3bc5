"""Answers over time: gaps stay gaps, and thinning keeps what was answered."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rehab.checkin import CheckIn
from app.rehab.period import Period
from app.rehab.series import Grain, Series, answers_to, daily

FIRST = date(2026, 9, 2)  # A Wednesday.

answers = st.none() | st.integers(0, 10)
values = st.lists(answers, min_size=1, max_size=800)


def series(*given: float | None) -> Series:
    return Series(Period(FIRST, FIRST + timedelta(days=len(given) - 1)), given)


def test_a_day_without_an_answer_is_a_gap_and_not_a_zero() -> None:
    period = Period(FIRST, FIRST + timedelta(days=2))

    made = daily(period, [(FIRST, 4.0), (FIRST + timedelta(days=2), 0.0)])

    assert made.values == (4.0, None, 0.0)
    assert made.logged_days == 2


def test_several_answers_of_one_day_become_their_mean() -> None:
    made = daily(Period(FIRST, FIRST), [(FIRST, 3.0), (FIRST, 6.0)])

    assert made.values == (4.5,)


def test_days_outside_the_period_are_left_out() -> None:
    made = daily(Period(FIRST, FIRST), [(FIRST - timedelta(days=1), 3.0), (FIRST, 6.0)])

    assert made.values == (6.0,)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 10)), max_size=40), st.randoms())
def test_the_order_of_logging_changes_nothing(pairs: list[tuple[int, int]], chance: random.Random) -> None:
    period = Period(FIRST, FIRST + timedelta(days=30))
    logged = [(FIRST + timedelta(days=n), float(value)) for n, value in pairs]
    shuffled = chance.sample(logged, len(logged))

    assert daily(period, shuffled) == daily(period, logged)


def test_a_question_is_read_from_the_check_ins_by_its_name() -> None:
    entries = [CheckIn(day=FIRST, sleep=4, pain=7), CheckIn(day=FIRST + timedelta(days=1), pain=0)]

    sleep = answers_to("sleep", entries, Period(FIRST, FIRST + timedelta(days=1)))

    assert sleep.values == (4, None)


def test_a_series_has_one_value_for_each_day() -> None:
    with pytest.raises(ValueError, match="one value for each day"):
        Series(Period(FIRST, FIRST), (1, 2))


def test_fewer_than_five_answered_days_are_not_called_usual() -> None:
    assert series(3, 4, None, 5, 6).usual() is None
    assert series(3, 4, 5, 6, None, 7).usual() == (4, 6)


def test_the_usual_is_what_is_left_without_the_lowest_and_the_highest_quarter() -> None:
    assert series(7, 3, 6, None, 4, 5, 9, 1, 8).usual() == (4, 7)


@given(values)
def test_at_least_half_of_the_answers_are_usual(given_: list[int | None]) -> None:
    made = series(*given_)
    usual = made.usual()

    if usual is None:
        assert made.logged_days < 5
        return
    within = [answer for answer in made.answers if usual[0] <= answer <= usual[1]]
    assert len(within) * 2 >= made.logged_days
    assert set(usual) <= set(made.answers)


@given(st.lists(answers, min_size=2, max_size=400))
def test_halves_follow_each_other_without_a_gap(given_: list[int | None]) -> None:
    made = series(*given_)

    earlier, later = made.halves()

    assert earlier.values + later.values == made.values
    assert later.period.first - earlier.period.last == timedelta(days=1)
    assert len(later.period) - len(earlier.period) in {0, 1}


def test_one_day_has_no_halves() -> None:
    with pytest.raises(ValueError, match="no halves"):
        series(5).halves()


@given(values, st.sampled_from(Grain))
def test_thinning_loses_no_day_and_fills_no_gap(given_: list[int | None], grain: Grain) -> None:
    made = series(*given_)

    points = made.by(grain).points

    assert [day for point in points for day in point.stretch] == list(made.period)
    for point in points:
        inside = [value for day, value in zip(made.period, made.values, strict=True) if day in point.stretch]
        told = [value for value in inside if value is not None]
        assert (point.value is None) == (not told)
        assert point.value is None or min(told) <= point.value <= max(told)
        assert point.day in point.stretch


@given(values, st.integers(40, 400))
def test_a_picture_never_has_more_points_than_it_has_room_for(given_: list[int | None], room: int) -> None:
    assert len(series(*given_).thinned(room).points) <= room


def test_weeks_begin_on_monday() -> None:
    points = series(*[5] * 14).by(Grain.WEEK).points

    assert [point.stretch.first for point in points] == [FIRST, date(2026, 9, 7), date(2026, 9, 14)]


@pytest.mark.parametrize(
    ("days", "grain"), [(28, Grain.DAY), (92, Grain.DAY), (365, Grain.WEEK), (3650, Grain.MONTH)]
)
def test_a_longer_period_is_drawn_with_coarser_points(days: int, grain: Grain) -> None:
    assert series(*[5] * days).thinned(130).grain is grain
