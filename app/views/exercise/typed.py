"""Exercises and sessions as they are typed, and what is wrong, told under the name of each field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TypeVar

from app.errors import FieldError, NothingAnswered, Unanswered
from app.rehab.exercise import Dose, Exercise, Feared, Trains, WayUp
from app.rehab.exercise.dose import ASKED
from app.rehab.exercise.exposure import FEAR
from app.rehab.fields import typed_number
from app.rehab.pacing import Quota, Rhythm, Unit, Way, amount, suggested
from app.rehab.pacing.quota import PERCENT
from app.rehab.pacing.steps import DAYS_A_STEP, DAYS_A_WEEK
from app.rehab.plan.limits import inside

Made = TypeVar("Made")
AMOUNTS = ("minutes", "metres", "repetitions", "sets")


@dataclass(frozen=True)
class TypedDose:
    """An amount as it is typed; texts, "" for what is left out."""

    minutes: str = ""
    metres: str = ""
    repetitions: str = ""
    sets: str = ""
    load: str = ""
    talk: str = ""
    effort: int | None = None

    @classmethod
    def of(cls, dose: Dose | None) -> TypedDose:
        """The fields as a dose fills them."""
        if dose is None:
            return cls()
        amounts = {name: plain(getattr(dose, name)) for name in AMOUNTS}
        return cls(**amounts, load=dose.load, talk=dose.talk or "", effort=dose.effort)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is typed."""
        return self == TypedDose()

    def numbers(self) -> dict[str, int | float | None]:
        """The amounts that are typed. Raises NotANumber or OutOfRange, named for its field."""
        return {
            name: ASKED[name].read(name, text) if (text := getattr(self, name)).strip() else None  # type: ignore[misc]
            for name in AMOUNTS
        }

    def dose(self) -> Dose | None:
        """The dose, or None where nothing is typed. Raises a FieldError."""
        if self.is_empty:
            return None
        return Dose(
            **self.numbers(),  # type: ignore[arg-type]  # `Dose` checks each of them
            load=self.load.strip(),
            talk=self.talk or None,
            effort=self.effort,
        )


@dataclass(frozen=True)
class TypedFear:
    """A feared movement as it is typed."""

    movement: str = ""
    fear: str = ""
    expectation: str = ""

    def feared(self) -> Feared:
        """The movement. Raises a FieldError."""
        number = FEAR.read("fear", self.fear)
        return Feared(movement=self.movement.strip(), fear=number, expectation=self.expectation.strip())


@dataclass(frozen=True)
class TypedExercise:
    """What the form holds. `key` is that of the exercise, or a new one."""

    key: str
    what: str = ""
    trains: str = Trains.FITNESS
    way: str = WayUp.PROGRESSIVE
    days_a_week: str = "3"
    days_a_step: str = str(suggested(slower=False)[1])
    dose: TypedDose = field(default_factory=TypedDose)
    steps: tuple[TypedDose, ...] = ()
    goal: str = ""
    unit: str = Unit.MINUTES
    given: str = ""
    percent: str = str(suggested(slower=False)[0])
    growth: str = Way.LINEAR
    quota_goal: str = ""
    lighter: TypedDose = field(default_factory=TypedDose)
    feared: tuple[TypedFear, ...] = (TypedFear(),)
    led_by: str = ""

    @classmethod
    def of(cls, one: Exercise) -> TypedExercise:
        """The form as an exercise fills it."""
        quota = one.quota or Quota(given=Decimal(1))
        given = quota.given if quota.given is not None else Decimal(amount(quota, 0))
        lighter = one.lighter
        return cls(
            key=one.key,
            what=one.what,
            trains=one.trains,
            way=one.way,
            days_a_week=str(one.rhythm.days_a_week),
            days_a_step=str(one.rhythm.days_a_step),
            dose=TypedDose.of(one.dose),
            steps=tuple(TypedDose.of(step) for step in one.steps),
            goal=one.goal,
            unit=quota.unit,
            given=plain(given) if one.quota else "",
            percent=str(quota.percent),
            growth=quota.way,
            quota_goal=plain(quota.goal),
            lighter=TypedDose.of(lighter) if lighter else lighter_of(quota),
            feared=tuple(TypedFear(f.movement, plain(f.fear), f.expectation) for f in one.feared)
            or (TypedFear(),),
            led_by=one.led_by,
        )

    def with_step(self, n: int, step: TypedDose) -> TypedExercise:
        """Another dose in one of the steps."""
        return replace(self, steps=(*self.steps[:n], step, *self.steps[n + 1 :]))

    def with_fear(self, n: int, fear: TypedFear) -> TypedExercise:
        """Another movement in one of the places."""
        return replace(self, feared=(*self.feared[:n], fear, *self.feared[n + 1 :]))


