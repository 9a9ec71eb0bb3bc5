"""Texts as rows of a list: what a text is about, how long it takes, and whether it was read."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from app.content.library import Article
from app.views.parts.lines import Row
from app.views.parts.paper import list_card
from app.views.parts.seen import go, spoken
from app.views.parts.text import C
from app.views.reading.reader import reader
from app.views.reading.ways import to_text


def minutes(article: Article) -> str:
    """ "3 minutes"."""
    return spoken().count("{n} minute", "{n} minutes", article.minutes)


def text_rows(articles: Sequence[Article], back: str, folder: str = "") -> ft.Control:
    """A card of texts that lead back to `back`; `folder` where they are read in another language."""
    return list_card([text_row(article, back, folder) for article in articles])


def text_row(article: Article, back: str, folder: str = "") -> ft.Control:
    """One text."""
    language = spoken()
    read = ft.Icon(
        ft.Icons.CHECK_CIRCLE_OUTLINED, size=22, color=C.PRIMARY, semantics_label=language.say("Read already")
    )
    return Row(
        article.title,
        f"{article.summary}\n{minutes(article)}",
        on_click=lambda: go(to_text(article.slug, back, folder)),
        trailing=read if article.slug in reader().reading.read else None,
    )
