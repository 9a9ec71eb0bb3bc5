"""Why a taper is typed: anew, on as a draft, to put a slip of the pen right, or under a new agreement."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

from app.errors import FieldError
from app.rehab.taper import Taper, corrected, is_agreed, newly_agreed
from app.storage.journal import Journal
from app.views.taper.followed import Followed
from app.views.taper.typed import TypedTaper, typed_from
from app.views.taper.written import Written, agreement_of, written


class Way(Enum):
    """What the form makes."""

    NEW = "new"
    DRAFT = "draft"
    CORRECTED = "corrected"
    CHANGED = "changed"


@dataclass(frozen=True)
class Editing:
    """What is typed, and the taper that it changes; None for one that is new."""

    way: Way
    taper: Followed | None = None

    @property
    def key(self) -> str:
        """The name of the form's draft."""
        return f"taper:{self.taper.id}:{self.way.value}" if self.taper else "taper:new"

    def first(self, today: date) -> TypedTaper:
        """What the form holds at first."""
        if self.taper is None:
            return TypedTaper()
        if self.way is not Way.CHANGED:
            return typed_from(self.taper.taper)
        # The steps that are still ahead, from the one the patient is on. Whom, role and contact
        # are mostly the same; the day, the decision and the end are agreed anew.
        earlier = self.taper.taper.agreement
        later = max(today, (earlier.on or today) + timedelta(days=1))
        begun = newly_agreed(self.taper.course, replace(earlier, on=later), today)
        return replace(typed_from(begun), on=None, decided=False, latest_end=None)

    @property
    def begun_steps(self) -> frozenset[int]:
        """The steps that have begun under the agreement that is put right: their numbers stay."""
        if self.taper is None or self.way is not Way.CORRECTED:
            return frozenset()
        return frozenset(one.step.number for one in self.taper.course.begun)

    def read(self, form: TypedTaper, today: date) -> Written:
        """What the form says, and what keeps it from being saved as agreed."""
        if self.taper is None:
            return written(form, Taper(), today)
        if self.way is Way.CHANGED:
            return self._changed(self.taper, form, today)
        read = written(form, self.taper.taper, today)
        if self.way is Way.CORRECTED and read.taper is not None and read.is_whole:
            try:
                corrected(self.taper.course, read.taper, today)
            except FieldError as problem:
                return replace(read, errors=(problem,))
        return read

    def _changed(self, taper: Followed, form: TypedTaper, today: date) -> Written:
        if form.on is None:
            return written(form, taper.taper, today)
        try:
            base = newly_agreed(taper.course, agreement_of(form), today)
        except FieldError as problem:
            return Written(None, (problem, *written(form, taper.taper, today).errors))
        return written(form, base, today)

    def keep(self, journal: Journal, read: Taper, why: str) -> None:
        """Save the schedule; a changed one says who agreed on it and why. Raises a StorageError."""
        who = read.agreement.with_whom if self.way is not Way.CORRECTED else ""
        if self.taper is None:
            journal.add(read, who=who, why=why)
        else:
            journal.change(self.taper.id, read, who=who, why=why)


def editing(taper: Followed | None, wanted: str, today: date) -> Editing:
    """What a route asks for: `as=new` is a new agreement, `as=another` another taper after this one, else the copy is typed on."""
    if taper is None or (wanted == "another" and taper.is_over(today)):
        return Editing(Way.NEW)
    if not is_agreed(taper.taper):
        return Editing(Way.DRAFT, taper)
    return Editing(Way.CHANGED if wanted == "new" else Way.CORRECTED, taper)


def may_be_kept_as_draft(here: Editing, read: Written) -> bool:
    """Whether an unfinished schedule may be kept: only one that was never agreed, and is not by being kept."""
    return here.way in (Way.NEW, Way.DRAFT) and read.taper is not None and not is_agreed(read.taper)
