"""Write in an exercise as it was agreed, or change it."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import Any

import flet as ft

from app.rehab.exercise import DOES_IT_MATCH, TRAINS, WAYS_UP, Exercise, WayUp, hurried_steps
from app.rehab.fields import Scale
from app.rehab.pacing.steps import DAYS_A_STEP, DAYS_A_WEEK
from app.session.exercised import course_of, keep_exercise, remove_exercise
from app.views.exercise.fields import dose_fields
from app.views.exercise.typed import TypedExercise, exercise_of
from app.views.exercise.ways import way_fields
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.drafted import Drafted, draft_note, drafted
from app.views.parts.fields import asked_field, typing_field
from app.views.parts.forms import Folded, PickOne, Troubles, trouble_line
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Choice
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.state import held, held_from
from app.views.parts.text import section, words
from app.views.sitting import notebook, sitting

NEW = "new"
RHYTHM: dict[str, Scale] = {"days_a_week": DAYS_A_WEEK, "days_a_step": DAYS_A_STEP}


@component
def EditExercise() -> ft.Control:
    """What is wrong is told at its field, and nothing typed is lost."""
    opened, here, language, said = notebook(), sitting(), spoken(), notices()
    key = held_from(asked).now.get("key", "")
    course = course_of(opened, key) if key else None
    form = drafted(
        f"programme:{key or NEW}",
        lambda: TypedExercise.of(course.exercise) if course else TypedExercise(secrets.token_hex(4)),
    )
    troubles = held(Troubles())

    def change(**new: Any) -> None:
        form.set(replace(form.now, **new))

    def save() -> None:
        made, wrong = exercise_of(form.now)
        troubles.set(Troubles(wrong))
        if made is None:
            said.trouble(language.say("Something is not right yet. It stands at the field."))
            return
        keep_exercise(opened, made)
        form.saved()
        said.tell_after_leaving(language.say("Saved"), here.undo)
        go("/exercise")

    def remove() -> None:
        remove_exercise(opened, key)
        form.saved()
        said.tell_after_leaving(language.say("Removed"), here.undo)
        go("/exercise")

    told = troubles.now
    wrong_in_more = told.within("lighter") or told.within("goal")
    away = [link(language.say("Remove this exercise"), ft.Icons.DELETE_OUTLINE, remove)] if course else []
    return Screen(
        None,
        top=Top(
            language.say("Change the exercise") if course else language.say("Write in an exercise"),
            back=(language.say("Exercise"), "/exercise"),
        ),
        left=[
            *draft_note(form),
            Card(_what(form, change, told)),
            section(
                language.say("How it goes up"), language.say("As the plan from your physiotherapist says.")
            ),
            Card(
                [
                    Choice(
                        {one: language.say(name) for one, name in WAYS_UP.items()},
                        form.now.way,
                        lambda way: change(way=way),
                        stacked=True,
                    )
                ]
            ),
        ],
        right=[
            *way_fields(form, change, told),
            *_hurried(form.now),
            Folded(
                language.say("More in the plan"),
                language.say("Lighter variant, and the goal"),
                lambda: _more(form, change, told),
                wrong_in_more,
                key=f"more {wrong_in_more}",
            ),
            *away,
        ],
        foot=foot_of(primary(language.say("Save"), ft.Icons.CHECK, save)),
    )


def _what(form: Drafted[TypedExercise], change: Any, troubles: Troubles) -> list[ft.Control]:
    """Its name, its kind, and how often."""
    language, now = spoken(), form.now
    return [
        typing_field(
            language.say("What is the exercise?"),
            now.what,
            lambda text: change(what=text),
            troubles.at("what", language),
            key="what",
        ),
        PickOne(
            language.say("What does it train?"),
            {key: language.say(name) for key, name in TRAINS.items()},
            now.trains,
            lambda key: change(trains=key or now.trains),
            key="trains",
        ),
        *(_number(name, scale, form, change, troubles) for name, scale in RHYTHM.items()),
    ]


def _number(
    name: str, scale: Scale, form: Drafted[TypedExercise], change: Any, troubles: Troubles
) -> ft.Control:
    language = spoken()
    return asked_field(
        language.say(scale.text),
        language.say(scale.short),
        getattr(form.now, name),
        lambda text: change(**{name: text}),
        troubles.at(name, language),
        key=name,
        keyboard_type=ft.KeyboardType.NUMBER,
    )


def _hurried(typed: TypedExercise) -> list[ft.Control]:
    """Asked, never refused: a step that gets harder before it has got longer may be a slip of the pen."""
    made, _ = exercise_of(typed)
    if not isinstance(made, Exercise) or typed.way != WayUp.PROGRESSIVE:
        return []
    language = spoken()
    return [
        Card(
            [
                words(
                    language.say(
                        "{step}: {question}",
                        step=language.say("Step {n}", n=n),
                        question=language.say(DOES_IT_MATCH),
                    )
                )
            ],
            tone="well",
        )
        for n in hurried_steps(made)
    ]


def _more(form: Drafted[TypedExercise], change: Any, troubles: Troubles) -> list[ft.Control]:
    """What not every exercise has."""
    language = spoken()
    return [
        typing_field(
            language.say("The goal, if you have one"),
            form.now.goal,
            lambda text: change(goal=text),
            troubles.at("goal", language),
            key="goal",
        ),
        words(language.say("The plan's own lighter variant")),
        *trouble_line(troubles.at("lighter", language)),
        *dose_fields(lambda: form.now.lighter, lambda dose: change(lighter=dose), troubles, "lighter"),
    ]
