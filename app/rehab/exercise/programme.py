"""The exercise programme as it was agreed, and what it says for a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Any, ClassVar

from app.errors import LeaderNeeded, NotAChoice, TooLong, Unanswered
from app.rehab.exercise.dose import Dose, is_harder, lasts_longer
from app.rehab.exercise.exposure import Feared
from app.rehab.pacing.quota import Quota, Unit, amount, lighter_amount
from app.rehab.pacing.steps import Rhythm, StepChoice, standing
from app.words import N_

LONGEST_WORDS = 500
AMOUNT_IN: dict[str, str] = {Unit.MINUTES: "minutes", Unit.METRES: "metres", Unit.TIMES: "repetitions"}

# Asked about a typed step, never refused: the plan decides, and paper can be mistyped.
DOES_IT_MATCH = N_("Does this match the plan you were given?")


class Trains(StrEnum):
    """What kind of exercise it is."""

    FITNESS = "fitness"
    STRENGTH = "strength"
    MOBILITY = "mobility"
    BALANCE = "balance"
    RELAXATION = "relaxation"


class WayUp(StrEnum):
    """How the amount rises: step by step to a goal, by quota, or by meeting feared movements (S000 App. B)."""

    PROGRESSIVE = "progressive"
    GRADED_ACTIVITY = "graded_activity"
    GRADED_EXPOSURE = "graded_exposure"


TRAINS: dict[str, str] = {
    Trains.FITNESS: N_("Fitness"),
    Trains.STRENGTH: N_("Strength"),
    Trains.MOBILITY: N_("Mobility"),
    Trains.BALANCE: N_("Balance"),
    Trains.RELAXATION: N_("Relaxation"),
}
WAYS_UP: dict[str, str] = {
    WayUp.PROGRESSIVE: N_("Step by step to a goal"),
    WayUp.GRADED_ACTIVITY: N_("Graded activity, with an amount for each day"),
    WayUp.GRADED_EXPOSURE: N_("Graded exposure, led by the clinic"),
}


@dataclass(frozen=True, kw_only=True)
class Exercise:
    """One exercise of a programme; `key` stays the same through all its versions.

    Step by step: `dose` is the routine to begin with, `steps` the agreed doses after it.
    Graded activity: `quota` gives the amount, `dose` the rest. Graded exposure: `feared`
    are the movements and `led_by` who at the clinic leads it. `lighter` is the plan's own
    lighter variant. `begins` is the day of its own start, where that is later than the
    programme's or was made anew: decisions before it no longer count. Raises a FieldError
    at what is missing.
    """

    key: str
    what: str
    trains: str = Trains.FITNESS
    way: str = WayUp.PROGRESSIVE
    rhythm: Rhythm = field(default_factory=Rhythm)
    dose: Dose | None = None
    steps: tuple[Dose, ...] = ()
    goal: str = ""
    quota: Quota | None = None
    feared: tuple[Feared, ...] = ()
    led_by: str = ""
    lighter: Dose | None = None
    begins: date | None = None

    def __post_init__(self) -> None:
        if not self.what.strip():
            raise Unanswered("what")
        for name in ("what", "goal", "led_by"):
            if len(getattr(self, name)) > LONGEST_WORDS:
                raise TooLong(name, most=LONGEST_WORDS)
        if self.trains not in TRAINS:
            raise NotAChoice("trains", choices=", ".join(TRAINS))
        if self.way not in WAYS_UP:
            raise NotAChoice("way", choices=", ".join(WAYS_UP))
        if self.way == WayUp.PROGRESSIVE and self.dose is None:
            raise Unanswered("dose")
        if self.way == WayUp.GRADED_ACTIVITY and self.quota is None:
            raise Unanswered("quota")
        if self.way == WayUp.GRADED_EXPOSURE:
            self._refuse_unled()

    def _refuse_unled(self) -> None:
        """With marked fear of movement, exposure is the clinic's to lead."""
        if not self.feared:
            raise Unanswered("feared")
        if not self.led_by.strip():
            raise LeaderNeeded("led_by")


