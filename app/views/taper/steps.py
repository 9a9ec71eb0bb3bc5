"""All steps as given, with the day each began, and the pauses between."""

from __future__ import annotations

import flet as ft

from app.rehab.taper import Step, begun_on
from app.views.parts.actions import tappable
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Row
from app.views.parts.notice import Handler
from app.views.parts.paper import Chip, list_card
from app.views.parts.seen import go, look, spoken
from app.views.parts.text import C, T, section, words
from app.views.sitting import notebook
from app.views.taper.followed import Followed, followed
from app.views.taper.nothing import NoTaper
from app.views.taper.pause_card import pause_title
from app.views.taper.step_card import step_card


@component
def StepsScreen() -> ft.Control:
    """The whole schedule in words."""
    taper = followed(notebook())
    if taper is None:
        return NoTaper()
    language, today = spoken(), notebook().today()
    begun = {one.step.number: one.day for one in taper.course.begun if one.day <= today}
    now = begun_on(taper.course, today)
    confirmed = {kept.record.number for kept in taper.words_on_steps(today)}

    def marks(step: Step) -> list[ft.Control]:
        said = [language.say("You are here")] if now and step == now.step else []
        if step.number in begun:
            said.append(language.say("Begun on {day}", day=language.full_day(begun[step.number])))
        made: list[ft.Control] = [Chip(note, None, "warm") for note in said]
        return [*made, _put_right(step)] if step.number in confirmed else made

    return Screen(
        2,
        top=Top(language.say("All steps"), back=(language.say("Taper"), "/taper")),
        left=[
            step_card(language.say("Step {n}", n=step.number), step, taper.taper, marks(step))
            for step in taper.taper.steps
        ],
        right=_pauses(taper),
    )


def _put_right(step: Step) -> ft.Control:
    """The way to the day that a step began on, small enough to stand beside it."""
    pencil = ft.Icon(ft.Icons.EDIT_OUTLINED, size=look().icon(20), color=C.PRIMARY)
    change = words(spoken().say("Change the day"), T.LABEL_LARGE, C.PRIMARY)
    return tappable(
        ft.Row([pencil, change], spacing=6, tight=True),
        lambda: go(f"/taper/begun?n={step.number}"),
        pad=ft.Padding.symmetric(horizontal=8, vertical=13),
    )


def _pauses(taper: Followed) -> list[ft.Control]:
    """The pauses that were written; each opens to be changed."""
    language = spoken()
    if not taper.pauses:
        return []
    rows: list[ft.Control] = [
        Row(
            pause_title(kept.record),
            " · ".join(part for part in (kept.record.why, kept.record.told) if part.strip()),
            ft.Icons.PAUSE_CIRCLE_OUTLINED,
            "warm",
            _to(f"/taper/pause?id={kept.id}"),
            key=kept.id,
        )
        for kept in reversed(taper.pauses)
    ]
    return [section(language.say("Pauses")), list_card(rows, indent=76)]


def _to(route: str) -> Handler:
    return lambda: go(route)
