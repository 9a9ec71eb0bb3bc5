"""The journal: what the patient logs, reads, changes, removes and takes back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import ClassVar

import pytest

from app.errors import Locked, NoSuchRecord, UnknownField
from app.rehab.period import Period
from app.storage.codec import envelope, pack
from app.storage.journal import MOST_UNDONE, Journal
from app.storage.kept import Earlier
from app.storage.plain import instant
from app.storage.vault import Vault
from tests.storage.conftest import EVENING, ticking
from tests.storage.notes import KINDS, Drawing, DrawingInColour, Goal, Nap, NapInMinutes, Owner, Walk

DAY = date(2026, 11, 20)
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)

Again = Callable[[], Journal]


def day(number: int) -> date:
    return DAY + timedelta(days=number)


# --- Adding and reading


def test_a_walk_is_there_after_locking(journal: Journal, reopened: Again) -> None:
    kept = journal.add(Walk(day=DAY, at=NOON, pain=3, note="åäö æø 💊"))

    assert reopened().read(Walk) == [kept]
    assert kept.written == EVENING


def test_walks_are_read_by_day_and_instant(journal: Journal, reopened: Again) -> None:
    for number, hour in ((2, 9), (1, 18), (1, 7), (0, 12)):
        at = datetime(2026, 11, 20, hour, tzinfo=UTC) + timedelta(days=number)
        journal.add(Walk(day=day(number), at=at))

    hours = [(kept.record.day, kept.record.at.hour) for kept in reopened().read(Walk) if kept.record.at]

    assert hours == [(day(0), 12), (day(1), 7), (day(1), 18), (day(2), 9)]


def test_a_period_includes_both_its_ends(journal: Journal) -> None:
    journal.add_all(Walk(day=day(number)) for number in range(5))

    days = [kept.record.day for kept in journal.read(Walk, Period(day(1), day(3)))]

    assert days == [day(1), day(2), day(3)]


def test_kinds_are_kept_apart(journal: Journal) -> None:
    journal.add(Walk(day=DAY))
    journal.add(Nap(DAY, 2))

    assert [kept.record for kept in journal.read(Nap)] == [Nap(DAY, 2)]
    assert journal.count(Walk) == journal.count(Nap) == 1
    assert journal.count(Goal) == 0


def test_many_records_are_added_together(journal: Journal, vault: Vault) -> None:
    before = vault.generation

    kept = journal.add_all([Walk(day=day(number), pain=number) for number in range(10)])

    assert vault.generation == before + 1
    assert [one.record.pain for one in kept] == list(range(10))
    assert len({one.id for one in kept}) == 10
    assert journal.read(Walk) == kept


def test_nothing_added_is_nothing_saved(journal: Journal, vault: Vault) -> None:
    assert journal.add_all([]) == []
    assert vault.generation == 0
    assert not journal.can_undo


def test_the_last_walk_and_the_last_before_a_day(journal: Journal) -> None:
    journal.add_all(Walk(day=day(number), pain=number) for number in (3, 1, 2))

    assert [journal.latest(Walk), journal.latest(Walk, before=day(3))] == [
        kept for pain in (3, 2) for kept in journal.read(Walk) if kept.record.pain == pain
    ]
    assert journal.latest(Walk, before=day(1)) is None
    assert journal.latest(Nap) is None


def test_of_the_owner_there_is_one(journal: Journal, reopened: Again) -> None:
    assert journal.only(Owner) is None
    kept = journal.add(Owner("Anna"))
    journal.change(kept.id, Owner("Anna B"))

    found = reopened().only(Owner)

    assert found is not None
    assert found.record == Owner("Anna B")


def test_a_series_leaves_out_what_was_not_answered(journal: Journal) -> None:
    journal.add_all(
        [Walk(day=day(2), pain=0), Walk(day=day(0), pain=7), Walk(day=day(1)), Walk(day=day(3), hours=1.5)]
    )

    assert journal.series(Walk, "pain") == [(day(0), 7.0), (day(2), 0.0)]
    assert journal.series(Walk, "pain", Period(day(1), day(3))) == [(day(2), 0.0)]
    assert journal.series(Walk, "hours") == [(day(3), 1.5)]
    assert journal.series(Walk, "note") == []
    assert journal.series(Goal, "minutes") == []


def test_a_series_of_something_never_asked_has_a_sentence(journal: Journal) -> None:
    with pytest.raises(UnknownField):
        journal.series(Walk, "pain') FROM walk --")


def test_days_are_told_once_each(journal: Journal) -> None:
    journal.add_all([Walk(day=day(number)) for number in (2, 0, 2, 0)])

    assert journal.days(Walk) == [day(0), day(2)]
    assert journal.days(Walk, Period(day(1), day(2))) == [day(2)]
    assert journal.first_day(Walk) == day(0)
    assert journal.first_day(Nap) is None
    assert journal.days(Owner) == []


def test_a_record_is_found_by_its_id(journal: Journal) -> None:
    kept = journal.add(Walk(day=DAY, pain=3))

    assert journal.get(kept.id) == kept


@pytest.mark.parametrize("record_id", ["", "00" * 16, "not hex", "æ"])
def test_an_id_that_is_not_there_has_a_sentence(journal: Journal, record_id: str) -> None:
    for act in (
        lambda: journal.get(record_id),
        lambda: journal.remove(record_id),
        lambda: journal.change(record_id, Walk(day=DAY)),
    ):
        with pytest.raises(NoSuchRecord):
            act()


# --- Changing and removing


def test_a_changed_walk_says_the_new(journal: Journal, reopened: Again) -> None:
    kept = journal.add(Walk(day=DAY, pain=3))

    changed = journal.change(kept.id, replace(kept.record, pain=4, day=day(1)))

    assert changed.id == kept.id
    assert changed.earlier == ()
    assert journal.read(Walk) == [changed]
    assert reopened().read(Walk) == [changed]


def test_an_agreed_goal_keeps_what_it_said_before(journal: Journal, reopened: Again) -> None:
    first = journal.add(Goal("to the lake", 20), who="Anna", why="spring")
    journal.change(first.id, Goal("round the lake", 40), who="Bo", why="stronger")

    third = journal.change(first.id, Goal("to the woods", 60), who="Anna", why="summer")

    assert third.earlier == (
        Earlier(Goal("to the lake", 20), EVENING, "Anna", "spring"),
        Earlier(Goal("round the lake", 40), EVENING + timedelta(seconds=1), "Bo", "stronger"),
    )
    assert reopened().read(Goal) == [third]


def test_a_record_never_becomes_another_kind(journal: Journal) -> None:
    kept = journal.add(Walk(day=DAY))

    with pytest.raises(NoSuchRecord):
        journal.change(kept.id, Nap(DAY, 2))

    assert journal.read(Walk) == [kept]


def test_a_removed_walk_is_gone_but_remembered(journal: Journal, vault: Vault, reopened: Again) -> None:
    kept = journal.add(Walk(day=DAY, note="no longer"))

    journal.remove(kept.id)

    assert journal.read(Walk) == []
    assert bytes.fromhex(kept.id) in vault
    assert all(b"no longer" not in payload for _, payload in vault.payloads())
    assert reopened().count(Walk) == 0


# --- Taking back


def test_an_added_walk_is_taken_back_without_trace(journal: Journal, vault: Vault, reopened: Again) -> None:
    journal.add(Walk(day=DAY))

    journal.undo()

    assert journal.read(Walk) == []
    assert len(vault) == 0
    assert reopened().read(Walk) == []


def test_a_change_is_taken_back(journal: Journal, reopened: Again) -> None:
    kept = journal.add(Goal("to the lake"), who="Anna")
    journal.change(kept.id, Goal("round the lake"))

    journal.undo()

    assert journal.read(Goal) == [kept]
    assert reopened().read(Goal) == [kept]


def test_a_removal_is_taken_back(journal: Journal, reopened: Again) -> None:
    kept = journal.add(Walk(day=DAY, note="back again"))
    journal.remove(kept.id)

    journal.undo()

    assert journal.read(Walk) == [kept]
    assert reopened().read(Walk) == [kept]


def test_several_steps_are_taken_back_one_by_one(journal: Journal) -> None:
    first = journal.add(Walk(day=DAY, pain=1))
    journal.add_all([Walk(day=DAY, pain=2), Walk(day=DAY, pain=3)])
    journal.remove(first.id)

    counts = []
    while journal.can_undo:
        journal.undo()
        counts.append(journal.count(Walk))

    assert counts == [3, 1, 0]


def test_what_belongs_together_is_changed_added_and_removed_in_one_save(
    journal: Journal, vault: Vault, reopened: Again
) -> None:
    goal, walk = journal.add(Goal("to the lake")), journal.add(Walk(day=DAY))
    before = vault.generation

    (made,) = journal.keep_together({goal.id: Goal("round the lake")}, [Nap(DAY, 1)], gone=[walk.id])

    assert vault.generation == before + 1
    assert (journal.read(Walk), journal.read(Nap), journal.get(goal.id).record) == (
        [],
        [made],
        Goal("round the lake"),
    )
    journal.undo()
    assert (journal.read(Walk), journal.read(Nap), journal.get(goal.id)) == ([walk], [], goal)
    assert reopened().read(Walk) == [walk]


def test_of_what_belongs_together_nothing_is_saved_where_one_part_cannot_be(journal: Journal) -> None:
    with pytest.raises(NoSuchRecord):
        journal.keep_together({}, [Nap(DAY, 1)], gone=["00" * 16])

    assert journal.read(Nap) == []


def test_with_nothing_to_take_back_nothing_happens(journal: Journal, vault: Vault) -> None:
    assert not journal.can_undo

    journal.undo()

    assert vault.generation == 0


def test_the_last_sitting_is_not_taken_back(journal: Journal, reopened: Again) -> None:
    journal.add(Walk(day=DAY))

    assert not reopened().can_undo


def test_only_the_last_steps_can_be_taken_back(journal: Journal) -> None:
    for number in range(MOST_UNDONE + 5):
        journal.add(Walk(day=day(number)))

    while journal.can_undo:
        journal.undo()

    assert journal.count(Walk) == 5


# --- Drawings


def test_a_drawing_is_opened_only_when_shown(journal: Journal, vault: Vault, reopened: Again) -> None:
    drawing = Drawing(DAY, ((1, 2, 3), (4, 5)))
    kept = journal.add(drawing)

    again = reopened()

    assert again.days(Drawing) == [DAY]
    assert again.read(Drawing) == [kept]
    assert again.get(kept.id) == kept


def test_a_drawing_is_changed_removed_and_taken_back(journal: Journal, vault: Vault, reopened: Again) -> None:
    kept = journal.add(Drawing(DAY, ((1, 2),)))
    changed = journal.change(kept.id, Drawing(DAY, ((3, 4),)))
    assert journal.read(Drawing) == [changed]
    journal.remove(kept.id)
    assert len(vault) == 1

    journal.undo()
    assert journal.read(Drawing) == [changed]
    journal.undo()

    assert journal.read(Drawing) == [kept]
    assert reopened().read(Drawing) == [kept]


def test_a_drawing_changed_within_the_same_instant_is_shown_new(vault: Vault) -> None:
    journal = Journal(vault, KINDS, lambda: EVENING)
    kept = journal.add(Drawing(DAY, ((1, 2),)))
    journal.read(Drawing)

    journal.change(kept.id, Drawing(DAY, ((3, 4),)))

    assert [one.record for one in journal.read(Drawing)] == [Drawing(DAY, ((3, 4),))]


# --- Older and newer formats


def test_what_an_older_takt_wrote_is_lifted(vault: Vault) -> None:
    kept = Journal(vault, KINDS, ticking()).add(Nap(DAY, hours=2))

    newer = Journal(vault, {"nap": NapInMinutes}, ticking())

    assert newer.series(NapInMinutes, "minutes") == [(DAY, 120.0)]
    assert [one.record for one in newer.read(NapInMinutes)] == [NapInMinutes(DAY, 120)]
    changed = newer.change(kept.id, NapInMinutes(DAY, 90))
    assert [one.record for one in changed.earlier] == [NapInMinutes(DAY, 120)]


def test_a_drawing_that_an_older_takt_made_is_lifted(vault: Vault) -> None:
    kept = Journal(vault, KINDS, ticking()).add(Drawing(DAY, ((1, 2),)))

    newer = Journal(vault, {"drawing": DrawingInColour}, ticking())

    assert newer.days(DrawingInColour) == [DAY]
    assert [one.record for one in newer.read(DrawingInColour)] == [DrawingInColour(DAY, ((1, 2),), "blue")]
    newer.change(kept.id, DrawingInColour(DAY, ((3, 4),), "red"))
    assert newer.get(kept.id).record.colour == "red"


def test_earlier_versions_in_an_older_format_are_lifted_too(vault: Vault) -> None:
    was = envelope(Nap(DAY, hours=1), instant(EVENING))
    version = {"record": was.record, "format": 1, "written": was.written, "who": "", "why": ""}
    vault.put(bytes(16), pack(replace(envelope(NapInMinutes(DAY, 90), instant(EVENING)), earlier=(version,))))

    kept = Journal(vault, {"nap": NapInMinutes}, ticking()).get("00" * 16)

    assert [one.record for one in kept.earlier] == [NapInMinutes(DAY, 60)]


@dataclass(frozen=True)
class Tide:
    kind: ClassVar[str] = "tide"

    day: date


def test_what_a_newer_takt_wrote_is_kept_untouched(path: Path, vault: Vault, code: str) -> None:
    newer = Journal(vault, {"tide": Tide, "nap": NapInMinutes}, ticking())
    newer.add(Tide(DAY))
    newer.add(NapInMinutes(DAY, 90))
    before = sorted(vault.payloads())

    older = Journal(vault, KINDS, ticking())
    older.add(Walk(day=DAY))

    assert older.unknown == 2
    assert older.read(Nap) == []
    assert set(before) <= set(vault.payloads())
    again = Journal(vault, {"tide": Tide, "nap": NapInMinutes}, ticking())
    assert (again.count(Tide), again.count(NapInMinutes), again.unknown) == (1, 1, 1)


# --- Locking, and several hands at once


@pytest.mark.parametrize(
    "lock", [lambda journal, vault: journal.close(), lambda journal, vault: vault.close()]
)
def test_nothing_can_be_read_after_locking(journal: Journal, vault: Vault, lock: Callable[..., None]) -> None:
    kept = journal.add(Walk(day=DAY))
    journal.read(Walk)

    lock(journal, vault)

    for act in (
        lambda: journal.read(Walk),
        lambda: journal.get(kept.id),
        lambda: journal.series(Walk, "pain"),
        lambda: journal.add(Walk(day=DAY)),
    ):
        with pytest.raises(Locked):
            act()
    assert not journal.can_undo


def test_a_note_not_worth_saving_changes_nothing(journal: Journal, vault: Vault) -> None:
    with pytest.raises(ValueError, match="time zone"):
        journal.add(Walk(day=DAY, at=datetime(2026, 11, 20, 12)))  # noqa: DTZ001  # that is the point

    assert vault.generation == 0


def test_many_hands_write_and_read_at_once(journal: Journal, reopened: Again) -> None:
    troubles: list[BaseException] = []

    def write(hand: int) -> None:
        try:
            for number in range(15):
                kept = journal.add(Walk(day=day(number), pain=hand))
                journal.change(kept.id, replace(kept.record, note="changed"))
                journal.read(Walk, Period(day(0), day(5)))
                journal.series(Walk, "pain")
        except BaseException as error:
            troubles.append(error)

    hands = [threading.Thread(target=write, args=(hand,)) for hand in range(4)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()

    assert troubles == []
    assert journal.count(Walk) == 60
    assert {kept.record.note for kept in reopened().read(Walk)} == {"changed"}
