"""A clinic's plan in the three kinds of file, as a clinic would write them."""

from __future__ import annotations

import csv
import json
from io import StringIO
from typing import Any

from app.exports.plan_template import render
from app.language import Language

SWEDISH = Language("sv", "SE")
LANGUAGES = (SWEDISH, Language("da", "DK"), Language("nb", "NO"))

JSON_PLAN: dict[str, Any] = {
    "takt_plan": 1,
    "country": "SE",
    "clinic": "Smärtmottagningen Exempel",
    "written": "2026-11-20",
    "title": "Rehabiliteringsplan",
    "day": "2026-11-20",
    "matters": "Att orka med barnbarnen",
    "actions": [
        {
            "what": "Gå ut varje dag",
            "responsible": "Patient",
            "schedule": "Varje dag",
            "deadline": "2027-02-01",
        },
        {"what": "Smärtskola", "responsible": "Fysioterapeut Exempel", "category": "education"},
    ],
    "contacts": [{"name": "Läkare Exempel", "role": "gp", "phone": "010-123 45 67"}],
    "follow_up": "2027-02-20",
    "care_calls": True,
    "goals": [
        {
            "words": "Gå till affären",
            "target": "2027-02-20",
            "levels": {
                "-2": "Inte alls",
                "-1": "Till grinden",
                "0": "Till affären",
                "1": "Dit och hem",
                "2": "Runt sjön",
            },
        }
    ],
    "medicines": [{"name": "Oxikodon", "strength": "5 mg", "form": "tablet"}],
    "steps": [
        {
            "start": "2026-12-01",
            "last": "2026-12-28",
            "given": "Steg 1",
            "doses": [{"medicine": 1, "part": "morning", "count": "1,5", "clock": "08:00"}],
        }
    ],
}


def as_json(**changes: Any) -> bytes:
    """The plan as JSON, with some of it changed."""
    return json.dumps({**JSON_PLAN, **changes}, ensure_ascii=False, indent=1).encode()


def rows_of(language: Language) -> list[list[str]]:
    """The empty template."""
    return list(csv.reader(StringIO(render(language).decode("utf-8-sig")), delimiter=";"))


def filled(answers: dict[str, str], language: Language = SWEDISH) -> list[list[str]]:
    """The template with answers, by the name of their rows."""
    rows = rows_of(language)
    assert set(answers) <= {row[0] for row in rows}
    return [[row[0], answers.get(row[0], row[1]), row[2]] for row in rows]


def as_table(rows: list[list[str]], mark: str = ";", encoding: str = "utf-8-sig") -> bytes:
    """Rows as a spreadsheet program saves them."""
    out = StringIO()
    csv.writer(out, delimiter=mark, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode(encoding)


def bundle(*resources: dict[str, Any]) -> bytes:
    """A FHIR bundle."""
    entries = [
        {"fullUrl": f"urn:uuid:{n}", "resource": {"id": str(n), **one}} for n, one in enumerate(resources)
    ]
    whole = {"resourceType": "Bundle", "type": "collection", "entry": entries}
    return json.dumps(whole, ensure_ascii=False).encode()


CARE_PLAN: dict[str, Any] = {
    "resourceType": "CarePlan",
    "status": "active",
    "intent": "plan",
    "title": "Behandlingsplan",
    "created": "2026-11-18",
    "author": {"display": "Smerteklinikken Eksempel"},
    "activity": [
        {
            "detail": {
                "status": "in-progress",
                "description": "Gåtur hver dag",
                "performer": [{"reference": "Patient/p"}],
                "scheduledString": "Hver morgen",
            }
        },
        {"detail": {"status": "cancelled", "description": "Gammelt tiltak"}},
    ],
}

SCALING = (
    "http://hl7.org/fhir/us/pco/StructureDefinition/pco-goal-attainment-scaling",
    ("LA34484-8", "LA34483-0", "LA34481-4", "LA34480-6", "LA34479-8"),
)
LADDER = ("Ikke i det hele tatt", "Til porten", "Til butikken", "Tur og retur", "Rundt vannet")


def whole_bundle() -> dict[str, Any]:
    """What a Norwegian clinic's system could write with no knowledge of Takt: every kind that is read, and valid R4."""
    resources = [_patient(), _doctor(), _care_plan(), _goal(), _team(), _tablets(), _patch()]
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": "2026-11-18T10:00:00+01:00",
        "entry": [{"fullUrl": _url(one["id"]), "resource": _told(one)} for one in resources],
    }


