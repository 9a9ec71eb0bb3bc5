"""What a row of results says: the first, the latest and the difference, and which way the scale goes."""

from __future__ import annotations

from app.language import Language
from app.rehab.measures import DIRECTIONS, Change


def compared(language: Language, change: Change, direction: str | None) -> str:
    """One sentence from the plotted values, and the direction of the scale in the next."""
    first = language.full_day(change.first.day)
    was, now = language.number(change.first.score, 1), language.number(change.latest.score, 1)
    if change.difference == 0:
        said = language.say("The first time, on {day}: {was}. Now the same.", day=first, was=was)
    else:
        said = language.say(
            "The first time, on {day}: {was}. Now: {now}. Difference: {difference}.",
            day=first,
            was=was,
            now=now,
            difference=language.change(change.difference, 1),
        )
    return f"{said} {language.say(DIRECTIONS[direction])}" if direction in DIRECTIONS else said
