"""The small parts that all FHIR resources are made of, and the code systems they name."""

from __future__ import annotations

from datetime import UTC, date, datetime
from html import escape
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

from app.exports.binder import Binder
from app.language import Language
from app.rehab.profile import Profile

Resource = dict[str, Any]

LOINC = "http://loinc.org"
SNOMED = "http://snomed.info/sct"
UCUM = "http://unitsofmeasure.org"
LANGUAGES = "urn:ietf:bcp:47"
CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category"
# Our own keys, for what no public system has a code of.
OWN = "urn:x-takt:"


def id_of(record_id: str, *name: str) -> str:
    """A resource's id from its record's: always the same, and told apart by `name` where one record gives several."""
    whole = UUID(hex=record_id)
    return str(uuid5(whole, "/".join(name)) if name else whole)


def patient_id(binder: Binder) -> str:
    """The id of the patient: the profile's, or one for a notebook without."""
    kept = binder.of(Profile)
    return id_of(kept[-1].id) if kept else str(uuid5(NAMESPACE_OID, "takt"))


def reference(resource_id: str) -> Resource:
    """A reference to a resource of the same bundle."""
    return {"reference": url_of(resource_id)}


def patient(binder: Binder) -> Resource:
    """A reference to the patient."""
    return reference(patient_id(binder))


def url_of(resource_id: str) -> str:
    """Under which a resource stands in the bundle."""
    return f"urn:uuid:{resource_id}"


def coding(system: str, code: str, display: str) -> Resource:
    """One code with its name in its system's own language."""
    return {"system": system, "code": code, "display": display}


def concept(*codings: Resource, text: str = "") -> Resource:
    """What something is: codes, and the patient's words for it."""
    return {**({"coding": list(codings)} if codings else {}), **({"text": text} if text else {})}


def category(code: str, display: str) -> Resource:
    """A category of observations."""
    return concept(coding(CATEGORIES, code, display))


SURVEY = category("survey", "Survey")
ACTIVITY = category("activity", "Activity")


def quantity(value: float, unit: str, code: str) -> Resource:
    """A number with its unit in UCUM."""
    return {"value": value, "unit": unit, "system": UCUM, "code": code}


def score(value: float) -> Resource:
    """A number on a scale."""
    return quantity(value, "{score}", "{score}")


def instant(moment: datetime) -> str:
    """2026-11-22T09:12:00Z."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def narrative(*lines: str) -> Resource:
    """The same in words, for whoever reads the document and not its codes."""
    said = "".join(f"<p>{escape(line)}</p>" for line in lines if line.strip())
    return {
        "status": "generated",
        "div": f'<div xmlns="http://www.w3.org/1999/xhtml">{said or "<p>–</p>"}</div>',
    }


def resource(kind: str, resource_id: str, lines: tuple[str, ...], **content: Any) -> Resource:
    """A resource with its narrative; what is None, empty or without content is left out."""
    filled = {name: value for name, value in content.items() if value not in (None, "", [], {})}
    return {"resourceType": kind, "id": resource_id, "text": narrative(*lines), **filled}


def observation(
    binder: Binder, resource_id: str, lines: tuple[str, ...], day: date, **content: Any
) -> Resource:
    """What the patient observed on a day."""
    return resource(
        "Observation",
        resource_id,
        lines,
        **{
            "status": "final",
            "subject": patient(binder),
            "effectiveDateTime": day.isoformat(),
            "performer": [patient(binder)],
            **content,
        },
    )


def note(text: str) -> list[Resource]:
    """A note, or none where there are no words."""
    return [{"text": text}] if text.strip() else []


def spoken(language: Language) -> Resource:
    """The language the document is written in."""
    return concept(
        coding(
            LANGUAGES, language.tag, {"sv": "Swedish", "da": "Danish", "nb": "Norwegian Bokmål"}[language.tag]
        )
    )
