"""What pacing has for today: each plan's amount to tick, a step that can be decided on, and the timer."""

from __future__ import annotations

import flet as ft

from app.rehab.pacing import Due
from app.session.paced import courses
from app.session.timing import timer_now
from app.views.pacing.decision import waiting
from app.views.pacing.line import PacingLine, drawn
from app.views.pacing.timer_card import TimerCard
from app.views.sitting import notebook


def lines() -> list[ft.Control]:
    """The amount of each plan that has begun, and where a decision about a step waits."""
    rows: list[ft.Control] = []
    for course in courses(notebook()):
        if course.said is None:
            continue
        rows.append(PacingLine(course, key=drawn(course)))
        if course.due is Due.NOW:
            rows.append(waiting(course.plan.what, f"/pacing/one?id={course.id}"))
    return rows


def cards() -> list[ft.Control]:
    """The timer, while there is one."""
    return [TimerCard()] if timer_now(notebook()) else []
