"""The single looks at a plan: each yields what lacks something, or one empty text about the plan itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.errors import DoubledLevel, MissingLevel
from app.rehab.goals import Goal
from app.rehab.goals import problems as goal_problems
from app.rehab.period import months_later
from app.rehab.plan.choices import HEADINGS_IN, KindOfPlan, Role
from app.rehab.plan.parts import Action
from app.rehab.plan.record import Plan, regular_contact
from app.rehab.visits import Visit

THE_PLAN = ""


@dataclass(frozen=True)
class Look:
    """All that is looked at."""

    plan: Plan
    goals: tuple[Goal, ...]
    visits: tuple[Visit, ...]
    today: date

    @property
    def actions(self) -> tuple[Action, ...]:
        """The plan's actions that have words."""
        return tuple(action for action in self.plan.actions if action.what.strip())


def regular(look: Look) -> Iterator[str]:
    if regular_contact(look.plan) is None:
        yield THE_PLAN


def reachable(look: Look) -> Iterator[str]:
    contact = regular_contact(look.plan)
    if contact is not None and not contact.phone.strip():
        yield THE_PLAN


def matters(look: Look) -> Iterator[str]:
    if not look.plan.matters.strip():
        yield THE_PLAN


def goals(look: Look) -> Iterator[str]:
    if not look.goals:
        yield THE_PLAN


def measurable(look: Look) -> Iterator[str]:
    for goal in look.goals:
        if any(isinstance(one, MissingLevel | DoubledLevel) for one in goal_problems(goal, look.today)):
            yield goal.words


def goal_day(look: Look) -> Iterator[str]:
    yield from (goal.words for goal in look.goals if goal.target is None)


def actions(look: Look) -> Iterator[str]:
    if not look.actions:
        yield THE_PLAN


def responsible(look: Look) -> Iterator[str]:
    yield from (action.what for action in look.actions if not action.has_responsible)


def when(look: Look) -> Iterator[str]:
    for action in look.actions:
        if action.deadline is None and not action.schedule.strip():
            yield action.what


def evaluated(look: Look) -> Iterator[str]:
    for action in look.actions:
        passed = action.deadline is not None and action.deadline < look.today
        if (passed or action.done is not None) and action.evaluation is None:
            yield action.what


def self_care(look: Look) -> Iterator[str]:
    if not any(own.strip() for own in look.plan.self_care):
        yield THE_PLAN


def follow_up(look: Look) -> Iterator[str]:
    if look.plan.follow_up is None:
        yield THE_PLAN


def follow_up_held(look: Look) -> Iterator[str]:
    agreed = look.plan.follow_up
    if agreed is None or agreed >= look.today or look.plan.review is not None:
        return
    if not any(visit.day and visit.day >= agreed and visit.is_over(look.today) for visit in look.visits):
        yield THE_PLAN


def within_a_month(look: Look) -> Iterator[str]:
    diagnosed = look.plan.diagnosed
    if diagnosed is not None and look.plan.day > months_later(diagnosed, 1):
        yield THE_PLAN


def assessment(look: Look) -> Iterator[str]:
    if not look.plan.assessment.strip():
        yield THE_PLAN


def picture(look: Look) -> Iterator[str]:
    written = {about.heading for about in look.plan.picture if about.words.strip()}
    if not written.intersection(HEADINGS_IN[look.plan.country]):
        yield THE_PLAN


def explanation(look: Look) -> Iterator[str]:
    if not look.plan.explanation.strip():
        yield THE_PLAN


def work(look: Look) -> Iterator[str]:
    plan = look.plan
    if plan.work_ability is None and not plan.work_words.strip() and plan.needs_coordination is None:
        yield THE_PLAN


def coordination(look: Look) -> Iterator[str]:
    named = any(contact.role is Role.COORDINATOR for contact in look.plan.contacts)
    if look.plan.needs_coordination and not named and not look.plan.coordination.strip():
        yield THE_PLAN


def way_back(look: Look) -> Iterator[str]:
    leave = look.plan.sick_leave
    if leave is not None and leave.percent and not leave.way_back.strip():
        yield THE_PLAN


def relatives(look: Look) -> Iterator[str]:
    if not look.plan.relatives:
        yield THE_PLAN


def later(look: Look) -> Iterator[str]:
    if not look.plan.support_later.strip():
        yield THE_PLAN


def taper_followed(look: Look) -> Iterator[str]:
    plan = look.plan
    if plan.document is KindOfPlan.TAPER and not (plan.danish and plan.danish.taper_followed_by.strip()):
        yield THE_PLAN


def retraining(look: Look) -> Iterator[str]:
    plan = look.plan
    if plan.document is KindOfPlan.RETRAINING and not (plan.danish and plan.danish.retraining):
        yield THE_PLAN


def exit_reason(look: Look) -> Iterator[str]:
    if look.plan.exit_reason is None and not look.plan.exit_words.strip():
        yield THE_PLAN
