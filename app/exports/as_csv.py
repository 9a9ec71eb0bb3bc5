"""The entries of any diary as a table, read from its declaration.

Two kinds: "excel" is what a Nordic spreadsheet opens as it is (semicolons, decimal
comma, words), "archive" is for programs and for moving on (commas, points, stable keys)
and gives every answer back unchanged.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import fields
from datetime import UTC
from io import StringIO
from typing import Any, Literal

from app.language import Language
from app.rehab.fields import Choice, Logged, Question, questions
from app.rehab.plan import Plan
from app.storage.kept import Kept

Kind = Literal["excel", "archive"]

# A spreadsheet reads what begins with one of these as a formula, the wide forms too.
FORMULA = tuple("=+-@＝＋－＠")


def render(
    entries: Sequence[Logged], tracker: type[Logged], language: Language, kind: Kind = "excel"
) -> bytes:
    """One row an entry, in the order of the days; a question without an answer is an empty cell."""
    table = archive if kind == "archive" else excel
    return table(sorted(entries, key=lambda entry: entry.day), tracker, language)


def excel(entries: Sequence[Logged], tracker: type[Logged], language: Language) -> bytes:
    """With a byte order mark, by which Excel knows UTF-8; cells that look like formulas are made text."""
    asked = questions(tracker)
    header = [language.say("Day"), *(language.say(question.short) for question in asked.values())]
    rows = [
        [entry.day.isoformat(), *(in_words(getattr(entry, name), asked[name], language) for name in asked)]
        for entry in entries
    ]
    return written([header, *rows], ";").encode("utf-8-sig")


def archive(entries: Sequence[Logged], tracker: type[Logged], language: Language) -> bytes:
    """Field names and keys, ISO dates, the instant of writing in UTC; follows no language."""
    header = ["day", "at", *answered(tracker)]
    rows = [
        [entry.day.isoformat(), instant(entry), *(as_key(getattr(entry, name)) for name in answered(tracker))]
        for entry in entries
    ]
    return written([header, *rows], ",").encode()


def answered(tracker: type[Logged]) -> list[str]:
    """The fields of a tracker beside its day: its questions, and the ids of what an entry belongs to."""
    return [part.name for part in fields(tracker) if part.name not in ("day", "at")]


def written(rows: Sequence[Sequence[str]], separator: str) -> str:
    """The rows as text, lines ended as RFC 4180 has it."""
    text = StringIO(newline="")
    csv.writer(text, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return text.getvalue()


def in_words(answer: object, question: Question, language: Language) -> str:
    """An answer for a person with a spreadsheet."""
    if answer is None:
        return ""
    if isinstance(question, Choice):
        keys = answer if isinstance(answer, tuple) else (answer,)
        return guarded(", ".join(language.say(question.options[key]) for key in keys))
    if isinstance(answer, int | float):
        return exactly(answer).replace(".", ",")
    return guarded(str(answer))


def guarded(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.lstrip().startswith(FORMULA) else text


def as_key(answer: object) -> str:
    """An answer as a program reads it; `Question.read` understands it again."""
    if answer is None:
        return ""
    if isinstance(answer, tuple):
        return ",".join(answer)
    return exactly(answer) if isinstance(answer, int | float) else str(answer)


def exactly(number: float) -> str:
    """7, 7.5: every digit that the number has, and no more."""
    return str(int(number)) if float(number).is_integer() else repr(float(number))


def instant(entry: Logged) -> str:
    """When an entry was written: 2026-11-22T08:12:00Z, or empty where nobody knows it."""
    return entry.at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z") if entry.at else ""


def render_agreed(
    kept: Sequence[Kept[Any]], kind: type, language: Language, plans: Sequence[Kept[Plan]] = ()
) -> bytes:
    """What was agreed, as the table that stands in the zip file of everything."""
    # That file is made from this one.
    from app.exports.as_zip import excel as table_of

    return written(table_of(kind, kept, language, plans), ";").encode("utf-8-sig")
