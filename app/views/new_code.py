"""A new recovery code: whoever knows the passphrase gets one, and the old one stops working."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import flet as ft

from app.errors import StorageError, TaktError
from app.views.parts.actions import link, second
from app.views.parts.boundary import component
from app.views.parts.fields import typing_field
from app.views.parts.paper import Card
from app.views.parts.seen import spoken
from app.views.parts.state import held
from app.views.parts.text import heading, words
from app.views.sitting import notebook, sitting


@component
def NewCode(on_leave: Callable[[], None]) -> ft.Control:
    """Asks for the passphrase; the code is then shown as on the first day."""
    typed = held("")
    trouble, set_trouble = ft.use_state("")
    busy = held(False)
    here, language, opened = sitting(), spoken(), notebook()

    async def make() -> None:
        if busy.now:
            return
        busy.set(True)
        set_trouble("")
        try:
            here.shows_code(await asyncio.to_thread(opened.new_recovery_code, typed.now))
        except StorageError:
            raise
        except TaktError as error:
            set_trouble(language.tell(error))
        finally:
            busy.set(False)

    return Card(
        [
            heading(language.say("New recovery code")),
            words(language.say("You get a new code on paper. The old one then stops working.")),
            typing_field(
                language.say("The passphrase now"),
                typed.now,
                typed.set,
                trouble,
                on_submit=make,
                password=True,
                can_reveal_password=True,
                key="passphrase-for-code",
            ),
            second(language.say("Make a new code"), ft.Icons.PASSWORD, make, disabled=busy.now),
            link(language.say("Cancel"), None, on_leave),
        ]
    )
