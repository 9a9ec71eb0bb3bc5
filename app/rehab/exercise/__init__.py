"""Graded exercise: the programme from the plan, what was done of it, and the rules of S000 App. B.

A routine first, then longer, then harder. When pain rises the routine stays and the plan's
own lighter variant is there. The app raises nothing: steps are the plan's, and whether to
take one is the patient's decision (`pacing.steps`).
"""

from app.rehab.exercise.dose import TALK, Dose, Intensity, Talk, intensity
from app.rehab.exercise.exposure import ExposureTry, Feared, Rung, ladder
from app.rehab.exercise.programme import (
    DOES_IT_MATCH,
    TRAINS,
    WAYS_UP,
    Exercise,
    Programme,
    Today,
    Trains,
    WayUp,
    dose_after,
    first_day,
    hurried_steps,
    today,
)
from app.rehab.exercise.rules import (
    ASK_YOUR_PHYSIOTHERAPIST,
    BESIDE_THE_ADVICE,
    KEEP_THE_ROUTINE,
    TAKES_TIME,
    WHO_ADVICE,
    has_risen,
    pain_by_week,
)
from app.rehab.exercise.session import (
    Session,
    WeekMinutes,
    as_lighter,
    as_planned,
    days_done,
    done_of_planned,
    refuse_before,
    week_minutes,
)

__all__ = [
    "ASK_YOUR_PHYSIOTHERAPIST",
    "BESIDE_THE_ADVICE",
    "DOES_IT_MATCH",
    "KEEP_THE_ROUTINE",
    "TAKES_TIME",
    "TALK",
    "TRAINS",
    "WAYS_UP",
    "WHO_ADVICE",
    "Dose",
    "Exercise",
    "ExposureTry",
    "Feared",
    "Intensity",
    "Programme",
    "Rung",
    "Session",
    "Talk",
    "Today",
    "Trains",
    "WayUp",
    "WeekMinutes",
    "as_lighter",
    "as_planned",
    "days_done",
    "done_of_planned",
    "dose_after",
    "first_day",
    "has_risen",
    "hurried_steps",
    "intensity",
    "ladder",
    "pain_by_week",
    "refuse_before",
    "today",
    "week_minutes",
]
