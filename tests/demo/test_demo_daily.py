"""The fictional patient's days: up and down at first, even since her plan was changed."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from app.command.demo import fill
from app.demo import notebook_of
from app.language import LANGUAGES, Language
from app.rehab import KINDS, TRACKERS
from app.rehab.activity import Activity, Area, State, refuse_overlap, refuse_wrong_time
from app.rehab.exercise import ExposureTry, Programme, Session, WayUp, done_of_planned, refuse_before
from app.rehab.exercise import days_done as trained_on
from app.rehab.exercise import today as as_agreed
from app.rehab.fields import Logged, refuse_future
from app.rehab.measures import ClinicResult, EverydayWheel, GcpsR, Peg
from app.rehab.pacing import Due, NextStep, Paced, PacingPlan, StepChoice, due, quota_on, standing
from app.rehab.patterns import Pattern, patterns
from app.rehab.period import Period
from app.rehab.symptoms import NONE, Symptoms
from app.session.clock import Clock
from app.session.home import Home
from app.session.notebook import Notebook
from app.storage.kept import Kept
from tests.session.made import StandingClock

TODAY = date(2026, 11, 22)
SWEDISH = Language("sv", "SE")
CHANGED = date(2026, 9, 1)
LATELY = Period.days_until(TODAY - timedelta(days=1), 82)
PASSPHRASE = "lampa sten båge träd moln"


@cache
def lived(years: int = 1, today: date = TODAY, language: Language = SWEDISH) -> list[Kept[Any]]:
    return notebook_of(years, today, language)


def of(kind: type, today: date = TODAY, language: Language = SWEDISH) -> list[Any]:
    return [one.record for one in lived(1, today, language) if type(one.record) is kind]


def id_of(kind: type) -> str:
    return next(one.id for one in lived() if type(one.record) is kind)


@pytest.mark.parametrize("tracker", TRACKERS, ids=lambda one: one.kind)
def test_she_has_entries_in_every_diary(tracker: type[Logged]) -> None:
    entries = of(tracker)

    assert entries
    assert all(one.at is not None and one.at.date() < TODAY for one in entries)


@pytest.mark.parametrize("today", [TODAY, date(2028, 2, 29), date(2027, 7, 14)], ids=str)
def test_every_entry_is_one_that_the_app_would_take(today: date) -> None:
    home = ZoneInfo("Europe/Stockholm")
    days: dict[date, list[Activity]] = {}
    (programme,) = of(Programme, today)
    for one in (kept.record for kept in lived(1, today)):
        if isinstance(one, Logged):
            refuse_future(one, today)
        if isinstance(one, Activity):
            refuse_wrong_time(one, home)
            refuse_overlap(one, days.setdefault(one.day, []), home)
            days[one.day].append(one)
        if isinstance(one, Session):
            refuse_before(one, programme)

    assert len(days) > 200


def test_the_ups_and_downs_end_with_the_changed_plan() -> None:
    found = [one for one in patterns(of(Activity), TODAY) if one.pattern is Pattern.UPS_AND_DOWNS]

    assert len(found) > 10
    assert all(day < CHANGED for one in found for day in one.days)


def test_long_stretches_and_days_without_recovery_end_too() -> None:
    found = patterns([one for one in of(Activity) if one.day in LATELY], TODAY)

    assert {one.pattern for one in found} == {Pattern.AVOIDED}


def test_what_she_plans_and_leaves_is_swimming() -> None:
    (avoided,) = [one for one in patterns(of(Activity), TODAY) if one.pattern is Pattern.AVOIDED]

    assert avoided.values["what"] == "Simma"


def test_the_last_three_months_have_three_to_six_activities_a_day() -> None:
    done = Counter(one.day for one in of(Activity) if one.done and one.day in LATELY)

    assert set(done.values()) <= {3, 4, 5, 6}
    assert len(done) > len(LATELY) * 0.9


def test_today_is_left_to_whoever_looks_around_but_for_what_she_planned() -> None:
    of_today = [one for one in of(Activity) if one.day == TODAY]

    assert {one.state for one in of_today} == {State.PLANNED}
    assert len(of_today) == 3
    assert max(one.day for one in of(Session)) < TODAY


def test_her_areas_are_all_parts_of_life() -> None:
    assert {one.area for one in of(Activity)} == set(Area)


def test_the_years_before_have_fewer_lines() -> None:
    of_ten_years = (kept.record for kept in lived(10))
    lines = Counter(one.day.year for one in of_ten_years if isinstance(one, Activity))

    assert all(lines[year] > 300 for year in range(2017, 2027))
    assert lines[2026] > lines[2020]


def test_the_quota_rises_by_her_decisions_and_not_by_her_pain() -> None:
    plan_id, (plan,) = id_of(PacingPlan), of(PacingPlan)
    choices = [one for one in of(StepChoice) if one.plan == plan_id]

    said = quota_on(plan, choices, TODAY)

    assert said is not None
    assert said.amount == 35
    assert {one.choice for one in choices} == set(NextStep)
    amounts = [one.amount for one in of(Paced) if one.variant == "planned"]
    assert all(before <= after for before, after in pairwise(amounts))


def test_a_step_of_the_walks_waits_for_whoever_looks_around() -> None:
    programme_id, (programme,) = id_of(Programme), of(Programme)
    (walk,) = [one for one in programme.exercises if one.way == WayUp.GRADED_ACTIVITY]
    choices = [one for one in of(StepChoice) if (one.plan, one.exercise) == (programme_id, walk.key)]

    now = standing(choices, programme.begins, TODAY)

    assert due(now, walk.rhythm, trained_on(of(Session), programme_id, walk.key), TODAY) is Due.NOW
    assert as_agreed(programme, walk, choices, TODAY) is not None


def test_she_trains_most_of_what_is_planned() -> None:
    programme_id, (programme,) = id_of(Programme), of(Programme)

    shares = done_of_planned(
        programme, programme_id, [*of(Session), *of(ExposureTry)], Period(programme.begins, TODAY)
    )

    assert all(0.6 < done / planned <= 1 for done, planned in shares.values())


def test_measures_come_as_often_as_they_should() -> None:
    peg = [one.day for one in of(Peg)]

    assert all(20 <= (later - earlier).days <= 30 for earlier, later in pairwise(peg[:8]))
    assert [one.score for one in of(GcpsR)] == [3, 2]
    assert [one.instrument for one in of(ClinicResult)] == ["HADS"] * 4
    assert len(of(EverydayWheel)) == 3


def test_no_warning_sign_is_in_her_list() -> None:
    assert {one.signs for one in of(Symptoms)} == {(NONE,)}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_days_are_the_same_in_every_language(tag: str) -> None:
    there = [
        (one.day, one.start, one.minutes, one.area, one.state)
        for one in of(Activity, language=Language(tag, "NO"))
    ]

    assert there == [(one.day, one.start, one.minutes, one.area, one.state) for one in of(Activity)]


def test_ten_years_are_there_again_after_locking(tmp_path: Path) -> None:
    home = Home(tmp_path, Clock(StandingClock()))
    fill(home, PASSPHRASE, years=10, language=SWEDISH)

    opened = Notebook.unlock(home, PASSPHRASE)

    kinds: list[Any] = list(KINDS.values())
    kept = {one.id: one for kind in kinds for one in opened.journal.read(kind)}
    assert kept == {one.id: one for one in lived(10)}
    opened.lock()
