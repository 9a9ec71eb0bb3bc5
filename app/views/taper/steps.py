"""All steps as given, with the day each began, and the pauses between."""

from __future__ import annotations

import flet as ft

from app.rehab.taper import Step, Taper, begun_on
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Row
from app.views.parts.notice import Handler
from app.views.parts.paper import Card, Chip, list_card
from app.views.parts.seen import go, spoken
from app.views.parts.text import T, heading, quiet, section, words
from app.views.sitting import notebook
from app.views.taper.followed import Followed, followed
from app.views.taper.nothing import NoTaper
from app.views.taper.pause_card import pause_title
from app.views.taper.saying import step_lines


@component
def StepsScreen() -> ft.Control:
    """The whole schedule in words."""
    taper = followed(notebook())
    if taper is None:
        return NoTaper()
    language, today = spoken(), notebook().today()
    begun = {one.step.number: one.day for one in taper.course.begun if one.day <= today}
    now = begun_on(taper.course, today)

    def notes(step: Step) -> list[str]:
        said = [language.say("You are here")] if now and step == now.step else []
        if step.number in begun:
            said.append(language.say("Begun on {day}", day=language.full_day(begun[step.number])))
        return said

    return Screen(
        2,
        top=Top(language.say("All steps"), back=(language.say("Taper"), "/taper")),
        left=[step_card(step, taper.taper, notes(step)) for step in taper.taper.steps],
        right=_pauses(taper),
    )


def step_card(step: Step, taper: Taper, notes: list[str]) -> ft.Control:
    """One step as it was given. `notes` say in words where it stands ("You are here")."""
    language = spoken()
    lines = step_lines(language, step, taper) or [language.say("No dose on this step")]
    title = heading(language.say("Step {n}", n=step.number), 2, T.TITLE_SMALL)
    planned = language.say("In the plan from {day}", day=language.full_day(step.start))
    if step.last is not None:
        planned = language.say("In the plan {period}", period=language.period(step.start, step.last))
    return Card([title, *_chips(notes), *(words(line) for line in lines), quiet(planned)], gap=6)


def _chips(notes: list[str]) -> list[ft.Control]:
    return [ft.Row([Chip(note, None, "warm") for note in notes], wrap=True, spacing=6)] if notes else []


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
