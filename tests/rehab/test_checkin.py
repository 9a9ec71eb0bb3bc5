"""A check-in keeps what was answered, and refuses what cannot be."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import InTheFuture, NotANumber, NothingAnswered, OutOfRange, TooLong
from app.rehab.checkin import CheckIn
from app.rehab.fields import LONGEST_NOTE, about_as, questions, refuse_future, scales

DAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 8, 12, tzinfo=UTC)


def test_function_is_asked_before_pain() -> None:
    assert list(questions(CheckIn)) == ["function", "sleep", "energy", "mood", "pain", "note"]


def test_one_answer_is_enough() -> None:
    checkin = CheckIn(day=DAY, sleep=4)

    assert (checkin.sleep, checkin.pain) == (4, None)


def test_a_note_alone_is_enough() -> None:
    assert CheckIn(day=DAY, note="Regn hela dagen.").note == "Regn hela dagen."


def test_zero_is_an_answer() -> None:
    assert CheckIn(day=DAY, pain=0).pain == 0


def test_a_check_in_without_any_answer_is_refused() -> None:
    with pytest.raises(NothingAnswered):
        CheckIn(day=DAY)


@pytest.mark.parametrize("name", scales(CheckIn))
@pytest.mark.parametrize("number", [-1, 11, 100])
def test_a_number_outside_the_scale_is_refused(name: str, number: int) -> None:
    answers: dict[str, Any] = {name: number}
    with pytest.raises(OutOfRange) as told:
        CheckIn(day=DAY, **answers)

    assert (told.value.field, told.value.values) == (name, {"least": 0, "most": 10})


@pytest.mark.parametrize("number", [True, 4.5, "4"])
def test_an_answer_is_a_whole_number(number: object) -> None:
    with pytest.raises(NotANumber):
        CheckIn(day=DAY, pain=number)  # type: ignore[arg-type]  # what a damaged file could hold


def test_a_note_has_room_for_three_thousand_words() -> None:
    assert CheckIn(day=DAY, note="ord " * 3_000).note.count("ord") == 3_000


def test_a_note_without_end_is_refused() -> None:
    with pytest.raises(TooLong):
        CheckIn(day=DAY, note="x" * (LONGEST_NOTE + 1))


def test_a_day_that_has_not_been_yet_is_refused() -> None:
    with pytest.raises(InTheFuture):
        refuse_future(CheckIn(day=DAY, pain=1), date(2026, 11, 19))


def test_about_as_yesterday_takes_the_answers_and_leaves_the_note() -> None:
    yesterday = CheckIn(day=date(2026, 11, 19), function=6, pain=3, note="Fika med Eva.")

    today = about_as(yesterday, DAY, NOW)

    assert today == CheckIn(day=DAY, at=NOW, function=6, pain=3)


def test_about_as_a_day_with_only_a_note_is_refused() -> None:
    with pytest.raises(NothingAnswered):
        about_as(CheckIn(day=date(2026, 11, 19), note="Fika med Eva."), DAY, NOW)


answers = st.none() | st.integers(0, 10)


@given(function=answers, sleep=answers, energy=answers, mood=answers, pain=answers)
def test_every_combination_with_an_answer_is_kept_as_given(**given_: int | None) -> None:
    if all(value is None for value in given_.values()):
        return

    checkin = CheckIn(day=DAY, **given_)  # type: ignore[arg-type]  # the names are its own

    assert {name: getattr(checkin, name) for name in given_} == given_


@pytest.mark.parametrize(("typed", "number"), [("7", 7), (" 7 ", 7), ("0", 0), ("7,0", 7), ("7,", 7)])
def test_a_typed_number_is_read(typed: str, number: int) -> None:
    assert scales(CheckIn)["pain"].read("pain", typed) == number


@pytest.mark.parametrize("typed", ["mycket", "", "nan", "inf", "7 av 10", "1_0", "1e1", "9" * 400])
def test_typed_words_are_not_a_number(typed: str) -> None:
    with pytest.raises(NotANumber):
        scales(CheckIn)["pain"].read("pain", typed)


def test_a_typed_half_is_outside_a_scale_of_whole_numbers() -> None:
    with pytest.raises(OutOfRange):
        scales(CheckIn)["pain"].read("pain", "7,5")
