"""What the fictional patient and her clinic agreed is whole, dated believably, and free of contradictions."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from app.demo import notebook_of
from app.language import LANGUAGES, Language
from app.language.spoken import COUNTRIES
from app.rehab import AGREED
from app.rehab.exercise import Programme, hurried_steps
from app.rehab.flare import FlarePlan
from app.rehab.flare import problems as flare_problems
from app.rehab.goals import Goal, Review, Reviewer, attainment, review_problems
from app.rehab.goals import follow as followed
from app.rehab.goals import problems as goal_problems
from app.rehab.pacing import PacingPlan
from app.rehab.plan import KindOfPlan, Plan, Status, contacts_in_order, regular_contact
from app.rehab.plan import problems as plan_problems
from app.rehab.plan.missing import what_is_missing
from app.rehab.taper import (
    Course,
    DoseTaken,
    Pause,
    StepConfirmed,
    Taken,
    Taper,
    change_due_on,
    dose_problems,
    follow,
    is_agreed,
    is_past_the_end,
    pause_problems,
    step_on,
)
from app.rehab.taper import problems as taper_problems
from app.rehab.visits import Visit, earlier_visits, next_visit
from app.rehab.visits import problems as visit_problems
from app.rehab.visits_referral import ReferralSheet, still_empty
from app.storage.codec import pack
from app.storage.kept import Kept, enclosed

TODAY = date(2026, 11, 22)
SPOKEN = [Language(tag, country) for tag in LANGUAGES for country in COUNTRIES]
# Ends of months, leap days, and every day of the week.
DAYS = [TODAY, date(2028, 2, 29), date(2027, 1, 31), *(TODAY + timedelta(days=n) for n in range(1, 7))]

LOOKED_OVER: dict[type, Any] = {
    Plan: plan_problems,
    Goal: goal_problems,
    Review: review_problems,
    Taper: taper_problems,
    Pause: pause_problems,
    DoseTaken: dose_problems,
    Visit: visit_problems,
    FlarePlan: flare_problems,
}


@cache
def lived(language: Language = SPOKEN[0], today: date = TODAY) -> list[Kept[Any]]:
    return notebook_of(1, today, language)


def kept(kind: type, language: Language = SPOKEN[0], today: date = TODAY) -> list[Kept[Any]]:
    return [one for one in lived(language, today) if type(one.record) is kind]


def said(kind: type, language: Language = SPOKEN[0], today: date = TODAY) -> list[Any]:
    return [one.record for one in kept(kind, language, today)]


def course(today: date = TODAY) -> Course:
    (taper,) = kept(Taper, today=today)
    return follow(taper.id, taper.record, said(StepConfirmed, today=today), said(Pause, today=today))


@pytest.mark.parametrize(
    ("language", "today"), [*((one, TODAY) for one in SPOKEN), *((SPOKEN[0], day) for day in DAYS)], ids=str
)
def test_nothing_is_wrong_with_any_record_in_any_version(language: Language, today: date) -> None:
    versions: list[tuple[Any, date]] = []
    for one in lived(language, today):
        versions.append((one.record, one.written.date()))
        versions += [(said.record, said.written.date()) for said in one.earlier]

    wrong = [
        (type(record).kind, problem.field, type(problem).__name__)
        for record, written in versions
        if type(record) in LOOKED_OVER
        for problem in LOOKED_OVER[type(record)](record, written)
    ]

    assert wrong == []


@pytest.mark.parametrize("kind", AGREED, ids=lambda kind: kind.kind)
def test_she_has_something_of_every_kind(kind: type) -> None:
    assert kept(kind)


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_versions_are_written_one_after_the_other_and_before_today(today: date) -> None:
    written = [[*(version.written for version in one.earlier), one.written] for one in lived(today=today)]

    assert all(days == sorted(days) and days[-1].date() < today for days in written)


def test_the_plan_has_two_versions_with_who_when_and_why() -> None:
    (plan,) = kept(Plan)
    (first,) = plan.earlier

    assert (first.record.status, plan.record.status) == (Status.AGREED, Status.REVISED)
    assert (first.written.month, plan.written.month) == (3, 9)
    assert all((plan.who, plan.why, first.who))
    assert len(plan.record.actions) == 6


@pytest.mark.parametrize("language", SPOKEN, ids=lambda one: f"{one.tag} in {one.country}")
def test_the_plan_lacks_what_real_plans_lack(language: Language) -> None:
    (plan,) = said(Plan, language)

    gaps = what_is_missing(plan, said(Goal, language), said(Visit, language), TODAY)

    assert [gap.key for gap in gaps] == ["action_responsible", "action_evaluation", "support_later"]


@pytest.mark.parametrize(
    ("country", "document", "title"),
    [
        ("SE", KindOfPlan.REHABILITATION, "Rehabiliteringsplan"),
        ("DK", KindOfPlan.TREATMENT, "Behandlingsplan"),
        ("NO", KindOfPlan.TREATMENT, "Behandlingsplan"),
    ],
)
@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_country_decides_what_the_plan_is_called(
    country: str, document: KindOfPlan, title: str, tag: str
) -> None:
    (plan,) = said(Plan, Language(tag, country))

    assert (plan.country, plan.document, plan.title) == (country, document, title)


@pytest.mark.parametrize("language", SPOKEN, ids=lambda one: f"{one.tag} in {one.country}")
def test_the_regular_contact_stands_first_and_no_number_is_anyones(language: Language) -> None:
    (plan,) = said(Plan, language)
    numbers = [one.phone for one in (*plan.contacts, *plan.relatives)]

    assert contacts_in_order(plan) == plan.contacts
    assert regular_contact(plan) == plan.contacts[0]
    assert all(number.replace("-", "").replace(" ", "").startswith("0000000") for number in numbers)


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_the_taper_is_half_way_with_one_pause(today: date) -> None:
    now, way = step_on(course(today), today), course(today)

    assert is_agreed(way.taper)
    assert not is_past_the_end(way, today)
    assert (now.number if now else None, len(way.taper.steps)) == (4, 8)
    assert len(way.pauses) == 1
    assert (change_due_on(way, today) or today) > today


def test_every_dose_was_told_about_a_step_she_was_on() -> None:
    way = course()
    ticks = said(DoseTaken)

    assert all((step := step_on(way, one.day)) and one.step == step.number for one in ticks)
    assert {one.how for one in ticks} == set(Taken)
    assert all(one.clock for one in ticks if one.how is Taken.OTHER_TIME)
    assert TODAY - timedelta(days=1) in {one.day for one in ticks}


def test_the_three_goals_stand_differently_for_her_and_for_the_clinic() -> None:
    reviews = said(Review)
    goals = [followed(one.id, one.record, reviews) for one in kept(Goal)]

    hers, theirs = (attainment(goals, by, TODAY) for by in (Reviewer.PATIENT, Reviewer.CLINIC))

    assert hers is not None
    assert theirs is not None
    assert ((hers.rated, hers.of), (theirs.rated, theirs.of)) == ((3, 3), (2, 3))
    assert hers.change > theirs.change > 0


def test_reviews_speak_about_the_levels_of_their_time() -> None:
    (walk,) = [one for one in kept(Goal) if one.earlier]
    versions = [*(one.record for one in walk.earlier), walk.record]

    levels = [
        [float(one.level) for one in followed(walk.id, goal, said(Review)).reviews] for goal in versions
    ]

    assert [goal.agreed.month for goal in versions] == [3, 9]
    assert [len(one) for one in levels] == [3, 2]


def test_four_visits_and_a_call_have_been_and_one_with_three_questions_is_to_come() -> None:
    visits = said(Visit)
    coming = next_visit(visits, TODAY)

    assert coming is not None
    assert coming.day == date(2026, 12, 1)
    assert len(coming.three_questions) == 3
    assert len(earlier_visits(visits, TODAY)) == 5
    assert all(one.decided for one in earlier_visits(visits, TODAY))


def test_the_sheet_for_a_referral_has_one_heading_left() -> None:
    (sheet,) = said(ReferralSheet)

    assert still_empty(sheet.texts) == ("examinations_now",)


def test_the_programme_gets_longer_before_it_gets_harder() -> None:
    (programme,) = said(Programme)

    assert [hurried_steps(one) for one in programme.exercises] == [()] * 4


def test_the_start_of_pacing_comes_from_three_tries() -> None:
    (plan,) = said(PacingPlan)

    assert plan.quota.tries == (Decimal(24), Decimal(31), Decimal(26))


@pytest.mark.parametrize("tag", LANGUAGES)
def test_nothing_of_hers_is_in_english(tag: str) -> None:
    payloads = [pack(enclosed(one)).decode() for one in lived(Language(tag, "SE"))]

    assert [text for text in payloads if re.search(r"\b(the|with|when|my|is)\b", text, re.IGNORECASE)] == []
