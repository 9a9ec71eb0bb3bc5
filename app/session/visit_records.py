"""What the page for the visit needs from the notebook, and nothing more: ten years stay unread."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import Any, TypeVar

from app.exports.records import Measure, Records
from app.exports.sections.exercise import ExerciseDone
from app.exports.sections.goals import Goals
from app.exports.sections.key_figures import KeyFigures
from app.exports.sections.measures import Measures
from app.exports.sections.medicines import Medicines
from app.exports.sections.notes import Notes
from app.exports.sections.pain_drawing import PainDrawingNow
from app.exports.sections.plan import PlanActions
from app.exports.sections.questions import Questions
from app.exports.sections.symptoms import SymptomsNoticed
from app.exports.sections.trends import Trends
from app.exports.sections.warning_signs import WarningSigns
from app.rehab.activity import Activity
from app.rehab.checkin import CheckIn
from app.rehab.exercise import ExposureTry, Programme, Session
from app.rehab.goals import Goal, Review
from app.rehab.measures import ClinicResult, EverydayWheel, GcpsR, Peg, WorkAbility
from app.rehab.pain_drawing import PainDrawing
from app.rehab.period import Period
from app.rehab.plan import Plan, Status
from app.rehab.symptoms import Symptoms
from app.rehab.taper import DoseTaken, Pause, StepConfirmed, Taper, follow
from app.rehab.visits import Visit, next_visit
from app.session.notebook import Notebook
from app.session.plan import plans
from app.storage.codec import Record
from app.storage.kept import Kept

T = TypeVar("T", bound=Record)
FIRST_WEEKS = 28  # Days from the beginning of the plan that count as the start.
ONE_DAY = timedelta(days=1)
OVER_TIME = {KeyFigures.key, Trends.key}


def records_of(notebook: Notebook, period: Period, sections: Collection[str]) -> Records:
    """The records that the chosen sections of a period are made from."""
    wanted, owner, followed = set(sections), notebook.profile, followed_plans(notebook)
    start = start_of(followed, period)
    # How many days were logged is told whatever is chosen.
    found: dict[str, Any] = {
        "activities": during(notebook, Activity, period, start if wanted & OVER_TIME else None)
    }
    if wanted & {*OVER_TIME, Notes.key}:
        found["checkins"] = during(notebook, CheckIn, period, start)
    if wanted & {KeyFigures.key, Measures.key}:
        found["measures"] = list(measures(notebook, period, start))
    if PainDrawingNow.key in wanted:
        found["drawings"] = first_and_last(notebook, period, start)
    if wanted & {SymptomsNoticed.key, WarningSigns.key}:
        found["symptoms"] = during(notebook, Symptoms, period)
    if Questions.key in wanted:
        found["visit"] = next_visit(every(notebook, Visit), notebook.today())
    if wanted & {PlanActions.key, Questions.key}:
        found["plans"] = [kept.record for kept in followed]
    if Goals.key in wanted:
        found["goals"] = {kept.id: kept.record for kept in notebook.journal.read(Goal)}
        found["reviews"] = every(notebook, Review)
    if Medicines.key in wanted:
        found |= tapers(notebook, period)
    if ExerciseDone.key in wanted:
        found["programmes"] = {kept.id: kept.record for kept in notebook.journal.read(Programme)}
        found["sessions"] = during(notebook, Session, period)
        found["met"] = during(notebook, ExposureTry, period)
    return Records(
        name=owner.name,
        fictional=owner.fictional,
        unasked=owner.unasked(),
        start=start,
        logged=notebook.journal.days(CheckIn, period),
        **found,
    )


def followed_plans(notebook: Notebook) -> list[Kept[Plan]]:
    """The plans that are followed, the latest first; the last one of all where each has ended."""
    found = plans(notebook)
    return [kept for kept in found if kept.record.status is not Status.ENDED] or found[:1]


def start_of(followed: list[Kept[Plan]], period: Period) -> Period | None:
    """The first weeks of the plan as it was first written, where they lie before the period."""
    days = [
        min(kept.record.day, *(one.record.day for one in kept.earlier)) for kept in followed if kept.earlier
    ]
    days += [kept.record.day for kept in followed if not kept.earlier]
    first = min(days, default=period.first)
    last = first + timedelta(days=FIRST_WEEKS) - ONE_DAY
    return Period(first, last) if last < period.first else None


def every(notebook: Notebook, kind: type[T]) -> list[T]:
    """All records of a kind of which there are few."""
    return [kept.record for kept in notebook.journal.read(kind)]


def during(notebook: Notebook, kind: type[T], *periods: Period | None) -> list[T]:
    """What was logged in one or several stretches that do not overlap."""
    return [kept.record for one in periods if one for kept in notebook.journal.read(kind, one)]


def tapers(notebook: Notebook, period: Period) -> dict[str, Any]:
    """Every taper with its steps and pauses, and the doses told of in the period."""
    confirmed, pauses = every(notebook, StepConfirmed), every(notebook, Pause)
    kept = notebook.journal.read(Taper)
    return {
        "tapers": {one.id: follow(one.id, one.record, confirmed, pauses) for one in kept},
        "doses": during(notebook, DoseTaken, period),
    }


def measures(notebook: Notebook, period: Period, start: Period | None) -> Iterator[Measure]:
    """Of each of our questionnaires those of the period and that of the start; all results of the clinic.

    A questionnaire that was not filled in during the period is left out, its start too.
    """
    kinds: tuple[type[Peg] | type[GcpsR] | type[WorkAbility] | type[EverydayWheel], ...] = (
        Peg,
        GcpsR,
        WorkAbility,
        EverydayWheel,
    )
    for kind in kinds:
        within = notebook.journal.read(kind, period)
        if within:
            yield from (kept.record for kept in at_the_start(notebook, kind, start) if kept not in within)
            yield from (kept.record for kept in within)
    yield from every(notebook, ClinicResult)


def at_the_start(notebook: Notebook, kind: type[T], start: Period | None) -> list[Kept[T]]:
    """The last entry up to the end of the first weeks; the very first where there is none, or no start is known."""
    journal = notebook.journal
    begun: Kept[T] | None = journal.latest(kind, before=start.last + ONE_DAY) if start else None
    first: date | None = journal.first_day(kind)
    if begun is not None or first is None:
        return [begun] if begun else []
    return journal.read(kind, Period(first, first))[:1]


def first_and_last(notebook: Notebook, period: Period, start: Period | None) -> list[PainDrawing]:
    """The last drawing of a period, and that of the start.

    That is the last one before the end of the first weeks, else the first of the period, else the
    one before it. No other is opened.
    """
    journal = notebook.journal
    days = journal.days(PainDrawing, period)
    if not days:
        return []
    wanted = dict.fromkeys((days[0], days[-1]))
    found = [kept.record for day in wanted for kept in journal.read(PainDrawing, Period(day, day))]
    begun = journal.latest(PainDrawing, before=start.last + ONE_DAY) if start else None
    before = begun or (journal.latest(PainDrawing, before=period.first) if len(found) == 1 else None)
    return [*([before.record] if before else []), *found]
