"""Goal Attainment Scaling: how the goals as a whole stand, as T.

T = 50 + 10·Σ(w·x) / √[(1 − ρ)·Σw² + ρ·(Σw)²] with ρ = 0.30 (Kiresuk & Sherman 1968).
The paper in Clinical Rehabilitation 2009 (23:362–370) was printed with wrong formulas on
pages 364 and 367; its erratum and this file agree. S000 App. E asks for GAS when a
rehabilitation plan is followed up.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum
from math import ceil, fsum, isfinite, sqrt

from app.words import N_

RHO = 0.30  # How much the goals of one person are taken to go together.
LOWEST, HIGHEST = -2, 2

Score = float | Decimal | None
Weights = Sequence[float | None] | None


class Weighing(Enum):
    """How much each goal counted."""

    OWN = "own"
    EQUAL = "equal"
    EQUAL_BY_GAPS = "equal_by_gaps"
    EQUAL_BY_ZEROS = "equal_by_zeros"


WEIGHING_WORDS: dict[Weighing, str] = {
    Weighing.OWN: N_("Each goal counts by its importance and difficulty."),
    Weighing.EQUAL: N_("All goals count the same."),
    Weighing.EQUAL_BY_GAPS: N_("All goals count the same, as some have no importance or difficulty written."),
    Weighing.EQUAL_BY_ZEROS: N_("All goals count the same, as every weight is 0."),
}


def t_score(scores: Sequence[Score], weights: Weights = None) -> float | None:
    """T of the rated goals, in full precision; None where no goal is rated.

    `scores` are levels from −2 to +2, None where not rated: such a goal is left out of both
    sums, for 0 would mean that it was reached. `weights` are numbers from 0 up, on any
    scale; without them, or where they cannot be used (`weighing`), all goals count the
    same. Raises ValueError.
    """
    if weights is not None and len(weights) != len(scores):
        raise ValueError("one weight for each score")
    shares = _shares(scores, weights)
    levels = [float(score) for score in scores if score is not None]
    if not levels:
        return None
    if not all(LOWEST <= level <= HIGHEST for level in levels):
        raise ValueError("a level lies from −2 to +2")
    weighted = fsum(share * level for share, level in zip(shares, levels, strict=True))
    spread = (1 - RHO) * fsum(share * share for share in shares) + RHO * fsum(shares) ** 2
    return 50 + 10 * weighted / sqrt(spread)


def weighing(scores: Sequence[Score], weights: Weights) -> Weighing:
    """How the rated goals are weighed: by their own weights, or equally, and why."""
    if weights is None:
        return Weighing.EQUAL
    given = _of_rated(scores, weights)
    if any(weight is None for weight in given):
        return Weighing.EQUAL if all(weight is None for weight in given) else Weighing.EQUAL_BY_GAPS
    return Weighing.OWN if any(given) else Weighing.EQUAL_BY_ZEROS


def _shares(scores: Sequence[Score], weights: Weights) -> list[float]:
    """The weights of the rated goals with the largest as 1: T does not depend on their scale."""
    if weights is None:
        return [1.0] * len(_of_rated(scores, scores))
    numbers = [float(weight) for weight in weights if weight is not None]
    if any(weight < 0 or not isfinite(weight) for weight in numbers):
        raise ValueError("a weight is 0 or more")
    given = _of_rated(scores, weights)
    if weighing(scores, weights) is not Weighing.OWN:
        return [1.0] * len(given)
    own = [float(weight) for weight in given if weight is not None]
    return [weight / max(own) for weight in own]


def _of_rated(scores: Sequence[Score], values: Sequence[Score]) -> list[Score]:
    return [value for score, value in zip(scores, values, strict=True) if score is not None]


STANDING: dict[int, str] = {
    -2: N_("As a whole much less than expected"),
    -1: N_("As a whole somewhat less than expected"),
    0: N_("As a whole about as expected"),
    1: N_("As a whole somewhat more than expected"),
    2: N_("As a whole much more than expected"),
}


def in_words(t: float) -> str:
    """T as words about the goals, never a grade of the person: one step of words for each 10 of T."""
    steps = ceil(abs(t - 50) / 10 - 0.5)  # Half a step belongs to the words nearer to what was expected.
    return STANDING[max(LOWEST, min(HIGHEST, steps if t > 50 else -steps))]
