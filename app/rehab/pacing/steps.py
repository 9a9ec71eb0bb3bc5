"""When a step is due, and what the patient decided then: go up, stay, or the lighter variant.

Steps are taken by decision, never by the calendar: a missed day changes nothing, two or
more missed of the last seven repeat the step, and no step is due sooner than the plan says. What
was decided stays decided when the plan's rhythm changes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import ClassVar

from app.errors import NotAChoice, OutOfRange
from app.rehab.fields import Scale, when
from app.rehab.period import Period
from app.words import N_

DAYS_A_WEEK = Scale(N_("On how many days a week?"), N_("Days a week"), least=1, most=7)
DAYS_A_STEP = Scale(N_("How many days does each step last?"), N_("Days a step"), least=7, most=56)
SLOWER_DAYS = 14
MISSED = 2

TIME_FOR_A_STEP = N_("A new step is possible now. You decide what is next.")
REPEAT = N_("Some days of the last week have nothing written. The same amount goes on for another week.")


class NextStep(StrEnum):
    """What the patient can decide when a step is due."""

    UP = "up"
    STAY = "stay"
    LIGHTER = "lighter"


STEP_CHOICES: dict[str, str] = {
    NextStep.UP: N_("Go up one step"),
    NextStep.STAY: N_("Stay here"),
    NextStep.LIGHTER: N_("Lighter variant"),
}


class Due(StrEnum):
    """Whether it is time to decide about the next step."""

    NOT_YET = "not_yet"
    REPEAT = "repeat"
    NOW = "now"


@dataclass(frozen=True, kw_only=True)
class Rhythm:
    """On how many days a week (1–7), and how many days each step lasts (7–56). Raises OutOfRange."""

    days_a_week: int = 7
    days_a_step: int = 7

    def __post_init__(self) -> None:
        DAYS_A_WEEK.check("days_a_week", self.days_a_week)
        DAYS_A_STEP.check("days_a_step", self.days_a_step)

    def refuse_quick_steps(self) -> None:
        """Raise OutOfRange for steps of less than two weeks.

        With widespread nociplastic pain the dose is raised slowly (S000 App. B).
        """
        if self.days_a_step < SLOWER_DAYS:
            raise OutOfRange("days_a_step", least=SLOWER_DAYS, most=DAYS_A_STEP.most)


def suggested(*, slower: bool) -> tuple[int, int]:
    """The percent and days of a step that a form begins with; the plan's own replace them."""
    return (5, SLOWER_DAYS) if slower else (10, 7)


@dataclass(frozen=True, kw_only=True)
class StepChoice:
    """What was decided on a day, for one plan (its record id) and one exercise of it (its key)."""

    kind: ClassVar[str] = "step_choice"

    day: date
    at: datetime | None = None
    plan: str
    exercise: str = ""
    choice: str

    def __post_init__(self) -> None:
        if self.choice not in STEP_CHOICES:
            raise NotAChoice("choice", choices=", ".join(STEP_CHOICES))


@dataclass(frozen=True)
class Standing:
    """How many steps are taken, whether the lighter variant is chosen for now, and since when."""

    step: int
    lighter: bool
    since: date

    def after(self, choice: StepChoice) -> Standing:
        """Where a decision leads. From the lighter variant, up is back to the plan's amount.

        A step within a week of the last decision, sooner than in any plan, is the same one told twice.
        """
        if choice.choice == NextStep.LIGHTER:
            return Standing(self.step, lighter=True, since=choice.day)
        if choice.choice == NextStep.STAY:
            return replace(self, since=choice.day)
        if self.lighter:
            return Standing(self.step, lighter=False, since=choice.day)
        if (choice.day - self.since).days < DAYS_A_STEP.least:
            return self
        return Standing(self.step + 1, lighter=False, since=choice.day)


def standing(choices: Iterable[StepChoice], begins: date, day: date) -> Standing:
    """Where the decisions from `begins` up to a day have led. Earlier ones belong to an earlier start."""
    now = Standing(0, lighter=False, since=begins)
    for choice in sorted((one for one in choices if begins <= one.day <= day), key=when):
        now = now.after(choice)
    return now


def due(now: Standing, rhythm: Rhythm, done: Iterable[date], today: date) -> Due:
    """Whether the patient can decide about the next step; `done` are the days it was done."""
    if (today - now.since).days < rhythm.days_a_step:
        return Due.NOT_YET
    allowed = min(MISSED, rhythm.days_a_week)
    return Due.REPEAT if missed(rhythm, done, today) >= allowed else Due.NOW


def missed(rhythm: Rhythm, done: Iterable[date], today: date) -> int:
    """How many of the planned days are without an entry in the seven days before today."""
    week = Period.days_until(today - timedelta(days=1), 7)
    return max(rhythm.days_a_week - len({day for day in done if day in week}), 0)
