"""What a row of results says: the first, the latest and the difference, and which way the scale goes."""

from __future__ import annotations

from collections.abc import Mapping

from app.language import Language
from app.rehab.measures import DIRECTIONS, Change


def compared(
    language: Language,
    change: Change,
    direction: str | None,
    grades: Mapping[int, str] | None = None,
    decimals: int = 1,
) -> str:
    """One sentence from the plotted values, and the direction of the scale in the next.

    `grades` are the words for the values of a scale that has no amounts between them, and `decimals`
    as many as its values may have.
    """
    first = language.full_day(change.first.day)
    was, now = (in_words(language, one.score, grades, decimals) for one in (change.first, change.latest))
    if change.difference == 0:
        said = language.say("The first time, on {day}: {was}. Now the same.", day=first, was=was)
    elif grades:
        said = language.say("The first time, on {day}: {was}. Now: {now}.", day=first, was=was, now=now)
    else:
        said = language.say(
            "The first time, on {day}: {was}. Now: {now}. Difference: {difference}.",
            day=first,
            was=was,
            now=now,
            difference=language.change(change.difference, decimals),
        )
    return f"{said} {language.say(DIRECTIONS[direction])}" if direction in DIRECTIONS else said


def in_words(language: Language, score: float, grades: Mapping[int, str] | None, decimals: int) -> str:
    """A score as a number, or as its grade where it has one."""
    name = (grades or {}).get(int(score))
    return language.say(name) if name else language.number(score, decimals)
