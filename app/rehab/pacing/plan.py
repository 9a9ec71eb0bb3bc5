"""An activity that is paced: what was agreed, what it means today, and what was done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Annotated, ClassVar

from app.errors import TooLong, Unanswered
from app.rehab.activity.around import PAIN_AFTER, PAIN_BEFORE
from app.rehab.fields import Amount, Choice, Logged, Note
from app.rehab.pacing.quota import LARGEST, LONGEST_WORDS, Quota, Unit, amount, lighter_amount
from app.rehab.pacing.steps import Rhythm, StepChoice, standing
from app.words import N_

VARIANTS: dict[str, str] = {
    "planned": N_("As planned"),
    "lighter": N_("The lighter variant"),
    "adjusted": N_("Adjusted"),
}

# On a hard day and on a good one alike (S000 App. B: the dose builds on training
# principles rather than on felt pain).
AS_AGREED = N_("Today's amount according to the plan")
SAME_EVERY_DAY = N_("The same amount on a hard day and on a good day.")
LIGHTER_IS_THERE = N_("On a hard day the lighter variant from your plan is there.")


@dataclass(frozen=True, kw_only=True)
class PacingPlan:
    """What is paced, from which day, and with whom that was agreed.

    A new start takes a new `begins`: decisions made before it no longer count. `slower` is
    the plan's setting for widespread nociplastic pain: each step lasts two weeks or more.
    Raises Unanswered, TooLong or OutOfRange.
    """

    kind: ClassVar[str] = "pacing_plan"
    versioned: ClassVar[bool] = True

    what: str
    begins: date
    quota: Quota
    rhythm: Rhythm = field(default_factory=Rhythm)
    slower: bool = False
    agreed_with: str = ""

    def __post_init__(self) -> None:
        if not self.what.strip():
            raise Unanswered("what")
        for name in ("what", "agreed_with"):
            if len(getattr(self, name)) > LONGEST_WORDS:
                raise TooLong(name, most=LONGEST_WORDS)
        if self.slower:
            self.rhythm.refuse_quick_steps()


@dataclass(frozen=True)
class QuotaToday:
    """What the plan says for a day, in whole units.

    `lighter` is the plan's own lighter amount, offered on any day, or None where the plan
    has none; `on_lighter` tells that it is chosen until the next decision.
    """

    amount: int
    unit: str
    step: int
    lighter: int | None
    lighter_words: str
    on_lighter: bool


def quota_on(plan: PacingPlan, choices: Iterable[StepChoice], day: date) -> QuotaToday | None:
    """What the plan says for a day, or None before it begins. `choices` are the decisions on this plan."""
    if day < plan.begins:
        return None
    now = standing(choices, plan.begins, day)
    lighter = lighter_amount(plan.quota)
    offered = lighter is not None or bool(plan.quota.lighter_words)
    return QuotaToday(
        amount=amount(plan.quota, now.step),
        unit=plan.quota.unit,
        step=now.step,
        lighter=lighter,
        lighter_words=plan.quota.lighter_words,
        on_lighter=now.lighter and offered,
    )


class Paced(Logged, kind="paced", title=N_("Paced activity")):
    """A day on which a paced activity was done. `plan` is the record id of its plan, or "" where only named."""

    plan: str = ""
    what: Annotated[str, Note(N_("What did you do?"), N_("Activity"), longest=LONGEST_WORDS)] = ""
    variant: Annotated[str | None, Choice(N_("How did you do it?"), N_("Variant"), options=VARIANTS)] = None
    amount: Annotated[
        float | None, Amount(N_("How much did you do?"), N_("Amount"), most=LARGEST[Unit.METRES])
    ] = None
    pain_before: Annotated[int | None, PAIN_BEFORE] = None
    pain_after: Annotated[int | None, PAIN_AFTER] = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.plan and not self.what.strip():
            raise Unanswered("what")


def as_planned(plan: PacingPlan, plan_id: str, said: QuotaToday, day: date, at: datetime) -> Paced:
    """What the plan says for a day, done: the lighter variant where that is chosen for now."""
    lighter = said.on_lighter
    return Paced(
        day=day,
        at=at,
        plan=plan_id,
        what=plan.what,
        variant="lighter" if lighter else "planned",
        amount=said.lighter if lighter else said.amount,
    )


def days_done(entries: Iterable[Paced], plan_id: str, plan: PacingPlan) -> frozenset[date]:
    """The days on which a paced activity was done, in whatever variant; one named alike counts too."""
    name = plan.what.strip().casefold()
    return frozenset(
        entry.day
        for entry in entries
        if entry.plan == plan_id or (not entry.plan and entry.what.strip().casefold() == name)
    )
