"""A backup is chosen: one that lies in the folder for backups, or a file from elsewhere."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import flet as ft

from app.session import backups
from app.storage.backup import read_file, refuse_large, refuse_other_files
from app.storage.backup_folder import Lying
from app.views.exchange.backup_found import BackupFound
from app.views.exchange.unlock_backup import Seen, UnlockBackup
from app.views.parts.actions import primary
from app.views.parts.boundary import component
from app.views.parts.files import Picked, choose_one
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Row
from app.views.parts.paper import Card, list_card
from app.views.parts.seen import spoken
from app.views.parts.state import Held, held
from app.views.parts.text import C, aside, quiet, section, words
from app.views.sitting import sitting

MOST_SHOWN = 14


@component
def Restore() -> ft.Control:
    """Works without a notebook, and at the lock, too: then the backup becomes the notebook of this device."""
    here, language = sitting(), spoken()
    picked: Held[Picked | None] = held(None)
    opened: Held[Seen | None] = held(None)
    busy = held(False)
    back = (language.say("Backup and moving"), "/exchange") if here.notebook else (language.say("Back"), "/")
    another = (language.say("Another backup"), lambda: picked.set(None))

    def forget() -> None:
        if opened.now is not None:
            opened.now.backup.close()

    ft.on_unmounted(forget)
    if opened.now is not None:
        return BackupFound(opened.now, back)
    if picked.now is not None:
        return UnlockBackup(picked.now, opened.set, another)
    doing = language.say("Reading the file …") if busy.now else language.say("Choose a file")

    async def choose() -> None:
        chosen = await choose_one(lambda size, _: refuse_large(size))
        if chosen is None or busy.now:
            return
        busy.set(True)
        try:
            found = await chosen.read()
            refuse_other_files(found.content)
            picked.set(found)
        finally:
            busy.set(False)

    async def take(one: Lying) -> None:
        picked.set(Picked(one.path.name, await asyncio.to_thread(read_file, one.path)))

    return Screen(
        None,
        top=Top(language.say("Open a backup"), back=back),
        left=[
            Card(
                [
                    words(
                        language.say("Choose the backup file. Its name begins with takt and ends with .takt.")
                    ),
                    quiet(language.say("Nothing changes before you have seen what it holds.")),
                ],
                gap=6,
            ),
            *([ft.ProgressBar(color=C.PRIMARY)] if busy.now else []),
        ],
        right=kept_here(take),
        foot=foot_of(primary(doing, ft.Icons.FILE_OPEN_OUTLINED, choose, disabled=busy.now)),
    )


def kept_here(take: Callable[[Lying], Awaitable[None]]) -> list[ft.Control]:
    """The backups of the folder, the newest first: on a phone no dialog shows them."""
    language, home = spoken(), sitting().home
    lying = backups.lying(home)
    if not lying:
        return []
    rows = [KeptOne(one, take, key=one.path.name) for one in lying[:MOST_SHOWN]]
    more = len(lying) - MOST_SHOWN
    return [
        section(language.say("Kept by Takt")),
        list_card(rows, indent=76),
        *([aside(language.count("And one more.", "And {n} more.", more))] if more > 0 else []),
    ]


@component
def KeptOne(one: Lying, take: Callable[[Lying], Awaitable[None]]) -> ft.Control:
    """One backup by its day and time, and whose idea it was."""
    language, home = spoken(), sitting().home
    made = home.clock.local(one.made)
    title = language.say("{day} at {time}", day=language.full_day(made.date()), time=language.clock(made))
    detail = (
        language.say("Made by Takt before something changed")
        if one.automatic
        else language.say("Saved by you")
    )
    icon = ft.Icons.HISTORY if one.automatic else ft.Icons.SAVE_OUTLINED
    return Row(title, detail, icon, "well" if one.automatic else "teal", lambda: take(one))
