"""What is missing in my plan: a quiet list, each with its source, and one tap to ask about it. Never a verdict."""

from __future__ import annotations

import flet as ft

from app.content.front_matter import Source
from app.content.sources import named
from app.language import Language
from app.rehab.goals import Goal
from app.rehab.plan import Plan
from app.rehab.plan.missing import Gap, what_is_missing
from app.rehab.visits import Visit
from app.session.notebook import Notebook
from app.session.plan import ask_next, asked_next
from app.storage.kept import Kept
from app.views.parts.actions import link, told
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.route import asked
from app.views.parts.seen import go, look, spoken
from app.views.parts.state import held_from
from app.views.parts.text import STRETCH, C, T, aside, heading, quiet, words
from app.views.plan.nothing import NoPlan
from app.views.plan.opened import plan_asked
from app.views.sitting import notebook, sitting

FEW = 3


def gaps_of(opened: Notebook, plan: Plan) -> tuple[Gap, ...]:
    """What this plan does not say, with the goals and visits that are in the notebook."""
    journal = opened.journal
    goals = [kept.record for kept in journal.read(Goal)]
    visits = [kept.record for kept in journal.read(Visit)]
    return what_is_missing(plan, goals, visits, opened.today())


def question_of(gap: Gap, language: Language) -> str:
    """The question for the visit, in the patient's language."""
    return language.say(gap.question, about=language.quote(gap.about))


@component
def Missing(kept: Kept[Plan]) -> ft.Control:
    """The weightiest few, and the way to all."""
    language = spoken()
    gaps = gaps_of(notebook(), kept.record)
    if not gaps:
        return ft.Container(height=0)
    lines: list[ft.Control] = [
        heading(language.say("Missing in my plan")),
        quiet(language.say("This often stands in a plan like yours. Take it up when it suits you.")),
        *(OneGap(gap, key=_key(gap)) for gap in gaps[:FEW]),
    ]
    if len(gaps) > FEW:
        more = language.count("See {n} more", "See {n} more", len(gaps) - FEW)
        lines.append(link(more, ft.Icons.EXPAND_MORE, lambda: go(f"/plan/missing?id={kept.id}")))
    return Card(lines, tone="well", gap=8)


@component
def WhatIsMissing() -> ft.Control:
    """All that the sources say a plan holds and this one does not."""
    opened, language = notebook(), spoken()
    kept = plan_asked(opened, held_from(asked).now.get("id", ""))
    if kept is None:
        return NoPlan()
    gaps = gaps_of(opened, kept.record)
    half = (len(gaps) + 1) // 2 if look().wide else len(gaps)
    no_verdict = language.say(
        "This is information, no verdict. A plan is good when it helps you, also when something here is left out."
    )
    return Screen(
        2,
        top=Top(language.say("Missing in my plan"), back=(language.say("Plan"), f"/plan?id={kept.id}")),
        left=[aside(no_verdict), *(Card([OneGap(gap, key=_key(gap))]) for gap in gaps[:half])],
        right=[Card([OneGap(gap, key=_key(gap))]) for gap in gaps[half:]],
    )


@component
def OneGap(gap: Gap) -> ft.Control:
    """One thing the plan does not say, where it is asked for, and the tap that asks about it."""
    opened, here, language, said = notebook(), sitting(), spoken(), notices()
    question = question_of(gap, language)

    def ask() -> None:
        ask_next(opened, question)
        here.redraw()
        said.tell(
            language.say("Now among your questions for the next visit: {question}", question=question),
            here.undo,
        )

    if question in asked_next(opened):
        mark = ft.Icon(ft.Icons.CHECK, size=look().icon(22), color=C.PRIMARY)
        there = words(language.say("Among my questions"), T.LABEL_LARGE, C.PRIMARY, expand=True)
        way: ft.Control = ft.Container(
            ft.Row([mark, there], spacing=10), padding=ft.Padding.symmetric(horizontal=10, vertical=14)
        )
    else:
        # Read aloud, each way says what it would ask: the words on them are all the same.
        way = told(link(language.say("Ask at the next visit"), ft.Icons.ADD, ask), label=question)
    return ft.Column(
        [
            words(language.say(gap.sentence, about=language.quote(gap.about))),
            quiet(named(Source(gap.source, gap.section))),
            way,
        ],
        spacing=2,
        tight=True,
        horizontal_alignment=STRETCH,
    )


def _key(gap: Gap) -> str:
    return f"{gap.key} {gap.about}"
