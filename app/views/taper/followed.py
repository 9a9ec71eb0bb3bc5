"""The taper that is followed: its record, its course, and what was written about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.rehab.period import Period
from app.rehab.taper import (
    Course,
    DoseTaken,
    Pause,
    StepConfirmed,
    Taper,
    begun_on,
    doses_due,
    end_of,
    follow,
)
from app.rehab.taper.course import last_begun
from app.session.notebook import Notebook
from app.storage.kept import Kept


@dataclass(frozen=True)
class Followed:
    """A taper as the notebook keeps it, with what was confirmed and paused."""

    kept: Kept[Taper]
    confirmed: tuple[Kept[StepConfirmed], ...]
    pauses: tuple[Kept[Pause], ...]

    @property
    def id(self) -> str:
        """The id of the taper's record."""
        return self.kept.id

    @property
    def taper(self) -> Taper:
        """The schedule as it is now."""
        return self.kept.record

    @property
    def course(self) -> Course:
        """The schedule as it is now, with what belongs to it."""
        return self._course_of(self.taper)

    def course_on(self, day: date) -> Course:
        """The course that held on a day: under an earlier agreement where this one had not begun yet."""
        agreed: set[date | None] = set()
        for taper in (self.taper, *(earlier.record for earlier in reversed(self.kept.earlier))):
            # Of each agreement only its last version counts: the ones before had a slip of the pen.
            if taper.agreement.on in agreed:
                continue
            agreed.add(taper.agreement.on)
            course = self._course_of(taper)
            if last_begun(course, day) is not None:
                return course
        return self.course

    def words_on_steps(self, today: date) -> tuple[Kept[StepConfirmed], ...]:
        """The patient's word on each step that has begun, in their order; none once the taper is closed."""
        if begun_on(self.course, today) is None:
            return ()
        begun = [(one.step.number, one.day) for one in self.course.begun[1:]]
        counting = {kept.record: kept for kept in self.confirmed if kept.record in self.course.confirmed}
        given = {(word.number, word.day): kept for word, kept in counting.items()}
        return tuple(given[one] for one in begun)

    def open_pause(self, today: date) -> Kept[Pause] | None:
        """The pause that holds today."""
        return next((kept for kept in reversed(self.pauses) if kept.record.holds(today)), None)

    def is_over(self, today: date) -> bool:
        """Whether the taper has ended and nothing of it is due any more."""
        return end_of(self.course, today) is not None and not doses_due(self.course, today)

    def _course_of(self, taper: Taper) -> Course:
        return follow(
            self.id,
            taper,
            [kept.record for kept in self.confirmed],
            [kept.record for kept in self.pauses],
        )


def followed(opened: Notebook) -> Followed | None:
    """The taper written last; None where there is none."""
    kept = opened.journal.latest(Taper)
    return followed_of(opened, kept) if kept else None


def followed_of(opened: Notebook, kept: Kept[Taper]) -> Followed:
    """One taper with what belongs to it."""
    journal = opened.journal
    return Followed(
        kept,
        tuple(one for one in journal.read(StepConfirmed) if one.record.taper == kept.id),
        tuple(one for one in journal.read(Pause) if one.record.taper == kept.id),
    )


def taken_in(opened: Notebook, taper_id: str, period: Period) -> list[Kept[DoseTaken]]:
    """What was written about the doses of a taper in a period, by day and instant."""
    return [kept for kept in opened.journal.read(DoseTaken, period) if kept.record.taper == taper_id]
