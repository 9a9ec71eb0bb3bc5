"""The last automatic backup is not where it should be: told quietly, until one is."""

from __future__ import annotations

import flet as ft

from app.language import Language
from app.session.notebook import Notebook
from app.views.parts.actions import link
from app.views.parts.paper import Card
from app.views.parts.seen import go, spoken
from app.views.parts.text import heading, words
from app.views.sitting import notebook


def cards() -> list[ft.Control]:
    """On Today, with the way to where it is put right."""
    language = spoken()
    way = link(language.say("Backup and moving"), ft.Icons.SAVE_OUTLINED, lambda: go("/exchange"))
    return trouble_card(notebook(), language, way)


def trouble_card(opened: Notebook, language: Language, *ways: ft.Control) -> list[ft.Control]:
    """What stood in the way; nothing where the last backup lies where it should."""
    if opened.backup_trouble is None:
        return []
    told = words(language.tell(opened.backup_trouble))
    return [Card([heading(language.say("The automatic backup")), told, *ways], tone="well", gap=8)]
