"""Whether a record's values are of the types that its declaration names, however deep.

A record refuses bad answers itself, but trusts that a text is a text: our own code never gives
it anything else. A file from elsewhere may.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints


def fits(value: Any, hint: Any) -> bool:
    """Whether a value is of a type."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return fits(value, inner[0])
    if origin in (Union, types.UnionType):
        return any(fits(value, one) for one in inner)
    if origin is Literal:
        return value in inner
    if origin is tuple:
        return isinstance(value, tuple) and _each(value, inner)
    if origin in (dict, Mapping):
        return isinstance(value, Mapping) and all(
            fits(key, inner[0]) and fits(one, inner[1]) for key, one in value.items()
        )
    if is_dataclass(hint) and isinstance(hint, type):
        return isinstance(value, hint) and all(
            fits(getattr(value, name), of_part) for name, of_part in _parts(hint)
        )
    return _simple(value, hint)


def _each(values: tuple[Any, ...], inner: tuple[Any, ...]) -> bool:
    if len(inner) == 2 and inner[1] is ...:
        return all(fits(value, inner[0]) for value in values)
    return len(values) == len(inner) and all(map(fits, values, inner))


def _simple(value: Any, hint: Any) -> bool:
    if value is None or hint is type(None):
        return value is None and hint is type(None)
    if hint is datetime:
        return isinstance(value, datetime) and value.tzinfo is not None
    if hint is date:
        return type(value) is date
    if hint is float:
        return type(value) in (int, float)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return isinstance(value, hint)
    return type(value) is hint


@cache
def _parts(kind: type) -> tuple[tuple[str, Any], ...]:
    """The fields of a dataclass with their types."""
    hints = get_type_hints(kind, include_extras=True)
    return tuple((part.name, hints[part.name]) for part in fields(kind) if part.init)
