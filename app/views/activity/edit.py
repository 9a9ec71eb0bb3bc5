"""Write one activity, or change it: what, when, how long and how demanding; the rest is folded away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

import flet as ft

from app.rehab.activity import Activity, Running
from app.session.activities import keep
from app.session.notebook import Notebook
from app.views.activity.day import asked_day
from app.views.activity.fields import day_fields, demand_field, what_fields, when_fields
from app.views.activity.more import around_asked, more_fields
from app.views.activity.typed import Typed, begun_at, of_record, of_running, record_of
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.drafted import draft_note, drafted
from app.views.parts.forms import Folded, Troubles
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.route import asked_of
from app.views.parts.seen import go, spoken
from app.views.parts.state import held, held_from
from app.views.sitting import notebook, sitting


@dataclass(frozen=True)
class Way:
    """What the route asks for: an activity to change, one that is going on, or a new one for a day."""

    record_id: str = ""
    running_id: str = ""
    day: date | None = None

    @classmethod
    def of(cls, route: str, today: date) -> Way:
        """Read from a route such as /activity/edit?id=… or /activity/edit?day=2026-11-20."""
        asked = asked_of(route)
        return cls(asked.get("id", ""), asked.get("running", ""), asked_day(route, today))

    @property
    def form(self) -> str:
        """Under which name the unsaved form is kept."""
        return f"activity:{self.record_id or self.running_id or self.day}"

    def first(self, opened: Notebook) -> Typed:
        """How the form begins. Raises NoSuchRecord."""
        if self.record_id:
            activity: Activity = opened.journal.get(self.record_id).record
            return of_record(activity)
        if self.running_id:
            running: Running = opened.journal.get(self.running_id).record
            return of_running(running, opened)
        return begun_at(opened, self.day or opened.today())

    def written_at(self, opened: Notebook) -> datetime | None:
        """When it was written first; a change later on does not move that."""
        if self.record_id:
            activity: Activity = opened.journal.get(self.record_id).record
            return activity.at
        return opened.home.clock.now()


@component
def EditActivity() -> ft.Control:
    """The form for one activity. What is wrong is told at its field, and nothing typed is lost."""
    opened, route = notebook(), ft.context.page.route
    way = held_from(lambda: Way.of(route, opened.today())).now
    form = drafted(way.form, lambda: way.first(opened))
    troubles = held(Troubles())
    here, language, said = sitting(), spoken(), notices()
    now = form.now

    def change(**new: Any) -> None:
        troubles.set(Troubles())
        form.set(replace(form.now, **new))

    def saved() -> bool:
        made, wrong = record_of(form.now, opened, way.written_at(opened), way.record_id)
        if made is None:
            troubles.set(Troubles(wrong))
            said.trouble(language.say("Something is not right yet. It stands at the field."))
            return False
        keep(opened, made, way.record_id)
        if way.running_id:
            opened.journal.remove(way.running_id)
        form.saved()
        return True

    def save() -> None:
        if saved():
            said.tell_after_leaving(language.say("Saved"), None if way.running_id else here.undo)
            go(f"/activity?day={form.now.day.isoformat()}")

    def save_and_more() -> None:
        day = form.now.day
        if saved():
            form.set(begun_at(opened, day))
            # An untouched form is no draft.
            form.saved()
            said.tell(language.say("Saved"), here.undo)

    def remove() -> None:
        opened.journal.remove(way.record_id)
        form.saved()
        said.tell_after_leaving(language.say("Removed"), here.undo)
        go(f"/activity?day={form.now.day.isoformat()}")

    back = (language.say("My day"), f"/activity?day={now.day.isoformat()}")
    title = language.say("Change the activity") if way.record_id else language.say("What is it?")
    again: list[ft.Control] = [
        link(language.say("Save, and write one more"), ft.Icons.PLAYLIST_ADD, save_and_more)
    ]
    return Screen(
        None,
        top=Top(title, over=language.sentence_case(language.day(now.day)), back=back),
        left=[
            *draft_note(form),
            what_fields(form, change, troubles.now),
            when_fields(form, change, troubles.now, opened),
        ],
        right=[
            *([demand_field(form, change)] if not now.restful else []),
            Folded(
                language.say("More about it"),
                _what_more(),
                lambda: more_fields(form.now, change, troubles.now),
                troubles.now.within("pieces"),
                key=f"more {troubles.now.within('pieces')}",
            ),
            day_fields(form, change, troubles.now, opened),
            *(_ways(way, remove) if way.record_id else []),
        ],
        foot=foot_of(
            primary(language.say("Save"), ft.Icons.CHECK, save),
            *(
                []
                if way.record_id or way.running_id
                else [ft.Row(again, alignment=ft.MainAxisAlignment.CENTER)]
            ),
        ),
    )


def _ways(way: Way, remove: Callable[[], None]) -> list[ft.Control]:
    """What else can be done with an activity that is written."""
    language = spoken()
    split = f"/activity/split?id={way.record_id}"
    return [
        link(language.say("Divide it into pieces"), ft.Icons.CONTENT_CUT, lambda: go(split)),
        link(language.say("Remove this activity"), ft.Icons.DELETE_OUTLINE, remove),
    ]


def _what_more() -> str:
    """What the folded part asks about; pain is not named where it is switched off."""
    language = spoken()
    if any(name.startswith("pain") for name in around_asked(notebook().profile.unasked())):
        return language.say("Meaning, pieces, pain and energy")
    return language.say("Meaning, pieces and energy")
