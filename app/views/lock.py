"""The lock screen: one field, one button, and what is open to everyone."""

from __future__ import annotations

import asyncio

import flet as ft

from app.errors import StorageError, TaktError
from app.views.gate import opened
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.fields import typing_field
from app.views.parts.frame import Screen
from app.views.parts.lines import Row
from app.views.parts.notice import notices
from app.views.parts.paper import Card, list_card
from app.views.parts.pen import beats
from app.views.parts.pickers import LanguagePicker
from app.views.parts.seen import go, look, spoken
from app.views.parts.state import held
from app.views.parts.text import C, T, quiet, section
from app.views.sitting import sitting


@component
def Lock() -> ft.Control:
    """Unlock with the passphrase, or with the recovery code; a wrong try keeps the text in the field."""
    typed = held("")
    shown, show = ft.use_state(False)
    by_code, set_by_code = ft.use_state(False)
    trouble, set_trouble = ft.use_state("")
    busy = held(False)
    stuck, set_stuck = ft.use_state(False)
    here, language, said = sitting(), spoken(), notices()

    async def unlock() -> None:
        if busy.now:
            return
        if not typed.now.strip():
            set_trouble(
                language.say("Write your recovery code here first.")
                if by_code
                else language.say("Write your passphrase here first.")
            )
            return
        busy.set(True)
        set_trouble("")
        secret = typed.now
        try:
            notebook = await asyncio.to_thread(opened, here, secret, by_code=by_code)
            here.open_with(notebook, came_by=secret if by_code else "")
            if notebook.is_older_copy:
                said.tell(
                    language.say(
                        "This is an older copy of the notebook. If there is a newer one, you can open that instead."
                    )
                )
        except StorageError:
            set_stuck(True)
            raise
        except TaktError as error:
            set_trouble(language.tell(error))
        finally:
            busy.set(False)

    def other_way() -> None:
        set_by_code(not by_code)
        typed.set("")
        set_trouble("")

    label = language.say("Recovery code") if by_code else language.say("Passphrase")
    field = typing_field(
        label,
        typed.now,
        typed.set,
        trouble,
        on_submit=unlock,
        password=not shown and not by_code,
        can_reveal_password=False,
        key="passphrase",
    )
    reveal = link(
        language.say("Hide") if shown else language.say("Show"),
        ft.Icons.VISIBILITY_OFF_OUTLINED if shown else ft.Icons.VISIBILITY_OUTLINED,
        lambda: show(not shown),
    )
    forgot = link(
        language.say("Use the passphrase") if by_code else language.say("I have forgotten it"),
        None,
        other_way,
    )
    opening = language.say("Opening …") if busy.now else language.say("Unlock")
    under = [] if by_code else [reveal]
    # Whoever has lost both secrets, or whose notebook is damaged, has a backup perhaps.
    restore = link(language.say("I have a backup"), ft.Icons.RESTORE, lambda: go("/restore/instead"))
    hint = [Card([quiet(here.hint, T.BODY_MEDIUM, selectable=True)], tone="well")] if here.hint else []
    working = [ft.ProgressBar(color=C.PRIMARY)] if busy.now else []
    return Screen(
        None,
        left=[
            LanguagePicker(),
            brand(),
            *hint,
            field,
            primary(opening, ft.Icons.LOCK_OPEN, unlock, disabled=busy.now),
            *working,
            ft.Row([*under, forgot], alignment=ft.MainAxisAlignment.SPACE_BETWEEN, wrap=True),
            *([restore] if by_code or stuck else []),
        ],
        right=[section(language.say("Open without the passphrase")), open_to_everyone(), stays_here()],
    )


def brand() -> ft.Control:
    """The mark, the name, and what it is."""
    seen, language = look(), spoken()
    name = ft.Text(
        "Takt",
        size=seen.capped(40, 1.4),
        color=C.PRIMARY,
        font_family="Roboto",
        style=ft.TextStyle(letter_spacing=0.5),
    )
    purpose = quiet(
        language.say("Your own notebook for long-term pain"), T.BODY_MEDIUM, text_align=ft.TextAlign.CENTER
    )
    return ft.Container(
        ft.Column([beats(52), name, purpose], spacing=8, horizontal_alignment=ft.CrossAxisAlignment.CENTER),
        padding=ft.Padding.only(top=20, bottom=18),
    )


def open_to_everyone() -> ft.Control:
    """What can be read without unlocking."""
    language = spoken()
    return list_card(
        [
            Row(
                language.say("Read and learn"), "", ft.Icons.MENU_BOOK_OUTLINED, "teal", lambda: go("/learn")
            ),
            Row(language.say("For relatives"), "", ft.Icons.GROUP_OUTLINED, "blue", lambda: go("/relatives")),
            Row(language.say("Whom do I call?"), "", ft.Icons.CALL_OUTLINED, "warm", lambda: go("/call")),
        ],
        indent=76,
    )


def stays_here() -> ft.Control:
    """The promise about privacy, once."""
    text = spoken().say(
        "Everything you write stays on this device. Nothing is sent unless you share it yourself."
    )
    icon = ft.Icon(ft.Icons.LOCK_OUTLINE, size=20, color=C.ON_SURFACE_VARIANT)
    return ft.Container(
        ft.Row([icon, quiet(text, expand=True)], spacing=10),
        padding=ft.Padding.symmetric(horizontal=8, vertical=6),
    )
