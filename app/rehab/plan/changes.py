"""What changed between two versions of an agreed record, for reading them side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, NamedTuple, TypeVar

T = TypeVar("T")

PLACE = re.compile(r"\[[^\]]*\]")


class Changed(NamedTuple):
    """One field that differs. None stands for what was not there."""

    path: str
    before: Any
    after: Any


def label_of(path: str, labels: Mapping[Any, str]) -> str:
    """The label of a field: `actions[walk].deadline` is called what `actions.deadline` is.

    Where a part has no label of its own it is called what the whole is.
    """
    key = PLACE.sub("", path)
    while key not in labels and "." in key:
        key = key.rpartition(".")[0]
    return labels[key]


def changes_between(old: T, new: T) -> list[Changed]:
    """Every field that differs, in the record's own order.

    What stands in lists is compared with what has the same key, number, level or heading
    (`known_by`), so that a new first action does not make all others look changed.
    """
    return list(_differences("", old, new))


def _differences(path: str, old: Any, new: Any) -> Iterable[Changed]:
    if old == new:
        return
    if _is_record(old) and type(old) is type(new):
        for part in fields(old):
            name = f"{path}.{part.name}" if path else part.name
            yield from _differences(name, getattr(old, part.name), getattr(new, part.name))
    elif isinstance(old, tuple) and isinstance(new, tuple):
        before, after = _by_place(old), _by_place(new)
        for place in [*before, *(place for place in after if place not in before)]:
            yield from _differences(f"{path}[{place}]", before.get(place), after.get(place))
    else:
        yield Changed(path, old, new)


def _is_record(value: object) -> bool:
    return is_dataclass(value) and not isinstance(value, type)


def _by_place(items: tuple[Any, ...]) -> dict[str, Any]:
    return {_place(n, item): item for n, item in enumerate(items)}


def _place(n: int, item: Any) -> str:
    known_by = getattr(item, "known_by", None)
    if known_by is None:
        return str(n)
    name = getattr(item, known_by)
    return str(getattr(name, "value", name))
