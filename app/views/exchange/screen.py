"""Backup, bringing in and taking out: everything the patient owns can be taken anywhere."""

from __future__ import annotations

import flet as ft

from app.session import backups
from app.views.exchange.backup_card import BackupCard
from app.views.exchange.backup_trouble import trouble_card
from app.views.exchange.take_out import TakeOut
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Row
from app.views.parts.paper import list_card
from app.views.parts.seen import go, spoken
from app.views.parts.text import aside, section
from app.views.sitting import notebook, sitting


@component
def Exchange() -> ft.Control:
    """One tap makes a backup; everything else is a line."""
    language, opened = spoken(), notebook()
    return Screen(
        None,
        top=Top(language.say("Backup and moving"), back=(language.say("Settings"), "/settings")),
        left=[
            *trouble_card(opened, language),
            BackupCard(),
            list_card([open_one(), where_they_lie()], indent=76),
            section(language.say("Bring something in")),
            list_card([bring_in()]),
        ],
        right=[
            section(language.say("Take everything out"), language.say("These files are not locked.")),
            TakeOut(),
            aside(language.say("Nothing is sent by itself. You choose where each file goes.")),
        ],
    )


def open_one() -> ft.Control:
    """The way back from a backup."""
    language = spoken()
    return Row(
        language.say("Restore or unite"),
        language.say("Open a backup and see what it holds. Nothing changes before you say so."),
        ft.Icons.RESTORE,
        "blue",
        lambda: go("/restore"),
    )


def where_they_lie() -> ft.Control:
    """Which folder the backups lie in, and when the latest was made."""
    language, home = spoken(), sitting().home
    lying = backups.lying(home)
    if lying:
        made = home.clock.local(lying[0].made)
        latest = language.say("The latest is from {day}.", day=language.full_day(made.date()))
    else:
        latest = language.say("None lies there yet.")
    return Row(
        language.say("Where backups are kept"),
        latest,
        ft.Icons.FOLDER_OUTLINED,
        "blue",
        lambda: go("/exchange/folder"),
    )


def bring_in() -> ft.Control:
    """The way in for every other file."""
    language = spoken()
    return Row(
        language.say("Bring in a file"),
        language.say("A plan from your clinic, an archive, or another diary"),
        ft.Icons.FILE_OPEN_OUTLINED,
        "warm",
        lambda: go("/exchange/bring-in"),
    )
