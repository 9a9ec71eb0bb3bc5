"""Entry checks of a taper: what does not fit together, and what is asked back. Never advice on dosing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from app.errors import (
    DoseNotANumber,
    DoubledDose,
    DoubledStep,
    EndsFirst,
    FieldError,
    NoPatchChange,
    StepsGap,
    StepsOutOfOrder,
    StepsOverlap,
    Unanswered,
    UnitDoesNotFit,
    UnknownMedicine,
)
from app.rehab.plan.limits import inside, not_to_come, within_a_life
from app.rehab.taper.amounts import held, holds_more, holds_something
from app.rehab.taper.medicine import Form, Medicine
from app.rehab.taper.schedule import Agreement, Aim, Dose, Step, Taper
from app.rehab.taper.strengths import Unit
from app.rehab.taper.typed import unit_in
from app.words import N_

NEEDED = ("with_whom", "role", "on", "contact", "decided", "latest_end", "in_trouble", "aim")

MORE_THAN_BEFORE = N_("This is more than in the step before. Does this match the plan you were given?")
BEFORE_THE_AGREEMENT = N_(
    "This step begins before the day the plan was agreed. Does this match the plan you were given?"
)
AFTER_THE_END = N_("This step begins after the outer end date. Does this match the plan you were given?")
ENDS_WITH_A_DOSE = N_(
    "The plan leads out of the treatment, and its last step holds a dose. Does this match the plan you were given?"
)
ENDS_WITHOUT_A_DOSE = N_(
    "The plan leads to a dose to stay on, and its last step holds none. Does this match the plan you were given?"
)


@dataclass(frozen=True)
class Doubt:
    """Something to ask back, neutrally, at its field. A yes is kept as the step's `as_given`."""

    field: str
    sentence: str


def is_agreed(taper: Taper) -> bool:
    """Whether this is an agreement: nothing lacks, nothing contradicts, nothing waits for a yes.

    Anything else is a draft, marked so, of which nothing is due.
    """
    return not (_lacking(taper.agreement) or any(_inconsistent(taper)) or doubts(taper))


def problems(taper: Taper, today: date) -> tuple[FieldError, ...]:
    """What keeps a taper a draft, each told at its field, as `steps[3].doses[0].count`."""
    agreement = taper.agreement
    found = inside("agreement", (Unanswered(name) for name in _lacking(agreement)))
    found += inside("agreement", not_to_come("on", agreement.on, today))
    found += inside("agreement", within_a_life("latest_end", agreement.latest_end, today))
    for step in taper.steps:
        found += inside(f"steps[{step.number}]", within_a_life("start", step.start, today))
    return (*found, *_inconsistent(taper))


def doubts(taper: Taper) -> tuple[Doubt, ...]:
    """What is asked back about steps that the patient has not answered for yet."""
    before = held(taper.before.step, taper.before.medicines) if taper.before else None
    found: list[Doubt] = []
    for step in taper.steps:
        now = held(step, taper.medicines)
        if not step.as_given:
            if before is not None and holds_more(before, now):
                found.append(Doubt(f"steps[{step.number}].doses", MORE_THAN_BEFORE))
            found += (Doubt(f"steps[{step.number}].{at}", said) for at, said in _about(step, taper))
        before = now
    return tuple(found)


def _about(step: Step, taper: Taper) -> Iterator[tuple[str, str]]:
    agreement = taper.agreement
    # A changed plan goes on from the step one is on, which has begun already.
    goes_on = taper.before is not None and step is taper.steps[0]
    if agreement.on is not None and step.start < agreement.on and not goes_on:
        yield "start", BEFORE_THE_AGREEMENT
    if agreement.latest_end is not None and step.start > agreement.latest_end:
        yield "start", AFTER_THE_END
    if step is taper.steps[-1]:
        if agreement.aim is Aim.STOP and holds_something(step, taper.medicines):
            yield "doses", ENDS_WITH_A_DOSE
        if agreement.aim is Aim.DOWN and not holds_something(step, taper.medicines):
            yield "doses", ENDS_WITHOUT_A_DOSE


def _lacking(agreement: Agreement) -> tuple[str, ...]:
    """The parts of the agreement that are not filled in."""
    return tuple(name for name in NEEDED if _is_blank(getattr(agreement, name)))


def _is_blank(value: object) -> bool:
    return not value.strip() if isinstance(value, str) else value in (None, False)


def _inconsistent(taper: Taper) -> Iterator[FieldError]:
    """What does not fit together, whatever the day."""
    agreed, latest_end = taper.agreement.on, taper.agreement.latest_end
    if agreed is not None and latest_end is not None and latest_end < agreed:
        yield EndsFirst("agreement.latest_end")
    if not taper.medicines:
        yield Unanswered("medicines")
    if not taper.steps:
        yield Unanswered("steps")
    for medicine in taper.medicines:
        yield from inside(f"medicines[{medicine.key}]", _of_medicine(medicine))
    yield from _of_order(taper.steps)
    for step in taper.steps:
        yield from inside(f"steps[{step.number}]", _of_doses(step, taper))


def _of_medicine(medicine: Medicine) -> Iterable[FieldError]:
    if not medicine.name.strip():
        yield Unanswered("name")
    if medicine.amount is None:
        yield Unanswered("amount")
    if medicine.unit is None:
        yield Unanswered("unit")
    elif not medicine.unit_fits or _contradicts(medicine.name, medicine.unit):
        yield UnitDoesNotFit("unit")
    if medicine.form is Form.PATCH and medicine.change_every is None:
        yield NoPatchChange("change_every")


def _of_order(steps: tuple[Step, ...]) -> Iterator[FieldError]:
    seen: set[int] = set()
    for step in steps:
        if step.number in seen:
            yield DoubledStep(f"steps[{step.number}].number", number=step.number)
        seen.add(step.number)
        if step.last is not None and step.last < step.start:
            yield EndsFirst(f"steps[{step.number}].last")
    for step, later in pairwise(steps):
        if later.start <= step.start:
            yield StepsOutOfOrder(f"steps[{later.number}].start")
        elif step.last is not None and step.last >= later.start:
            yield StepsOverlap(f"steps[{step.number}].last")
        elif step.last is not None and step.last + timedelta(days=1) < later.start:
            yield StepsGap(f"steps[{step.number}].last")


def _of_doses(step: Step, taper: Taper) -> Iterable[FieldError]:
    seen: set[tuple[object, ...]] = set()
    for n, dose in enumerate(step.doses):
        at = (dose.medicine, dose.part, dose.clock)
        if at in seen:
            yield DoubledDose(f"doses[{n}].medicine")
        seen.add(at)
        yield from inside(f"doses[{n}]", _of_dose(dose, taper.medicine(dose.medicine)))


def _of_dose(dose: Dose, medicine: Medicine | None) -> Iterable[FieldError]:
    if medicine is None:
        yield UnknownMedicine("medicine")
        return
    if dose.count is None and medicine.is_scheduled:
        yield DoseNotANumber("count") if dose.given.strip() else Unanswered("count")
    # What is poured, of so many mg/ml, is told in mg as well.
    poured_mg = medicine.unit is Unit.MG_PER_ML and unit_in(dose.given) is Unit.MG
    if medicine.unit is not None and not poured_mg and _contradicts(dose.given, medicine.unit):
        yield UnitDoesNotFit("given")


def _contradicts(text: str, unit: Unit) -> bool:
    """Whether a text names another unit than the chosen one: µg typed as mg."""
    named = unit_in(text)
    return named is not None and named is not unit
