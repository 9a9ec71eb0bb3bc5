"""Confirming a step: "have you changed?". Not yet is as good an answer as yes."""

from __future__ import annotations

from datetime import date

import flet as ft

from app.errors import FieldError
from app.rehab.taper import begun_on, confirm, is_due_for_change, is_paused, next_step
from app.rehab.taper.safety import OLD_DOSE
from app.views.parts.actions import primary, second
from app.views.parts.boundary import component
from app.views.parts.forms import DayField, Troubles
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Row
from app.views.parts.notice import notices
from app.views.parts.paper import Card, list_card
from app.views.parts.seen import go, spoken
from app.views.parts.state import held
from app.views.parts.text import aside, words
from app.views.reading.ways import way_back
from app.views.sitting import notebook, sitting
from app.views.taper.followed import Followed, followed
from app.views.taper.nothing import NoTaper
from app.views.taper.step_card import step_card
from app.views.taper.where import place, where_i_am


@component
def ChangeScreen() -> ft.Control:
    """The plan's next step."""
    taper = followed(notebook())
    return Change(taper) if taper else NoTaper()


@component
def Change(taper: Followed) -> ft.Control:
    """The step now and the next one, each as in the plan, and the question."""
    opened = notebook()
    today = opened.today()
    day, troubles = held(today), held(Troubles())
    here, language, said = sitting(), spoken(), notices()
    back, course = way_back("/taper"), taper.course
    now, later = begun_on(course, today), next_step(course, today)

    def pick(chosen: date | None) -> None:
        troubles.set(Troubles())
        day.set(chosen or today)

    def yes() -> None:
        fresh = followed(opened)
        if fresh is None:
            return
        try:
            word = confirm(fresh.course, fresh.id, day.now, today, opened.home.clock.now())
        except FieldError as problem:
            troubles.set(Troubles((problem,)))
            return
        opened.journal.add(word)
        said.tell_after_leaving(language.say("You are on step {n} now.", n=word.number), here.undo)
        go(back)

    def not_yet() -> None:
        number = now.step.number if now else 0
        said.tell_after_leaving(
            language.say("You stay on step {n}. That is fine, and nothing is caught up.", n=number)
        )
        go(back)

    title = language.say("The next step")
    if later is not None:
        title = language.say("Step {n} of {m}", **place(later, taper.taper))
    asks = is_due_for_change(course, today)
    left: list[ft.Control] = []
    if now is not None:
        left.append(step_card(language.say("The step now, as in the plan"), now.step, taper.taper))
    if later is not None:
        left.append(step_card(language.say("The next step, as in the plan"), later, taper.taper))
    if asks:
        left.append(
            DayField(
                language.say("First day on the new step"),
                day.now,
                pick,
                today,
                troubles.now.at("day", language),
                today,
                needed=True,
            )
        )
    else:
        left.append(Card([words(_not_now(taper, today))], tone="well"))
    return Screen(
        None,
        top=Top(title, back=(language.say("Back"), back)),
        left=left,
        right=[
            Card([words(language.say(OLD_DOSE))], tone="warm"),
            list_card(
                [
                    Row(
                        language.say("When to get help at once"),
                        "",
                        ft.Icons.HEALTH_AND_SAFETY_OUTLINED,
                        "blue",
                        lambda: go("/taper/safety"),
                    )
                ],
                indent=76,
            ),
            aside(language.say("Takt changes no step by itself. Only you say that you have changed.")),
        ],
        foot=foot_of(
            primary(language.say("Yes, I have changed"), ft.Icons.CHECK, yes),
            second(language.say("Not yet"), ft.Icons.PAUSE, not_yet),
        )
        if asks
        else None,
    )


def _not_now(taper: Followed, today: date) -> str:
    """Why nothing is asked."""
    language, course = spoken(), taper.course
    if is_paused(course, today) and next_step(course, today) is not None:
        return language.say("You stay on your step during the pause. Nothing is asked until it ends.")
    return where_i_am(language, course, today)
