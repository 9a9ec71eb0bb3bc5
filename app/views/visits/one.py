"""One visit that has been: what was decided, and what was prepared for it."""

from __future__ import annotations

import flet as ft

from app.rehab.visits import Visit
from app.views.parts.actions import link
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.paper import Card
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.state import held_from
from app.views.parts.text import heading, quiet, words
from app.views.sitting import notebook
from app.views.visits.leaf import labelled, when, with_whom


@component
def OneVisit() -> ft.Control:
    """The visit that the route names."""
    language, opened = spoken(), notebook()
    kept = opened.journal.get(held_from(asked).now.get("id", ""))
    visit: Visit = kept.record
    who = with_whom(language, visit)
    decided = visit.decided or language.say("Nothing is written here.")
    lines: list[ft.Control] = [heading(labelled(language, "decided")), words(decided)]
    if visit.next_day:
        lines.append(quiet(language.say("Next visit: {day}", day=language.full_day(visit.next_day))))
    change = ft.Row(
        [
            link(
                language.say("Edit") if visit.decided else language.say("Write what was decided"),
                ft.Icons.EDIT_NOTE,
                lambda: go(f"/visit/after?id={kept.id}"),
            ),
            link(
                language.say("Day and place"),
                ft.Icons.EDIT_OUTLINED,
                lambda: go(f"/visit/edit?id={kept.id}"),
            ),
        ],
        wrap=True,
        spacing=4,
    )
    return Screen(
        None,
        top=Top(
            when(language, visit, opened.today()),
            over=", ".join(part for part in (who, visit.place) if part),
            back=(language.say("Earlier visits"), "/visits"),
        ),
        left=[Card([*lines, change])],
        right=[Prepared(visit)],
    )


@component
def Prepared(visit: Visit) -> ft.Control:
    """What was prepared, in its own words; empty parts are left out."""
    language = spoken()
    lines: list[ft.Control] = [heading(language.say("What you had prepared"))]
    for n, question in enumerate(visit.questions, 1):
        lines.append(words(language.say("{n}. {question}", n=n, question=question)))
    for name in ("matters", "share", "feedback"):
        if text := getattr(visit, name):
            lines += [quiet(labelled(language, name)), words(text)]
    if len(lines) == 1:
        lines.append(quiet(language.say("Nothing is written here.")))
    return Card(lines, gap=8)
