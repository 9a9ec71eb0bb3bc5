"""Taper: where I am on the stairs, today's doses, what was agreed, and what helps if it gets too hard."""

from __future__ import annotations

from datetime import date

import flet as ft

from app.content.front_matter import Source
from app.content.sources import named
from app.rehab.taper import begun_on, can_be_judged, is_agreed, is_past_the_end, judged_from
from app.rehab.taper.course import last_begun
from app.rehab.taper.safety import EVALUATED_LATER, PAST_THE_END, PATIENTS_COPY
from app.rehab.taper.words import DOSES_TODAY, DRAFT
from app.views.parts.actions import link
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.paper import Card, Chip, list_card
from app.views.parts.seen import go, spoken
from app.views.parts.text import T, aside, heading, quiet, section, sentence, words
from app.views.sitting import notebook
from app.views.taper.agreed import Agreed
from app.views.taper.change_card import on_its_screen
from app.views.taper.dose_rows import dose_rows
from app.views.taper.followed import Followed, followed
from app.views.taper.needed import NeededRow
from app.views.taper.nothing import NoTaper
from app.views.taper.of_day import day_of
from app.views.taper.pause_card import PauseCard
from app.views.taper.saying import medicine_words
from app.views.taper.stairs import Stairs
from app.views.taper.step_card import as_given
from app.views.taper.ways import Ways
from app.views.taper.what_lacks import WhatLacks
from app.views.taper.where import labels, where_i_am

# Where it stands that the effect is not judged while it goes on, but two to three months after.
JUDGED_LATER = Source("S000", "bilaga B")


@component
def TaperScreen() -> ft.Control:
    """The taper that is followed."""
    taper = followed(notebook())
    return Reading(taper) if taper else NoTaper()


@component
def Reading(taper: Followed) -> ft.Control:
    """Left: where I am, and what to do today. Right: what was agreed, and what to know."""
    language, today = spoken(), notebook().today()
    agreed = is_agreed(taper.taper)
    names = dict.fromkeys(
        medicine_words(language, medicine) for medicine in taper.taper.medicines if medicine.is_scheduled
    )
    return Screen(
        2,
        top=Top(
            language.say("Taper"),
            over=language.listed(list(names)),
            back=(language.say("Plan"), "/plan"),
        ),
        left=[
            OnTheStairs(taper),
            *([] if agreed else [WhatLacks(taper)]),
            *_step_now(taper, today),
            *on_its_screen(taper, today),
            *_today(taper, today),
            *_at_the_end(taper, today),
        ],
        right=[
            *([PauseCard(taper)] if begun_on(taper.course, today) else []),
            Agreed(taper.taper.agreement, taper.taper.clinic_numbers),
            Ways(taper),
            *(
                [aside(language.say(EVALUATED_LATER))]
                if agreed and judged_from(taper.course, today) is None
                else []
            ),
            aside(language.say(PATIENTS_COPY)),
        ],
    )


@component
def OnTheStairs(taper: Followed) -> ft.Control:
    """The picture and the sentence that says the same."""
    language, today, course = spoken(), notebook().today(), taper.course
    steps, now = taper.taper.steps, begun_on(course, today)
    says = where_i_am(language, course, today)
    above, on_steps = labels(language, taper.taper)
    inside: list[ft.Control] = [] if is_agreed(taper.taper) else [_draft()]
    if steps:
        inside += [quiet(above)] if above else []
        names = [language.number(step.number) for step in steps]
        reached = last_begun(course, today)
        place = steps.index(reached.step) if reached else None
        inside.append(Stairs(on_steps, names, place, says, standing=now is not None))
    return Card([*inside, sentence(says)])


def _draft() -> ft.Control:
    return ft.Row([Chip(spoken().say(DRAFT), ft.Icons.EDIT_NOTE, "warm")])


def _step_now(taper: Followed, today: date) -> list[ft.Control]:
    """The step one is on, as the plan has it."""
    language, now = spoken(), begun_on(taper.course, today)
    if now is None:
        return []
    since = language.say("Since {day}", day=language.day(now.day))
    title = heading(language.say("The step now, as in the plan"), 2, T.TITLE_SMALL)
    return [Card([title, *as_given(now.step, taper.taper), quiet(since)], gap=6)]


def _today(taper: Followed, today: date) -> list[ft.Control]:
    """Today's doses to tick, the way to the other answers, and what is taken as needed apart."""
    language, now = spoken(), day_of(notebook(), taper, today)
    if not now.lines and not now.needed:
        return []
    parts: list[ft.Control] = []
    if now.lines:
        parts += [section(language.say(DOSES_TODAY)), list_card(dose_rows(taper.id, now), indent=76)]
    other = language.say("Another time, not taken, amount unknown")
    parts.append(link(other, ft.Icons.MORE_HORIZ, lambda: go(f"/taper/doses?day={today.isoformat()}")))
    if now.needed:
        rows: list[ft.Control] = [NeededRow(due, today, now.needed_taken) for due in now.needed]
        parts += [section(language.say("Taken as needed"), language.say("Apart from the taper"))]
        parts.append(list_card(rows, indent=76))
    return parts


def _at_the_end(taper: Followed, today: date) -> list[ft.Control]:
    """No verdict before its time; and the outer end date once it has passed."""
    language, course = spoken(), taper.course
    if is_past_the_end(course, today):
        return [Card([words(language.say(PAST_THE_END))], tone="warm")]
    first = judged_from(course, today)
    if first is None:
        return []
    if can_be_judged(course, today):
        text = language.say("Two months have passed since the end. Now you and your contact can look back.")
        return [Card([words(text)], tone="well")]
    told = language.say("How it went cannot be judged yet, not until {day}.", day=language.full_day(first))
    source = language.say("Source: {source}", source=named(JUDGED_LATER))
    return [
        Card([words(told, T.TITLE_SMALL), words(language.say(EVALUATED_LATER)), quiet(source)], tone="well")
    ]
