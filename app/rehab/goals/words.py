"""The words for goals, and three ladders to begin from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from app.rehab.goals.ladder import Area, Level
from app.rehab.goals.reviews import Reviewer
from app.words import N_

LABELS: Mapping[str, str] = {
    "words": N_("Goal"),
    "why": N_("Why it matters to me"),
    "measured_by": N_("How we follow it"),
    "area": N_("What it is about"),
    "rungs": N_("The five levels"),
    "rungs.level": N_("Level"),
    "rungs.words": N_("What it looks like"),
    "importance": N_("How much it matters"),
    "difficulty": N_("How hard it is to reach"),
    "baseline": N_("Where I begin"),
    "agreed": N_("Agreed on"),
    "agreed_with": N_("Agreed with"),
    "target": N_("To be reached by"),
    "actions": N_("Actions that lead there"),
    "activities": N_("Activities that belong to it"),
    "ended": N_("Ended on"),
}

REVIEW_LABELS: Mapping[str, str] = {
    "day": N_("Day"),
    "agreed": N_("Agreed on"),
    "level": N_("Where are you now?"),
    "by": N_("Reviewed by"),
    "who": N_("Name"),
    "note": N_("Note"),
}

WORDS: Mapping[Enum, str] = {
    Level.MUCH_LESS: N_("Much less than expected"),
    Level.LESS: N_("Somewhat less than expected"),
    Level.EXPECTED: N_("As expected"),
    Level.MORE: N_("Somewhat more than expected"),
    Level.MUCH_MORE: N_("Much more than expected"),
    Area.FUNCTION: N_("What my body can do"),
    Area.ACTIVITY: N_("What I do in everyday life"),
    Area.PARTICIPATION: N_("Being part of things with others"),
    Reviewer.PATIENT: N_("Me"),
    Reviewer.CLINIC: N_("The clinic"),
}

# 0 to 3, for importance and difficulty alike.
WEIGHT_WORDS: Mapping[int, str] = {
    0: N_("Not at all"),
    1: N_("A little"),
    2: N_("Fairly much"),
    3: N_("Very much"),
}


@dataclass(frozen=True)
class Example:
    """A ladder to look at before writing one's own, from −2 to +2."""

    area: Area
    words: str
    levels: tuple[str, str, str, str, str]


EXAMPLES: tuple[Example, ...] = (
    Example(
        Area.FUNCTION,
        N_("Walk outdoors without stopping"),
        (
            N_("Less than 5 minutes"),
            N_("5 to 9 minutes"),
            N_("10 to 14 minutes"),
            N_("15 to 19 minutes"),
            N_("20 minutes or more"),
        ),
    ),
    Example(
        Area.ACTIVITY,
        N_("Cook dinner myself"),
        (
            N_("No day of the week"),
            N_("1 or 2 days a week"),
            N_("3 days a week"),
            N_("4 days a week"),
            N_("5 days a week or more"),
        ),
    ),
    Example(
        Area.PARTICIPATION,
        N_("Meet friends"),
        (
            N_("Not this month"),
            N_("Once a month"),
            N_("2 times a month"),
            N_("3 times a month"),
            N_("4 times a month or more"),
        ),
    ),
)
