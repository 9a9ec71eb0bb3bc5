"""Deleting the notebook: the only thing that asks first, with a typed word."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.errors import WordsDiffer
from app.views.parts.actions import link, second
from app.views.parts.boundary import component
from app.views.parts.fields import typing_field
from app.views.parts.paper import Card
from app.views.parts.seen import go, spoken
from app.views.parts.state import held
from app.views.parts.text import heading, words
from app.views.sitting import sitting


@component
def DeleteEverything(on_leave: Callable[[], None]) -> ft.Control:
    """Removes the notebook and everything beside it, once the word is typed."""
    typed = held("")
    trouble, set_trouble = ft.use_state("")
    here, language = sitting(), spoken()
    word = language.say("DELETE")

    def delete() -> None:
        if typed.now.strip().upper() != word:
            set_trouble(language.tell(WordsDiffer(word=word)))
            return
        if here.notebook is not None:
            try:
                here.notebook.delete_everything()
            finally:
                # It is closed by now, also where something of it could not be deleted.
                here.lock()
            go("/")

    return Card(
        [
            heading(language.say("Delete everything")),
            words(language.say("Write {word} to delete everything. It cannot be undone.", word=word)),
            typing_field(word, typed.now, typed.set, trouble, on_submit=delete, key="delete-word"),
            second(language.say("Delete everything"), ft.Icons.DELETE_OUTLINE, delete),
            link(language.say("Cancel"), None, on_leave),
        ],
        tone="warm",
    )
