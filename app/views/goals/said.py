"""Where a goal stands, in words: the written levels first."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from app.language import Language
from app.rehab.goals import Goal, Level
from app.rehab.goals.reviews import NOT_RATED


def signed(level: float | Decimal, language: Language) -> str:
    """+1, 0, −1, and −0,5 where a clinic gave that."""
    return language.change(float(level), 1)


def level_at(level: Decimal | None) -> Level | None:
    """The rung for a level; None between two rungs."""
    return Level(int(level)) if level is not None and level == level.to_integral_value() else None


def quoted(goal: Goal, level: Level, language: Language) -> str:
    """A level in the patient's own words, or its number where it has none."""
    own = goal.level_words(level).strip()
    return language.quote(own) if own else signed(level.value, language)


def you_are_at(goal: Goal, level: Decimal | None, language: Language) -> str:
    """The patient's own view: on which level, or between which."""
    if level is None:
        return language.say(NOT_RATED)
    rung = level_at(level)
    if rung is not None:
        return language.say("You are at {level}.", level=quoted(goal, rung, language))
    lower, upper = beside(level)
    return language.say(
        "You are between {lower} and {upper}.",
        lower=quoted(goal, lower, language),
        upper=quoted(goal, upper, language),
    )


def level_in_words(goal: Goal, level: Decimal, language: Language) -> str:
    """A level in the patient's own words, or the two that it lies between."""
    rung = level_at(level)
    if rung is not None:
        return goal.level_words(rung).strip()
    lower, upper = beside(level)
    return language.say(
        "Between {lower} and {upper}",
        lower=quoted(goal, lower, language),
        upper=quoted(goal, upper, language),
    )


def beside(level: Decimal) -> tuple[Level, Level]:
    """The rungs below and above a level that lies between two."""
    return Level(int(level.to_integral_value(ROUND_FLOOR))), Level(
        int(level.to_integral_value(ROUND_CEILING))
    )


def you_began_at(goal: Goal, language: Language) -> str:
    """Where the goal began."""
    return language.say("You began at {level}.", level=quoted(goal, goal.baseline, language))
