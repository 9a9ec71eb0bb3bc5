"""Minutes of activity and of rest, day by day, as two questions that can be drawn and compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from app.rehab.activity import Activity
from app.rehab.balance import balance
from app.rehab.fields import Minutes
from app.rehab.period import Period
from app.rehab.series import Series, daily
from app.words import N_

ACTIVE = Minutes(N_("How long were you active?"), N_("Activity"))
REST = Minutes(N_("How long did you rest or recover?"), N_("Rest"))


def active_and_rest(activities: Iterable[Activity], period: Period) -> tuple[Series, Series]:
    """What was done of each; a day without an entry that has been is a gap in both."""
    by_day: dict[date, list[Activity]] = defaultdict(list)
    for activity in activities:
        if activity.done and activity.day in period:
            by_day[activity.day].append(activity)
    sums = {day: balance(of_day) for day, of_day in by_day.items()}
    return (
        daily(period, ((day, one.active) for day, one in sums.items())),
        daily(period, ((day, one.resting) for day, one in sums.items())),
    )
