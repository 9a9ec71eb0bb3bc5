"""The fictional patient's training programme: strength in steps, walks by quota, and what she fears to lift."""

from __future__ import annotations

from decimal import Decimal

from app.demo.activity_names import BREATHING, WALK
from app.demo.dates import Dates
from app.demo.people import PHYSIOTHERAPIST
from app.language import Language
from app.rehab.exercise import Dose, Exercise, Feared, Programme, Talk, Trains, WayUp
from app.rehab.pacing import Quota, Rhythm
from app.words import N_

PROGRAMME = "programme"
SQUATS, WALKS, LIFTS, BREATH = "squats", "walk", "lift", "breathing"
FEARED = (
    (N_("Bend forward to the shoelaces"), 35, N_("It will lock in the back.")),
    (N_("Lift a bag from a chair"), 50, N_("It will hurt for the rest of the day.")),
    (N_("Lift a bag of potatoes from the floor"), 70, N_("Something will break.")),
    (N_("Lift my grandchild"), 90, N_("I will drop her.")),
)


def programme(dates: Dates, language: Language) -> Programme:
    """The programme as it was agreed with the physiotherapist."""
    led_by = language.say(PHYSIOTHERAPIST)
    return Programme(
        begins=dates.monday(76),
        agreed_with=led_by,
        exercises=(squats(language), walks(language), lifts(language, led_by), breathing(language)),
    )


def squats(language: Language) -> Exercise:
    """Strength: a routine, then more repetitions, then more rounds."""
    return Exercise(
        key=SQUATS,
        what=language.say(N_("Squats to a chair")),
        trains=Trains.STRENGTH,
        rhythm=Rhythm(days_a_week=3, days_a_step=14),
        dose=Dose(repetitions=8, sets=2),
        steps=(Dose(repetitions=10, sets=2), Dose(repetitions=12, sets=2), Dose(repetitions=12, sets=3)),
        goal=language.say(N_("Get up from the floor without help")),
        lighter=Dose(repetitions=5, sets=1),
    )


def walks(language: Language) -> Exercise:
    """Fitness by quota, so that a good day becomes no long one."""
    return Exercise(
        key=WALKS,
        what=language.say(WALK),
        trains=Trains.FITNESS,
        way=WayUp.GRADED_ACTIVITY,
        rhythm=Rhythm(days_a_week=5, days_a_step=7),
        dose=Dose(minutes=12, talk=Talk.TALK),
        quota=Quota(given=Decimal(12), percent=10, goal=Decimal(30), lighter=Decimal(8)),
    )


def lifts(language: Language, led_by: str) -> Exercise:
    """Feared movements, from the least to the most frightening, led by the clinic."""
    return Exercise(
        key=LIFTS,
        what=language.say(N_("Bend and lift")),
        trains=Trains.MOBILITY,
        way=WayUp.GRADED_EXPOSURE,
        rhythm=Rhythm(days_a_week=1),
        feared=tuple(
            Feared(movement=language.say(movement), fear=fear, expectation=language.say(expectation))
            for movement, fear, expectation in FEARED
        ),
        led_by=led_by,
    )


def breathing(language: Language) -> Exercise:
    """Relaxation before bed."""
    return Exercise(
        key=BREATH,
        what=language.say(BREATHING),
        trains=Trains.RELAXATION,
        rhythm=Rhythm(days_a_week=5),
        dose=Dose(minutes=10),
    )
