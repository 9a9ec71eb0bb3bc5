"""The notebook as a FHIR R4 document, for record systems that can read it.

Plain dictionaries, checked in the tests by what others wrote. It is the patient's own note: it
does not claim to be a summary of the record, orders nothing, and names no identity number.
"""

from __future__ import annotations

import json
import re
from typing import Any

from app.exports.binder import Binder, Progress, unseen
from app.exports.fhir.document import bundle
from app.language import Language
from app.rehab.checkin import CheckIn
from app.rehab.exercise import Session
from app.rehab.goals import Goal, Review
from app.rehab.measures import Peg
from app.rehab.pain_drawing import PainDrawing
from app.rehab.plan import Plan
from app.rehab.profile import Profile
from app.rehab.taper import Taper

# Spaces of other widths, control characters, half letters, and the mark of a file's beginning.
UNKNOWN = re.compile(r"[^\S \n\t]|[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")
WRITER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))
NEEDED = (Profile, Plan, Goal, Review, Taper, CheckIn, Peg, Session, PainDrawing)


def render(binder: Binder, language: Language, progress: Progress = unseen) -> bytes:
    """The bundle as JSON. The same records in the same language give the same bytes."""
    made = plainly_spaced(bundle(binder, language, progress))
    head = WRITER.encode({name: value for name, value in made.items() if name != "entry"})
    # Written by hand, so that every resource has its own line.
    entries = ",\n".join(map(WRITER.encode, made["entry"]))
    return f'{head.removesuffix("}")},"entry":[\n{entries}\n]}}\n'.encode()


def plainly_spaced(value: Any) -> Any:
    """The same with ordinary spaces: FHIR's texts know no other, and no control characters."""
    match value:
        case str():
            return UNKNOWN.sub(" ", value)
        case dict():
            return {name: plainly_spaced(one) for name, one in value.items()}
        case list():
            return [plainly_spaced(one) for one in value]
        case _:
            return value
