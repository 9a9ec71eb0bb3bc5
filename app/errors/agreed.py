"""What was written of the plan, goals, the taper and visits."""

from app.errors.root import FieldError
from app.words import N_


class TooLongAgo(FieldError):
    """A day that nobody who writes here can mean."""

    sentence = N_("This date lies more than {years} years back. Check the year.")


class TooFarAhead(FieldError):
    """A day that nobody who writes here will see."""

    sentence = N_("This date lies more than {years} years ahead. Check the year.")


class BeforeThePlan(FieldError):
    """A day of a plan that comes before the plan."""

    sentence = N_("This date comes before the plan itself. Check both dates.")


class BeforeTheGoal(FieldError):
    """A review of a day on which its levels were not agreed yet."""

    sentence = N_("On this day the goal was not agreed yet. Check the date.")


class EndsFirst(FieldError):
    """A last day before the first."""

    sentence = N_("The last day comes before the first. Check both dates.")


class NextBeforeThis(FieldError):
    """A next visit that is not later than the visit itself."""

    sentence = N_("The next date does not come after this visit. Check both dates.")


class MissingLevel(FieldError):
    """A level of a goal without words."""

    sentence = N_("This level has no words yet. Write what it would look like.")


class DoubledLevel(FieldError):
    """A level of a goal that stands twice, or says the same as another."""

    sentence = N_("This level is there twice, or says the same as another one. Write what tells them apart.")


class LevelsAgreed(FieldError):
    """A change of agreed levels or weights without a new agreement."""

    sentence = N_(
        "The levels and weights of this goal were agreed. To change them, write the day of the new agreement."
    )


class DoseNotANumber(FieldError):
    """Something else than a number of tablets, patches or drops."""

    sentence = N_(
        "This does not look like a number of tablets or patches. Write it with digits, for example 1, 1.5 or ½."
    )


class TimeWithoutAmount(FieldError):
    """A clock time of a dose, and no number of tablets."""

    sentence = N_("Here stands a time, but not how many. Write how many, or take the time away.")


class UnitDoesNotFit(FieldError):
    """Milligrams where micrograms are meant, or the other way round."""

    sentence = N_(
        "The unit does not fit the medicine. Patches are written in µg/h, tablets in mg or µg. Write it as it stands on the package."
    )


class NoPatchChange(FieldError):
    """A patch without the days between two changes."""

    sentence = N_("Write how many days each patch stays on, as in your plan.")


class UnknownMedicine(FieldError):
    """A dose of a medicine that is not among those of the plan."""

    sentence = N_(
        "This dose belongs to none of the medicines above. Choose one of them, or add the medicine first."
    )


class DoubledDose(FieldError):
    """The same medicine twice at the same time of day."""

    sentence = N_("This medicine stands twice at the same time of day. Keep one line.")


class DoubledStep(FieldError):
    """Two steps with the same number."""

    sentence = N_("Two steps have the number {number}. Give each step its own, as in your plan.")


class StepsOutOfOrder(FieldError):
    """A step that does not begin later than the one before it."""

    sentence = N_(
        "This step does not begin later than the step before it. Check the dates against your plan."
    )


class StepsOverlap(FieldError):
    """A step that lasts into the next one."""

    sentence = N_("This step ends after the next one has begun. Check the dates against your plan.")


class StepsGap(FieldError):
    """Days between two steps that belong to neither."""

    sentence = N_(
        "Between this step and the next there are days that belong to neither. Check the dates against your plan."
    )


class NotAgreedYet(FieldError):
    """A taper without all that makes it an agreement."""

    sentence = N_(
        "This is a draft that is not agreed yet. Fill in whom you agreed with and the rest of the agreement first."
    )


class MoreThanNow(FieldError):
    """A correction that would lead back to more than the patient takes now."""

    sentence = N_(
        "This would be more than you take now. Only the one who prescribes can decide that. "
        "Write it as a changed plan, with whom you agreed and when."
    )


class LaterStepBegun(FieldError):
    """A first day of a step on which a later step had begun already."""

    sentence = N_("The step after this one had begun by that day. Check both days.")


class StepNotDue(FieldError):
    """A change of step that the plan does not hold for that day."""

    sentence = N_("The plan has no change of step on that day. You stay on the step you are on.")
