"""Agreeing on a goal: the day and with whom; and agreeing anew on levels that stand."""

from __future__ import annotations

import flet as ft

from app.rehab.goals import Goal
from app.rehab.goals.words import LABELS
from app.views.goals.field import Written, written_field
from app.views.parts.actions import link
from app.views.parts.fields import typing_field
from app.views.parts.forms import DayField
from app.views.parts.paper import Card
from app.views.parts.seen import spoken
from app.views.parts.text import aside, section, words


def agreement(on: Written, before: Goal | None) -> list[ft.Control]:
    """The day of the agreement and with whom; a goal without a day is a draft."""
    language, anew = spoken(), before is not None and before.agreed is not None
    told = (
        language.say(
            "Reviews of the earlier levels stay with them. Your reviews begin anew with the new levels."
        )
        if anew
        else language.say(
            "Without a day the goal is a draft, and levels may be missing. Once you have agreed, the levels stay as they are, so that you can see how far you have come."
        )
    )
    day = DayField(
        language.say("Day of the new agreement") if anew else language.called(LABELS, "agreed"),
        on.now.agreed,
        lambda chosen: on.put(agreed=chosen),
        on.today,
        on.trouble("agreed"),
        on.today,
    )
    parts: list[ft.Control] = [section(language.say("The agreement")), aside(told), day]
    parts.append(written_field(on, "agreed_with", multiline=True))
    if anew:
        why = language.say("Why was it changed?")
        parts.append(
            typing_field(
                why,
                on.now.reason,
                lambda text: on.put(reason=text),
                multiline=True,
                max_lines=5,
                key="reason",
            )
        )
    return parts


def agreed_already(on: Written, before: Goal) -> ft.Control:
    """Says that the levels stand, and how they can be agreed anew."""
    language = spoken()
    day = language.full_day(before.agreed) if before.agreed else ""
    return Card(
        [
            words(
                language.say(
                    "The levels were agreed on {day} and stay as they are, so that you can see how far you have come.",
                    day=day,
                )
            ),
            link(
                language.say("We have agreed on new levels"),
                ft.Icons.HANDSHAKE_OUTLINED,
                lambda: on.put(anew=True, agreed=on.today),
            ),
        ],
        tone="well",
        gap=4,
    )
