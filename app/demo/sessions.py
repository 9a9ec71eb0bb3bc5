"""How the fictional patient trains: as planned on most days, lighter in a flare, now and then not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from random import Random
from typing import Any

from app.demo.dates import Dates, at
from app.demo.keeping import id_of, keep, keep_all
from app.demo.people import PHYSIOTHERAPIST
from app.demo.programme import BREATH, FEARED, LIFTS, PROGRAMME, SQUATS, WALKS, programme
from app.language import Language
from app.rehab.exercise import (
    Exercise,
    ExposureTry,
    Programme,
    Session,
    Talk,
    as_lighter,
    as_planned,
    days_done,
    today,
)
from app.rehab.pacing import Due, NextStep, StepChoice, due, standing
from app.storage.kept import Kept
from app.words import N_

# On which weekdays, Monday being 0.
ON = {SQUATS: (0, 2, 4), WALKS: (0, 1, 3, 5, 6), BREATH: (0, 1, 2, 3, 6)}
LEFT_OUT = 0.1
WITHOUT_A_WORD = 0.25
A_WEEK = timedelta(days=7)
HOUR = {SQUATS: 16, WALKS: 11, BREATH: 21}

# Days before today: which movement was met, how frightening before and after, what happened.
MET = (
    (61, 0, 35, 20, "no", N_("Stiff, and nothing locked.")),
    (54, 0, 20, 10, "no", N_("Tied both shoes.")),
    (33, 1, 50, 40, "partly", N_("It hurt for an hour, then it passed.")),
    (26, 1, 40, 25, "no", N_("Less than I thought.")),
    (19, 1, 25, 20, "no", N_("Two bags, one at a time.")),
    (12, 2, 70, 55, "partly", N_("It hurt a little. Nothing broke.")),
    (5, 2, 55, 45, "no", N_("Carried it to the kitchen.")),
)


def training(dates: Dates, language: Language, flare: frozenset[date]) -> list[Kept[Any]]:
    """The programme, the decisions at each step, the sessions, and the feared movements that were met."""
    agreed = programme(dates, language)
    choices, sessions = lived(agreed, dates, flare)
    return [
        keep(PROGRAMME, agreed, at(agreed.begins), who=language.say(PHYSIOTHERAPIST)),
        *keep_all("programme choice", choices),
        *keep_all("session", sessions),
        *keep_all("exposure", met(dates, language)),
    ]


def lived(agreed: Programme, dates: Dates, flare: frozenset[date]) -> tuple[list[StepChoice], list[Session]]:
    """Every day since the programme began, exercise by exercise."""
    dice = Random(29)  # noqa: S311  # Dice of their own: the same each time.
    choices: list[StepChoice] = []
    sessions: list[Session] = []
    for exercise in (one for one in agreed.exercises if one.key in ON):
        own: list[StepChoice] = []
        day = agreed.begins
        while day <= dates.yesterday:
            # The latest step of the walks is left for whoever looks around.
            waits = exercise.key == WALKS and day > dates.today - A_WEEK
            if not waits and goes_up(exercise, own, sessions, day, agreed.begins, flare):
                own.append(up(exercise, day))
            if day.weekday() in ON[exercise.key] and dice.random() >= LEFT_OUT:
                sessions.append(done(agreed, exercise, own, day, dice, flare))
            day += timedelta(days=1)
        choices += own
    sessions += (led(agreed, dates.ago(ago)) for ago, *_ in MET)
    return choices, sorted(sessions, key=lambda one: one.day)


def led(agreed: Programme, day: date) -> Session:
    """A time with the physiotherapist, bending and lifting."""
    return Session(
        day=day,
        at=at(day, time(17, 10)),
        programme=id_of(PROGRAMME),
        exercise=LIFTS,
        what=next(one.what for one in agreed.exercises if one.key == LIFTS),
        variant="planned",
        minutes=20,
    )


def goes_up(
    exercise: Exercise,
    choices: list[StepChoice],
    sessions: list[Session],
    day: date,
    begins: date,
    flare: frozenset[date],
) -> bool:
    """Whether a step is due on a day and she decides to take it."""
    now = standing(choices, begins, day)
    if day in flare or not (exercise.quota or now.step < len(exercise.steps)):
        return False
    trained = days_done(sessions, id_of(PROGRAMME), exercise.key)
    return due(now, exercise.rhythm, trained, day) is Due.NOW


def up(exercise: Exercise, day: date) -> StepChoice:
    """The decision to go up one step."""
    clock = time(8, 45)
    return StepChoice(
        day=day, at=at(day, clock), plan=id_of(PROGRAMME), exercise=exercise.key, choice=NextStep.UP
    )


def done(
    agreed: Programme,
    exercise: Exercise,
    choices: list[StepChoice],
    day: date,
    dice: Random,
    flare: frozenset[date],
) -> Session:
    """One session: as planned, or the plan's lighter variant in a flare; how it felt is told now and then."""
    said = today(agreed, exercise, choices, day)
    if said is None:
        raise ValueError("a session before its programme")
    written = at(day, time(HOUR[exercise.key], dice.randrange(60)))
    lighter = day in flare and said.lighter is not None
    session = (as_lighter if lighter else as_planned)(said, id_of(PROGRAMME), day, written)
    if exercise.key == BREATH or dice.random() < WITHOUT_A_WORD:
        return session
    before = dice.choice((3, 4, 4, 5, 5)) + 2 * (day in flare)
    return replace(
        session,
        talk=dice.choices(list(Talk), (1, 8, 1))[0].value,
        effort=dice.choice((3, 4, 4, 5)),
        pain_before=before,
        pain_after=before + dice.choice((-1, 0, 0, 1, 1)),
    )


def met(dates: Dates, language: Language) -> list[ExposureTry]:
    """The feared movements that were met, the latest last."""
    say = language.say
    made = []
    for ago, n, before, after, came_true, happened in MET:
        movement, _, expected = FEARED[n]
        day = dates.ago(ago)
        made.append(
            ExposureTry(
                day=day,
                at=at(day, time(17, 15)),
                programme=id_of(PROGRAMME),
                exercise=LIFTS,
                movement=say(movement),
                expected=say(expected),
                fear_before=before,
                happened=say(happened),
                came_true=came_true,
                fear_after=after,
            )
        )
    return made
