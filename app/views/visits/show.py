"""Show mode: the page large and alone, for two at one screen in the consulting room."""

from __future__ import annotations

from dataclasses import dataclass, replace

import flet as ft

from app.views.look.sizes import SPACE
from app.views.page_preview import Details, FirstPage, PagePreview
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.route import asked
from app.views.parts.seen import Look, LookContext, look, spoken
from app.views.parts.state import held_from
from app.views.sitting import notebook
from app.views.visits.chosen import STRETCHES, Chosen, Page

ON_A_PHONE = 1.2
READ_ALONE = 480  # The width at which the words of a sheet are as large as elsewhere.
LARGEST = 1.45  # Beyond it tables are told line by line, which two at a table do not need.


@dataclass(frozen=True)
class Across(Look):
    """A window as seen by two: each sheet takes half of it, and the words grow with the sheet."""

    @property
    def column(self) -> float:
        """Width of one sheet."""
        return (self.width - 2 * self.margin - SPACE["wide"]) / 2 if self.wide else super().column


def across(seen: Look) -> Look:
    """The same window in show mode."""
    made = Across(**vars(seen))
    larger = min(made.column / READ_ALONE, LARGEST) if seen.wide else ON_A_PHONE
    return replace(made, text=max(seen.text, larger))


@component
def ShowPage() -> ft.Control:
    """Nothing but the page, as it was chosen or since the last visit, and the way back."""
    chosen = held_from(lambda: Chosen.of(asked())).now
    back = held_from(lambda: chosen.route("/visit/page") if asked() else "/visit").now
    page = chosen.page(notebook(), spoken())
    over = spoken().say(STRETCHES[chosen.period])
    shown: ft.Control = LookContext(across(look()), lambda: Shown(page, over, back))
    return shown


@component
def Shown(page: Page, over: str, back: str) -> ft.Control:
    """One sheet on a phone; where there is room, what is read in a minute beside the rest."""
    language = spoken()
    two = look().wide and bool(page.summary.details(page.language))
    return Screen(
        None,
        top=Top(language.say("To show at the visit"), over=over, back=(language.say("Close"), back)),
        left=[FirstPage(*page) if two else PagePreview(*page)],
        right=[Details(*page)] if two else [],
    )
