"""After the recovery code: a new passphrase, so that the paper with the code can rest again."""

from __future__ import annotations

import asyncio

import flet as ft

from app.errors import StorageError, TaktError
from app.views.new_passphrase import PassphraseChoice
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.seen import spoken
from app.views.parts.state import held
from app.views.parts.text import words
from app.views.sitting import notebook, sitting


@component
def AfterRecovery() -> ft.Control:
    """The notebook is open; the forgotten passphrase is put aside if one likes."""
    typed = held("")
    trouble, set_trouble = ft.use_state("")
    busy = held(False)
    here, language, said, opened = sitting(), spoken(), notices(), notebook()

    def change(text: str) -> None:
        typed.set(text)
        set_trouble("")

    async def keep() -> None:
        if busy.now:
            return
        busy.set(True)
        try:
            await asyncio.to_thread(opened.reset_passphrase, here.came_by, typed.now)
            said.tell(language.say("The passphrase is changed. The old one no longer opens the notebook."))
            here.settled()
        except StorageError:
            raise
        except TaktError as error:
            set_trouble(language.tell(error))
        finally:
            busy.set(False)

    return Screen(
        None,
        top=Top(language.say("A new passphrase")),
        left=[
            words(
                language.say(
                    "Your notebook is open. Choose a new passphrase, so that you can find your way in again."
                )
            ),
            PassphraseChoice(typed.now, change, trouble, keep),
        ],
        foot=foot_of(
            primary(language.say("Keep the new passphrase"), ft.Icons.KEY_OUTLINED, keep, disabled=busy.now),
            link(language.say("Later"), None, here.settled),
        ),
    )
