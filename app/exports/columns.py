"""The columns of a table of any kind of record, read from its declaration, and what they are called.

A part that there is one of (the agreement of a taper) takes a column for each of its fields; a
list takes one column. What has a name in a patient's words stands in tables for people; ids
and keys stand only in those for programs.
"""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from app.rehab import flare, visits
from app.rehab.fields import Question
from app.rehab.goals import words as goals
from app.rehab.pain_drawing import PainDrawing
from app.rehab.plan.words import words_for
from app.rehab.taper import words as taper
from app.rehab.visits_referral import HEADINGS
from app.words import N_

Words = Mapping[Any, str]

# Named by their labels; what is asked in a diary is named by its question.
LABELS: dict[str, Words] = {
    "goal": goals.LABELS,
    "goal_review": goals.REVIEW_LABELS,
    "taper": taper.LABELS,
    "taper_step": taper.CONFIRMED_LABELS,
    "taper_pause": taper.PAUSE_LABELS,
    "dose_taken": taper.DOSE_LABELS,
    "visit": visits.LABELS,
    "flare": flare.LABELS,
    "referral": {"day": N_("Day"), **HEADINGS},
    "pacing_plan": {
        "what": N_("Activity"),
        "begins": N_("First day"),
        "agreed_with": N_("Agreed with"),
    },
    "programme": {
        "begins": N_("First day"),
        "agreed_with": N_("Agreed with"),
        "exercises": N_("Exercise"),
        "exercises.what": N_("Exercise"),
        "exercises.goal": N_("Goal"),
    },
    PainDrawing.kind: {"day": N_("Drawn on"), "recall_days": N_("Days back"), "note": N_("Note")},
}
TITLES: dict[str, str] = {
    "plan": N_("Plan"),
    "goal": N_("Goals"),
    "goal_review": N_("Goals, reviewed"),
    "taper": N_("Taper"),
    "taper_step": N_("Taper: steps begun"),
    "taper_pause": N_("Taper: pauses"),
    "dose_taken": N_("Doses"),
    "visit": N_("Visits"),
    "referral": N_("For a referral"),
    "flare": N_("My plan for heavy days"),
    "pacing_plan": N_("Pacing"),
    "programme": N_("Exercise programme"),
    "step_choice": N_("Steps decided"),
}
OF_A_DIARY: Words = {"day": N_("Day")}


@dataclass(frozen=True)
class Column:
    """One column: the path of its field ("agreement.role"), its type, and its question in a diary.

    `title` is what a patient calls it, or "" where only programs use it.
    """

    path: str
    hint: Any
    title: str
    question: Question | None = None

    def value(self, record: Any) -> Any:
        """What a record says there; None where a part is missing."""
        for name in self.path.split("."):
            record = None if record is None else getattr(record, name)
        return record


def title_of(kind: Any) -> str:
    """What a kind of record is called."""
    return str(getattr(kind, "title", "")) or TITLES.get(kind.kind, kind.kind)


def words_of(kind: Any, country: str) -> Words:
    """What the fields and choices of a kind are called."""
    if kind.kind == "plan":
        return words_for(country)
    return LABELS.get(kind.kind, OF_A_DIARY)


@cache
def columns(kind: type, country: str) -> tuple[Column, ...]:
    """The columns of a kind of record."""
    return tuple(_columns(kind, "", words_of(kind, country)))


def _columns(kind: Any, before: str, words: Words) -> Iterator[Column]:
    hints = get_type_hints(kind, include_extras=True)
    for part in fields(kind):
        path, hint = f"{before}{part.name}", hints[part.name]
        marks = hint.__metadata__ if get_origin(hint) is Annotated else ()
        question = next((mark for mark in marks if isinstance(mark, Question)), None)
        bare = without_none(get_args(hint)[0] if marks else hint)
        if is_dataclass(bare):
            yield from _columns(bare, f"{path}.", words)
        else:
            yield Column(path, bare, question.short if question else words.get(path, ""), question)


def without_none(hint: Any) -> Any:
    """A type without the possibility that it is not answered; a union of several stays as it is."""
    if get_origin(hint) in (Union, types.UnionType):
        some = [one for one in get_args(hint) if one is not type(None)]
        return some[0] if len(some) == 1 else hint
    return hint


@cache
def choices(country: str) -> Mapping[Enum, str]:
    """What every choice of the agreed records is called."""
    all_words = (words_for(country), goals.WORDS, taper.WORDS)
    return {key: said for words in all_words for key, said in words.items() if isinstance(key, Enum)}
