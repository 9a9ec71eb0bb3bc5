"""One exercise: today, its steps, the decision when one is due, and feared movements where it has them."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.rehab.exercise import TRAINS, WAYS_UP, ExposureTry, Feared, WayUp, ladder
from app.rehab.pacing import SAME_EVERY_DAY
from app.session.exercised import Course, course_of, decide
from app.views.exercise.gone import ExerciseGone
from app.views.exercise.line import ExerciseLine, drawn
from app.views.exercise.saying import LED, dose_in_words, how_often, steps_in_words
from app.views.pacing.decision import decision
from app.views.pacing.saying import growth_in_words
from app.views.pacing.stairs import Stairs
from app.views.parts.actions import link
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Row
from app.views.parts.paper import Card, list_card
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.state import held_from
from app.views.parts.text import T, aside, heading, quiet, section, sentence, words
from app.views.sitting import notebook


@component
def OneExercise() -> ft.Control:
    """The plan decides how much; the patient decides about each step."""
    language, opened = spoken(), notebook()
    course = course_of(opened, held_from(asked).now.get("key", ""))
    if course is None:
        return ExerciseGone()
    exercise = course.exercise
    about = [
        language.say(TRAINS[exercise.trains]),
        how_often(language, exercise),
        language.say(WAYS_UP[exercise.way]),
    ]
    goal = [quiet(language.say("Goal: {goal}", goal=exercise.goal))] if exercise.goal else []
    change = link(
        language.say("Change the exercise"),
        ft.Icons.EDIT_OUTLINED,
        lambda: go(f"/exercise/edit?key={exercise.key}"),
    )
    return Screen(
        1,
        top=Top(exercise.what, over=" · ".join(about), back=(language.say("Exercise"), "/exercise")),
        left=[*_decision(course), *_today(course), *_feared(course)],
        right=[*_steps(course), *goal, change],
    )


def _today(course: Course) -> list[ft.Control]:
    """Today's amount, the same on a hard day and on a good day."""
    language = spoken()
    if course.is_exposure:
        return []
    if course.said is None:
        begins = language.say("Begins on {day}", day=language.day(course.programme.record.begins))
        return [Card([words(begins, T.TITLE_SMALL)])]
    return [
        list_card([ExerciseLine(course, key=drawn(course))], indent=76),
        aside(language.say(SAME_EVERY_DAY)),
    ]


def _decision(course: Course) -> list[ft.Control]:
    """A step that is due, and the ways that the plan has."""
    opened = notebook()
    has_lighter = course.said is not None and course.said.lighter is not None
    return decision(
        course.due, course.now, lambda choice: decide(opened, course, choice), has_lighter=has_lighter
    )


def _steps(course: Course) -> list[ft.Control]:
    """The stairs of an amount that rises by quota, or the agreed steps as a list: where I am has an icon and a word."""
    language, exercise = spoken(), course.exercise
    if course.now is None or course.is_exposure:
        return []
    told = steps_in_words(language, exercise, course.now)
    says, title = sentence(told), language.say("The steps")
    if exercise.way == WayUp.GRADED_ACTIVITY and exercise.quota:
        stairs = Stairs(exercise.quota, course.now.step, told, key=f"stairs {course.now.step}")
        growth = quiet(growth_in_words(language, exercise.quota, exercise.rhythm))
        return [Card([heading(title, 2, T.TITLE_SMALL), stairs, says, growth], gap=10)]
    if not exercise.steps:
        return [Card([heading(title, 2, T.TITLE_SMALL), says])]
    here = min(course.now.step, len(exercise.steps))
    rows: list[ft.Control] = []
    for n, dose in enumerate(d for d in (exercise.dose, *exercise.steps) if d is not None):
        place = language.say("Here you are now") if n == here else ""
        icon = ft.Icons.PLACE if n == here else ft.Icons.CHECK if n < here else ft.Icons.STAIRS_OUTLINED
        rows.append(
            Row(dose_in_words(language, dose), place, icon, "warm" if n == here else "well", key=str(n))
        )
    return [section(title), list_card(rows, indent=76), says]


def _feared(course: Course) -> list[ft.Control]:
    """Feared movements from the least to the most frightening as it is told now, and how often each was met."""
    if not course.is_exposure:
        return []
    language, opened = spoken(), notebook()
    tries = [
        kept.record
        for kept in opened.journal.read(ExposureTry)
        if (kept.record.programme, kept.record.exercise) == (course.programme.id, course.key)
    ]
    rows: list[ft.Control] = []
    places = {feared.movement: n for n, feared in enumerate(course.exercise.feared)}
    for rung in ladder(course.exercise.feared, tries):
        rows.append(
            Row(
                rung.feared.movement,
                rung_in_words(rung.feared, rung.times, rung.fear_now),
                ft.Icons.DIRECTIONS_WALK,
                "teal",
                partial(go, f"/exercise/fear?key={course.key}&n={places[rung.feared.movement]}"),
                key=rung.feared.movement,
            )
        )
    led = language.say(LED, who=course.exercise.led_by)
    return [
        Card([words(led)], tone="well"),
        section(language.say("Feared movements")),
        list_card(rows, indent=76),
    ]


def rung_in_words(feared: Feared, met: int, fear_now: float) -> str:
    """Fear from 0 to 100 as it is told now beside the beginning, and how often it was met."""
    language = spoken()
    fear = language.say(
        "Fear {now} of 100, {first} at first",
        now=language.number(fear_now, 2),
        first=language.number(feared.fear),
    )
    times = language.count("Met {n} time", "Met {n} times", met)
    return f"{fear}\n{times}" if met else fear
