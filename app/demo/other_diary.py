"""What the fictional patient brought along from the app that she used before: three weeks of it."""

from __future__ import annotations

from datetime import date, time, timedelta

from app.demo.dates import Dates, at
from app.language import Language
from app.rehab.other_diary import OtherEntry
from app.words import N_

APP = "Daylio"
WEEKS = 3
MOODS = (N_("good"), N_("so-so"), N_("low"), N_("so-so"), N_("good"), N_("low"), N_("so-so"))
SLEEP = (6, 4, 3, 5, 6, 2, 4)
MOOD, HOURS = N_("Mood"), N_("Sleep, hours")


def other_diary(dates: Dates, language: Language) -> list[OtherEntry]:
    """A mood in words for every second day, and her hours of sleep, until the plan was agreed."""
    first = dates.planned - timedelta(weeks=WEEKS)
    days = [first + timedelta(days=n) for n in range(0, 7 * WEEKS, 2)]
    return [one for n, day in enumerate(days) for one in of_day(day, n % len(MOODS), language)]


def of_day(day: date, n: int, language: Language) -> list[OtherEntry]:
    """What the other app kept of one evening."""
    evening = at(day, time(21, 5))
    return [
        OtherEntry(day=day, at=evening, app=APP, series=language.say(MOOD), text=language.say(MOODS[n])),
        OtherEntry(
            day=day, at=evening, app=APP, series=language.say(HOURS), number=float(SLEEP[n]), unit="h"
        ),
    ]
