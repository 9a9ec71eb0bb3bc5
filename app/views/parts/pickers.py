"""Choosing language and country: two separate choices, each kept at once."""

from __future__ import annotations

import flet as ft

from app.language import COUNTRIES, LANGUAGES, Language
from app.views.parts.actions import tappable, told
from app.views.parts.boundary import component
from app.views.parts.lines import Choice, Segments
from app.views.parts.seen import look, prefer, spoken
from app.views.parts.text import C, T, section, words


def language_names() -> dict[str, str]:
    """Each language by its own name."""
    return {tag: Language(tag, "SE").own_name for tag in LANGUAGES}


def country_names() -> dict[str, str]:
    """Each country in the language spoken now."""
    language = spoken()
    return {code: language.say(name) for code, name in COUNTRIES.items()}


def language_and_country() -> list[ft.Control]:
    """Both choices below each other, each with its title."""
    language, choose = spoken(), prefer()
    return [
        section(language.say("Language")),
        Choice(language_names(), language.tag, lambda tag: choose(language=tag, country=language.country)),
        section(
            language.say("Where do you get your care?"),
            language.say("The country decides whom you call and what things are called."),
        ),
        Choice(country_names(), language.country, lambda code: choose(language=language.tag, country=code)),
    ]


@component
def LanguagePicker() -> ft.Control:
    """The languages side by side at the top; a tap changes every word at once."""
    now, choose = spoken(), prefer()
    # Capped as the tabs are, so that all three stay beside each other.
    size = look().capped(17, 1.35)

    def one(tag: str, name: str) -> ft.Control:
        on = tag == now.tag
        style, ink = (T.LABEL_LARGE, C.PRIMARY) if on else (T.BODY_MEDIUM, C.ON_SURFACE_VARIANT)
        text = words(name, style, ink, size=size)
        parts: list[ft.Control] = [ft.Icon(ft.Icons.CHECK, size=18, color=C.PRIMARY), text] if on else [text]
        button = tappable(
            ft.Row(parts, spacing=4, tight=True),
            lambda: choose(language=tag, country=now.country),
            pad=ft.Padding.symmetric(horizontal=6 if look().large_text else 10, vertical=13),
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
