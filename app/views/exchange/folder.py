"""Where backups are kept: Takt's own folder, or one that the patient chooses, a synced one or a memory stick."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import flet as ft

from app.errors import BackupFolderAway, CannotWriteFile
from app.session import backups
from app.session.backups import named_folder
from app.storage.backup_folder import KEPT, lying_in
from app.views.parts.actions import primary, second
from app.views.parts.boundary import component
from app.views.parts.fields import typing_field
from app.views.parts.files import has_folder_dialog, pick_folder
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import Handler, notices
from app.views.parts.paper import Card
from app.views.parts.seen import spoken
from app.views.parts.state import Held, held
from app.views.parts.text import aside, heading, quiet, words
from app.views.sitting import notebook, sitting


@component
def BackupFolder() -> ft.Control:
    """The folder of today, and another one: by the system's dialog, or by its name where a browser has none."""
    here, language, opened, said = sitting(), spoken(), notebook(), notices()
    typed, trouble = held(""), held("")
    by_dialog = has_folder_dialog()

    async def keep_in(folder: Path | None) -> None:
        await asyncio.to_thread(opened.keep_backups_in, folder)
        typed.set("")
        here.redraw()
        said.tell(language.say("Backups are kept there from now on."))

    async def choose() -> None:
        trouble.set("")
        try:
            folder = await pick_folder() if by_dialog else named_folder(typed.now)
            if folder is not None:
                await keep_in(folder)
        except CannotWriteFile:
            trouble.set(
                language.say(
                    "Takt cannot save in that folder. Check that it is there, or choose another one."
                )
            )

    way = language.say("Choose a folder") if by_dialog else language.say("Keep backups there")
    told: list[ft.Control] = [words(trouble.now)] if trouble.now else []
    return Screen(
        None,
        top=Top(
            language.say("Where backups are kept"), back=(language.say("Backup and moving"), "/exchange")
        ),
        left=[
            FolderNow(lambda: keep_in(None)),
            *(told if by_dialog else [ByName(typed, trouble.now, choose)]),
        ],
        right=[
            aside(
                language.say(
                    "Choose a folder that is copied elsewhere, such as a synced one or a memory stick. Then your backups are still there if this device breaks."
                )
            ),
            aside(
                language.say(
                    "They are sealed: without your passphrase or recovery code nobody can read them."
                )
            ),
        ],
        foot=foot_of(primary(way, ft.Icons.FOLDER_OPEN_OUTLINED, choose)),
    )


@component
def FolderNow(own_again: Callable[[], object]) -> ft.Control:
    """The folder of today, how many backups lie there, and the way back to Takt's own."""
    language, home = spoken(), sitting().home
    folder = backups.folder(home)
    lying = len(lying_in(folder))
    chosen = home.preferences.backup_folder is not None
    title = language.say("The folder you chose") if chosen else language.say("Takt’s own folder")
    lines: list[ft.Control] = [heading(title), words(str(folder), selectable=True)]
    if chosen and not folder.is_dir():
        lines.append(words(language.tell(BackupFolderAway())))
    if lying:
        lines.append(quiet(language.count("{n} backup lies here.", "{n} backups lie here.", lying)))
    lines.append(
        quiet(
            language.say(
                "Takt makes one by itself before it changes much, and keeps the last {n} of them. Those that you save yourself stay.",
                n=KEPT,
            )
        )
    )
    if chosen:
        lines.append(second(language.say("Takt’s own folder again"), ft.Icons.UNDO, own_again))
    return Card(lines, gap=8)


@component
def ByName(typed: Held[str], trouble: str, choose: Handler) -> ft.Control:
    """A browser shows no dialog for folders, so the name is typed."""
    language = spoken()
    return Card(
        [
            typing_field(
                language.say("Another folder on this computer"),
                typed.now,
                typed.set,
                trouble,
                choose,
                key="folder",
            ),
            quiet(language.say("Write the whole name of the folder, from its beginning.")),
        ]
    )
