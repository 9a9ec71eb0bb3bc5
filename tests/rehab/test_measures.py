"""Measures: sums as published, none where an answer is missing, and nothing told of licensed forms."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import (
    BackwardsScale,
    FieldError,
    NotAChoice,
    NotANumber,
    NothingAnswered,
    OutOfRange,
    Unanswered,
)
from app.rehab.fields import Scale, questions
from app.rehab.measures import (
    GRADES,
    INSTRUMENTS,
    OWN_QUESTIONS,
    OWN_WORDING,
    Ability,
    ClinicResult,
    Direction,
    EverydayWheel,
    GcpsR,
    Instrument,
    Peg,
    WorkAbility,
    ability,
    by_instrument,
    change,
    grade,
    measured,
    odi_percent,
    ompsq_short,
    phq9,
)

DAY = date(2026, 11, 20)
answers = st.integers(0, 10)


# --- PEG ---------------------------------------------------------------------------


def test_peg_of_7_6_and_8_is_7() -> None:
    assert Peg(day=DAY, pain=7, enjoyment=6, activity=8).score == 7.00


@pytest.mark.parametrize("missing", ["pain", "enjoyment", "activity"])
def test_peg_with_an_answer_missing_has_no_score(missing: str) -> None:
    given_answers = {"pain": 7, "enjoyment": 6, "activity": 8, missing: None}

    assert Peg(day=DAY, **given_answers).score is None  # type: ignore[arg-type]  # the names are its own


def test_peg_of_nothing_but_noughts_is_0_and_not_missing() -> None:
    assert Peg(day=DAY, pain=0, enjoyment=0, activity=0).score == 0


@given(answers, answers, answers)
def test_peg_stays_within_its_scale(pain: int, enjoyment: int, activity: int) -> None:
    score = Peg(day=DAY, pain=pain, enjoyment=enjoyment, activity=activity).score

    assert score is not None
    assert Peg.least <= score <= Peg.most


@pytest.mark.parametrize("name", ["pain", "enjoyment", "activity"])
def test_a_peg_answer_outside_its_scale_is_told_at_its_field(name: str) -> None:
    with pytest.raises(OutOfRange) as told:
        Peg(day=DAY, **{name: 11})  # type: ignore[arg-type]  # the names are its own

    assert told.value.field == name


# --- GCPS-R -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pain_days", "limited_days", "peg_sum", "found"),
    [
        ("some", "every", 30, 0),
        ("most", "some", 12, 2),
        ("most", "some", 11, 1),
        ("every", "most", 3, 3),
        ("never", "never", 0, 0),
        ("every", "every", 30, 3),
        ("every", "never", 0, 1),
    ],
)
def test_gcps_r_grades_as_published(pain_days: str, limited_days: str, peg_sum: int, found: int) -> None:
    assert grade(pain_days, limited_days, peg_sum) == found


def full(**changed: Any) -> GcpsR:
    told: dict[str, Any] = {
        "pain_days": "most",
        "limited_days": "some",
        "pain": 4,
        "enjoyment": 4,
        "activity": 4,
    }
    return GcpsR(day=DAY, **{**told, **changed})


def test_a_filled_in_gcps_r_takes_the_sum_of_its_peg() -> None:
    assert (full().score, full(activity=3).score) == (2, 1)


@pytest.mark.parametrize("missing", ["pain_days", "limited_days", "pain", "enjoyment", "activity"])
def test_gcps_r_with_an_answer_missing_has_no_grade(missing: str) -> None:
    assert full(**{missing: None}).score is None


def test_every_grade_has_words() -> None:
    assert set(GRADES) == set(range(GcpsR.least, GcpsR.most + 1))


def test_an_unknown_answer_is_told_at_its_field() -> None:
    with pytest.raises(NotAChoice) as told:
        full(pain_days="often")

    assert told.value.field == "pain_days"


# --- Work ability and the wheel --------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "band"),
    [
        (0, Ability.POOR),
        (5, Ability.POOR),
        (6, Ability.MODERATE),
        (7, Ability.MODERATE),
        (8, Ability.GOOD),
        (10, Ability.GOOD),
    ],
)
def test_work_ability_has_the_published_bands(answer: int, band: Ability) -> None:
    assert ability(answer) == band


def test_work_ability_shows_the_answer_itself() -> None:
    assert WorkAbility(day=DAY, now=5).score == 5


def test_the_wheel_has_six_spokes_and_no_sum() -> None:
    spokes = questions(EverydayWheel)

    assert len(spokes) == 6
    assert {(spoke.least, spoke.most) for spoke in spokes.values() if isinstance(spoke, Scale)} == {(0, 10)}
    assert not hasattr(EverydayWheel, "score")


def test_a_spoke_without_an_answer_is_a_gap() -> None:
    assert EverydayWheel(day=DAY, work=0).future is None


def test_an_empty_wheel_is_refused() -> None:
    with pytest.raises(NothingAnswered):
        EverydayWheel(day=DAY)


@pytest.mark.parametrize("tracker", [Peg, GcpsR, WorkAbility, EverydayWheel])
def test_what_is_worded_by_us_says_so_and_tells_its_direction(tracker: Any) -> None:
    assert tracker.wording in (OWN_WORDING, OWN_QUESTIONS)
    assert tracker.direction in Direction


# --- Results from the clinic ---------------------------------------------------------------


def hads(**changed: Any) -> ClinicResult:
    told: dict[str, Any] = {
        "instrument": "HADS",
        "version": "A",
        "total": 9.0,
        "least": 0.0,
        "most": 21.0,
        "given_by": "Psykolog Berg",
    }
    return ClinicResult(day=told.pop("day", DAY), **{**told, **changed})


def test_a_hads_total_is_kept_with_its_range_and_who_gave_it() -> None:
    kept = hads()

    assert (kept.total, kept.least, kept.most, kept.given_by) == (9, 0, 21, "Psykolog Berg")


@pytest.mark.parametrize("total", [-1, 22])
def test_a_total_outside_its_range_is_told_at_the_total_with_the_range(total: float) -> None:
    with pytest.raises(OutOfRange) as told:
        hads(total=total)

    assert (told.value.field, told.value.values) == ("total", {"least": 0.0, "most": 21.0})


@pytest.mark.parametrize("total", [0, 21])
def test_a_total_at_the_end_of_its_range_is_kept(total: float) -> None:
    assert hads(total=total).total == total


@pytest.mark.parametrize("name", ["instrument", "total", "least", "most"])
def test_a_total_is_never_kept_without_its_form_and_its_range(name: str) -> None:
    with pytest.raises(Unanswered) as told:
        hads(**{name: "" if name == "instrument" else None})

    assert told.value.field == name


@pytest.mark.parametrize("most", [0, 20, 21])
def test_a_range_that_goes_nowhere_or_backwards_is_told_at_its_highest(most: float) -> None:
    with pytest.raises(BackwardsScale) as told:
        hads(least=21, most=most)

    assert told.value.field == "most"


def test_words_in_place_of_a_total_are_told_at_the_total() -> None:
    with pytest.raises(NotANumber) as told:
        hads(total="nine")

    assert told.value.field == "total"


def test_a_scale_may_go_below_nought() -> None:
    assert hads(instrument="EQ-5D", version="index", total=-0.1, least=-0.6, most=1).total == -0.1


def test_two_scales_that_share_a_name_are_never_one_series() -> None:
    sixteen = hads(instrument="SOWS", version="16", total=40, most=64)
    ten = hads(instrument="SOWS", version="10", total=12, most=30)

    assert len(by_instrument([sixteen, ten])) == 2


def test_one_form_typed_in_two_ways_is_one_series() -> None:
    assert len(by_instrument([hads(), hads(instrument=" hads ", version="a")])) == 1


def test_a_known_form_is_a_name_and_a_range_and_nothing_more() -> None:
    assert [field.name for field in fields(Instrument)] == ["name", "version", "least", "most", "direction"]


@pytest.mark.parametrize("known", INSTRUMENTS, ids=lambda one: f"{one.name} {one.version}")
def test_the_ends_of_every_known_form_can_be_kept(known: Instrument) -> None:
    for total in (known.least, known.most):
        kept = ClinicResult(
            day=DAY,
            instrument=known.name,
            version=known.version,
            total=total,
            least=known.least,
            most=known.most,
        )

        assert kept.score == total


def test_every_known_form_is_listed_once() -> None:
    assert len({(one.name, one.version) for one in INSTRUMENTS}) == len(INSTRUMENTS)


# --- Over time ----------------------------------------------------------------------------------


def test_the_first_score_lies_beside_the_latest() -> None:
    entries = [
        Peg(day=DAY, pain=4, enjoyment=4, activity=4),
        Peg(day=DAY - timedelta(days=90), pain=7, enjoyment=6, activity=8),
        Peg(day=DAY - timedelta(days=10), pain=9),
    ]

    found = change(entries)

    assert found
    assert (found.first.score, found.latest.score, found.difference) == (7, 4, -3)


def test_one_score_is_no_change_yet() -> None:
    assert change([Peg(day=DAY, pain=4, enjoyment=4, activity=4)]) is None


@given(st.lists(st.tuples(st.integers(0, 500), st.none() | answers), max_size=20))
def test_only_scored_entries_are_measured_and_in_order(given_: list[tuple[int, int | None]]) -> None:
    entries = [Peg(day=DAY + timedelta(days=n), pain=7, enjoyment=6, activity=last) for n, last in given_]

    found = measured(entries)

    assert len(found) == sum(1 for _, last in given_ if last is not None)
    assert [one.day for one in found] == sorted(one.day for one in found)


# --- Adding up a paper form ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "total"),
    [
        ([10, 7, 3, 4, 6, 5, 8, 2, 7, 8], 72),
        ([1, 0, 0, 0, 0, 0, 0, 0, 0, 0], 31),
        ([1, 0, 10, 10, 0, 0, 0, 10, 0, 0], 1),
        ([10, 10, 0, 0, 10, 10, 10, 0, 10, 10], 100),
    ],
)
def test_ompsq_turns_three_of_its_items(raw: list[int], total: int) -> None:
    assert ompsq_short(raw).total == total


@given(st.integers(1, 10), st.lists(answers, min_size=9, max_size=9))
def test_ompsq_stays_within_its_range(first: int, others: list[int]) -> None:
    found = ompsq_short([first, *others])

    assert found.least <= found.total <= found.most


def test_odi_of_16_of_45_is_35_6_percent() -> None:
    assert round(odi_percent([2, 2, 2, 2, 2, 2, 2, 1, 1, None]).total, 1) == 35.6


def test_phq_9_is_added_up() -> None:
    assert (phq9([1, 2, 3, 0, 1, 2, 3, 0, 0]).total, phq9([0] * 9).crisis) == (12, False)


@pytest.mark.parametrize("answer", [1, 2, 3])
def test_any_answer_to_the_ninth_question_of_phq_9_opens_the_card(answer: int) -> None:
    assert phq9([0, 0, 0, 0, 0, 0, 0, 0, answer]).crisis


@pytest.mark.parametrize(
    ("told", "field", "added"),
    [
        (Unanswered, "4", lambda: ompsq_short([5, 5, 5, None, 5, 5, 5, 5, 5, 5])),
        (Unanswered, "10", lambda: ompsq_short([5] * 9)),
        (OutOfRange, "1", lambda: ompsq_short([0] * 10)),
        (OutOfRange, "3", lambda: phq9([0, 0, 4, 0, 0, 0, 0, 0, 0])),
        (Unanswered, "9", lambda: phq9([0] * 8)),
        (Unanswered, "1", lambda: odi_percent([None] * 10)),
        (OutOfRange, "2", lambda: odi_percent([1, 6])),
        (OutOfRange, "3", lambda: odi_percent([1, None, 6])),
    ],
)
def test_a_paper_form_is_refused_at_the_item(told: type[FieldError], field: str, added: Any) -> None:
    with pytest.raises(told) as error:
        added()

    assert error.value.field == field
