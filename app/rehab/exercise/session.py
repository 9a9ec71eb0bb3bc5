"""One time an exercise was done: as planned in two taps, the lighter variant, or adjusted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Annotated

from app.errors import BeforeItsProgramme, Unanswered
from app.rehab.activity.around import PAIN_AFTER, PAIN_BEFORE
from app.rehab.exercise.dose import (
    EFFORT,
    LONGEST_LOAD,
    METRES,
    MINUTES,
    REPETITIONS,
    SETS,
    TALK,
    Dose,
    Intensity,
    intensity,
)
from app.rehab.exercise.exposure import ExposureTry
from app.rehab.exercise.programme import Exercise, Programme, Today, first_day
from app.rehab.fields import Choice, Logged, Note
from app.rehab.pacing.plan import VARIANTS
from app.rehab.period import Period
from app.words import N_


class Session(Logged, kind="exercise", title=N_("Exercise")):
    """An exercise as it was done. `programme` and `exercise` are the id and key it belongs to, or ""."""

    programme: str = ""
    exercise: str = ""
    what: Annotated[str, Note(N_("What did you do?"), N_("Exercise"), longest=500)] = ""
    variant: Annotated[str | None, Choice(N_("How did you do it?"), N_("Variant"), options=VARIANTS)] = None
    minutes: Annotated[int | None, MINUTES] = None
    metres: Annotated[float | None, METRES] = None
    repetitions: Annotated[float | None, REPETITIONS] = None
    sets: Annotated[float | None, SETS] = None
    load: Annotated[str, Note(N_("With what load?"), N_("Load"), longest=LONGEST_LOAD)] = ""
    talk: Annotated[
        str | None, Choice(N_("How much breath did you have meanwhile?"), N_("Breath"), options=TALK)
    ] = None
    effort: Annotated[int | None, EFFORT] = None
    pain_before: Annotated[int | None, PAIN_BEFORE] = None
    pain_after: Annotated[int | None, PAIN_AFTER] = None
    note: Annotated[str, Note(N_("Would you like to write something about it?"), N_("Note"))] = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.exercise and not self.what.strip():
            raise Unanswered("what")

    @property
    def intensity(self) -> Intensity | None:
        """How hard it was, or None where that was not told."""
        return intensity(self.talk, self.effort)


def as_planned(said: Today, programme_id: str, day: date, at: datetime) -> Session:
    """The session that the plan says for a day: the lighter one where that is chosen for now."""
    if said.on_lighter:
        return as_lighter(said, programme_id, day, at)
    return of_dose(said.exercise, said.dose, "planned", programme_id, day, at)


def as_lighter(said: Today, programme_id: str, day: date, at: datetime) -> Session:
    """The plan's own lighter variant. Raises Unanswered where the plan has none."""
    if said.lighter is None:
        raise Unanswered("variant")
    return of_dose(said.exercise, said.lighter, "lighter", programme_id, day, at)


def of_dose(
    exercise: Exercise, dose: Dose | None, variant: str, programme_id: str, day: date, at: datetime
) -> Session:
    """A session with the amounts of a dose; what the breath allowed is for the patient to tell."""
    session = Session(
        day=day, at=at, programme=programme_id, exercise=exercise.key, what=exercise.what, variant=variant
    )
    if dose is None:
        return session
    return replace(
        session,
        minutes=dose.minutes,
        metres=dose.metres,
        repetitions=dose.repetitions,
        sets=dose.sets,
        load=dose.load,
    )


def refuse_before(entry: Session | ExposureTry, programme: Programme) -> None:
    """Raise BeforeItsProgramme for a day before the programme begins."""
    if entry.day < programme.begins:
        raise BeforeItsProgramme("day")


def days_done(entries: Iterable[Session | ExposureTry], programme_id: str, key: str) -> frozenset[date]:
    """The days on which an exercise was done, in whatever variant: the routine is what counts.

    Meeting a feared movement is how graded exposure is done, once or several times a day.
    """
    return frozenset(one.day for one in entries if (one.programme, one.exercise) == (programme_id, key))


def done_of_planned(
    programme: Programme, programme_id: str, entries: Iterable[Session | ExposureTry], period: Period
) -> dict[str, tuple[int, int]]:
    """For each exercise, by key: of the days since it began, on how many it was done and on how many planned."""
    listed = list(entries)
    found = {}
    for one in programme.exercises:
        days = [day for day in period if day >= first_day(programme, one)]
        done = days_done(listed, programme_id, one.key).intersection(days)
        found[one.key] = len(done), round(one.rhythm.days_a_week * len(days) / 7)
    return found


@dataclass(frozen=True)
class WeekMinutes:
    """Minutes of exercise by intensity; `untold` are those without a word on how hard they were."""

    light: int
    moderate: int
    vigorous: int
    untold: int

    @property
    def counted(self) -> int:
        """Moderate minutes, with vigorous ones counted twice, as WHO's advice does (2020)."""
        return self.moderate + 2 * self.vigorous


def week_minutes(sessions: Iterable[Session], period: Period) -> WeekMinutes:
    """The minutes of the sessions in a period, most often a week."""
    sums: dict[Intensity | None, int] = dict.fromkeys((*Intensity, None), 0)
    for session in sessions:
        if session.day in period:
            sums[session.intensity] += session.minutes or 0
    return WeekMinutes(sums[Intensity.LIGHT], sums[Intensity.MODERATE], sums[Intensity.VIGOROUS], sums[None])
