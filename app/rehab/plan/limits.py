"""How long the texts of agreed records may be, and which days they may name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING

from app.errors import FieldError, InTheFuture, TooFarAhead, TooLong, TooLongAgo
from app.rehab.fields import LONGEST_NOTE
from app.rehab.period import months_later

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

A_LIFE = 120  # Years. Nobody who writes in Takt was born earlier, or agrees on a day that lies further ahead.


def refuse_too_long(record: DataclassInstance) -> None:
    """Raise TooLong for the first text of a record, or of a list in it, with over 20,000 characters."""
    for part in fields(record):
        value = getattr(record, part.name)
        for name, text in _texts(part.name, value):
            if len(text) > LONGEST_NOTE:
                raise TooLong(name, most=LONGEST_NOTE)


def too_long(texts: Mapping[str, str]) -> list[FieldError]:
    """What is wrong with texts as they are typed, by field: over 20,000 characters without the space around them."""
    return [
        TooLong(name, most=LONGEST_NOTE) for name, text in texts.items() if len(text.strip()) > LONGEST_NOTE
    ]


def _texts(name: str, value: object) -> Iterable[tuple[str, str]]:
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, tuple):
        yield from ((f"{name}[{n}]", text) for n, text in enumerate(value) if isinstance(text, str))


def not_to_come(field: str, day: date | None, today: date) -> list[FieldError]:
    """What is wrong with a day that should have been: not yet, or before anyone here was born."""
    if day is None:
        return []
    return [InTheFuture(field)] if day > today else within_a_life(field, day, today)


def within_a_life(field: str, day: date | None, today: date) -> list[FieldError]:
    """What is wrong with a day that may lie ahead: a slip in the year that leads out of anyone's life."""
    if day is None:
        return []
    if day < months_later(today, -12 * A_LIFE):
        return [TooLongAgo(field, years=A_LIFE)]
    return [TooFarAhead(field, years=A_LIFE)] if day > months_later(today, 12 * A_LIFE) else []


def inside(part: str, problems: Iterable[FieldError]) -> list[FieldError]:
    """The problems of one part of a record, told at that part: `what` becomes `actions[walk].what`."""
    told = list(problems)
    for problem in told:
        problem.field = f"{part}.{problem.field}"
    return told
