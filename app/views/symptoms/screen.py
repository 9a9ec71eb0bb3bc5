"""What was noticed, day by day, in words; never a score."""

from __future__ import annotations

import flet as ft

from app.language import Language
from app.rehab.symptoms import NONE, SIGNS, SYMPTOMS, Symptoms
from app.storage.kept import Kept
from app.views.emergency.about import to_emergency
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Row
from app.views.parts.paper import Card, Empty, list_card
from app.views.parts.seen import go, spoken
from app.views.parts.state import held
from app.views.parts.text import quiet, section, words
from app.views.sitting import notebook
from app.views.tracker.again import about_as_before

AT_A_TIME = 20


@component
def SymptomsScreen() -> ft.Control:
    """The latest first, some at a time."""
    language, opened = spoken(), notebook()
    shown = held(AT_A_TIME)
    days = opened.journal.count(Symptoms)
    write = primary(language.say("Write for today"), ft.Icons.EDIT_NOTE, lambda: go("/symptoms/edit"))
    title = language.say("Symptoms and side effects")
    top = Top(title, back=(language.say("Diary"), "/diary"))
    if not days:
        text = language.say(
            "During a taper or with a new medicine you can write down what you notice, to tell it at your visit."
        )
        nothing = Empty(language.say("Nothing here yet"), text, ft.Icons.CHECKLIST, write)
        return Screen(1, top=top, left=[nothing], right=[_help()])
    latest = opened.journal.read(Symptoms)[::-1][: shown.now]
    more = (
        [
            link(
                language.say("Show earlier days"),
                ft.Icons.EXPAND_MORE,
                lambda: shown.set(shown.now + AT_A_TIME),
            )
        ]
        if days > shown.now
        else []
    )
    return Screen(
        1,
        top=top,
        left=[
            section(language.say("Day by day")),
            list_card([Day(kept, key=kept.id) for kept in latest]),
            *more,
        ],
        right=[_help()],
        foot=foot_of(write, *as_the_last_time(latest[0].record)),
    )


def as_the_last_time(latest: Symptoms) -> list[ft.Control]:
    """The same list once more; a warning sign is never written again without its card."""
    if not latest.noticed or any(sign in SIGNS for sign in latest.signs):
        return []
    return [ft.Row(about_as_before(Symptoms), alignment=ft.MainAxisAlignment.CENTER)]


def _help() -> ft.Control:
    """The way to the card, whatever is written."""
    language = spoken()
    return Card(
        [
            words(
                language.say(
                    "Hard to breathe, very hard to wake, a seizure, or thoughts of not wanting to live?"
                )
            ),
            link(
                language.say("Get help now"),
                ft.Icons.CALL_OUTLINED,
                lambda: go(to_emergency(back="/symptoms")),
            ),
            quiet(
                language.say("Everything else you notice can wait for your visit, or a call in the daytime.")
            ),
        ],
        tone="warm",
    )


@component
def Day(kept: Kept[Symptoms]) -> ft.Control:
    """One day in a few words."""
    language, day = spoken(), kept.record.day
    this_year = day.year == notebook().today().year
    return Row(
        language.sentence_case(language.day(day) if this_year else language.full_day(day)),
        in_words(language, kept.record),
        on_click=lambda: go(f"/symptoms/edit?id={kept.id}"),
    )


def in_words(language: Language, entry: Symptoms) -> str:
    """What was noticed, warning signs first, then the note."""
    signs = [language.say(SIGNS[key]) for key in entry.signs if key in SIGNS]
    noticed = [language.say(SYMPTOMS[key]) for key in entry.noticed if key in SYMPTOMS]
    if not signs and not noticed and NONE in (*entry.noticed, *entry.signs):
        noticed = [language.say("None of these")]
    return "\n".join(
        [*signs, *([" · ".join(noticed)] if noticed else []), *([entry.note] if entry.note else [])]
    )
