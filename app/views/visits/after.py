"""After a visit: what was decided, the next date, and the way on to the plan."""

from __future__ import annotations

from dataclasses import replace

import flet as ft

from app.session.visits import tell
from app.views.parts.actions import primary, second
from app.views.parts.boundary import component
from app.views.parts.drafted import draft_note, drafted
from app.views.parts.fields import typing_field
from app.views.parts.forms import DayField, Troubles
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.state import held, held_from
from app.views.parts.text import heading, quiet
from app.views.sitting import notebook, sitting
from app.views.visits.leaf import labelled, when
from app.views.visits.one import Prepared
from app.views.visits.typed import Told


@component
def AfterVisit() -> ft.Control:
    """What came of the visit that the route names."""
    opened, here, language, said = notebook(), sitting(), spoken(), notices()
    record_id = held_from(asked).now.get("id", "")
    was = opened.journal.get(record_id).record
    form = drafted(f"after:{record_id}", lambda: Told(was.decided, was.next_day))
    troubles = held(Troubles())

    def save(route: str) -> None:
        troubles.set(Troubles(form.now.troubles(was, opened.today())))
        if troubles.now.errors:
            return
        tell(opened, record_id, form.now.visit(was))
        form.saved()
        said.tell_after_leaving(language.say("Saved"), here.undo)
        go(route)

    decided = typing_field(
        labelled(language, "decided"),
        form.now.decided,
        lambda text: form.set(replace(form.now, decided=text)),
        troubles.now.at("decided", language),
        multiline=True,
        min_lines=3,
        max_lines=12,
        capitalization=ft.TextCapitalization.SENTENCES,
        key="decided",
    )
    next_day = DayField(
        labelled(language, "next_day"),
        form.now.next_day,
        lambda day: form.set(replace(form.now, next_day=day)),
        opened.today(),
        troubles.now.at("next_day", language),
        key="next_day",
    )
    onwards = Card(
        [
            heading(language.say("Was something changed in the plan?")),
            quiet(
                language.say(
                    "Then write it there too. The plan as it was before stays among the earlier versions."
                )
            ),
            second(
                language.say("Save, and change the plan"), ft.Icons.MAP_OUTLINED, lambda: save("/plan/edit")
            ),
        ],
        tone="well",
    )
    return Screen(
        None,
        top=Top(
            language.say("After the visit"),
            over=when(language, was, opened.today()),
            back=(language.say("Visit"), "/visit"),
        ),
        left=[*draft_note(form), Card([decided, next_day]), onwards],
        right=[Prepared(was)],
        foot=foot_of(primary(language.say("Save"), ft.Icons.CHECK, lambda: save("/visit"))),
    )
