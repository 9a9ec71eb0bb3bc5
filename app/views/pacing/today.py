"""What pacing has for today: each plan's amount to tick, a step that can be decided on, and the timer."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.rehab.pacing import TIME_FOR_A_STEP, Due
from app.session.paced import courses
from app.session.timing import timer_now
from app.views.pacing.line import PacingLine
from app.views.pacing.timer_card import TimerCard
from app.views.parts.lines import Row
from app.views.parts.seen import go, spoken
from app.views.sitting import notebook


def lines() -> list[ft.Control]:
    """The amount of each plan that has begun, and where a decision about a step waits."""
    language = spoken()
    rows: list[ft.Control] = []
    for course in courses(notebook()):
        if course.said is None:
            continue
        written = course.todays.id if course.todays else ""
        rows.append(
            PacingLine(course, key=f"{course.id} {written} {course.said.amount} {course.said.on_lighter}")
        )
        if course.due is Due.NOW:
            way = f"/pacing/one?id={course.id}"
            rows.append(
                Row(
                    course.plan.what,
                    language.say(TIME_FOR_A_STEP),
                    ft.Icons.SIGNPOST_OUTLINED,
                    "warm",
                    partial(go, way),
                    key=f"due {course.id}",
                )
            )
    return rows


def cards() -> list[ft.Control]:
    """The timer, while there is one."""
    return [TimerCard()] if timer_now(notebook()) else []
