"""What was logged day by day: the answers of the check-in, and minutes of exercise."""

from __future__ import annotations

from collections.abc import Iterator

from app.exports.binder import Binder
from app.exports.fhir.parts import (
    ACTIVITY,
    LOINC,
    OWN,
    SURVEY,
    Resource,
    coding,
    concept,
    id_of,
    instant,
    observation,
    patient,
    quantity,
    score,
)
from app.language import Language
from app.rehab.checkin import CheckIn
from app.rehab.exercise import Session
from app.rehab.fields import scales

# How bad the pain of the day was, wherever it was: so it has no place on the body.
PAIN = coding(LOINC, "72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported")
DURATION = coding(LOINC, "55411-3", "Exercise duration")
# The category of HL7's guide for physical activity (hl7.fhir.us.physical-activity 1.0.1).
EXERCISE = concept(
    coding(
        "http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes",
        "PhysicalActivity",
        "Physical Activity",
    )
)


def check_ins(binder: Binder, language: Language) -> Iterator[Resource]:
    """One observation for each answer from 0 to 10; what is switched off is left out."""
    asked = {name: one for name, one in scales(CheckIn).items() if name not in binder.owner.unasked()}
    for kept in binder.of(CheckIn):
        for name, question in asked.items():
            answer = getattr(kept.record, name)
            if answer is None:
                continue
            own = coding(f"{OWN}checkin", name, question.text)
            yield observation(
                binder,
                id_of(kept.id, name),
                (f"{kept.record.day.isoformat()}, {language.say(question.short)}: {answer}",),
                kept.record.day,
                category=[SURVEY],
                code=concept(*([PAIN] if name == "pain" else []), own, text=language.say(question.text)),
                valueQuantity=score(answer),
            )


def exercise(binder: Binder, language: Language) -> Iterator[Resource]:
    """One observation for each session whose minutes are told."""
    for kept in binder.of(Session):
        said = kept.record
        if said.minutes is None:
            continue
        what = said.what.strip()
        about = {"authorReference": patient(binder), "time": instant(said.at or kept.written), "text": what}
        yield observation(
            binder,
            id_of(kept.id),
            (f"{said.day.isoformat()}, {what or language.say('Exercise')}: {said.minutes} min",),
            said.day,
            category=[ACTIVITY, EXERCISE],
            code=concept(DURATION, text=what),
            valueQuantity=quantity(said.minutes, "min", "min"),
            note=[about] if what else None,
        )
