"""Merging: one notebook out of two that lived apart, and losing nothing that was written in either.

Records are matched by id. Of two texts the later one stands, and the other stays readable among
its earlier versions, whatever the kind: both people at two devices wrote something. A removal
counts as a change that leaves nothing, so what was said up to it does not come back.

With equal instants the content decides, so it does not matter which device merges, in which
order, or how often: docs/decisions/0014-backup-and-merge.md.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from app.errors import DamagedBackup
from app.storage.change import STAMP, Step
from app.storage.codec import Envelope, cover, pack, pack_big, unpack, unpack_big
from app.storage.kept import version
from app.storage.source import Source


@dataclass(frozen=True)
class Brought:
    """How many records a merge adds here, changes here and removes here."""

    added: int = 0
    changed: int = 0
    removed: int = 0


@dataclass(frozen=True)
class Merged:
    """What to write here, and what that brings."""

    steps: tuple[Step, ...]
    brought: Brought


@dataclass(frozen=True)
class Whole:
    """All that one record says, and the id of its big record, if it has one."""

    full: Envelope
    body: bytes = b""


def merged(here: Source, there: Source) -> Merged:
    """What to write here so that both are one. Raises DamagedBackup for two kinds under one id."""
    known = dict(here.payloads())
    steps: list[Step] = []
    added = changed = removed = 0
    for record_id, payload in _records(there):
        before = known.get(record_id)
        if before == payload and b'"body"' not in payload:
            continue
        was = _whole(here, before) if before else None
        now = _united(was, _whole(there, payload))
        if now == was:
            continue
        steps += _written(record_id, was, now)
        was_shown, is_shown = was is not None and not was.full.removed, not now.full.removed
        added += is_shown and not was_shown
        changed += is_shown and was_shown
        removed += was_shown and not is_shown
    return Merged(tuple(steps), Brought(added, changed, removed))


def replaced(here: Source, there: Source) -> list[Step]:
    """What to write here so that it says what is there, and nothing else."""
    before, after = dict(_everything(here)), dict(_everything(there))
    gone = [Step(record_id, None, big) for record_id, (_, big) in before.items() if record_id not in after]
    return gone + [
        Step(record_id, payload, big)
        for record_id, (payload, big) in after.items()
        if before.get(record_id) != (payload, big)
    ]


def union(one: Envelope, other: Envelope) -> Envelope:
    """What two envelopes of one record say together: the same whichever comes first.

    Raises DamagedBackup where they are of different kinds.
    """
    if one == other:
        return one
    if one.kind != other.kind:
        raise DamagedBackup
    newest = max(one, other, key=_age)
    if newest.removed:
        return newest
    cleared = max(each.written if each.removed else each.cleared for each in (one, other))
    said = [*one.earlier, *other.earlier, *(version(each) for each in (one, other) if not each.removed)]
    stands = _text(version(newest))
    earlier = {_text(each): each for each in said if each["written"] > cleared}
    in_order = sorted(earlier.items(), key=lambda item: (item[1]["written"], item[0]))
    return replace(newest, earlier=tuple(each for text, each in in_order if text != stands), cleared=cleared)


def _united(here: Whole | None, there: Whole) -> Whole:
    if here is None:
        return there
    full = union(here.full, there.full)
    bodies = [each.body for each in (here, there) if each.body and not full.removed]
    return Whole(full, min(bodies, default=b""))


def _written(record_id: bytes, was: Whole | None, now: Whole) -> Iterator[Step]:
    """The steps for one record; its former big record goes where the new one has another id."""
    if was and was.body and was.body != now.body:
        yield Step(was.body, None, big=True)
    if not now.body:
        yield Step(record_id, pack(now.full))
        return
    yield Step(record_id, pack(cover(now.full, now.body.hex())))
    yield Step(now.body, pack_big(now.full), big=True)


def _whole(source: Source, payload: bytes) -> Whole:
    small = unpack(payload)
    if not small.body:
        return Whole(small)
    body = bytes.fromhex(small.body)
    return Whole(unpack_big(source.payload(body)), body)


def _records(source: Source) -> Iterator[tuple[bytes, bytes]]:
    """Id and payload of every small record of the notebook itself."""
    return (one for one in source.payloads() if one[0] != STAMP)


def _everything(source: Source) -> Iterator[tuple[bytes, tuple[bytes, bool]]]:
    yield from ((record_id, (payload, False)) for record_id, payload in _records(source))
    yield from ((record_id, (source.payload(record_id), True)) for record_id in source.big_ids())


def _age(envelope: Envelope) -> tuple[str, bool, str]:
    """The later instant counts, then a removal, then the content."""
    return envelope.written, envelope.removed, _text(version(envelope))


def _text(said: dict[str, Any]) -> str:
    return json.dumps(said, sort_keys=True, ensure_ascii=False)
