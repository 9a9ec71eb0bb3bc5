"""Agreeing on a goal: the day and with whom; putting levels right; and agreeing anew on those that stand."""

from __future__ import annotations

import flet as ft

from app.rehab.goals import Goal
from app.rehab.goals.words import LABELS
from app.views.goals.field import Written, written_field
from app.views.goals.typed import typed_from
from app.views.parts.actions import link
from app.views.parts.fields import typing_field
from app.views.parts.forms import DayField, trouble_line
from app.views.parts.paper import Card
from app.views.parts.seen import spoken
from app.views.parts.text import aside, section, words


def agreement(on: Written, before: Goal | None) -> list[ft.Control]:
    """The day of the agreement and with whom; a goal without a day is a draft."""
    language = spoken()
    earlier = before if before is not None and before.agreed is not None else None
    told = (
        language.say(
            "Reviews of the earlier levels stay with them. Your reviews begin anew with the new levels."
        )
        if earlier
        else language.say(
            "Without a day the goal is a draft, and levels may be missing. Once you have agreed, the levels stay as they are, so that you can see how far you have come."
        )
    )
    day = DayField(
        language.say("Day of the new agreement") if earlier else language.called(LABELS, "agreed"),
        on.now.agreed,
        lambda chosen: on.put(agreed=chosen),
        on.today,
        on.trouble("agreed"),
        on.today,
        needed=earlier is not None,
    )
    return [
        section(language.say("The agreement")),
        aside(told),
        day,
        written_field(on, "agreed_with", multiline=True),
        *([_why(on), _not_anew(on, earlier)] if earlier else []),
    ]


def _why(on: Written) -> ft.Control:
    return typing_field(
        spoken().say("Why was it changed?"),
        on.now.reason,
        lambda text: on.put(reason=text),
        on.trouble("reason"),
        multiline=True,
        max_lines=5,
        key="reason",
    )


def _not_anew(on: Written, before: Goal) -> ft.Control:
    """The way back to what was agreed; all else that is typed stays."""
    was = typed_from(before)
    return link(
        spoken().say("Keep the levels as they were agreed"),
        ft.Icons.UNDO,
        lambda: on.put(
            anew=False,
            levels=was.levels,
            importance=was.importance,
            difficulty=was.difficulty,
            baseline=was.baseline,
            agreed=was.agreed,
            agreed_with=was.agreed_with,
        ),
    )


def putting_right(on: Written) -> list[ft.Control]:
    """Until when the levels can be put right, and with whom and why they were."""
    language, agreed = spoken(), on.now.agreed
    told = language.say(
        "Today you can still put the levels right, as long as nobody has said where you are on them. What they said before stays readable."
    )
    return [
        section(language.say("The agreement")),
        aside(told),
        written_field(on, "agreed_with", multiline=True),
        _why(on),
        *([_begin_anew(on)] if agreed is not None and agreed < on.today else []),
    ]


def agreed_already(on: Written, before: Goal) -> ft.Control:
    """Says that the levels stand, and how they can be agreed anew."""
    language = spoken()
    day = language.full_day(before.agreed) if before.agreed else ""
    stay = language.say(
        "The levels were agreed on {day} and stay as they are, so that you can see how far you have come.",
        day=day,
    )
    return Card([words(stay), *trouble_line(on.trouble("agreed")), _begin_anew(on)], tone="well", gap=4)


def _begin_anew(on: Written) -> ft.Control:
    return link(
        spoken().say("We have agreed on new levels"),
        ft.Icons.HANDSHAKE_OUTLINED,
        lambda: on.put(anew=True, agreed=on.today),
    )
