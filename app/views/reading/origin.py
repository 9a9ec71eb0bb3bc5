"""Where a text comes from: its sources, who has reviewed it, and which country it is written for."""

from __future__ import annotations

import flet as ft

from app.content.library import Article
from app.content.sources import named
from app.language import COUNTRIES, Language
from app.views.parts.boundary import component
from app.views.parts.seen import spoken
from app.views.parts.text import aside, section


@component
def Origin(text: Article) -> ft.Control:
    """Where the facts come from, who has reviewed the text, and which country it is written for."""
    language = spoken()
    lines: list[ft.Control] = [section(language.say("Sources"))]
    lines += [aside(named(source)) for source in text.sources]
    lines.append(aside(review(text, language)))
    if language.country not in text.countries:
        written_for = language.say(COUNTRIES[text.countries[0]])
        lines.append(
            aside(
                language.say(
                    "This text is written for {country}. Services and rules may be different where you live. "
                    "The numbers to call are those of your own country.",
                    country=written_for,
                )
            )
        )
    return ft.Column(lines, spacing=6, tight=True, horizontal_alignment=ft.CrossAxisAlignment.STRETCH)


def review(article: Article, language: Language) -> str:
    """Who has reviewed a text; honestly nobody yet."""
    if article.is_reviewed:
        return language.say("Reviewed: {who}", who=article.reviewed)
    return language.say("Not yet reviewed by a clinician.")
