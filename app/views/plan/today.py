"""What this part has for today."""

from __future__ import annotations

from datetime import date, timedelta

import flet as ft

from app.rehab.plan import Action, Plan, Status
from app.rehab.visits import Visit
from app.session.plan import plans
from app.storage.kept import Kept
from app.views.parts.boundary import component
from app.views.parts.lines import Row
from app.views.parts.seen import go, spoken
from app.views.parts.tick import Tick
from app.views.plan.action import done_words, ticked
from app.views.sitting import notebook, sitting

DAYS_BEFORE = timedelta(days=7)


def lines() -> list[ft.Control]:
    """The actions whose day comes within a week, to tick, and a follow-up that comes as soon."""
    opened = notebook()
    today = opened.today()
    followed = [kept for kept in plans(opened) if kept.record.status in (Status.AGREED, Status.REVISED)]
    found: list[ft.Control] = [
        ActionToday(kept.id, action, key=f"{kept.id} {action.key}")
        for kept in followed
        for action in actions_soon(kept.record, today)
    ]
    booked = {kept.record.day for kept in opened.journal.read(Visit)} if followed else set()
    found += [
        FollowUpSoon(kept, key=f"{kept.id} follow-up")
        for kept in followed
        if follow_up_soon(kept.record, today) and kept.record.follow_up not in booked
    ]
    return found


def actions_soon(plan: Plan, today: date) -> list[Action]:
    """The actions that are to be done by a day within a week; one that was ticked today stays till tomorrow."""
    return [
        action
        for action in plan.actions
        if action.deadline is not None
        and today <= action.deadline <= today + DAYS_BEFORE
        and action.done in (None, today)
    ]


def follow_up_soon(plan: Plan, today: date) -> bool:
    """Whether the plan is followed up within a week."""
    return plan.follow_up is not None and today <= plan.follow_up <= today + DAYS_BEFORE


@component
def ActionToday(record_id: str, action: Action) -> ft.Control:
    """An action to tick."""
    opened, here, language = notebook(), sitting(), spoken()
    today = opened.today()

    def tick() -> None:
        ticked(opened, record_id, action.key)
        here.redraw()

    if action.deadline == today or action.deadline is None:
        until = language.say("Done by today")
    else:
        until = language.say("Done by {day}", day=language.day(action.deadline))
    return Tick(action.what, until, done_words(action, today, language), tick, ft.Icons.MAP_OUTLINED)


@component
def FollowUpSoon(kept: Kept[Plan]) -> ft.Control:
    """The day of the follow-up, and who sends the appointment."""
    language, plan = spoken(), kept.record
    day = language.sentence_case(language.day(plan.follow_up)) if plan.follow_up else ""
    lines = [day, *([language.say("Care sends the appointment")] if plan.care_calls else [])]
    return Row(
        language.say("Follow-up of the plan"),
        "\n".join(lines),
        ft.Icons.EVENT_OUTLINED,
        "blue",
        lambda: go(f"/plan?id={kept.id}"),
    )
