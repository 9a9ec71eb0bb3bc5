"""The whole plan, and its earlier versions: every filled field in its section, what changed marked in words."""

from __future__ import annotations

import flet as ft

from app.rehab.plan import Changed, Plan, changes_between
from app.rehab.plan.words import Section
from app.session.plan import Version, as_agreed, versions
from app.views.parts.actions import second
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Row, Segments
from app.views.parts.paper import Card, list_card
from app.views.parts.route import asked
from app.views.parts.seen import go, look, spoken
from app.views.parts.state import held, held_from
from app.views.parts.text import STRETCH, T, aside, heading, quiet, section, words
from app.views.plan.changed import Mark, changes
from app.views.plan.contacts import RelativeCard, contact_cards
from app.views.plan.in_words import Fact, facts, mark_of, sections_of
from app.views.plan.nothing import NoPlan
from app.views.plan.opened import plan_asked
from app.views.plan.status import status_chip, version_words
from app.views.sitting import notebook
from app.words import N_

ON_THE_LEFT = ("plan", "actions", "contacts", "follow_up", "agreement")
CHANGES, BEFORE, AFTER = "changes", "before", "after"
SHOWN = {CHANGES: N_("What changed"), BEFORE: N_("Before"), AFTER: N_("After")}


@component
def ReadPlan() -> ft.Control:
    """The plan as it stands, or one of its earlier versions."""
    opened, language = notebook(), spoken()
    ways = held_from(asked).now
    kept = plan_asked(opened, ways.get("id", ""))
    if kept is None:
        return NoPlan()
    if "at" in ways:
        said = versions(kept)
        version = said[_place(ways["at"], said)]
        plan, over = version.plan, version_words(version, notebook(), language)
        back = (language.say("Earlier"), f"/plan/versions?id={kept.id}")
    else:
        plan, over = kept.record, language.say("The whole plan")
        back = (language.say("Plan"), f"/plan?id={kept.id}")
    left, right = (_sections(plan, left=one) for one in (True, False))
    return Screen(
        2, top=Top(plan.title, over=over, back=back), left=[status_chip(plan, language), *left], right=right
    )


def _sections(plan: Plan, *, left: bool) -> list[ft.Control]:
    """The sections of one column that say something."""
    shown = [one for one in sections_of(plan) if (one.key in ON_THE_LEFT) == left]
    return [control for one in shown for control in _section(plan, one)]


def _section(plan: Plan, part: Section) -> list[ft.Control]:
    """One section; people have cards with their numbers."""
    language = spoken()
    if part.key == "contacts":
        inside = contact_cards(plan)
    elif part.key == "relatives":
        inside = [RelativeCard(one, key=one.key) for one in plan.relatives]
    else:
        found = facts(plan, part, language)
        inside = [Card([FactLine(fact, "") for fact in found], gap=14)] if found else []
    return [section(language.say(part.title)), *inside] if inside else []


@component
def FactLine(fact: Fact, mark: str) -> ft.Control:
    """A label and what stands there, with a word for what has changed."""
    lines: list[ft.Control] = [Mark(mark)] if mark else []
    lines.append(words(fact.label, T.TITLE_SMALL) if fact.is_item else quiet(fact.label))
    if fact.text:
        lines.append(words(fact.text))
    return ft.Column(lines, spacing=2, tight=True, horizontal_alignment=STRETCH)


# --- Versions


@component
def EarlierVersions() -> ft.Control:
    """What the plan has said, the newest first; each leads to what it changed."""
    language = spoken()
    kept = plan_asked(notebook(), held_from(asked).now.get("id", ""))
    if kept is None:
        return NoPlan()
    said = versions(kept)

    def one(n: int, version: Version) -> ft.Control:
        route = f"/plan/compare?id={kept.id}&then={n - 1}&now={n}" if n else f"/plan/read?id={kept.id}&at=0"
        now = language.say("Now") if n == len(said) - 1 else language.say("Version {n}", n=n + 1)
        detail = "\n".join(
            line for line in (version_words(version, notebook(), language), version.why.strip()) if line
        )
        return Row(now, detail, ft.Icons.HISTORY, "teal", lambda: go(route), key=str(n))

    rows = [one(n, version) for n, version in reversed([*enumerate(said)])]
    whole = f"/plan/compare?id={kept.id}&then=0&now={len(said) - 1}"
    all_along = second(language.say("Compare the first with now"), ft.Icons.COMPARE_ARROWS, lambda: go(whole))
    only = aside(language.say("The plan has one version. When you change it, the old one stays here."))
    return Screen(
        2,
        top=Top(
            language.say("Earlier versions"),
            over=kept.record.title,
            back=(language.say("Plan"), f"/plan?id={kept.id}"),
        ),
        left=[list_card(rows, indent=76), *([only] if len(said) == 1 else [])],
        right=[all_along] if len(said) > 2 else [],
    )


@component
def ComparePlans() -> ft.Control:
    """Two versions: what changed, and both of them whole; beside each other where there is room."""
    seen, language = look(), spoken()
    shown = held(CHANGES)
    ways = held_from(asked).now
    kept = plan_asked(notebook(), ways.get("id", ""))
    if kept is None:
        return NoPlan()
    said = versions(kept)
    now = said[_place(ways.get("now", ""), said)]
    then = said[_place(ways.get("then", "0"), said)]
    before, after = as_agreed(then.plan), as_agreed(now.plan)
    differing = changes_between(before, after)
    keys = {key: language.say(name) for key, name in SHOWN.items()}
    sides = {BEFORE: then, AFTER: now}
    if shown.now == CHANGES:
        first, *right = changes(before, after, columns=2 if seen.wide else 1)
        left = [_who(now), first]
    elif seen.wide:
        left, right = _whole(then, differing), _whole(now, differing)
    else:
        left, right = _whole(sides[shown.now], differing), []
    if seen.wide:
        keys = {CHANGES: keys[CHANGES], AFTER: language.say("Side by side")}
    back = (language.say("Earlier"), f"/plan/versions?id={kept.id}")
    switch = Segments(keys, shown.now, shown.set)
    top = ft.Column(
        [Top(language.say("Two versions"), over=kept.record.title, back=back), switch],
        spacing=12,
        tight=True,
        horizontal_alignment=STRETCH,
    )
    return Screen(2, top=top, left=left, right=right)


def _who(version: Version) -> ft.Control:
    """Who changed it, when and why."""
    language = spoken()
    lines: list[ft.Control] = [words(version_words(version, notebook(), language), T.TITLE_SMALL)]
    if version.why.strip():
        lines += [quiet(language.say("Why it was changed")), words(version.why.strip())]
    return Card(lines, tone="teal", gap=4)


def _whole(version: Version, differing: list[Changed]) -> list[ft.Control]:
    """A version in full, with what differs from the other marked."""
    language, plan = spoken(), version.plan
    lines: list[ft.Control] = [heading(version_words(version, notebook(), language), 2, T.TITLE_SMALL)]
    for part in sections_of(plan):
        if found := facts(plan, part, language):
            told = [FactLine(fact, mark_of(fact, differing)) for fact in found]
            lines += [section(language.say(part.title)), Card(told, gap=14)]
    return lines


def _place(asked_for: str, said: tuple[Version, ...]) -> int:
    """Which version a route names; the last where it names none that is there."""
    last = len(said) - 1
    return min(int(asked_for), last) if asked_for.isdigit() else last