def _url(number: str) -> str:
    return f"urn:uuid:{number}"


def _told(resource: dict[str, Any]) -> dict[str, Any]:
    """The resource with a text for people, which R4 recommends."""
    text = {"status": "generated", "div": '<div xmlns="http://www.w3.org/1999/xhtml">Plan</div>'}
    return {**resource, "text": text}


def _id(n: int) -> str:
    return f"00000000-0000-4000-8000-{n:012}"


def _ref(n: int) -> dict[str, str]:
    return {"reference": _url(_id(n))}


def _patient() -> dict[str, Any]:
    return {"resourceType": "Patient", "id": _id(1), "name": [{"text": "Pasient Eksempel"}]}


def _doctor() -> dict[str, Any]:
    return {
        "resourceType": "Practitioner",
        "id": _id(2),
        "name": [{"family": "Eksempel", "given": ["Lege"]}],
        "telecom": [{"system": "phone", "value": "22 00 00 00"}],
    }


def _care_plan() -> dict[str, Any]:
    deadline = {"repeat": {"boundsPeriod": {"end": "2027-02-01"}}, "code": {"text": "Hver morgen"}}
    walk = {"status": "in-progress", "description": "Gåtur hver dag", "performer": [_ref(1)]}
    course = {"status": "scheduled", "description": "Smertekurs", "performer": [_ref(2)]}
    day = {"start": "2027-02-20", "end": "2027-02-20"}
    visit = {
        "kind": "Appointment",
        "status": "scheduled",
        "description": "Oppfølging",
        "scheduledPeriod": day,
    }
    return {
        "resourceType": "CarePlan",
        "id": _id(3),
        "status": "active",
        "intent": "plan",
        "title": "Behandlingsplan",
        "subject": _ref(1),
        "created": "2026-11-18",
        "author": _ref(2),
        "careTeam": [_ref(5)],
        "goal": [_ref(4)],
        "activity": [{"detail": walk | {"scheduledTiming": deadline}}, {"detail": course}, {"detail": visit}],
        "note": [{"text": "Vi ringer hverandre om det blir vanskelig."}],
    }


def _goal() -> dict[str, Any]:
    url, codes = SCALING
    return {
        "resourceType": "Goal",
        "id": _id(4),
        "lifecycleStatus": "active",
        "description": {"text": "Gå til butikken"},
        "subject": _ref(1),
        "target": [{"dueDate": "2027-02-20"}],
        "extension": [
            {
                "url": url,
                "extension": [
                    {"url": "level", "valueCoding": {"system": "http://loinc.org", "code": code}},
                    {"url": "progressText", "valueString": words},
                ],
            }
            for code, words in zip(codes, LADDER, strict=True)
        ],
    }


def _team() -> dict[str, Any]:
    doctor = {"role": [{"text": "Fastlege"}], "member": _ref(2)}
    return {
        "resourceType": "CareTeam",
        "id": _id(5),
        "status": "active",
        "subject": _ref(1),
        "participant": [doctor, {"member": _ref(1)}],
    }


def _statement(n: int, words: str, dosage: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "resourceType": "MedicationStatement",
        "id": _id(n),
        "status": "active",
        "medicationCodeableConcept": {"text": words},
        "subject": _ref(1),
        "dosage": dosage,
    }


def _dosage(words: str, unit: str, count: float, first: str, last: str, **repeat: Any) -> dict[str, Any]:
    daily = {"boundsPeriod": {"start": first, "end": last}, "frequency": 1, "period": 1, "periodUnit": "d"}
    return {
        "text": words,
        "timing": {"repeat": daily | repeat},
        "doseAndRate": [{"doseQuantity": {"value": count, "unit": unit}}],
    }


def _tablets() -> dict[str, Any]:
    first = _dosage("2 tabletter morgen", "tablett", 2, "2026-12-01", "2026-12-28", when=["MORN"])
    second = _dosage("1,5 tablett kl. 8", "tablett", 1.5, "2026-12-29", "2027-01-25", timeOfDay=["08:00:00"])
    return _statement(6, "Oksykodon 5 mg tablett", [first, second])


def _patch() -> dict[str, Any]:
    return _statement(
        7,
        "Buprenorfin 5 µg/h depotplaster",
        [_dosage("1 plaster", "plaster", 1, "2026-12-01", "2026-12-28", period=7, when=["MORN"])],
    )
