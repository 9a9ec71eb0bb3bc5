"""What was agreed: with whom, when, until when, and what to do in trouble."""

from __future__ import annotations

import flet as ft

from app.language import Language
from app.rehab.taper import Agreement, ClinicNumber
from app.rehab.taper.words import WORDS
from app.views.parts.boundary import component
from app.views.parts.lines import Row
from app.views.parts.paper import list_card
from app.views.parts.seen import spoken
from app.views.parts.text import STRETCH, section
from app.views.taper.saying import labelled


@component
def Agreed(agreement: Agreement, numbers: tuple[ClinicNumber, ...]) -> ft.Control:
    """The agreement as it was written; what is not filled in is left out."""
    language = spoken()
    lines = agreement_lines(language, agreement)
    rows: list[ft.Control] = [Row(title, detail, icon, "well") for title, detail, icon in lines]
    rows += [Row(*number_line(language, one), ft.Icons.NUMBERS, "well") for one in numbers]
    if not rows:
        return ft.Container(height=0)
    title = section(labelled(language, "agreement"))
    return ft.Column(
        [title, list_card(rows, indent=76)], spacing=12, horizontal_alignment=STRETCH, tight=True
    )


def agreement_lines(language: Language, agreement: Agreement) -> list[tuple[str, str, ft.IconData]]:
    """Title, detail and icon for each part that is filled in."""
    whom = " · ".join(part for part in (agreement.with_whom, agreement.role) if part.strip())
    day = language.say("Agreed on {day}", day=language.full_day(agreement.on)) if agreement.on else ""
    end = agreement.latest_end
    last = language.say("At the latest on {day}", day=language.full_day(end)) if end else ""
    aim = language.say(WORDS[agreement.aim]) if agreement.aim else ""
    lines = [
        (whom or day, day if whom else "", ft.Icons.HANDSHAKE_OUTLINED),
        (agreement.contact, labelled(language, "agreement.contact"), ft.Icons.CALL_OUTLINED),
        (agreement.in_trouble, labelled(language, "agreement.in_trouble"), ft.Icons.SUPPORT_OUTLINED),
        (last, labelled(language, "agreement.latest_end"), ft.Icons.EVENT_OUTLINED),
        (aim, labelled(language, "agreement.aim"), ft.Icons.FLAG_OUTLINED),
        (agreement.pauses, labelled(language, "agreement.pauses"), ft.Icons.PAUSE_CIRCLE_OUTLINED),
    ]
    return [line for line in lines if line[0].strip()]


def number_line(language: Language, number: ClinicNumber) -> tuple[str, str]:
    """A morphine equivalent as a quotation: the number, its table, and who gave it when."""
    title = language.say(
        "{value} by the table {table}", value=language.unrounded(number.value), table=number.table
    )
    detail = language.say(
        "Morphine equivalent given by {who} on {day}. Takt has not worked it out.",
        who=number.given_by,
        day=language.full_day(number.day),
    )
    return title, detail
