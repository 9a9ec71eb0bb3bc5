"""Whom I turn to: the regular contact first, each with a number to call; and the people close to me."""

from __future__ import annotations

import flet as ft

from app.rehab.plan import Contact, Plan, Relative, contacts_in_order, words_for
from app.views.parts.actions import primary, second, tappable
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Row
from app.views.parts.paper import Card, Empty, list_card
from app.views.parts.route import asked
from app.views.parts.seen import go, look, spoken
from app.views.parts.state import held_from
from app.views.parts.text import C, T, heading, quiet, section, words
from app.views.plan.opened import plan_asked
from app.views.plan.own_number import own_number
from app.views.reading.numbers import calling
from app.views.sitting import notebook


@component
def CallRow(number: str) -> ft.Control:
    """A number as a button: dialled where the device can, copied elsewhere."""
    seen, language = look(), spoken()
    own = own_number(number)
    line = ft.Row(
        [
            ft.Icon(ft.Icons.CALL_OUTLINED, size=seen.icon(24), color=C.PRIMARY),
            words(language.say("Call {number}", number=own.unbroken), T.TITLE_SMALL, C.PRIMARY, expand=True),
        ],
        spacing=14,
    )
    return tappable(line, calling(own), pad=ft.Padding.symmetric(vertical=12))


@component
def ContactCard(contact: Contact, country: str) -> ft.Control:
    """Who it is, where and when, and the number."""
    language, labels = spoken(), words_for(country)
    role = language.say(labels[contact.role])
    where = language.say(labels[contact.care]) if contact.care else ""
    about = ", ".join(part for part in (contact.profession.strip(), where) if part)
    lines: list[ft.Control] = [quiet(role), heading(contact.name.strip() or role, 3, T.TITLE_SMALL)]
    lines += [words(line) for line in (about, contact.hours.strip(), contact.note.strip()) if line]
    if contact.phone.strip():
        lines.append(CallRow(contact.phone.strip()))
    return Card(lines, gap=2)


@component
def RelativeCard(relative: Relative) -> ft.Control:
    """Somebody close, with the consent and its day."""
    language = spoken()
    lines: list[ft.Control] = []
    if relative.relation.strip():
        lines.append(quiet(relative.relation.strip()))
    lines.append(heading(relative.name.strip() or language.say("Relative"), 3, T.TITLE_SMALL))
    if relative.consented:
        day = language.full_day(relative.consented)
        lines.append(words(language.say("I agreed on {day} that they may take part.", day=day)))
    else:
        lines.append(words(language.say("No consent is written. They are not shown to others."), italic=True))
    if relative.takes_part is not None:
        takes_part = language.say("Takes part in visits")
        lines.append(
            words(takes_part if relative.takes_part else language.say("Does not come along to visits"))
        )
    if relative.phone.strip():
        lines.append(CallRow(relative.phone.strip()))
    return Card(lines, gap=2)


def contact_cards(plan: Plan) -> list[ft.Control]:
    """The contacts, the regular one first."""
    return [ContactCard(one, plan.country, key=one.key) for one in contacts_in_order(plan)]


@component
def Contacts() -> ft.Control:
    """Everybody the plan names, and the way to the numbers for when it is urgent."""
    language = spoken()
    kept = plan_asked(notebook(), held_from(asked).now.get("id", ""))
    emergency = list_card(
        [
            Row(
                language.say("Whom do I call?"),
                language.say("When it is urgent"),
                ft.Icons.CALL_OUTLINED,
                "warm",
                lambda: go("/call"),
            )
        ]
    )
    plan = kept.record if kept else None
    edit = f"/plan/edit?id={kept.id}&open=contacts" if kept else "/plan/edit?open=contacts"
    if plan and (plan.contacts or plan.relatives):
        change = second(language.say("Change the contacts"), ft.Icons.EDIT_OUTLINED, lambda: go(edit))
        left = [*contact_cards(plan), change]
    else:
        add = primary(language.say("Write down my contacts"), ft.Icons.EDIT_NOTE, lambda: go(edit))
        what = language.say("Here stand those you turn to: the one who holds the threads together first.")
        left = [Empty(language.say("No contacts yet"), what, ft.Icons.CALL_OUTLINED, add)]
    close: list[ft.Control] = []
    if plan and plan.relatives:
        close = [
            section(language.say("People close to me")),
            *(RelativeCard(one, key=one.key) for one in plan.relatives),
        ]
    return Screen(
        2,
        top=Top(
            language.say("Contacts"), back=(language.say("Plan"), f"/plan?id={kept.id}" if kept else "/plan")
        ),
        left=left,
        right=[*close, emergency],
    )
