"""Goals with their five levels, and how far they were reached.

Goal Attainment Scaling as in HL7's guide for person-centred outcomes (hl7.fhir.us.pco 1.0.0):
the levels stand in extensions of the goal, each review is an observation that points to it.
"""

from __future__ import annotations

from app.exports.binder import Binder
from app.exports.fhir.parts import (
    LOINC,
    SURVEY,
    Resource,
    coding,
    concept,
    id_of,
    note,
    observation,
    patient,
    reference,
    resource,
)
from app.language import Language
from app.rehab.goals import Goal, Level, Review, Reviewer
from app.rehab.goals.words import WORDS
from app.storage.kept import Kept

SCALING = "http://hl7.org/fhir/us/pco/StructureDefinition/pco-goal-attainment-scaling"
MEASURE = coding(LOINC, "107332-9", "Goal attainment scale - Reported")
ANSWERS = {
    Level.MUCH_MORE: coding(LOINC, "LA34479-8", "Much better than expected"),
    Level.MORE: coding(LOINC, "LA34480-6", "Better than expected"),
    Level.EXPECTED: coding(LOINC, "LA34481-4", "Expected outcome"),
    Level.LESS: coding(LOINC, "LA34483-0", "Less than expected"),
    Level.MUCH_LESS: coding(LOINC, "LA34484-8", "Much less than expected"),
}
REVIEWED = {
    Reviewer.PATIENT: coding(LOINC, "107334-5", "Patient follow-up goal attainment scaling score"),
    Reviewer.CLINIC: coding(LOINC, "107333-7", "Practitioner follow-up goal attainment scaling score"),
}


def goal_id(goal: Kept[Goal]) -> str:
    """The id of a goal."""
    return id_of(goal.id)


def goal(binder: Binder, kept: Kept[Goal], language: Language) -> Resource:
    """One goal: in the patient's words, with the levels that are written."""
    said = kept.record
    levels = [(level, words) for level in Level if (words := said.level_words(level).strip())]
    return resource(
        "Goal",
        goal_id(kept),
        (said.words, *(f"{level.value:+d} {words}" for level, words in levels)),
        extension=[scaled(level, words) for level, words in levels],
        lifecycleStatus="completed" if said.ended else "active" if said.agreed else "proposed",
        description=concept(text=said.words or language.say("Goal")),
        subject=patient(binder),
        startDate=said.agreed.isoformat() if said.agreed else None,
        target=[
            {
                "measure": concept(MEASURE),
                "detailCodeableConcept": concept(
                    ANSWERS[Level.EXPECTED], text=said.level_words(Level.EXPECTED)
                ),
                **({"dueDate": said.target.isoformat()} if said.target else {}),
            }
        ],
        expressedBy=patient(binder),
        note=note(said.why),
    )


def scaled(level: Level, words: str) -> Resource:
    """One level with its code and its words."""
    return {
        "url": SCALING,
        "extension": [
            {"url": "level", "valueCoding": ANSWERS[level]},
            {"url": "progressText", "valueString": words},
        ],
    }


def review(binder: Binder, kept: Kept[Review], of: Kept[Goal], language: Language) -> Resource:
    """One review, by the patient or by the clinic; a level between two has no code and stands as a number."""
    said = kept.record
    whole = said.level == said.level.to_integral_value()
    level = Level(int(said.level)) if whole else None
    answer = (
        concept(ANSWERS[level], text=language.say(WORDS[level])) if level else concept(text=str(said.level))
    )
    by_clinic = said.by is Reviewer.CLINIC
    return observation(
        binder,
        id_of(kept.id),
        (of.record.words, answer["text"]),
        said.day,
        category=[SURVEY],
        code=concept(REVIEWED[said.by]),
        focus=[reference(goal_id(of))],
        performer=[{"display": said.who or language.say(WORDS[said.by])}] if by_clinic else [patient(binder)],
        valueCodeableConcept=answer,
        note=note(said.note),
    )
