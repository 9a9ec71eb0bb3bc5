"""A plan as a FHIR R4 Bundle: CarePlan, Goal, CareTeam and MedicationStatement, as many systems write them.

Read by what R4 says of these resources (hl7.org/fhir/R4); names that are referred to are looked
up in the same bundle. Every other kind of resource is left out and told, once for each kind.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.errors import AnotherPlan, CalledOff, NotRead, PointsNowhere
from app.imports import clinic_fhir_medicines
from app.imports.clinic_fhir_parts import (
    Resource,
    Resources,
    at,
    dicts,
    is_category,
    name_of,
    phone_of,
    text_of,
    told_by,
)
from app.imports.clinic_given import Place, Taken
from app.rehab.goals import Level

READ = ("CarePlan", "Goal", "CareTeam", "MedicationStatement")
# These are asked for what others refer to, or only wrap the rest.
BESIDE = (
    "Bundle",
    "Patient",
    "Practitioner",
    "PractitionerRole",
    "Organization",
    "RelatedPerson",
    "Composition",
    "Medication",
)
OVER = ("cancelled", "entered-in-error", "revoked", "rejected", "stopped", "not-taken")
SCALING = "goal-attainment-scaling"
# LOINC's answers for goal attainment (107332-9; HL7's guide for person-centred outcomes 1.0.0).
LEVELS = {
    "LA34479-8": Level.MUCH_MORE,
    "LA34480-6": Level.MORE,
    "LA34481-4": Level.EXPECTED,
    "LA34483-0": Level.LESS,
    "LA34484-8": Level.MUCH_LESS,
}
PATIENT_NOTE = "51855-5"


def is_fhir(whole: Any) -> bool:
    """Whether this is a resource, or a bundle of some."""
    return isinstance(whole, dict) and isinstance(whole.get("resourceType"), str)


def take(whole: Resource, taken: Taken) -> None:
    """Everything that the bundle says of a plan."""
    found = Resources(whole)
    for kind, many in found.others((*READ, *BESIDE)).items():
        taken.leaves(Place(f"{kind} ({many})" if many > 1 else kind), NotRead)
    for patient in found.of("Patient"):
        taken.says("patient", name_of(patient), Place("Patient"))
    if isinstance(whole.get("timestamp"), str):
        taken.says("written", whole["timestamp"][:10], Place("Bundle"))
    plans = [one for one in found.of("CarePlan") if standing(one, taken)]
    plans.sort(key=lambda one: told_by(one, "created", "period.start"), reverse=True)
    for one in plans[1:]:
        taken.leaves(place(one), AnotherPlan)
    for one in plans[:1]:
        care_plan(one, found, taken)
    number = 0
    for one in found.of("Goal"):
        if standing(one, taken):
            number += 1
            goal(one, number, taken)
    team(found, taken)
    clinic_fhir_medicines.take(
        [one for one in found.of("MedicationStatement") if standing(one, taken)], found, taken
    )


def place(one: Resource, part: str = "") -> Place:
    """The kind of a resource and its id, and what of it."""
    name = f"{one['resourceType']}/{one['id']}" if isinstance(one.get("id"), str) else one["resourceType"]
    return Place(f"{name}, {part}"[:120] if part else name[:120])


def standing(one: Resource, taken: Taken) -> bool:
    """Whether a resource still holds; where it does not, that is told."""
    if one.get("status") in OVER or one.get("lifecycleStatus") in OVER:
        taken.leaves(place(one), CalledOff)
        return False
    return True


# --- The plan


def care_plan(one: Resource, found: Resources, taken: Taken) -> None:
    """Title, day, author, note and actions."""
    here = place(one)
    own = PATIENT_NOTE in {
        told_by(code, "code") for doc in found.of("Composition") for code in dicts(at(doc, "type.coding"))
    }
    taken.says("title", one.get("title"), here)
    taken.says("day", told_by(one, "created", "period.start")[:10], here)
    # In a patient's own document the description is what matters to them; a clinic's is a summary.
    taken.says("matters" if own else "note", one.get("description"), here)
    if not own:
        taken.says("note", "\n".join(note for note in notes(one) if note), here)
        taken.says("clinic", found.named(one.get("author")), here)
    for number, activity in enumerate(dicts(one.get("activity")), start=1):
        spot = place(one, f"activity {number}")
        detail = activity.get("detail")
        if isinstance(detail, dict):
            if detail.get("status") in OVER:
                taken.leaves(spot, CalledOff)
            elif detail.get("kind") == "Appointment":
                appointment(detail, spot, taken)
            else:
                action(detail, number, found, spot, taken)
        else:
            taken.leaves(spot, NotRead if found.resolve(activity.get("reference")) else PointsNowhere)


def notes(one: Resource) -> Iterator[str]:
    """The notes of a resource."""
    yield from (told_by(note, "text") for note in dicts(one.get("note")))


def appointment(detail: Resource, spot: Place, taken: Taken) -> None:
    """The follow-up."""
    taken.says("follow_up", told_by(detail, "scheduledPeriod.start")[:10], spot)


def action(detail: Resource, n: int, found: Resources, spot: Place, taken: Taken) -> None:
    """One action: what, which kind, who, when."""
    what, kind = told_by(detail, "description"), text_of(detail.get("code"))
    taken.says("actions.what", what or kind, spot, n)
    if what and is_category(kind):
        taken.says("actions.category", kind, spot, n)
    who = [found.named(one) for one in dicts(detail.get("performer"))]
    is_patient = any(found.kind_of(one) == "Patient" for one in dicts(detail.get("performer")))
    taken.says("actions.responsible", "myself" if is_patient else ", ".join(filter(None, who)), spot, n)
    schedule = text_of(at(detail, "scheduledTiming.code")) or told_by(detail, "scheduledString")
    taken.says("actions.schedule", schedule, spot, n)
    end = told_by(detail, "scheduledTiming.repeat.boundsPeriod.end", "scheduledPeriod.end")
    taken.says("actions.deadline", end[:10], spot, n)


# --- Goals and people


def goal(one: Resource, n: int, taken: Taken) -> None:
    """One goal with the levels that it has."""
    here = place(one)
    taken.says("goals.words", text_of(one.get("description")), here, n)
    taken.says("goals.why", "\n".join(notes(one)), here, n)
    for target in dicts(one.get("target")):
        taken.says("goals.target", told_by(target, "dueDate")[:10], here, n)
    for scaled in dicts(one.get("extension")):
        if str(scaled.get("url", "")).endswith(SCALING):
            parts = {str(part.get("url")): part for part in dicts(scaled.get("extension"))}
            level = LEVELS.get(told_by(parts.get("level", {}), "valueCoding.code"))
            if level is not None:
                words = told_by(parts.get("progressText", {}), "valueString")
                taken.says(f"goals.{level.name.lower()}", words, here, n)


def team(found: Resources, taken: Taken) -> None:
    """Everybody in the teams but the patient, each once."""
    number, seen = 0, set[str]()
    for one in found.of("CareTeam"):
        if not standing(one, taken):
            continue
        for member in dicts(one.get("participant")):
            who = member.get("member")
            name = found.named(who)
            if not name or name in seen or found.kind_of(who) == "Patient":
                continue
            seen.add(name)
            number += 1
            spot = place(one, f"participant {number}")
            roles = [text_of(role) for role in dicts(member.get("role"))]
            taken.says("contacts.name", name, spot, number)
            taken.says("contacts.role", ", ".join(filter(None, roles)), spot, number)
            taken.says("contacts.phone", phone_of(found.resolve(who)), spot, number)
