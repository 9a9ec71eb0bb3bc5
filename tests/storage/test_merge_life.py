"""However a notebook is lived in on several devices, merging loses nothing and always ends the same."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.storage.codec import Envelope
from app.storage.kept import version
from app.storage.merge import Brought
from tests.storage.devices import DAY, DEEDS, Device, memory_agrees
from tests.storage.notes import Drawing, Goal, Walk

pytestmark = pytest.mark.slow

LIVED = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@contextmanager
def lived_apart(before: list[Any], *apart: list[Any], data: st.DataObject) -> Iterator[list[Device]]:
    """One notebook with one of each kind, first lived in on one device, and then on several."""
    with tempfile.TemporaryDirectory() as folder:
        first = Device(Path(folder) / "first")
        first.journal.add_all([Goal(""), Drawing(DAY), Walk(day=DAY)])
        first.live(before, data)
        devices = [first, *(first.twin(f"device {number}") for number in range(1, len(apart)))]
        for device, deeds in zip(devices, apart, strict=True):
            device.live(deeds, data)
        yield devices
        for device in devices:
            device.journal.close()


@LIVED
@given(before=DEEDS, here=DEEDS, there=DEEDS, data=st.data())
def test_merging_in_either_order_gives_the_same(
    before: list[Any], here: list[Any], there: list[Any], data: st.DataObject
) -> None:
    with lived_apart(before, here, there, data=data) as (one, other):
        same = one.twin("same")
        one.merge(other)
        other.merge(same)
        same.journal.close()

        assert one.says() == other.says()
        assert memory_agrees(one)
        assert memory_agrees(other)


@LIVED
@given(before=DEEDS, here=DEEDS, there=DEEDS, data=st.data())
def test_merging_twice_changes_nothing(
    before: list[Any], here: list[Any], there: list[Any], data: st.DataObject
) -> None:
    with lived_apart(before, here, there, data=data) as (one, other):
        one.merge(other)
        once = one.says()
        generation = one.vault.generation

        assert one.merge(other) == Brought()
        assert one.says() == once
        assert one.vault.generation == generation


@LIVED
@given(before=DEEDS, a=DEEDS, b=DEEDS, c=DEEDS, data=st.data())
def test_three_devices_agree_whoever_meets_first(
    before: list[Any], a: list[Any], b: list[Any], c: list[Any], data: st.DataObject
) -> None:
    with lived_apart(before, a, b, c, data=data) as (one, two, three):
        also_one = one.twin("also one")
        one.merge(two)
        one.merge(three)
        two.merge(three)
        also_one.merge(two)

        assert one.says() == also_one.says()
        also_one.journal.close()


@LIVED
@given(before=DEEDS, here=DEEDS, there=DEEDS, data=st.data())
def test_what_stood_on_either_device_stands_afterwards_or_was_removed_later(
    before: list[Any], here: list[Any], there: list[Any], data: st.DataObject
) -> None:
    with lived_apart(before, here, there, data=data) as (one, other):
        stood = [*one.says().items(), *other.says().items()]
        one.merge(other)
        now = one.says()

        assert all(is_there(now[record_id], was) for record_id, was in stood)


def is_there(now: Envelope, was: Envelope) -> bool:
    if was.removed:
        return now.removed or now.written > was.written
    if now.removed:
        return now.written >= was.written
    every = [version(now), *now.earlier]
    said = [version(was), *was.earlier]
    return all(one in every or one["written"] <= now.cleared for one in said)


@LIVED
@given(before=DEEDS, here=DEEDS, there=DEEDS, data=st.data())
def test_a_merge_can_be_undone_as_one_step(
    before: list[Any], here: list[Any], there: list[Any], data: st.DataObject
) -> None:
    with lived_apart(before, here, there, data=data) as (one, other):
        was = one.says()
        if one.merge(other) == Brought():
            return

        one.journal.undo()

        assert one.says() == was
        assert memory_agrees(one)


@LIVED
@given(before=DEEDS, here=DEEDS, there=DEEDS, data=st.data())
def test_after_a_replacement_the_notebook_says_what_the_backup_says(
    before: list[Any], here: list[Any], there: list[Any], data: st.DataObject
) -> None:
    with lived_apart(before, here, there, data=data) as (one, other):
        was = one.says()
        backup = other.backup()
        one.journal.replace(backup)
        backup.close()

        assert one.says() == other.says()
        assert memory_agrees(one)
        assert one.vault.verify() == len(one.vault)
        if was != other.says():
            one.journal.undo()
        assert one.says() == was
