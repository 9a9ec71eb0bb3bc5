"""The words of a taper: a label for every field and every choice."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from app.rehab.taper.doses import Taken
from app.rehab.taper.medicine import Acting, Form
from app.rehab.taper.schedule import Aim, PartOfDay
from app.rehab.taper.strengths import Unit
from app.words import N_

DRAFT = N_("Draft, not agreed")
STEP_OF = N_("Step {n} of {m}")
DOSES_TODAY = N_("Today's dose as in the plan")
STAY = N_("Stay on this step, as in the plan")
CHANGED_BY_CONTACT = N_("My contact has changed the plan")

LABELS: Mapping[str, str] = {
    "agreement": N_("The agreement"),
    "agreement.with_whom": N_("Agreed with"),
    "agreement.role": N_("Role"),
    "agreement.on": N_("Agreed on"),
    "agreement.contact": N_("How I reach them"),
    "agreement.decided": N_("It is decided that I taper"),
    "agreement.latest_end": N_("Outer end date"),
    "agreement.in_trouble": N_("What I do if there is trouble"),
    "agreement.aim": N_("Where it leads"),
    "agreement.pauses": N_("What the plan says about pauses"),
    "medicines": N_("Medicines"),
    "medicines.key": N_("Medicine"),
    "medicines.name": N_("Name on the package"),
    "medicines.form": N_("Form of the medicine"),
    "medicines.acting": N_("How it acts"),
    "medicines.amount": N_("Strength"),
    "medicines.unit": N_("Unit"),
    "medicines.change_every": N_("Days between two patch changes"),
    "medicines.changed_on": N_("A day on which the patch is changed"),
    "medicines.note": N_("Note"),
    "steps": N_("Steps"),
    "steps.number": N_("Step"),
    "steps.start": N_("First day"),
    "steps.last": N_("Last day"),
    "steps.doses": N_("Doses"),
    "steps.doses.medicine": N_("Medicine"),
    "steps.doses.part": N_("Time of day"),
    "steps.doses.clock": N_("Time"),
    "steps.doses.count": N_("How many"),
    "steps.doses.given": N_("As the plan has it"),
    "steps.given": N_("As the plan has it"),
    "steps.as_given": N_("I have checked that it is as in my plan"),
    "before": N_("The step before this agreement"),
    "clinic_numbers": N_("Morphine equivalent from the clinic"),
    "clinic_numbers.value": N_("Number"),
    "clinic_numbers.table": N_("From which table"),
    "clinic_numbers.day": N_("Day"),
    "clinic_numbers.given_by": N_("Given by"),
    "ended": N_("Ended on"),
    "note": N_("Note"),
}

CONFIRMED_LABELS: Mapping[str, str] = {
    "day": N_("First day"),
    "agreed": N_("Agreed on"),
    "number": N_("Step"),
}

PAUSE_LABELS: Mapping[str, str] = {
    "day": N_("First day"),
    "until": N_("Last day"),
    "why": N_("Why I pause"),
    "told": N_("Whom I told"),
}

DOSE_LABELS: Mapping[str, str] = {
    "day": N_("Day"),
    "step": N_("Step"),
    "name": N_("Medicine"),
    "amount": N_("Strength"),
    "unit": N_("Unit"),
    "planned": N_("As the plan has it"),
    "planned_count": N_("How many, as planned"),
    "part": N_("Time of day"),
    "planned_clock": N_("Time, as planned"),
    "how": N_("What became of the dose"),
    "clock": N_("Time"),
    "count": N_("How many"),
    "note": N_("Note"),
}

WORDS: Mapping[Enum, str] = {
    **{unit: unit.value for unit in Unit},
    Aim.DOWN: N_("Down to a dose that I stay on"),
    Aim.STOP: N_("Out of the treatment"),
    PartOfDay.MORNING: N_("Morning"),
    PartOfDay.NOON: N_("Midday"),
    PartOfDay.EVENING: N_("Evening"),
    PartOfDay.NIGHT: N_("Night"),
    Form.TABLET: N_("Tablet"),
    Form.CAPSULE: N_("Capsule"),
    Form.UNDER_TONGUE: N_("Tablet under the tongue"),
    Form.PATCH: N_("Patch"),
    Form.SOLUTION: N_("Solution"),
    Form.DROPS: N_("Drops"),
    Form.SPRAY: N_("Spray"),
    Form.SUPPOSITORY: N_("Suppository"),
    Form.OTHER: N_("Another form"),
    Acting.LONG: N_("Long-acting"),
    Acting.SHORT: N_("Short-acting"),
    Acting.AS_NEEDED: N_("As needed"),
    Taken.AS_PLANNED: N_("Taken"),
    Taken.OTHER_TIME: N_("Taken at another time"),
    Taken.NOT_TAKEN: N_("Not taken"),
    Taken.AMOUNT_UNKNOWN: N_("Taken, do not know how much"),
}

# A dose whose plan has no words of its own.
COUNTED: Mapping[Form, str] = {
    Form.TABLET: N_("Tablets: {count}"),
    Form.CAPSULE: N_("Capsules: {count}"),
    Form.UNDER_TONGUE: N_("Tablets under the tongue: {count}"),
    Form.PATCH: N_("Patches: {count}"),
    Form.SOLUTION: N_("Millilitres: {count}"),
    Form.DROPS: N_("Drops: {count}"),
    Form.SPRAY: N_("Puffs: {count}"),
    Form.SUPPOSITORY: N_("Suppositories: {count}"),
    Form.OTHER: N_("Number: {count}"),
}
