"""What the fictional patient noticed while she tapered: most in the first days of a step."""

from __future__ import annotations

from datetime import time, timedelta

from app.demo.dates import Dates, at
from app.language import Language
from app.rehab.symptoms import NONE, Symptoms
from app.words import N_

# Days since the taper began, and what was noticed then.
NOTICED: tuple[tuple[int, tuple[str, ...], str], ...] = (
    (-3, (NONE,), ""),
    (2, ("yawning", "sweating"), ""),
    (4, ("yawning", "restless_sleep"), N_("Slept in pieces, but got up at seven.")),
    (9, (NONE,), ""),
    (21, (NONE,), ""),
    (29, ("sweating", "chills"), ""),
    (31, ("restless_sleep", "irritable"), ""),
    (36, ("yawning",), ""),
    (48, (NONE,), ""),
    (52, ("restless_sleep", "worry", "muscle_cramps"), N_("The flare, I think. I stay on this step.")),
    (60, ("restless_sleep",), ""),
    (65, ("sweating", "restless_sleep"), ""),
    (68, ("yawning",), ""),
    (76, (NONE,), ""),
    (88, (NONE,), ""),
    (93, ("yawning", "eyes_and_nose"), ""),
    (95, ("restless_sleep",), N_("Better than at the last step.")),
)


def symptoms(dates: Dates, language: Language) -> list[Symptoms]:
    """The list on some days of the taper; never a warning sign."""
    made = []
    for since, noticed, note in NOTICED:
        day = dates.taper_begins + timedelta(days=since)
        if day <= dates.yesterday:
            made.append(
                Symptoms(
                    day=day,
                    at=at(day, time(20, 30)),
                    noticed=noticed,
                    signs=(NONE,),
                    reason="taper",
                    note=language.say(note) if note else "",
                )
            )
    return made
