"""Does an activity fit its day? Days of 23 and 25 hours, midnight, and what else is written then.

`tz` is the patient's time zone; None stands for the one of the device.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from app.errors import LongerThanTheDay, Overlapping, PastMidnight, SkippedByTheClock
from app.rehab.activity.entry import Activity

MINUTE = timedelta(minutes=1)

Span = tuple[datetime, datetime]


def instant(day: date, clock: time, tz: tzinfo | None) -> datetime:
    """The instant, in UTC, when the patient's clock shows this time; the first of two in autumn."""
    return datetime.combine(day, clock, tz).astimezone(UTC)


def minutes_in(day: date, tz: tzinfo | None) -> int:
    """How many minutes a day has: 1440, or an hour less or more when the clock is moved."""
    return (instant(day + timedelta(days=1), time(), tz) - instant(day, time(), tz)) // MINUTE


def refuse_wrong_time(activity: Activity, tz: tzinfo | None) -> None:
    """Raise LongerThanTheDay, SkippedByTheClock or PastMidnight where an activity cannot fit its day."""
    if activity.minutes > minutes_in(activity.day, tz):
        raise LongerThanTheDay("minutes", most=minutes_in(activity.day, tz))
    if activity.begins is None:
        return
    begins = instant(activity.day, activity.begins, tz)
    if begins.astimezone(tz).time() != activity.begins:
        raise SkippedByTheClock("start")
    left = (instant(activity.day + timedelta(days=1), time(), tz) - begins) // MINUTE
    if activity.minutes > left:
        raise PastMidnight("minutes", most=left)


def refuse_overlap(activity: Activity, others: Iterable[Activity], tz: tzinfo | None) -> None:
    """Raise Overlapping where another activity of the same state is written at the same time.

    What is planned may lie beside what was done. `others` are the other activities of the
    day, without the one that is being changed.
    """
    spans = readings(activity, tz)
    for other in others:
        if (other.day, other.state) != (activity.day, activity.state):
            continue
        theirs = readings(other, tz)
        if spans and theirs and all(overlap(one, two) for one in spans for two in theirs):
            first, last = (moment.astimezone(tz) for moment in theirs[0])
            raise Overlapping("start", first=on_the_clock(first), last=on_the_clock(last))


def readings(activity: Activity, tz: tzinfo | None) -> tuple[Span, ...]:
    """When an activity was, in UTC. In the hour that comes twice it has two readings, without a start none."""
    if activity.begins is None:
        return ()
    length = timedelta(minutes=activity.minutes)
    begins = {instant(activity.day, activity.begins.replace(fold=fold), tz) for fold in (0, 1)}
    return tuple((begin, begin + length) for begin in sorted(begins))


def overlap(one: Span, two: Span) -> bool:
    """Whether two spans have a moment in common; one may begin where the other ends."""
    return one[0] < two[1] and two[0] < one[1]


def on_the_clock(moment: datetime) -> str:
    """14.30, as it is written in all three languages."""
    return f"{moment.hour}.{moment.minute:02}"
