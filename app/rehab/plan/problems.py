"""What is told at the fields of a plan, each in plain words. Nothing but these keeps a plan from being saved."""

from __future__ import annotations

from datetime import date

from app.errors import BeforeThePlan, EndsFirst, FieldError, Unanswered
from app.rehab.plan.limits import inside, not_to_come, within_a_life
from app.rehab.plan.parts import Action, Evaluation, SickLeave
from app.rehab.plan.record import Plan


def problems(plan: Plan, today: date) -> tuple[FieldError, ...]:
    """Days that cannot be, and actions without words. `actions[walk].deadline` names a field of one action."""
    found = not_to_come("day", plan.day, today)
    for name in ("agreed", "diagnosed", "ended"):
        found += not_to_come(name, getattr(plan, name), today)
    for name in ("agreed", "follow_up", "ended"):
        found += _since(plan.day, name, getattr(plan, name))
    found += within_a_life("follow_up", plan.follow_up, today)
    for action in plan.actions:
        found += inside(f"actions[{action.key}]", _of_action(action, plan.day, today))
    if plan.sick_leave is not None:
        found += inside("sick_leave", _of_sick_leave(plan.sick_leave, today))
    if plan.review is not None:
        found += inside("review", _of_evaluation(plan.review, plan.day, today))
    for relative in plan.relatives:
        part = f"relatives[{relative.key}]"
        found += inside(part, not_to_come("consented", relative.consented, today))
    return tuple(found)


def _of_action(action: Action, first: date, today: date) -> list[FieldError]:
    found: list[FieldError] = [] if action.what.strip() else [Unanswered("what")]
    found += _since(first, "deadline", action.deadline) or within_a_life("deadline", action.deadline, today)
    found += not_to_come("done", action.done, today) + _since(first, "done", action.done)
    if action.evaluation is not None:
        found += inside("evaluation", _of_evaluation(action.evaluation, first, today))
    return found


def _of_evaluation(evaluation: Evaluation, first: date, today: date) -> list[FieldError]:
    return not_to_come("day", evaluation.day, today) + _since(first, "day", evaluation.day)


def _of_sick_leave(leave: SickLeave, today: date) -> list[FieldError]:
    found = within_a_life("first", leave.first, today) + within_a_life("last", leave.last, today)
    if leave.first is not None and leave.last is not None and leave.last < leave.first:
        found.append(EndsFirst("last"))
    return found


def _since(first: date, name: str, day: date | None) -> list[FieldError]:
    return [BeforeThePlan(name)] if day is not None and day < first else []
