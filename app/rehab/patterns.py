"""Patterns in the activity diary, told in words: described, never judged.

Looked for are ups and downs, days without recovery, long stretches without a break, and
what is planned and does not come about. S000 App. B names the even pace, enduring and
avoiding; how each is recognised in a diary is our own choice (docs/decisions/0011).
Of fewer than 10 logged days nothing is said, and the order of logging changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from statistics import median

from app.rehab.activity import LONGEST_DAY, Activity, still_planned
from app.words import N_

FEWEST_DAYS = 10
WINDOW = 14
UP = 2.0
DOWN = 0.5
SOON = 2
LONG_STRETCH = 120
BREAK = 5
OFTEN_PLANNED = 3
MOST_NAMED = 5


class Pattern(StrEnum):
    """What can be seen in a diary."""

    UPS_AND_DOWNS = "ups_and_downs"
    NO_RECOVERY = "no_recovery"
    LONG_STRETCHES = "long_stretches"
    AVOIDED = "avoided"


@dataclass(frozen=True)
class Finding:
    """Something seen in the diary, with every day it is built on.

    `sentence` is a text of the catalogue with placeholders; `values` fills them with days,
    tuples of days, numbers or the patient's own words, each written as the language writes it.
    """

    pattern: Pattern
    sentence: str
    days: tuple[date, ...]
    values: Mapping[str, date | tuple[date, ...] | int | str] = field(default_factory=dict)


@dataclass(frozen=True)
class Wording:
    """A sentence that names all its days, and one for when they are too many to name."""

    few: str
    many: str


NO_RECOVERY = Wording(
    few=N_("No recovery or rest is written on {days}."),
    many=N_("No recovery or rest is written on {n} of {logged} logged days, most recently {days}."),
)
LONG_STRETCHES = Wording(
    few=N_("Two hours or more without a break are written on {days}."),
    many=N_(
        "Two hours or more without a break are written on {n} of {logged} logged days, most recently {days}."
    ),
)
AVOIDED = Wording(
    few=N_("“{what}” was planned, and is not written as done, on {days}."),
    many=N_("“{what}” was planned, and is not written as done, on {n} days, most recently {days}."),
)
UPS_AND_DOWNS = N_(
    "On {high} you were active at least twice as long as on a usual day, and on {low} at most half as long."
)


def patterns(activities: Iterable[Activity], today: date) -> tuple[Finding, ...]:
    """What can be seen in the days before today, by pattern and day; today is still going on."""
    earlier = [activity for activity in activities if activity.day < today]
    days: dict[date, list[Activity]] = defaultdict(list)
    for activity in earlier:
        if activity.done:
            days[activity.day].append(activity)
    if len(days) < FEWEST_DAYS:
        return ()
    return (
        *ups_and_downs(active_minutes(days)),
        *told(Pattern.NO_RECOVERY, NO_RECOVERY, without_recovery(days), logged=len(days)),
        *told(Pattern.LONG_STRETCHES, LONG_STRETCHES, with_long_stretches(days), logged=len(days)),
        *avoided(earlier),
    )


def active_minutes(days: Mapping[date, Iterable[Activity]]) -> dict[date, int]:
    """Minutes that are neither recovery nor rest, by logged day in order."""
    return {day: sum(one.minutes for one in days[day] if not one.restful) for day in sorted(days)}


def ups_and_downs(active: dict[date, int]) -> Iterator[Finding]:
    """A day at least twice the usual, and within two days one at most half of the usual.

    The usual is the median of the logged days among the 14 around the high day. A day on
    which nothing is logged is unknown: neither low nor part of the median.
    """
    for high, minutes in active.items():
        usual = usual_around(high, active)
        if usual is None or minutes < UP * usual:
            continue
        after = (high + timedelta(days=n) for n in range(1, SOON + 1))
        low = next((day for day in after if day in active and active[day] <= DOWN * usual), None)
        if low:
            yield Finding(Pattern.UPS_AND_DOWNS, UPS_AND_DOWNS, (high, low), {"high": high, "low": low})


def usual_around(day: date, active: dict[date, int]) -> float | None:
    """The median of the 14 days around a day, moved inside the diary at its ends.

    None where fewer than 10 of them are logged, or where it is 0.
    """
    first, last = next(iter(active)), next(reversed(active))
    begin = max(min(day - timedelta(days=WINDOW // 2), last - timedelta(days=WINDOW - 1)), first)
    around = (begin + timedelta(days=n) for n in range(WINDOW))
    logged = [active[one] for one in around if one in active]
    return (median(logged) or None) if len(logged) >= FEWEST_DAYS else None


def without_recovery(days: Mapping[date, Iterable[Activity]]) -> list[date]:
    """The logged days with neither recovery nor rest."""
    return [day for day in sorted(days) if not any(one.restful for one in days[day])]


def with_long_stretches(days: Mapping[date, Iterable[Activity]]) -> list[date]:
    """The days with two hours or more of activity without a break."""
    return [day for day in sorted(days) if longest_stretch(days[day]) >= LONG_STRETCH]


def longest_stretch(activities: Iterable[Activity]) -> int:
    """The most minutes in a row, each counted once. Rest, five free minutes, or doing it in pieces is a break."""
    longest = running = 0
    ended: int | None = None
    for one in sorted(activities, key=on_the_clock):
        if one.restful or (one.pieces or 1) > 1:
            ended = None
            continue
        begins = one.first_minute
        if begins is None:
            longest, ended = max(longest, one.minutes), None
            continue
        if ended is None or begins - ended >= BREAK:
            running, ended = 0, begins
        running += max(begins + one.minutes - max(begins, ended), 0)
        ended = max(begins + one.minutes, ended)
        longest = max(longest, running)
    return longest


def on_the_clock(activity: Activity) -> tuple[int, int, bool, int]:
    """The order within a day; what has no clock time comes last, for it joins nothing."""
    begins = LONGEST_DAY if activity.first_minute is None else activity.first_minute
    return begins, activity.minutes, activity.restful, activity.pieces or 1


def avoided(activities: Iterable[Activity]) -> Iterator[Finding]:
    """What was planned on three days or more and is not written as done on most of them."""
    listed = list(activities)
    planned, left = by_name(one for one in listed if not one.done), by_name(still_planned(listed))
    for name in sorted(left):
        days = sorted({one.day for one in left[name]})
        if name[0] and len(days) >= OFTEN_PLANNED and 2 * len(days) > len({one.day for one in planned[name]}):
            what = min((one.day, one.what.strip()) for one in planned[name])[1]
            yield from told(Pattern.AVOIDED, AVOIDED, days, what=what)


def by_name(activities: Iterable[Activity]) -> dict[tuple[str, str], list[Activity]]:
    """Activities together that are the same one."""
    same: dict[tuple[str, str], list[Activity]] = defaultdict(list)
    for activity in activities:
        same[activity.known_as].append(activity)
    return same


def told(pattern: Pattern, wording: Wording, days: list[date], **values: int | str) -> Iterator[Finding]:
    """One finding for all days of a pattern, and none where there is no day."""
    if days:
        sentence = wording.few if len(days) <= MOST_NAMED else wording.many
        shown = {"days": tuple(days[-MOST_NAMED:]), "n": len(days), **values}
        yield Finding(pattern, sentence, tuple(days), shown)
