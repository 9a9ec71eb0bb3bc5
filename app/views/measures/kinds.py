"""The measures that can be filled in here, by the word in their route."""

from __future__ import annotations

from collections.abc import Mapping

from app.language import Language
from app.rehab.fields import Choice, Logged, Scale, questions
from app.rehab.measures import (
    DIRECTIONS,
    GRADES,
    OWN_WORDING,
    WAITS_FOR_ALL,
    EverydayWheel,
    GcpsR,
    Peg,
    WorkAbility,
)

Measure = Peg | GcpsR | WorkAbility | EverydayWheel
KINDS: dict[str, type[Logged]] = {one.kind: one for one in (Peg, GcpsR, WorkAbility, EverydayWheel)}


def kind_of(route: Mapping[str, str]) -> type[Logged]:
    """The measure that a route names, PEG where it names none of them."""
    return KINDS.get(route.get("kind", ""), Peg)


def result(language: Language, entry: Logged) -> str:
    """What an entry came to, in words; the wheel has no sum, and says how many areas it tells of."""
    if isinstance(entry, EverydayWheel):
        told = sum(getattr(entry, name) is not None for name in questions(EverydayWheel))
        return language.count("{n} of 6 areas answered", "{n} of 6 areas answered", told)
    if isinstance(entry, GcpsR) and entry.score is not None:
        return language.say(GRADES[entry.score])
    score = getattr(entry, "score", None)
    if score is None:
        return language.say(WAITS_FOR_ALL)
    return language.say("{n} of {most}", n=language.number(score, 1), most=type(entry).most)  # type: ignore[attr-defined]


def answers(language: Language, entry: Logged) -> list[tuple[str, str]]:
    """Each question in short, and the answer as it was given."""
    told = []
    for name, question in questions(type(entry)).items():
        answer = getattr(entry, name)
        if answer is None:
            said = language.say("no answer")
        elif isinstance(question, Scale):
            said = language.say("{n} of {most}", n=answer, most=question.most)
        elif isinstance(question, Choice):
            said = language.say(question.options[answer])
        else:
            continue
        told.append((language.say(question.short), said))
    return told


def remarks(kind: type[Logged]) -> tuple[str, ...]:
    """What is said beside the questions: which way the scale goes, when there is a result, whose words they are."""
    own = getattr(kind, "wording", OWN_WORDING)
    direction = getattr(kind, "direction", None)
    told = (DIRECTIONS[direction],) if direction else ()
    if kind in (Peg, GcpsR):
        return (*told, WAITS_FOR_ALL, own)
    return (*told, own)
