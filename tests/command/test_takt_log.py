"""`takt log` writes an entry as the app does, and refuses what the app refuses."""

from datetime import date

import pytest

from tests.command.at_the_terminal import NOW, TODAY, Takt


def test_a_checkin_is_kept_with_its_answers_and_its_instant(takt: Takt) -> None:
    said = takt("log", "checkin", "function=6", "sleep=4", "energy=5", "note=Gick till sjön – det gick bra")

    entry = takt.checkins()[-1]
    assert said.code == 0
    assert (entry.day, entry.at) == (TODAY, NOW)
    assert (entry.function, entry.sleep, entry.energy, entry.mood, entry.pain) == (6, 4, 5, None, None)
    assert entry.note == "Gick till sjön – det gick bra"


def test_an_earlier_day_can_be_written_about(takt: Takt) -> None:
    takt("log", "checkin", "function=6", "--day", "2026-11-19")

    assert [one.day for one in takt.checkins()] == [
        date(2026, 11, 18),
        date(2026, 11, 19),
        date(2026, 11, 20),
        date(2026, 11, 21),
    ]


def test_the_answer_says_which_day_was_saved(takt: Takt) -> None:
    said = takt("log", "checkin", "function=6", "--day", "2026-11-19", "--language", "sv")

    assert "19 november 2026" in said.out
    assert said.err == ""


def test_a_note_may_hold_an_equals_sign(takt: Takt) -> None:
    takt("log", "checkin", "note=2+2=4")

    assert takt.checkins()[-1].note == "2+2=4"


def test_what_was_saved_is_not_repeated_on_the_screen(takt: Takt) -> None:
    said = takt("log", "checkin", "note=bråkade med Olle")

    assert "Olle" not in said.out + said.err


@pytest.mark.parametrize(
    ("answer", "field"),
    [
        ("sleep=11", "sleep"),
        ("sleep=-1", "sleep"),
        ("sleep=4.5", "sleep"),
        ("pain=1e9", "pain"),
        ("sleep=ganska bra", "sleep"),
        ("sleep=", "sleep"),
        ("sleep=nan", "sleep"),
        ("note=" + "x" * 20_001, "note"),
    ],
)
def test_an_answer_that_its_question_refuses_is_named(takt: Takt, answer: str, field: str) -> None:
    said = takt("log", "checkin", "function=6", answer)

    assert said.sentence.startswith(f"{field}: ")
    assert len(takt.checkins()) == 3


def test_a_number_outside_the_scale_tells_the_scale(takt: Takt) -> None:
    said = takt("log", "checkin", "sleep=11")

    assert "0" in said.sentence
    assert "10" in said.sentence


@pytest.mark.parametrize("day", ["2026-11-23", "2031-01-01", "9999-12-31"])
def test_a_day_that_has_not_been_yet_is_refused(takt: Takt, day: str) -> None:
    said = takt("log", "checkin", "function=6", "--day", day)

    assert said.sentence.startswith("day: ")
    assert len(takt.checkins()) == 3


@pytest.mark.parametrize("day", ["2026-02-30", "i går", "20/11/2026", ""])
def test_a_day_that_is_none_is_refused(takt: Takt, day: str) -> None:
    said = takt("log", "checkin", "function=6", "--day", day)

    assert said.sentence.startswith("--day: ")


def test_an_unknown_diary_is_told_with_the_known_ones(takt: Takt) -> None:
    said = takt("log", "blodtryck", "over=120")

    assert "blodtryck" in said.sentence
    assert "checkin" in said.sentence


def test_an_unknown_question_is_told_with_the_known_ones(takt: Takt) -> None:
    said = takt("log", "checkin", "smärta=3")

    assert "smärta" in said.sentence
    assert "function, sleep, energy, mood, pain, note" in said.sentence
    assert len(takt.checkins()) == 3


@pytest.mark.parametrize("name", ["day", "at", "kind", "title", "__class__"])
def test_what_is_not_a_question_cannot_be_answered(takt: Takt, name: str) -> None:
    said = takt("log", "checkin", "function=6", f"{name}=1")

    assert name in said.sentence


@pytest.mark.parametrize("answers", [["6"], ["function=6", "function=7"]])
def test_an_unclear_answer_is_not_guessed(takt: Takt, answers: list[str]) -> None:
    said = takt("log", "checkin", *answers)

    assert "function=6" in said.sentence
    assert len(takt.checkins()) == 3


@pytest.mark.parametrize("answers", [[], ["note="]])
def test_nothing_answered_is_nothing_saved(takt: Takt, answers: list[str]) -> None:
    said = takt("log", "checkin", *answers)

    assert ":" not in said.sentence.split()[0]
    assert len(takt.checkins()) == 3
