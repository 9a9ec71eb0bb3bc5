"""The plans in an open notebook: which one is followed, how it is changed, and what is asked about it at the next visit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from app.rehab.plan import Action, Plan, Status, agree
from app.rehab.visits import Visit, with_question
from app.session.notebook import Notebook
from app.session.visits import next_one
from app.storage.kept import Kept


def plans(notebook: Notebook) -> list[Kept[Plan]]:
    """All plans: those that are followed before those that have ended, the latest first."""
    latest_first = notebook.journal.read(Plan)[::-1]
    return sorted(latest_first, key=lambda kept: kept.record.status is Status.ENDED)


def plan_now(notebook: Notebook) -> Kept[Plan] | None:
    """The plan that is followed now, or the last that was; None without any."""
    return next(iter(plans(notebook)), None)


def agree_on(notebook: Notebook, record_id: str, plan: Plan, on: date, who: str, why: str = "") -> Kept[Plan]:
    """Keep what a plan says from now on as agreed with somebody on a day.

    What it said before stays readable; one that had ended is followed again. Raises NoSuchRecord
    or a StorageError.
    """
    return notebook.journal.change(record_id, agree(plan, on, who), who=who, why=why)


def with_action(plan: Plan, action: Action) -> Plan:
    """The plan with an action in the place of the one with the same key."""
    return replace(plan, actions=tuple(action if one.key == action.key else one for one in plan.actions))


# --- Earlier versions


@dataclass(frozen=True)
class Version:
    """What a plan said, and who changed it when and why."""

    plan: Plan
    written: datetime
    who: str = ""
    why: str = ""


def versions(kept: Kept[Plan]) -> tuple[Version, ...]:
    """What a plan has said, oldest first.

    Ticking and telling how it went is no change of what was agreed: it belongs to the version
    it was done in. Of a draft only the last is told.
    """
    said: list[Version] = []
    for version in _written(kept):
        if said and as_agreed(said[-1].plan) == as_agreed(version.plan):
            said[-1] = replace(said[-1], plan=version.plan)
        elif said and said[-1].plan.status is Status.DRAFT:
            said[-1] = version
        else:
            said.append(version)
    return tuple(said)


def _written(kept: Kept[Plan]) -> Iterator[Version]:
    for one in kept.earlier:
        yield Version(one.record, one.written, one.who, one.why)
    yield Version(kept.record, kept.written, kept.who, kept.why)


def as_agreed(plan: Plan) -> Plan:
    """The plan without what was ticked and told of how it went."""
    actions = tuple(replace(action, done=None, evaluation=None) for action in plan.actions)
    return replace(plan, actions=actions, review=None)


# --- Questions for the next visit


def asked_next(notebook: Notebook) -> frozenset[str]:
    """The questions that stand for the next visit."""
    kept = next_one(notebook)
    return frozenset(kept.record.questions) if kept else frozenset()


def ask_next(notebook: Notebook, question: str) -> None:
    """Put a question among those for the next visit; where none is planned, for one whose day is not known yet.

    Raises a StorageError.
    """
    kept = next_one(notebook)
    if kept is None:
        notebook.journal.add(Visit(questions=(question,)))
    elif question not in kept.record.questions:
        notebook.journal.change(kept.id, with_question(kept.record, question))
