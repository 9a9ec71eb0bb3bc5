"""What is missing in my plan? A quiet list of what the sources say a plan holds: information, never a verdict.

Each gap names its source and offers a question for the next visit. Nothing here keeps a plan
from being saved or agreed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from app.rehab.goals import Goal
from app.rehab.plan.checks import AT_THE_END, CHECKS, Check
from app.rehab.plan.choices import Status
from app.rehab.plan.looks import Look
from app.rehab.plan.record import Plan
from app.rehab.visits import Visit


@dataclass(frozen=True)
class Gap:
    """One thing that the plan does not say.

    `about` is the action or goal it concerns, in the patient's words, and fills {about} in
    `sentence` and `question`; it is empty for the plan as a whole. `source` and `section` say
    where it is asked for.
    """

    key: str
    sentence: str
    question: str
    source: str
    section: str
    about: str = ""


def what_is_missing(
    plan: Plan, goals: Iterable[Goal], visits: Iterable[Visit], today: date
) -> tuple[Gap, ...]:
    """What S000, S002 and S004 say a plan holds and this one does not, the weightiest first."""
    now = tuple(goal for goal in goals if goal.words.strip() and goal.ended is None)
    look = Look(plan, now, tuple(visits), today)
    checks = AT_THE_END if plan.status is Status.ENDED else CHECKS
    return tuple(gap for check in checks for gap in _gaps(check, look))


def _gaps(check: Check, look: Look) -> Iterator[Gap]:
    place = check.place(look.plan.country)
    if place is not None:
        for about in check.look(look):
            yield Gap(check.key, check.sentence, check.question, *place, about)
