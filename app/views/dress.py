"""Puts the chosen look, text size and language on a page."""

from __future__ import annotations

import flet as ft

from app.language import Language
from app.storage.preferences import Preferences
from app.views.look.theme import theme

SCHEMES = {
    "system": ("light", "dark"),
    "light": ("light", "light"),
    "dark": ("dark", "dark"),
    "contrast": ("contrast", "contrast"),
    "contrast-dark": ("contrast-dark", "contrast-dark"),
}
MODES = {
    "system": ft.ThemeMode.SYSTEM,
    "light": ft.ThemeMode.LIGHT,
    "dark": ft.ThemeMode.DARK,
    "contrast": ft.ThemeMode.LIGHT,
    "contrast-dark": ft.ThemeMode.DARK,
}


def dress(page: ft.Page, chosen: Preferences, language: Language) -> None:
    """Theme, locale and title, where they are not on already."""
    wanted = (chosen.look, chosen.text_scale, language.tag)
    if page.data == wanted:
        return
    page.data = wanted
    page.title = "Takt"
    page.padding = 0
    light, dark = SCHEMES[chosen.look]
    page.theme, page.dark_theme = theme(light, chosen.text_scale), theme(dark, chosen.text_scale)
    page.theme_mode = MODES[chosen.look]
    tag, country = language.region_tag.split("-")
    page.locale_configuration = ft.LocaleConfiguration([ft.Locale(tag, country)], ft.Locale(tag, country))
