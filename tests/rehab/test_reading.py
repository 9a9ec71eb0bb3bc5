"""What a patient has read and saved among the texts."""

from __future__ import annotations

from datetime import date

from app.rehab.reading import Reading

FRIDAY, SATURDAY = date(2026, 11, 20), date(2026, 11, 21)


def test_nothing_is_read_or_saved_to_begin_with() -> None:
    assert Reading() == Reading(read={}, saved=())


def test_the_first_day_of_reading_a_text_stays() -> None:
    twice = Reading().having_read("pacing", FRIDAY).having_read("pacing", SATURDAY)

    assert twice.read == {"pacing": FRIDAY}


def test_a_text_marked_by_mistake_is_unread_again() -> None:
    assert Reading().having_read("pacing", FRIDAY).not_having_read("pacing") == Reading()


def test_a_saved_text_stands_once_in_the_order_of_saving() -> None:
    saved = Reading().saving("sleep").saving("pacing").saving("sleep")

    assert saved.saved == ("sleep", "pacing")
    assert saved.letting_go("sleep").saved == ("pacing",)


def test_a_change_leaves_what_was_there_before() -> None:
    before = Reading(saved=("sleep",))
    before.saving("pacing").having_read("sleep", FRIDAY)

    assert before == Reading(saved=("sleep",))
