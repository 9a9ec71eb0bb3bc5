"""Values and their plain JSON form, read from the type hints of a frozen dataclass.

int, float, str, bool, None, date, time, aware datetime, Decimal, Enum, tuples, mappings with
text keys and nested dataclasses. What is None because it was not answered is left out.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints


class Form(NamedTuple):
    """How one type is written plainly and read again; the same value comes back."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


def same(value: Any) -> Any:
    """What JSON has a form for already."""
    return value


def instant(moment: datetime) -> str:
    """An aware instant in UTC, ISO 8601: texts sort as the instants do. Raises ValueError for a naive one."""
    if moment.tzinfo is None:
        raise ValueError("an instant without a time zone")
    return moment.astimezone(UTC).isoformat()


def moment(plain: str) -> datetime:
    """The instant again. Raises ValueError, also for one without a time zone: nobody knows when that was."""
    read = datetime.fromisoformat(plain)
    if read.tzinfo is None:
        raise ValueError("an instant without a time zone")
    return read


def decimal(plain: str) -> Decimal:
    """The number again. Raises ValueError, as all other forms do."""
    try:
        return Decimal(plain)
    except InvalidOperation as error:
        raise ValueError("no number") from error


AS_IT_IS = Form(same, same)
TOLD_APART = frozenset({str, int, float, bool})
SIMPLE: dict[object, Form] = {
    str: AS_IT_IS,
    int: AS_IT_IS,
    bool: AS_IT_IS,
    type(None): AS_IT_IS,
    float: Form(same, float),
    date: Form(date.isoformat, date.fromisoformat),
    time: Form(time.isoformat, time.fromisoformat),
    datetime: Form(instant, moment),
    Decimal: Form(str, decimal),
}


@cache
def form(hint: Any) -> Form:
    """The form of a type. Raises TypeError for one that records may not use."""
    if hint in SIMPLE:
        return SIMPLE[hint]
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return form(inner[0])
    if origin is Literal:
        return AS_IT_IS
    if origin in (Union, types.UnionType):
        return _optional(inner)
    if origin is tuple:
        return _tuple(inner)
    if origin in (dict, Mapping):
        return _mapping(*inner)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _enum(hint)
    if is_dataclass(hint) and isinstance(hint, type):
        return _record(hint)
    raise TypeError(f"records have no form for {hint}")


def _optional(members: tuple[Any, ...]) -> Form:
    some = [member for member in members if member is not type(None)]
    if len(some) > 1 and not TOLD_APART.issuperset(some):
        raise TypeError(f"records cannot tell {members} apart")
    write, read = one = form(some[0]) if len(some) == 1 else AS_IT_IS
    if one is AS_IT_IS:
        return one
    return Form(
        lambda value: None if value is None else write(value),
        lambda plain: None if plain is None else read(plain),
    )


def _tuple(inner: tuple[Any, ...]) -> Form:
    if len(inner) == 2 and inner[1] is ...:
        write, read = form(inner[0])
        return Form(
            lambda values: [write(value) for value in values],
            lambda plain: tuple([read(value) for value in plain]),
        )
    forms = [form(one) for one in inner]
    return Form(
        lambda values: [one.write(value) for one, value in zip(forms, values, strict=True)],
        lambda plain: tuple([one.read(value) for one, value in zip(forms, plain, strict=True)]),
    )


def _mapping(key: Any, value: Any) -> Form:
    keys, values = form(key), form(value)
    return Form(
        lambda mapping: {keys.write(one): values.write(mapping[one]) for one in mapping},
        lambda plain: {keys.read(one): values.read(plain[one]) for one in plain},
    )


def _enum(kind: type[Enum]) -> Form:
    """By value where every value is a text or a whole number, else by name."""
    if all(isinstance(member.value, str | int) for member in kind):
        return Form(lambda member: member.value, kind)
    return Form(lambda member: member.name, lambda name: kind[name])


def _record(kind: type) -> Form:
    hints = get_type_hints(kind)
    parts = [(part.name, form(hints[part.name]), part.default) for part in fields(kind) if part.init]
    writers = [(name, one.write, default is None) for name, one, default in parts]
    readers = {name: one.read for name, one, _ in parts}

    def write(record: Any) -> dict[str, Any]:
        plain = {}
        for name, written, may_be_left_out in writers:
            value = getattr(record, name)
            if value is not None or not may_be_left_out:
                plain[name] = written(value)
        return plain

    def read(plain: dict[str, Any]) -> Any:
        return kind(**{name: readers[name](value) for name, value in plain.items() if name in readers})

    return Form(write, read)
