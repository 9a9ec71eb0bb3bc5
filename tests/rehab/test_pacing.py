"""Pacing: the start, the steps, and that neither pain nor a missed day changes an amount."""

from __future__ import annotations

import inspect
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import FieldError, NotAChoice, NotANumber, OutOfRange, TooFewTries, TooLong, Unanswered
from app.rehab import pacing
from app.rehab.pacing import (
    Due,
    NextStep,
    Paced,
    PacingPlan,
    Quota,
    QuotaToday,
    Rhythm,
    Standing,
    StepChoice,
    Unit,
    Way,
    amount,
    amount_before_rounding,
    as_planned,
    days_done,
    due,
    missed,
    quota_on,
    standing,
    suggested,
)

FIRST = date(2026, 11, 2)
NOW = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
PLAN_ID = "ab12"


def tries(*numbers: float) -> tuple[Decimal, ...]:
    return tuple(Decimal(str(number)) for number in numbers)


def walk(**changed: Any) -> Quota:
    """Three walks of 10, 14 and 12 minutes, and steps of ten percent."""
    told: dict[str, Any] = {"tries": tries(10, 14, 12), "lighter": Decimal(6), "lighter_words": "inne"}
    return Quota(**{**told, **changed})


def plan(**changed: Any) -> PacingPlan:
    told: dict[str, Any] = {"what": "Promenad", "begins": FIRST, "quota": walk()}
    return PacingPlan(**{**told, **changed})


def after(days: int) -> date:
    return FIRST + timedelta(days=days)


def chose(choice: str, days: int) -> StepChoice:
    return StepChoice(day=after(days), plan=PLAN_ID, choice=choice)


def said(plan: PacingPlan, choices: list[StepChoice], days: int) -> QuotaToday:
    found = quota_on(plan, choices, after(days))
    assert found
    return found


# --- The start --------------------------------------------------------------------


def test_tries_of_10_14_and_12_minutes_start_at_9() -> None:
    assert (amount_before_rounding(walk(), 0), amount(walk(), 0)) == (Fraction("9.6"), 9)


def test_more_tries_than_three_count_as_well() -> None:
    assert amount(walk(tries=tries(10, 14, 12, 4)), 0) == 8


def test_a_start_that_the_physiotherapist_set_is_taken_as_it_is() -> None:
    assert amount(walk(tries=(), given=Decimal(12)), 0) == 12


def test_a_start_is_never_nothing() -> None:
    assert amount(Quota(tries=tries(1, 1, 1), unit=Unit.TIMES), 0) == 1


@pytest.mark.parametrize("few", [(), (10,), (10, 14)])
def test_too_few_tries_are_told_at_the_tries(few: tuple[float, ...]) -> None:
    with pytest.raises(TooFewTries) as told:
        walk(tries=tries(*few))

    assert (told.value.field, told.value.values) == ("tries", {"least": 3})


@pytest.mark.parametrize(
    ("told", "field", "changed"),
    [
        (OutOfRange, "percent", {"percent": 4}),
        (OutOfRange, "percent", {"percent": 21}),
        (NotANumber, "percent", {"percent": "10"}),
        (OutOfRange, "tries", {"tries": tries(10, -1, 12)}),
        (OutOfRange, "tries", {"tries": tries(10, 0, 12)}),
        (NotANumber, "tries", {"tries": (10, 14, 12)}),
        (NotANumber, "tries", {"tries": (*tries(10, 14), Decimal("NaN"))}),
        (OutOfRange, "given", {"given": Decimal(0)}),
        (OutOfRange, "given", {"given": Decimal(1441)}),
        (OutOfRange, "goal", {"goal": Decimal(8)}),
        (OutOfRange, "lighter", {"lighter": Decimal(10)}),
        (TooLong, "lighter_words", {"lighter_words": "x" * 201}),
        (NotAChoice, "unit", {"unit": "laps"}),
        (NotAChoice, "way", {"way": "as it feels"}),
    ],
)
def test_what_a_quota_cannot_be_is_told_at_its_field(
    told: type[FieldError], field: str, changed: dict[str, Any]
) -> None:
    with pytest.raises(told) as error:
        walk(**changed)

    assert error.value.field == field


