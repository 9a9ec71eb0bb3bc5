"""Every type of answer comes back as it was."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.storage.plain import form
from tests.storage.notes import Level, Mixed, Place, Stop, Walk

DAY = date(2026, 11, 20)

texts = st.text(max_size=30)
stops = st.builds(Stop, name=texts, minutes=st.integers(0, 99))
walks = st.builds(
    Walk,
    pain=st.none() | st.integers(0, 10),
    day=st.dates(),
    at=st.none() | st.datetimes(timezones=st.just(UTC)),
    hours=st.none() | st.floats(allow_nan=False, allow_infinity=False),
    began=st.none() | st.times(),
    dose=st.none() | st.decimals(allow_nan=False, allow_infinity=False, places=3),
    place=st.none() | st.sampled_from(Place),
    level=st.sampled_from(Level),
    mixed=st.none() | st.sampled_from(Mixed),
    alone=st.booleans(),
    note=texts,
    weather=st.sampled_from(["sun", "rain", ""]),
    amount=st.none() | st.integers(-9, 9) | st.floats(allow_nan=False, allow_infinity=False),
    with_whom=st.lists(texts, max_size=3).map(tuple),
    span=st.none() | st.tuples(st.integers(), st.floats(allow_nan=False, allow_infinity=False)),
    stops=st.lists(stops, max_size=3).map(tuple),
    shoes=st.none() | stops,
    steps=st.none() | st.dictionaries(texts, st.integers(), max_size=3),
    seen=st.none() | st.dictionaries(texts, stops, max_size=3),
)


@given(walks)
def test_a_record_comes_back_as_it_was(walk: Walk) -> None:
    plain = json.loads(json.dumps(form(Walk).write(walk)))

    assert form(Walk).read(plain) == walk


def test_what_is_not_answered_takes_no_room() -> None:
    plain = form(Walk).write(Walk(day=DAY))

    assert "pain" not in plain
    assert "at" not in plain


def test_zero_is_an_answer() -> None:
    plain = form(Walk).write(Walk(day=DAY, pain=0))

    assert plain["pain"] == 0
    assert form(Walk).read(plain).pain == 0


def test_stable_keys_and_iso_dates_are_kept() -> None:
    walk = Walk(
        day=DAY,
        at=datetime(2026, 11, 20, 19, 30, tzinfo=timezone(timedelta(hours=1))),
        began=time(7, 30),
        dose=Decimal("7.50"),
        place=Place.WOODS,
        level=Level.MORE,
        mixed=Mixed.PAIR,
    )

    plain = form(Walk).write(walk)

    assert plain["day"] == "2026-11-20"
    assert plain["at"] == "2026-11-20T18:30:00+00:00"
    assert plain["began"] == "07:30:00"
    assert plain["dose"] == "7.50"
    assert (plain["place"], plain["level"], plain["mixed"]) == ("woods", 1, "PAIR")


def test_an_instant_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        form(Walk).write(Walk(day=DAY, at=datetime(2026, 11, 20, 18, 30)))  # noqa: DTZ001  # that is the point


def test_what_a_later_takt_added_is_passed_over() -> None:
    assert form(Stop).read({"name": "lake", "minutes": 5, "colour": "blue"}) == Stop("lake", 5)


@dataclass(frozen=True)
class Strange:
    what: Stop | date


@dataclass(frozen=True)
class Stranger:
    what: set[int]


@pytest.mark.parametrize("kind", [Strange, Stranger])
def test_a_type_that_cannot_come_back_is_refused_at_once(kind: type) -> None:
    with pytest.raises(TypeError):
        form(kind)
