"""Pacing in an open notebook: what each plan says today, what was done, and what was decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from app.errors import OutOfRange
from app.rehab.pacing import (
    Due,
    Paced,
    PacingPlan,
    Quota,
    QuotaToday,
    Standing,
    StepChoice,
    Unit,
    amount_before_rounding,
    as_planned,
    days_done,
    due,
    quota_on,
    standing,
)
from app.rehab.pacing.quota import LARGEST
from app.rehab.period import Period
from app.session.notebook import Notebook
from app.storage.kept import Kept

LOOKED_BACK = 28
LEAST = 1


@dataclass(frozen=True)
class Course:
    """One plan as it stands on a day. `said` and `now` are None before it begins.

    `done` are the days of the last four weeks on which it was done; `todays` is what is
    written for the day itself.
    """

    id: str
    plan: PacingPlan
    choices: tuple[StepChoice, ...]
    said: QuotaToday | None
    now: Standing | None
    due: Due
    done: frozenset[date]
    todays: Kept[Paced] | None


def courses(notebook: Notebook) -> list[Course]:
    """Every plan as it stands today, in the order they begin."""
    today = notebook.today()
    kept = sorted(notebook.journal.read(PacingPlan), key=lambda one: one.record.begins)
    if not kept:
        return []
    choices = [one.record for one in notebook.journal.read(StepChoice)]
    entries = notebook.journal.read(Paced, Period.days_until(today, LOOKED_BACK))
    return [course(one, choices, entries, today) for one in kept]


def course_of(notebook: Notebook, plan_id: str) -> Course | None:
    """One plan as it stands today, or None where there is none with that id."""
    return next((one for one in courses(notebook) if one.id == plan_id), None)


def course(
    kept: Kept[PacingPlan], choices: Iterable[StepChoice], entries: Iterable[Kept[Paced]], today: date
) -> Course:
    """One plan as it stands on a day. Only decisions on this plan count."""
    plan = kept.record
    own = tuple(one for one in choices if one.plan == kept.id and not one.exercise)
    listed = list(entries)
    done = days_done([one.record for one in listed], kept.id, plan)
    said = quota_on(plan, own, today)
    now = standing(own, plan.begins, today) if said else None
    mine = [one for one in listed if one.record.day == today and is_of(one.record, kept.id, plan)]
    return Course(
        id=kept.id,
        plan=plan,
        choices=own,
        said=said,
        now=now,
        due=due(now, plan.rhythm, done, today) if now and leads_on(plan, now) else Due.NOT_YET,
        done=done,
        todays=mine[-1] if mine else None,
    )


def leads_on(plan: PacingPlan, now: Standing) -> bool:
    """Whether there is anything to decide: a step ahead, or the way back from the lighter variant."""
    return now.lighter or not is_last(plan.quota, now.step)


def is_last(quota: Quota, step: int) -> bool:
    """Whether the steps have come to their end: the next one would be no larger, also before rounding."""
    return amount_before_rounding(quota, step) == amount_before_rounding(quota, step + 1)


def is_of(entry: Paced, plan_id: str, plan: PacingPlan) -> bool:
    """Whether an entry belongs to a plan, by its id or by its name."""
    return bool(days_done([entry], plan_id, plan))


def do_as_planned(notebook: Notebook, course: Course) -> Kept[Paced] | None:
    """What the plan says today, done; nothing before the plan begins."""
    if course.said is None:
        return None
    now = notebook.home.clock.now()
    return notebook.log(as_planned(course.plan, course.id, course.said, notebook.today(), now))


def do_lighter(notebook: Notebook, course: Course) -> Kept[Paced] | None:
    """The plan's own lighter variant, done today; the amount of the days to come stays."""
    if course.said is None:
        return None
    return do_as_planned(notebook, replace(course, said=replace(course.said, on_lighter=True)))


def do_amount(notebook: Notebook, course: Course, amount: float, day: date) -> Kept[Paced]:
    """An amount that the patient typed. Raises InTheFuture, or OutOfRange for nothing or more than a day holds."""
    most = LARGEST[Unit(course.plan.quota.unit)]
    if not LEAST <= amount <= most:
        raise OutOfRange("amount", least=LEAST, most=most)
    entry = Paced(
        day=day,
        at=notebook.home.clock.now(),
        plan=course.id,
        what=course.plan.what,
        variant="adjusted",
        amount=amount,
    )
    return notebook.log(entry)


def decide(notebook: Notebook, course: Course, choice: str) -> Kept[StepChoice]:
    """What the patient decided about the next step, from today on."""
    made = StepChoice(day=notebook.today(), at=notebook.home.clock.now(), plan=course.id, choice=choice)
    return notebook.journal.add(made)
