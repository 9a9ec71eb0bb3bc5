"""The balance of a day or a week, in minutes: what was planned beside what was done.

S000 App. B: the balance between kinds of activity, and between activity, recovery and
rest, is looked over in a diary and changed where needed. There is no right balance here;
the minutes are laid side by side and the patient draws the conclusion.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from app.rehab.activity import RESTFUL, Activity, Area, Demand, State
from app.rehab.period import Period
from app.words import N_

IN_WORDS = N_("Active {active}, rest {rest}")


@dataclass(frozen=True)
class Balance:
    """Minutes by part of life, and by demand for what is neither recovery nor rest.

    Every key is there, with 0 where nothing is written. Activities whose demand was not
    told count as `untold` and under no demand.
    """

    by_area: Mapping[Area, int]
    by_demand: Mapping[Demand, int]

    @property
    def resting(self) -> int:
        """Minutes of recovery and rest."""
        return sum(self.by_area[area] for area in RESTFUL)

    @property
    def active(self) -> int:
        """Minutes of everything else."""
        return sum(self.by_area.values()) - self.resting

    @property
    def untold(self) -> int:
        """Active minutes without a word on how demanding they were."""
        return self.active - sum(self.by_demand.values())


@dataclass(frozen=True)
class SideBySide:
    """The balance as it was planned and as it was."""

    period: Period
    planned: Balance
    done: Balance


def balance(activities: Iterable[Activity]) -> Balance:
    """The minutes of some activities, whatever day and state they have."""
    by_area = dict.fromkeys(Area, 0)
    by_demand = dict.fromkeys(Demand, 0)
    for activity in activities:
        by_area[Area(activity.area)] += activity.minutes
        if activity.demand and not activity.restful:
            by_demand[Demand(activity.demand)] += activity.minutes
    return Balance(by_area, by_demand)


def side_by_side(activities: Iterable[Activity], period: Period) -> SideBySide:
    """Planned beside done for the days of a period."""
    within = [activity for activity in activities if activity.day in period]
    planned, done = (
        balance(one for one in within if one.state == state) for state in (State.PLANNED, State.DONE)
    )
    return SideBySide(period, planned, done)


def of_day(activities: Iterable[Activity], day: date) -> SideBySide:
    """The balance of one day."""
    return side_by_side(activities, Period(day, day))


def of_week(activities: Iterable[Activity], day: date) -> SideBySide:
    """The balance of the calendar week, Monday to Sunday, that a day belongs to."""
    monday = day - timedelta(days=day.weekday())
    return side_by_side(activities, Period(monday, monday + timedelta(days=6)))
