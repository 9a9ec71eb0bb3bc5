"""The day on which a step began, put right where it was a slip. The step and its doses stay."""

from __future__ import annotations

from datetime import date

import flet as ft

from app.errors import FieldError
from app.rehab.taper import StepConfirmed, redated
from app.storage.kept import Kept
from app.views.parts.actions import primary
from app.views.parts.boundary import component
from app.views.parts.forms import DayField, Troubles
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.state import held, held_from
from app.views.parts.text import aside
from app.views.reading.ways import way_back
from app.views.sitting import notebook, sitting
from app.views.taper.followed import Followed, followed
from app.views.taper.nothing import NoTaper
from app.views.taper.step_card import step_card
from app.views.taper.steps import StepsScreen


@component
def BegunDayScreen() -> ft.Control:
    """The step that the route names, `?n=3`, else the one begun last; all steps where there is none to put right."""
    opened, number = notebook(), held_from(lambda: asked().get("n", "")).now
    taper = followed(opened)
    if taper is None:
        return NoTaper()
    words = taper.words_on_steps(opened.today())
    wanted = [kept for kept in words if number in ("", str(kept.record.number))]
    return BegunDay(taper, wanted[-1]) if wanted else StepsScreen()


@component
def BegunDay(taper: Followed, kept: Kept[StepConfirmed]) -> ft.Control:
    """The step as in the plan, and its first day."""
    opened = notebook()
    today, word = opened.today(), kept.record
    day, troubles = held(word.day), held(Troubles())
    here, language, said = sitting(), spoken(), notices()
    back = way_back("/taper/steps")
    step = next(one for one in taper.taper.steps if one.number == word.number)

    def pick(chosen: date | None) -> None:
        troubles.set(Troubles())
        day.set(chosen or word.day)

    def save() -> None:
        fresh = followed(opened) or taper
        try:
            right = redated(fresh.course, word, day.now, today)
        except FieldError as problem:
            troubles.set(Troubles((problem,)))
            return
        opened.journal.change(kept.id, right)
        said.tell_after_leaving(language.say("Saved"), here.undo)
        go(back)

    return Screen(
        None,
        top=Top(language.say("The day a step began"), back=(language.say("Back"), back)),
        left=[
            step_card(language.say("Step {n}", n=step.number), step, taper.taper),
            DayField(
                language.say("First day on this step"),
                day.now,
                pick,
                today,
                troubles.now.at("day", language),
                today,
                needed=True,
            ),
        ],
        right=[
            aside(
                language.say(
                    "Only the day is put right. The step stays begun, and its doses stay as in the plan."
                )
            )
        ],
        foot=foot_of(primary(language.say("Save"), ft.Icons.CHECK, save)),
    )
