"""What is taken as needed: written down apart, and never due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import flet as ft

from app.rehab.taper import Acting, DoseDue
from app.rehab.taper.words import WORDS
from app.views.parts.boundary import component
from app.views.parts.lines import Row
from app.views.parts.seen import go, spoken
from app.views.taper.dose_rows import to_dose, told_at
from app.views.taper.of_day import Entry
from app.views.taper.saying import dose_words, medicine_words, taken_words


@component
def NeededRow(due: DoseDue, day: date, taken: Sequence[Entry] = ()) -> ft.Control:
    """A medicine for when it is needed; a tap writes one more. `taken` of it that day is told where it has no row of its own."""
    language = spoken()
    plan = " · ".join(
        part
        for part in (language.say(WORDS[Acting.AS_NEEDED]), dose_words(language, due.medicine, due.dose))
        if part
    )
    said = [
        taken_words(language, kept.record, told_at(language, kept))
        for kept in taken
        if kept.record.medicine == due.medicine.key
    ]
    title = language.say("{medicine}: write down one", medicine=medicine_words(language, due.medicine))
    return Row(
        title,
        "\n".join([plan, *said]),
        ft.Icons.ADD_CIRCLE_OUTLINE,
        "well",
        lambda: go(to_dose(day, due)),
    )
