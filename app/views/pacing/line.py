"""One plan's amount for today: a row to tick, with the other ways under it."""

from __future__ import annotations

import flet as ft

from app.rehab.pacing import VARIANTS, Paced
from app.session.paced import Course, do_as_planned, do_lighter
from app.views.pacing.saying import in_unit, todays
from app.views.parts.actions import link
from app.views.parts.boundary import component
from app.views.parts.notice import notices
from app.views.parts.seen import go, look, spoken
from app.views.parts.text import STRETCH
from app.views.parts.tick import Tick
from app.views.sitting import notebook, sitting


def said_today(course: Course) -> str:
    """12 minutes, today's amount according to the plan."""
    language = spoken()
    if course.said is None:
        return ""
    if course.said.on_lighter:
        return language.say("Lighter variant: {amount}", amount=todays(language, course.said))
    return language.say("{amount} today, according to the plan", amount=todays(language, course.said))


def done_words(course: Course) -> str:
    """What is written for today, in words; nothing where nothing is."""
    kept, language, opened = course.todays, spoken(), notebook()
    if kept is None:
        return ""
    clock = language.clock(opened.home.clock.local(kept.record.at or kept.written))
    how = how_it_was(kept.record, course)
    return language.say("Done at {time}", time=clock) + (f" · {how}" if how else "")


def how_it_was(entry: Paced, course: Course) -> str:
    """The variant and amount of an entry, where it is not simply as planned."""
    language = spoken()
    parts = []
    if entry.variant in VARIANTS and entry.variant != "planned":
        parts.append(language.say(VARIANTS[entry.variant]))
    if entry.amount is not None and entry.variant != "planned":
        parts.append(in_unit(language, course.plan.quota.unit, round(entry.amount)))
    return ", ".join(parts)


@component
def PacingLine(course: Course, *, at_home: bool = False) -> ft.Control:
    """One tap for done as planned; the lighter variant and another amount are one tap beside it.

    `at_home`, on the plan's own screen, another amount has its own place.
    """
    here, opened, language, said, seen = sitting(), notebook(), spoken(), notices(), look()

    def undo() -> None:
        opened.journal.undo()
        here.redraw()

    def turn() -> None:
        if course.todays:
            opened.journal.remove(course.todays.id)
        else:
            do_as_planned(opened, course)
        here.redraw()
        said.tell(language.say("Removed") if course.todays else language.say("Saved"), undo)

    def lighter() -> None:
        do_lighter(opened, course)
        here.redraw()
        said.tell(language.say("Saved"), undo)

    title, way = course.plan.what, f"/pacing/one?id={course.id}"
    tick = Tick(title, said_today(course), done_words(course), turn, ft.Icons.STAIRS_OUTLINED)
    other = link(language.say("Another amount"), None, lambda: go(way))
    ways: list[ft.Control] = [] if at_home else [other]
    offered = course.said is not None and not course.said.on_lighter
    if offered and course.said and (course.said.lighter or course.said.lighter_words):
        ways.insert(0, link(language.say("Lighter variant"), None, lighter))
    under = ft.Container(
        ft.Row(ways, wrap=True, spacing=4, run_spacing=0),
        padding=ft.Padding.only(left=seen.card_pad if seen.large_text else 56, right=seen.card_pad, bottom=4),
    )
    return ft.Column(
        [tick, *([under] if ways and not course.todays else [])],
        spacing=0,
        tight=True,
        horizontal_alignment=STRETCH,
    )
