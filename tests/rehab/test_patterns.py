"""Patterns in the diary: described with their days, and nothing said of too few."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.rehab.activity import Activity, Area, State
from app.rehab.patterns import FEWEST_DAYS, Finding, Pattern, longest_stretch, patterns

FIRST = date(2026, 3, 2)


def day(n: int) -> date:
    """The n:th day of the diary, from 0."""
    return FIRST + timedelta(days=n)


def diary(minutes: Iterable[int | None]) -> list[Activity]:
    """A diary with so many active minutes and half an hour of rest each day; None is a day not logged."""
    entries = []
    for n, active in enumerate(minutes):
        if active is not None:
            entries.append(Activity(day=day(n), area=Area.REST, minutes=30, start="12:00"))
        if active:
            entries.append(Activity(day=day(n), area=Area.HOME, minutes=active, pieces=4))
    return entries


def seen(entries: list[Activity], pattern: Pattern, *, today: date | None = None) -> list[Finding]:
    """The findings of one pattern, looked for on the day after the diary."""
    found = patterns(entries, today or max(one.day for one in entries) + timedelta(days=1))
    return [one for one in found if one.pattern == pattern]


def ups(minutes: Iterable[int | None]) -> list[tuple[date, ...]]:
    return [one.days for one in seen(diary(minutes), Pattern.UPS_AND_DOWNS)]


EVEN = [120] * 14


# --- Ups and downs -----------------------------------------------------------------


def test_a_steady_fortnight_has_no_ups_and_downs() -> None:
    assert ups(EVEN) == []


def test_twice_the_usual_and_then_half_of_it_is_seen_with_both_days() -> None:
    assert ups([*EVEN[:6], 240, 60, *EVEN[:6]]) == [(day(6), day(7))]


def test_the_low_day_may_come_the_day_after_the_next() -> None:
    assert ups([*EVEN[:6], 240, 120, 60, *EVEN[:5]]) == [(day(6), day(8))]


def test_a_low_day_three_days_later_is_not_tied_to_it() -> None:
    assert ups([*EVEN[:6], 240, 120, 120, 60, *EVEN[:4]]) == []


@pytest.mark.parametrize(("high", "low"), [(239, 60), (240, 61)])
def test_a_little_less_than_twice_or_more_than_half_is_an_ordinary_day(high: int, low: int) -> None:
    assert ups([*EVEN[:6], high, low, *EVEN[:6]]) == []


def test_a_day_that_is_not_logged_is_unknown_and_not_low() -> None:
    assert ups([*EVEN[:6], 300, None, None, *EVEN[:6]]) == []


def test_a_day_with_only_rest_is_logged_and_low() -> None:
    assert ups([*EVEN[:6], 300, 0, *EVEN[:6]]) == [(day(6), day(7))]


def test_planned_minutes_are_not_done_minutes() -> None:
    entries = diary(EVEN)
    entries.append(Activity(day=day(6), area=Area.HOME, minutes=600, state=State.PLANNED))
    entries.append(Activity(day=day(7), area=Area.HOME, minutes=1, state=State.PLANNED))

    assert seen(entries, Pattern.UPS_AND_DOWNS) == []


def test_a_fortnight_with_few_logged_days_has_no_usual_day() -> None:
    sparse: list[int | None] = [120, None] * 7
    sparse[6:8] = [300, 30]

    assert ups([*sparse, *sparse]) == []


def test_today_is_still_going_on() -> None:
    entries = diary([*EVEN[:12], 300, 20])

    assert seen(entries, Pattern.UPS_AND_DOWNS, today=day(13)) == []
    assert [one.days for one in seen(entries, Pattern.UPS_AND_DOWNS)] == [(day(12), day(13))]


# --- The other patterns ---------------------------------------------------------------


def test_days_without_recovery_are_named() -> None:
    entries = [one for one in diary(EVEN) if not (one.restful and one.day in (day(3), day(9)))]

    (finding,) = seen(entries, Pattern.NO_RECOVERY)

    assert finding.days == finding.values["days"] == (day(3), day(9))


def test_many_days_are_counted_and_the_latest_five_named() -> None:
    entries = [one for one in diary(EVEN) if not one.restful]

    (finding,) = seen(entries, Pattern.NO_RECOVERY)

    assert (finding.values["n"], finding.values["logged"], len(finding.days)) == (14, 14, 14)
    assert finding.values["days"] == finding.days[-5:]


def long_days(*parts: Activity) -> list[date]:
    return [one for finding in seen([*diary(EVEN), *parts], Pattern.LONG_STRETCHES) for one in finding.days]


def part(start: str, minutes: int, area: Area = Area.HOME, pieces: int | None = None) -> Activity:
    return Activity(day=day(4), area=area, start=start, minutes=minutes, pieces=pieces)


def test_two_hours_in_a_row_are_a_long_stretch() -> None:
    assert long_days(part("08:00", 60), part("09:00", 60, Area.WORK)) == [day(4)]


def test_a_written_rest_is_a_break() -> None:
    assert long_days(part("08:00", 60), part("09:00", 3, Area.REST), part("09:03", 60)) == []


def test_five_free_minutes_are_a_break() -> None:
    assert long_days(part("08:00", 60), part("09:05", 60)) == []


def test_four_free_minutes_are_not_yet_a_break() -> None:
    assert long_days(part("08:00", 60), part("09:04", 60)) == [day(4)]


def test_two_things_at_the_same_time_are_counted_once() -> None:
    assert long_days(part("08:00", 60), part("08:00", 60, Area.WORK)) == []
    assert longest_stretch([part("08:00", 100), part("08:10", 20), part("09:40", 50)]) == 150


def test_what_has_no_clock_time_may_be_long_by_itself() -> None:
    assert long_days(part("08:00", 90), part("", 120)) == [day(4)]


def test_what_is_done_in_pieces_has_its_breaks() -> None:
    assert long_days(part("08:00", 180, pieces=6)) == []


def test_things_without_a_clock_time_are_not_put_in_a_row() -> None:
    assert long_days(part("", 60), part("", 60), part("08:00", 60)) == []


def planned(n: int, what: str = "Simma") -> Activity:
    return Activity(day=day(n), what=what, area=Area.EXERCISE, minutes=30, state=State.PLANNED)


def test_what_is_planned_again_and_again_and_not_done_is_named_with_its_days() -> None:
    (finding,) = seen([*diary(EVEN), planned(2), planned(5, "simma"), planned(8)], Pattern.AVOIDED)

    assert (finding.days, finding.values["what"]) == ((day(2), day(5), day(8)), "Simma")


def test_what_is_mostly_done_is_not_avoided() -> None:
    plans = [planned(n) for n in range(8)]
    done = [Activity(day=day(n), what="Simma", area=Area.EXERCISE, minutes=20) for n in range(5)]

    assert seen([*diary(EVEN), *plans, *done], Pattern.AVOIDED) == []


def test_a_plan_for_a_coming_day_is_not_avoided() -> None:
    assert seen([*diary(EVEN), *(planned(n) for n in (20, 21, 22))], Pattern.AVOIDED, today=day(14)) == []


# --- Promises ---------------------------------------------------------------------------


def test_nothing_is_said_of_fewer_than_ten_logged_days() -> None:
    entries = [one for one in diary([60] * 4 + [600, 10] + [60] * 3) if not one.restful]

    assert len({one.day for one in entries}) == FEWEST_DAYS - 1
    assert patterns([*entries, *(planned(n) for n in range(9))], day(60)) == ()


def test_a_diary_without_anything_says_nothing() -> None:
    assert patterns([], FIRST) == ()


entries_of_a_month = st.lists(
    st.builds(
        Activity,
        day=st.integers(0, 29).map(day),
        what=st.sampled_from(["Simma", "simma", "Städa", ""]),
        area=st.sampled_from(list(Area)),
        start=st.sampled_from(["", "08:00", "08:45", "09:00", "10:00", "13:30", "18:00"]),
        minutes=st.integers(1, 300),
        pieces=st.none() | st.integers(1, 4),
        state=st.sampled_from(list(State)),
        pain_before=st.none() | st.integers(0, 10),
    ),
    min_size=30,
    max_size=120,
)


@settings(max_examples=60, deadline=None)
@given(entries_of_a_month, st.randoms(use_true_random=False))
def test_the_order_of_logging_changes_nothing(entries: list[Activity], dice: Random) -> None:
    shuffled = list(entries)
    dice.shuffle(shuffled)

    assert patterns(shuffled, day(30)) == patterns(entries, day(30))


things_at_once = st.lists(
    st.builds(
        Activity,
        day=st.just(FIRST),
        area=st.sampled_from([Area.HOME, Area.WORK, Area.REST]),
        start=st.sampled_from(["", "08:00", "08:10", "08:20", "08:30"]),
        minutes=st.sampled_from([5, 10, 20, 60]),
        pieces=st.sampled_from([None, 1, 2]),
    ),
    min_size=2,
    max_size=6,
)


@given(things_at_once, st.randoms(use_true_random=False))
def test_a_stretch_is_as_long_in_whatever_order_its_day_was_logged(
    entries: list[Activity], dice: Random
) -> None:
    shuffled = list(entries)
    dice.shuffle(shuffled)

    assert longest_stretch(shuffled) == longest_stretch(entries)


@settings(max_examples=40, deadline=None)
@given(entries_of_a_month)
def test_every_finding_is_built_on_days_of_the_diary_and_names_some_of_them(
    entries: list[Activity],
) -> None:
    written = {one.day for one in entries}
    for finding in patterns(entries, day(30)):
        named = [value for value in finding.values.values() if isinstance(value, date | tuple)]
        shown = {one for value in named for one in (value if isinstance(value, tuple) else (value,))}

        assert finding.days
        assert shown <= set(finding.days) <= written
        assert finding.sentence.format(**finding.values)
