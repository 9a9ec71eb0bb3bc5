"""The fictional patient: a life with long-term pain, made by rules and the same each time.

She is made up of no real person's records. She exists so that people can look around, so
that screens and printed pages can be tried out, and so that years of use can be measured.
Her check-ins and activities go as far back as is asked for; what she and her clinic agreed
is of the last nine months.
"""

from datetime import date, time, timedelta
from random import Random
from typing import Any

from app.demo.activities import activities
from app.demo.dates import Dates, at
from app.demo.days import Day, days
from app.demo.drawings import drawings
from app.demo.entries import entries
from app.demo.flare import flare
from app.demo.goals import goals
from app.demo.keeping import keep, keep_all
from app.demo.measures import measures
from app.demo.notes import Notes
from app.demo.other_diary import other_diary
from app.demo.pacing import pacing
from app.demo.plan import plan
from app.demo.referral import referral
from app.demo.sessions import training
from app.demo.symptoms import symptoms
from app.demo.taper import taper
from app.demo.visits import visits
from app.language import Language
from app.rehab.checkin import CheckIn
from app.rehab.period import Period, months_later
from app.rehab.profile import Profile
from app.storage.kept import Kept

NAMES = {"sv": "Solveig Exempel", "da": "Solveig Eksempel", "nb": "Solveig Eksempel"}
SEED = 20_261_122


def profile(language: Language) -> Profile:
    """Whose notebook the demonstration is; the name itself says that she is made up."""
    return Profile(name=NAMES[language.tag], fictional=True)


def records(years: int, today: date, language: Language) -> list[Any]:
    """What the records of her notebook say now; `notebook_of` tells also since when and what they said before."""
    return [kept.record for kept in notebook_of(years, today, language)]


def notebook_of(years: int, today: date, language: Language) -> list[Kept[Any]]:
    """Her notebook, to be taken in by a journal: the profile first, `years` of days that end yesterday.

    Today is left for whoever looks around; only her plans for it are there. The same
    arguments give the same life; another language gives the same days with other words.
    """
    period = Period(months_later(today, -12 * years), today - timedelta(days=1))
    dates = Dates(today)
    lived, checkins = life(period, language)
    in_flare = frozenset(day.day for day in lived if day.flare)
    return [
        keep("profile", profile(language), at(period.first, time(8))),
        *keep_all("checkin", checkins),
        *keep_all("drawing", drawings(period, language)),
        *keep_all("activity", activities(lived, dates, language)),
        plan(dates, language),
        *goals(dates, language),
        *taper(dates, language),
        *visits(dates, language),
        *keep_all("referral", [referral(dates, language)]),
        flare(dates, language),
        *pacing(dates, language, in_flare),
        *training(dates, language, in_flare),
        *measures(dates, language),
        *keep_all("symptoms", symptoms(dates, language)),
        *keep_all("other diary", other_diary(dates, language)),
    ]


def life(period: Period, language: Language) -> tuple[list[Day], list[CheckIn]]:
    """Every day of a period, and the check-ins that she wrote about them."""
    # Dice, not secrets: the life has to be the same each time.
    dice = Random(SEED)  # noqa: S311
    notes = Notes(dice, language)
    lived: list[Day] = []
    checkins: list[CheckIn] = []
    for day in days(period, dice):
        lived.append(day)
        checkins += entries(day, dice, notes)
    return lived, checkins
