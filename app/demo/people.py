"""Whom the fictional patient meets. All are called Example, and their numbers lead nowhere."""

from __future__ import annotations

from app.demo.dates import Dates
from app.language import Language
from app.rehab.plan import Contact, Relative, Role
from app.rehab.plan.choices import KindOfCare
from app.words import N_

NURSE = N_("Nurse Example")
DOCTOR = N_("Doctor Example")
PHYSIOTHERAPIST = N_("Physiotherapist Example")
OCCUPATIONAL_THERAPIST = N_("Occupational therapist Example")
COORDINATOR = N_("Coordinator Example")
MY_SISTER = N_("My sister")

# Nobody has such a number in any of the countries.
NOBODYS = {"SE": "000-000 00 0{n}", "DK": "00 00 00 0{n}", "NO": "00 00 00 0{n}"}


def phone(language: Language, n: int) -> str:
    """A number that cannot be anyone's, as it is written in the country."""
    return NOBODYS[language.country].format(n=n)


def regular(language: Language) -> str:
    """Who holds the threads together: in Denmark that is the general practitioner (S002 6)."""
    who = DOCTOR if language.country == "DK" else NURSE
    return language.say(who)


def contacts(language: Language) -> tuple[Contact, ...]:
    """The contacts of the plan, the regular one first."""
    say, danish = language.say, language.country == "DK"
    first = Contact(
        key="regular",
        name=regular(language),
        role=Role.REGULAR,
        profession=say(N_("Doctor")) if danish else say(N_("Nurse")),
        care=KindOfCare.PRIMARY,
        phone=phone(language, 1),
        hours=say(N_("Weekdays 8–9 and 13–14")),
    )
    doctor = Contact(
        key="gp", name=say(DOCTOR), role=Role.GP, care=KindOfCare.PRIMARY, phone=phone(language, 2)
    )
    return (
        first,
        *(() if danish else (doctor,)),
        Contact(
            key="physio",
            name=say(PHYSIOTHERAPIST),
            role=Role.PHYSIOTHERAPIST,
            care=KindOfCare.PRIMARY,
            phone=phone(language, 3),
            note=say(N_("Best in the mornings.")),
        ),
        Contact(
            key="ot",
            name=say(OCCUPATIONAL_THERAPIST),
            role=Role.OCCUPATIONAL_THERAPIST,
            care=KindOfCare.PRIMARY,
            phone=phone(language, 4),
        ),
        Contact(
            key="coordinator",
            name=say(COORDINATOR),
            role=Role.COORDINATOR,
            phone=phone(language, 5),
            note=say(N_("Calls my manager together with me.")),
        ),
    )


def relatives(language: Language, dates: Dates) -> tuple[Relative, ...]:
    """Her sister, who may come along."""
    return (
        Relative(
            key="sister",
            name=language.say(MY_SISTER),
            phone=phone(language, 6),
            consented=dates.planned,
            takes_part=True,
        ),
    )
