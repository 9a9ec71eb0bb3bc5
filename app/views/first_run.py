"""First run: language and country, what Takt is and is not, and a passphrase of one's own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import flet as ft

from app.errors import StorageError, TaktError
from app.session.notebook import Notebook
from app.views.gate import holds
from app.views.lock import brand, open_to_everyone
from app.views.new_passphrase import PassphraseChoice
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.paper import Card
from app.views.parts.pickers import language_and_country
from app.views.parts.seen import go, spoken
from app.views.parts.state import held
from app.views.parts.text import C, T, quiet, section, words
from app.views.sitting import sitting

Step = Callable[[], None]


@component
def FirstRun() -> ft.Control:
    """Three quiet steps to a notebook of one's own."""
    step, set_step = ft.use_state(0)

    def to(n: int) -> Step:
        return lambda: set_step(n)

    if step == 0:
        return Welcome(to(1))
    if step == 1:
        return WhatItIs(to(2), to(0))
    return OwnPassphrase(to(1))


@component
def Welcome(onwards: Step) -> ft.Control:
    """Language and country: two separate choices."""
    language = spoken()
    return Screen(
        None,
        left=[
            brand(),
            *language_and_country(),
        ],
        right=[
            section(language.say("Open without a notebook")),
            open_to_everyone(),
            link(language.say("I have a backup"), ft.Icons.RESTORE, lambda: go("/restore")),
        ],
        foot=foot_of(primary(language.say("Next"), ft.Icons.ARROW_FORWARD, onwards)),
    )


@component
def WhatItIs(onwards: Step, back: Step) -> ft.Control:
    """What Takt is and is not, said once and plainly."""
    language = spoken()
    is_ = [
        (
            ft.Icons.EDIT_NOTE_OUTLINED,
            language.say("A place to write how your days are, in a minute or less."),
        ),
        (ft.Icons.SHOW_CHART, language.say("A picture of your last weeks, in your own words and numbers.")),
        (ft.Icons.DESCRIPTION_OUTLINED, language.say("One page to take along to every visit.")),
    ]
    is_not = language.say(
        "This is your own notebook. It makes no diagnoses, calculates no doses and gives no advice about "
        "treatment. Follow the plan that you have agreed on with your care."
    )
    privacy = language.say(
        "Everything you write stays on this device. Nothing is sent unless you share it yourself."
    )
    return Screen(
        None,
        top=Top(language.say("What Takt is"), back=(language.say("Back"), back)),
        left=[
            Card([_point(icon, text) for icon, text in is_], gap=16),
            section(language.say("What Takt is not")),
            Card([words(is_not)], tone="well"),
        ],
        right=[
            section(language.say("Your notes stay with you")),
            Card([_point(ft.Icons.LOCK_OUTLINE, privacy)], tone="well"),
        ],
        foot=foot_of(primary(language.say("Next"), ft.Icons.ARROW_FORWARD, onwards)),
    )


def _point(icon: ft.IconData, text: str) -> ft.Control:
    return ft.Row(
        [ft.Icon(icon, size=26, color=C.PRIMARY), words(text, expand=True)],
        spacing=14,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )


@component
def OwnPassphrase(back: Step) -> ft.Control:
    """The passphrase: five words offered, or one's own; then the notebook is made."""
    typed = held("")
    trouble, set_trouble = ft.use_state("")
    busy = held(False)
    here, language = sitting(), spoken()

    def change(text: str) -> None:
        typed.set(text)
        set_trouble("")

    async def make() -> None:
        if busy.now:
            return
        busy.set(True)
        try:
            here.home.prefer(language=language.tag, country=language.country)
            opened, code = await asyncio.to_thread(Notebook.create, here.home, typed.now)
            holds(here)
            here.open_with(opened, new_code=code)
        except StorageError:
            raise
        except TaktError as error:
            set_trouble(language.tell(error))
        finally:
            busy.set(False)

    doing = language.say("Making your notebook …") if busy.now else language.say("Make my notebook")
    return Screen(
        None,
        top=Top(language.say("Your passphrase"), back=(language.say("Back"), back)),
        left=[
            words(
                language.say(
                    "The passphrase locks your notebook. Only you know it: nobody can look it up for you."
                )
            ),
            PassphraseChoice(typed.now, change, trouble, make),
            *([ft.ProgressBar(color=C.PRIMARY)] if busy.now else []),
        ],
        right=[
            Card(
                [
                    quiet(
                        language.say(
                            "Write it on paper and keep it where you keep other important papers. In the next step "
                            "you also get a recovery code, in case you forget it."
                        ),
                        T.BODY_MEDIUM,
                    )
                ],
                tone="well",
            )
        ],
        foot=foot_of(primary(doing, ft.Icons.LOCK_OUTLINE, make, disabled=busy.now)),
    )
