"""Show mode: the page large and alone, for the consulting room."""

from __future__ import annotations

import flet as ft

from app.session.for_the_visit import summary_of
from app.views.page_preview import PagePreview
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.seen import spoken
from app.views.sitting import notebook


@component
def ShowPage() -> ft.Control:
    """Nothing but the page since the last visit, and the way back."""
    language = spoken()
    return Screen(
        None,
        top=Top(
            language.say("To show at the visit"),
            over=language.say("Since last visit"),
            back=(language.say("Close"), "/visit"),
        ),
        left=[PagePreview(summary_of(notebook()), language)],
    )
