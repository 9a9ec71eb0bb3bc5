"""A plan needs a name and a day; what was agreed stays readable, and nobody's contact is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.errors import (
    BeforeThePlan,
    EndsFirst,
    FieldError,
    InTheFuture,
    NotAChoice,
    OutOfRange,
    TooFarAhead,
    TooLong,
    TooLongAgo,
    Unanswered,
)
from app.rehab.fields import LONGEST_NOTE
from app.rehab.plan import (
    Action,
    Changed,
    Contact,
    Evaluation,
    ExitReason,
    KindOfCare,
    KindOfPlan,
    Plan,
    Relative,
    Responsible,
    Role,
    SickLeave,
    Status,
    agree,
    begin,
    changes_between,
    contacts_in_order,
    end,
    problems,
    regular_contact,
    relatives_shown,
    usual_follow_up,
    with_contact,
)

DAY = date(2026, 9, 7)
TODAY = date(2026, 11, 22)

MARIA = Contact(key="maria", name="Maria Lind", role=Role.REGULAR, care=KindOfCare.PRIMARY, phone="0000")
WALK = Action(
    key="walk", what="Promenad varje dag", responsible=Responsible.MYSELF, deadline=date(2026, 12, 1)
)
SCHOOL = Action(key="school", what="Smärtskola i grupp", who="Maria Lind", deadline=date(2027, 1, 15))
PLAN = Plan(day=DAY, title="Min rehabiliteringsplan", actions=(WALK, SCHOOL), contacts=(MARIA,))


def told(found: tuple[FieldError, ...]) -> list[tuple[type, str]]:
    return [(type(one), one.field) for one in found]


# --- Writing a plan


def test_a_name_and_a_day_are_enough() -> None:
    plan = Plan(day=DAY, title="Min plan")

    assert (plan.status, problems(plan, TODAY)) == (Status.DRAFT, ())


@pytest.mark.parametrize(
    ("country", "document"),
    [("SE", KindOfPlan.REHABILITATION), ("DK", KindOfPlan.TREATMENT), ("NO", KindOfPlan.TREATMENT)],
)
def test_a_new_plan_is_the_countrys_own_with_a_follow_up_in_three_months(
    country: str, document: KindOfPlan
) -> None:
    plan = begin(country, DAY, "Min plan")

    assert (plan.document, plan.follow_up) == (document, date(2026, 12, 7))


@pytest.mark.parametrize(
    ("day", "follow_up"),
    [
        (date(2025, 11, 30), date(2026, 2, 28)),
        (date(2027, 11, 30), date(2028, 2, 29)),
        (date(2026, 8, 31), date(2026, 11, 30)),
    ],
)
def test_three_months_are_calendar_months_with_their_ends_clipped(day: date, follow_up: date) -> None:
    assert usual_follow_up(day) == follow_up


def test_a_draft_is_agreed_and_later_revised() -> None:
    agreed = agree(PLAN, DAY, "Anna Berg")

    revised = agree(replace(agreed, matters="Läsecirkeln"), TODAY)

    assert (agreed.status, agreed.agreed) == (Status.AGREED, DAY)
    assert (revised.status, revised.agreed, revised.agreed_with) == (Status.REVISED, TODAY, "Anna Berg")


def test_a_plan_ends_with_its_reason() -> None:
    ended = end(PLAN, TODAY, ExitReason.MANAGES_WITH_ADVICE)

    assert (ended.status, ended.ended, ended.exit_reason) == (
        Status.ENDED,
        TODAY,
        ExitReason.MANAGES_WITH_ADVICE,
    )


def test_a_plan_that_had_ended_goes_on_once_it_is_agreed_again() -> None:
    ended = replace(end(PLAN, DAY, ExitReason.NOT_INTERESTED), exit_words="Tar en paus.")

    again = agree(ended, TODAY, "Anna Berg")

    assert (again.status, again.ended, again.exit_reason, again.exit_words) == (
        Status.REVISED,
        None,
        None,
        "",
    )


def test_a_note_of_three_thousand_words_fits() -> None:
    assert replace(PLAN, assessment="smärta " * 2_800).assessment.count("smärta") == 2_800


# --- Bad input, told at the field


@pytest.mark.parametrize(
    ("make", "error", "field"),
    [
        (lambda: Plan(day=DAY, title=" "), Unanswered, "title"),
        (lambda: Plan(day=DAY, title="Plan", country="FI"), NotAChoice, "country"),
        (lambda: Plan(day=DAY, title="Plan", work_ability=11), OutOfRange, "work_ability"),
        (lambda: Plan(day=DAY, title="Plan", work_ability=-1), OutOfRange, "work_ability"),
        (lambda: SickLeave(percent=60), NotAChoice, "percent"),
        (lambda: replace(PLAN, note="x" * (LONGEST_NOTE + 1)), TooLong, "note"),
        (lambda: replace(PLAN, self_care=("Vila", "x" * (LONGEST_NOTE + 1))), TooLong, "self_care[1]"),
        (lambda: Action(key="a", schedule="x" * (LONGEST_NOTE + 1)), TooLong, "schedule"),
    ],
)
def test_what_no_plan_can_hold_is_refused(make: object, error: type[FieldError], field: str) -> None:
    with pytest.raises(error) as refused:
        make()  # type: ignore[operator]

    assert refused.value.field == field


@pytest.mark.parametrize(
    "change",
    [
        {"work_ability": 0},
        {"work_ability": 10},
        {"sick_leave": SickLeave(percent=50, first=DAY)},
        {"sick_leave": SickLeave(percent=50, last=TODAY)},
        {"sick_leave": SickLeave(percent=100, first=TODAY, last=TODAY)},
        {"agreed": DAY, "follow_up": DAY, "ended": TODAY},
    ],
)
def test_the_ends_of_what_a_plan_can_hold_are_kept(change: dict[str, object]) -> None:
    assert problems(replace(PLAN, **change), TODAY) == ()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("change", "error", "field"),
    [
        ({"day": date(2026, 11, 23)}, InTheFuture, "day"),
        ({"diagnosed": date(2027, 1, 1)}, InTheFuture, "diagnosed"),
        ({"diagnosed": date(1826, 9, 1)}, TooLongAgo, "diagnosed"),
        ({"agreed": date(2026, 9, 6)}, BeforeThePlan, "agreed"),
        ({"follow_up": date(2025, 12, 7)}, BeforeThePlan, "follow_up"),
        ({"follow_up": date(2206, 12, 7)}, TooFarAhead, "follow_up"),
        ({"ended": date(2026, 12, 1)}, InTheFuture, "ended"),
        ({"actions": (replace(WALK, what=" "),)}, Unanswered, "actions[walk].what"),
        ({"actions": (replace(WALK, deadline=date(2026, 9, 1)),)}, BeforeThePlan, "actions[walk].deadline"),
        ({"actions": (replace(WALK, deadline=date(9999, 12, 31)),)}, TooFarAhead, "actions[walk].deadline"),
        ({"actions": (replace(WALK, done=date(2026, 12, 1)),)}, InTheFuture, "actions[walk].done"),
        (
            {"actions": (replace(WALK, evaluation=Evaluation(day=date(2026, 12, 1))),)},
            InTheFuture,
            "actions[walk].evaluation.day",
        ),
        ({"review": Evaluation(day=date(2026, 9, 1))}, BeforeThePlan, "review.day"),
        (
            {"sick_leave": SickLeave(percent=50, first=date(2026, 10, 1), last=date(2026, 9, 30))},
            EndsFirst,
            "sick_leave.last",
        ),
        (
            {"relatives": (Relative(key="eva", consented=date(2026, 12, 1)),)},
            InTheFuture,
            "relatives[eva].consented",
        ),
    ],
)
def test_odd_days_and_actions_without_words_are_told_at_the_field(
    change: dict[str, object], error: type, field: str
) -> None:
    assert told(problems(replace(PLAN, **change), TODAY)) == [(error, field)]  # type: ignore[arg-type]


# --- Contacts and relatives


def test_the_primary_care_contact_stays_when_a_specialist_is_added() -> None:
    specialist = Contact(key="sara", name="Sara Holm", role=Role.REGULAR, care=KindOfCare.SPECIALIST)

    plan = with_contact(with_contact(PLAN, specialist), Contact(key="x", name="Smärtkliniken"))

    assert [contact.name for contact in contacts_in_order(plan)] == [
        "Maria Lind",
        "Sara Holm",
        "Smärtkliniken",
    ]
    assert regular_contact(plan) == MARIA


def test_a_regular_contact_of_unknown_place_replaces_nobody() -> None:
    plan = with_contact(PLAN, Contact(key="b", name="Bo Ek", role=Role.REGULAR))

    assert regular_contact(plan) == MARIA
    assert len(plan.contacts) == 2


def test_a_new_regular_contact_in_primary_care_takes_over() -> None:
    bo = replace(MARIA, key="bo", name="Bo Ek")

    assert with_contact(PLAN, bo).contacts == (bo,)


def test_the_regular_contact_stands_first_wherever_it_was_written() -> None:
    doctor = Contact(key="anna", name="Anna Berg", role=Role.GP)
    specialist = Contact(key="sara", name="Sara Holm", role=Role.REGULAR, care=KindOfCare.SPECIALIST)

    plan = replace(PLAN, contacts=(doctor, specialist, MARIA))

    assert contacts_in_order(plan) == (MARIA, specialist, doctor)


def test_a_plan_may_have_no_regular_contact() -> None:
    assert regular_contact(replace(PLAN, contacts=())) is None


def test_relatives_are_shown_only_with_the_patients_consent() -> None:
    eva = Relative(key="eva", name="Eva", relation="syster", consented=DAY)
    ulf = Relative(key="ulf", name="Ulf", relation="bror", takes_part=True)

    assert relatives_shown(replace(PLAN, relatives=(ulf, eva))) == (eva,)


# --- Versions side by side


def test_what_changed_is_told_field_by_field() -> None:
    new = replace(
        PLAN,
        follow_up=date(2026, 12, 7),
        actions=(replace(WALK, deadline=date(2027, 2, 1)), SCHOOL),
        sick_leave=SickLeave(percent=50),
    )

    assert changes_between(PLAN, new) == [
        Changed("actions[walk].deadline", date(2026, 12, 1), date(2027, 2, 1)),
        Changed("sick_leave", None, SickLeave(percent=50)),
        Changed("follow_up", None, date(2026, 12, 7)),
    ]


def test_an_action_put_first_leaves_the_others_unchanged() -> None:
    swim = Action(key="swim", what="Bassäng")

    assert changes_between(PLAN, replace(PLAN, actions=(swim, WALK, SCHOOL))) == [
        Changed("actions[swim]", None, swim)
    ]


def test_an_action_taken_away_is_told_with_what_it_was() -> None:
    assert changes_between(PLAN, replace(PLAN, actions=(SCHOOL,))) == [Changed("actions[walk]", WALK, None)]


def test_a_line_of_self_care_is_compared_by_its_place() -> None:
    old, new = replace(PLAN, self_care=("Vila", "Värme")), replace(PLAN, self_care=("Vila", "Kyla", "Musik"))

    assert changes_between(old, new) == [
        Changed("self_care[1]", "Värme", "Kyla"),
        Changed("self_care[2]", None, "Musik"),
    ]


def test_the_same_plan_has_no_changes() -> None:
    assert changes_between(PLAN, replace(PLAN)) == []
