"""What Takt is about. Knows no screen, file, language or clock.

`TRACKERS` lists every diary, `AGREED` what was agreed with the clinic or decided by the
patient, `KINDS` every kind of record the notebook keeps.
"""

from app.rehab.activity import Activity, Running
from app.rehab.checkin import CheckIn
from app.rehab.draft import Draft
from app.rehab.exercise import ExposureTry, Programme, Session
from app.rehab.fields import Logged
from app.rehab.flare import FlarePlan
from app.rehab.goals import Goal, Review
from app.rehab.heavy_day import HeavyDay
from app.rehab.measures import ClinicResult, EverydayWheel, GcpsR, Peg, WorkAbility
from app.rehab.other_diary import OtherEntry
from app.rehab.pacing import Paced, PacingPlan, StepChoice, Timer
from app.rehab.pain_drawing import PainDrawing
from app.rehab.plan import Plan
from app.rehab.profile import Profile
from app.rehab.reading import Reading
from app.rehab.symptoms import Symptoms
from app.rehab.taper import DoseTaken, Pause, StepConfirmed, Taper
from app.rehab.visits import Visit
from app.rehab.visits_referral import ReferralSheet

TRACKERS: tuple[type[Logged], ...] = (
    CheckIn,
    Activity,
    Paced,
    Session,
    ExposureTry,
    Peg,
    GcpsR,
    WorkAbility,
    EverydayWheel,
    ClinicResult,
    Symptoms,
    OtherEntry,
)
AGREED = (
    Plan,
    Goal,
    Review,
    Taper,
    StepConfirmed,
    Pause,
    DoseTaken,
    Visit,
    ReferralSheet,
    FlarePlan,
    PacingPlan,
    Programme,
    StepChoice,
)
KINDS: dict[str, type] = (
    {one.kind: one for one in TRACKERS}
    | {one.kind: one for one in AGREED}
    | {one.kind: one for one in (Profile, PainDrawing, Reading, Running, Timer, Draft, HeavyDay)}
)
