"""The page in other forms: locked with a password, for a screen reader, as a picture, as text to paste."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import flet as ft

from app.errors import TaktError
from app.exports import render
from app.views.parts.actions import link, second
from app.views.parts.boundary import component
from app.views.parts.fields import typing_field
from app.views.parts.lines import Row
from app.views.parts.notice import notices
from app.views.parts.paper import Card, list_card
from app.views.parts.seen import spoken
from app.views.parts.state import held
from app.views.parts.text import STRETCH, quiet
from app.views.visits.chosen import Page

HandOver = Callable[[str, str, Callable[[], bytes]], Awaitable[None]]


@component
def WaysOut(
    as_chosen: Callable[[], Page],
    save: Callable[[str], Awaitable[None]],
    hand_over: HandOver,
) -> ft.Control:
    """One line for each way."""
    language, said = spoken(), notices()
    locking = held(False)

    async def copy() -> None:
        text = render("text", *as_chosen()).decode("utf-8")
        await ft.Clipboard().set(text)
        said.tell(language.say("Copied. Paste it into your message."))

    ways = [
        Row(
            language.say("Locked PDF"),
            language.say("Opens only with a password that you choose"),
            ft.Icons.LOCK_OUTLINED,
            "warm",
            lambda: locking.set(not locking.now),
        ),
        *([LockedPdf(as_chosen, hand_over)] if locking.now else []),
        Row(
            language.say("Copy as text"),
            language.say("To paste into a message to the clinic"),
            ft.Icons.CONTENT_COPY,
            "blue",
            copy,
        ),
        Row(
            language.say("Web page"),
            language.say("For screen readers and phones"),
            ft.Icons.LANGUAGE,
            "teal",
            lambda: save("html"),
        ),
        Row(
            language.say("Picture of the first page"),
            language.say("Where only pictures can be handed in"),
            ft.Icons.IMAGE_OUTLINED,
            "blue",
            lambda: save("png"),
        ),
    ]
    return list_card(ways, indent=76)


@component
def LockedPdf(as_chosen: Callable[[], Page], hand_over: HandOver) -> ft.Control:
    """A password for the file, and the file."""
    language = spoken()
    password, trouble, seen = held(""), held(""), held(False)

    async def save() -> None:
        from app.exports.protected import checked, protect

        try:
            checked(password.now)
        except TaktError as refused:
            trouble.set(language.tell(refused))
            return
        trouble.set("")
        page, word = as_chosen(), password.now
        await hand_over("protected", ".pdf", lambda: protect(render("pdf", *page), word))

    def show() -> None:
        seen.set(not seen.now)

    return Card(
        [
            ft.Column(
                [
                    typing_field(
                        language.say("Password for the file"),
                        password.now,
                        password.set,
                        trouble.now,
                        password=not seen.now,
                        key="password",
                    ),
                    link(
                        language.say("Hide") if seen.now else language.say("Show"),
                        ft.Icons.VISIBILITY_OFF_OUTLINED if seen.now else ft.Icons.VISIBILITY_OUTLINED,
                        show,
                    ),
                    quiet(
                        language.say(
                            "Tell the password in another way than you send the file. Takt does not keep it."
                        )
                    ),
                    second(language.say("Save the locked PDF"), ft.Icons.LOCK_OUTLINED, save),
                ],
                spacing=8,
                tight=True,
                horizontal_alignment=STRETCH,
            )
        ],
        tone="well",
    )
