"""Whom do I call? Works locked, with no notebook and no network; the country decides the numbers."""

from __future__ import annotations

import flet as ft

from app.content.contacts import Contact, contacts
from app.content.prose import Line
from app.errors import DamagedNumbers
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.paper import Card, list_card
from app.views.parts.pickers import CountryPicker
from app.views.parts.seen import spoken
from app.views.parts.text import T, aside, heading, quiet, section, words
from app.views.reading.numbers import Emergency, Number
from app.views.reading.passages import bullet
from app.views.reading.ways import way_back
from app.words import N_

# Red flags in plain words; facts from the region's and the national lists, wording ours.
EMERGENCY_SIGNS = (
    N_("You find it hard to breathe, or feel pressure over your chest."),
    N_("Somebody cannot be woken."),
    N_("You are suddenly paralysed or find it hard to speak."),
)
EMERGENCY_ROOM_SIGNS = (
    N_("Your back hurts and you cannot pass urine, or you leak urine."),
    N_("You lose feeling between your legs."),
    N_("You become weak in both legs."),
)
SAME_DAY_SIGNS = (
    N_("New, severe pain together with fever."),
    N_("New pain after an accident."),
)
BOOK_SIGNS = (
    N_("You lose weight without a reason."),
    N_("You get new pain and have had cancer."),
)


@component
def WhomToCall() -> ft.Control:
    """Life in danger first; then what can wait an hour, a day, a week."""
    language = spoken()
    return Screen(
        None,
        top=Top(language.say("Whom do I call?"), back=(language.say("Back"), way_back("/"))),
        left=[
            Danger(),
            section(language.say("You are in")),
            CountryPicker(),
            section(language.say("Seek emergency care at once")),
            Card(signs(EMERGENCY_ROOM_SIGNS)),
            section(language.say("Contact care the same day")),
            Card(signs(SAME_DAY_SIGNS)),
            Numbers("urgent", language.say("When your own doctor is closed")),
            section(language.say("Book a visit soon")),
            Card(signs(BOOK_SIGNS)),
        ],
        right=[
            section(language.say("Thoughts of not wanting to live")),
            Despair(),
            Numbers("crisis"),
            section(language.say("Poisoning or too much medicine")),
            Numbers("poison"),
            Checked(),
        ],
    )


@component
def Danger() -> ft.Control:
    """When a life is in danger: the signs and the number; without the numbers, what to do then."""
    language = spoken()
    title = heading(language.say("Is a life in danger?"), 2, T.TITLE_LARGE)
    try:
        ways: list[ft.Control] = [Emergency(one) for one in contacts(language.country).used_for("emergency")]
    except DamagedNumbers as trouble:
        ways = [words(language.tell(trouble))]
    return Card([title, *signs(EMERGENCY_SIGNS), *ways], tone="warm")


@component
def Despair() -> ft.Control:
    """Nobody has to be alone with it; and the number for danger right now."""
    language = spoken()
    lines: list[ft.Control] = [
        words(language.say("You do not have to be alone with them. Call and talk with somebody."))
    ]
    for one in known("emergency"):
        lines.append(
            quiet(language.say("If a life is in danger right now, call {number}.", number=one.unbroken))
        )
    return Card(lines)


@component
def Numbers(use: str, when: str = "") -> ft.Control:
    """The numbers for one use."""
    rows: list[ft.Control] = [Number(one) for one in known(use)]
    if not rows:
        return ft.Container(height=0)
    lines = [aside(when)] if when else []
    return ft.Column(
        [*lines, list_card(rows)],
        spacing=6,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


@component
def Checked() -> ft.Control:
    """The day the numbers were collected."""
    language = spoken()
    try:
        day = contacts(language.country).collected
    except DamagedNumbers:
        return ft.Container(height=0)
    return aside(language.say("The numbers were collected on {date}.", date=language.full_day(day)))


def known(use: str) -> tuple[Contact, ...]:
    """The numbers for a use in the reader's country; none where they are damaged, and `Danger` says so."""
    try:
        return contacts(spoken().country).used_for(use)
    except DamagedNumbers:
        return ()


def signs(told: tuple[str, ...]) -> list[ft.Control]:
    """Signs to know again, one on each line."""
    return [bullet(Line(((spoken().say(sign), False),))) for sign in told]
