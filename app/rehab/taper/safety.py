"""What stays true beside every taper: when to call for help, what to know, and when it can be judged.

An answer here opens a card. It never touches the schedule, and there is no score.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from app.rehab.period import months_later
from app.rehab.taper.amounts import holds_something
from app.rehab.taper.course import Course, last_begun
from app.rehab.taper.schedule import Aim
from app.words import N_

MONTHS_TO_JUDGE = 2  # Calendar months after the end: the beginning of the two to three of S000 App. B.


class RedFlag(Enum):
    """A symptom that opens the card "whom do I call" of the country at once, the most urgent first."""

    BREATHING = "breathing"
    NOT_WAKING = "not_waking"
    SEIZURE = "seizure"
    CHEST = "chest"
    SUICIDAL = "suicidal"
    NO_FLUIDS = "no_fluids"
    PREGNANT = "pregnant"


FLAG_WORDS: dict[RedFlag, str] = {
    RedFlag.BREATHING: N_("Trouble breathing"),
    RedFlag.NOT_WAKING: N_("Cannot be woken"),
    RedFlag.SEIZURE: N_("A seizure"),
    RedFlag.CHEST: N_("Pain or pressure in the chest"),
    RedFlag.SUICIDAL: N_("Thoughts of taking my own life"),
    RedFlag.NO_FLUIDS: N_("Nothing stays down, not even water"),
    RedFlag.PREGNANT: N_("Pregnant, or perhaps pregnant"),
}

# Which of the country's numbers stand on the card, the most urgent first; "contact" is the one who agreed on the taper.
CALLS: dict[RedFlag, tuple[str, ...]] = {
    RedFlag.BREATHING: ("emergency",),
    RedFlag.NOT_WAKING: ("emergency",),
    RedFlag.SEIZURE: ("emergency",),
    RedFlag.CHEST: ("emergency",),
    RedFlag.SUICIDAL: ("emergency", "crisis"),
    RedFlag.NO_FLUIDS: ("urgent", "contact"),
    RedFlag.PREGNANT: ("contact", "urgent"),
}


@dataclass(frozen=True)
class Card:
    """Something to know about every taper, never about this patient's doses."""

    key: str
    title: str
    text: str


OLD_DOSE = N_("A dose you took before can be dangerous now. Ask your doctor before anything changes.")
EVALUATED_LATER = N_("How it went shows only 2–3 months after the last step.")
PATIENTS_COPY = N_("The patient's copy. The prescription that counts is in the medical record.")
TELL_YOUR_CONTACT = N_("You stay on this step. Tell your contact about the pause.")
PAST_THE_END = N_("The outer end date has passed. Talk to your contact about what happens now.")

CARDS: tuple[Card, ...] = (
    Card(
        "lost_tolerance",
        N_("An old dose can be dangerous"),
        N_(
            "The body gets used to less. A dose you took before can then be too strong, even deadly. "
            "This holds after a pause too. Never take up an old dose by yourself: ask your doctor first."
        ),
    ),
    Card(
        "alcohol_and_sedatives",
        N_("Alcohol, sleeping pills and sedatives"),
        N_(
            "Together with opioids they can make you breathe too little. "
            "Have you been prescribed any of them? Then follow the plan you were given, and ask before you change it."
        ),
    ),
    Card(
        "driving",
        N_("Driving"),
        N_(
            "You can be slower and more tired than you notice, above all when a dose has just changed. "
            "Do not drive when you feel that way, and ask your doctor what applies to you."
        ),
    ),
    Card(
        "storage",
        N_("Keep them locked up"),
        N_("Keep the medicines where children and others cannot reach them. Never give them to anyone else."),
    ),
    Card(
        "leftovers",
        N_("Take leftovers to the pharmacy"),
        N_("Take what is left over to the pharmacy, used patches too. A used patch still holds medicine."),
    ),
    Card(
        "other_medicines",
        N_("Other medicines"),
        N_("For your other medicines, follow the plan you were given, and ask before you change anything."),
    ),
)


def end_of(course: Course, day: date) -> date | None:
    """The day the taper ended: its last step began, or it was closed. None while it goes on.

    One that leads out of the treatment goes on while its last step holds a dose, until it is closed.
    """
    taper = course.taper
    if taper.ended is not None and taper.ended <= day:
        return taper.ended
    now = last_begun(course, day)
    if now is None or now.step is not taper.steps[-1]:
        return None
    goes_on = taper.agreement.aim is Aim.STOP and holds_something(now.step, taper.medicines)
    return None if goes_on else now.day


def judged_from(course: Course, day: date) -> date | None:
    """The day from which the effect can be judged: two calendar months after the end; None before the end."""
    end = end_of(course, day)
    return months_later(end, MONTHS_TO_JUDGE) if end else None


def can_be_judged(course: Course, day: date) -> bool:
    """Whether anything may be said on how the taper went. Before that stands `EVALUATED_LATER`."""
    first = judged_from(course, day)
    return first is not None and first <= day


def is_past_the_end(course: Course, day: date) -> bool:
    """Whether the outer end date has passed while steps are left."""
    latest = course.taper.agreement.latest_end
    return latest is not None and latest < day and bool(course.begun) and end_of(course, day) is None
