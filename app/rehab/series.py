"""Answers over time: one value a day, and a gap where nobody answered.

A series is what every chart, sentence and key figure is computed from. It knows the
answers' order in time and nothing of which day was a good one: days are never ranked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from statistics import fmean, median

from app.rehab.fields import Logged
from app.rehab.period import Period

ENOUGH = 5  # With fewer answered days nothing is said about what is usual.


class Grain(Enum):
    """How long a stretch one point of a picture stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"


@dataclass(frozen=True)
class Point:
    """The middle answer of one stretch of days, or None where nobody answered."""

    stretch: Period
    value: float | None

    @property
    def day(self) -> date:
        """The middle of the stretch, where the point is drawn."""
        return self.stretch.first + timedelta(days=(len(self.stretch) - 1) // 2)


@dataclass(frozen=True)
class Thinned:
    """A series as few enough points to draw, all of one grain."""

    grain: Grain
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Series:
    """One value for each day of `period`; None is a gap, never 0."""

    period: Period
    values: tuple[float | None, ...]

    def __post_init__(self) -> None:
        if len(self.values) != len(self.period):
            raise ValueError("a series has one value for each day of its period")

    @property
    def answers(self) -> tuple[float, ...]:
        """The values of the answered days, in the order of the days."""
        return tuple(value for value in self.values if value is not None)

    @property
    def logged_days(self) -> int:
        """How many days were answered."""
        return len(self.answers)

    def usual(self) -> tuple[float, float] | None:
        """The middle half of the answers: the lowest and the highest quarter are left out.

        Both ends are answers that were given, and at least half of all answers lie between
        them. None with fewer than `ENOUGH` answered days.
        """
        if self.logged_days < ENOUGH:
            return None
        ordered = sorted(self.answers)
        quarter = len(ordered) // 4
        return ordered[quarter], ordered[-1 - quarter]

    def halves(self) -> tuple[Series, Series]:
        """The earlier and the later half of the period; the later takes an odd day.

        Raises ValueError for a single day.
        """
        middle = len(self.values) // 2
        if not middle:
            raise ValueError("one day has no halves")
        turn = self.period.first + timedelta(days=middle)
        earlier = Period(self.period.first, turn - timedelta(days=1))
        return Series(earlier, self.values[:middle]), Series(
            Period(turn, self.period.last), self.values[middle:]
        )

    def by(self, grain: Grain) -> Thinned:
        """One point for each day, calendar week (from Monday), month or quarter: the median of its answers."""
        stretches: dict[date, list[tuple[date, float | None]]] = defaultdict(list)
        for day, value in zip(self.period, self.values, strict=True):
            stretches[beginning(grain, day)].append((day, value))
        return Thinned(grain, tuple(middle_point(days) for days in stretches.values()))

    def thinned(self, most_points: int) -> Thinned:
        """The finest grain that needs at most `most_points` points, or quarters where none does."""
        for grain in Grain:
            if len({beginning(grain, day) for day in self.period}) <= most_points:
                return self.by(grain)
        return self.by(Grain.QUARTER)


def beginning(grain: Grain, day: date) -> date:
    """The first day of the calendar stretch that a day belongs to."""
    if grain is Grain.WEEK:
        return day - timedelta(days=day.weekday())
    if grain is Grain.MONTH:
        return day.replace(day=1)
    if grain is Grain.QUARTER:
        return day.replace(month=day.month - (day.month - 1) % 3, day=1)
    return day


def middle_point(days: list[tuple[date, float | None]]) -> Point:
    """A stretch as one point; a stretch without answers stays a gap."""
    answers = [value for _, value in days if value is not None]
    return Point(Period(days[0][0], days[-1][0]), median(answers) if answers else None)


def daily(period: Period, pairs: Iterable[tuple[date, float]]) -> Series:
    """A series from days and values; several of one day become their mean, days outside are left out."""
    answers: dict[date, list[float]] = defaultdict(list)
    for day, value in pairs:
        if day in period:
            answers[day].append(value)
    return Series(period, tuple(fmean(answers[day]) if day in answers else None for day in period))


def answers_to(name: str, entries: Iterable[Logged], period: Period) -> Series:
    """The answers to one question of a tracker, by its field name."""
    given = ((entry.day, getattr(entry, name)) for entry in entries)
    return daily(period, ((day, value) for day, value in given if value is not None))
