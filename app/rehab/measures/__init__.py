"""Measures: a few short questionnaires with their sums, and results that the clinic gave.

S000 App. E: forms support an assessment and do not replace it. Shown are answers, sums and
the direction of the scale. Instruments that need a licence are only recorded as a result:
no item of theirs is here, and nothing is said of what their totals mean.
"""

from app.rehab.measures.change import Change, Measured, change, measured
from app.rehab.measures.clinic import (
    DECIMALS,
    INSTRUMENTS,
    ClinicResult,
    Instrument,
    by_instrument,
)
from app.rehab.measures.direction import DIRECTIONS, OWN_QUESTIONS, OWN_WORDING, WAITS_FOR_ALL, Direction
from app.rehab.measures.gcps import GRADES, GcpsR, grade
from app.rehab.measures.paper import Total, odi_percent, ompsq_short, phq9
from app.rehab.measures.peg import Peg, mean_of
from app.rehab.measures.wheel import EverydayWheel
from app.rehab.measures.work_ability import ABILITIES, Ability, WorkAbility, ability

__all__ = [
    "ABILITIES",
    "DECIMALS",
    "DIRECTIONS",
    "GRADES",
    "INSTRUMENTS",
    "OWN_QUESTIONS",
    "OWN_WORDING",
    "WAITS_FOR_ALL",
    "Ability",
    "Change",
    "ClinicResult",
    "Direction",
    "EverydayWheel",
    "GcpsR",
    "Instrument",
    "Measured",
    "Peg",
    "Total",
    "WorkAbility",
    "ability",
    "by_instrument",
    "change",
    "grade",
    "mean_of",
    "measured",
    "odi_percent",
    "ompsq_short",
    "phq9",
]
