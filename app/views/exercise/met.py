"""Earlier times that a feared movement was met: what was expected stands beside what happened."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.language import Language
from app.rehab.exercise import ExposureTry
from app.rehab.fields import Choice, questions
from app.storage.kept import Kept
from app.views.parts.lines import Row
from app.views.parts.paper import list_card
from app.views.parts.seen import go, spoken
from app.views.parts.text import section
from app.views.sitting import notebook

TOLD = ("expected", "happened", "came_true", "fear_before", "fear_after")


def earlier_times(key: str, movement: str) -> list[ft.Control]:
    """Every time, the latest first; a tap opens it to be read in full or changed. Nothing before the first."""
    language = spoken()
    met = [
        kept
        for kept in notebook().journal.read(ExposureTry)
        if kept.record.exercise == key and kept.record.meets(movement)
    ]
    rows: list[ft.Control] = [_row(language, kept) for kept in reversed(met)]
    return [section(language.say("Every time")), list_card(rows)] if rows else []


def _row(language: Language, kept: Kept[ExposureTry]) -> ft.Control:
    return Row(
        language.sentence_case(language.full_day(kept.record.day)),
        "\n".join(told_of(language, kept.record)),
        on_click=partial(go, f"/exercise/fear?id={kept.id}"),
        key=kept.id,
    )


def told_of(language: Language, met: ExposureTry) -> list[str]:
    """What was answered about one time, each with the short name of its question."""
    lines = []
    for name, question in questions(ExposureTry).items():
        answer = getattr(met, name)
        if name not in TOLD or answer in (None, ""):
            continue
        if isinstance(question, Choice):
            said = language.say(question.options[answer])
        else:
            said = answer if isinstance(answer, str) else language.number(answer, 2)
        lines.append(
            language.say("{question}: {sentence}", question=language.say(question.short), sentence=said)
        )
    return lines
