"""The JSON Schema of the archive, read from the declarations of the records.

It stands in every archive, so that a person or a program that never heard of Takt can tell
what each field is. `tests/golden/archive.schema.json` shows it as it is today.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from app.rehab import KINDS
from app.rehab.fields import Amount, Choice, Choices, Note, Question, Scale
from app.storage.codec import format_of

VERSION = 1
DRAFT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]

INSTANT: Schema = {
    "type": "string",
    "format": "date-time",
    "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?\+00:00$",
}
SIMPLE: dict[object, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    time: {"type": "string", "pattern": r"^\d{2}:\d{2}(:\d{2})?"},
    datetime: INSTANT,
    Decimal: {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?(E[+-]?[0-9]+)?$"},
}


@cache
def schema() -> Schema:
    """The schema of an archive of this version."""
    known = _Known()
    of_kinds = [_kind(name, kind, known) for name, kind in KINDS.items()]
    return {
        "$schema": DRAFT,
        "title": "Takt archive",
        "description": "Everything in one notebook of Takt: every record, by whom and when it was written, "
        "and what it said before. A field that is left out was not answered; it is never 0.",
        "type": "object",
        "required": ["takt_archive", "takt", "made", "schema", "records"],
        "additionalProperties": False,
        "properties": {
            "takt_archive": {"const": VERSION, "description": "The version of the archive's own form."},
            "takt": {"type": "string", "description": "The Takt that made it."},
            "made": INSTANT,
            "schema": {"type": "object", "description": "This schema."},
            "records": {"type": "array", "items": _record(of_kinds)},
        },
        "$defs": known.described,
    }


def _record(of_kinds: list[Schema]) -> Schema:
    """What all records have in common, and then what each kind adds."""
    return {
        "type": "object",
        "required": ["id", "kind", "format", "written", "record"],
        "additionalProperties": False,
        "properties": {
            "id": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "kind": {"enum": list(KINDS)},
            "format": {"type": "integer", "minimum": 1},
            "written": INSTANT,
            "who": {"type": "string"},
            "why": {"type": "string"},
            "record": {"type": "object"},
            "earlier": {
                "type": "array",
                "description": "What it said before, the oldest first.",
                "items": {
                    "type": "object",
                    "required": ["record", "format", "written", "who", "why"],
                    "additionalProperties": False,
                    "properties": {
                        "record": {"type": "object"},
                        "format": {"type": "integer", "minimum": 1},
                        "written": INSTANT,
                        "who": {"type": "string"},
                        "why": {"type": "string"},
                    },
                },
            },
        },
        "allOf": of_kinds,
    }


def _kind(name: str, kind: type, known: _Known) -> Schema:
    """What is held by the records of one kind, now and before."""
    content = known.of(kind)
    return {
        "if": {"properties": {"kind": {"const": name}}},
        "then": {
            "properties": {
                "format": {"const": format_of(kind)},
                "record": content,
                "earlier": {"items": {"properties": {"record": content}}},
            }
        },
    }


class _Known:
    """The types met so far, each described once."""

    def __init__(self) -> None:
        self.described: dict[str, Schema] = {}

    def of(self, hint: Any) -> Schema:
        """The schema of a type. Raises TypeError for one that records may not use."""
        origin, inner = get_origin(hint), get_args(hint)
        if origin is Annotated:
            return self._asked(inner[0], inner[1:])
        if hint in SIMPLE:
            return SIMPLE[hint]
        if origin in (Union, types.UnionType):
            some = [self.of(one) for one in inner if one is not type(None)]
            return some[0] if len(some) == 1 else {"anyOf": some}
        if origin is Literal:
            return {"enum": list(inner)}
        if origin is tuple:
            return self._tuple(inner)
        if origin in (dict, Mapping):
            return {"type": "object", "additionalProperties": self.of(inner[1])}
        if isinstance(hint, type) and issubclass(hint, Enum):
            return _enum(hint)
        if is_dataclass(hint) and isinstance(hint, type):
            return self._dataclass(hint)
        raise TypeError(f"no schema for {hint}")

    def _asked(self, hint: Any, marks: tuple[Any, ...]) -> Schema:
        """The answer to a question, with what it asks and the values it takes."""
        question = next((mark for mark in marks if isinstance(mark, Question)), None)
        plain = self.of(hint)
        return plain if question is None else {**plain, **_limits(question), "description": question.text}

    def _tuple(self, inner: tuple[Any, ...]) -> Schema:
        if len(inner) == 2 and inner[1] is ...:
            return {"type": "array", "items": self.of(inner[0])}
        each = [self.of(one) for one in inner]
        return {"type": "array", "prefixItems": each, "minItems": len(each), "maxItems": len(each)}

    def _dataclass(self, kind: type) -> Schema:
        name = f"{kind.__module__.removeprefix('app.rehab.')}.{kind.__name__}"
        if name not in self.described:
            self.described[name] = {}  # Known while its own parts are described.
            hints = get_type_hints(kind, include_extras=True)
            parts = [part for part in fields(kind) if part.init]
            self.described[name] = {
                "type": "object",
                "description": (kind.__doc__ or "").strip().split("\n")[0],
                # Only what is None unless answered may be left out.
                "required": [part.name for part in parts if part.default is not None],
                "additionalProperties": False,
                "properties": {part.name: self.of(hints[part.name]) for part in parts},
            }
        return {"$ref": f"#/$defs/{name}"}


def _enum(kind: type[Enum]) -> Schema:
    """By value where every value is a text or a whole number, else by name, as the notebook keeps it."""
    by_value = all(isinstance(member.value, str | int) for member in kind)
    return {"enum": [member.value if by_value else member.name for member in kind]}


def _limits(question: Question) -> Schema:
    match question:
        case Scale() | Amount():
            return {"minimum": question.least, "maximum": question.most}
        case Choices():
            return {"items": {"enum": list(question.options)}}
        case Choice():
            return {"enum": ["", *question.options]}
        case Note():
            return {"maxLength": question.longest}
        case _:
            return {}
