"""How much one tablet, patch, drop or millilitre holds, as it stands on the package.

A strength has no arithmetic: no sum, no product, no way from one unit to another. Tables for
that differ between countries, and converting is the clinic's work
(docs/decisions/0010-taper-line.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from app.errors import NotANumber, OutOfRange

MOST = 10_000


class Unit(Enum):
    """A unit as written on packages; the same in every language."""

    MG = "mg"
    UG = "µg"
    UG_PER_HOUR = "µg/h"
    MG_PER_ML = "mg/ml"


@dataclass(frozen=True)
class Strength:
    """A number above 0 in the unit of its class; any arithmetic with it is a TypeError. Raises NotANumber and OutOfRange."""

    value: Decimal

    def __post_init__(self) -> None:
        if not self.value.is_finite():
            raise NotANumber("amount")
        if not 0 < self.value <= MOST:
            raise OutOfRange("amount", least=0, most=MOST)


class Milligrams(Strength):
    """Of a tablet or capsule."""


class Micrograms(Strength):
    """Of a tablet under the tongue or a puff of nasal spray."""


class MicrogramsPerHour(Strength):
    """Of a patch."""


class MilligramsPerMillilitre(Strength):
    """Of a solution or drops."""


STRENGTHS: dict[Unit, type[Strength]] = {
    Unit.MG: Milligrams,
    Unit.UG: Micrograms,
    Unit.UG_PER_HOUR: MicrogramsPerHour,
    Unit.MG_PER_ML: MilligramsPerMillilitre,
}
