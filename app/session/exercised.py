"""Graded exercise in an open notebook: what the programme says today, what was done, what was decided."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from app.rehab.exercise import (
    Exercise,
    ExposureTry,
    Programme,
    Session,
    Today,
    WayUp,
    as_lighter,
    as_planned,
    days_done,
    dose_after,
    first_day,
    refuse_before,
    today,
)
from app.rehab.pacing import Due, Standing, StepChoice, amount, due, standing
from app.rehab.period import Period
from app.session.notebook import Notebook
from app.session.paced import is_last
from app.storage.kept import Kept

LOOKED_BACK = 28


@dataclass(frozen=True)
class Course:
    """One exercise as it stands on a day. `said` and `now` are None before it begins.

    `done` are the days of the last four weeks on which it was done or a feared movement of it
    was met, `done_today` tells of the day itself, `this_week` how many of them lie in the week so
    far; `todays` is the session that is written for the day.
    """

    programme: Kept[Programme]
    exercise: Exercise
    said: Today | None
    now: Standing | None
    due: Due
    done: frozenset[date]
    done_today: bool
    this_week: int
    todays: Kept[Session] | None

    @property
    def key(self) -> str:
        return self.exercise.key

    @property
    def is_exposure(self) -> bool:
        """Whether it is about feared movements, which the clinic leads."""
        return self.exercise.way == WayUp.GRADED_EXPOSURE


def programme_now(notebook: Notebook) -> Kept[Programme] | None:
    """The programme that is followed: the one that begins last."""
    return max(notebook.journal.read(Programme), key=lambda kept: kept.record.begins, default=None)


def courses(notebook: Notebook) -> list[Course]:
    """Every exercise of the programme as it stands today, in the programme's order."""
    kept = programme_now(notebook)
    if kept is None:
        return []
    day = notebook.today()
    weeks = Period.days_until(day, LOOKED_BACK)
    choices = [one.record for one in notebook.journal.read(StepChoice)]
    sessions = notebook.journal.read(Session, weeks)
    met = [one.record for one in notebook.journal.read(ExposureTry, weeks)]
    return [course(kept, exercise, choices, sessions, met, day) for exercise in kept.record.exercises]


def course_of(notebook: Notebook, key: str) -> Course | None:
    """One exercise as it stands today, or None where the programme has none with that key."""
    return next((one for one in courses(notebook) if one.key == key), None)


def course(
    kept: Kept[Programme],
    exercise: Exercise,
    choices: list[StepChoice],
    sessions: list[Kept[Session]],
    met: list[ExposureTry],
    day: date,
) -> Course:
    """One exercise as it stands on a day. Only decisions on this exercise count."""
    own = [one for one in choices if (one.plan, one.exercise) == (kept.id, exercise.key)]
    done = days_done([*(one.record for one in sessions), *met], kept.id, exercise.key)
    said = today(kept.record, exercise, own, day)
    begins = first_day(kept.record, exercise)
    now = standing(own, begins, day) if said else None
    mine = [
        one
        for one in sessions
        if one.record.day == day and (one.record.programme, one.record.exercise) == (kept.id, exercise.key)
    ]
    return Course(
        programme=kept,
        exercise=exercise,
        said=said,
        now=now,
        due=due(now, exercise.rhythm, done, day) if now and leads_on(exercise, now) else Due.NOT_YET,
        done=done,
        done_today=day in done,
        this_week=sum(one in week_of(day) for one in done),
        todays=mine[-1] if mine else None,
    )


def week_of(day: date) -> Period:
    """From Monday to the day itself."""
    return Period.days_until(day, day.weekday() + 1)


def leads_on(exercise: Exercise, now: Standing) -> bool:
    """Whether there is anything to decide: a step ahead, or the way back from the lighter variant."""
    return now.lighter or not at_the_end(exercise, now.step)


