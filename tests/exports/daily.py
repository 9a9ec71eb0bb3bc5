"""What the made-up patient did between visits, the same each time."""

from __future__ import annotations

from datetime import date

from app.exports.records import Measure
from app.rehab.activity import Activity, Area, Demand, State
from app.rehab.exercise import Dose, Exercise, Programme, Session
from app.rehab.measures import ClinicResult, EverydayWheel, Peg, WorkAbility
from app.rehab.period import Period
from app.rehab.symptoms import NONE, Sign, Symptoms
from tests.exports.agreed import BEGUN


def activities(period: Period) -> tuple[Activity, ...]:
    """Four things on each day but every eighth, one of them rest, and a plan for the last day."""
    found = [
        Activity(day=day, what=what, area=area, start=start, minutes=minutes + 5 * (n % 4), demand=demand)
        for n, day in enumerate(period)
        if n % 8 != 3
        for what, area, start, minutes, demand in (
            ("Dusch", Area.PERSONAL_CARE, "08:00", 20, Demand.LOW),
            ("Promenad", Area.EXERCISE, "10:00", 30, Demand.MIDDLE),
            ("Vila", Area.REST, "13:00", 60, None),
            ("Laga mat", Area.HOME, "17:00", 45, Demand.MIDDLE),
        )
    ]
    planned = Activity(
        day=period.last, what="Kör", area=Area.SOCIAL, start="19:00", minutes=90, state=State.PLANNED
    )
    return *found, planned


PROGRAMME = Programme(
    begins=BEGUN,
    exercises=(
        Exercise(key="squat", what="Knäböj mot stol", dose=Dose(repetitions=8, sets=2)),
        Exercise(key="cycle", what="Cykel", dose=Dose(minutes=10)),
    ),
)


def sessions(period: Period) -> tuple[Session, ...]:
    return tuple(
        Session(day=day, programme="programme", exercise="squat", what="Knäböj mot stol", variant="planned")
        for n, day in enumerate(period)
        if n % 3 == 0
    )


MEASURES: tuple[Measure, ...] = (
    Peg(day=BEGUN, pain=7, enjoyment=7, activity=7),
    Peg(day=date(2026, 11, 16), pain=6, enjoyment=5, activity=4),
    WorkAbility(day=date(2026, 11, 16), now=4),
    EverydayWheel(day=BEGUN, wellbeing=3, work=2),
    EverydayWheel(day=date(2026, 11, 16), wellbeing=5, work=4),
    ClinicResult(
        day=BEGUN,
        instrument="HADS",
        version="A",
        total=11,
        least=0,
        most=21,
        direction="more_trouble",
        given_by="Eva Exempel",
    ),
    ClinicResult(
        day=date(2026, 11, 16),
        instrument="HADS",
        version="A",
        total=8,
        least=0,
        most=21,
        direction="more_trouble",
        given_by="Eva Exempel",
    ),
)

SYMPTOMS = (
    Symptoms(day=date(2026, 11, 3), noticed=("sweating", "restless_sleep"), signs=(NONE,), reason="taper"),
    Symptoms(
        day=date(2026, 11, 10),
        noticed=("sweating",),
        signs=(NONE,),
        reason="taper",
        note="Lättare än förra veckan",
    ),
)
A_SIGN = Symptoms(day=date(2026, 11, 5), signs=(Sign.FLUIDS,))
