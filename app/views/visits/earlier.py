"""The visits that have been, the latest first."""

from __future__ import annotations

import flet as ft

from app.rehab.visits import Visit
from app.session.visits import earlier
from app.storage.kept import Kept
from app.views.parts.actions import second
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Row
from app.views.parts.paper import Empty, list_card
from app.views.parts.seen import go, spoken
from app.views.parts.text import aside
from app.views.sitting import notebook
from app.views.visits.leaf import when, with_whom


@component
def EarlierVisits() -> ft.Control:
    """Each visit with whom, and what was decided."""
    language = spoken()
    visits = earlier(notebook())
    add = second(language.say("Write in a visit"), ft.Icons.ADD, lambda: go("/visit/edit"))
    if visits:
        left: list[ft.Control] = [list_card([VisitRow(kept, key=kept.id) for kept in visits], indent=76)]
        right = [add, aside(language.say("A visit that was never written in can be added with its day."))]
    else:
        text = language.say("When a visit has been, you find it here with what was decided.")
        left = [Empty(language.say("Nothing here yet"), text, ft.Icons.EVENT_AVAILABLE_OUTLINED, add)]
        right = []
    top = Top(language.say("Earlier visits"), back=(language.say("Visit"), "/visit"))
    return Screen(4, top=top, left=left, right=right)


@component
def VisitRow(kept: Kept[Visit]) -> ft.Control:
    """A visit on one line or two."""
    language, visit = spoken(), kept.record
    told = [part for part in (with_whom(language, visit), visit.decided) if part]
    return Row(
        when(language, visit, notebook().today()),
        "\n".join(told),
        ft.Icons.EVENT_AVAILABLE_OUTLINED,
        "teal",
        lambda: go(f"/visits/one?id={kept.id}"),
    )
