"""The plan's actions as they are listed: what, who, until when."""

from __future__ import annotations

import flet as ft

from app.rehab.plan import Action, Plan, words_for
from app.storage.kept import Kept
from app.views.parts.actions import tappable
from app.views.parts.boundary import component
from app.views.parts.lines import CHEVRON
from app.views.parts.paper import list_card
from app.views.parts.seen import go, look, spoken
from app.views.parts.text import C, T, quiet, section, words
from app.views.plan.action import done_words
from app.views.sitting import notebook

MOST_LINES, GAP = 6, 8


def actions_of(kept: Kept[Plan]) -> list[ft.Control]:
    """Every action with who and until when; those that are done last."""
    language = spoken()
    actions = sorted(kept.record.actions, key=lambda action: action.done is not None)
    if not actions:
        return []
    lines: list[ft.Control] = [ActionLine(kept.id, one, kept.record.country, key=one.key) for one in actions]
    return [section(language.say("Actions")), list_card(lines, indent=18)]


@component
def ActionLine(record_id: str, action: Action, country: str) -> ft.Control:
    """One agreed action: what, who, until when; a tap opens it."""
    seen, language = look(), spoken()
    labels, today = words_for(country), notebook().today()
    chosen = language.say(labels[action.responsible]) if action.responsible else ""
    who = action.who.strip() or chosen
    until = language.say("Done by {day}", day=language.full_day(action.deadline)) if action.deadline else ""
    when = "\n".join(part for part in (action.schedule.strip(), until) if part)
    lines: list[ft.Control] = [
        words(
            action.what.strip() or language.say("Action"),
            T.TITLE_SMALL,
            beside=CHEVRON,
            max_lines=MOST_LINES,
            overflow=ft.TextOverflow.ELLIPSIS,
        ),
        _fact(ft.Icons.PERSON_OUTLINE, who, language.say("Nobody named yet")),
        _fact(ft.Icons.EVENT_OUTLINED, when, language.say("No date yet")),
    ]
    if told := done_words(action, today, language):
        mark = ft.Icon(ft.Icons.CHECK_BOX, size=seen.icon(20), color=C.PRIMARY)
        lines.append(ft.Row([mark, words(told, T.LABEL_MEDIUM, C.PRIMARY, expand=True)], spacing=8))
    line = ft.Row(
        [
            ft.Column(lines, spacing=3, expand=True, tight=True),
            ft.Icon(ft.Icons.CHEVRON_RIGHT, size=24, color=C.ON_SURFACE_VARIANT),
        ]
    )
    pad = ft.Padding.symmetric(horizontal=seen.card_pad, vertical=12)
    return tappable(line, lambda: go(f"/plan/action?id={record_id}&key={action.key}"), pad=pad, radius=0)


def _fact(icon: ft.IconData, text: str, nothing: str) -> ft.Control:
    """An icon and its fact on one line, in italics where nothing is said."""
    size = look().icon(18)
    return ft.Row(
        [
            ft.Icon(icon, size=size, color=C.ON_SURFACE_VARIANT),
            quiet(text or nothing, beside=size + GAP + CHEVRON, expand=True, italic=not text),
        ],
        spacing=GAP,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )
