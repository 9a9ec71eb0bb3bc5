"""How long the texts of agreed records may be, and which days they may name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING

from app.errors import FieldError, InTheFuture, TooLong, TooLongAgo
from app.rehab.fields import LONGEST_NOTE
from app.rehab.period import months_later

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

OLDEST = 120  # Years. Nobody who writes in Takt was born earlier.


def refuse_too_long(record: DataclassInstance) -> None:
    """Raise TooLong for the first text of a record, or of a list in it, with over 20,000 characters."""
    for part in fields(record):
        value = getattr(record, part.name)
        for name, text in _texts(part.name, value):
            if len(text) > LONGEST_NOTE:
                raise TooLong(name, most=LONGEST_NOTE)


def _texts(name: str, value: object) -> Iterable[tuple[str, str]]:
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, tuple):
        yield from ((f"{name}[{n}]", text) for n, text in enumerate(value) if isinstance(text, str))


def not_to_come(field: str, day: date | None, today: date) -> list[FieldError]:
    """What is wrong with a day that should have been: not yet, or before anyone here was born."""
    if day is None:
        return []
    return [InTheFuture(field)] if day > today else not_too_long_ago(field, day, today)


def not_too_long_ago(field: str, day: date | None, today: date) -> list[FieldError]:
    """What is wrong with a day that may lie ahead: only that it lies before anyone here was born."""
    oldest = months_later(today, -12 * OLDEST)
    return [TooLongAgo(field, years=OLDEST)] if day is not None and day < oldest else []


def inside(part: str, problems: Iterable[FieldError]) -> list[FieldError]:
    """The problems of one part of a record, told at that part: `what` becomes `actions[walk].what`."""
    told = list(problems)
    for problem in told:
        problem.field = f"{part}.{problem.field}"
    return told
