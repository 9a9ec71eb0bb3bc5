"""Plan: what was agreed, who does what until when, and what is still missing."""

from __future__ import annotations

import flet as ft

from app.rehab.plan import Plan, Status, words_for
from app.session import drafts
from app.session.plan import plans
from app.storage.kept import Kept
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Row
from app.views.parts.paper import Card, list_card
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.state import held_from
from app.views.parts.text import section, words
from app.views.plan.action_lines import actions_of
from app.views.plan.form import Form
from app.views.plan.missing import Missing
from app.views.plan.nothing import BeginPlan
from app.views.plan.opened import NEW, draft_key
from app.views.plan.status import status_chip, status_words
from app.views.plan.ways_in import ways_in
from app.views.sitting import notebook


@component
def PlanTab() -> ft.Control:
    """The plan that is followed, or the one that a route names."""
    language, opened = spoken(), notebook()
    record_id = held_from(asked).now.get("id", "")
    every = plans(opened)
    if not every:
        top = Top(language.say("Plan"))
        return Screen(2, top=top, left=[BeginPlan()], right=[ways_in(None, "")])
    kept = next((one for one in every if one.id == record_id), every[0])
    plan = kept.record
    document = language.say(words_for(plan.country)[plan.document])
    named_alike = plan.title.strip().casefold() == document.casefold()
    earlier = (ft.Icons.HISTORY, language.say("Earlier"), f"/plan/versions?id={kept.id}")
    return Screen(
        2,
        top=Top(
            plan.title,
            over=language.say("My plan") if named_alike else document,
            action=earlier if kept.earlier else None,
        ),
        left=[status_chip(plan, language), *_next(kept), ways_in(plan, kept.id), _more(kept)],
        right=[
            *actions_of(kept),
            Missing(kept, key=f"missing {kept.id}"),
            *_others([one for one in every if one.id != kept.id]),
            *_quiet_ways(kept),
        ],
    )


def _next(kept: Kept[Plan]) -> list[ft.Control]:
    """What waits: a draft to agree on, a change that was begun, a follow-up that is due."""
    language, opened, plan = spoken(), notebook(), kept.record
    if plan.status is Status.ENDED:
        return []
    found: list[ft.Control] = []
    if drafts.drafted(opened.journal, draft_key(kept.id), Form) is not None:
        found.append(
            Card(
                [
                    words(language.say("You have begun to change the plan. What you wrote is still here.")),
                    link(
                        language.say("Go on with the change"),
                        ft.Icons.EDIT_NOTE,
                        lambda: go(f"/plan/edit?id={kept.id}"),
                    ),
                ],
                tone="well",
                gap=4,
            )
        )
    if plan.agreed is None:
        agree = language.say("We agreed on this")
        found.append(primary(agree, ft.Icons.HANDSHAKE_OUTLINED, lambda: go(f"/plan/agree?id={kept.id}")))
    elif plan.follow_up is not None and plan.follow_up <= opened.today() and plan.review is None:
        line = Row(
            language.say("How did the follow-up go?"),
            language.say("It was planned for {day}.", day=language.full_day(plan.follow_up)),
            ft.Icons.EVENT_AVAILABLE_OUTLINED,
            "teal",
            lambda: go(f"/plan/review?id={kept.id}"),
        )
        found.append(list_card([line]))
    return found


def _more(kept: Kept[Plan]) -> ft.Control:
    """Read it, change it, take it along."""
    language = spoken()
    ways = [
        (
            language.say("Read the whole plan"),
            "",
            ft.Icons.MENU_BOOK_OUTLINED,
            "teal",
            f"/plan/read?id={kept.id}",
        ),
        (language.say("Change the plan"), "", ft.Icons.EDIT_OUTLINED, "blue", f"/plan/edit?id={kept.id}"),
        (
            language.say("Page for the visit"),
            language.say("Save or print it, and take it along"),
            ft.Icons.DESCRIPTION_OUTLINED,
            "warm",
            "/visit/page",
        ),
    ]
    if kept.record.status is Status.ENDED:
        del ways[1]
    return list_card([_way(*way) for way in ways], indent=76)


def _way(title: str, detail: str, icon: ft.IconData, tone: str, route: str) -> ft.Control:
    return Row(title, detail, icon, tone, lambda: go(route), key=route)


def _others(others: list[Kept[Plan]]) -> list[ft.Control]:
    """Other plans, as a taper plan beside the treatment plan, and those that have ended."""
    language = spoken()
    if not others:
        return []
    rows = [
        _way(
            kept.record.title,
            status_words(kept.record, language),
            ft.Icons.MAP_OUTLINED,
            "well",
            f"/plan?id={kept.id}",
        )
        for kept in others
    ]
    return [section(language.say("Other plans")), list_card(rows, indent=76)]


def _quiet_ways(kept: Kept[Plan]) -> list[ft.Control]:
    """What is seldom done."""
    language, opened = spoken(), notebook()
    begun = drafts.drafted(opened.journal, NEW, Form) is not None
    another = language.say("Go on with the new plan") if begun else language.say("Write another plan")
    return [
        ft.Row(
            [
                link(another, ft.Icons.ADD, lambda: go("/plan/edit?as=new")),
                link(
                    language.say("When the plan ends"),
                    ft.Icons.FLAG_OUTLINED,
                    lambda: go(f"/plan/end?id={kept.id}"),
                ),
            ],
            wrap=True,
            spacing=4,
            run_spacing=0,
        )
    ]
