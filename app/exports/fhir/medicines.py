"""The agreed taper as the patient's own copy: MedicationStatement, never an order.

One statement for each medicine, as it stands on the package, and one dosage for each time of day
of each step. Steps keep the days that the plan gave them. Nothing is converted, added up or
coded: which substance it is, and what a day holds, is the clinic's to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from app.exports.binder import Binder
from app.exports.fhir.parts import Resource, concept, id_of, note, patient, resource
from app.language import Language
from app.rehab.taper import Dose, Form, Medicine, PartOfDay, Step, Taper, is_agreed
from app.rehab.taper.words import COUNTED, WORDS
from app.storage.kept import Kept
from app.words import N_

COPY = N_("The patient's own copy of the agreed taper. The prescription in force is in the medical record.")
ONE_DAY = timedelta(days=1)
WHEN = {
    PartOfDay.MORNING: "MORN",
    PartOfDay.NOON: "NOON",
    PartOfDay.EVENING: "EVE",
    PartOfDay.NIGHT: "NIGHT",
}


def medicines(binder: Binder, language: Language) -> Iterator[Resource]:
    """Every medicine of every agreed taper; a draft is nobody's prescription and stays at home."""
    for kept in binder.of(Taper):
        if is_agreed(kept.record):
            for medicine in kept.record.medicines:
                yield statement(binder, kept, medicine, language)


def statement(binder: Binder, kept: Kept[Taper], medicine: Medicine, language: Language) -> Resource:
    """One medicine through all steps."""
    taper, name = kept.record, name_of(medicine, language)
    dosages = [
        one for n, step in enumerate(taper.steps) for one in of_step(taper, n, step, medicine, language)
    ]
    first = taper.steps[0].start
    return resource(
        "MedicationStatement",
        id_of(kept.id, medicine.key),
        (name, *(one["text"] for one in dosages)),
        status="completed" if taper.ended and taper.ended <= binder.today else "active",
        medicationCodeableConcept=concept(text=name),
        subject=patient(binder),
        effectivePeriod={
            "start": first.isoformat(),
            **({"end": taper.ended.isoformat()} if taper.ended and taper.ended >= first else {}),
        },
        dateAsserted=kept.written.date().isoformat(),
        informationSource=patient(binder),
        note=[*note(language.say(COPY)), *note(medicine.note)],
        dosage=dosages,
    )


def name_of(medicine: Medicine, language: Language) -> str:
    """Name, strength and form, as on the package."""
    strength = f"{medicine.amount:f} {medicine.unit.value}" if medicine.amount and medicine.unit else ""
    form = language.say(WORDS[medicine.form]).lower()
    return " ".join(word for word in (medicine.name.strip() or medicine.key, strength, form) if word)


def of_step(
    taper: Taper, number: int, step: Step, medicine: Medicine, language: Language
) -> Iterator[Resource]:
    """The doses of one medicine on one step; those of a step hold at the same time."""
    for dose in step.of(medicine.key):
        if dose.count == 0:
            continue
        yield {
            "sequence": number + 1,
            "text": text_of(dose, medicine, step, language),
            **({"patientInstruction": step.given} if step.given.strip() else {}),
            "timing": {"repeat": {"boundsPeriod": bounds(taper, number), **rhythm(dose, medicine)}},
            "asNeededBoolean": not medicine.is_scheduled,
            **amount(dose, medicine, language),
        }


def bounds(taper: Taper, number: int) -> Resource:
    """First and last day of a step in the plan; the last step ends where the plan names an end."""
    step = taper.steps[number]
    if number + 1 < len(taper.steps):
        last: date | None = step.last or taper.steps[number + 1].start - ONE_DAY
    else:
        last = step.last or taper.agreement.latest_end
    return {
        "start": step.start.isoformat(),
        **({"end": last.isoformat()} if last and last >= step.start else {}),
    }


def rhythm(dose: Dose, medicine: Medicine) -> Resource:
    """How often and when on a day; a patch on the days of its change."""
    if not medicine.is_scheduled:
        return {}
    every = {"frequency": 1, "period": medicine.change_every or 1, "periodUnit": "d"}
    if dose.clock:
        return {**every, "timeOfDay": [dose.clock.isoformat("seconds")]}
    return {**every, "when": [WHEN[dose.part]]}


def amount(dose: Dose, medicine: Medicine, language: Language) -> Resource:
    """How many, in what the medicine comes in."""
    if dose.count is None:
        return {}
    unit = "ml" if medicine.form is Form.SOLUTION else language.say(WORDS[medicine.form]).lower()
    return {"doseAndRate": [{"doseQuantity": {"value": plainly(dose.count), "unit": unit}}]}


def plainly(count: Decimal) -> float | int:
    """A count as JSON writes it."""
    return int(count) if count == count.to_integral_value() else float(count)


def text_of(dose: Dose, medicine: Medicine, step: Step, language: Language) -> str:
    """The step's first day, the time of day, and the dose as the plan has it."""
    counted = "" if dose.count is None else language.say(COUNTED[medicine.form], count=f"{dose.count:f}")
    clock = dose.clock.isoformat("minutes") if dose.clock else ""
    part = language.say(WORDS[dose.part]) if medicine.is_scheduled else language.say(WORDS[medicine.acting])
    return ", ".join(filter(None, (step.start.isoformat(), part, clock, dose.given.strip() or counted)))