@dataclass(frozen=True, kw_only=True)
class Programme:
    """The exercises agreed on, from which day, and with whom.

    `slower` is the plan's setting for widespread nociplastic pain: every step lasts two
    weeks or more. Raises Unanswered, TooLong or OutOfRange.
    """

    kind: ClassVar[str] = "programme"
    versioned: ClassVar[bool] = True

    begins: date
    exercises: tuple[Exercise, ...]
    agreed_with: str = ""
    slower: bool = False

    def __post_init__(self) -> None:
        if not self.exercises:
            raise Unanswered("exercises")
        if len({one.key for one in self.exercises}) < len(self.exercises):
            raise ValueError("two exercises with the same key")
        if len(self.agreed_with) > LONGEST_WORDS:
            raise TooLong("agreed_with", most=LONGEST_WORDS)
        if self.slower:
            for exercise in self.exercises:
                exercise.rhythm.refuse_quick_steps()

    def exercise(self, key: str) -> Exercise | None:
        """The exercise with that key, or None where this version has none."""
        return next((one for one in self.exercises if one.key == key), None)


@dataclass(frozen=True)
class Today:
    """What a programme says of one exercise for a day.

    `lighter` is the plan's own lighter variant, there to be chosen on any day, or None
    where the plan has none; `on_lighter` tells that it is chosen until the next decision.
    """

    exercise: Exercise
    step: int
    dose: Dose | None
    lighter: Dose | None
    on_lighter: bool


def today(programme: Programme, exercise: Exercise, choices: Iterable[StepChoice], day: date) -> Today | None:
    """What to do according to the plan, or None before it begins.

    `choices` are the decisions on this exercise. The plan and those decisions are all that
    counts: the same on a hard day and on a good one (S000 App. B).
    """
    begins = first_day(programme, exercise)
    if day < begins:
        return None
    now = standing(choices, begins, day)
    lighter = lighter_variant(exercise)
    return Today(
        exercise, now.step, dose_after(exercise, now.step), lighter, now.lighter and lighter is not None
    )


def first_day(programme: Programme, exercise: Exercise) -> date:
    """The day an exercise begins, never before its programme."""
    return max(programme.begins, exercise.begins or programme.begins)


def dose_after(exercise: Exercise, step: int) -> Dose | None:
    """The dose after `step` steps, 0 being the routine to begin with; the last agreed one is kept."""
    if exercise.way == WayUp.GRADED_ACTIVITY and exercise.quota:
        return counted(exercise.dose, exercise.quota.unit, amount(exercise.quota, step))
    if exercise.way == WayUp.PROGRESSIVE and step and exercise.steps:
        return exercise.steps[min(step, len(exercise.steps)) - 1]
    return exercise.dose


def lighter_variant(exercise: Exercise) -> Dose | None:
    """The plan's own lighter variant; nothing lighter is ever made up."""
    quota = exercise.quota
    if exercise.lighter is None and quota is not None and (number := lighter_amount(quota)) is not None:
        return counted(exercise.dose, quota.unit, number)
    return exercise.lighter


def counted(dose: Dose | None, unit: str, number: int) -> Dose:
    """A dose with an amount in the unit of a quota; the rest of it stays."""
    amounts: dict[str, Any] = {AMOUNT_IN[unit]: number}
    return replace(dose, **amounts) if dose else Dose(**amounts)


def hurried_steps(exercise: Exercise) -> tuple[int, ...]:
    """The steps, from 1, that get harder before any has got longer, or both at once.

    The order is routine, then longer, then harder. `DOES_IT_MATCH` is asked about them.
    """
    if exercise.dose is None:
        return ()
    hurried, has_got_longer = [], False
    for n, (before, after) in enumerate(pairwise((exercise.dose, *exercise.steps)), start=1):
        longer = lasts_longer(after, before)
        if is_harder(after, before) and (longer or not has_got_longer):
            hurried.append(n)
        has_got_longer = has_got_longer or longer
    return tuple(hurried)
