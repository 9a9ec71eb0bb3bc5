"""What an entry of a diary belongs to, and whether it fits there."""

from __future__ import annotations

from dataclasses import replace

from app.rehab.activity import Activity
from app.rehab.exercise import Exercise, ExposureTry, Programme, Session, refuse_before
from app.rehab.exercise import today as exercise_on
from app.rehab.fields import Logged
from app.rehab.pacing import Paced, PacingPlan, StepChoice, quota_on
from app.session.activities import refuse_misfit
from app.session.notebook import Notebook

AMOUNTS = ("minutes", "metres", "repetitions")


def fitted(entry: Logged, notebook: Notebook) -> Logged:
    """The entry with the plan or programme it belongs to, where one of its name is there.

    What is said to be as planned, without an amount, gets the plan's. Raises a FieldError
    where an activity does not fit its day or overlaps another, and BeforeItsProgramme.
    """
    match entry:
        case Activity():
            refuse_misfit(notebook, entry)
        case Session():
            return of_programme(entry, notebook)
        case ExposureTry():
            return of_list(entry, notebook)
        case Paced():
            return of_plan(entry, notebook)
    return entry


def of_programme(session: Session, notebook: Notebook) -> Session:
    """The session under the exercise of that name, with the plan's amounts where none were told."""
    for kept in notebook.journal.read(Programme):
        for exercise in kept.record.exercises:
            if same(exercise.what, session.what):
                refuse_before(session, kept.record)
                return with_amounts(
                    replace(session, programme=kept.id, exercise=exercise.key),
                    kept.record,
                    exercise,
                    notebook,
                )
    return session


def with_amounts(session: Session, programme: Programme, exercise: Exercise, notebook: Notebook) -> Session:
    """What the plan says for the day, where it was done as planned or lighter and no amount was told."""
    said = exercise_on(programme, exercise, decided(notebook, session.programme, exercise.key), session.day)
    told = any(getattr(session, name) is not None for name in AMOUNTS)
    doses = {"planned": said.dose, "lighter": said.lighter} if said and not told else {}
    dose = doses.get(session.variant or "")
    if dose is None:
        return session
    return replace(
        session,
        minutes=dose.minutes,
        metres=dose.metres,
        repetitions=dose.repetitions,
        sets=dose.sets,
        load=session.load or dose.load,
    )


def of_list(met: ExposureTry, notebook: Notebook) -> ExposureTry:
    """The try under the exercise whose list has that movement."""
    for kept in notebook.journal.read(Programme):
        for exercise in kept.record.exercises:
            if any(same(feared.movement, met.movement) for feared in exercise.feared):
                return replace(met, programme=kept.id, exercise=exercise.key)
    return met


def of_plan(paced: Paced, notebook: Notebook) -> Paced:
    """The entry under the pacing plan of that name, with the plan's amount where none was told."""
    for kept in notebook.journal.read(PacingPlan):
        if same(kept.record.what, paced.what):
            said = quota_on(kept.record, decided(notebook, kept.id, ""), paced.day)
            amounts = {"planned": said.amount, "lighter": said.lighter} if said else {}
            amount = amounts.get(paced.variant or "") if paced.amount is None else paced.amount
            return replace(paced, plan=kept.id, amount=amount)
    return paced


def decided(notebook: Notebook, plan: str, exercise: str) -> list[StepChoice]:
    """The decisions on one plan, or on one exercise of a programme."""
    choices = (kept.record for kept in notebook.journal.read(StepChoice))
    return [one for one in choices if (one.plan, one.exercise) == (plan, exercise)]


def same(one: str, other: str) -> bool:
    """Whether two names are the same, however they are typed."""
    return bool(other.strip()) and one.strip().casefold() == other.strip().casefold()
