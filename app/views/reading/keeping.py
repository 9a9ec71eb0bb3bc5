"""A patient's own marks on a text: read, and saved for later."""

from __future__ import annotations

import flet as ft

from app.content.library import Article
from app.rehab.reading import Reading
from app.views.parts.actions import link
from app.views.parts.boundary import component
from app.views.parts.notice import notices
from app.views.parts.seen import spoken
from app.views.reading.reader import reader


@component
def Keeping(text: Article) -> ft.Control:
    """Two marks to put on a text or take off again, where a notebook is open to keep them in."""
    language, who, said = spoken(), reader(), notices()
    keep, today, before, slug = who.keep, who.today, who.reading, text.slug
    if keep is None or today is None:
        return ft.Container(height=0)

    def put(after: Reading, told: str) -> None:
        keep(after)
        said.tell(told, lambda: keep(before))

    def has_read() -> None:
        put(before.having_read(slug, today), language.say("Marked as read"))

    def wants_it_later() -> None:
        put(before.saving(slug), language.say("Saved for later"))

    read = (
        link(
            language.say("Not read after all"),
            ft.Icons.CHECK_CIRCLE,
            lambda: keep(before.not_having_read(slug)),
        )
        if slug in before.read
        else link(language.say("I have read this"), ft.Icons.CHECK_CIRCLE_OUTLINED, has_read)
    )
    saved = (
        link(
            language.say("Take it off the saved ones"),
            ft.Icons.BOOKMARK,
            lambda: keep(before.letting_go(slug)),
        )
        if slug in before.saved
        else link(language.say("Save for later"), ft.Icons.BOOKMARK_ADD_OUTLINED, wants_it_later)
    )
    return ft.Row([read, saved], spacing=4, wrap=True)
