"""A step that is due: up, stay or lighter. Nobody but the patient decides, and each can be undone."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.rehab.pacing import REPEAT, STEP_CHOICES, TIME_FOR_A_STEP, Due, Standing
from app.views.parts.boundary import component
from app.views.parts.lines import Choice, Row
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.seen import go, spoken
from app.views.parts.text import T, heading, words
from app.views.sitting import sitting


def decision(
    due: Due, now: Standing | None, choose: Callable[[str], object], *, has_lighter: bool
) -> list[ft.Control]:
    """The card for a step that is due, of a pacing plan or of an exercise; nothing while none is."""
    if due is Due.NOT_YET or now is None:
        return []
    if due is Due.REPEAT:
        return [Card([words(spoken().say(REPEAT))], tone="well")]
    return [Decision(choose, has_lighter=has_lighter, key=f"decide {now.since.isoformat()}")]


def waiting(what: str, route: str) -> ft.Control:
    """On Today: a decision about a step waits, on the screen where the route leads."""
    return Row(
        what,
        spoken().say(TIME_FOR_A_STEP),
        ft.Icons.SIGNPOST_OUTLINED,
        "warm",
        lambda: go(route),
        key=f"due {route}",
    )


@component
def Decision(choose: Callable[[str], object], *, has_lighter: bool) -> ft.Control:
    """The ways from here."""
    here, language, said = sitting(), spoken(), notices()

    def decided(choice: str) -> None:
        choose(choice)
        here.redraw()
        said.tell(language.say("Saved"), here.undo)

    options = {
        key: language.say(name) for key, name in STEP_CHOICES.items() if key != "lighter" or has_lighter
    }
    return Card(
        [
            heading(language.say(TIME_FOR_A_STEP), 2, T.TITLE_SMALL),
            Choice(options, None, decided, stacked=True),
        ],
        tone="warm",
    )
