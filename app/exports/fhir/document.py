"""The document around all resources: a Composition that names each of them, in a Bundle."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID, uuid5

from app.exports.binder import Binder, Progress
from app.exports.fhir.answers import check_ins, exercise
from app.exports.fhir.drawing import drawings
from app.exports.fhir.goals import goal, review
from app.exports.fhir.medicines import medicines
from app.exports.fhir.parts import (
    LOINC,
    Resource,
    coding,
    concept,
    instant,
    narrative,
    patient,
    patient_id,
    reference,
    resource,
    url_of,
)
from app.exports.fhir.peg import filled_in
from app.exports.fhir.people import person, team
from app.exports.fhir.plan import care_plan
from app.exports.summary import FICTIONAL, FOOT, TITLE
from app.language import Language
from app.rehab.goals import Goal, Review
from app.rehab.plan import Plan
from app.words import N_

PATIENT_NOTE = coding(LOINC, "51855-5", "Patient Note")


@dataclass(frozen=True)
class Part:
    """A section of the document: its title, its code if it has one, its resources."""

    title: str
    resources: tuple[Resource, ...]
    code: Resource | None = None


def bundle(binder: Binder, language: Language, progress: Progress) -> Resource:
    """The whole document; every reference in it leads to a resource of its own."""
    parts: list[Part] = []
    for n, make in enumerate(PARTS):
        progress(n, len(PARTS))
        parts.append(make(binder, language))
    progress(len(PARTS), len(PARTS))
    filled = [part for part in parts if part.resources]
    made = instant(binder.made)
    bundle_id = str(uuid5(UUID(patient_id(binder)), f"document {made} {language.tag}"))
    composed = composition(binder, filled, str(uuid5(UUID(bundle_id), "composition")), language)
    resources = [composed, person(binder, language), *(one for part in filled for one in part.resources)]
    return {
        "resourceType": "Bundle",
        "id": bundle_id,
        "language": language.tag,
        "identifier": {"system": "urn:ietf:rfc:3986", "value": url_of(bundle_id)},
        "type": "document",
        "timestamp": made,
        "entry": [{"fullUrl": url_of(one["id"]), "resource": one} for one in resources],
    }


def composition(binder: Binder, parts: list[Part], composition_id: str, language: Language) -> Resource:
    """Whose note it is, of when, and what is in it."""
    fictional = language.say(FICTIONAL) if binder.owner.fictional else ""
    return resource(
        "Composition",
        composition_id,
        (fictional, language.say(TITLE), language.say(FOOT)),
        language=language.tag,
        status="final",
        type=concept(PATIENT_NOTE),
        subject=patient(binder),
        date=instant(binder.made),
        author=[patient(binder)],
        title=language.say(TITLE),
        section=[section(part, language) for part in parts],
    )


def section(part: Part, language: Language) -> Resource:
    """One section: its resources by reference, and how many there are in words."""
    said = language.count("{n} entry", "{n} entries", len(part.resources))
    return {
        "title": language.say(part.title),
        **({"code": concept(part.code)} if part.code else {}),
        "text": narrative(said),
        "entry": [reference(one["id"]) for one in part.resources],
    }


# --- The sections


def plans(binder: Binder, language: Language) -> Part:
    """The plans with those they name."""
    goals, resources = binder.of(Goal), []
    for kept in binder.of(Plan):
        named = team(binder, kept, language)
        resources.append(care_plan(binder, kept, goals, language, has_team=named is not None))
        resources += [named] if named else []
    return Part(N_("Plan"), tuple(resources), coding(LOINC, "18776-5", "Plan of care note"))


def goals(binder: Binder, language: Language) -> Part:
    """The goals and their reviews; a review of a goal that is gone stays out."""
    kept = {one.id: one for one in binder.of(Goal)}
    reviews = [one for one in binder.of(Review) if one.record.goal in kept]
    return Part(
        N_("Goals"),
        (
            *(goal(binder, one, language) for one in kept.values()),
            *(review(binder, one, kept[one.record.goal], language) for one in reviews),
        ),
        coding(LOINC, "61146-7", "Goals Narrative"),
    )


def medicine(binder: Binder, language: Language) -> Part:
    """The agreed taper."""
    return Part(
        N_("Medicines"),
        tuple(medicines(binder, language)),
        coding(LOINC, "10160-0", "History of Medication use Narrative"),
    )


def answers(binder: Binder, language: Language) -> Part:
    """The check-ins."""
    return Part(N_("Check-in"), tuple(check_ins(binder, language)))


def forms(binder: Binder, language: Language) -> Part:
    """PEG."""
    return Part(N_("PEG: pain in everyday life"), tuple(filled_in(binder, language)))


def training(binder: Binder, language: Language) -> Part:
    """Exercise."""
    return Part(N_("Exercise"), tuple(exercise(binder, language)))


def bodies(binder: Binder, language: Language) -> Part:
    """The pain drawings."""
    return Part(N_("Pain drawing"), tuple(drawings(binder, language)))


PARTS: tuple[Callable[[Binder, Language], Part], ...] = (
    plans,
    goals,
    medicine,
    answers,
    forms,
    training,
    bodies,
)