@pytest.mark.parametrize("percent", range(5, 21))
def test_every_step_from_5_to_20_percent_is_possible(percent: int) -> None:
    assert walk(percent=percent).percent == percent


# --- The series -------------------------------------------------------------------


def test_linear_steps_are_a_share_of_the_mean() -> None:
    series = [amount_before_rounding(walk(), step) for step in range(4)]

    assert series == [Fraction(text) for text in ("9.6", "10.8", "12", "13.2")]
    assert [amount(walk(), step) for step in range(4)] == [9, 10, 12, 13]


def test_compound_steps_are_a_share_of_the_amount_before() -> None:
    compound = walk(way=Way.COMPOUND)

    series = [round(float(amount_before_rounding(compound, step)), 2) for step in range(4)]

    assert series == [9.6, 10.56, 11.62, 12.78]
    assert [amount(compound, step) for step in range(4)] == [9, 10, 11, 12]


def test_200_metres_become_300_in_the_eighth_week() -> None:
    metres = Quota(unit=Unit.METRES, tries=tries(200, 200, 200))

    assert [amount(metres, week - 1) for week in range(1, 9)] == [160, 180, 200, 220, 240, 260, 280, 300]


def test_linear_steps_from_a_set_start_are_a_share_of_that() -> None:
    assert [amount(walk(tries=(), given=Decimal(20)), step) for step in range(3)] == [20, 22, 24]


def test_the_goal_is_where_the_steps_end() -> None:
    assert [amount(walk(goal=Decimal(11)), step) for step in range(4)] == [9, 10, 11, 11]


def test_no_amount_of_minutes_is_longer_than_a_day() -> None:
    assert amount(walk(way=Way.COMPOUND, percent=20), 500) == 24 * 60


quotas = st.builds(
    Quota,
    tries=st.lists(st.decimals(1, 300, places=1), min_size=3, max_size=7).map(tuple),
    unit=st.just(Unit.METRES),
    percent=st.integers(5, 20),
    way=st.sampled_from(list(Way)),
)


@given(quotas)
def test_the_start_is_below_the_mean_of_the_tries(quota: Quota) -> None:
    mean = sum(map(Fraction, quota.tries)) / len(quota.tries)

    assert 1 <= amount(quota, 0) <= max(mean * Fraction(4, 5), 1)


@given(quotas, st.integers(0, 20))
def test_a_step_never_doubles_an_amount(quota: Quota, step: int) -> None:
    before, then = amount_before_rounding(quota, step), amount_before_rounding(quota, step + 1)

    assert before < then <= before * Fraction(5, 4)
    assert amount(quota, step) <= amount(quota, step + 1) <= amount(quota, step) * Fraction(5, 4) + 2


# --- Every day ----------------------------------------------------------------------


def test_before_the_plan_begins_it_says_nothing() -> None:
    assert quota_on(plan(), [], FIRST - timedelta(days=1)) is None


def test_the_first_day_has_the_start_and_the_plans_own_lighter_variant() -> None:
    today = said(plan(), [], 0)

    assert (today.amount, today.lighter, today.lighter_words, today.on_lighter) == (9, 6, "inne", False)


def test_a_missed_day_leaves_the_same_amount_for_tomorrow() -> None:
    assert [said(plan(), [], days).amount for days in range(20)] == [9] * 20


def test_a_plan_without_a_lighter_variant_offers_none() -> None:
    today = said(plan(quota=walk(lighter=None, lighter_words="")), [chose(NextStep.LIGHTER, 7)], 8)

    assert (today.amount, today.lighter, today.on_lighter) == (9, None, False)


def test_three_weeks_of_a_quota_with_a_step_each_week() -> None:
    ups = [chose(NextStep.UP, 7), chose(NextStep.UP, 14)]

    assert [said(plan(), ups, days).amount for days in (0, 6, 7, 13, 14, 20)] == [9, 9, 10, 10, 12, 12]


def test_no_function_of_pacing_asks_about_pain() -> None:
    asked = [
        f"{name}({parameter})"
        for name, function in inspect.getmembers(pacing, inspect.isfunction)
        for parameter in inspect.signature(function).parameters
        if "pain" in parameter or "symptom" in parameter
    ]

    assert asked == []


