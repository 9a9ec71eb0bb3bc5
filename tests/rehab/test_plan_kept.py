"""Agreed records survive being written as plain JSON and read again, exactly as they were."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from app.errors import DamagedVault
from app.rehab.flare import FlarePlan, Lowered
from app.rehab.goals import Area, Goal, Level, Review, Reviewer, Rung
from app.rehab.plan import (
    About,
    Action,
    Attained,
    Category,
    Complexity,
    Contact,
    Danish,
    Evaluation,
    ExitReason,
    Heading,
    KindOfCare,
    KindOfPlan,
    Onset,
    PainType,
    Plan,
    Relative,
    Responsible,
    Retraining,
    Role,
    SickLeave,
    Status,
    TeamRehabilitation,
    Treatment,
)
from app.rehab.taper import (
    Before,
    ClinicNumber,
    DoseTaken,
    PartOfDay,
    Pause,
    StepConfirmed,
    Taken,
    Taper,
)
from app.rehab.visits import Visit
from app.rehab.visits_referral import ReferralSheet
from app.storage.codec import Record, envelope, pack, record_of, unpack
from app.storage.plain import instant
from tests.rehab.test_taper import OXY, PATCH, STEPS, TAPER

DAY = date(2026, 9, 7)
NOW = datetime(2026, 11, 22, 8, 12, tzinfo=UTC)

WENT = Evaluation(day=DAY, attained=Attained.PARTLY, attained_words="Halvvägs", went_well="Rutinen")
PLAN = Plan(
    day=DAY,
    title="Behandlingsplan",
    country="DK",
    document=KindOfPlan.RETRAINING,
    status=Status.REVISED,
    agreed=DAY,
    diagnosed=DAY,
    pain_types=(PainType.NOCIPLASTIC, PainType.NEUROPATHIC),
    picture=(About(Heading.WELL_BEING, "Sover dårligt"),),
    actions=(
        Action(
            key="walk",
            what="Gåtur",
            category=Category.EXERCISE,
            treatment=Treatment.MULTIMODAL,
            responsible=Responsible.MYSELF,
            deadline=DAY,
            done=DAY,
            evaluation=WENT,
        ),
    ),
    self_care=("Varme", "Hvile"),
    sick_leave=SickLeave(percent=50, first=DAY, part_of_treatment=True),
    work_ability=0,
    needs_coordination=False,
    contacts=(Contact(key="a", name="Anne", role=Role.REGULAR, care=KindOfCare.PRIMARY),),
    review=WENT,
    relatives=(Relative(key="e", name="Eva", consented=DAY, takes_part=False),),
    care_level=KindOfCare.SPECIALIST,
    team=TeamRehabilitation.SPECIALIST,
    exit_reason=ExitReason.CANNOT_TAKE_PART,
    danish=Danish(
        complexity=Complexity.COMPLEX, onset=Onset.SECONDARY, retraining=Retraining.GENERAL, lae165=True
    ),
)
GOAL = Goal(
    words="Gå till biblioteket",
    area=Area.PARTICIPATION,
    rungs=(Rung(Level.MUCH_LESS, "Ingen dag"),),
    importance=0,
    baseline=Level.MUCH_LESS,
    agreed=DAY,
    actions=("walk",),
)
NUMBER = ClinicNumber(value=Decimal("80.5"), table="OMEQ", day=DAY, given_by="Anna Berg")

RECORDS: list[Record] = [
    PLAN,
    Plan(day=DAY, title="Min plan"),
    GOAL,
    Review(day=DAY, at=NOW, goal="a1", agreed=DAY, level=Decimal("-0.5"), by=Reviewer.CLINIC),
    Taper(),
    replace(
        TAPER, medicines=(OXY, PATCH), clinic_numbers=(NUMBER,), before=Before(STEPS[0], (OXY,)), ended=DAY
    ),
    StepConfirmed(day=DAY, at=NOW, taper="a1", agreed=DAY, number=2),
    Pause(day=DAY, taper="a1", until=DAY, why="Influensa"),
    DoseTaken(
        day=DAY,
        taper="a1",
        step=3,
        medicine="oxy",
        part=PartOfDay.NIGHT,
        how=Taken.OTHER_TIME,
        clock=time(8, 5),
        planned_count=Decimal("1.5"),
    ),
    Visit(day=DAY, at_clock=time(10, 15), questions=("Vem ringer jag?",), next_day=date(2026, 12, 7)),
    Visit(),
    ReferralSheet(day=DAY, pain="Rygg"),
    FlarePlan(day=DAY, early_signs=("Sömn",), lowered=(Lowered("Promenad", "6 minuter"),)),
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.kind)
def test_a_record_comes_back_as_it_was(record: Record) -> None:
    read = unpack(pack(envelope(record, instant(NOW), who="jag", why="besök")))

    assert record_of(type(record), read.record, read.format) == record


def test_a_choice_that_no_takt_knows_is_told_as_damage() -> None:
    plain = json.loads(pack(envelope(PLAN, instant(NOW))))["record"]

    with pytest.raises(DamagedVault):
        record_of(Plan, {**plain, "status": "perhaps"}, 1)


def test_every_kind_has_a_name_of_its_own() -> None:
    kinds = {type(record) for record in RECORDS}

    assert len({kind.kind for kind in kinds}) == len(kinds) == 10


def test_what_was_agreed_keeps_its_versions_and_what_is_logged_does_not() -> None:
    versioned = {type(record) for record in RECORDS if getattr(record, "versioned", False)}

    assert versioned == {Plan, Goal, Taper, Visit, FlarePlan}
