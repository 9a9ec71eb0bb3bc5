"""The list of what is noticed, and the warning signs that open a card at once."""

from __future__ import annotations

from urllib.parse import urlencode

import flet as ft

from app.rehab.symptoms import SIGNS, Symptoms
from app.views.emergency.about import to_emergency
from app.views.parts.boundary import component
from app.views.parts.route import asked
from app.views.parts.seen import go
from app.views.parts.state import held_from
from app.views.tracker.form import TrackerForm
from app.words import N_

NO_SCORE = N_(
    "This list is for you and your visit. It is never added up, and it changes nothing in your plan."
)


@component
def EditSymptoms() -> ft.Control:
    """What was typed stays while the card is open."""
    record_id = held_from(asked).now.get("id", "")
    here = f"/symptoms/edit?{urlencode({'id': record_id})}" if record_id else "/symptoms/edit"

    def warned(name: str, key: str) -> None:
        if name == "signs" and key in SIGNS:
            go(to_emergency(key, back=here))

    return TrackerForm(
        Symptoms, record_id, (N_("Symptoms and side effects"), "/symptoms"), (NO_SCORE,), warned
    )
