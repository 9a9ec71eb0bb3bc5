"""Changing the passphrase: the old one proves who asks, the new one is offered or one's own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import flet as ft

from app.errors import StorageError, TaktError, WrongPassphrase
from app.views.new_passphrase import PassphraseChoice
from app.views.parts.actions import link, second
from app.views.parts.boundary import component
from app.views.parts.fields import typing_field
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.seen import spoken
from app.views.parts.state import held
from app.views.parts.text import heading
from app.views.sitting import notebook


@component
def ChangePassphrase(on_done: Callable[[], None]) -> ft.Control:
    """Nothing is written anew but the lock itself; a wrong old passphrase leaves everything as it was."""
    old, new = held(""), held("")
    trouble, set_trouble = ft.use_state(("", ""))
    busy = held(False)
    language, said, opened = spoken(), notices(), notebook()

    async def change() -> None:
        if busy.now:
            return
        busy.set(True)
        set_trouble(("", ""))
        try:
            await asyncio.to_thread(opened.change_passphrase, old.now, new.now)
        except StorageError:
            raise
        except WrongPassphrase as error:
            set_trouble((language.tell(error), ""))
        except TaktError as error:
            set_trouble(("", language.tell(error)))
        else:
            on_done()
            said.tell(language.say("The passphrase is changed. The old one no longer opens the notebook."))
        finally:
            busy.set(False)

    return Card(
        [
            heading(language.say("Change passphrase")),
            typing_field(
                language.say("The passphrase now"),
                old.now,
                old.set,
                trouble[0],
                password=True,
                can_reveal_password=True,
                key="old-passphrase",
            ),
            PassphraseChoice(new.now, new.set, trouble[1], change),
            second(language.say("Change passphrase"), ft.Icons.KEY_OUTLINED, change, disabled=busy.now),
            link(language.say("Cancel"), None, on_done),
        ]
    )
