"""The taper schedule: the patient's copy of what was agreed, and what was taken.

Takt never proposes, converts or works out a dose, and nothing that is logged changes a step
(docs/decisions/0010-taper-line.md).
"""

from app.rehab.taper.checks import Doubt, doubts, is_agreed, problems
from app.rehab.taper.confirming import confirm, redated
from app.rehab.taper.course import (
    Begun,
    Course,
    Pause,
    StepConfirmed,
    begun_on,
    change_due_on,
    follow,
    is_due_for_change,
    is_paused,
    next_step,
    pause_problems,
    resumed,
    step_on,
)
from app.rehab.taper.doses import (
    DoseDue,
    DoseTaken,
    Taken,
    as_needed,
    dose_problems,
    doses_due,
    is_change_day,
    tick,
    told,
)
from app.rehab.taper.medicine import Acting, Form, Medicine
from app.rehab.taper.safety import (
    CARDS,
    RedFlag,
    can_be_judged,
    end_of,
    is_past_the_end,
    judged_from,
)
from app.rehab.taper.schedule import Agreement, Aim, Before, ClinicNumber, Dose, PartOfDay, Step, Taper
from app.rehab.taper.strengths import Micrograms, MicrogramsPerHour, Milligrams, MilligramsPerMillilitre, Unit
from app.rehab.taper.typed import read_count, read_strength
from app.rehab.taper.versions import corrected, newly_agreed

__all__ = [
    "CARDS",
    "Acting",
    "Agreement",
    "Aim",
    "Before",
    "Begun",
    "ClinicNumber",
    "Course",
    "Dose",
    "DoseDue",
    "DoseTaken",
    "Doubt",
    "Form",
    "Medicine",
    "Micrograms",
    "MicrogramsPerHour",
    "Milligrams",
    "MilligramsPerMillilitre",
    "PartOfDay",
    "Pause",
    "RedFlag",
    "Step",
    "StepConfirmed",
    "Taken",
    "Taper",
    "Unit",
    "as_needed",
    "begun_on",
    "can_be_judged",
    "change_due_on",
    "confirm",
    "corrected",
    "dose_problems",
    "doses_due",
    "doubts",
    "end_of",
    "follow",
    "is_agreed",
    "is_change_day",
    "is_due_for_change",
    "is_past_the_end",
    "is_paused",
    "judged_from",
    "newly_agreed",
    "next_step",
    "pause_problems",
    "problems",
    "read_count",
    "read_strength",
    "redated",
    "resumed",
    "step_on",
    "tick",
    "told",
]
