"""What a plan says and how it differs from before is told in words, in the country's and the patient's own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.language import Language
from app.rehab.plan import (
    SECTIONS,
    About,
    Action,
    Heading,
    PainType,
    Plan,
    Responsible,
    SickLeave,
    Status,
    changes_between,
)
from app.rehab.plan.words import Section
from app.views.plan.evaluating import Judged, judged_troubles
from app.views.plan.filled import begun, plan_of
from app.views.plan.in_words import GONE, NEW, OTHER, Fact, differences, facts, mark_of, sections_of
from app.views.plan.today import actions_soon, follow_up_soon
from tests.rehab.test_plan_kept import PLAN as FULL

DAY, TODAY = date(2026, 9, 7), date(2026, 11, 22)
SV, DA, NB = Language("sv", "SE"), Language("da", "DK"), Language("nb", "NO")
WALK = Action(key="walk", what="Promenad", responsible=Responsible.MYSELF)
PLAN = plan_of(begun("SE", DAY, "Min plan"))


def section(key: str) -> Section:
    return next(one for one in SECTIONS if one.key == key)


def told(plan: Plan, key: str, language: Language = SV) -> dict[str, str]:
    return {fact.label: fact.text for fact in facts(plan, section(key), language)}


# --- Reading


@pytest.mark.parametrize("language", [SV, DA, NB], ids=lambda language: language.tag)
def test_everything_that_is_filled_in_can_be_read(language: Language) -> None:
    read = [fact for part in sections_of(FULL) for fact in facts(FULL, part, language)]

    assert all(fact.label and (fact.text or fact.is_item) for fact in read)
    words = "\n".join(f"{fact.label} {fact.text}" for fact in read)
    for written in ("Gåtur", "Varme", "Anne", "Eva", "Halvvägs", "Sover dårligt"):
        assert written in words


def test_what_is_not_filled_in_is_not_read() -> None:
    assert told(PLAN, "picture") == {}
    assert told(PLAN, "work") == {}


def test_work_ability_of_nought_and_a_plain_no_are_answers() -> None:
    plan = replace(PLAN, work_ability=0, needs_coordination=False)

    assert list(told(plan, "work").values()) == ["0 av 10", "Nej"]


def test_sick_leave_is_told_under_the_countrys_own_word() -> None:
    plan = replace(PLAN, sick_leave=SickLeave(percent=50, first=DAY))

    assert "50\u00a0%" in told(plan, "work")["Sjukskrivning"]
    assert "Sykmelding" in told(replace(plan, country="NO"), "work", SV)


# --- What differs


def test_a_changed_deadline_names_its_action_before_and_now() -> None:
    old = replace(PLAN, actions=(replace(WALK, deadline=date(2026, 12, 1)),))
    new = replace(PLAN, actions=(replace(WALK, deadline=date(2027, 1, 15)),))

    (change,) = differences(old, new, SV)

    assert (change.about, change.label) == ("Promenad", SV.say("Done by"))
    assert (change.kind, change.before, change.after) == (OTHER, "1 december 2026", "15 januari 2027")


def test_a_new_action_and_one_taken_away_are_told_whole() -> None:
    gone, came = differences(
        replace(PLAN, actions=(WALK,)), replace(PLAN, actions=(replace(WALK, key="b"),)), SV
    )

    assert (gone.kind, gone.about, gone.after) == (GONE, "Promenad", "")
    assert (came.kind, came.about, came.before) == (NEW, "Promenad", "")
    assert gone.before == came.after == "Ansvarig: Jag"


def test_an_action_that_is_only_named_is_told_as_taken_away_and_not_as_new() -> None:
    named = replace(PLAN, actions=(Action(key="walk", what="Promenad"),))

    (gone,), (came,) = differences(named, PLAN, SV), differences(PLAN, named, SV)

    assert (gone.kind, came.kind) == (GONE, NEW)


def test_a_heading_of_the_picture_is_called_by_its_own_name() -> None:
    (change,) = differences(PLAN, replace(PLAN, picture=(About(Heading.SLEEP, "Vaknar ofta"),)), SV)

    assert (change.about, change.label, change.after) == ("", "Sömn", "Vaknar ofta")


def test_a_line_of_self_care_more_is_one_change() -> None:
    old = replace(PLAN, self_care=("Värme", "Vila"))
    new = replace(PLAN, self_care=("Musik", "Värme", "Vila"))

    (change,) = differences(old, new, SV)

    assert (change.before, change.after) == ("Värme\nVila", "Musik\nVärme\nVila")


def test_that_it_was_agreed_again_is_told_once_above_and_not_among_the_changes() -> None:
    new = replace(PLAN, status=Status.REVISED, agreed=TODAY, agreed_with="Anna")

    assert differences(PLAN, new, SV) == []


@pytest.mark.parametrize(
    ("path", "mark"),
    [
        ("matters", NEW),
        ("note", GONE),
        ("actions[walk]", OTHER),
        ("sick_leave", NEW),
        ("pain_types", OTHER),
        ("title", ""),
        ("work_ability", OTHER),
    ],
)
def test_each_fact_bears_a_word_for_what_became_of_it(path: str, mark: str) -> None:
    old = replace(PLAN, note="Parkering", actions=(WALK,), work_ability=0, pain_types=(PainType.NOCICEPTIVE,))
    new = replace(
        old,
        note="",
        matters="Kören",
        actions=(replace(WALK, deadline=DAY),),
        sick_leave=SickLeave(percent=0),
        work_ability=3,
        pain_types=(PainType.NOCIPLASTIC,),
    )

    assert mark_of(Fact(path, "", ""), changes_between(old, new)) == mark


# --- How it went


def test_an_evaluation_of_nothing_is_none() -> None:
    assert Judged(TODAY).evaluation() is None
    assert Judged(TODAY, went_well="  ").evaluation() is None


def test_an_evaluation_before_the_plan_is_told_at_its_day() -> None:
    judged = Judged(date(2026, 9, 6), went_well="Rutinen")

    found = judged_troubles(judged, "review", lambda said: replace(PLAN, review=said), TODAY)

    assert [one.field for one in found] == ["day"]


# --- Today


@pytest.mark.parametrize(
    ("deadline", "shown"),
    [
        (date(2026, 11, 21), False),
        (date(2026, 11, 22), True),
        (date(2026, 11, 29), True),
        (date(2026, 11, 30), False),
        (None, False),
    ],
)
def test_an_action_is_on_today_in_its_last_week(deadline: date | None, shown: bool) -> None:
    plan = replace(PLAN, actions=(replace(WALK, deadline=deadline),))

    assert bool(actions_soon(plan, TODAY)) is shown


def test_an_action_done_before_today_is_not_on_today() -> None:
    due = replace(WALK, deadline=TODAY)

    assert actions_soon(replace(PLAN, actions=(replace(due, done=date(2026, 11, 20)),)), TODAY) == []
    assert len(actions_soon(replace(PLAN, actions=(replace(due, done=TODAY),)), TODAY)) == 1


def test_a_follow_up_is_on_today_in_its_last_week() -> None:
    assert follow_up_soon(replace(PLAN, follow_up=date(2026, 11, 29)), TODAY)
    assert not follow_up_soon(replace(PLAN, follow_up=date(2026, 12, 7)), TODAY)
