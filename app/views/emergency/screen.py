"""The emergency card of the chosen country. Works locked, with no notebook and no network."""

from __future__ import annotations

import flet as ft

from app.content.contacts import contacts
from app.errors import DamagedNumbers
from app.views.emergency.about import About, asked_about, together, uses_of
from app.views.emergency.contact import contact
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Row
from app.views.parts.paper import Card, list_card
from app.views.parts.pickers import CountryPicker
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.text import T, aside, heading, section, words
from app.views.reading.numbers import Emergency, Number
from app.views.reading.ways import to_numbers, way_back
from app.views.whom_to_call import EMERGENCY_SIGNS, Checked, signs
from app.words import N_

# What stands above the numbers that come after the first ones.
TITLES = {
    "emergency": N_("If a life is in danger"),
    "urgent": N_("For advice when it cannot wait"),
    "crisis": N_("Someone to talk with, at any hour"),
    "contact": N_("Your contact for the taper"),
}


@component
def EmergencyCard() -> ft.Control:
    """What to do now for the signs in the route, `/emergency?card=breathing,suicidal`, and whom to call."""
    language, told = spoken(), asked_about(asked().get("card", "").split(","))
    groups = together(told)
    first = _said(groups[0]) if groups else _whether_in_danger()
    nearest = uses_of(told)[0]
    all_numbers = to_numbers()
    return Screen(
        None,
        top=Top(language.say("Get help now"), back=(language.say("Back"), way_back("/"))),
        left=[Card([*first, *ways(nearest)], tone="warm"), *_further(groups, nearest)],
        right=[
            section(language.say("You are in")),
            CountryPicker(),
            Checked(),
            list_card(
                [
                    Row(
                        language.say("Whom do I call?"),
                        "",
                        ft.Icons.CALL_OUTLINED,
                        "warm",
                        lambda: go(all_numbers),
                    )
                ],
                indent=76,
            ),
            aside(language.say("What you answer here changes nothing in your plan.")),
        ],
    )


def _whether_in_danger() -> list[ft.Control]:
    """What is asked where no sign is named."""
    return [heading(spoken().say("Is a life in danger?"), 2, T.TITLE_LARGE), *signs(EMERGENCY_SIGNS)]


def _said(group: tuple[About, ...]) -> list[ft.Control]:
    """Signs that belong together, and what to do now."""
    language = spoken()
    titles = [heading(language.say(about.words), 2, T.TITLE_LARGE) for about in group]
    return [*titles, words(language.say(group[0].sentence), T.BODY_LARGE)]


def _further(groups: list[tuple[About, ...]], nearest: str) -> list[ft.Control]:
    """The other numbers of the first signs, then the other signs with theirs; each number once."""
    language, shown = spoken(), {nearest}
    made: list[ft.Control] = []
    for n, group in enumerate(groups):
        made += [Card(_said(group))] if n else []
        for use in uses_of(group):
            if use not in shown:
                made += [section(language.say(TITLES[use])), *ways(use)]
                shown.add(use)
    return made


def ways(use: str) -> list[ft.Control]:
    """The numbers of the country for one use, or the contact of the plan."""
    language = spoken()
    if use == "contact":
        return _contact()
    try:
        found = contacts(language.country).used_for(use)
    except DamagedNumbers as trouble:
        return [words(language.tell(trouble))]
    if use == "emergency":
        return [Emergency(one) for one in found]
    return [list_card([Number(one) for one in found])]


def _contact() -> list[ft.Control]:
    """How the patient reaches whom the taper was agreed with, as it was written."""
    language, agreed = spoken(), contact()
    if agreed is None or not agreed.contact.strip():
        return [words(language.say("Call the one who is responsible for your medicine."))]
    whom = " · ".join(part for part in (agreed.with_whom, agreed.role) if part.strip())
    lines = [Row(agreed.contact, whom, ft.Icons.PERSON_OUTLINE, "teal")]
    return [list_card(lines, indent=76)]
