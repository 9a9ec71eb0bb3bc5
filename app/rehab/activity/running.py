"""An activity that is going on: started at an instant, and written down when it is stopped.

Only the instant of the start is kept, so locking, a reload or another window change nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo
from typing import ClassVar

from app.errors import Unanswered
from app.rehab.activity.clock import MINUTE, Span, instant
from app.rehab.activity.entry import Activity
from app.rehab.fields import questions


@dataclass(frozen=True, kw_only=True)
class Running:
    """An activity under way since `started` (aware UTC). Raises Unanswered, NotAChoice or TooLong."""

    kind: ClassVar[str] = "running"

    started: datetime
    what: str = ""
    area: str
    demand: str | None = None
    meaningful: str | None = None

    def __post_init__(self) -> None:
        if not self.area:
            raise Unanswered("area")
        for name in ("what", "area", "demand", "meaningful"):
            if (answer := getattr(self, name)) is not None:
                questions(Activity)[name].check(name, answer)

    def minutes(self, now: datetime) -> int:
        """Whole minutes until now; 0 where the clock was set back."""
        return max((now - self.started) // MINUTE, 0)


def stop(running: Running, now: datetime, tz: tzinfo | None) -> tuple[Activity, ...]:
    """What was done: one activity, or one for each day where it went past midnight. At least one minute."""
    return tuple(
        Activity(
            day=begins.date(),
            at=now,
            what=running.what,
            area=running.area,
            start=f"{begins:%H:%M}",
            minutes=minutes,
            demand=running.demand,
            meaningful=running.meaningful,
        )
        for begins, minutes in by_day((running.started, now), tz)
    )


def by_day(span: Span, tz: tzinfo | None) -> list[tuple[datetime, int]]:
    """A span cut at the patient's midnights: local beginning and whole minutes of each part.

    Seconds are left out, so that what is started in the minute of a stop does not overlap it.
    """
    begin, end = (moment.replace(second=0, microsecond=0) for moment in span)
    end = max(end, begin + MINUTE)
    parts = []
    while begin < end:
        local = begin.astimezone(tz)
        midnight = instant(local.date() + timedelta(days=1), time(), tz)
        parts.append((local, (min(end, midnight) - begin) // MINUTE))
        begin = midnight
    return parts
