"""A plan in full, section by section as its form has it. Relatives stand in it only with the patient's consent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from app.exports.blocks import Block, Facts, Heading, one_line
from app.exports.sections.in_a_row import in_a_row
from app.language import Language
from app.rehab.plan import (
    SECTIONS,
    About,
    Plan,
    contacts_in_order,
    label_of,
    relatives_shown,
    words_for,
)

KEYS = frozenset({"key"})
Pairs = tuple[tuple[str, str], ...]


def whole_plan(language: Language, plan: Plan) -> Iterator[Block]:
    """Every field that has an answer, under the headings of the form."""
    words = words_for(plan.country)
    for section in SECTIONS:
        told = [facts for name in section.fields for facts in field_facts(language, plan, name, words)]
        if told:
            yield Heading(language.say(section.title), 3)
            yield from map(Facts, joined(told))


def field_facts(language: Language, plan: Plan, name: str, words: Mapping[Any, str]) -> Iterator[Pairs]:
    """One field as facts of its own for each part of it; none where it has no answer."""
    value = {
        "relatives": relatives_shown(plan),
        "contacts": contacts_in_order(plan),
    }.get(name, getattr(plan, name))
    for one in value if isinstance(value, tuple) and any(map(is_dataclass, value)) else (value,):
        if pairs := tuple(pairs_of(language, one, name, words)):
            yield pairs


def pairs_of(
    language: Language, value: Any, path: str, words: Mapping[Any, str]
) -> Iterator[tuple[str, str]]:
    """A value under its label, or each part of a record under its own."""
    if isinstance(value, About):
        if value.words.strip():
            yield language.say(words[value.heading]), one_line(value.words)
    elif is_dataclass(value) and not isinstance(value, type):
        for part in fields(value):
            if part.name not in KEYS:
                yield from pairs_of(language, getattr(value, part.name), f"{path}.{part.name}", words)
    elif told := in_words(language, value, words):
        yield language.say(label_of(path, words)), told


def in_words(language: Language, value: Any, words: Mapping[Any, str]) -> str:
    """One answer, or nothing."""
    if isinstance(value, Enum):
        return language.say(words[value])
    if isinstance(value, bool):
        return language.say("Yes") if value else language.say("No")
    if isinstance(value, date):
        return language.full_day(value)
    if isinstance(value, int):
        return language.number(value)
    if isinstance(value, tuple):
        return in_a_row(filter(None, (in_words(language, one, words) for one in value)))
    return one_line(value) if isinstance(value, str) else ""


def joined(told: Iterable[Pairs]) -> Iterator[Pairs]:
    """Single facts that follow each other as one list; what has several parts stays by itself."""
    waiting: Pairs = ()
    for pairs in told:
        if len(pairs) == 1:
            waiting = (*waiting, *pairs)
            continue
        if waiting:
            yield waiting
        yield pairs
        waiting = ()
    if waiting:
        yield waiting
