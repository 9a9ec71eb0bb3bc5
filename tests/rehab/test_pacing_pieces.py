"""A large thing in pieces: as long as before, with breaks or other positions."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import FieldError, NotAChoice, OutOfRange, PastMidnight, TooManyPieces
from app.rehab.activity import Activity, Area
from app.rehab.pacing import Position, split

CLEANING = Activity(day=date(2026, 11, 20), what="Städa", area=Area.HOME, start="10:00", minutes=65)


def test_an_hour_of_cleaning_becomes_three_pieces_with_breaks() -> None:
    pieces = split(CLEANING, 3, pause=15)

    assert [(one.activity.start, one.activity.minutes) for one in pieces] == [
        ("10:00", 22),
        ("10:37", 22),
        ("11:14", 21),
    ]


def test_positions_are_taken_in_turn() -> None:
    pieces = split(CLEANING, 4, positions=(Position.STANDING, Position.SITTING))

    assert [one.position for one in pieces] == ["standing", "sitting", "standing", "sitting"]
    assert [one.activity.start for one in pieces] == ["10:00", "10:17", "10:33", "10:49"]


def test_what_has_no_clock_time_gets_none() -> None:
    untimed = Activity(day=CLEANING.day, area=Area.HOME, minutes=30)

    assert {one.activity.start for one in split(untimed, 3, pause=60)} == {""}


@given(st.integers(2, 24), st.integers(0, 30), st.integers(24, 400))
def test_the_pieces_are_together_as_long_as_the_whole(pieces: int, pause: int, minutes: int) -> None:
    whole = Activity(day=CLEANING.day, area=Area.HOME, start="00:00", minutes=minutes)

    made = [one.activity for one in split(whole, pieces, pause=pause)]

    assert sum(one.minutes for one in made) == minutes
    assert max(one.minutes for one in made) - min(one.minutes for one in made) <= 1


@pytest.mark.parametrize(
    ("told", "field", "pieces", "changed"),
    [
        (OutOfRange, "pieces", 1, {}),
        (OutOfRange, "pieces", 25, {}),
        (OutOfRange, "pause", 2, {"pause": 241}),
        (NotAChoice, "positions", 2, {"positions": ("hanging",)}),
        (PastMidnight, "pause", 12, {"pause": 120}),
    ],
)
def test_what_cannot_be_split_like_that_is_told_at_its_field(
    told: type[FieldError], field: str, pieces: int, changed: dict[str, Any]
) -> None:
    with pytest.raises(told) as error:
        split(CLEANING, pieces, **changed)

    assert error.value.field == field


def test_ten_minutes_have_no_twelve_pieces() -> None:
    with pytest.raises(TooManyPieces) as told:
        split(Activity(day=CLEANING.day, area=Area.HOME, minutes=10), 12)

    assert (told.value.field, told.value.values) == ("pieces", {"most": 10})
