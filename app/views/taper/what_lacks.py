"""What a draft lacks before it counts as agreed."""

from __future__ import annotations

import re
from datetime import date

import flet as ft

from app.content.prose import Line
from app.language import Language
from app.rehab.taper import Taper, doubts, problems
from app.rehab.taper.words import LABELS
from app.views.parts.actions import primary
from app.views.parts.boundary import component
from app.views.parts.paper import Card
from app.views.parts.seen import go, spoken
from app.views.parts.text import T, heading, words
from app.views.reading.passages import bullet
from app.views.sitting import notebook
from app.views.taper.followed import Followed

STEP = re.compile(r"steps\[(\d+)\]")


@component
def WhatLacks(taper: Followed) -> ft.Control:
    """Says why nothing is due, what is still missing, and leads on."""
    language, today = spoken(), notebook().today()
    lines = lacking(language, taper.taper, today)
    return Card(
        [
            heading(language.say("Before it counts as agreed"), 2, T.TITLE_SMALL),
            words(
                language.say("Until then nothing is due. These parts are still to be filled in or checked:")
            ),
            *[bullet(Line(((line, False),))) for line in lines],
            primary(language.say("Go on writing"), ft.Icons.EDIT_NOTE, lambda: go("/taper/edit")),
        ],
        tone="warm",
    )


def lacking(language: Language, taper: Taper, today: date) -> list[str]:
    """The parts that are missing, contradict each other, or wait for a yes, each once."""
    fields = [one.field for one in problems(taper, today)] + [one.field for one in doubts(taper)]
    return list(dict.fromkeys(part_named(language, field) for field in fields))


def part_named(language: Language, field: str) -> str:
    """The part of the form that a field belongs to: "Outer end date", "Step 3"."""
    if label := LABELS.get(field):
        return language.say(label)
    if found := STEP.match(field):
        return language.say("Step {n}", n=found[1])
    return language.say(LABELS[field.split("[")[0].split(".")[0]])
