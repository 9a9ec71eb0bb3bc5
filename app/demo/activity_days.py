"""The kinds of day in the fictional patient's activity diary: up, down, ordinary and even ones."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import NamedTuple

from app.demo import activity_names as names
from app.rehab.activity import Area, Demand

LOW, MIDDLE, HIGH = Demand.LOW, Demand.MIDDLE, Demand.HIGH
WORKDAYS = (0, 2, 4)
TUESDAY, THURSDAY, SATURDAY, SUNDAY = 1, 3, 5, 6


class Doing(NamedTuple):
    """Something that she does: from what hour on, how many minutes at least and at most, in how many pieces."""

    what: str
    area: Area
    hour: float
    least: int
    most: int
    demand: Demand | None = None
    means: bool = False
    pieces: int | None = None


BREAKFAST = Doing(names.BREAKFAST, Area.PERSONAL_CARE, 7, 25, 40, LOW)
LAUNDRY = Doing(names.LAUNDRY, Area.HOME, 9.5, 40, 60, MIDDLE)
SHOPPING = Doing(names.SHOPPING, Area.HOME, 9.5, 40, 60, MIDDLE)
LETTERS = Doing(names.LETTERS, Area.HOME, 9.5, 25, 40, LOW)
COOKING = Doing(names.COOKING, Area.HOME, 16.5, 40, 50, MIDDLE, means=True)
SOUP = Doing(names.COOKING, Area.HOME, 17, 15, 20, LOW)
WALK = Doing(names.WALK, Area.EXERCISE, 11, 15, 25, MIDDLE, means=True)
SHORT_WALK = Doing(names.WALK, Area.EXERCISE, 11, 8, 8, LOW, means=True)
SISTER = Doing(names.SISTER, Area.SOCIAL, 14.5, 50, 70, LOW, means=True)
CHOIR = Doing(names.CHOIR, Area.SOCIAL, 18.5, 75, 90, MIDDLE, means=True)
LIBRARY = Doing(names.LIBRARY, Area.LEISURE, 14.5, 40, 60, LOW, means=True)
NAP = Doing(names.NAP, Area.REST, 13, 25, 40)
BREATHING = Doing(names.BREATHING, Area.RECOVERY, 21, 10, 10)
SOFA = Doing(names.SOFA, Area.REST, 9, 200, 280)
CLEANING = Doing(names.CLEANING, Area.HOME, 8.5, 150, 190, HIGH)
GREAT_TASKS = (
    Doing(names.STOREROOM, Area.HOME, 13, 120, 160, HIGH),
    Doing(names.WINDOWS, Area.HOME, 13, 120, 150, HIGH),
    Doing(names.GRANDCHILDREN, Area.SOCIAL, 13, 180, 220, HIGH, means=True),
)
TWO_HOURS = Doing(names.WORK, Area.WORK, 9, 110, 120, MIDDLE)
FOUR_HOURS = Doing(names.WORK, Area.WORK, 8.5, 230, 240, MIDDLE, pieces=8)
GRANDCHILDREN = Doing(names.GRANDCHILDREN, Area.SOCIAL, 14, 80, 100, MIDDLE, means=True, pieces=3)


def up(dice: Random) -> list[Doing]:
    """A good day on which everything is done at once."""
    long_shopping = SHOPPING._replace(least=70, most=90)
    return [BREAKFAST, CLEANING, long_shopping, dice.choice(GREAT_TASKS), COOKING]


def down() -> list[Doing]:
    """A day after one like that."""
    return [BREAKFAST, SOFA, SOUP]


def ordinary(day: date, dice: Random) -> list[Doing]:
    """A day before the plan was changed, neither up nor down."""
    middle = TWO_HOURS if day.weekday() in WORKDAYS else dice.choice((LAUNDRY, SHOPPING, LIBRARY))
    walk = [WALK] if dice.random() < 0.5 else []
    rest = [NAP] if dice.random() < 0.7 else []
    return [BREAKFAST, middle, *walk, *rest, LETTERS if dice.random() < 0.4 else COOKING]


def even(day: date, dice: Random) -> list[Doing]:
    """A day since the plan was changed: work with pauses or a little at home, out, rest, and what matters."""
    walk = [WALK] if dice.random() < 0.8 else []
    if day.weekday() in WORKDAYS:
        evening = [BREATHING] if dice.random() < 0.6 else []
        return [BREAKFAST, FOUR_HOURS, *walk, NAP, SOUP if dice.random() < 0.3 else COOKING, *evening]
    at_home = dice.choice((LAUNDRY, SHOPPING, LETTERS))._replace(pieces=2)
    some = [at_home] if dice.random() < 0.7 else []
    return [BREAKFAST, *some, *walk, NAP, *matters(day, dice), COOKING._replace(pieces=2)]


def matters(day: date, dice: Random) -> list[Doing]:
    """What belongs to the day of the week."""
    if day.weekday() == THURSDAY:
        return [CHOIR] if dice.random() < 0.5 else [SISTER]
    if day.weekday() == SUNDAY:
        return [GRANDCHILDREN]
    return [LIBRARY] if day.weekday() == TUESDAY else [SISTER]


def in_a_flare() -> list[Doing]:
    """A day by the plan for heavy days."""
    return [BREAKFAST, NAP._replace(hour=9), SHORT_WALK, NAP, SOUP, BREATHING]


def long_ago(dice: Random) -> list[Doing]:
    """The few lines of a day in the years before."""
    return dice.sample((BREAKFAST, LAUNDRY, SHOPPING, WALK, COOKING, SISTER, NAP), dice.choice((1, 2, 3, 4)))
