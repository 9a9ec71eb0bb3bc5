"""The day's check-in, the first thing of every day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import flet as ft

from app.rehab.checkin import CheckIn
from app.rehab.period import Period
from app.views.days_list import in_short
from app.views.flare.heavy_today import begin_heavy_day
from app.views.parts.actions import link, primary, second
from app.views.parts.boundary import component
from app.views.parts.lines import Switch
from app.views.parts.notice import notices
from app.views.parts.paper import Card, rule
from app.views.parts.pen import beats
from app.views.parts.seen import go, look, spoken
from app.views.parts.text import STRETCH, C, T, heading, words
from app.views.sitting import notebook, sitting


@component
def CheckInCard() -> ft.Control:
    """The hero of the day: as yesterday with one tap, or the questions; always undoable."""
    here, opened, language, said = sitting(), notebook(), spoken(), notices()
    today = opened.today()
    done = opened.journal.read(CheckIn, Period(today, today))
    before = opened.journal.latest(CheckIn, before=today)
    again = answered(before.record, opened.asked()) if before else {}

    def as_before() -> None:
        opened.log(CheckIn(day=opened.today(), at=opened.home.clock.now(), **again))
        here.redraw()
        said.tell(language.say("Saved"), here.undo)

    mark = [] if look().wide else [beats(30)]
    if done:
        last = done[-1]
        at = opened.home.clock.local(last.record.at or last.written)
        title = ft.Container(
            heading(language.say("Saved at {time}", time=language.clock(at)), 2, T.TITLE_LARGE), expand=True
        )
        lines: list[ft.Control] = [
            ft.Row([ft.Icon(ft.Icons.CHECK_CIRCLE, size=28, color=C.PRIMARY), title, *mark], spacing=10),
            words(in_short(last.record)),
            ft.Row(
                [
                    link(language.say("Edit"), ft.Icons.EDIT_OUTLINED, lambda: go(f"/checkin?id={last.id}")),
                    link(language.say("Once more today"), ft.Icons.ADD, lambda: go("/checkin")),
                ],
                wrap=True,
                spacing=4,
            ),
        ]
    else:
        title = ft.Container(heading(language.say("How is it today?"), 2, T.TITLE_LARGE), expand=True)
        lines = [ft.Row([title, *mark])]
        asked = len(opened.asked())
        answer = language.count("Answer {n} question", "Answer {n} questions", asked)
        if before and again:
            lines.append(primary(_as_before(before.record.day), ft.Icons.CHECK, as_before))
            lines.append(second(answer, ft.Icons.EDIT_NOTE, lambda: go("/checkin")))
        else:
            lines.append(primary(answer, ft.Icons.EDIT_NOTE, lambda: go("/checkin")))
    inside = ft.Column(lines, spacing=12, horizontal_alignment=STRETCH, tight=True)
    return Card(
        [ft.Container(inside, padding=look().card_pad), rule(), HeavyDaySwitch()], tone="teal", pad=0, gap=0
    )


@component
def HeavyDaySwitch() -> ft.Control:
    """One switch for a day on which little is enough."""
    here, opened, language = sitting(), notebook(), spoken()

    def begin() -> None:
        begin_heavy_day(opened)
        here.redraw()

    return Switch(language.say("Heavy day"), "", False, lambda _: begin())


def answered(earlier: CheckIn, names: Iterable[str]) -> dict[str, Any]:
    """The answers to the questions with these names. Words belong to their own day and stay there."""
    given = {name: getattr(earlier, name) for name in names}
    return {name: answer for name, answer in given.items() if answer is not None}


def _as_before(day: date) -> str:
    """ "About as yesterday", or the day that was written last."""
    language, today = spoken(), notebook().today()
    if today - day == timedelta(days=1):
        return language.say("About as yesterday")
    return language.say("About as on {day}", day=language.day(day))
