"""Where a goal stands: reviews by the patient and, apart from them, by the clinic."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import ClassVar

from app.errors import BeforeTheGoal, FieldError, NotANumber, OutOfRange
from app.rehab.fields import when
from app.rehab.goals.ladder import Goal
from app.rehab.goals.scoring import HIGHEST, LOWEST, Weighing, t_score, weighing
from app.rehab.plan.limits import not_to_come, refuse_too_long
from app.words import N_

# Half a step from the usual start, as some clinics give it where a goal was reached in part.
PARTLY = Decimal("-0.5")


class Reviewer(Enum):
    """Who reviewed: the two are kept apart and never mixed into one figure."""

    PATIENT = "patient"
    CLINIC = "clinic"


@dataclass(frozen=True, kw_only=True)
class Review:
    """A goal's level on a day. Raises NotANumber, OutOfRange and TooLong.

    `goal` is the id of the goal's record and `agreed` the day its levels were agreed, so that
    a review never speaks about later levels. Levels are whole numbers, but one between two
    (`PARTLY`) is kept where a clinic gives it.
    """

    kind: ClassVar[str] = "goal_review"

    day: date
    at: datetime | None = None
    goal: str
    agreed: date
    by: Reviewer = Reviewer.PATIENT
    who: str = ""
    level: Decimal
    note: str = ""

    def __post_init__(self) -> None:
        refuse_too_long(self)
        if not self.level.is_finite():
            raise NotANumber("level")
        if not LOWEST <= self.level <= HIGHEST:
            raise OutOfRange("level", least=LOWEST, most=HIGHEST)


def review_problems(review: Review, today: date) -> tuple[FieldError, ...]:
    """What is wrong with a review's day."""
    if review.day < review.agreed:
        return (BeforeTheGoal("day"),)
    return tuple(not_to_come("day", review.day, today))


@dataclass(frozen=True)
class Followed:
    """One version of a goal with the reviews of its levels, by day and instant."""

    goal: Goal
    reviews: tuple[Review, ...] = ()

    def reached(self, by: Reviewer, on: date) -> Decimal | None:
        """The level at the last review up to a day; None where there was none: not rated is not 0."""
        levels = [review.level for review in self.reviews if review.by is by and review.day <= on]
        return levels[-1] if levels else None


def follow(goal_id: str, goal: Goal, reviews: Iterable[Review]) -> Followed:
    """A goal, now or in an earlier version, with the reviews that speak about its levels."""
    own = [review for review in reviews if review.goal == goal_id and review.agreed == goal.agreed]
    return Followed(goal, tuple(sorted(own, key=when)))


def are_open_still(followed: Followed, written: date, today: date) -> bool:
    """Whether agreed levels may be put right without a new agreement.

    They may on the day that they were agreed on, or `written` down as from paper, and only
    while nobody has reviewed them. After that they stand: levels are written before the period
    that they measure.
    """
    return not followed.reviews and today in (followed.goal.agreed, written)


@dataclass(frozen=True)
class Attainment:
    """How a set of goals stands on a day. Both T are of the same rated goals and weights, unrounded."""

    t: float
    t_at_start: float
    rated: int
    of: int
    weighing: Weighing

    @property
    def change(self) -> float:
        """T now less T at the start."""
        return self.t - self.t_at_start


RATED = N_("{n} of {m} goals rated")
NOT_RATED = N_("Not rated yet")


def attainment(followed: Sequence[Followed], by: Reviewer, on: date) -> Attainment | None:
    """How the goals agreed by a day stand then, as one party sees it; None where none is rated."""
    agreed = [one for one in followed if one.goal.agreed is not None and one.goal.agreed <= on]
    now = [one.reached(by, on) for one in agreed]
    start = [
        None if level is None else one.goal.baseline.value for one, level in zip(agreed, now, strict=True)
    ]
    weights = [one.goal.weight for one in agreed]
    t, t_at_start = t_score(now, weights), t_score(start, weights)
    if t is None or t_at_start is None:
        return None
    rated = sum(level is not None for level in now)
    return Attainment(t, t_at_start, rated, len(agreed), weighing(now, weights))
