"""`takt log` writes in every diary, and refuses what the app refuses."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.rehab import TRACKERS
from app.rehab.activity import Activity
from app.rehab.exercise import Dose, Exercise, ExposureTry, Feared, Programme, Session, WayUp
from app.rehab.fields import Logged
from app.rehab.measures import Peg
from app.rehab.pacing import Paced, PacingPlan, Quota
from app.rehab.symptoms import Symptoms
from tests.command.at_the_terminal import NOW, TODAY, Takt

LEAST = {
    "checkin": ["function=6"],
    "activity": ["what=Promenad", "area=exercise", "start=10.30", "minutes=25", "demand=low"],
    "paced": ["what=Städa", "amount=12"],
    "exercise": ["what=Knäböj", "repetitions=8", "sets=2", "effort=4"],
    "exposure": ["movement=Lyfta en kasse", "fear_before=60", "fear_after=40", "came_true=no"],
    "peg": ["pain=6", "enjoyment=5", "activity=4"],
    "gcps_r": ["pain_days=every", "limited_days=some", "pain=6", "enjoyment=5", "activity=4"],
    "work_ability": ["now=5"],
    "wheel": ["wellbeing=5", "work=3"],
    "clinic_result": ["instrument=HADS", "version=A", "total=9", "least=0", "most=21"],
    "other": ["app=Daylio", "series=Humör", "text=bra"],
    "symptoms": ["noticed=yawning,sweating", "signs=none", "reason=taper"],
}


def entries(takt: Takt, kind: Any) -> list[Any]:
    notebook = takt.notebook()
    try:
        return [kept.record for kept in notebook.journal.read(kind)]
    finally:
        notebook.lock()


def written(takt: Takt, *records: Any) -> list[str]:
    """The ids of records that are there before."""
    notebook = takt.notebook()
    ids = [notebook.journal.add(record).id for record in records]
    notebook.lock()
    return ids


@pytest.mark.parametrize("tracker", TRACKERS, ids=lambda one: one.kind)
def test_an_entry_of_every_kind_is_kept(takt: Takt, tracker: type[Logged]) -> None:
    said = takt("log", tracker.kind, *LEAST[tracker.kind])

    last = entries(takt, tracker)[-1]
    assert said.code == 0, said.err
    assert (last.day, last.at) == (TODAY, NOW)
    assert takt("list", tracker.kind).out.count("\n") >= 2


@pytest.mark.parametrize("tracker", TRACKERS, ids=lambda one: one.kind)
def test_every_diary_refuses_a_day_to_come(takt: Takt, tracker: type[Logged]) -> None:
    said = takt("log", tracker.kind, *LEAST[tracker.kind], "--day", "2026-11-23")

    assert said.sentence.startswith("day: ")


def test_tomorrow_can_be_planned(takt: Takt) -> None:
    takt("log", "activity", *LEAST["activity"], "state=planned", "--day", "2026-11-23")

    assert [(one.day, one.done) for one in entries(takt, Activity)] == [(date(2026, 11, 23), False)]


@pytest.mark.parametrize(
    ("kind", "answers", "field"),
    [
        ("activity", ["what=Promenad", "minutes=20"], "area"),
        ("activity", ["area=garden", "minutes=20"], "area"),
        ("activity", ["area=home", "minutes=0"], "minutes"),
        ("activity", ["area=home", "minutes=1600"], "minutes"),
        ("activity", ["area=home"], "minutes"),
        ("activity", ["area=home", "minutes=90", "start=23.10"], "minutes"),
        ("activity", ["area=home", "minutes=20", "start=25.00"], "start"),
        ("activity", ["area=home", "minutes=20", "pieces=0"], "pieces"),
        ("paced", ["amount=12"], "what"),
        ("exercise", ["minutes=12"], "what"),
        ("exercise", ["what=Knäböj", "effort=11"], "effort"),
        ("exposure", ["fear_before=60"], "movement"),
        ("exposure", ["movement=Lyfta", "fear_before=101"], "fear_before"),
        ("peg", ["pain=11"], "pain"),
        ("gcps_r", ["pain_days=often"], "pain_days"),
        ("clinic_result", ["instrument=HADS", "total=22", "least=0", "most=21"], "total"),
        ("clinic_result", ["instrument=HADS", "total=9"], "least"),
        ("clinic_result", ["instrument=HADS", "total=9", "least=21", "most=0"], "most"),
        ("symptoms", ["noticed=none,yawning"], "noticed"),
        ("symptoms", ["noticed=hunger"], "noticed"),
    ],
)
def test_an_answer_that_cannot_be_is_told_at_its_question(
    takt: Takt, kind: str, answers: list[str], field: str
) -> None:
    said = takt("log", kind, *answers)

    assert said.sentence.startswith(f"{field}: ")


def test_two_activities_at_the_same_time_are_told_with_the_time(takt: Takt) -> None:
    takt("log", "activity", *LEAST["activity"])
    said = takt("log", "activity", "area=home", "start=10.50", "minutes=20")

    assert said.sentence.startswith("start: ")
    assert "10.30" in said.sentence
    assert len(entries(takt, Activity)) == 1


def test_what_is_planned_may_lie_beside_what_was_done(takt: Takt) -> None:
    takt("log", "activity", *LEAST["activity"])
    takt("log", "activity", *LEAST["activity"], "state=planned")

    assert len(entries(takt, Activity)) == 2


PROGRAMME = Programme(
    begins=date(2026, 11, 9),
    exercises=(
        Exercise(
            key="squats",
            what="Knäböj",
            dose=Dose(repetitions=8, sets=2, load="grönt band"),
            lighter=Dose(repetitions=5),
        ),
        Exercise(
            key="lift",
            what="Lyfta",
            way=WayUp.GRADED_EXPOSURE,
            feared=(Feared(movement="Lyfta en kasse", fear=60),),
            led_by="Fysioterapeut Exempel",
        ),
    ),
)
PACING = PacingPlan(
    what="Städa", begins=date(2026, 11, 9), quota=Quota(given=Decimal(12), lighter=Decimal(8))
)


def test_a_session_as_planned_has_the_amounts_of_the_plan(takt: Takt) -> None:
    (programme,) = written(takt, PROGRAMME)
    takt("log", "exercise", "what=knäböj", "variant=planned")

    (done,) = entries(takt, Session)
    assert (done.programme, done.exercise) == (programme, "squats")
    assert (done.repetitions, done.sets, done.load) == (8, 2, "grönt band")


def test_the_lighter_variant_is_the_plans_own(takt: Takt) -> None:
    written(takt, PROGRAMME)
    takt("log", "exercise", "what=Knäböj", "variant=lighter")

    (done,) = entries(takt, Session)
    assert (done.repetitions, done.sets) == (5, None)


def test_amounts_that_were_told_stay_as_they_are(takt: Takt) -> None:
    written(takt, PROGRAMME, PACING)
    takt("log", "exercise", "what=Knäböj", "variant=planned", "repetitions=6")
    takt("log", "paced", "what=Städa", "variant=planned", "amount=10")

    assert [one.repetitions for one in entries(takt, Session)] == [6]
    assert [one.amount for one in entries(takt, Paced)] == [10]


def test_a_session_before_its_programme_is_refused(takt: Takt) -> None:
    written(takt, PROGRAMME)
    said = takt("log", "exercise", "what=Knäböj", "repetitions=8", "--day", "2026-11-08")

    assert said.sentence.startswith("day: ")
    assert entries(takt, Session) == []


@pytest.mark.parametrize(("variant", "amount"), [("planned", 12), ("lighter", 8), ("adjusted", None)])
def test_a_paced_activity_belongs_to_the_plan_of_its_name(
    takt: Takt, variant: str, amount: int | None
) -> None:
    (plan,) = written(takt, PACING)
    takt("log", "paced", "what=städa ", f"variant={variant}")

    (done,) = entries(takt, Paced)
    assert (done.plan, done.amount) == (plan, amount)


def test_a_feared_movement_belongs_to_its_list(takt: Takt) -> None:
    (programme,) = written(takt, PROGRAMME)
    takt("log", "exposure", *LEAST["exposure"])

    (met,) = entries(takt, ExposureTry)
    assert (met.programme, met.exercise) == (programme, "lift")


def test_what_belongs_to_no_plan_is_kept_as_it_is(takt: Takt) -> None:
    written(takt, PROGRAMME, PACING)
    takt("log", "exercise", "what=Simma", "variant=planned")
    takt("log", "paced", "what=Klippa gräset", "variant=planned")

    assert [(one.programme, one.minutes) for one in entries(takt, Session)] == [("", None)]
    assert [(one.plan, one.amount) for one in entries(takt, Paced)] == [("", None)]


def test_a_half_filled_form_is_kept_without_a_result(takt: Takt) -> None:
    takt("log", "peg", "pain=6")

    assert [one.score for one in entries(takt, Peg)] == [None]
    assert takt("list", "peg").out.splitlines()[-1].endswith("–")


@pytest.mark.parametrize(("country", "number"), [("se", "112"), ("dk", "1-1-2"), ("no", "113")])
def test_a_warning_sign_shows_at_once_whom_to_call(nowhere: Takt, country: str, number: str) -> None:
    nowhere("demo", "--language", "sv", "--country", country)
    said = nowhere("log", "symptoms", "signs=breathing,pregnancy")

    lines = said.out.splitlines()
    assert said.code == 0, said.err
    assert [one.signs for one in entries(nowhere, Symptoms)][-1] == ("breathing", "pregnancy")
    assert lines[1] == "Det här kan vara farligt. Ring nu, eller låt någon annan ringa."
    assert lines[2].strip() == number


def test_no_sign_shows_no_number(takt: Takt) -> None:
    said = takt("log", "symptoms", "noticed=yawning", "signs=none")

    assert len(said.out.splitlines()) == 1
