"""The recovery code, shown once: on paper or as a page to print; then a name for printouts if one likes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

import flet as ft

from app.exports.code_page import code_page
from app.views.parts.actions import link, primary, second
from app.views.parts.boundary import component
from app.views.parts.fields import typing_field
from app.views.parts.files import save_as
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.seen import look, spoken
from app.views.parts.state import held
from app.views.parts.text import C, T, quiet, words
from app.views.sitting import notebook, sitting


@component
def KeepTheCode() -> ft.Control:
    """The code first, then the name; the notebook opens after that."""
    kept, set_kept = ft.use_state(False)
    here, named = sitting(), bool(notebook().profile.name)
    if kept:
        return NameOnPrintouts()
    return RecoveryCode(here.settled if named else lambda: set_kept(True))


@component
def RecoveryCode(onwards: Callable[[], None]) -> ft.Control:
    """The code in groups, large enough to copy by hand, and a page to print."""
    here, language, said, seen = sitting(), spoken(), notices(), look()
    code = here.new_code

    async def to_print() -> None:
        page = await asyncio.to_thread(code_page, code, language, here.home.clock.today())
        if await save_as("takt.pdf", page):
            said.tell(language.say("The page is saved. Print it, and then delete the file."))

    groups = ft.Row(
        [
            ft.Text(group, size=seen.capped(24, 1.3), font_family="RobotoMono", color=C.ON_SURFACE)
            for group in code.split("-")
        ],
        wrap=True,
        spacing=16,
        run_spacing=6,
    )
    spelled = ft.Semantics(label=" ".join(code), exclude_semantics=True, content=groups)
    why = language.say(
        "Write the code on paper and keep it in a safe place. Without it nobody can help you in if you "
        "forget the passphrase."
    )
    return Screen(
        None,
        top=Top(language.say("Recovery code")),
        left=[
            words(why),
            Card([spelled], tone="teal"),
            second(language.say("Save a page to print"), ft.Icons.PRINT_OUTLINED, to_print),
        ],
        right=[
            Card(
                [
                    quiet(
                        language.say(
                            "The code is shown only now. You can make a new one in the settings; the old one then stops working."
                        ),
                        T.BODY_MEDIUM,
                    )
                ],
                tone="well",
            )
        ],
        foot=foot_of(primary(language.say("I have kept the code"), ft.Icons.CHECK, onwards)),
    )


@component
def NameOnPrintouts() -> ft.Control:
    """Optional: whose name stands on the page for the visit."""
    name = held("")
    here, language = sitting(), spoken()
    opened = notebook()

    def done() -> None:
        if name.now.strip():
            opened.describe_owner(replace(opened.profile, name=name.now.strip()))
        here.settled()

    return Screen(
        None,
        top=Top(language.say("Your name on printouts")),
        left=[
            words(
                language.say(
                    "If you like, your name stands on the page that you take to a visit. It is kept in the locked notebook."
                )
            ),
            typing_field(
                language.say("Name"), name.now, name.set, on_submit=done, max_length=120, key="name"
            ),
        ],
        foot=foot_of(
            primary(language.say("Done"), ft.Icons.CHECK, done),
            link(language.say("Skip"), None, here.settled),
        ),
    )
