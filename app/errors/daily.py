"""What was written of activities, pacing, exercise, measures and symptoms."""

from app.errors.root import FieldError
from app.words import N_


class SkippedByTheClock(FieldError):
    """A time of day that does not exist on the night when summer time begins."""

    sentence = N_("The clock was moved forward past that time on this day. Choose a time before or after it.")


class PastMidnight(FieldError):
    """An activity that goes on into the next day."""

    sentence = N_(
        "This goes past midnight: {most} minutes of the day are left then. Write those here, and the rest on the next day."
    )


class LongerThanTheDay(FieldError):
    """More minutes than the day has, which are fewer or more when the clock is moved."""

    sentence = N_("That day has {most} minutes in all. Write at most that many.")


class Overlapping(FieldError):
    """An activity at a time when another one is already written."""

    sentence = N_(
        "Something else is already written from {first} to {last}. Choose another time, or change the other one first."
    )


class TooFewTries(FieldError):
    """A baseline with fewer tries than its mean needs."""

    sentence = N_(
        "A start takes at least {least} tries. Add the ones that are missing, or write the amount your physiotherapist has set."
    )


class TooManyPieces(FieldError):
    """More pieces than the activity has minutes for."""

    sentence = N_("Each piece has to be at least a minute long. Choose at most {most} pieces.")


class BeforeItsProgramme(FieldError):
    """A session on a day before its programme begins."""

    sentence = N_(
        "This day is before the programme begins. Choose a later day, or change the day on which the programme begins."
    )


class LeaderNeeded(FieldError):
    """Graded exposure without anybody at the clinic who leads it."""

    sentence = N_("Graded exposure is led by the clinic. Write who leads it with you.")


class BackwardsScale(FieldError):
    """An instrument whose highest total is not above its lowest."""

    sentence = N_("The highest possible total has to be above the lowest. Look at both once more.")


class NoneAndSome(FieldError):
    """Both "none of these" and something on the list."""

    sentence = N_("Choose either “None of these” or what you have noticed.")
