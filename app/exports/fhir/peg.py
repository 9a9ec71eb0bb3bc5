"""PEG: the questions as they were asked, each filled-in form, and its mean.

The wording is our own translation, and the questionnaire says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.exports.binder import Binder
from app.exports.fhir.parts import (
    LOINC,
    OWN,
    SURVEY,
    Resource,
    coding,
    concept,
    id_of,
    observation,
    patient,
    reference,
    resource,
    score,
)
from app.language import Language
from app.rehab.fields import scales
from app.rehab.measures import Peg
from app.storage.kept import Kept

CANONICAL, VERSION = f"{OWN}questionnaire:peg", "1"
# The questions of PEG as LOINC numbers them (panel 91148-7).
CODES = {
    "pain": coding(LOINC, "75893-8", "What number best describes your pain on average in the past week?"),
    "enjoyment": coding(
        LOINC,
        "91145-3",
        "What number best describes how, during the past week, pain has interfered with your enjoyment of life?",
    ),
    "activity": coding(
        LOINC,
        "91146-1",
        "What number best describes how, during the past week, pain has interfered with your general activity?",
    ),
}
PANEL = coding(LOINC, "91148-7", "Pain, enjoyment of life, and general activity scale [PEG]")
MEAN = coding(LOINC, "91147-9", "Mean score [PEG]")


def filled_in(binder: Binder, language: Language) -> Iterator[Resource]:
    """The form, and then each time it was filled in; nothing where it never was."""
    forms = binder.of(Peg)
    if forms:
        yield questionnaire(language)
    for kept in forms:
        yield response(binder, kept, language)
        if kept.record.score is not None:
            yield mean(binder, kept, kept.record.score, language)


def questionnaire_id(language: Language) -> str:
    """The id of the form in one language; it belongs to no record."""
    return id_of("0" * 32, "peg", language.tag)


def questionnaire(language: Language) -> Resource:
    """The three questions in one language."""
    return resource(
        "Questionnaire",
        questionnaire_id(language),
        (language.say(Peg.title), language.say(Peg.wording)),
        language=language.tag,
        url=f"{CANONICAL}-{language.tag}",
        version=VERSION,
        title=language.say(Peg.title),
        status="active",
        subjectType=["Patient"],
        description=language.say(Peg.wording),
        code=[PANEL],
        item=[
            {
                "linkId": name,
                "code": [CODES[name]],
                "text": language.say(question.text),
                "type": "integer",
                "required": False,
            }
            for name, question in scales(Peg).items()
        ],
    )


def response(binder: Binder, kept: Kept[Peg], language: Language) -> Resource:
    """The answers of one form; it is complete where all three are there."""
    answers = {name: answer for name in scales(Peg) if (answer := getattr(kept.record, name)) is not None}
    asked = {name: language.say(question.text) for name, question in scales(Peg).items()}
    return resource(
        "QuestionnaireResponse",
        id_of(kept.id),
        tuple(f"{asked[name]} {answer}" for name, answer in answers.items()),
        questionnaire=f"{CANONICAL}-{language.tag}|{VERSION}",
        status="completed" if len(answers) == len(asked) else "in-progress",
        subject=patient(binder),
        authored=kept.record.day.isoformat(),
        author=patient(binder),
        source=patient(binder),
        item=[
            {"linkId": name, "text": asked[name], "answer": [{"valueInteger": answer}]}
            for name, answer in answers.items()
        ],
    )


def mean(binder: Binder, kept: Kept[Peg], value: float, language: Language) -> Resource:
    """The mean of the three answers, in full precision."""
    return observation(
        binder,
        id_of(kept.id, "mean"),
        (f"{language.say(Peg.title)}: {value:.1f}",),
        kept.record.day,
        category=[SURVEY],
        code=concept(MEAN, text=language.say(Peg.title)),
        valueQuantity=score(value),
        derivedFrom=[reference(id_of(kept.id))],
    )
