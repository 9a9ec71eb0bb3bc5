"""Visits: the next one, the earlier ones, and what to bring."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from app.errors import NextBeforeThis, TooFarAhead, TooLong, TooLongAgo
from app.rehab.fields import LONGEST_NOTE
from app.rehab.visits import Visit, earlier_visits, next_after, next_visit, problems, with_question
from app.rehab.visits_referral import HEADINGS, ReferralSheet, still_empty

TODAY = date(2026, 11, 22)


def test_the_next_visit_is_the_nearest_to_come() -> None:
    near, far = Visit(day=date(2026, 12, 1)), Visit(day=date(2027, 1, 15))

    assert next_visit([far, Visit(day=date(2026, 11, 1)), near], TODAY) == near


def test_of_two_visits_on_a_day_the_earlier_hour_is_next() -> None:
    late, early = Visit(day=TODAY, at_clock=time(14)), Visit(day=TODAY, at_clock=time(9, 15))

    assert next_visit([late, early], TODAY) == early


def test_a_visit_today_is_the_next_until_something_was_decided() -> None:
    before, after = Visit(day=TODAY), Visit(day=TODAY, decided="Nytt försök med bassäng")

    assert (next_visit([before], TODAY), next_visit([after], TODAY)) == (before, None)
    assert earlier_visits([before, after], TODAY) == (after,)


def test_what_was_decided_beforehand_does_not_make_a_coming_visit_an_earlier_one() -> None:
    coming = Visit(day=date(2026, 12, 1), decided="Ta med listan")

    assert next_visit([coming], TODAY) == coming


@pytest.mark.parametrize(
    ("visit", "has_come"),
    [
        (Visit(), False),
        (Visit(day=TODAY), True),
        (Visit(day=TODAY, at_clock=time(14)), True),
        (Visit(day=TODAY, at_clock=time(14, 1)), False),
        (Visit(day=date(2026, 11, 21), at_clock=time(23)), True),
        (Visit(day=date(2026, 11, 23), at_clock=time(9)), False),
    ],
)
def test_a_visit_has_come_with_its_day_and_hour(visit: Visit, has_come: bool) -> None:
    assert visit.has_come(datetime(2026, 11, 22, 14, 0, tzinfo=UTC)) is has_come


@pytest.mark.parametrize(
    ("visit", "only_gathered"),
    [
        (Visit(questions=("En",), matters="Sova", with_whom=" "), True),
        (Visit(day=TODAY), False),
        (Visit(at_clock=time(0)), False),
        (Visit(with_whom="Maria"), False),
        (Visit(role="läkare"), False),
        (Visit(place="Vårdcentralen"), False),
    ],
)
def test_questions_are_only_gathered_while_nothing_is_known_of_the_visit(
    visit: Visit, only_gathered: bool
) -> None:
    assert visit.is_only_gathered is only_gathered


def test_the_next_visit_is_to_the_same_person_with_what_was_gathered_for_it() -> None:
    been = Visit(
        day=TODAY, with_whom="Maria", role="läkare", place="2 tr", next_day=date(2026, 12, 7), decided="Vila"
    )

    coming = next_after(been, Visit(questions=("En",), matters="Sova"))

    assert coming == Visit(
        day=date(2026, 12, 7),
        with_whom="Maria",
        role="läkare",
        place="2 tr",
        questions=("En",),
        matters="Sova",
    )


def test_a_next_date_alone_is_in_order() -> None:
    assert problems(Visit(next_day=TODAY), TODAY) == ()


def test_a_visit_whose_day_has_not_come_yet_waits_behind_those_that_have_one() -> None:
    waiting, near = Visit(questions=("Vem ringer jag?",)), Visit(day=date(2026, 12, 1))

    assert next_visit([waiting, near], TODAY) == near
    assert next_visit([waiting], TODAY) == waiting


def test_earlier_visits_stand_with_the_latest_first() -> None:
    september, october = Visit(day=date(2026, 9, 7)), Visit(day=date(2026, 10, 25))

    assert earlier_visits([september, october, Visit(day=date(2026, 12, 1))], TODAY) == (october, september)


def test_three_questions_are_for_the_page_and_no_other_is_lost() -> None:
    visit = Visit(questions=("En", " ", "Två", "Tre", "Fyra"))

    assert visit.three_questions == ("En", "Två", "Tre")
    assert len(visit.questions) == 5


def test_a_gap_in_the_plan_becomes_a_question_once() -> None:
    asked = with_question(Visit(questions=("En",)), "Vem håller ihop det?")

    assert with_question(asked, "Vem håller ihop det?").questions == ("En", "Vem håller ihop det?")


@pytest.mark.parametrize("next_day", [date(2026, 11, 22), date(2026, 1, 12)])
def test_a_next_date_that_is_not_later_is_told(next_day: date) -> None:
    found = problems(Visit(day=TODAY, next_day=next_day), TODAY)

    assert [(type(one), one.field) for one in found] == [(NextBeforeThis, "next_day")]


@pytest.mark.parametrize(
    ("visit", "error", "field"),
    [
        (Visit(day=date(226, 11, 22)), TooLongAgo, "day"),
        (Visit(day=date(2206, 11, 22)), TooFarAhead, "day"),
        (Visit(day=TODAY, next_day=date(9999, 12, 31)), TooFarAhead, "next_day"),
    ],
)
def test_a_visit_of_another_century_is_told(visit: Visit, error: type, field: str) -> None:
    assert [(type(one), one.field) for one in problems(visit, TODAY)] == [(error, field)]


def test_a_note_without_end_is_refused() -> None:
    with pytest.raises(TooLong):
        Visit(decided="x" * (LONGEST_NOTE + 1))


def test_a_referral_sheet_has_the_ten_headings() -> None:
    sheet = ReferralSheet(day=TODAY, pain="Rygg och nacke", needs=" ")

    assert len(HEADINGS) == 10
    assert still_empty(sheet.texts) == tuple(key for key in HEADINGS if key != "pain")
