"""Settings: language and country, text and look, locking, the pain question, deleting everything."""

from __future__ import annotations

from dataclasses import replace

import flet as ft

from app.views.change_passphrase import ChangePassphrase
from app.views.delete_everything import DeleteEverything
from app.views.new_code import NewCode
from app.views.parts.boundary import component
from app.views.parts.fields import typing_field
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Choice, Row, Segments, Switch
from app.views.parts.notice import notices, safely
from app.views.parts.paper import list_card
from app.views.parts.pickers import language_and_country
from app.views.parts.seen import go, prefer, spoken
from app.views.parts.state import held
from app.views.parts.text import quiet, section
from app.views.sitting import notebook, sitting
from app.words import N_

LOOKS = {
    "system": N_("As on the device"),
    "light": N_("Light"),
    "dark": N_("Dark"),
    "contrast": N_("High contrast, light"),
    "contrast-dark": N_("High contrast, dark"),
}
TEXT_SIZES = {"1.0": "100 %", "1.25": "125 %", "1.5": "150 %", "2.0": "200 %"}
LOCK_MINUTES = ("1", "5", "15", "30")


@component
def Settings() -> ft.Control:
    """Everything that is the patient's own choice."""
    language = spoken()
    return Screen(
        None,
        top=Top(language.say("Settings"), back=(language.say("Today"), "/")),
        left=[Words(), Sight()],
        right=[CheckInChoices(), Safety()],
    )


def _group(title: str, *parts: ft.Control) -> ft.Control:
    return ft.Column(
        [section(title), *parts], spacing=12, tight=True, horizontal_alignment=ft.CrossAxisAlignment.STRETCH
    )


@component
def Words() -> ft.Control:
    """Language and country are two choices."""
    return ft.Column(
        language_and_country(),
        spacing=12,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


@component
def Sight() -> ft.Control:
    """Text size and look."""
    here, language, choose = sitting(), spoken(), prefer()
    chosen = here.home.preferences
    return _group(
        language.say("Text size"),
        Segments(TEXT_SIZES, str(float(chosen.text_scale)), lambda size: choose(text_scale=float(size))),
        section(language.say("Colours")),
        Choice(
            {key: language.say(name) for key, name in LOOKS.items()},
            chosen.look,
            lambda look: choose(look=look),
            stacked=True,
        ),
    )


@component
def CheckInChoices() -> ft.Control:
    """Whose notebook it is and what it asks."""
    opened = notebook()
    name = held(opened.profile.name)
    here, language, said = sitting(), spoken(), notices()

    def keep_name() -> None:
        if name.now.strip() != opened.profile.name:
            opened.describe_owner(replace(opened.profile, name=name.now.strip()))
            here.redraw()
            said.tell(language.say("Saved"))

    def ask_pain(on: bool) -> None:
        opened.describe_owner(replace(opened.profile, pain_asked=on))
        here.redraw()

    return _group(
        language.say("Check-in and printouts"),
        list_card(
            [
                Switch(
                    language.say("Ask about pain"),
                    language.say("What you can do comes first. The pain question can be left out."),
                    opened.profile.pain_asked,
                    ask_pain,
                )
            ]
        ),
        typing_field(
            language.say("Your name on printouts"),
            name.now,
            name.set,
            on_submit=keep_name,
            on_blur=safely(keep_name),
            max_length=120,
            key="name",
        ),
    )


@component
def Safety() -> ft.Control:
    """Locking, the passphrase, and deleting everything."""
    changing, change = ft.use_state("")
    here, language, choose = sitting(), spoken(), prefer()

    def toggle(part: str) -> None:
        change("" if changing == part else part)

    minutes = {n: language.count("{n} minute", "{n} minutes", int(n)) for n in LOCK_MINUTES}
    parts: list[ft.Control] = [
        quiet(language.say("Takt locks itself when nobody has touched it for")),
        Choice(
            minutes,
            str(here.home.preferences.lock_minutes),
            lambda n: choose(lock_minutes=int(n)),
            stacked=True,
        ),
        list_card(
            [
                Row(
                    language.say("Backup and moving"),
                    language.say("Save, restore, take out, bring in"),
                    ft.Icons.SAVE_OUTLINED,
                    "teal",
                    lambda: go("/exchange"),
                ),
                Row(language.say("Lock now"), "", ft.Icons.LOCK_OUTLINE, "teal", here.lock),
                Row(
                    language.say("Change passphrase"),
                    "",
                    ft.Icons.KEY_OUTLINED,
                    "blue",
                    lambda: toggle("passphrase"),
                ),
                Row(language.say("New recovery code"), "", ft.Icons.PASSWORD, "blue", lambda: toggle("code")),
                Row(language.say("Whom do I call?"), "", ft.Icons.CALL_OUTLINED, "warm", lambda: go("/call")),
                Row(
                    language.say("Delete everything"),
                    "",
                    ft.Icons.DELETE_OUTLINE,
                    "well",
                    lambda: toggle("delete"),
                ),
            ],
            indent=76,
        ),
    ]
    if changing == "passphrase":
        parts.append(ChangePassphrase(lambda: change("")))
    if changing == "code":
        parts.append(NewCode(lambda: change("")))
    if changing == "delete":
        parts.append(DeleteEverything(lambda: change("")))
    return _group(language.say("Locking and safety"), *parts)
