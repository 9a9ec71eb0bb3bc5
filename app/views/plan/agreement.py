"""An agreement on a plan: with whom, when and why; or only a slip of the pen put right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.errors import FieldError, Unanswered
from app.rehab.plan import Plan, agree, problems
from app.rehab.plan.limits import too_long
from app.rehab.visits import Visit, earlier_visits
from app.session import drafts
from app.session.notebook import Notebook
from app.session.plan import agree_on
from app.storage.kept import Kept
from app.views.plan.filled import plan_of
from app.views.plan.form import Form
from app.views.plan.opened import draft_key
from app.words import N_

AGREED, PUT_RIGHT = "agreed", "put_right"
WAYS = {AGREED: N_("We agreed on this"), PUT_RIGHT: N_("I put something right that I had written wrong")}


@dataclass(frozen=True)
class Agreement:
    """With whom, when and why; or only a slip of the pen put right."""

    who: str
    on: date | None
    why: str = ""
    way: str = AGREED


@dataclass(frozen=True)
class Pending:
    """A plan as it is kept, and as it is to be. `typed` is what its form holds, None where nothing is changed."""

    kept: Kept[Plan]
    typed: Form | None

    @property
    def plan(self) -> Plan:
        """The plan as it is to be. Raises Unanswered and TooLong."""
        return plan_of(self.typed, self.kept.record) if self.typed else self.kept.record

    @property
    def is_change(self) -> bool:
        """Whether it was agreed before."""
        return self.kept.record.agreed is not None


def pending(opened: Notebook, kept: Kept[Plan]) -> Pending:
    """What waits to be agreed on. A draft's words are saved with the plan itself, so only a change waits."""
    key = draft_key(kept.id)
    return Pending(kept, drafts.drafted(opened.journal, key, Form) if kept.record.agreed else None)


def begun(opened: Notebook, plan: Plan) -> Agreement:
    """What is likely: at a visit that was held since the last agreement, else with the same person today."""
    today = opened.today()
    held_before = earlier_visits((kept.record for kept in opened.journal.read(Visit)), today)
    last = next(iter(held_before), None)
    if last is None or last.day is None or last.day <= (plan.agreed or plan.day):
        return Agreement(plan.agreed_with, today)
    return Agreement(last.with_whom.strip() or plan.agreed_with, last.day, last.decided.strip())


def agreement_troubles(said: Agreement, what: Pending, today: date) -> tuple[FieldError, ...]:
    """What is missing in an agreement, and days that cannot be."""
    found = too_long({"why": said.why}) if what.is_change else []
    if said.way == PUT_RIGHT:
        return (*found, *_of_days(what.plan, today))
    found += too_long({"agreed_with": said.who})
    if not said.who.strip():
        found.append(Unanswered("agreed_with"))
    if what.is_change and not said.why.strip():
        found.append(Unanswered("why"))
    if said.on is None:
        return (*found, Unanswered("agreed"))
    return (*found, *_of_days(agree(what.plan, said.on), today))


def _of_days(plan: Plan, today: date) -> tuple[FieldError, ...]:
    """What is wrong with the day of the agreement."""
    return tuple(one for one in problems(plan, today) if one.field == "agreed")


def keep_agreement(opened: Notebook, said: Agreement, what: Pending) -> None:
    """Keep the plan as agreed, or with a slip put right. Raises NoSuchRecord or a StorageError.

    Only a change is asked why.
    """
    why = said.why.strip() if what.is_change else ""
    if said.way == PUT_RIGHT or said.on is None:
        opened.journal.change(what.kept.id, what.plan, why=why)
    else:
        agree_on(opened, what.kept.id, what.plan, said.on, said.who.strip(), why)
