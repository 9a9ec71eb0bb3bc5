"""The steps as given: the first day, and how many of each medicine by time of day."""

from __future__ import annotations

from datetime import date, timedelta

import flet as ft

from app.language import Language
from app.views.parts.actions import link, second
from app.views.parts.forms import trouble_line
from app.views.parts.lines import Switch
from app.views.parts.paper import Card
from app.views.parts.seen import spoken
from app.views.parts.text import section, words
from app.views.taper.edit_doses import doses_fields
from app.views.taper.saying import labelled
from app.views.taper.typed import TypedStep, TypedTaper
from app.views.taper.writing import Writing, taking_out


def steps_part(writing: Writing) -> list[ft.Control]:
    """Each step, and the way to one more."""
    language, now = spoken(), writing.now

    def add() -> None:
        writing.form.set(writing.form.now.one_more_step())
        writing.opened.set(_only(writing, writing.form.now.steps[-1].number))

    more = language.say("One more step like this one") if now.steps else language.say("Add the first step")
    note = language.say("Type each step as it stands in your plan. Takt fills in no amounts.")
    return [
        section(labelled(language, "steps"), note),
        Switch(
            language.say("Clock times too"),
            language.say("Where the plan has them"),
            now.clocks,
            lambda on: writing.set(clocks=on),
        ),
        *(_step(writing, one) for one in now.steps),
        *trouble_line(writing.at("steps")),
        second(more, ft.Icons.ADD, add),
    ]


def _only(writing: Writing, number: int) -> frozenset[str]:
    """This step open, and no other."""
    others = {part for part in writing.opened.now if not part.startswith("steps[")}
    return frozenset(others | {f"steps[{number}]"})


def in_short(language: Language, step: TypedStep) -> str:
    """The first day and the plan's own words."""
    start = language.full_day(step.start) if step.start else language.say("No date yet")
    return " · ".join(part for part in (start, step.given.strip()) if part)


def _step(writing: Writing, step: TypedStep) -> ft.Control:
    language = spoken()
    title = language.say("Step {n}", n=step.number)
    return writing.part(
        f"steps[{step.number}]", title, in_short(language, step), lambda: _fields(writing, step)
    )


def _fields(writing: Writing, step: TypedStep) -> list[ft.Control]:
    language, name, number = spoken(), f"steps[{step.number}]", step.number

    def keep(**changes: object) -> None:
        writing.form.set(writing.form.now.with_step(number, **changes))

    return [
        writing.day(
            f"{name}.start",
            labelled(language, "steps.start"),
            step.start,
            lambda day: keep(start=day),
            near(writing.now, number, writing.today),
        ),
        *_asked_back(writing, step, "start"),
        *trouble_line(writing.at(f"{name}.number")),
        *doses_fields(writing, step),
        *trouble_line(writing.at(f"{name}.doses")),
        *_asked_back(writing, step, "doses"),
        writing.text(
            f"{name}.given",
            labelled(language, "steps.given"),
            step.given,
            lambda text: keep(given=text),
            hint_text=language.say("For example 30 mg a day"),
        ),
        writing.day(
            f"{name}.last",
            language.say("Last day, if the plan has one"),
            step.last,
            lambda day: keep(last=day),
            near(writing.now, number, writing.today),
        ),
        *_ways(writing, step),
    ]


def near(form: TypedTaper, number: int, today: date) -> date:
    """The day at which the calendar opens: after the step before. It only saves turning pages, and fills in nothing."""
    earlier = [one.start for one in form.steps if one.number < number and one.start is not None]
    return earlier[-1] + timedelta(days=1) if earlier else today


def _asked_back(writing: Writing, step: TypedStep, part: str) -> list[ft.Control]:
    """What is asked back neutrally, and the way to answer yes; to type it over is the other answer."""
    language, doubt = spoken(), writing.doubt(f"steps[{step.number}].{part}")
    if not doubt:
        return []

    def yes() -> None:
        writing.form.set(writing.form.now.with_step(step.number, as_given=True))

    return [
        Card(
            [
                words(doubt),
                second(language.say("Yes, it is as in my plan"), ft.Icons.CHECK, yes),
                words(language.say("If not, type it over as it stands in your plan.")),
            ],
            tone="warm",
        )
    ]


def _ways(writing: Writing, step: TypedStep) -> list[ft.Control]:
    """A step in between, and away with this one. A step that has begun keeps its number."""
    language, number = spoken(), step.number
    begun, last = writing.begun, writing.now.steps[-1].number
    ways: list[ft.Control] = []

    def insert() -> None:
        writing.form.set(writing.form.now.step_after(number))
        writing.opened.set(_only(writing, number + 1))

    if number != last and number >= max(begun, default=0):
        ways.append(link(language.say("A step after this one"), ft.Icons.ADD, insert))
    if number not in begun:
        ways.append(
            link(
                language.say("Remove this step"),
                ft.Icons.DELETE_OUTLINE,
                taking_out(writing, lambda form: form.without_step(number)),
            )
        )
    return [ft.Row(ways, wrap=True, spacing=4)] if ways else []
