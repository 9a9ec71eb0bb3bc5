"""Where no plan is yet: what will be here, and one way to begin."""

from __future__ import annotations

import flet as ft

from app.session import drafts
from app.views.parts.actions import primary
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.paper import Empty
from app.views.parts.seen import go, spoken
from app.views.plan.form import Form
from app.views.plan.opened import NEW
from app.views.sitting import notebook


@component
def BeginPlan() -> ft.Control:
    """An invitation to type the plan from paper, or to go on where it was left."""
    language = spoken()
    begun = drafts.drafted(notebook().journal, NEW, Form) is not None
    what = language.say(
        "Here your plan has its place: what you and your care have agreed on, who does what, and until when. "
        "Type it from paper, a little at a time. Only a name and a date are needed."
    )
    words = language.say("Go on with the plan") if begun else language.say("Type my plan from paper")
    return Empty(
        language.say("No plan here yet"),
        what,
        ft.Icons.MAP_OUTLINED,
        primary(words, ft.Icons.EDIT_NOTE, lambda: go("/plan/edit?as=new")),
    )


@component
def NoPlan() -> ft.Control:
    """A screen about a plan, where there is none."""
    language = spoken()
    return Screen(
        None, top=Top(language.say("My plan"), back=(language.say("Plan"), "/plan")), left=[BeginPlan()]
    )
