"""The goals of the open notebook: which there are, where each stands, and what was agreed when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from app.rehab.activity import Activity
from app.rehab.activity.usual import usual
from app.rehab.goals import (
    Attainment,
    Followed,
    Goal,
    Review,
    Reviewer,
    are_open_still,
    attainment,
    follow,
    measured_alike,
)
from app.rehab.period import Period
from app.rehab.plan import Plan
from app.session.notebook import Notebook
from app.storage.kept import Earlier, Kept

DAYS_OF_ACTIVITIES = 90


@dataclass(frozen=True)
class Goals:
    """The goals as they are listed: agreed ones by their target, then drafts; ended ones apart."""

    kept: tuple[Kept[Goal], ...]
    reviews: tuple[Review, ...]

    @property
    def agreed(self) -> list[Kept[Goal]]:
        """Those that are worked towards, the nearest target first."""
        running = [one for one in self.kept if one.record.agreed and not one.record.ended]
        return sorted(running, key=lambda one: one.record.target or date.max)

    @property
    def drafts(self) -> list[Kept[Goal]]:
        """Those that are not agreed yet."""
        return [one for one in self.kept if not one.record.agreed and not one.record.ended]

    @property
    def ended(self) -> list[Kept[Goal]]:
        """Those that are over, the latest first."""
        over = [one for one in self.kept if one.record.ended]
        return sorted(over, key=lambda one: one.record.ended or date.min, reverse=True)

    def now(self, by: Reviewer, today: date) -> Attainment | None:
        """How the goals that are worked towards stand today, as one party sees it."""
        return attainment([follow(one.id, one.record, self.reviews) for one in self.agreed], by, today)

    def before(self, by: Reviewer, change: date) -> Attainment | None:
        """How the goals stood when one of them was agreed anew or ended, with the levels of that time."""
        standing = [
            follow(one.id, goal, self.reviews)
            for one in self.kept
            if (goal := in_force_before(one, change)) is not None
        ]
        return attainment(standing, by, change)

    def changes(self) -> list[date]:
        """The days on which levels were agreed anew or a goal ended, the latest first."""
        days = {goal.agreed for one in self.kept for goal in agreements(one)[1:] if goal.agreed}
        days |= {one.record.ended for one in self.kept if one.record.ended and one.record.agreed}
        return sorted(days, reverse=True)


def goals_in(opened: Notebook) -> Goals:
    """All goals, with all that was said about where they stand."""
    return Goals(tuple(opened.journal.read(Goal)), tuple(kept.record for kept in opened.journal.read(Review)))


def goal_asked(opened: Notebook, goal_id: str) -> Kept[Goal]:
    """The goal with an id, or the one with the nearest target where none is named. Raises NoSuchRecord."""
    nearest = [] if goal_id else goals_in(opened).agreed
    kept: Kept[Goal] = nearest[0] if nearest else opened.journal.get(goal_id)
    return kept


def agreements(kept: Kept[Goal]) -> tuple[Goal, ...]:
    """What was agreed, each agreement in its last wording, the oldest first."""
    versions = [*(earlier.record for earlier in kept.earlier), kept.record]
    return tuple({goal.agreed: goal for goal in versions if goal.agreed}.values())


def in_force_before(kept: Kept[Goal], day: date) -> Goal | None:
    """The agreement that held until a day; None where there was none, or where the goal had ended earlier."""
    if kept.record.ended is not None and kept.record.ended < day:
        return None
    held = [goal for goal in agreements(kept) if goal.agreed is not None and goal.agreed < day]
    return held[-1] if held else None


@dataclass(frozen=True)
class Replaced:
    """Levels that held before, and the version that took their place, with who and why."""

    goal: Goal
    by: Earlier[Goal] | Kept[Goal]

    @property
    def anew(self) -> bool:
        """Whether other levels were agreed on, or these were put right on the day they were written."""
        return self.by.record.agreed != self.goal.agreed


def replaced(kept: Kept[Goal]) -> list[Replaced]:
    """The agreed levels that hold no more, the latest first."""

    versions: list[Earlier[Goal] | Kept[Goal]] = [*kept.earlier, kept]

    def found() -> Iterator[Replaced]:
        for before, after in pairwise(versions):
            if before.record.agreed and not measured_alike(before.record, after.record):
                yield Replaced(before.record, after)

    return [*found()][::-1]


def are_levels_open(opened: Notebook, kept: Kept[Goal]) -> bool:
    """Whether the levels of an agreed goal may still be put right today."""
    agreed = kept.record.agreed
    first = next((one for one in kept.earlier if one.record.agreed == agreed), kept)
    written = opened.home.clock.local(first.written).date()
    return agreed is not None and are_open_still(followed(opened, kept), written, opened.today())


def followed(opened: Notebook, kept: Kept[Goal]) -> Followed:
    """A goal with the reviews of its present levels."""
    return follow(kept.id, kept.record, (one.record for one in opened.journal.read(Review)))


def reviews_of(opened: Notebook, goal_id: str, goal: Goal, by: Reviewer) -> list[Kept[Review]]:
    """What one party said about one agreement, the latest first."""
    own = [
        kept
        for kept in opened.journal.read(Review)
        if (kept.record.goal, kept.record.agreed, kept.record.by) == (goal_id, goal.agreed, by)
    ]
    return own[::-1]


def last_level(goal: Followed, by: Reviewer) -> Decimal | None:
    """Where a goal stands by the last review of one party."""
    return goal.reached(by, date.max)


def actions_in(opened: Notebook) -> dict[str, str]:
    """The actions of the plans that have not ended: their words, by key."""
    plans: Iterable[Kept[Plan]] = opened.journal.read(Plan)
    return {
        action.key: action.what
        for kept in plans
        if kept.record.ended is None
        for action in kept.record.actions
        if action.what.strip()
    }


def activities_in(opened: Notebook) -> list[str]:
    """The names of what is done most often according to the diary."""
    period = Period.days_until(opened.today(), DAYS_OF_ACTIVITIES)
    done = [kept.record for kept in opened.journal.read(Activity, period) if kept.record.what.strip()]
    return list(dict.fromkeys(activity.what.strip() for activity in usual(done)))
