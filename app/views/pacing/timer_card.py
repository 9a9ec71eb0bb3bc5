"""The timer as it stands: what to do now, for how long, and one tap to stop and write it down."""

from __future__ import annotations

import math
from datetime import datetime

import flet as ft
import flet.canvas as cv

from app.charts.sentences import hours
from app.language import Language
from app.rehab.pacing import Moment, Phase, Timer, moment
from app.session.timing import let_go, timer_now, write_down
from app.views.activity.saying import name_of
from app.views.pacing.bell import silence, wind
from app.views.parts.actions import link, second
from app.views.parts.boundary import component
from app.views.parts.drawn_every import drawn_every
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.pen import pen, picture
from app.views.parts.seen import look, spoken
from app.views.parts.text import C, T, heading, quiet, words
from app.views.sitting import notebook, sitting
from app.words import N_

TURN_SECONDS = 10
RING, STROKE = 208.0, 14.0

NOW_DO: dict[Phase, str] = {
    Phase.ACTIVE: N_("Activity"),
    Phase.REST: N_("Pause"),
    Phase.OVER: N_("The timer is over"),
}


@component
def TimerCard(*, large: bool = False) -> ft.Control:
    """Small on Today, large on its own screen. It is computed from the instant it began, wherever it is looked at."""
    drawn_every(TURN_SECONDS)
    here, opened, language, said = sitting(), notebook(), spoken(), notices()
    page, kept = ft.context.page, timer_now(opened)
    timer = kept.record if kept else None
    ft.use_effect(lambda: wind(here, timer, page, said, language) if timer else silence(here), [timer])
    if timer is None:
        return ft.Container(height=0)

    def stop() -> None:
        written = write_down(opened)
        silence(here)
        here.redraw()
        if not written:
            said.tell(language.say("It was less than a minute, so nothing was written."))
            return
        minutes = sum(one.record.minutes for one in written if one.record.area == timer.area)
        said.tell(
            language.say(
                "Written: {what}, {when}.", what=name_of(language, timer), when=hours(language, minutes)
            ),
            here.undo,
        )

    def away() -> None:
        let_go(opened)
        silence(here)
        here.redraw()
        said.tell(language.say("Removed"), here.undo)

    now = opened.home.clock.now()
    at = moment(timer, now)
    over = at.phase is Phase.OVER
    stop_words = language.say("Write it in the diary") if over else language.say("Stop and write it down")
    lines: list[ft.Control] = [*_large(timer, at, now)] if large else [*_small(timer, at, now)]
    if over and not large:
        lines = [heading(language.say(NOW_DO[at.phase]), 2, T.TITLE_MEDIUM), quiet(name_of(language, timer))]
    lines.append(second(stop_words, ft.Icons.CHECK if over else ft.Icons.STOP_CIRCLE_OUTLINED, stop))
    if over or large:
        lines.append(link(language.say("Put the timer away, write nothing"), ft.Icons.CLOSE, away))
    return Card(lines, tone="warm" if at.phase is Phase.REST else "teal" if large else "warm")


def minutes_left(at: Moment, now: datetime) -> int:
    """Whole minutes until the next change, begun ones counted."""
    return math.ceil((at.ends - now).total_seconds() / 60) if at.ends else 0


def in_words(timer: Timer, at: Moment, now: datetime, language: Language, until: str) -> str:
    """What the picture says."""
    if at.ends is None:
        return language.say(NOW_DO[at.phase])
    return language.say(
        "{phase}, round {n} of {m}: {minutes} left, until {time}.",
        phase=language.say(NOW_DO[at.phase]),
        n=at.round,
        m=timer.rounds,
        minutes=hours(language, minutes_left(at, now)),
        time=until,
    )


def _until(at: Moment) -> str:
    clock = notebook().home.clock
    return spoken().clock(clock.local(at.ends)) if at.ends else ""


def _small(timer: Timer, at: Moment, now: datetime) -> list[ft.Control]:
    language = spoken()
    icon = ft.Icons.SELF_IMPROVEMENT if at.phase is Phase.REST else ft.Icons.TIMER_OUTLINED
    text = ft.Column(
        [
            heading(name_of(language, timer), 2, T.TITLE_MEDIUM),
            quiet(in_words(timer, at, now, language, _until(at)), T.BODY_MEDIUM),
        ],
        spacing=2,
        tight=True,
        expand=True,
    )
    return [ft.Row([ft.Icon(icon, size=look().icon(32), color=C.SECONDARY), text], spacing=14)]


def _large(timer: Timer, at: Moment, now: datetime) -> list[ft.Control]:
    """A ring that empties by the minute, and the number of minutes in its middle."""
    seen, language = look(), spoken()
    until = _until(at)
    says = in_words(timer, at, now, language, until)
    length = timer.rest if at.phase is Phase.REST else timer.active
    share = min(1.0, minutes_left(at, now) / length) if at.ends else 0.0
    ink = "secondary" if at.phase is Phase.REST else "primary"
    around = RING * min(seen.text, 1.2)
    inner = around - STROKE
    # In high contrast a hairline is black: what has passed is drawn in the colour of a well instead.
    passed = "surfacecontainer" if seen.contrast else "outlinevariant"
    shapes: list[cv.Shape] = [
        cv.Circle(around / 2, around / 2, inner / 2, pen(passed, STROKE)),
        cv.Arc(
            STROKE / 2, STROKE / 2, inner, inner, -math.pi / 2, 2 * math.pi * share, paint=pen(ink, STROKE)
        ),
    ]
    number = ft.Text(
        str(minutes_left(at, now)) if at.ends else "",
        size=seen.capped(64, 1.2),
        color=C.SECONDARY if at.phase is Phase.REST else C.PRIMARY,
        font_family="Roboto",
    )
    unit = words(language.say("minutes left"), T.LABEL_MEDIUM) if at.ends else words("")
    middle = ft.Column(
        [number, unit],
        spacing=0,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        alignment=ft.MainAxisAlignment.CENTER,
    )
    face = ft.Stack(
        [
            picture(shapes, around, around),
            ft.Container(middle, alignment=ft.Alignment.CENTER, width=around, height=around),
        ],
        width=around,
        height=around,
    )
    told = ft.Semantics(label=says, image=True, exclude_semantics=True, content=face)
    return [
        ft.Row(
            [heading(language.say(NOW_DO[at.phase]), 2, T.HEADLINE_MEDIUM)],
            alignment=ft.MainAxisAlignment.CENTER,
        ),
        ft.Row([told], alignment=ft.MainAxisAlignment.CENTER),
        words(says, text_align=ft.TextAlign.CENTER),
        words(name_of(language, timer), T.TITLE_SMALL, text_align=ft.TextAlign.CENTER),
    ]
