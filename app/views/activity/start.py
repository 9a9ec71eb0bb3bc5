"""Start something now: a usual activity or a part of life; one tap, and it goes on until it is stopped."""

from __future__ import annotations

import flet as ft

from app.rehab.activity import Running
from app.session.activities import begin, under_way, usual_lately
from app.views.activity.choices import AreaChoice
from app.views.activity.running import RunningCard
from app.views.activity.usual import UsualToStart
from app.views.parts.actions import second
from app.views.parts.boundary import component
from app.views.parts.fields import typing_field
from app.views.parts.frame import Screen, Top
from app.views.parts.paper import Card
from app.views.parts.seen import go, spoken
from app.views.parts.state import held
from app.views.parts.text import aside, section
from app.views.sitting import notebook, sitting


@component
def StartActivity() -> ft.Control:
    """What is begun here goes on while Takt is locked or closed."""
    name = held("")
    here, opened, language = sitting(), notebook(), spoken()

    def start(area: str) -> None:
        now, what, before = opened.home.clock.now(), name.now.strip(), under_way(opened)
        if before and (before.record.what, before.record.area) == (what, area):
            return  # It goes on already, and a second tap is no second activity.
        begin(opened, Running(started=now, what=what, area=area))
        name.set("")
        here.redraw()

    going = under_way(opened)
    usual = [section(language.say("As usual")), UsualToStart(key=f"start {going.id if going else ''}")]
    timer = second(
        language.say("With a timer for activity and rest"), ft.Icons.TIMER_OUTLINED, lambda: go("/timer")
    )
    return Screen(
        1,
        top=Top(language.say("Start something now"), back=(language.say("My day"), "/activity")),
        left=[
            *([RunningCard()] if going else []),
            *(usual if usual_lately(opened) else []),
            section(language.say("Something else")),
            Card(
                [
                    typing_field(language.say("Name, if you like"), name.now, name.set, key="what"),
                    AreaChoice(going.record.area if going and not going.record.what else "", start),
                ]
            ),
        ],
        right=[
            aside(
                language.say(
                    "It goes on while Takt is locked or closed. Starting something else writes down what was going on."
                )
            ),
            timer,
        ],
    )
