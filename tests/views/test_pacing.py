"""Pacing as it is used: the plan's amount on every day alike, steps by decision, and what does not fit told at its field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import OutOfRange
from app.language import Language
from app.rehab.checkin import CheckIn
from app.rehab.pacing import Due, NextStep, Paced, PacingPlan, Quota, Rhythm, Standing, StepChoice, Unit, Way
from app.session.notebook import Notebook
from app.session.paced import Course, courses, decide, do_amount, do_as_planned, do_lighter
from app.views.pacing.edit import Way as Asked
from app.views.pacing.edit import keep_plan
from app.views.pacing.saying import growth_in_words, steps_in_words, todays
from app.views.pacing.stairs import MOST_STAIRS, stairs_of
from app.views.pacing.tries import start_of
from app.views.pacing.typed import TRIES, Typed, anew, of_plan, plan_of
from tests.session.made import PASSPHRASE, QUICK, TODAY, StandingClock, home_in
from tests.tools.unseen import unseen

SWEDISH = Language("sv", "SE")
TRIED = (Decimal(10), Decimal(14), Decimal(12))


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Notebook]:
    home, _ = home_in(tmp_path)
    notebook, _ = Notebook.create(home, PASSPHRASE, QUICK)
    yield notebook
    notebook.lock()


def walking(**changed: Any) -> PacingPlan:
    told: dict[str, Any] = {
        "what": "Promenad",
        "begins": TODAY - timedelta(days=7),
        "quota": Quota(tries=TRIED),
    }
    return PacingPlan(**{**told, **changed})


def course(opened: Notebook) -> Course:
    """The only plan, as it stands today."""
    (only,) = courses(opened)
    return only


def moves_to(opened: Notebook, day: date) -> None:
    """The calendar of the notebook moves to a day."""
    clock = opened.home.clock.now
    assert isinstance(clock, StandingClock)
    clock.moves(days=(day - opened.today()).days)


def does(opened: Notebook, *days: date) -> None:
    (kept,) = opened.journal.read(PacingPlan)
    opened.journal.add_all([Paced(day=day, plan=kept.id, what="Promenad", variant="planned") for day in days])


def days_before(n: int) -> list[date]:
    return [TODAY - timedelta(days=one) for one in range(1, n + 1)]


def typed(**changed: Any) -> Typed:
    told: dict[str, Any] = {"begins": TODAY, "what": "Promenad", "given": "12"}
    return Typed(**{**told, **changed})


# --- Today -------------------------------------------------------------------------


def test_todays_amount_is_done_as_planned_in_one_step(opened: Notebook) -> None:
    opened.journal.add(walking())

    do_as_planned(opened, course(opened))

    now = course(opened)
    assert now.todays is not None
    assert (now.todays.record.variant, now.todays.record.amount) == ("planned", 9)


@pytest.mark.parametrize("pain", [1, 8])
def test_todays_amount_is_the_same_on_a_hard_day_and_on_a_good_day(opened: Notebook, pain: int) -> None:
    opened.journal.add(walking())
    opened.log(CheckIn(day=TODAY, pain=pain))

    said = course(opened).said

    assert said is not None
    assert todays(SWEDISH, said) == "9 minuter"


def test_the_lighter_variant_today_leaves_the_plan_where_it_is(opened: Notebook) -> None:
    opened.journal.add(walking(quota=Quota(tries=TRIED, lighter=Decimal(5))))

    do_lighter(opened, course(opened))

    now = course(opened)
    assert now.todays is not None
    assert now.said is not None
    assert (now.todays.record.variant, now.todays.record.amount) == ("lighter", 5)
    assert (now.said.amount, now.said.on_lighter) == (9, False)


def test_a_day_left_out_leaves_the_next_amount_as_it_was(opened: Notebook) -> None:
    opened.journal.add(walking())
    before = course(opened).said

    moves_to(opened, TODAY + timedelta(days=2))

    assert course(opened).said == before


@pytest.mark.parametrize(
    ("amount", "unit"), [(1_441, Unit.MINUTES), (0, Unit.MINUTES), (100_001, Unit.METRES)]
)
def test_an_amount_beyond_a_day_is_refused(opened: Notebook, amount: float, unit: str) -> None:
    opened.journal.add(walking(quota=Quota(unit=unit, given=Decimal(10))))

    with pytest.raises(OutOfRange):
        do_amount(opened, course(opened), amount, TODAY)


def test_each_plan_has_its_own_decisions(opened: Notebook) -> None:
    first = opened.journal.add(walking())
    opened.journal.add(walking(what="Stå och diska"))

    opened.journal.add(StepChoice(day=TODAY, plan=first.id, choice=NextStep.UP))

    assert {one.plan.what: one.said.step for one in courses(opened) if one.said} == {
        "Promenad": 1,
        "Stå och diska": 0,
    }


def test_another_amount_stands_as_it_was_typed(opened: Notebook) -> None:
    kept = opened.journal.add(walking())
    do_amount(opened, course(opened), 12.5, TODAY)
    opened.lock()

    with unseen(opened.home, SWEDISH) as me:
        me.unlocks(PASSPHRASE)
        me.opens(f"/pacing/one?id={kept.id}")

        assert me.reads("12,5 minuter")
        assert not me.reads("12 minuter")


@pytest.mark.parametrize(("days_ago", "offered"), [(0, [True, False, False]), (1, [True, True, False])])
def test_another_amount_belongs_to_no_day_before_its_plan(
    opened: Notebook, days_ago: int, offered: list[bool]
) -> None:
    kept = opened.journal.add(walking(begins=TODAY - timedelta(days=days_ago)))
    opened.lock()

    with unseen(opened.home, SWEDISH) as me:
        me.unlocks(PASSPHRASE)
        me.opens(f"/pacing/one?id={kept.id}")
        me.taps("Another amount")

        assert [me.sees(day) for day in ("Today", "Yesterday", "The day before that")] == offered


# --- Steps -------------------------------------------------------------------------


def test_a_step_is_due_after_a_week_that_was_done(opened: Notebook) -> None:
    opened.journal.add(walking())
    does(opened, *days_before(7))

    assert course(opened).due is Due.NOW


def test_two_days_left_out_of_seven_repeat_the_step(opened: Notebook) -> None:
    opened.journal.add(walking())
    does(opened, *days_before(5))

    assert course(opened).due is Due.REPEAT


@pytest.mark.parametrize(("choice", "amount"), [(NextStep.UP, 10), (NextStep.STAY, 9), (NextStep.LIGHTER, 9)])
def test_the_patient_decides_and_the_plan_follows(opened: Notebook, choice: str, amount: int) -> None:
    opened.journal.add(walking(quota=Quota(tries=TRIED, lighter=Decimal(5))))
    does(opened, *days_before(7))

    decide(opened, course(opened), choice)

    now = course(opened)
    assert now.said is not None
    assert (now.said.amount, now.said.on_lighter) == (amount, choice == NextStep.LIGHTER)
    assert now.due is Due.NOT_YET


def test_at_the_goal_nothing_is_left_to_decide(opened: Notebook) -> None:
    opened.journal.add(walking(quota=Quota(given=Decimal(20), goal=Decimal(20))))
    does(opened, *days_before(7))

    assert course(opened).due is Due.NOT_YET


def test_three_weeks_of_a_quota_are_three_decisions(opened: Notebook) -> None:
    opened.journal.add(walking(begins=TODAY))
    amounts = []
    for week in range(3):
        first = TODAY + timedelta(weeks=week)
        for day in range(7):
            moves_to(opened, first + timedelta(days=day))
            done = do_as_planned(opened, course(opened))
            assert done is not None
            amounts.append(done.record.amount)
        moves_to(opened, first + timedelta(days=7))
        decide(opened, course(opened), NextStep.UP)

    assert amounts == [9.0] * 7 + [10.0] * 7 + [12.0] * 7


def test_another_start_begins_today_and_forgets_the_steps(opened: Notebook) -> None:
    kept = opened.journal.add(walking())
    opened.journal.add(StepChoice(day=TODAY - timedelta(days=0), plan=kept.id, choice=NextStep.UP))
    moves_to(opened, TODAY + timedelta(days=1))

    keep_plan(opened, replace(kept.record, quota=Quota(given=Decimal(30))), kept)

    now = course(opened)
    assert now.said is not None
    assert (now.plan.begins, now.said.amount, now.said.step) == (TODAY + timedelta(days=1), 30, 0)


def test_a_changed_step_size_keeps_the_start_and_its_decisions(opened: Notebook) -> None:
    kept = opened.journal.add(walking())
    opened.journal.add(StepChoice(day=TODAY, plan=kept.id, choice=NextStep.UP))

    keep_plan(opened, replace(kept.record, quota=Quota(tries=TRIED, percent=20)), kept)

    now = course(opened)
    assert now.said is not None
    assert (now.plan.begins, now.said.amount) == (kept.record.begins, 12)


# --- Typed -------------------------------------------------------------------------


def test_a_filled_form_becomes_a_plan() -> None:
    made, troubles = plan_of(typed(percent="5", way=Way.COMPOUND, goal="20,5", agreed_with=" Linnea "))

    assert troubles == ()
    assert made is not None
    assert made.quota == Quota(given=Decimal(12), percent=5, way=Way.COMPOUND, goal=Decimal("20.5"))
    assert made.agreed_with == "Linnea"


@given(
    st.builds(
        PacingPlan,
        what=st.sampled_from(["Promenad", "Diska"]),
        begins=st.dates(date(2020, 1, 1), date(2030, 1, 1)),
        quota=st.one_of(
            st.builds(Quota, given=st.integers(1, 90).map(Decimal), percent=st.integers(5, 20)),
            st.builds(
                Quota,
                tries=st.lists(st.decimals(1, 90, places=1), min_size=3, max_size=6).map(tuple),
                way=st.sampled_from(list(Way)),
            ),
        ),
        rhythm=st.builds(Rhythm, days_a_week=st.integers(1, 7), days_a_step=st.integers(14, 56)),
        slower=st.booleans(),
    )
)
def test_the_form_of_a_plan_gives_it_back(plan: PacingPlan) -> None:
    assert plan_of(of_plan(plan)) == (plan, ())


@pytest.mark.parametrize(
    ("changed", "told_at"),
    [
        ({"what": " "}, {"what": "Unanswered"}),
        ({"given": ""}, {"given": "OutOfRange"}),
        ({"given": "mycket"}, {"given": "NotANumber"}),
        ({"given": "0"}, {"given": "OutOfRange"}),
        ({"given": "1441"}, {"given": "OutOfRange"}),
        ({"percent": "4"}, {"percent": "OutOfRange"}),
        ({"percent": "21"}, {"percent": "OutOfRange"}),
        ({"percent": "7,5"}, {"percent": "OutOfRange"}),
        ({"percent": ""}, {"percent": "NotANumber"}),
        ({"days_a_step": "6"}, {"days_a_step": "OutOfRange"}),
        ({"slower": True, "days_a_step": "7"}, {"days_a_step": "OutOfRange"}),
        ({"days_a_week": "8"}, {"days_a_week": "OutOfRange"}),
        ({"goal": "5"}, {"goal": "OutOfRange"}),
        ({"lighter": "13"}, {"lighter": "OutOfRange"}),
        ({"begin": TRIES}, {"tries": "TooFewTries"}),
        ({"begin": TRIES, "tries": ("10", "", "12")}, {"tries": "TooFewTries"}),
        ({"begin": TRIES, "tries": ("10", "tolv", "12")}, {"tries.1": "NotANumber"}),
        ({"begin": TRIES, "tries": ("10", "12", "-3")}, {"tries.2": "OutOfRange"}),
        ({"percent": "x", "goal": "y"}, {"percent": "NotANumber", "goal": "NotANumber"}),
    ],
)
def test_what_does_not_fit_is_told_at_its_field(changed: dict[str, Any], told_at: dict[str, str]) -> None:
    made, troubles = plan_of(typed(**changed))

    assert made is None
    assert {one.field: type(one).__name__ for one in troubles} == told_at


def test_the_start_is_shown_as_soon_as_three_tries_are_there() -> None:
    assert start_of(typed(tries=("10", "14", "12"))) == (9, None)
    assert start_of(typed(tries=("10", "14", "")))[0] is None


def test_slower_steps_bring_their_usual_size_along() -> None:
    now = typed().with_slower(slower=True)

    assert (now.percent, now.days_a_step) == ("5", "14")


def test_a_new_start_keeps_what_is_agreed_and_asks_for_new_tries() -> None:
    now = anew(walking(agreed_with="Linnea"), TODAY)

    assert (now.agreed_with, now.begins, now.begin, now.tries) == ("Linnea", TODAY, TRIES, ("", "", ""))


@pytest.mark.parametrize(
    ("route", "form"),
    [
        ("/pacing/edit", "pacing:new"),
        ("/pacing/edit?id=ab", "pacing:ab"),
        ("/pacing/edit?id=ab&anew=1", "pacing:ab:anew"),
    ],
)
def test_each_form_has_a_draft_of_its_own(route: str, form: str) -> None:
    assert Asked.of(route).form == form


# --- Picture and sentence ----------------------------------------------------------


@given(
    st.builds(
        Quota,
        given=st.integers(1, 60).map(Decimal),
        percent=st.integers(5, 20),
        way=st.sampled_from(list(Way)),
        goal=st.one_of(st.none(), st.integers(60, 90).map(Decimal)),
    ),
    st.integers(0, 40),
)
def test_the_stairs_show_where_the_patient_is_and_never_go_down(quota: Quota, here: int) -> None:
    stairs = stairs_of(quota, here)

    assert here in [stair.step for stair in stairs]
    assert len(stairs) <= MOST_STAIRS
    assert [stair.amount for stair in stairs] == sorted(stair.amount for stair in stairs)


def test_the_sentence_names_start_now_and_next() -> None:
    plan = walking(quota=Quota(tries=TRIED))

    said = steps_in_words(SWEDISH, plan, Standing(1, lighter=False, since=TODAY))

    assert (
        said
        == "Planen är nu på 10 minuter. Den började på 9 minuter. Nästa steg är 12 minuter, när du bestämmer dig för det."
    )


def test_a_step_too_small_for_whole_units_is_told_as_that() -> None:
    plan = walking(quota=Quota(given=Decimal(3), percent=5))

    said = steps_in_words(SWEDISH, plan, Standing(0, lighter=False, since=TODAY))

    assert said.endswith("Nästa steg är för litet för att ändra hela enheter.")


@pytest.mark.parametrize(
    ("quota", "of_what"),
    [
        (Quota(tries=TRIED), "Each step adds {share} of the mean of your tries, as the plan says."),
        (Quota(given=Decimal(12)), "Each step adds {share} of the start, as the plan says."),
        (
            Quota(tries=TRIED, way=Way.COMPOUND),
            "Each step adds {share} of the amount before, as the plan says.",
        ),
    ],
)
def test_a_step_is_told_as_a_share_of_what_it_is_reckoned_from(quota: Quota, of_what: str) -> None:
    said = growth_in_words(SWEDISH, quota, Rhythm())

    assert said.startswith(SWEDISH.say(of_what, share=SWEDISH.percent(0.1)))
