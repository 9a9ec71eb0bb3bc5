"""Choosing language and country: two separate choices, each kept at once."""

from __future__ import annotations

import flet as ft

from app.language import COUNTRIES, LANGUAGES, Language
from app.views.parts.actions import tappable, told
from app.views.parts.boundary import component
from app.views.parts.lines import Segments
from app.views.parts.seen import prefer, spoken
from app.views.parts.text import C, T, words


def language_names() -> dict[str, str]:
    """Each language by its own name."""
    return {tag: Language(tag, "SE").own_name for tag in LANGUAGES}


def country_names() -> dict[str, str]:
    """Each country in the language spoken now."""
    language = spoken()
    return {code: language.say(name) for code, name in COUNTRIES.items()}


@component
def LanguagePicker() -> ft.Control:
    """The languages side by side at the top; a tap changes every word at once."""
    now, choose = spoken(), prefer()

    def one(tag: str, name: str) -> ft.Control:
        on = tag == now.tag
        text = words(name, T.LABEL_LARGE if on else T.BODY_MEDIUM, C.PRIMARY if on else C.ON_SURFACE_VARIANT)
        parts: list[ft.Control] = [ft.Icon(ft.Icons.CHECK, size=18, color=C.PRIMARY), text] if on else [text]
        button = tappable(
            ft.Row(parts, spacing=4, tight=True),
            lambda: choose(language=tag, country=now.country),
            pad=ft.Padding.symmetric(horizontal=10, vertical=13),
        )
        return told(button, selected=on)

    names = language_names().items()
    return ft.Row(
        [one(tag, name) for tag, name in names], alignment=ft.MainAxisAlignment.END, spacing=0, wrap=True
    )


@component
def CountryPicker() -> ft.Control:
    """The countries side by side; the choice decides numbers and roles, not the words."""
    now, choose = spoken(), prefer()
    return Segments(country_names(), now.country, lambda code: choose(language=now.tag, country=code))
