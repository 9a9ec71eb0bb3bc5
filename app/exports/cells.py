"""What stands in the cells of tables: in words for people, in plain values for programs.

Parts of records point to each other by keys. People read the name of what a key points to, and
nothing where that is gone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Any

from app.exports.as_csv import exactly, guarded
from app.exports.blocks import one_line
from app.exports.columns import Column, Words, choices
from app.exports.sections.taper_words import named
from app.language import Language
from app.language.spoken import COUNTRIES
from app.rehab.fields import Choice
from app.rehab.plan import Plan
from app.rehab.taper import Taper
from app.storage.plain import form, instant

# Where a goal points to actions of the plan, and a dose to a medicine of its taper.
KEYS = frozenset({"actions", "steps.doses.medicine"})
COUNTRY = "country"


def names_in(record: Any, language: Language) -> dict[str, str]:
    """What the keys inside a record are called: a taper's medicines, with their strength, and a plan's actions."""
    match record:
        case Taper():
            return {one.key: named(language, one) for one in record.medicines}
        case Plan():
            return {one.key: one_line(one.what) for one in record.actions}
        case _:
            return {}


def in_words(column: Column, record: Any, words: Words, names: Mapping[str, str], language: Language) -> str:
    """One cell for a person with a spreadsheet; what was not answered is empty.

    `words` are what fields and choices are called, `names` what keys point to.
    """
    value = column.value(record)
    if value in (None, "", ()):
        return ""
    if isinstance(column.question, Choice):
        keys = value if isinstance(value, tuple) else (value,)
        return guarded(", ".join(language.say(column.question.options[key]) for key in keys))
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return number(value).replace(".", ",")
    if column.path == COUNTRY:
        return language.say(COUNTRIES[value])
    return guarded(told(value, column.path, words, names, language))


def told(value: Any, path: str, words: Words, names: Mapping[str, str], language: Language) -> str:
    """A value in words; a record in a list says each of its fields that has a name."""
    match value:
        case None | ():
            return ""
        case bool():
            return language.say("Yes") if value else language.say("No")
        case Enum():
            known = choices(language.country)
            return language.say(known[value]) if value in known else str(value.value)
        case datetime():
            return instant(value)
        case date():
            return value.isoformat()
        case time():
            return value.isoformat("minutes")
        case int() | float() | Decimal():
            return number(value).replace(".", ",")
        case tuple():
            said = filter(None, (told(one, path, words, names, language) for one in value))
            return ("\n" if is_dataclass(value[0]) and "." not in path else "; ").join(said)
        case str() if path in KEYS:
            return names.get(value, "")
        case _ if is_dataclass(value):
            return ", ".join(parts(value, path, words, names, language))
        case _:
            return str(value)


def parts(value: Any, path: str, words: Words, names: Mapping[str, str], language: Language) -> list[str]:
    """The fields of a record in a list that have a name and are answered; its key is for programs."""
    found = []
    for part in fields(value):
        if part.name == "key":
            continue
        inner = f"{path}.{part.name}"
        said = told(getattr(value, part.name), inner, words, names, language)
        if said and inner in words:
            found.append(f"{language.say(words[inner])}: {said}")
    return found


def number(value: float | Decimal) -> str:
    """Every digit that a number has, with a point and no exponent."""
    return format(value, "f") if isinstance(value, Decimal) else exactly(value)


def plainly(column: Column, record: Any) -> str:
    """One cell for a program: ISO days, UTC instants, keys, points; lists and mappings as JSON."""
    value = column.value(record)
    if value is None:
        return ""
    plain = form(column.hint).write(value)
    if isinstance(plain, bool):
        return "true" if plain else "false"
    if isinstance(plain, list | dict):
        return json.dumps(plain, ensure_ascii=False)
    return exactly(plain) if isinstance(plain, int | float) else str(plain)
