"""What merging does to single notes: the later text stands, and nothing else is lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from app.errors import DamagedBackup
from app.storage.codec import WRITER
from app.storage.merge import Brought
from tests.storage.devices import DAY, EVENING, Device, memory_agrees
from tests.storage.notes import Drawing, Goal, Owner, Walk


@pytest.fixture
def one(tmp_path: Path) -> Iterator[Device]:
    device = Device(tmp_path / "one")
    yield device
    device.journal.close()


@pytest.fixture
def pair(one: Device) -> Iterator[tuple[Device, Device]]:
    """Two devices with the same notebook: a walk and a goal."""
    one.journal.add_all([Walk(day=DAY, note="rain"), Goal("to the lake")])
    other = one.twin("other")
    yield one, other
    other.journal.close()


def later(device: Device, minutes: int) -> Device:
    device.now = EVENING + timedelta(minutes=minutes)
    return device


def test_what_was_added_on_both_devices_is_on_both(pair: tuple[Device, Device]) -> None:
    one, other = pair
    one.journal.add(Walk(day=DAY, note="here"))
    other.journal.add(Walk(day=DAY, note="there"))

    assert one.merge(other) == Brought(added=1)
    assert other.merge(one) == Brought(added=1)
    assert sorted(kept.record.note for kept in one.journal.read(Walk)) == ["here", "rain", "there"]
    assert one.says() == other.says()


def test_of_a_note_changed_on_both_devices_the_later_stands_and_the_other_stays_readable(
    pair: tuple[Device, Device],
) -> None:
    one, other = pair
    (walk,) = one.journal.read(Walk)
    later(one, 1).journal.change(walk.id, Walk(day=DAY, note="rain, and tired"), who="phone")
    later(other, 2).journal.change(walk.id, Walk(day=DAY, note="rain, and a fox"))

    assert one.merge(other) == Brought(changed=1)

    (now,) = one.journal.read(Walk)
    assert now.record.note == "rain, and a fox"
    assert [(before.record.note, before.who) for before in now.earlier] == [("rain, and tired", "phone")]


def test_what_a_merge_saved_stays_when_the_note_is_changed_again(pair: tuple[Device, Device]) -> None:
    one, other = pair
    (walk,) = one.journal.read(Walk)
    later(one, 1).journal.change(walk.id, Walk(day=DAY, note="tired"))
    later(other, 2).journal.change(walk.id, Walk(day=DAY, note="a fox"))
    one.merge(other)

    now = later(one, 3).journal.change(walk.id, Walk(day=DAY, note="tired, and a fox"))

    assert [before.record.note for before in now.earlier] == ["tired"]


def test_the_versions_of_a_goal_are_united(pair: tuple[Device, Device]) -> None:
    one, other = pair
    (goal,) = one.journal.read(Goal)
    later(one, 1).journal.change(goal.id, Goal("round the lake"))
    later(other, 2).journal.change(goal.id, Goal("to the hut"))
    later(one, 3).journal.change(goal.id, Goal("across the lake"))

    one.merge(other)

    (now,) = one.journal.read(Goal)
    assert now.record.text == "across the lake"
    assert [before.record.text for before in now.earlier] == ["to the lake", "round the lake", "to the hut"]


def test_a_note_removed_on_the_other_device_is_removed(pair: tuple[Device, Device]) -> None:
    one, other = pair
    (walk,) = one.journal.read(Walk)
    later(other, 1).journal.remove(walk.id)

    assert one.merge(other) == Brought(removed=1)
    assert one.journal.read(Walk) == []
    assert other.merge(one) == Brought()


def test_what_was_changed_after_it_was_removed_elsewhere_is_there(pair: tuple[Device, Device]) -> None:
    one, other = pair
    (walk,) = one.journal.read(Walk)
    later(other, 1).journal.remove(walk.id)
    later(one, 2).journal.change(walk.id, Walk(day=DAY, note="still true"))

    assert one.merge(other) == Brought(changed=1)
    assert other.merge(one) == Brought(added=1)
    assert [kept.record.note for kept in other.journal.read(Walk)] == ["still true"]


def test_what_was_removed_does_not_come_back_as_an_earlier_version(pair: tuple[Device, Device]) -> None:
    one, other = pair
    (goal,) = one.journal.read(Goal)
    later(other, 1).journal.remove(goal.id)
    later(one, 2).journal.change(goal.id, Goal("round the lake"))

    one.merge(other)
    later(one, 3).journal.change(goal.id, Goal("across the lake"))
    one.merge(other)

    (now,) = one.journal.read(Goal)
    assert [before.record.text for before in now.earlier] == ["round the lake"]


def test_what_was_removed_does_not_come_back_from_a_third_device_either(
    pair: tuple[Device, Device],
) -> None:
    one, other = pair
    third = one.twin("third")
    (goal,) = one.journal.read(Goal)
    later(other, 1).journal.remove(goal.id)
    later(one, 2).journal.change(goal.id, Goal("round the lake"))
    one.merge(other)
    later(one, 3).journal.change(goal.id, Goal("across the lake"))

    one.merge(third)

    (now,) = one.journal.read(Goal)
    assert [before.record.text for before in now.earlier] == ["round the lake"]
    third.journal.close()


def test_a_change_counts_as_later_than_what_it_changes_though_the_clock_was_set_back(
    pair: tuple[Device, Device],
) -> None:
    one, other = pair
    (goal,) = one.journal.read(Goal)
    later(one, -600).journal.change(goal.id, Goal("round the lake"))

    assert other.merge(one) == Brought(changed=1)
    assert [kept.record.text for kept in other.journal.read(Goal)] == ["round the lake"]


def test_drawings_come_along_and_their_changes_too(pair: tuple[Device, Device]) -> None:
    one, other = pair
    drawing = later(one, 1).journal.add(Drawing(DAY, ((1, 2),)))
    other.merge(one)
    later(one, 2).journal.change(drawing.id, Drawing(DAY, ((3, 4),)))
    later(other, 3).journal.change(drawing.id, Drawing(DAY, ((5, 6),)))

    one.merge(other)
    other.merge(one)

    (now,) = one.journal.read(Drawing)
    assert now.record.strokes == ((5, 6),)
    assert [before.record.strokes for before in now.earlier] == [((3, 4),)]
    assert one.says() == other.says()
    assert memory_agrees(one)
    assert len(one.vault.big_ids()) == 1


def test_a_drawing_removed_elsewhere_leaves_no_strokes_behind(pair: tuple[Device, Device]) -> None:
    one, other = pair
    drawing = one.journal.add(Drawing(DAY, ((1, 2),)))
    other.merge(one)
    later(other, 1).journal.remove(drawing.id)

    one.merge(other)

    assert one.vault.big_ids() == []
    assert one.journal.read(Drawing) == []


def test_records_of_a_newer_takt_are_carried_along_and_can_be_undone(pair: tuple[Device, Device]) -> None:
    one, other = pair
    sauna = {"kind": "sauna", "format": 3, "written": "2026-11-20T18:30:00+00:00", "record": {"hot": 1}}
    other.vault.put(b"s" * 16, WRITER.encode(sauna).encode())

    assert one.merge(other) == Brought(added=1)
    assert one.journal.unknown == 1

    one.journal.undo()

    assert one.journal.unknown == 0
    assert b"s" * 16 not in one.vault


def test_a_note_that_a_newer_takt_changed_is_kept_and_no_longer_shown(pair: tuple[Device, Device]) -> None:
    one, other = pair
    (goal,) = one.journal.read(Goal)
    newer = {"kind": "goal", "format": 9, "written": "2026-11-21T00:00:00+00:00", "record": {"so": "new"}}
    other.vault.put(bytes.fromhex(goal.id), WRITER.encode(newer).encode())

    one.merge(other)

    assert one.journal.read(Goal) == []
    assert one.journal.unknown == 1
    assert memory_agrees(one)


def test_two_notebooks_that_were_never_one_become_one(one: Device, tmp_path: Path) -> None:
    stranger = Device(tmp_path / "stranger")
    one.journal.add(Owner("Anna"))
    later(stranger, 1).journal.add_all([Owner("Anna B"), Walk(day=DAY), Drawing(DAY, ((1, 2),))])

    assert one.merge(stranger) == Brought(added=3)
    only = one.journal.only(Owner)
    assert only is not None
    assert only.record.name == "Anna B"
    stranger.merge(one)
    assert one.says() == stranger.says()
    stranger.journal.close()


def test_two_kinds_under_one_id_are_refused_and_nothing_has_changed(pair: tuple[Device, Device]) -> None:
    one, other = pair
    (goal,) = one.journal.read(Goal)
    forged = {"kind": "walk", "format": 1, "written": "2027", "record": {"day": "2026-11-20"}}
    other.vault.put(bytes.fromhex(goal.id), WRITER.encode(forged).encode())
    other.vault.put(b"w" * 16, WRITER.encode(forged).encode())
    was = one.says()

    with pytest.raises(DamagedBackup):
        one.merge(other)

    assert one.says() == was
    assert not one.vault.generation > 1


def test_a_merge_can_be_looked_at_before(pair: tuple[Device, Device]) -> None:
    one, other = pair
    other.journal.add(Walk(day=DAY))
    was = one.says()

    with closing(other.backup()) as backup:
        assert one.journal.would_merge(backup) == Brought(added=1)

    assert one.says() == was


# --- What comes from files of other diaries


def test_the_same_file_twice_brings_nothing_twice(one: Device) -> None:
    name = one.journal.known_id("daylio", "2026-11-20 18.30")

    assert [kept.id for kept in one.journal.add_known([(name, Walk(day=DAY))])] == [name]
    assert one.journal.add_known([(name, Walk(day=DAY))]) == []
    assert one.journal.count(Walk) == 1


def test_an_imported_note_that_was_removed_does_not_come_back(one: Device) -> None:
    name = one.journal.known_id("daylio", "1")
    one.journal.add_known([(name, Walk(day=DAY))])
    one.journal.remove(name)

    assert one.journal.add_known([(name, Walk(day=DAY))]) == []
    assert one.journal.read(Walk) == []


def test_an_imported_note_that_was_changed_stays_changed(one: Device) -> None:
    name = one.journal.known_id("daylio", "1")
    one.journal.add_known([(name, Walk(day=DAY))])
    one.journal.change(name, Walk(day=DAY, note="mine"))

    one.journal.add_known([(name, Walk(day=DAY)), (one.journal.known_id("daylio", "2"), Walk(day=DAY))])

    assert sorted(kept.record.note for kept in one.journal.read(Walk)) == ["", "mine"]


def test_an_import_is_undone_as_one_and_may_be_brought_in_again(one: Device) -> None:
    pairs = [(one.journal.known_id("daylio", str(n)), Walk(day=DAY, note=str(n))) for n in range(3)]
    drawing = [(one.journal.known_id("daylio", "d"), Drawing(DAY, ((1, 2),)))]
    one.journal.add_known([*pairs, *drawing, pairs[0]])

    one.journal.undo()

    assert one.shown() == []
    assert len(one.vault) == 0
    assert len(one.journal.add_known(pairs)) == 3


def test_one_name_twice_in_a_file_is_one_note(one: Device) -> None:
    name = one.journal.known_id("daylio", "1")

    one.journal.add_known([(name, Walk(day=DAY, note="first")), (name, Walk(day=DAY, note="second"))])

    assert [kept.record.note for kept in one.journal.read(Walk)] == ["first"]


def test_the_same_import_on_two_devices_of_one_notebook_is_there_once(pair: tuple[Device, Device]) -> None:
    one, other = pair
    for device in pair:
        device.journal.add_known([(device.journal.known_id("daylio", "1"), Drawing(DAY, ((1, 2),)))])

    was = one.twin("same")
    one.merge(other)
    other.merge(was)

    assert one.journal.count(Drawing) == 1
    assert one.says() == other.says()
    assert len(one.vault.big_ids()) == len(other.vault.big_ids()) == 1
    was.journal.close()


def test_the_id_of_an_import_tells_nothing_without_the_key(one: Device, tmp_path: Path) -> None:
    stranger = Device(tmp_path / "stranger")

    assert one.journal.known_id("daylio", "1") != stranger.journal.known_id("daylio", "1")
    assert one.journal.known_id("a", "b") != one.journal.known_id("ab")
    stranger.journal.close()
