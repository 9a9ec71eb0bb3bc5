"""Whether one step holds more than another, found by counting tablets, never by weighing them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from app.rehab.taper.medicine import Medicine
from app.rehab.taper.schedule import Step

NONE = Decimal(0)

# Drug, form, acting and unit → how many of each strength, the strength as the number on the package.
Held = Mapping[tuple[object, ...], Mapping[Decimal, Decimal]]


def held(step: Step, medicines: Iterable[Medicine]) -> Held:
    """How many tablets, patches, drops or millilitres a day of a step holds, by drug and strength."""
    counts: dict[tuple[object, ...], dict[Decimal, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for medicine in medicines:
        drug = (medicine.name.casefold().strip(), medicine.form, medicine.acting, medicine.unit)
        counts[drug][medicine.amount or NONE] += counted(step, medicine)
    return counts


def counted(step: Step, medicine: Medicine) -> Decimal:
    """How many tablets, patches, drops or millilitres of one medicine a day of a step holds."""
    return sum((dose.count or NONE for dose in step.of(medicine.key)), NONE)


def holds_more(before: Held, after: Held) -> bool:
    """Whether there may be more of some drug after than before.

    Counted from the strongest tablet down: as long as there are, of each strength and all
    stronger ones, at most as many as before, there cannot be more in all. That needs no
    arithmetic with strengths. Where the count leaves it open the answer is yes, and the
    patient is asked once more than needed.
    """
    return any(_more(before.get(drug, {}), counts) for drug, counts in after.items())


def _more(before: Mapping[Decimal, Decimal], after: Mapping[Decimal, Decimal]) -> bool:
    extra = NONE
    for strength in sorted({*before, *after}, reverse=True):
        extra += after.get(strength, NONE) - before.get(strength, NONE)
        if extra > 0:
            return True
    return False


def holds_something(step: Step, medicines: Iterable[Medicine]) -> bool:
    """Whether a step has any dose of a medicine taken by the clock; "as needed" is not part of the taper."""
    return any(medicine.is_scheduled and counted(step, medicine) > 0 for medicine in medicines)
