"""What Takt is about. Knows no screen, file, language or clock.

`TRACKERS` lists every diary, `AGREED` what was agreed with the clinic or decided by the
patient, `KINDS` every kind of record the notebook keeps.
"""

from app.rehab.checkin import CheckIn
from app.rehab.fields import Logged
from app.rehab.flare import FlarePlan
from app.rehab.goals import Goal, Review
from app.rehab.pain_drawing import PainDrawing
from app.rehab.plan import Plan
from app.rehab.profile import Profile
from app.rehab.reading import Reading
from app.rehab.taper import DoseTaken, Pause, StepConfirmed, Taper
from app.rehab.visits import Visit
from app.rehab.visits_referral import ReferralSheet

TRACKERS: tuple[type[Logged], ...] = (CheckIn,)
AGREED = (Plan, Goal, Review, Taper, StepConfirmed, Pause, DoseTaken, Visit, ReferralSheet, FlarePlan)
KINDS: dict[str, type] = (
    {one.kind: one for one in TRACKERS}
    | {one.kind: one for one in AGREED}
    | {Profile.kind: Profile, PainDrawing.kind: PainDrawing, Reading.kind: Reading}
)
