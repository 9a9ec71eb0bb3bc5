"""The groups that research divides answers on work ability into: told to whoever asks, beside the answer itself."""

from __future__ import annotations

import flet as ft

from app.rehab.measures import ABILITIES, WorkAbility, ability
from app.views.parts.forms import Folded
from app.views.parts.seen import spoken
from app.views.parts.text import quiet, words

SOURCE = "doi 10.5271/sjweh.3598"


def groups_of(latest: WorkAbility) -> list[ft.Control]:
    """The groups, folded away until they are asked for; nothing without an answer."""
    if latest.now is None:
        return []
    language, answer = spoken(), latest.now
    group = language.say(ABILITIES[ability(answer)])

    def told() -> list[ft.Control]:
        return [
            words(language.say("0–5 is called poor, 6–7 moderate and 8–10 good ability to work.")),
            words(language.say("Your latest answer, {n}, is in the group “{group}”.", n=answer, group=group)),
            words(
                language.say("The groups come from studies of many people. They decide nothing about you.")
            ),
            quiet(language.say("Source: {source}", source=SOURCE)),
        ]

    return [Folded(language.say("How research groups the answers"), "", told)]
