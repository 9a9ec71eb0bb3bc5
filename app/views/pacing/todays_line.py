"""What the plan says today, of pacing or of an exercise: a row to tick, with the other ways under it."""

from __future__ import annotations

from dataclasses import dataclass

import flet as ft

from app.views.parts.actions import link
from app.views.parts.boundary import component
from app.views.parts.notice import Handler, notices
from app.views.parts.seen import go, spoken
from app.views.parts.text import STRETCH
from app.views.parts.tick import Tick
from app.views.parts.under_row import under_row
from app.views.sitting import notebook, sitting


@dataclass(frozen=True)
class Said:
    """Its name, today's amount, and what is written for today with the id of that entry ("" for nothing)."""

    title: str
    detail: str
    done: str
    written: str
    icon: ft.IconData


@dataclass(frozen=True)
class OtherWay:
    """Something else than as planned: the word for it, and the route it leads to."""

    name: str
    route: str


@component
def TodaysLine(
    said: Said, as_planned: Handler, lighter: Handler | None = None, other: OtherWay | None = None
) -> ft.Control:
    """One tap for done as planned, and one to take it back; another variant is one tap beside it."""
    here, opened, language, told = sitting(), notebook(), spoken(), notices()

    def do(way: Handler) -> None:
        way()
        here.redraw()
        told.tell(language.say("Saved"), here.undo)

    def turn() -> None:
        if not said.written:
            do(as_planned)
            return
        opened.journal.remove(said.written)
        here.redraw()
        told.tell(language.say("Removed"), here.undo)

    ways: list[ft.Control] = []
    if lighter is not None:
        ways.append(link(language.say("Lighter variant"), None, lambda: do(lighter)))
    if other is not None:
        ways.append(link(other.name, None, lambda: go(other.route)))
    return ft.Column(
        [
            Tick(said.title, said.detail, said.done, turn, said.icon),
            *([] if said.written else under_row(ways)),
        ],
        spacing=0,
        tight=True,
        horizontal_alignment=STRETCH,
    )