def lighter_of(quota: Quota) -> TypedDose:
    """The lighter amount of a quota, in the field of its unit."""
    text = plain(quota.lighter)
    if quota.unit == Unit.MINUTES:
        return TypedDose(minutes=text)
    return TypedDose(metres=text) if quota.unit == Unit.METRES else TypedDose(repetitions=text)


def plain(number: Decimal | float | None) -> str:
    """A number as somebody would type it."""
    return "" if number is None else f"{Decimal(str(number)).normalize():f}".replace(".", ",")


def exercise_of(typed: TypedExercise) -> tuple[Exercise | None, tuple[FieldError, ...]]:
    """The exercise, or everything that is wrong with what was typed."""
    troubles: list[FieldError] = []

    def heard(make: Callable[[], Made], part: str = "") -> Made | None:
        try:
            return make()
        except FieldError as trouble:
            troubles.extend(inside(part, [trouble]) if part else [trouble])
            return None

    rhythm = heard(
        lambda: Rhythm(
            days_a_week=DAYS_A_WEEK.read("days_a_week", typed.days_a_week),
            days_a_step=DAYS_A_STEP.read("days_a_step", typed.days_a_step),
        )
    )
    dose = heard(typed.dose.dose, "dose") if typed.way == WayUp.PROGRESSIVE else unasked(typed.dose)
    if typed.way == WayUp.PROGRESSIVE and dose is None and not troubles:
        troubles.append(NothingAnswered("dose.minutes"))
    if typed.way == WayUp.GRADED_EXPOSURE and set(typed.feared) <= {TypedFear()}:
        troubles.append(Unanswered("feared[0].movement"))
    steps = [
        heard(step.dose, f"steps[{n}]")
        for n, step in enumerate(typed.steps)
        if typed.way == WayUp.PROGRESSIVE
    ]
    quota = heard(lambda: quota_of(typed), "quota") if typed.way == WayUp.GRADED_ACTIVITY else None
    feared = [
        heard(one.feared, f"feared[{n}]")
        for n, one in enumerate(typed.feared)
        if typed.way == WayUp.GRADED_EXPOSURE and one != TypedFear()
    ]
    lighter = heard(typed.lighter.dose, "lighter")
    made = None
    if not troubles and rhythm is not None:
        made = heard(
            lambda: Exercise(
                key=typed.key,
                what=typed.what.strip(),
                trains=typed.trains,
                way=typed.way,
                rhythm=rhythm,
                dose=dose,
                steps=tuple(step for step in steps if step is not None),
                goal=typed.goal.strip(),
                quota=quota,
                feared=tuple(one for one in feared if one is not None),
                led_by=typed.led_by.strip(),
                lighter=lighter,
            )
        )
    return made, tuple(troubles)


def unasked(typed: TypedDose) -> Dose | None:
    """The dose of a way up whose form does not ask for one; None where it cannot be read."""
    try:
        return typed.dose()
    except FieldError:
        return None


def quota_of(typed: TypedExercise) -> Quota:
    """The quota of graded activity. Raises a FieldError."""

    def number(name: str, text: str) -> Decimal | None:
        return Decimal(str(typed_number(name, text))) if text.strip() else None

    return Quota(
        unit=typed.unit,
        given=number("given", typed.given.strip() or "-"),
        percent=PERCENT.read("percent", typed.percent),
        way=typed.growth,
        goal=number("goal", typed.quota_goal),
    )
