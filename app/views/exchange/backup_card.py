"""The backup by one tap: into the folder that the patient chose, else through the dialog of the system."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import flet as ft

from app.session import backups
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.files import can_share, save_as, share_sealed
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.seen import spoken
from app.views.parts.state import held
from app.views.parts.text import C, T, heading, words
from app.views.sitting import notebook, sitting


@component
def BackupCard() -> ft.Control:
    """What a backup is, and the one button of the screen."""
    here, language, opened, said = sitting(), spoken(), notebook(), notices()
    busy = held(False)
    has_folder = here.home.preferences.backup_folder is not None
    saved = language.say("The backup is saved. It opens with your passphrase of today.")

    async def save(way: Callable[[], Awaitable[None]]) -> None:
        if busy.now:
            return
        busy.set(True)
        try:
            await way()
        finally:
            busy.set(False)

    async def in_the_folder() -> None:
        made = await asyncio.to_thread(opened.back_up)
        here.redraw()
        if made.trouble:
            said.trouble(language.tell(made.trouble))
        else:
            said.tell(saved)

    async def handed_to(hand_over: Callable[[str, bytes], Awaitable[bool]]) -> None:
        sealed = await asyncio.to_thread(backups.as_bytes, opened.home, opened.vault)
        if await hand_over(sealed.name, sealed.content):
            said.tell(saved)

    async def elsewhere() -> None:
        await handed_to(save_as)

    async def shared() -> None:
        await handed_to(share_sealed)

    doing = language.say("Making the backup …") if busy.now else language.say("Save a backup")
    lines: list[ft.Control] = [
        heading(language.say("Backup"), 2, T.TITLE_LARGE),
        words(language.say("One sealed file. Without your passphrase nobody can read it.")),
        primary(
            doing,
            ft.Icons.SAVE_OUTLINED,
            lambda: save(in_the_folder if has_folder else elsewhere),
            disabled=busy.now,
        ),
    ]
    if busy.now:
        lines.append(ft.ProgressBar(color=C.PRIMARY))
    if has_folder:
        other = language.say("Save it somewhere else")
        lines.append(link(other, ft.Icons.SAVE_AS_OUTLINED, lambda: save(elsewhere), disabled=busy.now))
    if can_share():
        to_an_app = language.say("Share it with another app")
        lines.append(link(to_an_app, ft.Icons.IOS_SHARE, lambda: save(shared), disabled=busy.now))
    return Card(lines, tone="teal")
