"""A pacing plan as it is typed, and what is wrong with it, told under the name of each field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from app.errors import FieldError, OutOfRange
from app.rehab.fields import Scale, typed_number
from app.rehab.pacing import PacingPlan, Quota, Rhythm, Unit, Way, suggested
from app.rehab.pacing.quota import FEWEST_TRIES, LARGEST, PERCENT
from app.rehab.pacing.steps import DAYS_A_STEP, DAYS_A_WEEK

Made = TypeVar("Made")

TRIES, GIVEN = "tries", "given"
NO_TRIES: tuple[Decimal, ...] = ()


@dataclass(frozen=True)
class Typed:
    """What the form holds; texts as they were typed. `begin` is how the start is known: tries or given."""

    begins: date
    what: str = ""
    unit: str = Unit.MINUTES
    begin: str = GIVEN
    tries: tuple[str, ...] = ("",) * FEWEST_TRIES
    given: str = ""
    percent: str = str(suggested(slower=False)[0])
    way: str = Way.LINEAR
    days_a_week: str = str(DAYS_A_WEEK.most)
    days_a_step: str = str(suggested(slower=False)[1])
    slower: bool = False
    goal: str = ""
    lighter: str = ""
    lighter_words: str = ""
    agreed_with: str = ""

    def with_slower(self, *, slower: bool) -> Typed:
        """Slower steps or not; the usual size and length of steps come along, to be changed as the plan says."""
        percent, days = suggested(slower=slower)
        return replace(self, slower=slower, percent=str(percent), days_a_step=str(days))

    def with_try(self, n: int, text: str) -> Typed:
        """Another text in one of the tries."""
        return replace(self, tries=(*self.tries[:n], text, *self.tries[n + 1 :]))


def of_plan(plan: PacingPlan) -> Typed:
    """The form as a plan fills it."""
    quota = plan.quota
    tries = tuple(plain(one) for one in quota.tries)
    return Typed(
        begins=plan.begins,
        what=plan.what,
        unit=quota.unit,
        begin=GIVEN if quota.given is not None else TRIES,
        tries=tries + ("",) * max(0, FEWEST_TRIES - len(tries)),
        given=plain(quota.given),
        percent=str(quota.percent),
        way=quota.way,
        days_a_week=str(plan.rhythm.days_a_week),
        days_a_step=str(plan.rhythm.days_a_step),
        slower=plan.slower,
        goal=plain(quota.goal),
        lighter=plain(quota.lighter),
        lighter_words=quota.lighter_words,
        agreed_with=plan.agreed_with,
    )


def anew(plan: PacingPlan, today: date) -> Typed:
    """The same plan from a new start: new tries, from today."""
    return replace(of_plan(plan), begins=today, begin=TRIES, tries=("",) * FEWEST_TRIES, given="")


def plain(amount: Decimal | None) -> str:
    """An amount as somebody would type it."""
    return "" if amount is None else f"{amount.normalize():f}".replace(".", ",")


def amount_in(name: str, text: str) -> Decimal | None:
    """The amount that was typed, or None for nothing. Raises NotANumber."""
    if not text.strip():
        return None
    return Decimal(str(typed_number(name, text)))


def tries_in(texts: tuple[str, ...], unit: str) -> tuple[Decimal, ...]:
    """The tries that are filled in. Raises NotANumber or OutOfRange, named for the field of the try."""
    made = []
    for n, text in enumerate(texts):
        one = amount_in(f"tries.{n}", text)
        if one is None:
            continue
        if not 1 <= one <= LARGEST[Unit(unit)]:
            raise OutOfRange(f"tries.{n}", least=1, most=LARGEST[Unit(unit)])
        made.append(one)
    return tuple(made)


def plan_of(typed: Typed) -> tuple[PacingPlan | None, tuple[FieldError, ...]]:
    """The plan, or everything that is wrong with what was typed."""
    troubles: list[FieldError] = []

    def heard(make: Callable[[], Made], instead: Made) -> Made:
        try:
            return make()
        except FieldError as trouble:
            troubles.append(trouble)
            return instead

    def whole(scale: Scale, name: str, text: str, instead: int) -> int:
        def make() -> int:
            number = scale.read(name, text)
            scale.check(name, number)
            return number

        return heard(make, instead)

    from_tries = typed.begin == TRIES
    numbers: dict[str, Any] = {
        "percent": whole(PERCENT, "percent", typed.percent, PERCENT.least),
        "goal": heard(lambda: amount_in("goal", typed.goal), None),
        "lighter": heard(lambda: amount_in("lighter", typed.lighter), None),
        "tries": heard(lambda: tries_in(typed.tries, typed.unit), NO_TRIES) if from_tries else NO_TRIES,
        "given": None if from_tries else heard(lambda: amount_in("given", typed.given), None),
    }
    days_a_week = whole(DAYS_A_WEEK, "days_a_week", typed.days_a_week, DAYS_A_WEEK.most)
    days_a_step = whole(DAYS_A_STEP, "days_a_step", typed.days_a_step, DAYS_A_STEP.most)
    if not from_tries and numbers["given"] is None and not any(one.field == "given" for one in troubles):
        troubles.append(OutOfRange("given", least=1, most=LARGEST[Unit(typed.unit)]))
    if troubles:
        return None, tuple(troubles)
    try:
        quota = Quota(unit=typed.unit, way=typed.way, lighter_words=typed.lighter_words.strip(), **numbers)
        made = PacingPlan(
            what=typed.what.strip(),
            begins=typed.begins,
            quota=quota,
            rhythm=Rhythm(days_a_week=days_a_week, days_a_step=days_a_step),
            slower=typed.slower,
            agreed_with=typed.agreed_with.strip(),
        )
    except FieldError as trouble:
        return None, (trouble,)
    return made, ()


def starts_anew(made: PacingPlan, before: PacingPlan) -> bool:
    """Whether the start itself is another one, so that earlier decisions cannot count for it."""
    start, earlier = made.quota, before.quota
    return (start.unit, start.tries, start.given) != (earlier.unit, earlier.tries, earlier.given)
