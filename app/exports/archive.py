"""The archive: everything in the notebook as JSON, to move on with or to look through.

Each record keeps its id, who wrote it when and why, and what it said before. The archive holds
the schema that describes it, and each record stands on a line of its own. It follows no
language. `app.imports.archive` reads it again. What a newer Takt wrote stays in the notebook:
this one could not describe it.
"""

from __future__ import annotations

import json
from typing import Any

import app
from app.exports.archive_schema import VERSION, schema
from app.exports.binder import Binder, Progress, unseen
from app.language import Language
from app.storage.codec import Envelope
from app.storage.kept import Kept, enclosed
from app.storage.plain import instant

WRITER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))
TOLD_EVERY = 500


def render(binder: Binder, _language: Language | None = None, progress: Progress = unseen) -> bytes:
    """The archive in UTF-8. The same records give the same bytes, whatever the language."""
    records = [one for of_kind in binder.kept.values() for one in of_kind]
    lines = []
    for n, one in enumerate(records):
        if n % TOLD_EVERY == 0:
            progress(n, len(records))
        lines.append(WRITER.encode(described(one)))
    progress(len(records), len(records))
    head = {
        "takt_archive": VERSION,
        "takt": app.__version__,
        "made": instant(binder.made),
        "schema": schema(),
    }
    # Written by hand up to the list, so that every record has its own line.
    begun = WRITER.encode(head).removesuffix("}")
    return (begun + ',"records":[\n' + ",\n".join(lines) + "\n]}\n").encode()


def described(one: Kept[Any]) -> dict[str, Any]:
    """One record with all that is known of it, in plain values."""
    envelope = enclosed(one)
    return {
        "id": one.id,
        "kind": envelope.kind,
        "format": envelope.format,
        "written": envelope.written,
        **signed(envelope),
        "record": envelope.record,
        **({"earlier": list(envelope.earlier)} if envelope.earlier else {}),
    }


def signed(envelope: Envelope) -> dict[str, str]:
    """Who wrote it and why, where that is told."""
    return {name: value for name in ("who", "why") if (value := getattr(envelope, name))}
