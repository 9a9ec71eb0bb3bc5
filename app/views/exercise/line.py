"""One exercise for today: a row to tick, with the other ways under it."""

from __future__ import annotations

import flet as ft

from app.session.exercised import Course, do_as_planned, do_lighter
from app.views.exercise.saying import dose_in_words, session_in_words
from app.views.parts.actions import link
from app.views.parts.boundary import component
from app.views.parts.lines import Row
from app.views.parts.notice import notices
from app.views.parts.seen import go, look, spoken
from app.views.parts.text import STRETCH
from app.views.parts.tick import Tick
from app.views.sitting import notebook, sitting


def said_today(course: Course) -> str:
    """The amount of today, and on how many days of the week it is done."""
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


@component
def ExerciseLine(course: Course) -> ft.Control:
    """One tap for done as planned; the lighter variant and a changed amount are one tap beside it."""
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

    if course.is_exposure:
        return Row(
            course.exercise.what,
            language.say("Led by {who}", who=course.exercise.led_by),
            ft.Icons.PSYCHOLOGY_OUTLINED,
            "blue",
            lambda: go(f"/exercise/one?key={course.key}"),
        )
    ways: list[ft.Control] = [
        link(language.say("Adjusted"), None, lambda: go(f"/exercise/log?key={course.key}"))
    ]
    if course.said and course.said.lighter and not course.said.on_lighter:
        ways.insert(0, link(language.say("Lighter variant"), None, lighter))
    tick = Tick(course.exercise.what, said_today(course), done_words(course), turn, ft.Icons.FITNESS_CENTER)
    under = ft.Container(
        ft.Row(ways, wrap=True, spacing=4, run_spacing=0),
        padding=ft.Padding.only(left=seen.card_pad if seen.large_text else 56, right=seen.card_pad, bottom=4),
    )
    return ft.Column(
        [tick, *([under] if not course.todays else [])], spacing=0, tight=True, horizontal_alignment=STRETCH
    )
