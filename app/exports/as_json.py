"""The entries of any diary as JSON, for the command line and for programs. Follows no language."""

from __future__ import annotations

import json
from collections.abc import Sequence

from app.exports.as_csv import instant
from app.language import Language
from app.rehab.fields import Logged, questions


def render(entries: Sequence[Logged], tracker: type[Logged], language: Language | None = None) -> bytes:
    """A list with one object an entry, in the order of the days; null is "not answered", never 0."""
    rows = [in_fields(entry, tracker) for entry in sorted(entries, key=lambda entry: entry.day)]
    return json.dumps(rows, ensure_ascii=False, indent=2).encode() + b"\n"


def in_fields(entry: Logged, tracker: type[Logged]) -> dict[str, object]:
    """One entry: its day, when it was written, and the answers by their field names."""
    answers = {name: getattr(entry, name) for name in questions(tracker)}
    return {"day": entry.day.isoformat(), "at": instant(entry) or None, **answers}