def at_the_end(exercise: Exercise, step: int) -> bool:
    """Whether the steps have come to their end: the next one would be no more, for a quota also before rounding."""
    if exercise.way == WayUp.GRADED_ACTIVITY and exercise.quota:
        return is_last(exercise.quota, step)
    return dose_after(exercise, step) == dose_after(exercise, step + 1)


def do_as_planned(notebook: Notebook, course: Course) -> Kept[Session] | None:
    """What the programme says today, done; nothing before it begins."""
    if course.said is None:
        return None
    at = notebook.home.clock.now()
    return notebook.log(as_planned(course.said, course.programme.id, notebook.today(), at))


def do_lighter(notebook: Notebook, course: Course) -> Kept[Session] | None:
    """The plan's own lighter variant, done today; the amount of the days to come stays."""
    if course.said is None:
        return None
    at = notebook.home.clock.now()
    return notebook.log(as_lighter(course.said, course.programme.id, notebook.today(), at))


def keep_session(notebook: Notebook, session: Session, record_id: str = "") -> Kept[Session]:
    """Save a session, or change one. Raises BeforeItsProgramme, InTheFuture or a StorageError."""
    refuse_early(notebook, session)
    return notebook.rewrite(record_id, session) if record_id else notebook.log(session)


def keep_met(notebook: Notebook, met: ExposureTry, record_id: str = "") -> Kept[ExposureTry]:
    """Save one time that a feared movement was met, or change it.

    Raises BeforeItsProgramme, InTheFuture or a StorageError.
    """
    refuse_early(notebook, met)
    return notebook.rewrite(record_id, met) if record_id else notebook.log(met)


def refuse_early(notebook: Notebook, entry: Session | ExposureTry) -> None:
    """Raise BeforeItsProgramme for a day before its programme began. One that was removed refuses nothing."""
    for kept in notebook.journal.read(Programme):
        if kept.id == entry.programme:
            refuse_before(entry, kept.record)


def decide(notebook: Notebook, course: Course, choice: str) -> Kept[StepChoice]:
    """What the patient decided about the next step, from today on."""
    made = StepChoice(
        day=notebook.today(),
        at=notebook.home.clock.now(),
        plan=course.programme.id,
        exercise=course.key,
        choice=choice,
    )
    return notebook.journal.add(made)


def keep_exercise(notebook: Notebook, exercise: Exercise) -> Kept[Programme]:
    """An exercise in its place in the programme, or at its end; the first one makes a programme.

    An exercise whose beginning is another one begins anew today, so that earlier decisions
    about steps no longer count. Raises OutOfRange or a StorageError.
    """
    kept = programme_now(notebook)
    if kept is None:
        return notebook.journal.add(Programme(begins=notebook.today(), exercises=(exercise,)))
    before = kept.record.exercise(exercise.key)
    if before is None:
        exercises = (*kept.record.exercises, replace(exercise, begins=notebook.today()))
    else:
        anew = start_of(before) != start_of(exercise)
        begins = max(notebook.today(), kept.record.begins) if anew else before.begins
        exercise = replace(exercise, begins=begins)
        exercises = tuple(exercise if one.key == exercise.key else one for one in kept.record.exercises)
    return notebook.journal.change(kept.id, replace(kept.record, exercises=exercises))


def start_of(exercise: Exercise) -> tuple[object, ...]:
    """What an exercise begins with: where that is another, its steps begin anew."""
    if exercise.quota:
        return exercise.way, exercise.quota.unit, amount(exercise.quota, 0)
    return exercise.way, exercise.dose if exercise.way == WayUp.PROGRESSIVE else None


def remove_exercise(notebook: Notebook, key: str) -> None:
    """Take an exercise out of the programme; the last one takes the programme with it."""
    kept = programme_now(notebook)
    if kept is None:
        return
    left = tuple(one for one in kept.record.exercises if one.key != key)
    if left:
        notebook.journal.change(kept.id, replace(kept.record, exercises=left))
    else:
        notebook.journal.remove(kept.id)
