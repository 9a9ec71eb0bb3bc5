"""Choosing a day, in whatever time zone the browser is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

import flet as ft

from app.views.parts.seen import spoken

FIRST_DAY = date(1900, 1, 1)  # Before anything that anyone who writes here remembers: a diagnosis may be old.


def noon(day: date) -> datetime:
    """Flet shows the client's local day of an instant: noon UTC is the same day nearly everywhere."""
    return datetime.combine(day, time(12), UTC)


def picked(value: datetime) -> date:
    """The day meant: Flet answers with the client's local midnight in UTC."""
    return (value.astimezone(UTC) + timedelta(hours=12)).date()


def pick_day(
    shown: bool,
    day: date,
    last: date,
    on_pick: Callable[[date], None],
    on_leave: Callable[[], None],
) -> None:
    """A calendar dialog while `shown`; the days after `last` cannot be chosen."""
    language = spoken()
    dialog = ft.DatePicker(
        value=noon(min(day, last)),
        first_date=noon(FIRST_DAY),
        last_date=noon(last),
        cancel_text=language.say("Cancel"),
        confirm_text=language.say("Choose"),
        help_text=language.say("Choose a day"),
        on_change=lambda event: on_pick(picked(event.control.value)),
        on_dismiss=lambda _: on_leave(),
    )
    ft.use_dialog(dialog if shown else None)
