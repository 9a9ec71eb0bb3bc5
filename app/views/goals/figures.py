"""The goals together: words first, and the figure with its source in the details."""

from __future__ import annotations

from datetime import date

import flet as ft

from app.content.front_matter import Source
from app.content.sources import named
from app.language import Language
from app.rehab.goals import Attainment, Reviewer, in_words
from app.rehab.goals.reviews import RATED
from app.rehab.goals.scoring import WEIGHING_WORDS
from app.views.goals.opened import Goals
from app.views.parts.boundary import component
from app.views.parts.forms import Folded
from app.views.parts.paper import Card, rule
from app.views.parts.seen import spoken
from app.views.parts.text import STRETCH, T, heading, quiet, words
from app.words import N_

AS_SEEN_BY = {
    Reviewer.PATIENT: N_("My own view"),
    Reviewer.CLINIC: N_("The clinic's view"),
}
ASKED_FOR = Source("S000", "App. E (GAS)")


@component
def Together(goals: Goals, today: date) -> ft.Control:
    """How the goals stand together, each party apart; the figures only where they are opened."""
    language = spoken()
    views = [(by, now) for by in Reviewer if (now := goals.now(by, today)) is not None]
    if not views:
        return ft.Container(height=0)
    lines: list[ft.Control] = [heading(language.say("The goals together"))]
    for n, (by, now) in enumerate(views):
        lines += [rule()] if n else []
        lines += [
            quiet(language.say(AS_SEEN_BY[by])),
            words(language.say(in_words(now.t)), T.TITLE_SMALL),
            quiet(language.say(RATED, n=now.rated, m=now.of)),
        ]
    details = Folded(
        language.say("The figures behind it"), "", lambda: figures(goals, views, language), key="figures"
    )
    return ft.Column([Card(lines, gap=6), details], spacing=12, tight=True, horizontal_alignment=STRETCH)


def figures(goals: Goals, views: list[tuple[Reviewer, Attainment]], language: Language) -> list[ft.Control]:
    """T now and at the start, how the goals were weighed, T before the changes, and where the figure comes from."""
    lines: list[ft.Control] = []
    for by, now in views:
        lines += [
            words(language.say(AS_SEEN_BY[by]), T.TITLE_SMALL),
            words(in_figures(now, language)),
            quiet(language.say(WEIGHING_WORDS[now.weighing])),
        ]
        lines += [quiet(line) for line in earlier_figures(goals, by, language)]
    lines.append(rule())
    lines.append(
        quiet(
            language.say(
                "T is 50 when the goals as a whole are reached as expected. It is reckoned as in Kiresuk and Sherman 1968. It says something about the goals, not about you."
            )
        )
    )
    lines.append(quiet(named(ASKED_FOR)))
    return lines


def in_figures(now: Attainment, language: Language) -> str:
    """T with one decimal, now and at the start."""
    return language.say(
        "T {now} now, {start} at the start: {change}",
        now=language.exact(now.t, 1),
        start=language.exact(now.t_at_start, 1),
        change=("+" if now.change > 0 else "") + language.exact(now.change, 1),
    )


def earlier_figures(goals: Goals, by: Reviewer, language: Language) -> list[str]:
    """T as it stood before each new agreement and each end of a goal: it stays as it was."""
    told = []
    for day in goals.changes():
        if (then := goals.before(by, day)) is not None:
            told.append(
                language.say(
                    "Until {day}: T {t}, {n} of {m} goals rated",
                    day=language.full_day(day),
                    t=language.exact(then.t, 1),
                    n=then.rated,
                    m=then.of,
                )
            )
    return told
