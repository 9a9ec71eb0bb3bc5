"""One plan: today's amount, the steps as stairs, the decision when one is due, and what was done lately."""

from __future__ import annotations

from datetime import date

import flet as ft

from app.rehab.pacing import (
    AS_AGREED,
    LIGHTER_IS_THERE,
    SAME_EVERY_DAY,
    Paced,
)
from app.rehab.period import Period
from app.session.paced import Course, course_of, decide, is_of
from app.views.pacing.decision import decision
from app.views.pacing.line import PacingLine, drawn, how_it_was
from app.views.pacing.other_amount import AmountField
from app.views.pacing.saying import growth_in_words, steps_in_words, todays
from app.views.pacing.stairs import Stairs
from app.views.parts.actions import link
from app.views.parts.boundary import component
from app.views.parts.forms import Folded
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Row
from app.views.parts.paper import Card, Empty, list_card
from app.views.parts.route import asked_of
from app.views.parts.seen import go, spoken
from app.views.parts.state import held_from
from app.views.parts.text import T, aside, heading, quiet, section, sentence, words
from app.views.sitting import notebook

A_WEEK = 7


@component
def OnePacingPlan() -> ft.Control:
    """The plan decides how much; the patient decides about each step."""
    opened, route = notebook(), ft.context.page.route
    plan_id = held_from(lambda: asked_of(route).get("id", "")).now
    language = spoken()
    course = course_of(opened, plan_id)
    back = (language.say("Pacing"), "/pacing")
    if course is None:
        gone = Empty(
            language.say("Not here any more"),
            language.say("This plan was removed."),
            ft.Icons.STAIRS_OUTLINED,
        )
        return Screen(1, top=Top(language.say("Pacing"), back=back), left=[gone])
    agreed = language.say("Agreed with {who}", who=course.plan.agreed_with) if course.plan.agreed_with else ""
    return Screen(
        1,
        top=Top(course.plan.what, over=agreed, back=back),
        left=[*_decision(course), *_today(course), *_steps(course)],
        right=[*_lately(course), *_ways(course)],
    )


def _today(course: Course) -> list[ft.Control]:
    """Today's amount, the same on a hard day and on a good day."""
    language = spoken()
    if course.said is None:
        begins = language.say("Begins on {day}", day=language.day(course.plan.begins))
        return [Card([words(begins, T.TITLE_SMALL)])]
    lines: list[ft.Control] = [
        quiet(language.say(AS_AGREED)),
        heading(todays(language, course.said), 2, T.TITLE_LARGE),
        words(language.say(SAME_EVERY_DAY)),
    ]
    if course.said.lighter or course.said.lighter_words:
        lines.append(words(language.say(LIGHTER_IS_THERE)))
    if course.said.lighter_words:
        lines.append(quiet(course.said.lighter_words))
    return [
        Card(lines, tone="teal", gap=6),
        list_card([PacingLine(course, at_home=True, key=drawn(course))], indent=76),
        Folded(
            language.say("Another amount"),
            language.say("For today or one of the days before"),
            lambda: [AmountField(course, key="amount")],
            key=f"other {bool(course.todays)}",
        ),
    ]


def _decision(course: Course) -> list[ft.Control]:
    """A step that is due, and the ways that the plan has."""
    opened = notebook()
    has_lighter = course.said is not None and bool(course.said.lighter or course.said.lighter_words)
    return decision(
        course.due, course.now, lambda choice: decide(opened, course, choice), has_lighter=has_lighter
    )


def _steps(course: Course) -> list[ft.Control]:
    """The stairs, with their sentence and how they grow."""
    language = spoken()
    if course.now is None:
        return []
    says = steps_in_words(language, course.plan, course.now)
    stairs = Stairs(course.plan.quota, course.now.step, says, key=f"stairs {course.now.step}")
    return [
        Card(
            [
                heading(language.say("The steps"), 2, T.TITLE_SMALL),
                stairs,
                sentence(says),
                quiet(growth_in_words(language, course.plan.quota, course.plan.rhythm)),
            ],
            gap=10,
        )
    ]


def _lately(course: Course) -> list[ft.Control]:
    """The last seven days, as they are written; an empty day is told calmly."""
    language, opened = spoken(), notebook()
    week = Period.days_until(opened.today(), A_WEEK)
    by_day: dict[date, list[Paced]] = {}
    for kept in opened.journal.read(Paced, week):
        if is_of(kept.record, course.id, course.plan):
            by_day.setdefault(kept.record.day, []).append(kept.record)
    rows = [
        _day(day, by_day.get(day, []), course) for day in reversed(list(week)) if day >= course.plan.begins
    ]
    if not rows:
        return []
    note = aside(
        language.say(
            "A day that was left out changes nothing, and is never made up for by doing twice as much."
        )
    )
    return [section(language.say("The last seven days")), list_card(rows), note]


def _day(day: date, entries: list[Paced], course: Course) -> ft.Control:
    language = spoken()
    told = [how_it_was(one, course) or language.say("As planned") for one in entries]
    detail = ", ".join(told) or language.say("Nothing written this day")
    return Row(language.sentence_case(language.day(day)), detail, key=day.isoformat())


def _ways(course: Course) -> list[ft.Control]:
    """Change the plan, or begin anew with other tries."""
    language = spoken()
    edit, anew = f"/pacing/edit?id={course.id}", f"/pacing/edit?id={course.id}&anew=1"
    return [
        list_card(
            [
                Row(
                    language.say("Timer"),
                    language.say("Activity and rest by the clock"),
                    ft.Icons.TIMER_OUTLINED,
                    "warm",
                    lambda: go("/timer"),
                ),
                Row(language.say("Change the plan"), "", ft.Icons.EDIT_OUTLINED, "teal", lambda: go(edit)),
            ],
            indent=76,
        ),
        link(language.say("New start, from new tries"), ft.Icons.RESTART_ALT, lambda: go(anew)),
    ]
