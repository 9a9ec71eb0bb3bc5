"""The activity–rest timer: where it stands depends on when it was started, and on nothing else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import FieldError, NotAChoice, NotANumber, OutOfRange, TooLong
from app.rehab.activity import Area, refuse_overlap
from app.rehab.pacing import Moment, Phase, Timer, changes, end, moment, stopped, written

STOCKHOLM = ZoneInfo("Europe/Stockholm")
START = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def gardening(**changed: Any) -> Timer:
    told: dict[str, Any] = {"started": START, "what": "Rensa ogräs", "area": Area.HOME, "rounds": 2}
    return Timer(**{**told, **changed})


def later(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def test_twenty_minutes_of_activity_and_ten_of_rest_unless_told_otherwise() -> None:
    timer = Timer(started=START)

    assert (timer.active, timer.rest) == (20, 10)


@pytest.mark.parametrize(
    ("minutes", "phase", "number", "ends"),
    [
        (0, Phase.ACTIVE, 1, 20),
        (19.99, Phase.ACTIVE, 1, 20),
        (20, Phase.REST, 1, 30),
        (29.99, Phase.REST, 1, 30),
        (30, Phase.ACTIVE, 2, 50),
        (50, Phase.REST, 2, 60),
    ],
)
def test_time_and_nothing_else_ends_a_bout(minutes: float, phase: Phase, number: int, ends: float) -> None:
    assert moment(gardening(), later(minutes)) == Moment(phase, number, later(ends))


def test_after_its_last_rest_it_is_over() -> None:
    assert moment(gardening(), later(60)) == Moment(Phase.OVER, 2, None)


def test_what_was_stopped_in_its_first_round_never_came_to_the_second() -> None:
    assert moment(stopped(gardening(), later(25)), later(90)) == Moment(Phase.OVER, 1, None)


def test_a_clock_that_was_set_back_shows_its_beginning() -> None:
    assert moment(gardening(), later(-90)) == Moment(Phase.ACTIVE, 1, later(20))


def test_each_change_is_announced_once() -> None:
    heard = changes(gardening(), later(0), later(60))

    assert [(one.at, one.phase) for one in heard] == [
        (later(20), Phase.REST),
        (later(30), Phase.ACTIVE),
        (later(50), Phase.REST),
        (later(60), Phase.OVER),
    ]


def test_what_came_while_it_was_locked_is_known_afterwards() -> None:
    assert [one.phase for one in changes(gardening(), later(15), later(35))] == [Phase.REST, Phase.ACTIVE]


def test_a_stopped_timer_is_over_and_announces_nothing_more() -> None:
    timer = stopped(gardening(), later(25))

    assert moment(timer, later(25)).phase == Phase.OVER
    assert [one.at for one in changes(timer, later(0), later(60))] == [later(20)]


def test_stopping_what_is_over_changes_nothing() -> None:
    assert stopped(gardening(), later(61)) == gardening()


def test_stopping_a_stopped_timer_changes_nothing() -> None:
    timer = stopped(gardening(), later(25))

    assert stopped(timer, later(40)) == timer


timers = st.builds(
    Timer,
    started=st.just(START),
    active=st.integers(1, 120),
    rest=st.integers(1, 120),
    rounds=st.integers(1, 12),
)


@given(timers, st.integers(0, 4000), st.integers(0, 4000))
def test_two_looks_tell_the_same_as_one(timer: Timer, first: int, second: int) -> None:
    first, second = sorted((first, second))

    in_two = changes(timer, START, later(first)) + changes(timer, later(first), later(second))

    assert in_two == changes(timer, START, later(second))


@given(timers, st.integers(0, 4000))
def test_the_phase_is_what_was_last_announced(timer: Timer, minutes: int) -> None:
    heard = changes(timer, START, later(minutes))

    assert moment(timer, later(minutes)).phase == (heard[-1].phase if heard else Phase.ACTIVE)


@given(timers, st.integers(1, 4000))
def test_every_minute_comes_into_the_diary(timer: Timer, minutes: int) -> None:
    entries = written(timer, later(minutes), STOCKHOLM)

    whole = (end(timer) - START) // timedelta(minutes=1)
    assert sum(entry.minutes for entry in entries) == min(minutes, whole)


def test_two_bouts_come_into_the_diary_as_one_thing_in_two_pieces_and_its_rest() -> None:
    bouts, rest = written(gardening(), later(60), STOCKHOLM)

    assert (bouts.what, bouts.start, bouts.minutes, bouts.pieces) == ("Rensa ogräs", "10:00", 40, 2)
    assert (rest.area, rest.start, rest.minutes) == (Area.REST, "", 20)
    refuse_overlap(rest, [bouts], STOCKHOLM)


def test_stopped_in_the_first_bout_there_is_no_rest_to_write() -> None:
    (bout,) = written(stopped(gardening(), later(12)), later(90), STOCKHOLM)

    assert (bout.minutes, bout.pieces) == (12, 1)


@pytest.mark.parametrize(("seconds", "rest"), [(1, []), (59, []), (60, [1])])
def test_stopped_as_the_rest_begins_there_is_no_rest_to_write(seconds: int, rest: list[int]) -> None:
    bout, *rests = written(stopped(gardening(), later(20 + seconds / 60)), later(90), STOCKHOLM)

    assert (bout.minutes, [one.minutes for one in rests]) == (20, rest)


def test_a_bout_of_a_few_seconds_is_one_minute_and_one_that_never_began_is_none() -> None:
    entries = [written(stopped(gardening(), later(minutes)), later(90), STOCKHOLM) for minutes in (0.2, 0)]

    assert [[one.minutes for one in some] for some in entries] == [[1], []]


def test_a_timer_that_ran_past_midnight_is_written_on_both_days() -> None:
    late = gardening(started=datetime(2026, 11, 20, 22, 45, tzinfo=UTC))

    entries = written(late, datetime(2026, 11, 21, 8, 0, tzinfo=UTC), STOCKHOLM)

    assert [(one.day.day, one.area, one.minutes) for one in entries] == [
        (20, Area.HOME, 15),
        (21, Area.HOME, 25),
        (21, Area.REST, 20),
    ]


@pytest.mark.parametrize(
    ("told", "field", "changed"),
    [
        (OutOfRange, "active", {"active": 0}),
        (OutOfRange, "active", {"active": 121}),
        (NotANumber, "rest", {"rest": 7.5}),
        (OutOfRange, "rounds", {"rounds": 13}),
        (NotAChoice, "area", {"area": "garden"}),
        (NotAChoice, "demand", {"demand": "very"}),
        (NotAChoice, "demand", {"demand": ""}),
        (TooLong, "what", {"what": "x" * 201}),
    ],
)
def test_what_a_timer_cannot_be_is_told_at_its_field(
    told: type[FieldError], field: str, changed: dict[str, Any]
) -> None:
    with pytest.raises(told) as error:
        gardening(**changed)

    assert error.value.field == field
