"""A taper as it is typed from paper: texts and choices, nothing read yet, so that nothing typed is lost."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from app.rehab.taper import Acting, Aim, Form, PartOfDay, Step, Taper, Unit
from app.views.parts.clock_time import as_typed

PARTS = list(PartOfDay)


@dataclass(frozen=True)
class TypedMedicine:
    """One medicine. `strength` is what stands on the package, perhaps with its unit."""

    key: str
    name: str = ""
    form: Form = Form.TABLET
    acting: Acting = Acting.LONG
    strength: str = ""
    unit: Unit | None = None
    change_every: str = ""
    changed_on: date | None = None
    note: str = ""


@dataclass(frozen=True)
class TypedDose:
    """One medicine at one time of day."""

    medicine: str
    part: PartOfDay
    count: str = ""
    clock: str = ""
    given: str = ""

    @property
    def has_no_amount(self) -> bool:
        """Whether neither a number nor the plan's words are typed."""
        return not (self.count.strip() or self.given.strip())

    @property
    def is_blank(self) -> bool:
        """Whether nothing is typed in it."""
        return self.has_no_amount and not self.clock.strip()


@dataclass(frozen=True)
class TypedStep:
    """One step. `as_given` says that the patient was asked and answered yes."""

    number: int
    start: date | None = None
    last: date | None = None
    doses: tuple[TypedDose, ...] = ()
    given: str = ""
    as_given: bool = False


@dataclass(frozen=True)
class TypedNumber:
    """A morphine equivalent that the clinic gave."""

    value: str = ""
    table: str = ""
    day: date | None = None
    given_by: str = ""


@dataclass(frozen=True)
class TypedTaper:
    """The whole form. `clocks` shows the fields for clock times, `why` says why a version was written."""

    with_whom: str = ""
    role: str = ""
    on: date | None = None
    contact: str = ""
    decided: bool = False
    latest_end: date | None = None
    in_trouble: str = ""
    aim: Aim | None = None
    pauses: str = ""
    medicines: tuple[TypedMedicine, ...] = ()
    steps: tuple[TypedStep, ...] = ()
    numbers: tuple[TypedNumber, ...] = ()
    clocks: bool = False
    why: str = ""

    # --- Medicines

    def with_medicine(self, key: str, **changes: Any) -> TypedTaper:
        """Another answer about one medicine."""
        return replace(
            self,
            medicines=tuple(replace(one, **changes) if one.key == key else one for one in self.medicines),
        )

    def one_more_medicine(self) -> TypedTaper:
        """An empty medicine at the end, under a key that no other ever had."""
        return replace(self, medicines=(*self.medicines, TypedMedicine(secrets.token_hex(4))))

    def without_medicine(self, key: str) -> TypedTaper:
        """The form without a medicine and its doses."""
        return replace(
            self,
            medicines=tuple(one for one in self.medicines if one.key != key),
            steps=tuple(
                replace(step, doses=tuple(dose for dose in step.doses if dose.medicine != key))
                for step in self.steps
            ),
        )

    # --- Steps

    def with_step(self, number: int, **changes: Any) -> TypedTaper:
        """Another answer about one step, which is asked about anew."""
        changes = {"as_given": False, **changes}
        return replace(
            self, steps=tuple(replace(one, **changes) if one.number == number else one for one in self.steps)
        )

    def one_more_step(self) -> TypedTaper:
        """A step at the end like the last one: the same amounts, for the patient to type over. Its dates and words stay open."""
        if not self.steps:
            return replace(self, steps=(TypedStep(1),))
        return replace(self, steps=(*self.steps, like(self.steps[-1])))

    def step_after(self, number: int) -> TypedTaper:
        """A step like this one right after it; those that follow count on."""
        place = next(n for n, one in enumerate(self.steps) if one.number == number)
        later = tuple(replace(one, number=one.number + 1) for one in self.steps[place + 1 :])
        return replace(self, steps=(*self.steps[: place + 1], like(self.steps[place]), *later))

    def without_step(self, number: int) -> TypedTaper:
        """The form without a step; those that follow count on without it."""
        place = next(n for n, one in enumerate(self.steps) if one.number == number)
        later = tuple(replace(one, number=one.number - 1) for one in self.steps[place + 1 :])
        return replace(self, steps=(*self.steps[:place], *later))

    def with_dose(
        self, number: int, medicine: str, part: PartOfDay, nth: int = 0, **changes: Any
    ) -> TypedTaper:
        """Another answer about one dose of a step, the `nth` of its medicine at its time of day; a blank one is none."""
        doses = next(one.doses for one in self.steps if one.number == number)
        same = [one for one in doses if (one.medicine, one.part) == (medicine, part)]
        before = same[nth] if nth < len(same) else None
        made = replace(before or TypedDose(medicine, part), **changes)
        changed = [made if one is before else one for one in doses] + ([] if before else [made])
        kept = sorted((one for one in changed if not one.is_blank), key=in_order)
        return self.with_step(number, doses=tuple(kept))


def in_order(dose: TypedDose) -> tuple[bool, int]:
    """By the time of day; a time whose amount was taken away comes last, where it moves no other dose."""
    return dose.has_no_amount, PARTS.index(dose.part)


def like(step: TypedStep) -> TypedStep:
    """The next step with the same amounts. The plan's own words are not taken along: they would name the old dose."""
    return replace(step, number=step.number + 1, start=None, last=None, given="", as_given=False)


def typed_from(taper: Taper) -> TypedTaper:
    """The form with a schedule in it, to be typed on."""
    agreement = taper.agreement
    return TypedTaper(
        **{name: getattr(agreement, name) for name in vars(agreement)},
        medicines=tuple(
            TypedMedicine(
                one.key,
                one.name,
                one.form,
                one.acting,
                number(one.amount),
                one.unit,
                str(one.change_every or ""),
                one.changed_on,
                one.note,
            )
            for one in taper.medicines
        ),
        steps=tuple(_step(one) for one in taper.steps),
        numbers=tuple(
            TypedNumber(number(one.value), one.table, one.day, one.given_by) for one in taper.clinic_numbers
        ),
        clocks=any(dose.clock for step in taper.steps for dose in step.doses),
    )


def _step(step: Step) -> TypedStep:
    doses = (
        TypedDose(one.medicine, one.part, number(one.count), as_typed(one.clock), one.given)
        for one in step.doses
    )
    kept = tuple(one for one in doses if not one.is_blank)
    return TypedStep(step.number, step.start, step.last, kept, step.given, step.as_given)


def number(value: Decimal | None) -> str:
    """A number as somebody would type it: "1,5"."""
    whole, _, decimals = f"{value:f}".partition(".") if value is not None else ("", "", "")
    return ",".join(filter(None, (whole, decimals.rstrip("0"))))