@given(st.lists(st.tuples(st.sampled_from(list(NextStep)), st.integers(0, 120)), max_size=40))
def test_whatever_is_decided_amounts_rise_at_most_one_step_a_week(made: list[tuple[str, int]]) -> None:
    choices = [chose(choice, days) for choice, days in made]

    steps = [said(plan(), choices, days).step for days in range(121)]

    assert all(before <= then <= before + 1 for before, then in pairwise(steps))
    assert all(steps[days + 6] <= steps[days] + 1 for days in range(115))


# --- When a step is due -----------------------------------------------------------


def decide(done: set[int], today: int, rhythm: Rhythm | None = None) -> Due:
    now = Standing(0, lighter=False, since=FIRST)
    return due(now, rhythm or Rhythm(), {after(days) for days in done}, after(today))


WEEK = set(range(7))


def test_within_its_week_no_step_is_due() -> None:
    assert decide(WEEK, 6) == Due.NOT_YET


def test_after_a_week_the_patient_can_decide() -> None:
    assert decide(WEEK, 7) == Due.NOW


def test_one_missed_day_of_seven_does_not_matter() -> None:
    assert decide(WEEK - {3}, 7) == Due.NOW


def test_two_missed_days_of_seven_repeat_the_step() -> None:
    assert decide(WEEK - {3, 5}, 7) == Due.REPEAT


def test_after_a_repeated_week_the_step_is_due_again() -> None:
    assert decide(set(range(5, 14)), 14) == Due.NOW


def test_three_days_a_week_miss_fewer() -> None:
    thrice = Rhythm(days_a_week=3)

    assert (decide({0, 2}, 7, thrice), decide({0}, 7, thrice)) == (Due.NOW, Due.REPEAT)


def test_once_a_week_has_to_be_done_for_a_step() -> None:
    once = Rhythm(days_a_week=1)

    assert (decide({2}, 7, once), decide(set(), 7, once)) == (Due.NOW, Due.REPEAT)


def test_two_times_on_one_day_are_one_day() -> None:
    assert missed(Rhythm(days_a_week=2), [after(1), after(1)], after(7)) == 1


@given(st.sets(st.integers(0, 40)), st.integers(0, 40))
def test_never_are_more_days_missed_than_planned(done: set[int], today: int) -> None:
    assert 0 <= missed(Rhythm(days_a_week=5), [after(days) for days in done], after(today)) <= 5


def test_staying_asks_again_a_week_later() -> None:
    now = standing([chose(NextStep.STAY, 7)], FIRST, after(10))

    assert (now.step, now.since) == (0, after(7))


def test_the_lighter_variant_keeps_the_step_and_up_leads_back_to_it() -> None:
    made = [chose(NextStep.UP, 7), chose(NextStep.LIGHTER, 16), chose(NextStep.UP, 19)]

    lighter, back = said(plan(), made, 18), said(plan(), made, 19)

    assert (lighter.step, lighter.on_lighter, lighter.amount, lighter.lighter) == (1, True, 10, 6)
    assert (back.step, back.on_lighter) == (1, False)


def test_the_lighter_variant_can_be_chosen_on_the_first_day() -> None:
    assert said(plan(), [chose(NextStep.LIGHTER, 0)], 0).on_lighter


def test_two_taps_on_up_are_one_step() -> None:
    assert said(plan(), [chose(NextStep.UP, 7), chose(NextStep.UP, 7)], 8).step == 1


def test_a_new_start_forgets_the_steps_before_it() -> None:
    ups = [chose(NextStep.UP, 7), chose(NextStep.UP, 14)]

    assert (said(plan(), ups, 20).step, said(plan(begins=after(15)), ups, 20).step) == (2, 0)


def test_a_decision_of_tomorrow_does_not_count_today() -> None:
    assert said(plan(), [chose(NextStep.UP, 7)], 6).step == 0


def test_an_unknown_decision_is_refused() -> None:
    with pytest.raises(NotAChoice):
        chose("down", 3)


