"""How the fictional patient's days go, whether she writes about them or not.

Function comes back slowly in the first two years and then holds, with good and bad weeks,
darker winters and flares. Pain changes little meanwhile: it is one thread among several and
decides none of the others (S000 App. B, treatment is judged by function).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import cos, exp, pi
from random import Random

from app.rehab.period import Period

# Monday to Sunday: training on Tuesdays is felt on Wednesdays, and the week on Fridays.
RHYTHM = (0.0, 0.3, -0.4, 0.0, -0.5, 0.4, 0.3)
FLARE_DAYS = 10
# The latest flare lies so far back that a summary of three months shows it and what came after.
LATEST_FLARE = timedelta(days=47)


@dataclass(frozen=True)
class Day:
    """One day as it was: five strengths around 0 to 10, and what kind of day."""

    day: date
    function: float
    sleep: float
    energy: float
    mood: float
    pain: float
    flare: bool
    away: bool
    holiday: bool


def days(period: Period, dice: Random) -> Iterator[Day]:
    """Every day of the period, each one growing out of the day before."""
    flares, away = starts_of_flares(period, dice), weeks_away(period, dice)
    wave = spirits = 0.0
    rest = 5.0
    for number, day in enumerate(period):
        flare = strength_of_flare(day, flares)
        wave = 0.93 * wave + dice.gauss(0, 0.38)
        spirits = 0.85 * spirits + dice.gauss(0, 0.6)
        rest = 0.45 * rest + 0.55 * (5.2 + 0.5 * wave) + dice.gauss(0, 1.4)
        sleep = rest - 2.0 * flare
        able = regained(number) + 0.4 * light(day) + RHYTHM[day.weekday()]
        energy = 0.5 * sleep + 0.35 * able + 0.5 * wave + dice.gauss(0.4, 0.8) - 1.0 * flare
        function = able + 0.5 * wave + 0.35 * (energy - 5) + dice.gauss(0.2, 0.9) - 2.2 * flare
        yield Day(
            day=day,
            function=function,
            sleep=sleep,
            energy=energy,
            mood=5.6 + 0.3 * (function - 5) + 0.4 * light(day) + spirits,
            pain=6.1 - 0.25 * regained(number) - 0.2 * wave + dice.gauss(0.5, 1.1) + 2.0 * flare,
            flare=flare > 0,
            away=any(first <= day < first + timedelta(days=7) for first in away),
            holiday=day.month == 7 and 4 <= day.day <= 28,
        )


def regained(number: int) -> float:
    """What can be done on an ordinary day, `number` days after the first: fast at first, then slowly."""
    return 3.1 + 2.5 * (1 - exp(-number / 420))


def light(day: date) -> float:
    """The time of year, from -1 in the middle of January to 1 in the middle of July."""
    return -cos(2 * pi * (day.timetuple().tm_yday - 15) / 365.25)


def starts_of_flares(period: Period, dice: Random) -> list[date]:
    """One flare a year at some time, and the latest one."""
    years = range(0, max(len(period) - 120, 1), 365)
    return [
        *(period.first + timedelta(days=n + dice.randrange(40, 240)) for n in years),
        period.last - LATEST_FLARE,
    ]


def strength_of_flare(day: date, flares: list[date]) -> float:
    """0 on most days; 1 when a flare is at its worst, then less each day."""
    ages = (day - first for first in flares)
    return max((1 - max(age.days - 3, 0) / 9 for age in ages if 0 <= age.days < FLARE_DAYS), default=0.0)


def weeks_away(period: Period, dice: Random) -> list[date]:
    """The first days of the weeks away from home, without the notebook: one each late winter."""
    years = range(period.first.year, period.last.year + 1)
    return [date(year, 2, 8) + timedelta(days=dice.randrange(35)) for year in years]
