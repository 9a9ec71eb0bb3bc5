"""A heavy day: two taps, my own plan to tick, the plan as usual, and whom to call. Nothing else."""

from __future__ import annotations

import flet as ft

from app.language import Language
from app.rehab.flare import LABELS, FlarePlan
from app.rehab.heavy_day import PARTS, HeavyDay, Line, to_do
from app.views.flare.heavy_today import begin_heavy_day, end_heavy_day, heavy_today, tick
from app.views.flare.people import People
from app.views.flare.two_taps import TwoTaps
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.paper import Card, list_card
from app.views.parts.seen import go, spoken
from app.views.parts.text import C, section, words
from app.views.parts.tick import Tick
from app.views.reading.ways import to_numbers
from app.views.sitting import notebook, sitting
from app.views.taper import today as taper
from app.views.today.from_the_plan import LINES, running


@component
def HeavyDayScreen() -> ft.Control:
    """The heavy day that goes on; otherwise what it is, and the switch."""
    heavy = heavy_today(notebook())
    return Going(heavy) if heavy else Offered()


@component
def Going(heavy: HeavyDay) -> ft.Control:
    """No tabs, calmer paper, little to read."""
    here, opened, language = sitting(), notebook(), spoken()
    kept = opened.journal.only(FlarePlan)

    def end() -> None:
        end_heavy_day(opened)
        go("/")
        here.redraw()

    top = Top(
        language.say("Heavy day"),
        over=language.say("Doing a little is enough."),
        action=(ft.Icons.WB_SUNNY_OUTLINED, language.say("End"), end),
    )
    call = primary(language.say("Call someone"), ft.Icons.CALL_OUTLINED, lambda: go(to_numbers()))
    flare = kept.record if kept else None
    return Screen(
        None,
        top=top,
        left=[
            *running(),
            TwoTaps(heavy),
            section(language.say("My plan for heavy days")),
            MyPlan(flare, heavy) if flare else _no_plan(),
            *_agreed(),
        ],
        right=[People(), *_afterwards(flare, language)],
        foot=foot_of(call),
        fill=C.SURFACE_CONTAINER_LOW,
    )


@component
def MyPlan(flare: FlarePlan, heavy: HeavyDay) -> ft.Control:
    """What there is to do in the patient's own words, each ticked with one tap."""
    here, opened, language = sitting(), notebook(), spoken()

    def done(line: Line) -> str:
        at = heavy.done.get(line.key)
        if at is None:
            return ""
        return language.say("Done at {time}", time=language.clock(opened.home.clock.local(at)))

    def ticks(line: Line) -> None:
        tick(opened, line.key)
        here.redraw()

    def one(line: Line) -> ft.Control:
        title = line.what
        if line.to_what:
            title = language.say("{what}: {to_what}", what=line.what, to_what=line.to_what)
        return Tick(title, language.say(PARTS[line.part]), done(line), lambda: ticks(line), key=line.key)

    lines = [one(line) for line in to_do(flare)]
    return list_card(lines, indent=18) if lines else _no_plan()


def _agreed() -> list[ft.Control]:
    """Today's doses as usual; the rest of what was agreed, with its lighter variants, where it is wanted."""
    doses = taper.lines()
    return [
        *([section(spoken().say("The plan today")), list_card(doses, indent=76)] if doses else []),
        RestOfThePlan(),
    ]


@component
def RestOfThePlan() -> ft.Control:
    """Away until it is asked for: a heavy day begins small."""
    shown, show = ft.use_state(False)
    language = spoken()
    lines = [line for part in LINES if part is not taper.lines for line in part()]
    if not lines:
        return ft.Container(height=0)
    if not shown:
        return link(language.say("Show the rest of the plan today"), ft.Icons.EXPAND_MORE, lambda: show(True))
    return list_card(lines, indent=76)


def _no_plan() -> ft.Control:
    """Nothing is asked of anybody on such a day."""
    language = spoken()
    return Card(
        [
            words(language.say("There is no plan here yet. It can wait for a better day.")),
            link(language.say("Write my plan"), ft.Icons.EDIT_OUTLINED, lambda: go("/flare/edit?back=/")),
        ],
        gap=4,
    )


def _afterwards(flare: FlarePlan | None, language: Language) -> list[ft.Control]:
    """How to step back up, once it is lighter."""
    if flare is None or not flare.back_up:
        return []
    return [section(language.called(LABELS, "back_up")), Card([words(flare.back_up)], tone="well")]


@component
def Offered() -> ft.Control:
    """What a heavy day is in Takt, and the switch."""
    here, opened, language = sitting(), notebook(), spoken()

    def begin() -> None:
        begin_heavy_day(opened)
        here.redraw()

    says = language.say(
        "On a heavy day Takt shows two questions, your own plan for such days and whom you can call. Your agreed plan stays as it is. It ends when you end it, or by itself tomorrow."
    )
    return Screen(
        0,
        top=Top(language.say("Heavy day"), back=(language.say("Today"), "/")),
        left=[Card([words(says)], tone="warm")],
        foot=foot_of(primary(language.say("Today is a heavy day"), ft.Icons.NIGHTS_STAY_OUTLINED, begin)),
    )
