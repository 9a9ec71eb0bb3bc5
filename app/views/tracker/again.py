"""About as the last time: the same answers on a new day, with one tap and a way back."""

from __future__ import annotations

import flet as ft

from app.rehab.fields import Logged, about_as
from app.storage.kept import Kept
from app.views.parts.actions import link, told
from app.views.parts.boundary import component
from app.views.parts.notice import notices
from app.views.parts.seen import spoken
from app.views.sitting import notebook, sitting


@component
def AboutAs(before: Kept[Logged]) -> ft.Control:
    """Nothing has changed, says the patient: one tap writes it so for today."""
    here, opened, language, said = sitting(), notebook(), spoken(), notices()

    def write() -> None:
        opened.log(about_as(before.record, opened.today(), opened.home.clock.now()))
        here.redraw()
        said.tell(language.say("Saved"), here.undo)

    way = link(language.say("As the last time"), None, write)
    # A list may have several: a screen reader hears which of them this is.
    return told(way, label=language.say(before.record.title))


def about_as_before(tracker: type[Logged]) -> list[ft.Control]:
    """The way to write it as the last time; nothing before the first time, and once today is written."""
    latest: Kept[Logged] | None = notebook().journal.latest(tracker)
    if latest is None or latest.record.day == notebook().today():
        return []
    return [AboutAs(latest, key=f"again {latest.id}")]
