"""What the fictional patient paces: sitting at the computer, by quota, on hard and on good days alike."""

from __future__ import annotations

from datetime import date, time, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from app.demo.activity_names import WORK
from app.demo.dates import Dates, at
from app.demo.keeping import id_of, keep, keep_all
from app.demo.people import OCCUPATIONAL_THERAPIST
from app.language import Language
from app.rehab.pacing import (
    Due,
    NextStep,
    Paced,
    PacingPlan,
    Quota,
    Rhythm,
    StepChoice,
    as_planned,
    due,
    quota_on,
    standing,
)
from app.storage.kept import Kept
from app.words import N_

PLAN = "pacing"
TRIES = (Decimal(24), Decimal(31), Decimal(26))
WEEKDAYS = 5
LEFT_OUT = 0.06


def pacing(dates: Dates, language: Language, flare: frozenset[date]) -> list[Kept[Any]]:
    """The plan, the decisions at each step, and the days it was done. `flare` are the days of a flare."""
    plan = agreed(dates, language)
    choices, done = lived(plan, dates, flare)
    return [
        keep(PLAN, plan, at(plan.begins), who=language.say(OCCUPATIONAL_THERAPIST)),
        *keep_all("pacing choice", choices),
        *keep_all("paced", done),
    ]


def agreed(dates: Dates, language: Language) -> PacingPlan:
    """The plan as it was agreed."""
    return PacingPlan(
        what=language.say(WORK),
        begins=dates.monday(76),
        quota=Quota(
            tries=TRIES,
            percent=10,
            goal=Decimal(45),
            lighter=Decimal(12),
            lighter_words=language.say(N_("Twelve minutes, then stand up")),
        ),
        rhythm=Rhythm(days_a_week=WEEKDAYS, days_a_step=7),
        agreed_with=language.say(OCCUPATIONAL_THERAPIST),
    )


def lived(plan: PacingPlan, dates: Dates, flare: frozenset[date]) -> tuple[list[StepChoice], list[Paced]]:
    """Every weekday since it began, and what was decided when a step was due."""
    dice = Random(23)  # noqa: S311  # Dice of their own: the same each time.
    choices: list[StepChoice] = []
    done: list[Paced] = []
    day = plan.begins
    while day <= dates.yesterday:
        if choice := decided(plan, choices, [one.day for one in done], day, flare):
            choices.append(choice)
        said = quota_on(plan, choices, day)
        if said and day.weekday() < WEEKDAYS and dice.random() >= LEFT_OUT:
            done.append(as_planned(plan, id_of(PLAN), said, day, at(day, time(15, dice.randrange(60)))))
        day += timedelta(days=1)
    return choices, done


def decided(
    plan: PacingPlan, choices: list[StepChoice], done: list[date], day: date, flare: frozenset[date]
) -> StepChoice | None:
    """Lighter when a flare begins, up when a step is due, every third time stay."""
    now = standing(choices, plan.begins, day)
    if day in flare and not now.lighter:
        choice = NextStep.LIGHTER
    elif day not in flare and due(now, plan.rhythm, done, day) is Due.NOW:
        choice = NextStep.STAY if len(choices) % 3 == 2 else NextStep.UP
    else:
        return None
    return StepChoice(day=day, at=at(day, time(8, 40)), plan=id_of(PLAN), choice=choice)
