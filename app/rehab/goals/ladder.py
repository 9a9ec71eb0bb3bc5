"""A goal as a ladder of five written levels, from much less to much more than expected.

The levels are written before the period begins: one thing that can be seen or counted,
without gaps between the levels, for a fixed day. S000 1.7 and App. E ask for goals that
are concrete and can be measured.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Any, ClassVar

from app.errors import DoubledLevel, EndsFirst, FieldError, LevelsAgreed, MissingLevel, OutOfRange, Unanswered
from app.rehab.plan.limits import not_to_come, refuse_too_long, within_a_life

MOST_WEIGHT = 3


class Level(Enum):
    """How far a goal was reached, beside what was expected."""

    MUCH_LESS = -2
    LESS = -1
    EXPECTED = 0
    MORE = 1
    MUCH_MORE = 2


class Area(Enum):
    """What a goal is about: what the body can do, what I do, where I take part."""

    FUNCTION = "function"
    ACTIVITY = "activity"
    PARTICIPATION = "participation"


@dataclass(frozen=True)
class Rung:
    """One level in the patient's own words."""

    known_by: ClassVar[str] = "level"

    level: Level
    words: str

    def __post_init__(self) -> None:
        refuse_too_long(self)


@dataclass(frozen=True, kw_only=True)
class Goal:
    """A goal, as a draft or as agreed. Raises TooLong and OutOfRange; `problems` tells what is missing.

    `importance` and `difficulty` go from 0, not at all, to 3, very. `baseline` is where it
    begins: usually −1, so that there is room to get worse, and −2 only where nothing worse
    can be thought of. `actions` are keys of the plan's actions, `activities` names of diary
    activities. Once `agreed`, levels, weights and baseline stand (`changed`).
    """

    kind: ClassVar[str] = "goal"
    versioned: ClassVar[bool] = True

    words: str = ""
    why: str = ""
    measured_by: str = ""
    area: Area | None = None
    rungs: tuple[Rung, ...] = ()
    importance: int | None = None
    difficulty: int | None = None
    baseline: Level = Level.LESS
    agreed: date | None = None
    agreed_with: str = ""
    target: date | None = None
    actions: tuple[str, ...] = ()
    activities: tuple[str, ...] = ()
    ended: date | None = None

    def __post_init__(self) -> None:
        refuse_too_long(self)
        for name, value in (("importance", self.importance), ("difficulty", self.difficulty)):
            if value is not None and not 0 <= value <= MOST_WEIGHT:
                raise OutOfRange(name, least=0, most=MOST_WEIGHT)

    @property
    def weight(self) -> int | None:
        """Importance × difficulty, 0 to 9; None where one of them is not written."""
        if self.importance is None or self.difficulty is None:
            return None
        return self.importance * self.difficulty

    def level_words(self, level: Level) -> str:
        """What the patient wrote for a level, or nothing."""
        return next((rung.words for rung in self.rungs if rung.level is level), "")


# What T is computed from, and the day that says which reviews belong to it.
FROZEN = ("rungs", "importance", "difficulty", "baseline", "agreed")


def measured_alike(one: Goal, other: Goal) -> bool:
    """Whether two versions of a goal have one T: the same agreement, levels, weights and start."""
    return all(getattr(one, name) == getattr(other, name) for name in FROZEN)


def problems(goal: Goal, today: date) -> tuple[FieldError, ...]:
    """What keeps a goal from being agreed, each told at its field."""
    found: list[FieldError] = []
    if not goal.words.strip():
        found.append(Unanswered("words"))
    found += _of_levels(goal)
    found += not_to_come("agreed", goal.agreed, today) + within_a_life("target", goal.target, today)
    if goal.target is not None and goal.agreed is not None and goal.target < goal.agreed:
        found.append(EndsFirst("target"))
    return tuple(found)


def _of_levels(goal: Goal) -> list[FieldError]:
    found: list[FieldError] = []
    for level in Level:
        said = [_plain(rung.words) for rung in goal.rungs if rung.level is level and rung.words.strip()]
        others = {_plain(rung.words) for rung in goal.rungs if rung.level.value < level.value}
        if not said:
            found.append(MissingLevel(f"rungs[{level.name.lower()}]"))
        elif len(said) > 1 or said[0] in others:
            found.append(DoubledLevel(f"rungs[{level.name.lower()}]"))
    return found


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


def agree(goal: Goal, on: date, with_whom: str, today: date) -> Goal:
    """The goal as agreed on a day. Raises the first of its `problems`."""
    agreed = replace(goal, agreed=on, agreed_with=with_whom)
    for problem in problems(agreed, today):
        raise problem
    return agreed


def changed(goal: Goal, today: date, *, open_still: bool = False, **changes: Any) -> Goal:
    """The goal with some fields changed, to be kept as a new version.

    Once a goal is agreed, what T is computed from changes only together with `agreed`, the
    later day of the new agreement: the old version keeps its T, and reviews of the old levels
    do not count for the new ones. While the levels are `open_still` (`reviews.are_open_still`),
    all but the day may be put right. Raises LevelsAgreed, and the first of an agreed goal's
    `problems`.
    """
    new = replace(goal, **changes)
    if goal.agreed is None:
        return new
    if new.agreed is None or new.agreed <= goal.agreed:
        for name in ("agreed",) if open_still else FROZEN:
            if getattr(new, name) != getattr(goal, name):
                raise LevelsAgreed(name)
    for problem in problems(new, today):
        raise problem
    return new
