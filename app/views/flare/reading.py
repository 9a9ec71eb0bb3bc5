"""My plan for heavy days, to read: calm and large."""

from __future__ import annotations

from collections.abc import Iterator

import flet as ft

from app.language import Language
from app.rehab.flare import LABELS, FlarePlan
from app.views.flare.heavy_today import begin_heavy_day
from app.views.parts.actions import link, primary, second
from app.views.parts.boundary import component
from app.views.parts.forms import Folded
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.paper import Card, Empty
from app.views.parts.seen import go, spoken
from app.views.parts.text import T, heading, words
from app.views.reading.ways import to_text
from app.views.sitting import notebook, sitting

ARTICLE = "setbacks-and-ups-and-downs"
BEFORE = ("early_signs", "first", "lowered", "kept")


@component
def FlareScreen() -> ft.Control:
    """The plan as it was written, and the way to begin a heavy day."""
    opened, here, language = notebook(), sitting(), spoken()
    kept = opened.journal.only(FlarePlan)
    back = (language.say("Plan"), "/plan")
    title = language.say("My plan for heavy days")

    def heavy() -> None:
        begin_heavy_day(opened)
        go("/")
        here.redraw()

    begin = link(language.say("Today is a heavy day"), ft.Icons.NIGHTS_STAY_OUTLINED, heavy)
    read = link(
        language.say("Read about setbacks, and days that go up and down"),
        ft.Icons.MENU_BOOK_OUTLINED,
        lambda: go(to_text(ARTICLE, "/flare")),
    )
    if kept is None:
        return Screen(2, top=Top(title, back=back), left=[_none_yet()], right=[begin, read])
    flare = kept.record
    written = language.say("Written on {day}", day=language.full_day(flare.day))
    earlier: list[ft.Control] = [
        _earlier(one.record, language, n) for n, one in enumerate(reversed(kept.earlier))
    ]
    edit = second(language.say("Change the plan"), ft.Icons.EDIT_OUTLINED, lambda: go("/flare/edit"))
    cards = dict(parts(flare, language))
    return Screen(
        2,
        top=Top(title, over=written, back=back),
        left=[cards[name] for name in BEFORE if name in cards],
        right=[*(card for name, card in cards.items() if name not in BEFORE), begin, read, *earlier],
        foot=foot_of(edit),
    )


def parts(flare: FlarePlan, language: Language) -> Iterator[tuple[str, ft.Control]]:
    """A card for each part of the plan that says something."""
    for name, lines in told(flare, language):
        shown: list[ft.Control] = [heading(language.say(LABELS[name]))]
        yield name, Card([*shown, *(words(line, T.BODY_LARGE) for line in lines)], gap=8)


def told(flare: FlarePlan, language: Language) -> Iterator[tuple[str, list[str]]]:
    """Each part of the plan with its lines, in the order of a heavy day; empty parts are left out."""
    lowered = [language.say("{what}: {to_what}", what=one.what, to_what=one.to_what) for one in flare.lowered]
    said = {
        "early_signs": list(flare.early_signs),
        "first": list(flare.first),
        "lowered": lowered,
        "kept": list(flare.kept),
        "helpers": list(flare.helpers),
        "contact": [flare.contact],
        "contact_when": [flare.contact_when],
        "back_up": [flare.back_up],
    }
    for name, lines in said.items():
        if any(line.strip() for line in lines):
            yield name, lines


def _none_yet() -> ft.Control:
    language = spoken()
    return Empty(
        language.say("No plan for heavy days yet"),
        language.say(
            "Heavy days come, also when things go well. On a better day you can write down what helps you, so that you need not think it out on a heavy one. A few lines are enough."
        ),
        ft.Icons.NIGHTS_STAY_OUTLINED,
        primary(language.say("Write my plan"), ft.Icons.EDIT_OUTLINED, lambda: go("/flare/edit")),
    )


def _earlier(flare: FlarePlan, language: Language, n: int) -> ft.Control:
    title = language.say("As it was on {day}", day=language.full_day(flare.day))
    return Folded(title, "", lambda: [card for _, card in parts(flare, language)], key=f"earlier {n}")
