"""One exercise for today, and what is written of it."""

from __future__ import annotations

import flet as ft

from app.session.exercised import Course, do_as_planned, do_lighter
from app.views.exercise.saying import dose_in_words, session_in_words
from app.views.pacing.todays_line import OtherWay, Said, TodaysLine
from app.views.parts.boundary import component
from app.views.parts.lines import Row
from app.views.parts.seen import go, spoken
from app.views.sitting import notebook


def said_today(course: Course) -> str:
    """The amount of today, and on how many days of the week it is done; nothing before it begins."""
    language = spoken()
    if course.said is None:
        return ""
    dose = course.said.lighter if course.said.on_lighter else course.said.dose
    week = language.say(
        "{done} of {planned} days this week",
        done=course.this_week,
        planned=course.exercise.rhythm.days_a_week,
    )
    amount = dose_in_words(language, dose)
    if course.said.on_lighter:
        amount = language.say("Lighter variant: {amount}", amount=amount)
    return f"{amount}\n{week}" if amount else week


def done_words(course: Course) -> str:
    """What is written for today; nothing where nothing is."""
    kept, language = course.todays, spoken()
    if kept is None:
        return ""
    clock = language.clock(notebook().home.clock.local(kept.record.at or kept.written))
    done = language.say("Done at {time}", time=clock)
    how = session_in_words(language, kept.record) if kept.record.variant != "planned" else ""
    return f"{done} · {how}" if how else done


def drawn(course: Course) -> str:
    """The key of its line: another amount or another entry is another line."""
    written = course.todays.id if course.todays else ""
    return f"{course.key} {written} {said_today(course)}"


@component
def ExerciseLine(course: Course) -> ft.Control:
    """Done as planned, the lighter variant, or adjusted; feared movements have a screen of their own."""
    opened, language, exercise = notebook(), spoken(), course.exercise
    if course.is_exposure:
        led = language.say("Led by {who}", who=exercise.led_by)
        return Row(
            exercise.what,
            "\n".join(one for one in (led, said_today(course)) if one),
            ft.Icons.PSYCHOLOGY_OUTLINED,
            "blue",
            lambda: go(f"/exercise/one?key={course.key}"),
        )
    written = course.todays.id if course.todays else ""
    said = Said(exercise.what, said_today(course), done_words(course), written, ft.Icons.FITNESS_CENTER)
    lighter = course.said is not None and course.said.lighter is not None and not course.said.on_lighter
    return TodaysLine(
        said,
        lambda: do_as_planned(opened, course),
        (lambda: do_lighter(opened, course)) if lighter else None,
        OtherWay(language.say("Adjusted"), f"/exercise/log?key={course.key}"),
    )
