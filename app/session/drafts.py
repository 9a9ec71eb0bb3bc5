"""Forms that are not finished: kept sealed in the notebook, so that they survive lock, crash and reload."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from app.errors import TaktError
from app.rehab.draft import Draft
from app.storage.journal import Journal
from app.storage.kept import Kept
from app.storage.plain import form

Typed = TypeVar("Typed")

# What a draft of an older Takt, whose form had other fields, makes the reading of it raise.
OTHERWISE = (KeyError, TypeError, ValueError, AttributeError, TaktError)


def drafted(journal: Journal, key: str, kind: type[Typed]) -> Typed | None:
    """What was typed in a form and not saved, or None. A draft that cannot be read any more is None."""
    kept = _kept(journal, key)
    if kept is None or not kept.record.typed:
        return None
    hint: Any = kind
    try:
        read: Typed = form(hint).read(json.loads(kept.record.typed))
    except OTHERWISE:
        return None
    return read


def keep(journal: Journal, key: str, typed: object) -> None:
    """Keep what a form holds now. `typed` is a frozen dataclass. Raises a StorageError."""
    hint: Any = type(typed)
    _write(journal, key, json.dumps(form(hint).write(typed), ensure_ascii=False))


def drop(journal: Journal, key: str) -> None:
    """The form was saved, or begun anew. Raises a StorageError."""
    if _kept(journal, key) is not None:
        _write(journal, key, "")


def _kept(journal: Journal, key: str) -> Kept[Draft] | None:
    return next((one for one in journal.read(Draft) if one.record.form == key), None)


def _write(journal: Journal, key: str, typed: str) -> None:
    kept, draft = _kept(journal, key), Draft(form=key, typed=typed)
    if kept is None:
        journal.add(draft)
    elif kept.record != draft:
        journal.change(kept.id, draft)
