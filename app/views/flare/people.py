"""Whom I can call on a heavy day: those of my own plan first, then the country's numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass

import flet as ft

from app.language import Language
from app.rehab.flare import LABELS, FlarePlan
from app.rehab.plan import Contact as CareContact
from app.rehab.plan import Plan, Relative, contacts_in_order, words_for
from app.session.plan import plan_now
from app.views.parts.actions import tappable
from app.views.parts.boundary import component
from app.views.parts.lines import Row
from app.views.parts.paper import list_card
from app.views.parts.seen import look, spoken
from app.views.parts.text import STRETCH, C, T, quiet, section, words
from app.views.plan.own_number import PHONE, own_number
from app.views.reading.numbers import Number, calling
from app.views.sitting import notebook
from app.views.whom_to_call import known
from app.words import N_

USES = {
    "urgent": N_("When your own doctor is closed"),
    "crisis": N_("Thoughts of not wanting to live"),
    "emergency": N_("When a life is in danger"),
}
# Where each region has a number of its own, they stand under "Call someone" instead.
MOST_OF_A_USE = 2


@dataclass(frozen=True)
class Person:
    """Somebody to turn to, in the patient's own words; without a number only a reminder."""

    name: str
    detail: str = ""
    number: str = ""


def people(flare: FlarePlan | None, plan: Plan | None, language: Language) -> list[Person]:
    """Helpers and the contact of the plan for heavy days, then the contacts of the care plan that have a number."""
    numbers = _numbers(plan)
    found: list[Person] = []
    if flare is not None:
        found += [_written(helper, "", numbers) for helper in flare.helpers]
        found += [_written(flare.contact, flare.contact_when, numbers)] if flare.contact else []
    known_already = {own_number(one.number).digits for one in found}
    if plan is not None:
        roles = words_for(plan.country)
        for one in contacts_in_order(plan):
            if one.phone.strip() and own_number(one.phone).digits not in known_already:
                role = language.say(roles[one.role])
                detail = ", ".join(part for part in (role, one.hours.strip()) if part)
                found.append(
                    Person(one.name, detail, one.phone) if one.name else Person(role, one.hours, one.phone)
                )
    return found


def _numbers(plan: Plan | None) -> dict[str, str]:
    """The numbers that stand in the care plan, by the name they belong to."""
    if plan is None:
        return {}
    named: list[CareContact | Relative] = [*plan.contacts, *plan.relatives]
    return {one.name.casefold(): one.phone for one in named if one.name and one.phone}


def _written(words: str, when: str, numbers: dict[str, str]) -> Person:
    """Somebody as written in free words, with the number that stands there, or in the care plan for that name."""
    found = PHONE.search(words)
    if not found:
        return Person(words, when, next((numbers[name] for name in numbers if _names(words, name)), ""))
    name = (words[: found.start()] + words[found.end() :]).strip(" ,;:–-()")
    return Person(name or found.group(), when, found.group())


def _names(words: str, name: str) -> bool:
    """Whether a name stands in the words as it is, and not inside another word."""
    return re.search(rf"\b{re.escape(name)}\b", words.casefold()) is not None


@component
def People() -> ft.Control:
    """Who may help; whom I can call, those of my own plan first and the numbers of the country below."""
    opened, language = notebook(), spoken()
    kept, care = opened.journal.only(FlarePlan), plan_now(opened)
    mine = people(kept.record if kept else None, care.record if care else None, language)
    helping = [Row(one.name, one.detail, ft.Icons.PERSON_OUTLINED) for one in mine if not one.number]
    lines: list[ft.Control] = [ToCall(one) for one in mine if one.number]
    for use, when in USES.items():
        numbers = known(use)
        if len(numbers) <= MOST_OF_A_USE:
            lines += [Number(one, language.say(when)) for one in numbers]
    return ft.Column(
        [
            *(
                [section(language.called(LABELS, "helpers")), list_card(helping, indent=76)]
                if helping
                else []
            ),
            section(language.say("Whom I can call")),
            list_card(lines),
        ],
        spacing=12,
        tight=True,
        horizontal_alignment=STRETCH,
    )


@component
def ToCall(person: Person) -> ft.Control:
    """Somebody with a number: the whole row calls."""
    seen, language = look(), spoken()
    contact = own_number(person.number, person.name)
    lines: list[ft.Control] = [words(person.name, T.TITLE_SMALL)]
    lines += [quiet(person.detail)] if person.detail else []
    lines.append(words(language.say("Call {number}", number=contact.unbroken), T.LABEL_LARGE, C.PRIMARY))
    parts: list[ft.Control] = [
        ft.Icon(ft.Icons.CALL_OUTLINED, size=seen.icon(24), color=C.PRIMARY),
        ft.Column(lines, spacing=2, expand=True, tight=True),
    ]
    row = ft.Row(parts, spacing=14, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    pad = ft.Padding.symmetric(horizontal=seen.card_pad, vertical=12)
    return tappable(row, calling(contact), pad=pad, radius=0)
