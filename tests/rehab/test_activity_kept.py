"""Every record of the daily side comes back from the notebook as it was written."""

from __future__ import annotations

import csv
from datetime import UTC, date, datetime
from decimal import Decimal
from io import StringIO
from typing import Any

import pytest

from app.exports import as_csv, as_json
from app.language import Language
from app.rehab.activity import Activity, Area, Demand, Running, State
from app.rehab.exercise import Dose, Exercise, ExposureTry, Feared, Programme, Session, Talk, WayUp
from app.rehab.fields import Logged, questions
from app.rehab.measures import ClinicResult, Direction, EverydayWheel, GcpsR, Peg, WorkAbility
from app.rehab.pacing import NextStep, Paced, PacingPlan, Quota, Rhythm, StepChoice, Timer, Way
from app.rehab.symptoms import Sign, Symptoms
from app.storage.codec import envelope, pack, record_of, unpack

DAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
QUOTA = Quota(
    tries=(Decimal("10"), Decimal("14.5"), Decimal("12")),
    way=Way.COMPOUND,
    lighter=Decimal(6),
    goal=Decimal(30),
)

ENTRIES: tuple[Logged, ...] = (
    Activity(
        day=DAY,
        at=NOW,
        what="Städa",
        area=Area.HOME,
        start="09:30",
        minutes=45,
        demand=Demand.HIGH,
        state=State.PLANNED,
        meaningful="yes",
        pieces=3,
        pain_before=0,
        energy_after=4,
    ),
    Activity(day=DAY, area=Area.REST, minutes=20),
    Paced(day=DAY, at=NOW, plan="ab12", what="Promenad", variant="lighter", amount=6, pain_after=0),
    Session(
        day=DAY,
        programme="cd34",
        exercise="squats",
        what="Knäböj",
        variant="planned",
        repetitions=8,
        sets=2,
        load="grönt band",
        talk=Talk.TALK,
        effort=0,
    ),
    ExposureTry(day=DAY, movement="Lyfta", expected="Ont", fear_before=80, happened="Inget", came_true="no"),
    Peg(day=DAY, pain=7, enjoyment=0),
    GcpsR(day=DAY, pain_days="most", limited_days="some", pain=4, enjoyment=4, activity=4),
    WorkAbility(day=DAY, now=0),
    EverydayWheel(day=DAY, work=3, future=0),
    ClinicResult(
        day=DAY,
        instrument="HADS",
        version="A",
        total=9,
        least=0,
        most=21,
        direction=Direction.MORE_TROUBLE,
        given_by="Berg",
    ),
    Symptoms(day=DAY, noticed=("yawning", "sweating"), signs=(Sign.BREATHING,), reason="taper"),
)

AGREED: tuple[Any, ...] = (
    Running(started=NOW, what="Promenad", area=Area.EXERCISE),
    Timer(started=NOW, active=15, stopped=NOW, demand=Demand.LOW),
    PacingPlan(what="Promenad", begins=DAY, quota=QUOTA, rhythm=Rhythm(days_a_step=14), slower=True),
    StepChoice(day=DAY, at=NOW, plan="ab12", exercise="squats", choice=NextStep.UP),
    Programme(
        begins=DAY,
        agreed_with="Anna",
        exercises=(
            Exercise(key="squats", what="Knäböj", dose=Dose(repetitions=8), steps=(Dose(repetitions=12),)),
            Exercise(key="walk", what="Promenad", way=WayUp.GRADED_ACTIVITY, quota=QUOTA),
            Exercise(
                key="bend",
                what="Böja",
                way=WayUp.GRADED_EXPOSURE,
                feared=(Feared(movement="Lyfta", fear=80, expectation="Ont"),),
                led_by="Anna",
            ),
        ),
    ),
)


@pytest.mark.parametrize("record", [*ENTRIES, *AGREED], ids=lambda record: record.kind)
def test_a_record_comes_back_as_it_was_written(record: Any) -> None:
    kept = unpack(pack(envelope(record, NOW.isoformat())))

    assert record_of(type(record), kept.record, kept.format) == record


def test_no_two_kinds_of_record_share_a_name() -> None:
    kinds = [kind.kind for kind in {type(record) for record in (*ENTRIES, *AGREED)}]

    assert len(set(kinds)) == len(kinds)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.kind)
def test_an_entry_can_be_taken_out_as_a_table_and_read_again(entry: Logged) -> None:
    asked = questions(type(entry))
    table = as_csv.archive([entry], type(entry), Language("sv", "SE")).decode()
    (row,) = csv.DictReader(StringIO(table, newline=""))

    given = {name: question.read(name, row[name]) for name, question in asked.items() if row[name]}

    assert given == {name: getattr(entry, name) for name in given}
    assert as_json.render([entry], type(entry))
