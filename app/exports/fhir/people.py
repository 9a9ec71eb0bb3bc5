"""The patient, and those the plan names: Patient and CareTeam."""

from __future__ import annotations

from app.exports.binder import Binder
from app.exports.fhir.parts import Resource, coding, concept, id_of, patient, patient_id, resource, spoken
from app.language import Language
from app.rehab.plan import Contact, Plan, contacts_in_order, words_for
from app.storage.kept import Kept

# Marks a person who does not exist.
MADE_UP = coding("http://terminology.hl7.org/CodeSystem/v3-ActReason", "HTEST", "test health data")


def person(binder: Binder, language: Language) -> Resource:
    """The patient by the name for printouts. No identity number is known, and none is made."""
    name = " ".join(binder.owner.name.split())
    return resource(
        "Patient",
        patient_id(binder),
        (name,),
        meta={"tag": [MADE_UP]} if binder.owner.fictional else None,
        name=[{"text": name}] if name else None,
        communication=[{"language": spoken(language), "preferred": True}],
    )


def team_id(plan: Kept[Plan]) -> str:
    """The id of a plan's team."""
    return id_of(plan.id, "team")


def team(binder: Binder, plan: Kept[Plan], language: Language) -> Resource | None:
    """The contacts of a plan, the regular one first; None where it names nobody."""
    contacts = [one for one in contacts_in_order(plan.record) if one.name.strip()]
    if not contacts:
        return None
    roles = {one.key: role_of(one, plan.record, language) for one in contacts}
    return resource(
        "CareTeam",
        team_id(plan),
        tuple(f"{one.name} ({roles[one.key]})" for one in contacts),
        status="inactive" if plan.record.ended else "active",
        subject=patient(binder),
        participant=[
            *({"role": [concept(text=roles[one.key])], "member": {"display": one.name}} for one in contacts),
            {"role": [concept(text=language.say("Patient"))], "member": patient(binder)},
        ],
    )


def role_of(contact: Contact, plan: Plan, language: Language) -> str:
    """What somebody does, in the words of the plan's country."""
    return contact.profession.strip() or language.say(words_for(plan.country)[contact.role])
