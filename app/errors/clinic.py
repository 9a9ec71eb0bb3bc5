"""A plan that a clinic hands over as a file. Whatever is wrong with it, the notebook stays as it is."""

from app.errors.root import FieldError, TaktError
from app.words import N_


class ClinicFileError(TaktError):
    """A file that is not read at all. `file` is its name."""


class NotAPlanFile(ClinicFileError):
    """A file of another kind, or one with nothing of a plan in it."""

    sentence = N_(
        "{file} holds no plan that Takt can read. Ask your clinic for the plan as Takt's template, as JSON or as FHIR R4. "
        "Nothing in the notebook has changed."
    )


class DamagedPlanFile(ClinicFileError):
    """A file that breaks off. `line` counts from 1."""

    sentence = N_(
        "{file} is damaged or cut off at line {line}. Ask your clinic for the file once more. "
        "Nothing in the notebook has changed."
    )


class NewerPlanFile(ClinicFileError):
    """A form of the plan file that a later Takt reads."""

    sentence = N_(
        "{file} is written for a newer Takt. Update Takt to read it. Nothing in the notebook has changed."
    )


class PlanStillASpreadsheet(ClinicFileError):
    """The template, saved as a workbook."""

    sentence = N_(
        "{file} is a spreadsheet program's own file. Open it there, save it as CSV, and choose that file. "
        "Nothing in the notebook has changed."
    )


class TooMuchForAPlan(ClinicFileError):
    """More entries than any plan has."""

    sentence = N_(
        "{file} says more than {most} things, more than a plan holds. Ask your clinic for the plan alone. "
        "Nothing in the notebook has changed."
    )


# --- What is left out of a file that is read, each with its reason


class LeftOut(FieldError):
    """Something in a clinic's file that does not come along."""


class UnknownRow(LeftOut):
    """A row or a name that is not in the template."""

    sentence = N_("Takt does not know what this is about.")


class SaidTwice(LeftOut):
    """The same field, filled in once more."""

    sentence = N_("This is filled in twice. The first one counts.")


class UnknownChoice(LeftOut):
    """A word that is none of the choices."""

    sentence = N_("Takt does not know this word. The template names those that fit.")


class WithoutItsName(LeftOut):
    """Details of an action, a contact or a goal that is not named."""

    sentence = N_("It is not said what or whom this belongs to.")


class NotRead(LeftOut):
    """A kind of content that Takt does not take from a clinic's file."""

    sentence = N_("Takt takes plans, goals, contacts and medicines from such a file, nothing else.")


class CalledOff(LeftOut):
    """Something that the file itself marks as cancelled or written by mistake."""

    sentence = N_("The file says that this no longer holds.")


class AnotherPlan(LeftOut):
    """One more plan in the same file."""

    sentence = N_("The file has several plans. Takt reads the latest of them.")


class PointsNowhere(LeftOut):
    """A reference to something that is not in the file."""

    sentence = N_("This points to something that is not in the file.")


class LevelsStand(LeftOut):
    """Other levels for a goal that is agreed."""

    sentence = N_(
        "You have agreed on the levels of this goal, so they stay. If you have agreed on new ones, write them in the goal."
    )


class TaperIsHere(LeftOut):
    """Medicines of a file, where there is a taper already."""

    sentence = N_(
        "You have a taper in the notebook already, and it stays as it is. If you have agreed on a new one, write it there."
    )
