"""What the taper has for today: the doses to tick, and a step that waits to be confirmed."""

from __future__ import annotations

import flet as ft

from app.rehab.taper import is_past_the_end
from app.rehab.taper.safety import PAST_THE_END
from app.views.parts.lines import Row
from app.views.parts.paper import Card
from app.views.parts.seen import go, spoken
from app.views.parts.text import words
from app.views.sitting import notebook
from app.views.taper.change_card import on_today
from app.views.taper.dose_rows import dose_rows
from app.views.taper.followed import followed
from app.views.taper.needed import NeededRow
from app.views.taper.of_day import day_of


def lines() -> list[ft.Control]:
    """Today's doses, each ticked with one tap; what is taken as needed stands apart."""
    language, opened = spoken(), notebook()
    taper, today = followed(opened), opened.today()
    if taper is None:
        return []
    now = day_of(opened, taper, today)
    rows = dose_rows(taper.id, now)
    if rows:
        rows.append(
            Row(
                language.say("Something else about a dose"),
                language.say("Another time, not taken, amount unknown"),
                ft.Icons.MORE_HORIZ,
                "well",
                lambda: go(f"/taper/doses?day={today.isoformat()}"),
            )
        )
    needed = (NeededRow(due, today, now.needed_taken, key=f"needed {due.medicine.key}") for due in now.needed)
    return [*rows, *needed]


def cards() -> list[ft.Control]:
    """The plan's next step, once its day has come, and the outer end date once it has passed."""
    opened = notebook()
    taper, today = followed(opened), opened.today()
    if taper is None:
        return []
    made = on_today(taper, today)
    if is_past_the_end(taper.course, today):
        made.append(Card([words(spoken().say(PAST_THE_END))], tone="warm"))
    return made
