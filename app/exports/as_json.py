"""The entries of any diary, and what was agreed, as JSON: for the command line and for programs. Follows no language."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from app.exports.archive import described
from app.exports.as_csv import answered, instant
from app.language import Language
from app.rehab.fields import Logged
from app.rehab.plan import Plan
from app.storage.kept import Kept


def render(entries: Sequence[Logged], tracker: type[Logged], language: Language | None = None) -> bytes:
    """A list with one object an entry, in the order of the days; null is "not answered", never 0."""
    rows = [in_fields(entry, tracker) for entry in sorted(entries, key=lambda entry: entry.day)]
    return json.dumps(rows, ensure_ascii=False, indent=2).encode() + b"\n"


def in_fields(entry: Logged, tracker: type[Logged]) -> dict[str, object]:
    """One entry: its day, when it was written, what it belongs to, and the answers by their field names."""
    answers = {name: getattr(entry, name) for name in answered(tracker)}
    return {"day": entry.day.isoformat(), "at": instant(entry) or None, **answers}


def render_agreed(
    kept: Sequence[Kept[Any]],
    kind: type,
    language: Language | None = None,
    plans: Sequence[Kept[Plan]] = (),
) -> bytes:
    """A list with each record whole: its id, who wrote it when and why, and what it said before."""
    rows = [described(one) for one in kept]
    return json.dumps(rows, ensure_ascii=False, indent=2).encode() + b"\n"
