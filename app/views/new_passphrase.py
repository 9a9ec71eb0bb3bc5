"""Choosing a passphrase: five words offered, one's own welcome, the strength told in words."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.storage.passphrases import Strength, offer, strength
from app.views.parts.actions import link, second
from app.views.parts.boundary import component
from app.views.parts.fields import typing_field
from app.views.parts.notice import Handler
from app.views.parts.paper import Card
from app.views.parts.seen import spoken
from app.views.parts.state import held_from
from app.views.parts.text import C, T, heading, quiet, words
from app.words import N_

STRENGTH_WORDS = {
    "weak": N_("Easy to guess. Make it longer, or take the five words."),
    "fair": N_("Fairly hard to guess. One more word makes it safer."),
    "strong": N_("Hard to guess."),
}


@component
def PassphraseChoice(
    typed: str, on_change: Callable[[str], None], trouble: str, on_submit: Handler
) -> ft.Control:
    """Five generated words with one tap, or a passphrase of one's own; what is typed can be seen."""
    language = spoken()
    offered = held_from(lambda: offer(language.folder))
    shown, show = ft.use_state(True)

    suggestion = Card(
        [
            heading(language.say("Five words for you")),
            words(offered.now, T.TITLE_LARGE, selectable=True),
            second(language.say("Take these words"), ft.Icons.CHECK, lambda: on_change(offered.now)),
            link(language.say("Other words"), ft.Icons.REFRESH, lambda: offered.set(offer(language.folder))),
        ],
        tone="teal",
    )
    field = typing_field(
        language.say("Passphrase"),
        typed,
        on_change,
        trouble,
        on_submit=on_submit,
        password=not shown,
        can_reveal_password=False,
        key="new-passphrase",
    )
    reveal = link(
        language.say("Hide") if shown else language.say("Show"),
        ft.Icons.VISIBILITY_OFF_OUTLINED if shown else ft.Icons.VISIBILITY_OUTLINED,
        lambda: show(not shown),
    )
    lines: list[ft.Control] = [
        suggestion,
        quiet(language.say("Or write one of your own, with at least 12 characters.")),
        field,
    ]
    if typed:
        lines.append(_strength(strength(typed)))
    lines.append(reveal)
    return ft.Column(lines, spacing=12, tight=True, horizontal_alignment=ft.CrossAxisAlignment.STRETCH)


def _strength(told: Strength) -> ft.Control:
    """The strength as a word and an icon, never as a colour alone."""
    strong = told.words.value == "strong"
    icon = ft.Icon(
        ft.Icons.CHECK_CIRCLE_OUTLINE if strong else ft.Icons.INFO_OUTLINE, size=22, color=C.PRIMARY
    )
    text = words(spoken().say(STRENGTH_WORDS[told.words.value]), T.BODY_SMALL, expand=True)
    return ft.Row([icon, text], spacing=8)
