"""Pacing: a start, small agreed steps, breaks by the clock, and large things in pieces.

S000 App. B: an even pace with short breaks, neither too much nor too little; activities in
smaller units, on several occasions or in other positions; a dose that follows the plan
and not the pain of the day. So no amount in this room is computed from an answer about
pain.
"""

from app.rehab.pacing.pieces import POSITIONS, Piece, Position, split
from app.rehab.pacing.plan import (
    AS_AGREED,
    LIGHTER_IS_THERE,
    SAME_EVERY_DAY,
    VARIANTS,
    Paced,
    PacingPlan,
    QuotaToday,
    as_planned,
    days_done,
    quota_on,
)
from app.rehab.pacing.quota import UNITS, WAYS, Quota, Unit, Way, amount, amount_before_rounding
from app.rehab.pacing.steps import (
    REPEAT,
    STEP_CHOICES,
    TIME_FOR_A_STEP,
    Due,
    NextStep,
    Rhythm,
    Standing,
    StepChoice,
    due,
    missed,
    standing,
    suggested,
)
from app.rehab.pacing.timer import (
    ANNOUNCED,
    Change,
    Moment,
    Phase,
    Timer,
    changes,
    end,
    moment,
    stopped,
    written,
)

__all__ = [
    "ANNOUNCED",
    "AS_AGREED",
    "LIGHTER_IS_THERE",
    "POSITIONS",
    "REPEAT",
    "SAME_EVERY_DAY",
    "STEP_CHOICES",
    "TIME_FOR_A_STEP",
    "UNITS",
    "VARIANTS",
    "WAYS",
    "Change",
    "Due",
    "Moment",
    "NextStep",
    "Paced",
    "PacingPlan",
    "Phase",
    "Piece",
    "Position",
    "Quota",
    "QuotaToday",
    "Rhythm",
    "Standing",
    "StepChoice",
    "Timer",
    "Unit",
    "Way",
    "amount",
    "amount_before_rounding",
    "as_planned",
    "changes",
    "days_done",
    "due",
    "end",
    "missed",
    "moment",
    "quota_on",
    "split",
    "standing",
    "stopped",
    "suggested",
    "written",
]
