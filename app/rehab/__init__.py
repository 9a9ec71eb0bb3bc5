"""What Takt is about. Knows no screen, file, language or clock.

`TRACKERS` lists every diary, `KINDS` every kind of record the notebook keeps.
"""

from app.rehab.checkin import CheckIn
from app.rehab.fields import Logged
from app.rehab.profile import Profile
from app.rehab.reading import Reading

TRACKERS: tuple[type[Logged], ...] = (CheckIn,)
KINDS: dict[str, type] = {one.kind: one for one in TRACKERS} | {
    Profile.kind: Profile,
    Reading.kind: Reading,
}
