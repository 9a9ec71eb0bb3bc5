"""What the exercise programme has for today."""

from __future__ import annotations

import flet as ft

from app.rehab.pacing import Due
from app.session.exercised import Course, courses
from app.views.exercise.line import ExerciseLine, drawn
from app.views.pacing.decision import waiting
from app.views.sitting import notebook


def belongs_today(course: Course) -> bool:
    """Whether an exercise has a place on Today: until the week's days are done, and where it is done today."""
    if course.said is None:
        return False
    return course.done_today or course.this_week < course.exercise.rhythm.days_a_week


def lines() -> list[ft.Control]:
    """Each exercise that is left this week, and where a decision about a step waits."""
    rows: list[ft.Control] = []
    for course in courses(notebook()):
        if belongs_today(course):
            rows.append(ExerciseLine(course, key=drawn(course)))
        if course.due is Due.NOW:
            rows.append(waiting(course.exercise.what, f"/exercise/one?key={course.key}"))
    return rows
