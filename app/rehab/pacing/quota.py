"""A quota: where an amount starts, and how large it is after each step.

The start is 80 % of the mean of three tries or more, below what is possible on a common
day, or the amount that the physiotherapist has set. Each step is 5–20 %, linear or
compound as the plan says. The amount is computed from the plan alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from app.errors import NotAChoice, NotANumber, OutOfRange, TooFewTries, TooLong
from app.rehab.fields import Scale
from app.words import N_

FEWEST_TRIES = 3
SHARE_OF_THE_MEAN = Fraction(8, 10)
LONGEST_WORDS = 200

PERCENT = Scale(N_("How large is each step, in percent?"), N_("Step"), least=5, most=20)


class Unit(StrEnum):
    """What an amount is counted in."""

    MINUTES = "minutes"
    METRES = "metres"
    TIMES = "times"


class Way(StrEnum):
    """Whether each step is a share of the beginning, or of the amount before it."""

    LINEAR = "linear"
    COMPOUND = "compound"


UNITS: dict[str, str] = {
    Unit.MINUTES: N_("minutes"),
    Unit.METRES: N_("metres"),
    Unit.TIMES: N_("times"),
}
WAYS: dict[str, str] = {
    Way.LINEAR: N_("Steps of the same size"),
    Way.COMPOUND: N_("Steps that grow with the amount"),
}


# No day has more minutes; the others only stop a slip of the finger.
LARGEST = {Unit.MINUTES: 24 * 60, Unit.METRES: 100_000, Unit.TIMES: 10_000}


@dataclass(frozen=True, kw_only=True)
class Quota:
    """An amount that rises by agreed steps. `given` is the start as the physiotherapist set it.

    `goal` is where the steps end. `lighter` is the plan's own smaller amount for hard days,
    `lighter_words` the plan's own description of it. Raises TooFewTries or another FieldError.
    """

    unit: str = Unit.MINUTES
    tries: tuple[Decimal, ...] = ()
    given: Decimal | None = None
    percent: int = 10
    way: str = Way.LINEAR
    goal: Decimal | None = None
    lighter: Decimal | None = None
    lighter_words: str = ""

    def __post_init__(self) -> None:
        if self.unit not in UNITS:
            raise NotAChoice("unit", choices=", ".join(UNITS))
        if self.way not in WAYS:
            raise NotAChoice("way", choices=", ".join(WAYS))
        PERCENT.check("percent", self.percent)
        largest = LARGEST[Unit(self.unit)]
        for one in self.tries:
            refuse_amount("tries", one, most=largest)
        if self.given is not None:
            refuse_amount("given", self.given, most=largest)
        elif len(self.tries) < FEWEST_TRIES:
            raise TooFewTries("tries", least=FEWEST_TRIES)
        first = max(int(beginning(self)[1]), 1)
        if self.goal is not None:
            refuse_amount("goal", self.goal, least=first, most=largest)
        if self.lighter is not None:
            refuse_amount("lighter", self.lighter, most=first)
        if len(self.lighter_words) > LONGEST_WORDS:
            raise TooLong("lighter_words", most=LONGEST_WORDS)


def refuse_amount(name: str, value: object, *, least: int = 1, most: int) -> None:
    """Raise NotANumber or OutOfRange for an amount that is not from `least` to `most`."""
    if not isinstance(value, Decimal) or not value.is_finite():
        raise NotANumber(name)
    if not least <= value <= most:
        raise OutOfRange(name, least=least, most=most)


def amount(quota: Quota, step: int) -> int:
    """The amount after `step` steps, rounded down to whole units, and at least one."""
    return max(int(amount_before_rounding(quota, step)), 1)


def amount_before_rounding(quota: Quota, step: int) -> Fraction:
    """The amount after `step` steps, 0 being the start, and never above the goal or a whole day.

    A linear step is a share of the mean of the tries, or of the start that was set; a
    compound step is a share of the amount before it.
    """
    whole, start = beginning(quota)
    share = Fraction(quota.percent, 100)
    reached = start * (1 + share) ** step if quota.way == Way.COMPOUND else start + whole * share * step
    return min(reached, Fraction(LARGEST[Unit(quota.unit)] if quota.goal is None else quota.goal))


def lighter_amount(quota: Quota) -> int | None:
    """The plan's own lighter amount, rounded down, at least one unit; None where the plan has none."""
    return None if quota.lighter is None else max(int(quota.lighter), 1)


def beginning(quota: Quota) -> tuple[Fraction, Fraction]:
    """What linear steps are a share of, and the amount to start with."""
    if quota.given is not None:
        return Fraction(quota.given), Fraction(quota.given)
    mean = sum(map(Fraction, quota.tries), Fraction(0)) / len(quota.tries)
    return mean, mean * SHARE_OF_THE_MEAN
