"""The goals: words first, where each stands."""

from __future__ import annotations

import flet as ft

from app.rehab.goals import Goal, Reviewer, follow
from app.storage.kept import Kept
from app.views.goals.figures import Together
from app.views.goals.opened import Goals, goals_in, last_level
from app.views.goals.said import you_are_at
from app.views.parts.actions import link, primary, second, tappable
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.paper import Chip, Empty, disc, list_card
from app.views.parts.seen import go, look, spoken
from app.views.parts.text import C, T, quiet, section, words
from app.views.reading.ways import to_text
from app.views.sitting import notebook

ARTICLE = "goals-you-can-measure"
MOST_LINES = 4


@component
def GoalsScreen() -> ft.Control:
    """Every goal with where I am; the goals together; what is over."""
    opened, language = notebook(), spoken()
    goals, today = goals_in(opened), opened.today()
    top = Top(language.say("Goals"), back=(language.say("Plan"), "/plan"))
    read = link(
        language.say("Read about goals that can be measured"),
        ft.Icons.MENU_BOOK_OUTLINED,
        lambda: go(to_text(ARTICLE, "/goals")),
    )
    if not goals.kept:
        return Screen(2, top=top, left=[_none_yet(), read])
    left = [*_listed(goals, goals.agreed, ""), *_listed(goals, goals.drafts, language.say("Not agreed yet"))]
    return Screen(
        2,
        top=top,
        left=left,
        right=[Together(goals, today), *_listed(goals, goals.ended, language.say("Ended goals")), read],
        foot=foot_of(second(language.say("Write a goal"), ft.Icons.ADD, lambda: go("/goals/edit"))),
    )


def _none_yet() -> ft.Control:
    language = spoken()
    return Empty(
        language.say("No goal yet"),
        language.say(
            "A goal is something you want to do, written as a ladder with five levels, so that small steps can be seen too. You can write it alone or together with your care."
        ),
        ft.Icons.FLAG_OUTLINED,
        primary(language.say("Write a goal"), ft.Icons.ADD, lambda: go("/goals/edit")),
    )


def _listed(goals: Goals, some: list[Kept[Goal]], title: str) -> list[ft.Control]:
    """Goals under a title; nothing where there are none."""
    if not some:
        return []
    return [
        *([section(title)] if title else []),
        list_card([GoalRow(goals, kept, key=kept.id) for kept in some], indent=76),
    ]


@component
def GoalRow(goals: Goals, kept: Kept[Goal]) -> ft.Control:
    """One goal: its words, where I am, and by when."""
    seen, language, goal = look(), spoken(), kept.record
    lines: list[ft.Control] = [
        words(goal.words, T.TITLE_SMALL, max_lines=MOST_LINES, overflow=ft.TextOverflow.ELLIPSIS)
    ]
    if goal.agreed:
        level = last_level(follow(kept.id, goal, goals.reviews), Reviewer.PATIENT)
        lines.append(words(you_are_at(goal, level, language)))
    else:
        lines.append(Chip(language.say("Draft, not agreed"), ft.Icons.EDIT_NOTE))
    if goal.ended:
        lines.append(quiet(language.say("Ended on {day}", day=language.full_day(goal.ended))))
    elif goal.target:
        lines.append(quiet(language.say("To be reached by {day}", day=language.full_day(goal.target))))
    parts: list[ft.Control] = [] if seen.large_text and not seen.wide else [disc(ft.Icons.FLAG_OUTLINED)]
    parts += [
        ft.Column(lines, spacing=3, expand=True, tight=True),
        ft.Icon(ft.Icons.CHEVRON_RIGHT, size=24, color=C.ON_SURFACE_VARIANT),
    ]
    return tappable(
        ft.Row(parts, spacing=14, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        lambda: go(f"/goals/one?id={kept.id}"),
        pad=ft.Padding.symmetric(horizontal=seen.card_pad, vertical=14),
        radius=0,
    )
