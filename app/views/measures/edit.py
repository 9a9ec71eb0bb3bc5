"""Fill in a questionnaire, or change an answer given earlier."""

from __future__ import annotations

import flet as ft

from app.views.measures.kinds import kind_of, remarks
from app.views.parts.boundary import component
from app.views.parts.route import asked
from app.views.parts.state import held_from
from app.views.tracker.form import TrackerForm


@component
def EditMeasure() -> ft.Control:
    """The measure that the route names."""
    route = held_from(asked).now
    kind = kind_of(route)
    back = (kind.title, f"/measures/one?kind={kind.kind}")
    return TrackerForm(kind, route.get("id", ""), back, remarks(kind))
