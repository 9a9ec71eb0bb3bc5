"""The ways into the parts of the plan, each with what stands there now in a few words."""

from __future__ import annotations

import flet as ft

from app.language import Language
from app.rehab.exercise import Programme
from app.rehab.flare import FlarePlan
from app.rehab.goals import Goal
from app.rehab.pacing import PacingPlan
from app.rehab.plan import Plan, regular_contact
from app.rehab.taper import Pause, StepConfirmed, Taper, follow, is_agreed, step_on
from app.rehab.taper.words import STEP_OF
from app.session.notebook import Notebook
from app.views.parts.seen import go, spoken
from app.views.parts.tile import Tile, tiles
from app.views.sitting import notebook
from app.views.taper.where import place


def ways_in(plan: Plan | None, record_id: str) -> ft.Control:
    """Six tiles: goals, taper, heavy days, contacts, pacing, exercise."""
    opened, language = notebook(), spoken()
    people = f"/plan/contacts?id={record_id}" if record_id else "/plan/contacts"
    made = [
        (language.say("Goals"), goals_told(opened, language), ft.Icons.FLAG_OUTLINED, "teal", "/goals"),
        (language.say("Taper"), taper_told(opened, language), ft.Icons.STAIRS_OUTLINED, "warm", "/taper"),
        (language.say("Heavy days"), flare_told(opened, language), ft.Icons.CLOUD_OUTLINED, "blue", "/flare"),
        (language.say("Contacts"), contact_told(plan, language), ft.Icons.CALL_OUTLINED, "teal", people),
        (
            language.say("A fitting pace"),
            pacing_told(opened, language),
            ft.Icons.TIMER_OUTLINED,
            "blue",
            "/pacing",
        ),
        (
            language.say("Exercise"),
            exercise_told(opened, language),
            ft.Icons.DIRECTIONS_WALK_OUTLINED,
            "warm",
            "/exercise",
        ),
    ]
    return tiles([_tile(*one) for one in made])


def _tile(title: str, told: str, icon: ft.IconData, tone: str, route: str) -> ft.Control:
    return Tile(title, told, icon, tone, lambda: go(route), key=route)


def goals_told(opened: Notebook, language: Language) -> str:
    """How many goals are worked towards."""
    goals = [kept.record for kept in opened.journal.read(Goal)]
    n = sum(goal.ended is None for goal in goals)
    return language.count("{n} goal", "{n} goals", n) if n else language.say("No goal yet")


def taper_told(opened: Notebook, language: Language) -> str:
    """The step of the taper that is on today."""
    journal, today = opened.journal, opened.today()
    tapers = [kept for kept in journal.read(Taper) if kept.record.ended is None]
    if not tapers:
        return language.say("No taper")
    confirmed = [kept.record for kept in journal.read(StepConfirmed)]
    pauses = [kept.record for kept in journal.read(Pause)]
    for kept in reversed(tapers):
        taper = kept.record
        step = step_on(follow(kept.id, taper, confirmed, pauses), today)
        if step is not None:
            return language.say(STEP_OF, **place(step, taper))
    if any(is_agreed(kept.record) for kept in tapers):
        return language.say("Not begun yet")
    return language.say("Draft, not agreed")


def flare_told(opened: Notebook, language: Language) -> str:
    """Whether there is an own plan for heavy days."""
    there = opened.journal.count(FlarePlan)
    return language.say("My own plan") if there else language.say("Not written yet")


def contact_told(plan: Plan | None, language: Language) -> str:
    """Who holds the threads together."""
    regular = regular_contact(plan) if plan else None
    if regular and regular.name.strip():
        return regular.name.strip()
    n = len(plan.contacts) if plan else 0
    return language.count("{n} contact", "{n} contacts", n) if n else language.say("Not written yet")


def pacing_told(opened: Notebook, language: Language) -> str:
    """What is paced."""
    plans = [kept.record for kept in opened.journal.read(PacingPlan)]
    if not plans:
        return language.say("Not begun yet")
    n = len(plans)
    return plans[0].what.strip() if n == 1 else language.count("{n} activity", "{n} activities", n)


def exercise_told(opened: Notebook, language: Language) -> str:
    """How many exercises the latest programme has."""
    kept = opened.journal.latest(Programme)
    n = len(kept.record.exercises) if kept else 0
    return language.count("{n} exercise", "{n} exercises", n) if n else language.say("Not begun yet")
