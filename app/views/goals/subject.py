"""What is reviewed: a goal in the version whose levels it speaks of, and the review as it is filled in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from app.errors import Unanswered
from app.rehab.goals import Goal, Level, Review, Reviewer, review_problems
from app.rehab.goals.reviews import PARTLY
from app.session.notebook import Notebook
from app.storage.kept import Kept
from app.views.goals.opened import goal_asked


@dataclass(frozen=True)
class Typed:
    """What is chosen and written so far."""

    day: date
    level: Decimal | None = None
    by: Reviewer = Reviewer.PATIENT
    who: str = ""
    note: str = ""

    def seen_by(self, by: Reviewer) -> Typed:
        """As another party sees it. A level between two is the clinic's to give, and goes with it."""
        given = by is Reviewer.CLINIC or self.level != PARTLY
        return replace(self, by=by, level=self.level if given else None)


@dataclass(frozen=True)
class Subject:
    """The goal that is reviewed, and the review that is changed, if one is."""

    id: str
    goal: Goal
    before: Kept[Review] | None = None

    @property
    def form(self) -> str:
        """The name of this form's draft."""
        return f"review:{self.before.id if self.before else self.id}"

    def begun(self, today: date) -> Typed:
        """The review as it is, or an empty one for today."""
        if self.before is None:
            return Typed(today)
        was = self.before.record
        return Typed(was.day, was.level, was.by, was.who, was.note)

    def between(self, typed: Typed) -> Decimal | None:
        """The level between two that is offered: only the clinic's, and only above the usual start."""
        by_clinic = typed.by is Reviewer.CLINIC and self.goal.baseline is Level.LESS
        return PARTLY if by_clinic else None

    def record(self, typed: Typed, opened: Notebook) -> Review:
        """The review as it is filled in. Raises the FieldError at what is wrong."""
        if typed.level is None or self.goal.agreed is None:
            raise Unanswered("level")
        review = Review(
            day=typed.day,
            at=self.before.record.at if self.before else opened.home.clock.now(),
            goal=self.id,
            agreed=self.before.record.agreed if self.before else self.goal.agreed,
            by=typed.by,
            who=typed.who.strip() if typed.by is Reviewer.CLINIC else "",
            level=typed.level,
            note=typed.note.strip(),
        )
        for problem in review_problems(review, opened.today()):
            raise problem
        return review


def subject(opened: Notebook, goal_id: str, review_id: str) -> Subject:
    """What a route asks to review. Raises NoSuchRecord."""
    kept = goal_asked(opened, goal_id)
    if not review_id:
        return Subject(kept.id, kept.record)
    before: Kept[Review] = opened.journal.get(review_id)
    versions = (kept.record, *(one.record for one in reversed(kept.earlier)))
    then = next((goal for goal in versions if goal.agreed == before.record.agreed), kept.record)
    return Subject(kept.id, then, before)
