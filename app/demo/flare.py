"""The fictional patient's own plan for heavy days, written with her physiotherapist and changed once."""

from __future__ import annotations

from dataclasses import replace

from app.demo.dates import Dates, at
from app.demo.keeping import keep
from app.demo.people import PHYSIOTHERAPIST, regular
from app.language import Language
from app.rehab.flare import FlarePlan, Lowered
from app.storage.kept import Kept
from app.words import N_


def flare(dates: Dates, language: Language) -> Kept[FlarePlan]:
    """The flare plan with both its versions."""
    say = language.say
    first = FlarePlan(
        day=dates.followed_up,
        early_signs=(
            say(N_("I sleep badly two nights in a row")),
            say(N_("I clench my teeth")),
            say(N_("I answer in short words")),
        ),
        first=(say(N_("Warm shower, then lie down for twenty minutes")), say(N_("Breathing exercise"))),
        kept=(say(N_("Get up at seven")), say(N_("Out once a day, if only to the mailbox"))),
        helpers=(say(N_("My sister shops")), say(N_("The neighbour takes the laundry down"))),
        contact=regular(language),
        contact_when=say(N_("When it has lasted a week, or when I think of changing the tablets myself.")),
    )
    now = replace(
        first,
        day=dates.revised,
        lowered=(
            Lowered(say(N_("The walk")), say(N_("Eight minutes"))),
            Lowered(say(N_("Work at the computer")), say(N_("Twelve minutes at a time"))),
            Lowered(say(N_("Squats")), say(N_("Five, once"))),
        ),
        back_up=say(
            N_("Three even days, then up to the amount I had before. Not more, also when it feels easy.")
        ),
    )
    written = keep("flare", first, at(dates.followed_up))
    return keep("flare", now, at(dates.revised), who=language.say(PHYSIOTHERAPIST), before=written)
