"""What is missing in my plan: quiet, sourced, and each with a question for the visit."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from app.rehab.goals import Goal, Level, Rung
from app.rehab.plan import (
    About,
    Action,
    Contact,
    Danish,
    Evaluation,
    ExitReason,
    Heading,
    KindOfCare,
    KindOfPlan,
    Plan,
    Relative,
    Responsible,
    Retraining,
    Role,
    SickLeave,
    Status,
    begin,
)
from app.rehab.plan.checks import AT_THE_END, CHECKS, Check
from app.rehab.plan.choices import COUNTRIES
from app.rehab.plan.missing import Gap, what_is_missing
from app.rehab.visits import Visit

DAY = date(2026, 9, 7)
TODAY = date(2026, 11, 22)

GOAL = Goal(
    words="Gå till biblioteket",
    rungs=tuple(Rung(level, f"{level.value + 2} dagar") for level in Level),
    agreed=DAY,
    target=date(2027, 2, 28),
)
WHOLE = Plan(
    day=DAY,
    title="Min plan",
    matters="Läsecirkeln",
    diagnosed=date(2026, 8, 7),
    assessment="Långvarig smärta i rygg och nacke",
    picture=(About(Heading.SLEEP, "Vaknar tre gånger per natt"),),
    explanation="Larmet står för högt",
    actions=(
        Action(
            key="walk",
            what="Promenad varje dag",
            responsible=Responsible.MYSELF,
            deadline=date(2026, 11, 1),
            evaluation=Evaluation(went_well="Oftast"),
        ),
    ),
    self_care=("Värme",),
    work_ability=4,
    contacts=(Contact(key="m", name="Maria", role=Role.REGULAR, care=KindOfCare.PRIMARY, phone="0000"),),
    follow_up=date(2026, 12, 7),
    relatives=(Relative(key="e", name="Eva"),),
    support_later="Ringa Maria",
)


def keys(plan: Plan, goals: tuple[Goal, ...] = (GOAL,), visits: tuple[Visit, ...] = ()) -> list[str]:
    return [gap.key for gap in what_is_missing(plan, goals, visits, TODAY)]


def test_a_whole_plan_lacks_nothing() -> None:
    assert keys(WHOLE) == []


def test_a_plan_just_begun_is_told_the_weightiest_first() -> None:
    assert keys(begin("SE", TODAY, "Min plan"), ()) == [
        "regular_contact",
        "matters",
        "goals",
        "actions",
        "self_care",
        "assessment",
        "picture",
        "explanation",
        "work",
        "relatives",
        "support_later",
    ]


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"contacts": ()}, "regular_contact"),
        ({"contacts": (Contact(key="a", name="Anna", role=Role.GP, phone="0"),)}, "regular_contact"),
        ({"contacts": (Contact(key="m", name="Maria", role=Role.REGULAR),)}, "contact_phone"),
        ({"matters": ""}, "matters"),
        ({"actions": ()}, "actions"),
        ({"self_care": (" ",)}, "self_care"),
        ({"follow_up": None}, "follow_up"),
        ({"follow_up": date(2026, 11, 21)}, "follow_up_held"),
        ({"diagnosed": date(2026, 8, 6)}, "within_a_month"),
        ({"assessment": " "}, "assessment"),
        ({"picture": (About(Heading.SLEEP, " "),)}, "picture"),
        ({"explanation": ""}, "explanation"),
        ({"work_ability": None}, "work"),
        ({"needs_coordination": True}, "coordination"),
        ({"sick_leave": SickLeave(percent=50)}, "way_back"),
        ({"relatives": ()}, "relatives"),
        ({"support_later": ""}, "support_later"),
    ],
)
def test_each_gap_is_found(change: dict[str, object], key: str) -> None:
    assert keys(replace(WHOLE, **change)) == [key]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "change",
    [
        {"work_ability": None, "work_words": "Halva dagar går bra"},
        {"work_ability": None, "needs_coordination": False},
        {"needs_coordination": True, "coordination": "Eva Ek ordnar möte"},
        {"sick_leave": SickLeave(percent=0)},
        {"sick_leave": SickLeave(percent=25, way_back="Heltid i mars")},
        {"diagnosed": None},
        {"follow_up": TODAY},
        {"follow_up": date(2026, 11, 1), "review": Evaluation(went_well="Mycket")},
    ],
)
def test_what_is_told_in_another_way_is_no_gap(change: dict[str, object]) -> None:
    assert keys(replace(WHOLE, **change)) == []  # type: ignore[arg-type]


def test_a_follow_up_that_was_held_is_no_gap() -> None:
    passed = replace(WHOLE, follow_up=date(2026, 11, 1))

    assert keys(passed, visits=(Visit(day=date(2026, 11, 3)),)) == []
    assert keys(passed, visits=(Visit(day=date(2026, 10, 3)), Visit(day=date(2026, 12, 1)))) == [
        "follow_up_held"
    ]


def test_an_action_is_named_in_the_patients_own_words() -> None:
    plan = replace(WHOLE, actions=(Action(key="a", what="Samtal om arbetet"), Action(key="b", what=" ")))

    gaps = what_is_missing(plan, (GOAL,), (), TODAY)

    assert [(gap.key, gap.about) for gap in gaps] == [
        ("action_responsible", "Samtal om arbetet"),
        ("action_when", "Samtal om arbetet"),
    ]
    assert gaps[0].question.format(about="samtalet") == "Who is responsible for samtalet?"


def test_an_action_is_evaluated_once_it_is_done_or_its_day_has_passed() -> None:
    action = replace(WHOLE.actions[0], evaluation=None)
    ticked = replace(action, deadline=date(2027, 1, 1), done=date(2026, 11, 20))

    assert keys(replace(WHOLE, actions=(action,))) == ["action_evaluation"]
    assert keys(replace(WHOLE, actions=(ticked,))) == ["action_evaluation"]
    assert keys(replace(WHOLE, actions=(replace(ticked, done=None),))) == []


def test_a_goal_without_levels_or_day_is_named() -> None:
    loose = Goal(words="Må bättre")

    gaps = what_is_missing(WHOLE, (GOAL, loose), (), TODAY)

    assert [(gap.key, gap.about) for gap in gaps] == [
        ("goal_measurable", "Må bättre"),
        ("goal_day", "Må bättre"),
    ]


def test_goals_that_have_ended_or_have_no_words_are_no_goals() -> None:
    assert keys(WHOLE, (replace(GOAL, ended=DAY), Goal())) == ["goals"]


@pytest.mark.parametrize(
    ("document", "danish", "found"),
    [
        (KindOfPlan.TAPER, None, ["taper_followed"]),
        (KindOfPlan.TAPER, Danish(taper_followed_by="Egen læge"), []),
        (KindOfPlan.RETRAINING, Danish(), ["retraining"]),
        (KindOfPlan.RETRAINING, Danish(retraining=Retraining.GENERAL), []),
    ],
)
def test_danish_plans_are_held_beside_danish_recommendations(
    document: KindOfPlan, danish: Danish | None, found: list[str]
) -> None:
    picture = (About(Heading.WELL_BEING, "Sover dårligt"),)
    plan = replace(WHOLE, country="DK", document=document, danish=danish, picture=picture)

    assert keys(plan) == found


def test_the_month_after_the_diagnosis_is_asked_for_in_sweden_alone() -> None:
    late = replace(WHOLE, diagnosed=date(2025, 1, 1), picture=(About(Heading.SOCIAL, "Ensam"),))

    assert [keys(replace(late, country=country)) for country in ("SE", "NO")] == [["within_a_month"], []]


def test_of_an_ended_plan_only_the_reason_is_asked() -> None:
    ended = replace(begin("SE", DAY, "Min plan"), status=Status.ENDED)

    assert keys(ended, ()) == ["exit_reason"]
    assert keys(replace(ended, exit_reason=ExitReason.MANAGES_WITH_ADVICE), ()) == []


def test_a_gap_names_the_countrys_own_source() -> None:
    gaps = {
        country: what_is_missing(replace(begin(country, DAY, "Plan"), follow_up=None), (), (), TODAY)
        for country in COUNTRIES
    }

    assert [source_of(gaps[country], "goals") for country in COUNTRIES] == [
        ("S000", "E"),
        ("S002", "5.2.3"),
        ("S004", "Elementer i tverrfaglighet"),
    ]


def source_of(gaps: tuple[Gap, ...], key: str) -> tuple[str, str]:
    return next((gap.source, gap.section) for gap in gaps if gap.key == key)


# --- The list itself


@pytest.mark.parametrize("check", [*CHECKS, *AT_THE_END], ids=lambda check: check.key)
def test_no_gap_is_a_verdict(check: Check) -> None:
    said = f"{check.sentence} {check.question}".lower()

    assert not re.search(r"\b(must|should have|fail\w*|wrong|bad|poor|incomplete|required)\b|!", said)
    assert check.question.endswith("?")


# The sections that are cited, each by the heading that it has in its source.
HEADINGS = {
    ("S000", "E"): "(E) Upprätta eller revidera rehabiliteringsplan",
    ("S000", "C1"): "C1. Utförande av bedömningar",
    ("S000", "C2"): "C2. Sammanfattning med patienten",
    ("S000", "F2"): "F2. Uppföljning",
    ("S000", "1.7"): "1.7 Personcentrering och patientkontrakt",
    ("S000", "App. B"): "Appendix B",
    ("S000", "App. D"): "Appendix D. Stöd vid standardisering",
    ("S000", "App. E"): "Appendix E. Exempel på verktyg",
    ("S002", "5.2.1"): "5.2.1 Den indledende fælles forståelse",
    ("S002", "5.2.2"): "5.2.2 Afdækning af den biopsykosociale tyngde",
    ("S002", "5.2.3"): "5.2.3 Vejledning og løbende planlægning",
    ("S002", "6"): "6. Tværfaglige indsatser i det",
    ("S002", "8.2"): "8.2. Opfølgning efter operationer",
    ("S004", "Elementer i tverrfaglighet"): "Elementer i tverrfaglighet",
    ("S004", "Utredning av smerte"): "Utredning av smerte ved smerteklinikker",
}


def places() -> set[tuple[str, str]]:
    return {place for check in (*CHECKS, *AT_THE_END) for place in check.where.values() if place}


def test_every_gap_names_a_section_that_is_known() -> None:
    assert places() == HEADINGS.keys()
