"""A backup is opened, seen, and united with the notebook or put in its place."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import flet as ft

from app.errors import TaktError
from app.session import restoring
from app.session.restoring import Look
from app.storage.backup import Backup
from app.views.exchange.contents import what_it_holds
from app.views.parts.actions import link, primary, second
from app.views.parts.boundary import component
from app.views.parts.fields import typing_field
from app.views.parts.files import Picked, pick_one
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.seen import go, spoken
from app.views.parts.state import Held, held
from app.views.parts.text import C, heading, quiet, words
from app.views.sitting import sitting


@component
def Restore() -> ft.Control:
    """Works without a notebook too: then the backup becomes the notebook of this device."""
    here, language = sitting(), spoken()
    picked: Held[Picked | None] = held(None)
    opened: Held[Backup | None] = held(None)
    back = (language.say("Back"), "/exchange" if here.notebook else "/")
    title = language.say("Open a backup")
    if opened.now is not None:
        return Found(opened.now, back)
    if picked.now is not None:
        return Unlock(picked.now, opened.set, back)

    async def choose() -> None:
        found = await pick_one()
        if found is not None:
            picked.set(found)

    return Screen(
        None,
        top=Top(title, back=back),
        left=[
            words(language.say("Choose the backup file. Its name begins with takt and ends with .takt.")),
            quiet(language.say("Nothing changes before you have seen what it holds.")),
        ],
        foot=foot_of(primary(language.say("Choose a file"), ft.Icons.FILE_OPEN_OUTLINED, choose)),
    )


@component
def Unlock(picked: Picked, on_open: Callable[[Backup], None], back: tuple[str, str]) -> ft.Control:
    """The passphrase or the recovery code of the time when the backup was made."""
    language = spoken()
    secret, trouble, seen = held(""), held(""), held(False)
    by_code, busy = held(False), held(False)

    async def unlock() -> None:
        if busy.now:
            return
        busy.set(True)
        trouble.set("")
        try:
            backup = await asyncio.to_thread(_opened, picked, secret.now, by_code=by_code.now)
        except TaktError as refused:
            trouble.set(language.tell(refused))
        else:
            on_open(backup)
        finally:
            busy.set(False)

    def other_way() -> None:
        secret.set("")
        by_code.set(not by_code.now)

    label = language.say("Recovery code") if by_code.now else language.say("Passphrase of the backup")
    other = (
        language.say("With the passphrase instead")
        if by_code.now
        else language.say("With the recovery code instead")
    )
    return Screen(
        None,
        top=Top(language.say("Open a backup"), back=back),
        left=[
            Card(
                [
                    typing_field(
                        label,
                        secret.now,
                        secret.set,
                        trouble.now,
                        unlock,
                        password=not seen.now and not by_code.now,
                        key=f"secret {by_code.now}",
                    ),
                    link(
                        language.say("Hide") if seen.now else language.say("Show"),
                        ft.Icons.VISIBILITY_OFF_OUTLINED if seen.now else ft.Icons.VISIBILITY_OUTLINED,
                        lambda: seen.set(not seen.now),
                    ),
                    link(other, ft.Icons.PASSWORD, other_way),
                ]
            ),
            *([ft.ProgressBar(color=C.PRIMARY)] if busy.now else []),
        ],
        foot=foot_of(primary(language.say("Open"), ft.Icons.LOCK_OPEN_OUTLINED, unlock, disabled=busy.now)),
    )


def _opened(picked: Picked, secret: str, *, by_code: bool) -> Backup:
    if by_code:
        return restoring.opened(picked.content, recovery=secret)
    return restoring.opened(picked.content, passphrase=secret)


@component
def Found(backup: Backup, back: tuple[str, str]) -> ft.Control:
    """What the backup holds beside what is here, and the two ways on."""
    here, language, said = sitting(), spoken(), notices()
    busy = held("")
    look: Look = held(restoring.look(backup, here.notebook)).now

    def undo() -> None:
        if here.notebook:
            here.notebook.journal.undo()
            here.redraw()

    async def unite() -> None:
        if busy.now or here.notebook is None:
            return
        busy.set("unite")
        try:
            brought, _ = await asyncio.to_thread(restoring.merge, here.notebook, backup)
        finally:
            busy.set("")
        backup.close()
        told = language.say(
            "United: {added} new, {changed} changed, {removed} removed.",
            added=language.number(brought.added),
            changed=language.number(brought.changed),
            removed=language.number(brought.removed),
        )
        said.tell_after_leaving(told, undo)
        go("/exchange")

    async def replace() -> None:
        if busy.now:
            return
        busy.set("replace")
        try:
            if here.notebook is None:
                await asyncio.to_thread(restoring.take_the_place, here.home, backup)
            else:
                await asyncio.to_thread(restoring.replace, here.notebook, backup)
        finally:
            busy.set("")
        backup.close()
        if here.notebook is None:
            here.redraw()
            said.tell_after_leaving(language.say("Your notebook is here again. Open it with its passphrase."))
            go("/")
        else:
            said.tell_after_leaving(language.say("The notebook is as in the backup."), undo)
            go("/exchange")

    if here.notebook is None:
        ways: list[ft.Control] = []
        foot = primary(
            language.say("Make it my notebook here"), ft.Icons.CHECK, replace, disabled=bool(busy.now)
        )
    else:
        ways = [
            Card(
                [
                    heading(language.say("Put it in the place of what is here")),
                    quiet(
                        language.say(
                            "The notebook then says what the backup says, and nothing else. Takt first makes a backup of what is here now."
                        )
                    ),
                    second(
                        language.say("Put the backup in its place"),
                        ft.Icons.RESTORE,
                        replace,
                        disabled=bool(busy.now),
                    ),
                ],
                tone="well",
            )
        ]
        foot = primary(
            language.say("Unite it with this notebook"), ft.Icons.MERGE, unite, disabled=bool(busy.now)
        )
    return Screen(
        None,
        top=Top(language.say("This is in the backup"), back=back),
        left=[
            *what_it_holds(look),
            *([ft.ProgressBar(color=C.PRIMARY)] if busy.now else []),
        ],
        right=ways,
        foot=foot_of(foot),
    )
