"""The next visit on Today, or a visit that has been and of which nothing is written yet."""

from __future__ import annotations

import flet as ft

from app.session.visits import next_one, untold
from app.views.parts.actions import second
from app.views.parts.paper import Card
from app.views.parts.seen import go, spoken
from app.views.parts.text import quiet, section
from app.views.sitting import notebook
from app.views.visits.leaf import VisitLine

FRESH = 14  # Days after a visit in which Today asks what was decided.


def cards() -> list[ft.Control]:
    """The visit that was, while it is fresh, and the visit that comes."""
    return [*_fresh(), *_next()]


def _fresh() -> list[ft.Control]:
    opened, language = notebook(), spoken()
    kept = untold(opened)
    if kept is None or kept.record.day is None or (opened.today() - kept.record.day).days > FRESH:
        return []
    tell = second(
        language.say("Write what was decided"),
        ft.Icons.EDIT_NOTE,
        lambda: go(f"/visit/after?id={kept.id}"),
    )
    asked = quiet(language.say("Write it while you remember, if you like."))
    line = VisitLine(kept.record, opened.today())
    return [section(language.say("Your visit")), Card([line, asked, tell])]


def _next() -> list[ft.Control]:
    opened, language = notebook(), spoken()
    kept, fresh = next_one(opened), untold(opened)
    if kept is None or (fresh is not None and fresh.id == kept.id):
        return []
    prepare = second(language.say("Prepare the visit"), None, lambda: go("/visit/prepare"))
    return [
        section(language.say("Next visit")),
        Card([VisitLine(kept.record, opened.today()), prepare]),
    ]
