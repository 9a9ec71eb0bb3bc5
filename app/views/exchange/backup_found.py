"""What a backup holds beside what is here, and the ways on: united with the notebook, or in its place."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import flet as ft

from app.session import restoring
from app.session.backups import own_folder
from app.session.notebook import Notebook
from app.views.exchange.contents import what_it_holds, what_union_brings
from app.views.exchange.unlock_backup import Seen
from app.views.parts.actions import primary, second
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.seen import go, spoken
from app.views.parts.state import Held, held
from app.views.parts.text import C, heading, quiet, words
from app.views.sitting import sitting

Back = tuple[str, str | Callable[[], None]]


@component
def BackupFound(seen: Seen, back: Back) -> ft.Control:
    """Nothing has changed so far."""
    opened = sitting().notebook
    return BesideNotebook(seen, opened, back) if opened else InItsPlace(seen, back)


@component
def BesideNotebook(seen: Seen, opened: Notebook, back: Back) -> ft.Control:
    """Where a notebook is open: unite them, or put the backup in its place. Both can be undone."""
    here, language, said = sitting(), spoken(), notices()
    busy = held(False)
    backup, look = seen

    async def unite() -> None:
        if busy.now:
            return
        busy.set(True)
        try:
            brought, _ = await asyncio.to_thread(restoring.merge, opened, backup)
        finally:
            busy.set(False)
        told = language.say(
            "United: {added} new, {changed} changed, {removed} removed.",
            added=language.number(brought.added),
            changed=language.number(brought.changed),
            removed=language.number(brought.removed),
        )
        said.tell_after_leaving(told, here.undo)
        go("/exchange")

    async def replace() -> None:
        if busy.now:
            return
        busy.set(True)
        try:
            await asyncio.to_thread(restoring.replace, opened, backup)
        finally:
            busy.set(False)
        said.tell_after_leaving(language.say("The notebook is as in the backup."), here.undo)
        go("/exchange")

    in_place = Card(
        [
            heading(language.say("Put it in the place of what is here")),
            quiet(
                language.say(
                    "The notebook then says what the backup says, and nothing else. Takt first makes a backup of what is here now."
                )
            ),
            second(language.say("Put the backup in its place"), ft.Icons.RESTORE, replace, disabled=busy.now),
        ],
        tone="well",
    )
    return Screen(
        None,
        top=Top(language.say("This is in the backup"), back=back),
        left=[*what_it_holds(look), *working(busy)],
        right=[*what_union_brings(look), in_place],
        foot=foot_of(
            primary(language.say("Unite it with this notebook"), ft.Icons.MERGE, unite, disabled=busy.now)
        ),
    )


@component
def InItsPlace(seen: Seen, back: Back) -> ft.Control:
    """Where no notebook is open: the backup becomes the one of this device. One that is locked here is kept aside."""
    here, language, said = sitting(), spoken(), notices()
    busy = held(False)
    backup, look = seen
    locked = here.home.has_notebook

    async def take_the_place() -> None:
        if busy.now:
            return
        busy.set(True)
        try:
            await asyncio.to_thread(restoring.take_the_place, here.home, backup)
        finally:
            busy.set(False)
        here.redraw()
        said.tell_after_leaving(language.say("Your notebook is here again. Open it with its passphrase."))
        go("/")

    aside = Card(
        [
            heading(language.say("There is a notebook here already")),
            words(
                language.say(
                    "If you know its passphrase, open it first: then you can unite the two. Otherwise the backup takes its place. The notebook of now is kept as a file in {folder}.",
                    folder=own_folder(here.home),
                )
            ),
        ],
        tone="warm",
    )
    return Screen(
        None,
        top=Top(language.say("This is in the backup"), back=back),
        left=[*what_it_holds(look), *working(busy)],
        right=[aside] if locked else [],
        foot=foot_of(
            primary(
                language.say("Make it my notebook here"), ft.Icons.CHECK, take_the_place, disabled=busy.now
            )
        ),
    )


def working(busy: Held[bool]) -> list[ft.Control]:
    """That it goes on, while it does."""
    return [ft.ProgressBar(color=C.PRIMARY)] if busy.now else []
