"""`datapackage.json`: what each table of the zip file is and what its columns hold, for programs.

It follows the Data Package standard (version 2, https://datapackage.org), which tools of many
languages read.
"""

from __future__ import annotations

import json
import types
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Union, get_origin

from app.exports.binder import Binder
from app.exports.columns import Column, columns, title_of
from app.language import Language
from app.rehab.fields import Amount, Choice, Choices, Scale
from app.storage.plain import instant

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
HEADING_OF_ALL = ("id", "written", "written_by", "written_because")
NUMBERS = {int: "integer", float: "number", Decimal: "number"}
PLAIN = {bool: "boolean", date: "date", datetime: "datetime", **NUMBERS}

Described = dict[str, Any]


def described(tables: Sequence[type], binder: Binder, language: Language) -> bytes:
    """The description of both tables of each kind."""
    package = {
        "$schema": PROFILE,
        "name": "takt",
        "title": "Takt",
        "created": instant(binder.made),
        "resources": [
            *(
                resource("excel", kind, ";", "utf-8-sig", excel_fields(kind, language), language)
                for kind in tables
            ),
            *(
                resource("archive", kind, ",", "utf-8", archive_fields(kind, language), language)
                for kind in tables
            ),
        ],
    }
    return json.dumps(package, ensure_ascii=False, indent=1).encode() + b"\n"


def path_of(folder: str, kind: Any) -> str:
    """Where a table lies in the zip file."""
    return f"{folder}/{kind.kind}.csv"


def resource(
    folder: str, kind: Any, separator: str, encoding: str, fields: list[Described], language: Language
) -> Described:
    """One table."""
    keyed: Described = {"primaryKey": ["id"]} if folder == "archive" else {}
    return {
        "name": f"{folder}-{kind.kind}".replace("_", "-"),
        "title": language.say(title_of(kind)),
        "path": path_of(folder, kind),
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": encoding,
        # Version 2 has the separator here; older tools look for it under "csv".
        "dialect": {"delimiter": separator, "csv": {"delimiter": separator}},
        "schema": {"fields": fields, "missingValues": [""], **keyed},
    }


def excel_columns(kind: type, language: Language) -> dict[str, Column]:
    """The columns that have a name, by that name in the patient's language; no two alike."""
    found: dict[str, Column] = {}
    for column in columns(kind, language.country):
        if not column.title:
            continue
        name = said = language.say(column.title)
        n = 1
        while name in found:
            n += 1
            name = f"{said} {n}"
        found[name] = column
    return found


def excel_fields(kind: type, language: Language) -> list[Described]:
    """Days and numbers are told apart; everything else is words."""
    return [
        {"name": name, **({"type": "date"} if column.hint is date else decimal_comma(column))}
        for name, column in excel_columns(kind, language).items()
    ]


def decimal_comma(column: Column) -> Described:
    """Numbers with a comma, or words."""
    if column.hint in NUMBERS and not isinstance(column.question, Choice):
        return {"type": "number", "decimalChar": ","}
    return {"type": "string"}


def archive_fields(kind: type, language: Language) -> list[Described]:
    """Every field with its type, its limits, and what it asks."""
    of_all: list[Described] = [
        {"name": "id", "type": "string", "constraints": {"required": True, "unique": True}},
        {"name": "written", "type": "datetime"},
        {"name": "written_by", "type": "string"},
        {"name": "written_because", "type": "string"},
    ]
    return [*of_all, *(field(column, language) for column in columns(kind, language.country))]


def field(column: Column, language: Language) -> Described:
    """One column for programs."""
    told: Described = {"name": column.path, "type": type_of(column.hint)}
    if column.title:
        told["title"] = language.say(column.title)
    if column.question:
        told["description"] = language.say(column.question.text)
        if limits := limits_of(column):
            told["constraints"] = limits
    return told


def type_of(hint: Any) -> str:
    """The standard's name for a type; clock times stay text, for they have no seconds."""
    if isinstance(hint, type) and hint in PLAIN:
        return PLAIN[hint]
    origin = get_origin(hint)
    if origin is tuple:
        return "array"
    if origin in (dict, Mapping):
        return "object"
    return "any" if origin in (Union, types.UnionType) else "string"


def limits_of(column: Column) -> Described:
    """The values that an answer can have."""
    match column.question:
        case Scale() | Amount():
            return {"minimum": column.question.least, "maximum": column.question.most}
        case Choices():
            return {}
        case Choice():
            return {"enum": list(column.question.options)}
        case _:
            return {}
