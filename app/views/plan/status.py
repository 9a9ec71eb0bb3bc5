"""How far a plan has come, in words: draft, agreed, changed, ended."""

from __future__ import annotations

import flet as ft

from app.language import Language
from app.rehab.plan import Plan, Status
from app.session.notebook import Notebook
from app.session.plan import Version
from app.views.parts.paper import Chip


def status_words(plan: Plan, language: Language) -> str:
    """How far a plan has come, with the day."""
    if plan.status is Status.ENDED:
        if plan.ended is None:
            return language.say("Ended")
        return language.say("Ended {day}", day=language.full_day(plan.ended))
    if plan.agreed is None:
        return language.say("Draft, not agreed")
    day = language.full_day(plan.agreed)
    if plan.status is Status.REVISED:
        return language.say("Changed {day}", day=day)
    return language.say("Agreed {day}", day=day)


def status_chip(plan: Plan, language: Language) -> ft.Control:
    """The same as a chip; a handshake only for what was agreed."""
    if plan.status is Status.ENDED:
        return Chip(status_words(plan, language), ft.Icons.FLAG_OUTLINED)
    if plan.agreed is None:
        return Chip(status_words(plan, language), ft.Icons.EDIT_OUTLINED)
    return Chip(status_words(plan, language), ft.Icons.HANDSHAKE_OUTLINED, "teal")


def version_words(version: Version, opened: Notebook, language: Language) -> str:
    """When a version was agreed and with whom; or the day I changed it myself, or it ended."""
    plan = version.plan
    if plan.status is Status.ENDED or plan.agreed is None:
        return status_words(plan, language)
    if not version.who.strip():
        written = language.full_day(opened.home.clock.local(version.written).date())
        return language.say("Changed by me {day}", day=written)
    day, who = language.full_day(plan.agreed), version.who.strip()
    if plan.status is Status.REVISED:
        return language.say("Changed {day} with {who}", day=day, who=who)
    return language.say("Agreed {day} with {who}", day=day, who=who)
