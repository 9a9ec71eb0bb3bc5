"""What to know beside every taper: when to get help at once, and what stays true."""

from __future__ import annotations

import flet as ft

from app.rehab.taper.safety import CARDS, FLAG_WORDS, OLD_DOSE, RedFlag
from app.rehab.taper.safety import Card as Known
from app.views.emergency.about import to_emergency
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Row
from app.views.parts.paper import Card, list_card
from app.views.parts.seen import go, spoken
from app.views.parts.text import T, aside, heading, section, words

ICONS = {
    RedFlag.BREATHING: ft.Icons.AIR,
    RedFlag.NOT_WAKING: ft.Icons.BEDTIME_OUTLINED,
    RedFlag.SEIZURE: ft.Icons.BOLT_OUTLINED,
    RedFlag.CHEST: ft.Icons.MONITOR_HEART_OUTLINED,
    RedFlag.SUICIDAL: ft.Icons.SUPPORT_OUTLINED,
    RedFlag.NO_FLUIDS: ft.Icons.WATER_DROP_OUTLINED,
    RedFlag.PREGNANT: ft.Icons.PREGNANT_WOMAN,
}


@component
def SafetyScreen() -> ft.Control:
    """The warning signs, each of which opens the emergency card at once; and the cards of every taper."""
    language = spoken()
    route = ft.context.page.route or "/taper/safety"
    return Screen(
        2,
        top=Top(language.say("Good to know during a taper"), back=(language.say("Taper"), "/taper")),
        left=[
            section(
                language.say("Is there any of this right now?"),
                language.say("One tap shows whom to call."),
            ),
            list_card([_flag(flag, route) for flag in RedFlag], indent=76),
            aside(language.say("What you answer here changes nothing in your plan.")),
        ],
        right=[
            Card([words(language.say(OLD_DOSE), T.TITLE_SMALL)], tone="warm"),
            *(_known(card) for card in CARDS),
        ],
    )


def _flag(flag: RedFlag, route: str) -> ft.Control:
    way = to_emergency(flag.value, back=route)
    return Row(spoken().say(FLAG_WORDS[flag]), "", ICONS[flag], "warm", lambda: go(way), key=flag.value)


def _known(card: Known) -> ft.Control:
    language = spoken()
    return Card(
        [heading(language.say(card.title), 2, T.TITLE_SMALL), words(language.say(card.text))],
        tone="well",
        gap=6,
    )
