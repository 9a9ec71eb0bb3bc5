"""The doses of one step: how many of each medicine by time of day, and apart what is taken as needed."""

from __future__ import annotations

from typing import NamedTuple

import flet as ft

from app.rehab.taper import Acting, Form, PartOfDay
from app.rehab.taper.words import WORDS
from app.views.parts.fields import typing_field
from app.views.parts.forms import trouble_line
from app.views.parts.seen import look, spoken
from app.views.parts.text import T, aside, quiet, words
from app.views.taper.edit_medicines import in_short
from app.views.taper.saying import labelled
from app.views.taper.typed import PARTS, TypedDose, TypedMedicine, TypedStep
from app.views.taper.writing import EDGE_ONLY, Writing
from app.words import N_

HOW_MANY: dict[Form, str] = {
    Form.TABLET: N_("How many tablets"),
    Form.CAPSULE: N_("How many capsules"),
    Form.UNDER_TONGUE: N_("How many tablets under the tongue"),
    Form.PATCH: N_("How many patches at each change"),
    Form.SOLUTION: N_("How many millilitres"),
    Form.DROPS: N_("How many drops"),
    Form.SPRAY: N_("How many puffs"),
    Form.SUPPOSITORY: N_("How many suppositories"),
    Form.OTHER: N_("How many"),
}


class Place(NamedTuple):
    """A dose in the form: its place in the step (None while blank), and the how manieth of its medicine at that time of day."""

    at: int | None
    nth: int
    dose: TypedDose


def doses_fields(writing: Writing, step: TypedStep) -> list[ft.Control]:
    """The fields for every medicine of the plan; what is taken as needed comes last."""
    language, medicines = spoken(), writing.now.medicines
    if not medicines:
        return [aside(language.say("Write the medicines first. Then their doses come here."))]
    scheduled = [one for one in medicines if one.acting is not Acting.AS_NEEDED]
    needed = [one for one in medicines if one.acting is Acting.AS_NEEDED]
    fields = [field for one in scheduled for field in _by_the_clock(writing, step, one)]
    return [*fields, *(field for one in needed for field in _as_needed(writing, step, one))]


def places(step: TypedStep, medicine: TypedMedicine) -> list[Place]:
    """Every dose that is typed, and a blank one for each time of day without any; one for a patch."""
    found: list[Place] = []
    for part in PARTS:
        typed = [
            (n, dose)
            for n, dose in enumerate(step.doses)
            if dose.medicine == medicine.key and dose.part is part
        ]
        found += [Place(at, nth, dose) for nth, (at, dose) in enumerate(typed)]
        if not typed:
            found.append(Place(None, 0, TypedDose(medicine.key, part)))
    if medicine.form is not Form.PATCH:
        return found
    return [place for place in found if place.at is not None] or found[:1]


def _by_the_clock(writing: Writing, step: TypedStep, medicine: TypedMedicine) -> list[ft.Control]:
    """How many at each time of day, side by side where there is room."""
    language, every = spoken(), places(step, medicine)
    fields = [_count(writing, step, medicine, place) for place in every]
    side_by_side = 1 if look().large_text else 2
    rows: list[ft.Control] = [
        ft.Row(fields[n : n + side_by_side], spacing=10, vertical_alignment=ft.CrossAxisAlignment.START)
        for n in range(0, len(fields), side_by_side)
    ]
    told = [_trouble(writing, step, place) for place in every]
    return [
        words(in_short(language, medicine), T.TITLE_SMALL),
        quiet(language.say(HOW_MANY[medicine.form])),
        *rows,
        *(line for text in dict.fromkeys(told) for line in trouble_line(text)),
    ]


def _count(writing: Writing, step: TypedStep, medicine: TypedMedicine, place: Place) -> ft.Control:
    """How many at one time of day, with its clock time where the plan has those."""
    language, part = spoken(), place.dose.part
    wrong = EDGE_ONLY if _trouble(writing, step, place) else ""
    name = f"steps[{step.number}] {medicine.key} {part.value} {place.nth}"

    def keep(**changes: str) -> None:
        form = writing.form.now
        writing.form.set(form.with_dose(step.number, medicine.key, part, place.nth, **changes))

    def keep_count(text: str) -> None:
        # The plan's words about this dose, if there were any, name the number before.
        keep(count=text, given="")

    label = (
        language.say(WORDS[part])
        if medicine.form is not Form.PATCH
        else labelled(language, "steps.doses.count")
    )
    count = typing_field(label, place.dose.count, keep_count, wrong, key=f"{name} count")
    if not writing.now.clocks or medicine.form is Form.PATCH:
        return ft.Container(count, expand=1)
    clock = typing_field(
        labelled(language, "steps.doses.clock"),
        place.dose.clock,
        lambda text: keep(clock=text),
        key=f"{name} clock",
    )
    return ft.Container(ft.Column([count, clock], spacing=6, tight=True), expand=1)


def _trouble(writing: Writing, step: TypedStep, place: Place) -> str:
    """What is wrong with a dose, whichever part of it."""
    if place.at is None:
        return ""
    name = f"steps[{step.number}].doses[{place.at}]"
    told = (writing.at(f"{name}.{part}") for part in ("count", "clock", "given", "medicine"))
    return next((said for said in told if said), "")


def _as_needed(writing: Writing, step: TypedStep, medicine: TypedMedicine) -> list[ft.Control]:
    """What the plan allows as needed, in its own words: apart, and no part of the taper."""
    language = spoken()
    at, dose = next(
        ((n, one) for n, one in enumerate(step.doses) if one.medicine == medicine.key),
        (None, TypedDose(medicine.key, PartOfDay.MORNING)),
    )

    def keep(text: str) -> None:
        form = writing.form.now
        writing.form.set(form.with_dose(step.number, medicine.key, dose.part, given=text))

    return [
        words(in_short(language, medicine), T.TITLE_SMALL),
        typing_field(
            language.say("As needed, as the plan has it"),
            dose.given,
            keep,
            _trouble(writing, step, Place(at, 0, dose)),
            key=f"steps[{step.number}] {medicine.key} given",
        ),
    ]
