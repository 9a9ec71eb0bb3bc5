"""A fictional patient: years of entries made by rules, to look around in and to measure with.

Nobody's life was copied. Every screen and every printed page says that the patient is fictional
(`Profile.fictional`), and so does the name.
"""

from datetime import date, timedelta
from random import Random

from app.demo.days import days
from app.demo.drawings import drawings
from app.demo.entries import entries
from app.demo.notes import Notes
from app.language import Language
from app.rehab.checkin import CheckIn
from app.rehab.pain_drawing import PainDrawing
from app.rehab.period import Period, months_later
from app.rehab.profile import Profile

NAMES = {"sv": "Solveig Exempel", "da": "Solveig Eksempel", "nb": "Solveig Eksempel"}
SEED = 20_261_122


def profile(language: Language) -> Profile:
    """Whose notebook the demonstration is; the name itself says that she is made up."""
    return Profile(name=NAMES[language.tag], fictional=True)


def records(years: int, today: date, language: Language) -> list[Profile | CheckIn | PainDrawing]:
    """The profile, `years` of check-ins that end the day before `today`, and pain drawings, each oldest first.

    Today is left for whoever looks around. The same arguments give the same life; another
    language gives the same days with other words.
    """
    period = Period(months_later(today, -12 * years), today - timedelta(days=1))
    # Dice, not secrets: the life has to be the same each time.
    dice = Random(SEED)  # noqa: S311
    notes = Notes(dice, language)
    lived = [entry for day in days(period, dice) for entry in entries(day, dice, notes)]
    return [profile(language), *lived, *drawings(period, language)]
