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
