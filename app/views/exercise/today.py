"""What the exercise programme has for today."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.rehab.pacing import TIME_FOR_A_STEP, Due
from app.session.exercised import Course, courses
from app.views.exercise.line import ExerciseLine
from app.views.parts.lines import Row
from app.views.parts.seen import go, spoken
from app.views.sitting import notebook


def belongs_today(course: Course) -> bool:
    """Whether an exercise has a place on Today: until the week's days are done, and where it is done today."""
    if course.said is None or course.is_exposure:
        return False
    return course.todays is not None or course.this_week < course.exercise.rhythm.days_a_week


def lines() -> list[ft.Control]:
    """Each exercise that is left this week, and where a decision about a step waits."""
    language = spoken()
    rows: list[ft.Control] = []
    for course in courses(notebook()):
        if belongs_today(course):
            written = course.todays.id if course.todays else ""
            rows.append(ExerciseLine(course, key=f"{course.key} {written}"))
        if course.due is Due.NOW:
            rows.append(
                Row(
                    course.exercise.what,
                    language.say(TIME_FOR_A_STEP),
                    ft.Icons.SIGNPOST_OUTLINED,
                    "warm",
                    partial(go, f"/exercise/one?key={course.key}"),
                    key=f"due {course.key}",
                )
            )
    return rows
