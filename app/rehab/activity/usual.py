"""As usual, and as planned: an activity again, and tomorrow planned from today."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo

from app.errors import Overlapping
from app.rehab.activity.clock import refuse_overlap
from app.rehab.activity.entry import Activity, State

ON_THE_LIST = 6


def usual(activities: Iterable[Activity], most: int = ON_THE_LIST) -> tuple[Activity, ...]:
    """What is done most often, each as it was the last time; of two equally often, the latest first."""
    times: dict[tuple[str, str], list[Activity]] = defaultdict(list)
    for activity in sorted(activities, key=when):
        if activity.done:
            times[activity.known_as].append(activity)
    ordered = sorted(times.values(), key=lambda same: (len(same), when(same[-1])), reverse=True)
    return tuple(same[-1] for same in ordered[:most])


def again(activity: Activity, day: date, start: str, at: datetime) -> Activity:
    """The same activity, done at another time; how it felt belongs to its own day and stays there."""
    return replace(untold(activity), day=day, start=start, at=at, state=State.DONE)


def done_as_planned(planned: Activity, at: datetime) -> Activity:
    """What was planned, now done. The plan stays beside it, so that the two can be compared."""
    return replace(planned, state=State.DONE, at=at)


def still_planned(activities: Iterable[Activity]) -> tuple[Activity, ...]:
    """What is planned and not yet done under the same name on the same day, in the order of the day."""
    listed = sorted(activities, key=when)
    done = Counter((one.day, one.known_as) for one in listed if one.done)
    left = []
    for planned in (one for one in listed if not one.done):
        if done[planned.day, planned.known_as]:
            done[planned.day, planned.known_as] -= 1
        else:
            left.append(planned)
    return tuple(left)


def plan_tomorrow(
    activities: Iterable[Activity], today: date, at: datetime, tz: tzinfo | None
) -> tuple[Activity, ...]:
    """Tomorrow as today was, to be changed before it is kept.

    What was done today comes first; what was planned and not done is added where it does
    not overlap that.
    """
    of_today = [one for one in activities if one.day == today]
    tomorrow: list[Activity] = []
    for one in (*filter(lambda one: one.done, of_today), *still_planned(of_today)):
        planned = replace(untold(one), day=today + timedelta(days=1), at=at, state=State.PLANNED)
        try:
            refuse_overlap(planned, tomorrow, tz)
        except Overlapping:
            continue
        tomorrow.append(planned)
    return tuple(sorted(tomorrow, key=when))


def untold(activity: Activity) -> Activity:
    """The activity without how it felt."""
    return replace(activity, pain_before=None, pain_after=None, energy_before=None, energy_after=None)


def when(activity: Activity) -> tuple[date, str, str, str, int]:
    """The order of a diary; the last parts only tell apart what lies at the same time."""
    return activity.day, activity.start, *activity.known_as, activity.minutes
