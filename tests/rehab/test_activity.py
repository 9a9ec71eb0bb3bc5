"""The activity diary: what fits a day, what is told where it does not, and what is quick to repeat."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import (
    FieldError,
    LongerThanTheDay,
    NotAChoice,
    NotAClockTime,
    NotANumber,
    OutOfRange,
    Overlapping,
    PastMidnight,
    SkippedByTheClock,
    TooLong,
    Unanswered,
)
from app.rehab.activity import (
    Activity,
    Area,
    Demand,
    Running,
    State,
    again,
    done_as_planned,
    minutes_in,
    plan_tomorrow,
    refuse_overlap,
    refuse_wrong_time,
    still_planned,
    stop,
    usual,
)
from app.rehab.fields import questions

STOCKHOLM = ZoneInfo("Europe/Stockholm")
DAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
SPRING_FORWARD = date(2026, 3, 29)
AUTUMN_BACK = date(2026, 10, 25)


def dishes(**changed: Any) -> Activity:
    """Half an hour of washing up."""
    told: dict[str, Any] = {"what": "Diska", "area": Area.HOME, "start": "14:30", "minutes": 30}
    return Activity(day=DAY, **{**told, **changed})


def refused_at(told: type[FieldError], **changed: Any) -> str:
    """The field at which an activity is refused with this error."""
    with pytest.raises(told) as error:
        dishes(**changed)
    return error.value.field


# --- What an activity is ----------------------------------------------------------


def test_an_area_and_some_minutes_are_enough() -> None:
    rest = Activity(day=DAY, area=Area.REST, minutes=20)

    assert (rest.done, rest.begins, rest.demand, rest.pieces) == (True, None, None, None)


def test_how_it_felt_is_asked_last() -> None:
    assert list(questions(Activity))[-4:] == ["pain_before", "pain_after", "energy_before", "energy_after"]


def test_an_activity_without_an_area_asks_for_it() -> None:
    assert refused_at(Unanswered, area="") == "area"


@pytest.mark.parametrize("minutes", [0, -5, 1501])
def test_minutes_that_no_day_has_are_told_at_the_minutes(minutes: int) -> None:
    assert refused_at(OutOfRange, minutes=minutes, start="") == "minutes"


def test_half_minutes_are_told_at_the_minutes() -> None:
    assert refused_at(NotANumber, minutes=7.5) == "minutes"


@pytest.mark.parametrize("name", ["area", "demand", "state", "meaningful"])
def test_an_unknown_choice_is_told_at_its_field(name: str) -> None:
    assert refused_at(NotAChoice, **{name: "gardening"}) == name


@pytest.mark.parametrize("name", ["pieces", "pain_before", "pain_after", "energy_before", "energy_after"])
def test_a_number_outside_its_scale_is_told_at_its_field(name: str) -> None:
    assert refused_at(OutOfRange, **{name: 99}) == name


def test_a_name_without_end_is_told_at_the_name() -> None:
    assert refused_at(TooLong, what="x" * 201) == "what"


@pytest.mark.parametrize("start", ["half past two", "25:00", "14:60", "2pm", "14:3", "14:٣٠"])
def test_something_else_than_a_clock_time_is_told_at_the_start(start: str) -> None:
    assert refused_at(NotAClockTime, start=start) == "start"


@pytest.mark.parametrize(
    ("typed", "kept"), [("14.30", "14:30"), ("9:05", "09:05"), (" 00.00 ", "00:00"), ("٩.٣٠", "09:30")]
)
def test_a_clock_time_is_read_as_people_write_it(typed: str, kept: str) -> None:
    assert questions(Activity)["start"].read("start", typed) == kept


def test_the_same_activity_is_known_however_it_is_typed() -> None:
    assert dishes(what=" diska ").known_as == dishes(what="DISKA").known_as


# --- Fitting the day --------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "minutes"), [(DAY, 24 * 60), (SPRING_FORWARD, 23 * 60), (AUTUMN_BACK, 25 * 60)]
)
def test_a_day_is_as_long_as_the_clock_makes_it(day: date, minutes: int) -> None:
    assert minutes_in(day, STOCKHOLM) == minutes


@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)))
def test_every_whole_day_is_exactly_as_long_as_it_may_be(day: date) -> None:
    whole = Activity(day=day, area=Area.REST, start="00:00", minutes=minutes_in(day, STOCKHOLM))

    refuse_wrong_time(whole, STOCKHOLM)


@pytest.mark.parametrize("day", [DAY, SPRING_FORWARD, AUTUMN_BACK])
def test_one_minute_more_than_the_day_has_is_told_at_the_minutes(day: date) -> None:
    length = minutes_in(day, STOCKHOLM)
    with pytest.raises(FieldError) as told:
        refuse_wrong_time(Activity(day=day, area=Area.REST, minutes=length + 1), STOCKHOLM)

    assert (told.value.field, told.value.values.get("most")) == ("minutes", length)


def test_the_error_of_a_too_long_day_says_how_long_the_day_is() -> None:
    with pytest.raises(LongerThanTheDay) as told:
        refuse_wrong_time(Activity(day=SPRING_FORWARD, area=Area.REST, minutes=1440), STOCKHOLM)

    assert told.value.values == {"most": 1380}


def test_without_a_named_time_zone_the_device_has_one() -> None:
    refuse_wrong_time(dishes(), None)

    with pytest.raises(Overlapping):
        refuse_overlap(dishes(start="14:45"), [dishes()], None)


def test_an_evening_that_goes_past_midnight_is_told_how_much_is_left() -> None:
    with pytest.raises(PastMidnight) as told:
        refuse_wrong_time(dishes(start="23:30", minutes=45), STOCKHOLM)

    assert (told.value.field, told.value.values) == ("minutes", {"most": 30})


def test_an_activity_may_end_at_midnight() -> None:
    refuse_wrong_time(dishes(start="23:30", minutes=30), STOCKHOLM)


def test_what_can_end_in_no_time_zone_is_refused_at_once() -> None:
    assert refused_at(PastMidnight, start="23:30", minutes=120) == "minutes"


def test_a_night_of_sleep_in_autumn_is_an_hour_longer() -> None:
    refuse_wrong_time(Activity(day=AUTUMN_BACK, area=Area.REST, start="01:00", minutes=24 * 60), STOCKHOLM)


def test_a_time_that_the_clock_skipped_is_told_at_the_start() -> None:
    with pytest.raises(SkippedByTheClock) as told:
        refuse_wrong_time(dishes_on(SPRING_FORWARD, "02:30"), STOCKHOLM)

    assert told.value.field == "start"


def test_the_same_clock_time_in_autumn_exists_twice_and_is_fine() -> None:
    refuse_wrong_time(dishes_on(AUTUMN_BACK, "02:30"), STOCKHOLM)


def dishes_on(day: date, start: str, minutes: int = 30) -> Activity:
    return replace(dishes(), day=day, start=start, minutes=minutes)


# --- Beside the others of the day ---------------------------------------------------


def test_two_things_at_once_are_told_at_the_start_with_the_time_that_is_taken() -> None:
    with pytest.raises(Overlapping) as told:
        refuse_overlap(dishes(start="14:45", what="Läsa"), [dishes()], STOCKHOLM)

    assert (told.value.field, told.value.values) == ("start", {"first": "14.30", "last": "15.00"})


def test_one_thing_may_begin_when_another_ends() -> None:
    refuse_overlap(dishes(start="15:00"), [dishes()], STOCKHOLM)
    refuse_overlap(dishes(start="14:00"), [dishes()], STOCKHOLM)


def test_a_plan_may_lie_beside_what_was_done() -> None:
    refuse_overlap(dishes(state=State.PLANNED), [dishes()], STOCKHOLM)


def test_other_days_and_things_without_a_clock_time_are_in_nobodys_way() -> None:
    refuse_overlap(dishes(), [dishes_on(DAY - timedelta(days=1), "14:30"), dishes(start="")], STOCKHOLM)


def test_two_things_in_the_hour_that_comes_twice_may_have_come_after_each_other() -> None:
    refuse_overlap(dishes_on(AUTUMN_BACK, "02:10", 60), [dishes_on(AUTUMN_BACK, "02:20", 30)], STOCKHOLM)


def test_a_long_thing_across_the_repeated_hour_still_takes_its_time() -> None:
    with pytest.raises(Overlapping):
        refuse_overlap(dishes_on(AUTUMN_BACK, "04:00"), [dishes_on(AUTUMN_BACK, "01:00", 300)], STOCKHOLM)


# --- Started and stopped ------------------------------------------------------------


def test_a_started_activity_becomes_an_entry_when_it_is_stopped() -> None:
    running = Running(
        started=datetime(2026, 11, 20, 9, 0, 20, tzinfo=UTC),
        what="Promenad",
        area=Area.EXERCISE,
        demand="low",
    )

    (walk,) = stop(running, datetime(2026, 11, 20, 9, 25, 50, tzinfo=UTC), STOCKHOLM)

    assert (walk.day, walk.start, walk.minutes, walk.what, walk.demand) == (
        DAY,
        "10:00",
        25,
        "Promenad",
        "low",
    )


def test_a_stop_in_the_same_minute_is_one_minute() -> None:
    (short,) = stop(Running(started=NOW, area=Area.REST), NOW, STOCKHOLM)

    assert short.minutes == 1


def test_what_is_started_in_the_minute_of_a_stop_does_not_overlap_it() -> None:
    started, changed, ended = (
        datetime(2026, 11, 20, 9, minute, second, tzinfo=UTC)
        for minute, second in ((0, 50), (25, 10), (40, 5))
    )
    (walk,) = stop(Running(started=started, area=Area.EXERCISE), changed, STOCKHOLM)
    (rest,) = stop(Running(started=changed, area=Area.REST), ended, STOCKHOLM)

    refuse_overlap(rest, [walk], STOCKHOLM)

    assert (walk.minutes, rest.minutes) == (25, 15)


def test_a_clock_that_was_set_back_leaves_one_minute() -> None:
    running = Running(started=NOW, area=Area.REST)
    (short,) = stop(running, NOW - timedelta(hours=2), STOCKHOLM)

    assert (short.minutes, running.minutes(NOW - timedelta(hours=2))) == (1, 0)


def test_what_ran_past_midnight_is_written_on_both_days() -> None:
    running = Running(started=datetime(2026, 11, 20, 22, 30, tzinfo=UTC), area=Area.SOCIAL)

    evening, night = stop(running, datetime(2026, 11, 20, 23, 45, tzinfo=UTC), STOCKHOLM)

    assert (evening.day, evening.start, evening.minutes) == (DAY, "23:30", 30)
    assert (night.day, night.start, night.minutes) == (DAY + timedelta(days=1), "00:00", 45)


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)),  # noqa: DTZ001  # made aware below
    st.integers(1, 3 * 24 * 60),
)
def test_no_minute_is_lost_between_start_and_stop(start: datetime, minutes: int) -> None:
    started = start.replace(second=0, microsecond=0, tzinfo=UTC)

    parts = stop(Running(started=started, area=Area.REST), started + timedelta(minutes=minutes), STOCKHOLM)

    assert sum(part.minutes for part in parts) == minutes
    for part in parts:
        refuse_wrong_time(part, STOCKHOLM)


@pytest.mark.parametrize(
    ("told", "field", "values"),
    [
        (Unanswered, "area", {"area": ""}),
        (NotAChoice, "area", {"area": "space"}),
        (NotAChoice, "demand", {"area": Area.HOME, "demand": "very"}),
        (NotAChoice, "meaningful", {"area": Area.HOME, "meaningful": "very"}),
        (TooLong, "what", {"area": Area.HOME, "what": "x" * 201}),
    ],
)
def test_a_running_activity_is_refused_at_its_field(
    told: type[FieldError], field: str, values: dict[str, str]
) -> None:
    with pytest.raises(told) as error:
        Running(started=NOW, **values)

    assert error.value.field == field


# --- As usual, and planned -----------------------------------------------------------


def test_the_usual_list_has_the_most_frequent_first_as_it_was_last_time() -> None:
    diary = [
        dishes_on(DAY - timedelta(days=n), "18:00", minutes) for n, minutes in ((3, 40), (2, 35), (1, 25))
    ]
    walk = Activity(day=DAY, what="Promenad", area=Area.EXERCISE, minutes=12)

    for logged in ([walk, *diary], [*reversed(diary), walk]):
        first, second = usual(logged)

        assert (first.what, first.minutes, second.what) == ("Diska", 25, "Promenad")


def test_what_is_only_planned_is_not_usual_yet() -> None:
    assert usual([dishes(state=State.PLANNED)]) == ()


def test_the_usual_list_is_short() -> None:
    many = [Activity(day=DAY, what=f"Sak {n}", area=Area.HOME, minutes=5) for n in range(20)]

    assert len(usual(many)) == 6


def test_again_takes_the_activity_and_leaves_how_it_felt() -> None:
    yesterday = dishes(pain_before=3, pain_after=5, energy_before=6, energy_after=4, demand=Demand.HIGH)

    today = again(yesterday, DAY + timedelta(days=1), "09:00", NOW)

    assert (today.what, today.minutes, today.demand, today.start) == ("Diska", 30, "high", "09:00")
    assert {today.pain_before, today.pain_after, today.energy_before, today.energy_after} == {None}


def test_what_was_planned_can_be_done_and_the_plan_stays_beside_it() -> None:
    plan = dishes(state=State.PLANNED)

    done = done_as_planned(plan, NOW)

    assert (done.done, done.minutes, plan.done) == (True, 30, False)
    assert still_planned([plan, done]) == ()


def test_two_planned_walks_and_one_done_leave_one() -> None:
    walks = [dishes(start=start, what="Promenad", state=State.PLANNED) for start in ("16:00", "09:00")]

    assert [one.start for one in still_planned([*walks, dishes(what="promenad")])] == ["16:00"]


def test_tomorrow_is_planned_from_what_was_done_today() -> None:
    diary = [dishes(pain_after=6), dishes(start="09:00", what="Duscha", area=Area.PERSONAL_CARE)]

    shower, sink = plan_tomorrow(diary, DAY, NOW, STOCKHOLM)

    assert (shower.start, sink.start, sink.pain_after) == ("09:00", "14:30", None)
    assert {one.state for one in (shower, sink)} == {State.PLANNED}
    assert {one.day for one in (shower, sink)} == {DAY + timedelta(days=1)}


def test_what_was_planned_today_and_not_done_comes_along_where_there_is_room() -> None:
    late = dishes(start="20:00", what="Ringa Eva", area=Area.SOCIAL, state=State.PLANNED)
    crowded = dishes(start="14:40", what="Läsa", area=Area.LEISURE, state=State.PLANNED)

    tomorrow = plan_tomorrow([dishes(), late, crowded], DAY, NOW, STOCKHOLM)

    assert [one.what for one in tomorrow] == ["Diska", "Ringa Eva"]


def test_nothing_today_plans_nothing_for_tomorrow() -> None:
    assert plan_tomorrow([dishes_on(DAY - timedelta(days=1), "14:30")], DAY, NOW, STOCKHOLM) == ()
