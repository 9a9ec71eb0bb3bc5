"""What the activity diary has for today: what is planned, to tick, and what is going on."""

from __future__ import annotations

import flet as ft

from app.rehab.activity import Activity
from app.session.activities import on, paired, tick, under_way
from app.storage.kept import Kept
from app.views.activity.kinds import AREA_ICONS
from app.views.activity.running import RunningCard
from app.views.activity.saying import name_of, when_and_what
from app.views.parts.lines import Row
from app.views.parts.notice import notices
from app.views.parts.seen import go, spoken
from app.views.parts.tick import Tick
from app.views.sitting import notebook, sitting

MOST_LINES = 4


def lines() -> list[ft.Control]:
    """The activities planned for today, each ticked with one tap; of a full day those around the next one."""
    opened, language = notebook(), spoken()
    pairs = paired(on(opened, opened.today()))
    if not pairs:
        return []
    waiting = [n for n, (_, done) in enumerate(pairs) if not done]
    first = max(0, min(waiting[0] - 1 if waiting else 0, len(pairs) - MOST_LINES))
    shown = pairs[first : first + MOST_LINES]
    rows = [_line(planned, done) for planned, done in shown]
    if len(shown) < len(pairs):
        whole = language.count("{n} activity is planned", "{n} activities are planned", len(pairs))
        rows.append(
            Row(
                language.say("The whole day"),
                whole,
                ft.Icons.VIEW_TIMELINE_OUTLINED,
                "blue",
                lambda: go("/activity"),
            )
        )
    return rows


def _line(planned: Kept[Activity], done: Kept[Activity] | None) -> ft.Control:
    here, opened, language, said = sitting(), notebook(), spoken(), notices()
    activity = planned.record
    told = ""
    if done:
        at = opened.home.clock.local(done.record.at or done.written)
        told = language.say("Done at {time}", time=language.clock(at))

    def turn() -> None:
        if done:
            opened.journal.remove(done.id)
        else:
            tick(opened, activity)
        here.redraw()
        said.tell(language.say("Removed") if done else language.say("Saved"), here.undo)

    facts = when_and_what(language, activity)
    return Tick(
        name_of(language, activity),
        facts,
        told,
        turn,
        AREA_ICONS[activity.area],
        key=f"{planned.id} {bool(done)}",
    )


def cards() -> list[ft.Control]:
    """What is going on right now."""
    return [RunningCard()] if under_way(notebook()) else []
