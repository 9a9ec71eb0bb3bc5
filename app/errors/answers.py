"""What was typed in a form or on the command line."""

from app.errors.root import FieldError, TaktError
from app.words import N_


class OutOfRange(FieldError):
    """A number outside its scale."""

    sentence = N_("Write a number from {least} to {most}.")


class NotANumber(FieldError):
    """Something else than a number where a number was asked for."""

    sentence = N_("This does not look like a number. Write it with digits, for example 7 or 7.5.")


class NotAChoice(FieldError):
    """An answer that is not among the choices."""

    sentence = N_("Choose one of: {choices}.")


class TooLong(FieldError):
    """A text longer than its field holds."""

    sentence = N_("The text is longer than {most} characters. Shorten it a little, and save again.")


class InTheFuture(FieldError):
    """A day that has not been yet."""

    sentence = N_("That day has not been yet. Choose today or earlier.")


class NotADay(FieldError):
    """Something else than a date."""

    sentence = N_("This does not look like a date. Write it as year-month-day, for example 2026-11-20.")


class NothingAnswered(FieldError):
    """A record without a single answer."""

    sentence = N_("Nothing is filled in yet. One answer is enough.")


class BackwardsPeriod(TaktError):
    """A period whose last day comes before its first."""

    sentence = N_("The period ends before it begins. Choose a later last day or an earlier first day.")


class UnknownTracker(TaktError):
    """A tracker name that Takt does not have."""

    sentence = N_("Takt does not know the diary “{name}”. It knows: {known}.")


class UnknownField(TaktError):
    """A field name that a tracker does not have."""

    sentence = N_("“{name}” is not a question of this diary. Its questions are: {known}.")


class Unanswered(FieldError):
    """A question that this record cannot do without."""

    sentence = N_("Fill in this one as well, and save again.")


class NotAClockTime(FieldError):
    """Something else than a time of day."""

    sentence = N_("This does not look like a time of day. Write hours and minutes, for example 14.30.")
