"""Answering by keyboard: digits answer the open question."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.parts.notice import Handler, safely

TEN, LEAVE_OUT = "+", {"-", "\u2212"}


def answer_by_keyboard(answer: Callable[[int | None], None] | None, save: Handler) -> None:
    """0–9 answers, + is 10, − leaves out, Ctrl+Enter saves; while somebody types a note only the last one.

    A page-wide listener also hears what is typed in text fields, so it lives only as long as
    the form, and the form tells by `answer=None` that somebody types.
    """
    page = ft.context.page
    saving = safely(save)

    async def pressed(event: ft.KeyboardEvent) -> None:
        key = event.key.removeprefix("Numpad ")
        if key == "Enter" and (event.ctrl or event.meta):
            if saving:
                await saving(event)
        elif answer and len(key) == 1 and key.isdigit():
            answer(int(key))
        elif answer and key in (TEN, "Add"):
            answer(10)
        elif answer and (key in LEAVE_OUT or key == "Subtract"):
            answer(None)

    def listen() -> None:
        page.on_keyboard_event = pressed

    def leave() -> None:
        page.on_keyboard_event = None

    listen()
    ft.use_effect(lambda: None, [], cleanup=leave)
