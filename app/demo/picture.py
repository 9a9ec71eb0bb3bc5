"""How pain and the fictional patient's life affect each other, under the headings of her country."""

from __future__ import annotations

from app.language import Language
from app.rehab.plan import About, Heading
from app.rehab.plan.choices import HEADINGS_IN
from app.words import N_

WORK = N_("Administrator in a municipality. Likes the work and the colleagues. On part-time sick leave.")
SOCIAL = N_("Lives alone. A sister nearby, two grandchildren, the choir. Cancels more often than before.")
EVERYDAY = N_(
    "Food and laundry work in small pieces. Cleaning and heavy bags take the rest of the day. Reads, sings, "
    "goes to the library."
)
MOOD = N_("Low at times, worried about work. Used to endure and clench her teeth.")
WORDS: dict[Heading, str] = {
    Heading.WORK: WORK,
    Heading.PSYCHOLOGY: MOOD,
    Heading.HABITS: N_("Does not smoke. A glass of wine at weekends. Moves every day."),
    Heading.SLEEP: N_("Falls asleep late and wakes around four. Tired in the mornings."),
    Heading.PHYSICAL: N_(
        "Walks fifteen minutes, sits for twenty. Stairs work. Afraid to lift from the floor."
    ),
    Heading.EVERYDAY: EVERYDAY,
    Heading.SOCIAL: SOCIAL,
    Heading.OWN_VIEW: N_("Thinks that the back is worn out. Wants to know what she may do without harm."),
    Heading.COGNITION: N_("Loses the thread when it hurts a lot. Writes lists."),
    Heading.WELL_BEING: N_("Wakes around four. Loses the thread when it hurts a lot. Easily stressed."),
    Heading.EVERYDAY_AND_LEISURE: EVERYDAY,
    Heading.RELATIONS: SOCIAL,
    Heading.STUDIES_OR_WORK: WORK,
    Heading.MONEY_AND_HOUSING: N_(
        "Rented flat on the second floor with a lift. The money is enough, with care."
    ),
    Heading.EXPECTATIONS: N_("Hopes to work half time again and to sing at a concert."),
    Heading.PSYCHOLOGICAL: MOOD,
}


def picture(language: Language) -> tuple[About, ...]:
    """All headings of the country, each with a few words."""
    return tuple(About(heading, language.say(WORDS[heading])) for heading in HEADINGS_IN[language.country])
