"""The balance of a day and a week: minutes side by side, and every minute counted once."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.rehab.activity import RESTFUL, Activity, Area, Demand, State
from app.rehab.balance import balance, of_day, of_week

FRIDAY = date(2026, 11, 20)
SUNDAY = date(2026, 11, 22)


def test_a_day_lies_beside_what_was_planned_for_it() -> None:
    diary = [
        Activity(day=FRIDAY, area=Area.HOME, minutes=60, state=State.PLANNED),
        Activity(day=FRIDAY, area=Area.HOME, minutes=45, demand=Demand.HIGH),
        Activity(day=FRIDAY, area=Area.REST, minutes=30),
        Activity(day=SUNDAY, area=Area.SOCIAL, minutes=90),
    ]

    friday = of_day(diary, FRIDAY)

    assert (friday.planned.active, friday.done.active, friday.done.resting) == (60, 45, 30)


def test_a_week_goes_from_monday_to_sunday() -> None:
    diary = [Activity(day=FRIDAY + timedelta(days=n), area=Area.WORK, minutes=10) for n in range(-7, 8)]

    week = of_week(diary, FRIDAY)

    assert (week.period.first, week.period.last, week.done.active) == (date(2026, 11, 16), SUNDAY, 70)


def test_recovery_and_rest_are_the_only_resting_minutes() -> None:
    every = balance(Activity(day=FRIDAY, area=area, minutes=10) for area in Area)

    assert (every.resting, every.active) == (20, 60)


def test_rest_has_no_demand_even_where_one_is_written() -> None:
    nap = balance([Activity(day=FRIDAY, area=Area.REST, minutes=30, demand=Demand.HIGH)])

    assert sum(nap.by_demand.values()) == 0


def test_minutes_without_a_word_on_demand_are_told_apart() -> None:
    day = balance(
        [
            Activity(day=FRIDAY, area=Area.HOME, minutes=40),
            Activity(day=FRIDAY, area=Area.HOME, minutes=15, demand=Demand.LOW),
        ]
    )

    assert (day.by_demand[Demand.LOW], day.untold) == (15, 40)


def test_an_empty_day_has_every_kind_with_no_minutes() -> None:
    assert set(balance([]).by_area) == set(Area)


activities = st.lists(
    st.builds(
        Activity,
        day=st.just(FRIDAY),
        area=st.sampled_from(list(Area)),
        minutes=st.integers(1, 1500),
        demand=st.none() | st.sampled_from(list(Demand)),
    )
)


@given(activities)
def test_every_minute_is_counted_once(diary: list[Activity]) -> None:
    found = balance(diary)

    assert found.active + found.resting == sum(found.by_area.values()) == sum(one.minutes for one in diary)
    assert found.untold + sum(found.by_demand.values()) == found.active
    assert found.resting == sum(one.minutes for one in diary if one.area in RESTFUL)
