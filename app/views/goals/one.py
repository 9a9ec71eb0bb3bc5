"""One goal as a ladder: where I am, what was agreed, how it has gone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import flet as ft

from app.language import Language
from app.rehab.goals import Goal, Reviewer, changed
from app.rehab.goals.words import LABELS, REVIEW_LABELS, WEIGHT_WORDS, WORDS
from app.session.notebook import Notebook
from app.storage.kept import Kept
from app.views.goals.history import earlier_levels, history
from app.views.goals.ladder import Ladder, Marks
from app.views.goals.opened import actions_in, are_levels_open, followed, goal_asked, last_level
from app.views.goals.said import you_are_at, you_began_at
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.paper import Card, rule
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.state import held_from
from app.views.parts.text import heading, quiet, sentence, words
from app.views.sitting import notebook, sitting


@component
def GoalScreen() -> ft.Control:
    """The ladder first, then its sentence, then what stands behind it."""
    opened, goal_id = notebook(), held_from(lambda: asked().get("id", "")).now
    language, kept = spoken(), goal_asked(opened, goal_id)
    goal: Goal = kept.record
    where = followed(opened, kept)
    me, clinic = last_level(where, Reviewer.PATIENT), last_level(where, Reviewer.CLINIC)
    says = [you_are_at(goal, me, language)] if goal.agreed else [language.say("Draft, not agreed")]
    if goal.agreed and me is not None:
        says.append(you_began_at(goal, language))
    return Screen(
        2,
        top=Top(goal.words, over=_when(goal, language), back=(language.say("Goals"), "/goals")),
        left=[Ladder(goal, Marks(me, clinic)), sentence(" ".join(says))],
        right=[*_about(opened, goal), *history(opened, kept), *earlier_levels(opened, kept), Ways(kept)],
        foot=foot_of(_foremost(kept)),
    )


def _when(goal: Goal, language: Language) -> str:
    if goal.ended:
        return language.say("Ended on {day}", day=language.full_day(goal.ended))
    return language.say("To be reached by {day}", day=language.full_day(goal.target)) if goal.target else ""


def _foremost(kept: Kept[Goal]) -> ft.Control:
    """The next thing to do with this goal."""
    language, goal = spoken(), kept.record
    if goal.agreed:
        return primary(
            language.called(REVIEW_LABELS, "level"),
            ft.Icons.EDIT_OUTLINED,
            lambda: go(f"/goals/review?id={kept.id}"),
        )
    return primary(
        language.say("Write on, or agree on it"),
        ft.Icons.EDIT_OUTLINED,
        lambda: go(f"/goals/edit?id={kept.id}"),
    )


def _about(opened: Notebook, goal: Goal) -> list[ft.Control]:
    """Why it matters, how it is followed, what was agreed, what leads there."""
    language = spoken()
    told = [(language.say(LABELS[name]), text) for name, text in _told(opened, goal, language) if text]
    if not told:
        return []
    lines: list[ft.Control] = [heading(language.say("About the goal"))]
    for n, (label, text) in enumerate(told):
        lines += [rule()] if n else []
        lines += [quiet(label), words(text)]
    return [Card(lines, gap=6)]


def _told(opened: Notebook, goal: Goal, language: Language) -> list[tuple[str, str]]:
    actions = actions_in(opened)
    agreed = language.full_day(goal.agreed) if goal.agreed else ""
    if agreed and goal.agreed_with:
        agreed = language.say("{day}, with {who}", day=agreed, who=goal.agreed_with)
    return [
        ("why", goal.why),
        ("measured_by", goal.measured_by),
        ("area", language.say(WORDS[goal.area]) if goal.area else ""),
        ("agreed", agreed),
        ("actions", "\n".join(actions[key] for key in goal.actions if key in actions)),
        ("activities", "\n".join(goal.activities)),
        ("importance", _weight(goal.importance, language)),
        ("difficulty", _weight(goal.difficulty, language)),
    ]


def _weight(number: int | None, language: Language) -> str:
    if number is None:
        return ""
    return language.say("{words} ({n} of 3)", words=language.say(WEIGHT_WORDS[number]), n=number)


@component
def Ways(kept: Kept[Goal]) -> ft.Control:
    """Change it, end it or take it up again; a draft can be removed."""
    here, opened, language, said = sitting(), notebook(), spoken(), notices()
    goal = kept.record

    def end_on(told: str, day: date | None) -> Callable[[], None]:
        def act() -> None:
            opened.journal.change(kept.id, changed(goal, opened.today(), ended=day))
            said.tell(told, here.undo)
            here.redraw()

        return act

    def remove() -> None:
        opened.journal.remove(kept.id)
        said.tell_after_leaving(language.say("Removed"), here.undo)
        go("/goals")

    edit = f"/goals/edit?id={kept.id}"
    ways: list[ft.Control] = []
    if goal.agreed:
        ways.append(link(language.say("Change the goal"), ft.Icons.EDIT_OUTLINED, lambda: go(edit)))
        if are_levels_open(opened, kept):
            right = language.say("Put a level right")
            ways.append(link(right, ft.Icons.SPELLCHECK, lambda: go(edit)))
        if goal.agreed < opened.today():
            new = language.say("We have agreed on new levels")
            ways.append(link(new, ft.Icons.HANDSHAKE_OUTLINED, lambda: go(f"{edit}&anew=1")))
    if goal.ended:
        again = end_on(language.say("Taken up again"), None)
        ways.append(link(language.say("Take it up again"), ft.Icons.REFRESH, again))
    elif goal.agreed:
        end = end_on(language.say("The goal is ended"), opened.today())
        ways.append(link(language.say("End this goal"), ft.Icons.CHECK_CIRCLE_OUTLINE, end))
    else:
        ways.append(link(language.say("Remove this draft"), ft.Icons.DELETE_OUTLINE, remove))
    return ft.Column(ways, spacing=4, tight=True)
