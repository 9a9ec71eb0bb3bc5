"""A backup is opened with the passphrase or the recovery code of the time when it was made."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import NamedTuple

import flet as ft

from app.errors import TaktError
from app.session.restoring import Look, look, opened, opened_at_the_lock
from app.storage.backup import Backup
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.fields import typing_field
from app.views.parts.files import Picked
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.paper import Card
from app.views.parts.seen import spoken
from app.views.parts.state import held
from app.views.parts.text import C, quiet
from app.views.sitting import Sitting, sitting


class Seen(NamedTuple):
    """A backup that was opened, and what it holds beside what is here."""

    backup: Backup
    look: Look


@component
def UnlockBackup(
    picked: Picked, on_open: Callable[[Seen], None], back: tuple[str, Callable[[], None]]
) -> ft.Control:
    """One field; a wrong try keeps what was typed in it."""
    here, language = sitting(), spoken()
    secret, trouble, seen = held(""), held(""), held(False)
    by_code, busy = held(False), held(False)

    async def unlock() -> None:
        if busy.now or not secret.now.strip():
            return
        busy.set(True)
        trouble.set("")
        try:
            on_open(await asyncio.to_thread(unlocked, picked, secret.now, here, by_code=by_code.now))
        except TaktError as refused:
            trouble.set(language.tell(refused))
        finally:
            busy.set(False)

    def other_way() -> None:
        secret.set("")
        trouble.set("")
        by_code.set(not by_code.now)

    label = language.say("Recovery code") if by_code.now else language.say("Passphrase of the backup")
    other = (
        language.say("With the passphrase instead")
        if by_code.now
        else language.say("With the recovery code instead")
    )
    field = typing_field(
        label,
        secret.now,
        secret.set,
        trouble.now,
        unlock,
        password=not seen.now and not by_code.now,
        key=f"secret {by_code.now}",
    )
    reveal = link(
        language.say("Hide") if seen.now else language.say("Show"),
        ft.Icons.VISIBILITY_OFF_OUTLINED if seen.now else ft.Icons.VISIBILITY_OUTLINED,
        lambda: seen.set(not seen.now),
    )
    doing = language.say("Opening …") if busy.now else language.say("Open")
    return Screen(
        None,
        top=Top(language.say("Open a backup"), over=picked.name, back=back),
        left=[
            Card(
                [
                    quiet(language.say("It opens with the passphrase that you had when it was made.")),
                    field,
                    *([] if by_code.now else [reveal]),
                    link(other, ft.Icons.PASSWORD, other_way),
                ]
            ),
            *([ft.ProgressBar(color=C.PRIMARY)] if busy.now else []),
        ],
        foot=foot_of(primary(doing, ft.Icons.LOCK_OPEN_OUTLINED, unlock, disabled=busy.now)),
    )


def unlocked(picked: Picked, secret: str, here: Sitting, *, by_code: bool) -> Seen:
    """The backup and what it holds; at the lock wrong tries count as there. Raises as `opened` does, and WaitFirst."""
    way = {"recovery": secret} if by_code else {"passphrase": secret}
    locked = here.notebook is None and here.home.has_notebook
    backup = opened_at_the_lock(here.home, picked.content, **way) if locked else opened(picked.content, **way)
    try:
        return Seen(backup, look(backup, here.notebook))
    except BaseException:
        backup.close()
        raise
