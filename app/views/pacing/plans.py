"""Pacing: every plan with today's amount, and the two ways to a new one."""

from __future__ import annotations

import flet as ft

from app.rehab.pacing import SAME_EVERY_DAY
from app.session.paced import Course, courses
from app.views.pacing.line import PacingLine, drawn, said_today
from app.views.parts.actions import link, primary, second
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Row
from app.views.parts.paper import Empty, list_card
from app.views.parts.seen import go, spoken
from app.views.parts.text import aside, section
from app.views.sitting import notebook


@component
def PacingPlans() -> ft.Control:
    """What is paced, and how to begin."""
    language = spoken()
    every = courses(notebook())
    top = Top(language.say("Pacing"), back=(language.say("Diary"), "/diary"))
    find = language.say("Find my starting amount")
    known = second(
        language.say("I have an amount already"), ft.Icons.HANDSHAKE_OUTLINED, lambda: go("/pacing/edit")
    )
    timer = list_card(
        [
            Row(
                language.say("Timer"),
                language.say("Activity and rest by the clock"),
                ft.Icons.TIMER_OUTLINED,
                "warm",
                lambda: go("/timer"),
            )
        ],
        indent=76,
    )
    if not every:
        nothing = Empty(
            language.say("An even pace"),
            language.say(
                "Begin a little below what you can do on a common day, and go up in small steps. The plan decides how much, on hard days and on good days alike."
            ),
            ft.Icons.STAIRS_OUTLINED,
            primary(find, ft.Icons.STRAIGHTEN, lambda: go("/pacing/tries")),
        )
        return Screen(1, top=top, left=[nothing, known], right=[timer])
    begun = [one for one in every if one.said]
    lines: list[ft.Control] = [PacingLine(one, key=drawn(one)) for one in begun]
    return Screen(
        1,
        top=top,
        left=[
            *([section(language.say("Today")), list_card(lines, indent=76)] if begun else []),
            aside(language.say(SAME_EVERY_DAY)),
            section(language.say("Plans")),
            list_card([_row(one) for one in every], indent=76),
        ],
        right=[
            timer,
            section(language.say("Something new")),
            second(find, ft.Icons.STRAIGHTEN, lambda: go("/pacing/tries")),
            known,
            link(language.say("Read about pacing"), ft.Icons.MENU_BOOK_OUTLINED, lambda: go("/learn/pacing")),
        ],
    )


def _row(course: Course) -> ft.Control:
    language = spoken()
    way = f"/pacing/one?id={course.id}"
    begins = language.say("Begins on {day}", day=language.day(course.plan.begins))
    detail = said_today(course) or begins
    return Row(course.plan.what, detail, ft.Icons.STAIRS_OUTLINED, "teal", lambda: go(way), key=course.id)
