"""Reads what was typed about a medicine. Nothing is guessed: what is unclear is asked again."""

from __future__ import annotations

import re
from decimal import Decimal

from app.errors import DoseNotANumber, NotANumber, Unanswered, UnitDoesNotFit
from app.rehab.taper.strengths import STRENGTHS, Strength, Unit

NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
PARTS = {"½": "0.5", "1/2": "0.5", "¼": "0.25", "1/4": "0.25", "¾": "0.75", "3/4": "0.75"}
# "11/2" may be one and a half or eleven halves.
WITH_PART = re.compile(r"(?P<whole>\d+(?![\d/]))?\s*(?P<part>½|¼|¾|1/2|1/4|3/4)")

# "1 000 mg", "2,5–5 mg", "10 mg/5 mg": the first number alone would be another strength. In "1.000 mg" nobody
# can tell a thousand from a decimal point.
SEVERAL = re.compile(r"\d")
THOUSAND = re.compile(r"[1-9]\d*[.,]\d{3}")

# A unit is a word of its own: "brug" and "slug" end in letters that also stand for micrograms.
MG, UG = r"(?<![^\W\d_])(mg|milligram)", r"(?<![^\W\d_])([µμu]g|mcg|mikrog(ram)?)"
PER = r"\s*(/|per |pr\.? )\s*"

# The longest way of writing first: "mg/ml" also begins with "mg".
UNITS: tuple[tuple[Unit, re.Pattern[str]], ...] = (
    (Unit.MG_PER_ML, re.compile(MG + PER + r"(ml|milliliter)\b", re.IGNORECASE)),
    (Unit.UG_PER_HOUR, re.compile(UG + PER + r"(h|t|tim|timme|time)\b", re.IGNORECASE)),
    (Unit.UG, re.compile(UG + r"\b", re.IGNORECASE)),
    (Unit.MG, re.compile(MG + r"\b", re.IGNORECASE)),
)


def unit_in(text: str) -> Unit | None:
    """The unit that a text names, as in "Fentanyl 25 µg/h"."""
    return next((unit for unit, pattern in UNITS if pattern.search(text)), None)


def read_strength(field: str, typed: str, unit: Unit | None = None) -> Strength:
    """A strength as typed, "25 µg/h", or a number beside a chosen unit.

    Raises NotANumber, also for more than one number or one that may be a thousand; OutOfRange;
    Unanswered where no unit is known; and UnitDoesNotFit where the typed unit is not the chosen
    one: µg typed as mg.
    """
    number = NUMBER.match(typed.strip())
    if number is None or THOUSAND.fullmatch(number.group()):
        raise NotANumber(field)
    rest = typed.strip()[number.end() :]
    if SEVERAL.search(rest):
        raise NotANumber(field)
    named = unit_in(rest)
    if named is None and rest.strip():
        raise NotANumber(field)
    if named is not None and unit is not None and named is not unit:
        raise UnitDoesNotFit(field)
    known = named or unit
    if known is None:
        raise Unanswered(field)
    return STRENGTHS[known](Decimal(number.group().replace(",", ".")))


def read_count(field: str, typed: str) -> Decimal:
    """How many tablets, patches, drops or millilitres: "2", "1,5", "½" or "1 ½". Raises DoseNotANumber."""
    text = typed.strip()
    if NUMBER.fullmatch(text):
        return Decimal(text.replace(",", "."))
    with_part = WITH_PART.fullmatch(text)
    if with_part is None:
        raise DoseNotANumber(field)
    return Decimal(with_part["whole"] or 0) + Decimal(PARTS[with_part["part"]])
