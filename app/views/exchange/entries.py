"""Entries as they would come in, each told in a line or two."""

from __future__ import annotations

from collections.abc import Iterable

import flet as ft

from app.language import Language
from app.rehab.checkin import CheckIn
from app.rehab.fields import Logged, scales
from app.rehab.other_diary import OtherEntry
from app.views.parts.lines import Row
from app.views.parts.paper import list_card


def entry_list(entries: Iterable[Logged], language: Language) -> list[ft.Control]:
    """A card with a row for each entry; nothing without any."""
    rows = [Row(language.full_day(one.day), told(one, language), key=str(n)) for n, one in enumerate(entries)]
    return [list_card(rows)] if rows else []


def told(one: Logged, language: Language) -> str:
    """What an entry says."""
    if isinstance(one, OtherEntry):
        number = "" if one.number is None else f"{language.number(one.number, 2)} {one.unit}".strip()
        return "\n".join(filter(None, (f"{one.series}: {number or one.text}", one.note)))
    if isinstance(one, CheckIn):
        answers = {name: getattr(one, name) for name in scales(CheckIn)}
        lines = [
            f"{language.say(scales(CheckIn)[name].short)}: {answer}"
            for name, answer in answers.items()
            if answer is not None
        ]
        return "\n".join(filter(None, (*lines, one.note)))
    return ""
