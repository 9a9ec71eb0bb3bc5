"""What the plan, the taper and the diaries have for today.

Each part of the app that has something for the day is one name here: `lines` give rows to tick,
`cards` whole cards. They are called while Today is drawn, and give nothing on most days.
"""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.activity import today as activity
from app.views.exchange import backup_trouble as backup
from app.views.exercise import today as exercise
from app.views.pacing import today as pacing
from app.views.parts.paper import list_card
from app.views.parts.seen import spoken
from app.views.parts.text import section
from app.views.plan import today as plan
from app.views.taper import today as taper
from app.views.visits import today as visits

LINES: tuple[Callable[[], list[ft.Control]], ...] = (
    pacing.lines,
    exercise.lines,
    taper.lines,
    activity.lines,
    plan.lines,
)
RUNNING: tuple[Callable[[], list[ft.Control]], ...] = (activity.cards, pacing.cards)
LATER: tuple[Callable[[], list[ft.Control]], ...] = (taper.cards, visits.cards, backup.cards)


def agreed_for_today() -> list[ft.Control]:
    """The card of what was agreed or planned for today, each line ticked with one tap; nothing without any."""
    lines = [line for part in LINES for line in part()]
    if not lines:
        return []
    return [section(spoken().say("The plan today")), list_card(lines, indent=76)]


def running() -> list[ft.Control]:
    """What is going on right now: an activity or a timer."""
    return [card for part in RUNNING for card in part()]


def later() -> list[ft.Control]:
    """What comes next: the next visit, a step that waits to be confirmed."""
    return [card for part in LATER for card in part()]