def test_slower_steps_begin_with_five_percent_and_two_weeks() -> None:
    assert (suggested(slower=True), suggested(slower=False)) == ((5, 14), (10, 7))


def test_a_slower_plan_refuses_steps_of_a_week() -> None:
    with pytest.raises(OutOfRange) as told:
        plan(slower=True)

    assert (told.value.field, told.value.values["least"]) == ("days_a_step", 14)


def test_a_slower_plan_takes_two_weeks_a_step() -> None:
    slow = plan(slower=True, rhythm=Rhythm(days_a_step=14))

    every_day = set(range(14))
    assert [decide(every_day, today, slow.rhythm) for today in (7, 13, 14)] == [
        Due.NOT_YET,
        Due.NOT_YET,
        Due.NOW,
    ]


def test_a_plan_made_slower_keeps_the_steps_that_were_taken() -> None:
    ups = [chose(NextStep.UP, 7), chose(NextStep.UP, 14)]
    slower = plan(slower=True, rhythm=Rhythm(days_a_step=14))

    assert said(slower, ups, 20) == said(plan(), ups, 20)
    assert due(standing(ups, FIRST, after(20)), slower.rhythm, [], after(27)) == Due.NOT_YET


@pytest.mark.parametrize(("days", "step"), [(13, 1), (14, 2)])
def test_two_steps_within_a_week_are_one(days: int, step: int) -> None:
    assert said(plan(), [chose(NextStep.UP, 7), chose(NextStep.UP, days)], 20).step == step


@pytest.mark.parametrize(
    ("field", "changed"),
    [
        ("days_a_week", {"days_a_week": 0}),
        ("days_a_week", {"days_a_week": 8}),
        ("days_a_step", {"days_a_step": 6}),
        ("days_a_step", {"days_a_step": 57}),
    ],
)
def test_a_rhythm_that_no_week_has_is_told_at_its_field(field: str, changed: dict[str, int]) -> None:
    with pytest.raises(OutOfRange) as told:
        Rhythm(**changed)

    assert told.value.field == field


def test_a_plan_for_nothing_asks_for_its_name() -> None:
    with pytest.raises(Unanswered) as told:
        plan(what=" ")

    assert told.value.field == "what"


def test_a_plan_with_words_without_end_is_told_at_the_field() -> None:
    with pytest.raises(TooLong) as told:
        plan(agreed_with="x" * 201)

    assert told.value.field == "agreed_with"


# --- What was done ------------------------------------------------------------------


def test_done_as_planned_takes_the_amount_of_the_day() -> None:
    today = said(plan(), [], 3)

    entry = as_planned(plan(), PLAN_ID, today, after(3), NOW)

    assert (entry.plan, entry.what, entry.amount, entry.variant) == (PLAN_ID, "Promenad", 9, "planned")


def test_done_as_planned_on_the_lighter_variant_says_so() -> None:
    today = said(plan(), [chose(NextStep.LIGHTER, 7)], 8)

    entry = as_planned(plan(), PLAN_ID, today, after(8), NOW)

    assert (entry.amount, entry.variant) == (6, "lighter")


def test_the_lighter_variant_is_a_day_done_too() -> None:
    entries = [Paced(day=after(1), plan=PLAN_ID, variant="lighter"), Paced(day=after(2), what=" PROMENAD ")]

    assert days_done([*entries, Paced(day=after(3), what="Diska")], PLAN_ID, plan()) == {after(1), after(2)}


def test_a_day_of_another_plan_is_not_done_however_it_is_called() -> None:
    other = Paced(day=after(1), plan="ef56", what="Promenad")

    assert days_done([other], PLAN_ID, plan(what=" Promenad ")) == frozenset()


def test_a_plan_typed_with_spaces_is_known_by_its_name() -> None:
    assert days_done([Paced(day=FIRST, what="promenad")], PLAN_ID, plan(what=" Promenad ")) == {FIRST}


@pytest.mark.parametrize("what", ["", "  "])
def test_a_paced_day_without_a_name_asks_for_it(what: str) -> None:
    with pytest.raises(Unanswered) as told:
        Paced(day=FIRST, what=what, amount=9)

    assert told.value.field == "what"
