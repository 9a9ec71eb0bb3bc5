"""What the fictional patient filled in over her year, and what the clinic gave her."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from app.demo.dates import Dates, at
from app.demo.keeping import keep_all
from app.demo.people import regular
from app.language import Language
from app.rehab.fields import Logged
from app.rehab.measures import ClinicResult, Direction, EverydayWheel, GcpsR, Peg, WorkAbility
from app.storage.kept import Kept

CLOCK = time(18, 45)

# Days before today, and the answers in the order of the form.
PEG = (
    (262, 7, 8, 8),
    (236, 7, 7, 8),
    (208, 6, 8, 7),
    (180, 7, 7, 7),
    (152, 6, 6, 7),
    (124, 7, 6, 6),
    (96, 6, 6, 6),
    (68, 6, 5, 6),
    (40, 7, 6, 6),
    (26, 6, 5, 5),
    (6, 6, 4, 5),
)
WORK = ((262, 3), (208, 3), (152, 4), (96, 4), (68, 5), (40, 4), (12, 5))
# Well-being, everyday life, relations, work, economy, future.
WHEEL = ((261, (3, 3, 5, 2, 5, 3)), (152, (4, 4, 5, 3, 5, 4)), (12, (5, 6, 6, 5, None, 6)))
HADS = ((255, "A", 12), (255, "D", 9), (30, "A", 9), (30, "D", 6))


def measures(dates: Dates, language: Language) -> list[Kept[Any]]:
    """PEG every few weeks, GCPS-R twice, work ability, three wheels, and HADS as the clinic gave it."""
    return [
        *keep_all("peg", (peg(dates, *row) for row in PEG)),
        *keep_all("gcps", gcps(dates)),
        *keep_all("work ability", (WorkAbility(now=now, **when(dates, ago)) for ago, now in WORK)),
        *keep_all("wheel", (wheel(dates, ago, spokes) for ago, spokes in WHEEL)),
        *keep_all("hads", (hads(dates, language, *row) for row in HADS)),
    ]


def when(dates: Dates, ago: int) -> dict[str, Any]:
    """The day and instant of an entry."""
    day: date = dates.ago(ago)
    return {"day": day, "at": at(day, CLOCK)}


def peg(dates: Dates, ago: int, pain: int, enjoyment: int, activity: int) -> Logged:
    """One PEG."""
    return Peg(pain=pain, enjoyment=enjoyment, activity=activity, **when(dates, ago))


def gcps(dates: Dates) -> tuple[Logged, ...]:
    """At the beginning, and lately."""
    return (
        GcpsR(pain_days="every", limited_days="most", pain=7, enjoyment=8, activity=8, **when(dates, 262)),
        GcpsR(pain_days="every", limited_days="some", pain=6, enjoyment=5, activity=5, **when(dates, 26)),
    )


def wheel(dates: Dates, ago: int, spokes: tuple[int | None, ...]) -> Logged:
    """One wheel; the last one has a spoke that she left out."""
    wellbeing, everyday, relations, work, economy, future = spokes
    return EverydayWheel(
        wellbeing=wellbeing,
        everyday=everyday,
        relations=relations,
        work=work,
        economy=economy,
        future=future,
        **when(dates, ago),
    )


def hads(dates: Dates, language: Language, ago: int, version: str, total: int) -> Logged:
    """A total as it stands on the clinic's paper."""
    return ClinicResult(
        instrument="HADS",
        version=version,
        total=total,
        least=0,
        most=21,
        direction=Direction.MORE_TROUBLE,
        given_by=regular(language),
        **when(dates, ago),
    )
