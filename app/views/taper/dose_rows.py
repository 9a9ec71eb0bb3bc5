"""Rows of doses: one tap says taken, another takes it back; the other answers are one tap away."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode

import flet as ft

from app.language import Language
from app.rehab.period import Period
from app.rehab.taper import DoseDue, PartOfDay, Taken, tick
from app.rehab.taper.words import WORDS
from app.views.parts.boundary import component
from app.views.parts.lines import Row
from app.views.parts.notice import notices
from app.views.parts.seen import go, spoken
from app.views.parts.text import C
from app.views.parts.tick import Tick
from app.views.sitting import notebook, sitting
from app.views.taper.followed import taken_in
from app.views.taper.of_day import Day, Entry, Line, paired
from app.views.taper.saying import dose_words, medicine_words, taken_words, when_words

PART_ICONS = {
    PartOfDay.MORNING: ft.Icons.WB_TWILIGHT,
    PartOfDay.NOON: ft.Icons.WB_SUNNY_OUTLINED,
    PartOfDay.EVENING: ft.Icons.NIGHTLIGHT_OUTLINED,
    PartOfDay.NIGHT: ft.Icons.BEDTIME_OUTLINED,
}
# A sign for each of the four things that can be said, beside its words.
TAKEN_ICONS = {
    Taken.AS_PLANNED: ft.Icons.CHECK_BOX,
    Taken.OTHER_TIME: ft.Icons.SCHEDULE,
    Taken.NOT_TAKEN: ft.Icons.DO_NOT_DISTURB_ON_OUTLINED,
    Taken.AMOUNT_UNKNOWN: ft.Icons.HELP_OUTLINE,
}


def to_dose(day: date, due: DoseDue | None = None, entry: Entry | None = None) -> str:
    """The route of one dose, with the way back to here: what was said of it, or a dose of the plan on a day."""
    asked = {"back": ft.context.page.route or "/taper"}
    if entry is not None:
        return f"/taper/dose?{urlencode(asked | {'id': entry.id})}"
    asked["day"] = day.isoformat()
    if due is not None:
        asked |= {"medicine": due.medicine.key, "part": due.dose.part.value}
        asked |= {"clock": due.dose.clock.isoformat()} if due.dose.clock else {}
    return f"/taper/dose?{urlencode(asked)}"


def told_at(language: Language, entry: Entry) -> str:
    """The clock time of a tick; empty where the day was written afterwards."""
    at = entry.record.at
    return language.clock(notebook().home.clock.local(at)) if at is not None else ""


def dose_rows(taper_id: str, now: Day) -> list[ft.Control]:
    """A row for each dose that the plan has for a day."""
    return [
        DoseRow(
            taper_id,
            line,
            now.day,
            key=f"{line.due.medicine.key} {line.due.dose.part} {line.due.dose.clock}",
        )
        for line in now.lines
    ]


def is_plain(entry: Entry) -> bool:
    """Whether an entry says no more than a tick does."""
    said = entry.record
    return said.how is Taken.AS_PLANNED and said.clock is None and said.count is None and not said.note


@component
def DoseRow(taper_id: str, line: Line, day: date) -> ft.Control:
    """A dose of the plan on a day. Taken is one tap; what was said otherwise opens to be changed."""
    here, opened, language, said = sitting(), notebook(), spoken(), notices()
    due, entry = line.due, line.entry

    def turn() -> None:
        # Read again: a second tap may come before the first one is drawn.
        written = taken_in(opened, taper_id, Period(day, day))
        now = next((one.entry for one in paired((due,), written)), None)
        if now is not None:
            opened.journal.remove(now.id)
            here.redraw()
            said.tell(language.say("Not ticked any more"), here.undo)
            return
        at = opened.home.clock.now() if day == opened.today() else None
        opened.journal.add(tick(due, taper_id, day, at=at))
        here.redraw()
        said.tell(language.say(WORDS[Taken.AS_PLANNED]), here.undo)

    title = medicine_words(language, due.medicine)
    detail = " · ".join(
        part
        for part in (when_words(language, due.dose), dose_words(language, due.medicine, due.dose))
        if part
    )
    icon = PART_ICONS[due.dose.part]
    if entry is not None and not is_plain(entry):
        return Row(
            title,
            f"{detail}\n{taken_words(language, entry.record, told_at(language, entry))}",
            icon,
            "warm",
            lambda: go(to_dose(day, entry=entry)),
            ft.Icon(TAKEN_ICONS[entry.record.how], size=28, color=C.PRIMARY),
        )
    done = taken_words(language, entry.record, told_at(language, entry)) if entry else ""
    return Tick(title, detail, done, turn, icon, "warm")
