"""Reads a typed taper into a schedule; what cannot be read is told at its field. Nothing is filled in or worked out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TypeVar

from app.errors import FieldError, NotANumber, TimeWithoutAmount, Unanswered
from app.rehab.plan.limits import inside
from app.rehab.taper import (
    Acting,
    Agreement,
    ClinicNumber,
    Dose,
    Doubt,
    Medicine,
    PartOfDay,
    Step,
    Taper,
    doubts,
    problems,
    read_count,
    read_strength,
)
from app.rehab.taper.strengths import STRENGTHS
from app.views.parts.clock_time import read_clock
from app.views.taper.typed import TypedDose, TypedMedicine, TypedNumber, TypedStep, TypedTaper

Read = TypeVar("Read")
Part = TypeVar("Part")
UNIT_OF = {strength: unit for unit, strength in STRENGTHS.items()}


@dataclass(frozen=True)
class Written:
    """What a form says: a schedule where all of it can be read, what is wrong, and what is asked back."""

    taper: Taper | None
    errors: tuple[FieldError, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether nothing lacks, nothing contradicts and nothing waits for a yes."""
        return self.taper is not None and not self.errors and not self.doubts


def written(form: TypedTaper, base: Taper, today: date) -> Written:
    """The schedule that a form makes of `base`, which keeps what the form does not hold."""
    found: list[FieldError] = []
    agreement = tried(found, "agreement", lambda: agreement_of(form))
    medicines = read_all(found, form.medicines, lambda one: f"medicines[{one.key}]", medicine_of)
    steps = [step_of(found, one, form) for one in form.steps]
    numbers = read_all(found, list(enumerate(form.numbers)), lambda one: f"clinic_numbers[{one[0]}]", _number)
    read = replace(
        base,
        agreement=agreement or base.agreement,
        medicines=medicines,
        steps=tuple(step for step in steps if step is not None),
        clinic_numbers=numbers,
    )
    wrong = problems(read, today)
    if found:
        # What could not be read is missing from the schedule; only the agreement is judged beside it.
        return Written(None, (*found, *(one for one in wrong if one.field.startswith("agreement."))))
    return Written(read, wrong, doubts(read))


def tried(found: list[FieldError], part: str, read: Callable[[], Read]) -> Read | None:
    """What a part of the form says; what is wrong with it goes to `found`, under its part."""
    try:
        return read()
    except FieldError as problem:
        found += inside(part, [problem])
        return None


def read_all(
    found: list[FieldError],
    parts: Iterable[Part],
    name: Callable[[Part], str],
    read: Callable[[Part], Read],
) -> tuple[Read, ...]:
    """Every part that can be read."""
    tries = (tried(found, name(one), partial(read, one)) for one in parts)
    return tuple(one for one in tries if one is not None)


def agreement_of(form: TypedTaper) -> Agreement:
    """The agreement. Raises TooLong."""
    return Agreement(
        with_whom=form.with_whom.strip(),
        role=form.role.strip(),
        on=form.on,
        contact=form.contact.strip(),
        decided=form.decided,
        latest_end=form.latest_end,
        in_trouble=form.in_trouble.strip(),
        aim=form.aim,
        pauses=form.pauses.strip(),
    )


def medicine_of(typed: TypedMedicine) -> Medicine:
    """One medicine. Raises NotANumber, OutOfRange, Unanswered, UnitDoesNotFit and TooLong."""
    amount, unit = None, typed.unit
    if typed.strength.strip():
        strength = read_strength("amount", typed.strength, typed.unit)
        amount, unit = strength.value, UNIT_OF[type(strength)]
    every = typed.change_every.strip()
    if every and not every.isdecimal():
        raise NotANumber("change_every")
    return Medicine(
        key=typed.key,
        name=typed.name.strip(),
        form=typed.form,
        acting=typed.acting,
        amount=amount,
        unit=unit,
        change_every=int(every) if every else None,
        changed_on=typed.changed_on,
        note=typed.note.strip(),
    )


def step_of(found: list[FieldError], typed: TypedStep, form: TypedTaper) -> Step | None:
    """One step with its doses, each at its place in the form; None where something cannot be read."""
    part = f"steps[{typed.number}]"
    # Times that are not shown and have no amount any more are left over from the step before.
    told = [dose for dose in typed.doses if form.clocks or not dose.has_no_amount]
    doses = [tried(found, f"{part}.doses[{n}]", partial(dose_of, dose)) for n, dose in enumerate(told)]
    read = [dose for dose in doses if dose is not None]
    return tried(found, part, lambda: _step(typed, (*read, *_allowed(typed, form.medicines))))


def _step(typed: TypedStep, doses: tuple[Dose, ...]) -> Step:
    if typed.start is None:
        raise Unanswered("start")
    return Step(
        number=typed.number,
        start=typed.start,
        last=typed.last,
        doses=doses,
        given=typed.given.strip(),
        as_given=typed.as_given,
    )


def _allowed(typed: TypedStep, medicines: tuple[TypedMedicine, ...]) -> tuple[Dose, ...]:
    """What may be taken as needed on every step, also where the plan says nothing more about it."""
    told = {dose.medicine for dose in typed.doses}
    return tuple(
        Dose(medicine=one.key, part=PartOfDay.MORNING)
        for one in medicines
        if one.acting is Acting.AS_NEEDED and one.key not in told
    )


def dose_of(typed: TypedDose) -> Dose:
    """One dose. Raises DoseNotANumber, OutOfRange, NotAClockTime, TimeWithoutAmount and TooLong."""
    if typed.has_no_amount:
        raise TimeWithoutAmount("count")
    return Dose(
        medicine=typed.medicine,
        part=typed.part,
        clock=read_clock("clock", typed.clock),
        count=read_count("count", typed.count) if typed.count.strip() else None,
        given=typed.given.strip(),
    )


def _number(typed: tuple[int, TypedNumber]) -> ClinicNumber:
    return number_of(typed[1])


def number_of(typed: TypedNumber) -> ClinicNumber:
    """A number that the clinic gave. Raises NotANumber, OutOfRange, Unanswered and TooLong."""
    try:
        value = read_count("value", typed.value)
    except FieldError:
        raise NotANumber("value") from None
    if typed.day is None:
        raise Unanswered("day")
    return ClinicNumber(
        value=value, table=typed.table.strip(), day=typed.day, given_by=typed.given_by.strip()
    )
