"""The ways to change an agreed taper: a slip of the pen, a new agreement, or its end."""

from __future__ import annotations

import flet as ft

from app.language import Language
from app.rehab.taper.safety import OLD_DOSE
from app.rehab.taper.words import CHANGED_BY_CONTACT
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Row
from app.views.parts.paper import Card, list_card
from app.views.parts.seen import go, spoken
from app.views.parts.text import aside, words
from app.views.sitting import notebook
from app.views.taper.followed import Followed, followed
from app.views.taper.nothing import NoTaper


@component
def ChangeWays() -> ft.Control:
    """What has changed: my copy, or the plan?"""
    taper = followed(notebook())
    if taper is None:
        return NoTaper()
    language = spoken()
    rows: list[ft.Control] = [
        Row(
            language.say(CHANGED_BY_CONTACT),
            language.say("A new agreement, with whom and when. The one before stays readable."),
            ft.Icons.HANDSHAKE_OUTLINED,
            "teal",
            lambda: go("/taper/edit?as=new"),
        ),
        Row(
            language.say("Something is typed wrong here"),
            language.say("The plan is the same, and the copy is put right."),
            ft.Icons.EDIT_OUTLINED,
            "well",
            lambda: go("/taper/edit?as=corrected"),
        ),
    ]
    if taper.words_on_steps(notebook().today()):
        rows.append(
            Row(
                language.say("I began a step on another day"),
                language.say("Only the day is put right. The doses stay as in the plan."),
                ft.Icons.EVENT_OUTLINED,
                "well",
                lambda: go("/taper/begun?back=/taper/change"),
            )
        )
    rows.append(_end(language, taper))
    return Screen(
        2,
        top=Top(language.say("What has changed?"), back=(language.say("Taper"), "/taper")),
        left=[list_card(rows, indent=76)],
        right=[
            Card([words(language.say(OLD_DOSE))], tone="warm"),
            aside(
                language.say(
                    "More than now is for the one who prescribes to decide. It is written as a changed plan."
                )
            ),
        ],
    )


def _end(language: Language, taper: Followed) -> ft.Control:
    """Close the taper, or put the day right on which it was closed."""
    title = language.say("The taper has ended")
    detail = language.say("Closed before its last step, as decided with your contact.")
    if taper.taper.ended is not None:
        title = language.say("The taper ended on another day")
        detail = language.say("Only the day is put right, and nothing becomes due again.")
    return Row(title, detail, ft.Icons.FLAG_OUTLINED, "well", lambda: go("/taper/end"))
