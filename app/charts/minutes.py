"""Minutes of activity and rest in words: the sentences that say what a picture of a day or a period shows.

They lay what was planned beside what was done and name amounts; none says what would be right.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from app.charts.sentences import hours
from app.language import Language
from app.rehab.activity import Activity, Demand
from app.rehab.balance import Balance, SideBySide, balance
from app.rehab.period import Period

FEWEST_DAYS = 3


def total(balance: Balance) -> int:
    """All minutes of a balance."""
    return balance.active + balance.resting


def balance_in_words(language: Language, beside: SideBySide) -> str:
    """What was done, how much of it was demanding, and what was planned."""
    done, planned = beside.done, beside.planned
    said = []
    if total(done):
        said.append(
            language.say(
                "Done: active {active}, rest and recovery {rest}.",
                active=hours(language, done.active),
                rest=hours(language, done.resting),
            )
        )
    if done.by_demand[Demand.HIGH]:
        demanding = hours(language, done.by_demand[Demand.HIGH])
        said.append(language.say("Of the active time, {time} was demanding.", time=demanding))
    if total(planned):
        said.append(
            language.say(
                "Planned: active {active}, rest and recovery {rest}.",
                active=hours(language, planned.active),
                rest=hours(language, planned.resting),
            )
        )
    return " ".join(said) or language.say("Nothing is written here yet.")


@dataclass(frozen=True)
class DayMinutes:
    """What was done on a logged day, in minutes."""

    day: date
    active: int
    resting: int


def by_day(activities: Iterable[Activity]) -> tuple[DayMinutes, ...]:
    """Each day on which something was done, in order. A day without a word is not there: it is unknown."""
    days: dict[date, list[Activity]] = {}
    for activity in activities:
        if activity.done:
            days.setdefault(activity.day, []).append(activity)
    told = [(day, balance(days[day])) for day in sorted(days)]
    return tuple(DayMinutes(day, one.active, one.resting) for day, one in told)


def period_in_words(language: Language, days: Sequence[DayMinutes], period: Period) -> str:
    """How many days are written, from where to where the active time goes, and the usual rest."""
    said = [
        language.count(
            "Written on {n} day of {days}.",
            "Written on {n} days of {days}.",
            len(days),
            days=language.number(len(period)),
        )
    ]
    if len(days) >= FEWEST_DAYS:
        active = [one.active for one in days]
        said.append(
            language.say(
                "Active from {least} to {most} a day, most often about {usual}.",
                least=hours(language, min(active)),
                most=hours(language, max(active)),
                usual=hours(language, round(median(active))),
            )
        )
        rest = hours(language, round(median(one.resting for one in days)))
        said.append(language.say("Rest and recovery most often about {usual} a day.", usual=rest))
    return " ".join(said)
