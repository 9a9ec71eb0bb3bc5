"""The activity–rest timer: time ends the bout, not pain, and the rest comes also without pain.

Only the instant of the start is kept. Where the timer stands is computed from it, so
locking, a reload and another window make no difference.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from itertools import pairwise
from typing import ClassVar

from app.rehab.activity import Activity, Area
from app.rehab.activity.clock import MINUTE
from app.rehab.activity.running import by_day
from app.rehab.fields import Scale, questions
from app.words import N_

ACTIVE = Scale(N_("How many minutes of activity at a time?"), N_("Active"), least=1, most=120)
REST = Scale(N_("How many minutes of rest after it?"), N_("Rest"), least=1, most=120)
ROUNDS = Scale(N_("How many times?"), N_("Rounds"), least=1, most=12)


class Phase(StrEnum):
    """What a timer says to do."""

    ACTIVE = "active"
    REST = "rest"
    OVER = "over"


ANNOUNCED: dict[str, str] = {
    Phase.ACTIVE: N_("Time to go on"),
    Phase.REST: N_("Time to pause"),
    Phase.OVER: N_("The last pause is over"),
}


@dataclass(frozen=True, kw_only=True)
class Timer:
    """Bouts of `active` minutes, each followed by `rest` minutes, since `started` (aware UTC).

    `stopped` is when the patient ended it. Raises OutOfRange, NotANumber, NotAChoice or TooLong.
    """

    kind: ClassVar[str] = "timer"

    started: datetime
    active: int = 20
    rest: int = 10
    rounds: int = 3
    stopped: datetime | None = None
    what: str = ""
    area: str = Area.HOME
    demand: str | None = None

    def __post_init__(self) -> None:
        ACTIVE.check("active", self.active)
        REST.check("rest", self.rest)
        ROUNDS.check("rounds", self.rounds)
        for name in ("what", "area", "demand"):
            if (answer := getattr(self, name)) is not None:
                questions(Activity)[name].check(name, answer)


@dataclass(frozen=True)
class Moment:
    """Where a timer stands: its phase, which round (from 1), and when the phase ends (None when over)."""

    phase: Phase
    round: int
    ends: datetime | None


@dataclass(frozen=True)
class Change:
    """The beginning of a phase, to be announced."""

    at: datetime
    phase: Phase
    round: int


def plan_of(timer: Timer) -> tuple[Change, ...]:
    """Every change that a timer would come to if nobody stopped it, from its start to its end."""
    made: list[Change] = []
    at = timer.started
    for n in range(1, timer.rounds + 1):
        made.append(Change(at, Phase.ACTIVE, n))
        at += timedelta(minutes=timer.active)
        made.append(Change(at, Phase.REST, n))
        at += timedelta(minutes=timer.rest)
    return (*made, Change(at, Phase.OVER, timer.rounds))


def end(timer: Timer) -> datetime:
    """When it is over: after its last rest, or when it was stopped."""
    planned = plan_of(timer)[-1].at
    return planned if timer.stopped is None else min(planned, timer.stopped)


def moment(timer: Timer, now: datetime) -> Moment:
    """Where a timer stands now; before its start (a clock set back) it stands at its start."""
    steps = plan_of(timer)
    over = end(timer)
    passed = [step for step in steps if step.at <= min(now, over)] or [steps[0]]
    if now >= over:
        return Moment(Phase.OVER, passed[-1].round, None)
    return Moment(passed[-1].phase, passed[-1].round, min(steps[len(passed)].at, over))


def changes(timer: Timer, after: datetime, until: datetime) -> tuple[Change, ...]:
    """The changes later than `after` and up to `until`, in order; none once it is stopped."""
    last = min(until, end(timer))
    return tuple(step for step in plan_of(timer) if after < step.at <= last)


def stopped(timer: Timer, now: datetime) -> Timer:
    """The timer ended by the patient; one that is over stays as it is."""
    return timer if now >= end(timer) else replace(timer, stopped=max(now, timer.started))


def written(timer: Timer, now: datetime, tz: tzinfo | None) -> tuple[Activity, ...]:
    """What a timer comes to in the diary, up to now: the activity in its pieces, and the rest between.

    One of each for every day that it touched. The rest has no clock time of its own. A phase that
    was stopped within its first minute is left out, unless it is the first of all.
    """
    steps = plan_of(timer)
    last = min(end(timer), now)
    parts: dict[Phase, list[tuple[datetime, int]]] = {Phase.ACTIVE: [], Phase.REST: []}
    for step, following in pairwise(steps):
        if step.at < last and (step is steps[0] or last - step.at >= MINUTE):
            parts[step.phase] += by_day((step.at, min(following.at, last)), tz)
    active = [
        Activity(
            day=begins.date(),
            at=now,
            what=timer.what,
            area=timer.area,
            demand=timer.demand,
            start=f"{begins:%H:%M}",
            minutes=minutes,
            pieces=pieces,
        )
        for begins, minutes, pieces in together(parts[Phase.ACTIVE])
    ]
    rest = [
        Activity(day=begins.date(), at=now, area=Area.REST, minutes=minutes)
        for begins, minutes, _ in together(parts[Phase.REST])
    ]
    return (*active, *rest)


def together(parts: list[tuple[datetime, int]]) -> list[tuple[datetime, int, int]]:
    """The parts of each day as one: its beginning, its minutes, and how many there are."""
    days: dict[date, list[tuple[datetime, int]]] = defaultdict(list)
    for begins, minutes in parts:
        days[begins.date()].append((begins, minutes))
    return [(same[0][0], sum(minutes for _, minutes in same), len(same)) for same in days.values()]
