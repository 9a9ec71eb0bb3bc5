"""How it has gone with a goal: my own reviews, the clinic's apart, and what was agreed before."""

from __future__ import annotations

import flet as ft

from app.rehab.goals import Goal, Review, Reviewer
from app.session.notebook import Notebook
from app.storage.kept import Kept
from app.views.goals.figures import AS_SEEN_BY
from app.views.goals.ladder import Ladder, Marks
from app.views.goals.opened import Replaced, replaced, reviews_of
from app.views.goals.said import level_in_words, signed
from app.views.parts.actions import tappable
from app.views.parts.boundary import component
from app.views.parts.forms import Folded
from app.views.parts.paper import Card, rows
from app.views.parts.seen import go, look, spoken
from app.views.parts.text import C, T, heading, quiet, words


def history(opened: Notebook, kept: Kept[Goal]) -> list[ft.Control]:
    """A card for each party that has said something."""
    return [
        card
        for by in Reviewer
        for card in _card(
            spoken().say(AS_SEEN_BY[by]), kept.record, reviews_of(opened, kept.id, kept.record, by)
        )
    ]


def _card(title: str, goal: Goal, reviews: list[Kept[Review]]) -> list[ft.Control]:
    if not reviews:
        return []
    head = ft.Container(
        heading(title), padding=ft.Padding.only(left=look().card_pad, right=look().card_pad, top=16, bottom=4)
    )
    lines: list[ft.Control] = [Reviewed(goal, kept, key=kept.id) for kept in reviews]
    return [Card([head, *rows(lines, look().card_pad)], pad=0, gap=0)]


@component
def Reviewed(goal: Goal, kept: Kept[Review]) -> ft.Control:
    """One review: its level, its day, who and what was noted; a tap changes it."""
    seen, language, review = look(), spoken(), kept.record
    number = ft.Container(
        words(signed(review.level, language), T.TITLE_SMALL, text_align=ft.TextAlign.CENTER),
        width=48 * min(seen.text, 1.5),
        bgcolor=C.SURFACE_CONTAINER,
        border_radius=10,
        padding=ft.Padding.symmetric(vertical=5),
    )
    said = [level_in_words(goal, review.level, language), review.note]
    lines: list[ft.Control] = [words(language.full_day(review.day), T.TITLE_SMALL)]
    lines += [quiet(line) for line in (*said, review.who) if line]
    # In large text the number stands above, or no whole word would fit beside it.
    above = seen.large_text and not seen.wide
    return tappable(
        ft.Row(
            [
                *([] if above else [number]),
                ft.Column([*([number] if above else []), *lines], spacing=0, tight=True, expand=True),
                ft.Icon(ft.Icons.EDIT_OUTLINED, size=20, color=C.ON_SURFACE_VARIANT),
            ],
            spacing=14,
        ),
        lambda: go(f"/goals/review?id={review.goal}&review={kept.id}"),
        pad=ft.Padding.symmetric(horizontal=seen.card_pad, vertical=10),
        radius=0,
    )


def earlier_levels(opened: Notebook, kept: Kept[Goal]) -> list[ft.Control]:
    """The levels that held before, each with what took its place and why, and what was said of it then."""
    return [_earlier(opened, kept.id, one, n) for n, one in enumerate(replaced(kept))]


def _earlier(opened: Notebook, goal_id: str, was: Replaced, n: int) -> ft.Control:
    language, goal = spoken(), was.goal
    said = {by: reviews_of(opened, goal_id, goal, by) if was.anew else [] for by in Reviewer}
    last = {by: reviews[0].record.level if reviews else None for by, reviews in said.items()}
    title = language.say(
        "Earlier levels, agreed on {day}", day=language.full_day(goal.agreed) if goal.agreed else ""
    )

    def inside() -> list[ft.Control]:
        shown = [
            *_why(opened, was),
            Ladder(goal, Marks(last[Reviewer.PATIENT], last[Reviewer.CLINIC], over=True)),
        ]
        for by, reviews in said.items():
            shown += _card(language.say(AS_SEEN_BY[by]), goal, reviews)
        return shown

    return Folded(title, "", inside, key=f"earlier {n}")


def _why(opened: Notebook, was: Replaced) -> list[ft.Control]:
    """When other levels took the place of these, with whom and why."""
    language, after = spoken(), was.by
    written = opened.home.clock.local(after.written).date()
    if was.anew and after.record.agreed:
        told = language.say("New levels were agreed on {day}.", day=language.full_day(after.record.agreed))
    else:
        told = language.say("Put right on {day}.", day=language.full_day(written))
    lines: list[ft.Control] = [words(told)]
    if after.who.strip():
        lines.append(quiet(language.say("Agreed with {who}", who=after.who.strip())))
    if after.why.strip():
        lines += [quiet(language.say("Why it was changed")), words(after.why.strip())]
    return [ft.Column(lines, spacing=4, tight=True)]
