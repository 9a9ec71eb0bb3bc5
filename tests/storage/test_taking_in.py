"""Records that were kept elsewhere are taken in as they are: with their ids, their writers and what they said before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from app.storage.journal import Journal
from app.storage.kept import Earlier, Kept
from app.storage.vault import Vault
from tests.storage.notes import Drawing, Goal, Walk

Again = Callable[[], Journal]

MARCH = datetime(2026, 3, 24, 19, 10, tzinfo=UTC)
AUTUMN = datetime(2026, 9, 1, 19, 10, tzinfo=UTC)
ID = "0123456789abcdef0123456789abcdef"
GOAL = Kept(
    ID,
    Goal("walk to the library"),
    AUTUMN,
    "Anna",
    "the lake is reached",
    (Earlier(Goal("walk to the lake"), MARCH, "Eva", "spring"),),
)
WALK = Kept("ab" * 16, Walk(day=date(2026, 3, 25)), MARCH)


def test_a_record_keeps_its_id_its_days_and_its_earlier_versions(journal: Journal, reopened: Again) -> None:
    journal.take_in([GOAL, WALK])

    opened = reopened()

    assert opened.read(Goal) == [GOAL]
    assert opened.get(WALK.id) == WALK


def test_a_change_goes_on_from_what_was_taken_in(journal: Journal) -> None:
    journal.take_in([GOAL])

    changed = journal.change(ID, Goal("walk round the lake"))

    assert [one.record.text for one in changed.earlier] == ["walk to the lake", "walk to the library"]


def test_a_big_record_is_taken_in_whole(journal: Journal, reopened: Again) -> None:
    drawing = Kept(ID, Drawing(date(2026, 3, 25), ((1, 2), (3, 4))), MARCH)
    journal.take_in([drawing])

    assert reopened().read(Drawing) == [drawing]


def test_everything_is_taken_in_as_one_save_that_can_be_undone(journal: Journal, vault: Vault) -> None:
    before = vault.generation
    journal.take_in([GOAL, WALK])

    assert vault.generation == before + 1
    journal.undo()
    assert journal.count(Goal) == journal.count(Walk) == 0


def test_a_record_that_is_here_already_is_never_written_over(journal: Journal) -> None:
    journal.take_in([GOAL])

    with pytest.raises(ValueError, match="already"):
        journal.take_in([WALK, GOAL])
    assert journal.count(Walk) == 0
