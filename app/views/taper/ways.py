"""The ways from the taper to its other screens."""

from __future__ import annotations

import flet as ft

from app.rehab.taper import is_agreed
from app.views.parts.boundary import component
from app.views.parts.lines import Row
from app.views.parts.paper import list_card
from app.views.parts.seen import go, spoken
from app.views.sitting import notebook
from app.views.taper.followed import Followed


@component
def Ways(taper: Followed) -> ft.Control:
    """Help first, then what can be read and changed."""
    language, today = spoken(), notebook().today()
    agreed = is_agreed(taper.taper)
    rows = [
        _row(
            language.say("When to get help at once"),
            language.say("And what is good to know during a taper"),
            ft.Icons.HEALTH_AND_SAFETY_OUTLINED,
            "blue",
            "/taper/safety",
        ),
        _row(language.say("All steps"), "", ft.Icons.STAIRS_OUTLINED, "teal", "/taper/steps"),
    ]
    if agreed:
        rows.append(_row(language.say("Doses as taken"), "", ft.Icons.EVENT_NOTE, "teal", "/taper/doses"))
    if taper.kept.earlier:
        rows.append(_row(language.say("Earlier versions"), "", ft.Icons.HISTORY, "well", "/taper/versions"))
    change = "/taper/change" if agreed else "/taper/edit"
    rows.append(_row(language.say("Change or put right"), "", ft.Icons.EDIT_OUTLINED, "well", change))
    if taper.is_over(today):
        again = language.say("Write a new taper plan")
        rows.append(_row(again, "", ft.Icons.EDIT_NOTE, "well", "/taper/edit?as=another"))
    return list_card(rows, indent=76)


def _row(title: str, detail: str, icon: ft.IconData, tone: str, route: str) -> ft.Control:
    return Row(title, detail, icon, tone, lambda: go(route))
