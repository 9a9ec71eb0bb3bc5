"""The fictional patient's activity diary: up and down at first, even days since the plan was changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from random import Random

from app.demo import activity_days
from app.demo import activity_names as names
from app.demo.activity_days import COOKING, LAUNDRY, SATURDAY, WALK, Doing
from app.demo.dates import Dates, at
from app.demo.days import Day
from app.language import Language
from app.rehab.activity import Activity, Area, Demand, State

SPRING_BEGINS = timedelta(days=258)
SWIMS_FROM = timedelta(days=63)
WITHOUT_A_LINE = 0.04
IN_THE_YEARS_BEFORE = 0.8
PLANNED = 0.4

# What she plans the evening before.
IS_PLANNED = frozenset({names.WALK, names.WORK, names.SHOPPING, names.CHOIR})


def activities(days: Iterable[Day], dates: Dates, language: Language) -> list[Activity]:
    """All her activities, and what she has planned for today."""
    # Dice of their own, so that the check-ins are the same with and without a diary.
    dice = Random(31)  # noqa: S311
    wave = Wave(dice)
    lived = [one for day in days for one in of_day(day, dates, wave, dice)]
    return [in_words(one, language) for one in (*lived, *for_today(dates))]


class Wave:
    """Ups and downs: after four to seven ordinary days one with too much, then one or two with little."""

    def __init__(self, dice: Random) -> None:
        self.dice = dice
        self.left = 4
        self.down = 0

    def doings(self, day: date) -> list[Doing]:
        """What she does on the next day."""
        if self.down:
            self.down -= 1
            return activity_days.down()
        if self.left:
            self.left -= 1
            return activity_days.ordinary(day, self.dice)
        self.left, self.down = self.dice.randint(4, 7), self.dice.choice((1, 1, 2))
        return activity_days.up(self.dice)


def of_day(day: Day, dates: Dates, wave: Wave, dice: Random) -> Iterator[Activity]:
    """The lines of one day, planned and done."""
    if day.away or dice.random() < (0.7 if day.holiday else WITHOUT_A_LINE):
        return
    if day.day < dates.today - SPRING_BEGINS:
        if dice.random() < IN_THE_YEARS_BEFORE:
            yield from done(activity_days.long_ago(dice), day.day, dice)
    elif day.day < dates.revised:
        yield from done(wave.doings(day.day), day.day, dice)
    else:
        doings = activity_days.in_a_flare() if day.flare else activity_days.even(day.day, dice)
        lines = list(done(doings, day.day, dice))
        yield from planned(lines, day, dates, dice)
        yield from lines


def done(doings: Iterable[Doing], day: date, dice: Random) -> Iterator[Activity]:
    """What was done, one after the other, each at about its own time of day."""
    clock = 0
    for doing in sorted(doings, key=lambda one: one.hour):
        clock = max(clock, int(60 * doing.hour)) + 5 * dice.randrange(1, 8)
        minutes = (
            doing.least if doing.least == doing.most else 5 * (dice.randint(doing.least, doing.most) // 5)
        )
        yield line(doing, day, clock, minutes)
        clock += minutes


def line(doing: Doing, day: date, clock: int, minutes: int) -> Activity:
    """One activity as it was done."""
    felt = doing.demand is Demand.HIGH
    return Activity(
        day=day,
        at=at(day, time(21, 30)),
        what=doing.what,
        area=doing.area,
        start=f"{clock // 60:02}:{clock % 60:02}",
        minutes=minutes,
        demand=doing.demand,
        meaningful="yes" if doing.means else None,
        pieces=doing.pieces,
        energy_before=7 if felt else None,
        energy_after=2 if felt else None,
    )


def planned(lines: list[Activity], day: Day, dates: Dates, dice: Random) -> Iterator[Activity]:
    """What was planned the evening before: most of it comes about, swimming does not."""
    if day.day >= dates.today - SWIMS_FROM and day.day.weekday() == SATURDAY:
        swim = Doing(names.SWIMMING, Area.EXERCISE, 14, 40, 40, Demand.MIDDLE, means=True)
        yield as_plan(line(swim, day.day, 14 * 60, 40))
        return
    for one in lines:
        if one.what in IS_PLANNED and dice.random() < PLANNED:
            yield as_plan(one)


def as_plan(one: Activity) -> Activity:
    """The activity as it was planned the evening before."""
    evening = at(one.day - timedelta(days=1), time(21))
    return replace(one, at=evening, state=State.PLANNED, energy_before=None, energy_after=None)


def for_today(dates: Dates) -> Iterator[Activity]:
    """What she planned for today, yesterday evening."""
    for doing, clock, minutes in ((WALK, 10, 20), (LAUNDRY._replace(pieces=2), 13, 40), (COOKING, 17, 40)):
        yield as_plan(line(doing, dates.today, clock * 60 + 30, minutes))


def in_words(one: Activity, language: Language) -> Activity:
    """The activity with its name in the chosen language."""
    return replace(one, what=language.say(one.what))
