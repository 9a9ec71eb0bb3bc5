"""The taper schedule as it was given: the agreement, the medicines, the steps. The patient's copy.

Everything is typed from paper. Takt never proposes, fills in or works out a step; the one who
prescribes is responsible (S000 App. B, opioids; S002 8.2).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from decimal import Decimal
from enum import Enum
from typing import Any, ClassVar

from app.errors import DoseNotANumber, NotANumber, OutOfRange, Unanswered
from app.rehab.plan.limits import refuse_too_long
from app.rehab.taper.medicine import Medicine

MOST_AT_A_TIME = 200  # Drops and millilitres count too; tablets are never near it.
MOST_STEPS = 999
MOST_VALUE = 10_000  # Of a clinic's number; a slip of the pen, not a limit to hold it beside.


class Aim(Enum):
    """Where the taper leads: down to a dose to stay on, or out of the treatment (S002 1.4)."""

    DOWN = "down"
    STOP = "stop"


class PartOfDay(Enum):
    """When on a day."""

    MORNING = "morning"
    NOON = "noon"
    EVENING = "evening"
    NIGHT = "night"


@dataclass(frozen=True, kw_only=True)
class Dose:
    """One medicine at one time of day: a number of tablets, patches, drops or millilitres.

    `count` is None while it is not known as a number; `given` is how the plan has it, in its
    own words. Raises DoseNotANumber, OutOfRange and TooLong.
    """

    medicine: str
    part: PartOfDay
    clock: time | None = None
    count: Decimal | None = None
    given: str = ""

    def __post_init__(self) -> None:
        refuse_too_long(self)
        if self.count is None:
            return
        if not self.count.is_finite():
            raise DoseNotANumber("count")
        if not 0 <= self.count <= MOST_AT_A_TIME:
            raise OutOfRange("count", least=0, most=MOST_AT_A_TIME)


@dataclass(frozen=True, kw_only=True)
class Step:
    """One step, with the number, first day and doses that the plan gives it. Raises OutOfRange and TooLong.

    `last` is the last day where the plan names one, `given` the step in the plan's own words
    ("30 mg a day"). `as_given` says that the patient was asked and answered that the step is
    as in the plan; `retyped` clears it.
    """

    known_by: ClassVar[str] = "number"

    number: int
    start: date
    last: date | None = None
    doses: tuple[Dose, ...] = ()
    given: str = ""
    as_given: bool = False

    def __post_init__(self) -> None:
        refuse_too_long(self)
        if not 0 <= self.number <= MOST_STEPS:
            raise OutOfRange("number", least=0, most=MOST_STEPS)

    def retyped(self, **changes: Any) -> Step:
        """The step with some fields typed anew, to be asked about again."""
        return replace(self, **{"as_given": False, **changes})

    def of(self, medicine: str) -> tuple[Dose, ...]:
        """The doses of one medicine, by its key."""
        return tuple(dose for dose in self.doses if dose.medicine == medicine)


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """With whom, when and within which frame. Without all of it but `pauses` a taper is a draft.

    `decided` says that the taper takes place and `latest_end` is its outer time limit: the
    least frame that care sets (S000 App. B). `pauses` is what the plan says on staying
    longer on a step. Raises TooLong.
    """

    with_whom: str = ""
    role: str = ""
    on: date | None = None
    contact: str = ""
    decided: bool = False
    latest_end: date | None = None
    in_trouble: str = ""
    aim: Aim | None = None
    pauses: str = ""

    def __post_init__(self) -> None:
        refuse_too_long(self)


@dataclass(frozen=True, kw_only=True)
class ClinicNumber:
    """A morphine equivalent (MEDD, OMEQ) as the clinic gave it, with the table it was read from.

    Takt never works it out and never holds it beside a limit: tables differ by country and
    source. Raises NotANumber, OutOfRange, Unanswered and TooLong.
    """

    value: Decimal
    table: str
    day: date
    given_by: str

    def __post_init__(self) -> None:
        refuse_too_long(self)
        if not self.value.is_finite():
            raise NotANumber("value")
        if not 0 <= self.value <= MOST_VALUE:
            raise OutOfRange("value", least=0, most=MOST_VALUE)
        for name in ("table", "given_by"):
            if not getattr(self, name).strip():
                raise Unanswered(name)


@dataclass(frozen=True)
class Before:
    """The step the patient was on under an earlier agreement, with the medicines as they were then."""

    step: Step
    medicines: tuple[Medicine, ...]


@dataclass(frozen=True, kw_only=True)
class Taper:
    """The patient's copy of a taper schedule; a draft until `is_agreed`. Raises TooLong.

    `before` is where the patient was when this agreement took over from an earlier one; `ended` is the day the taper was closed before its last step.
    """

    kind: ClassVar[str] = "taper"
    versioned: ClassVar[bool] = True

    agreement: Agreement = Agreement()
    medicines: tuple[Medicine, ...] = ()
    steps: tuple[Step, ...] = ()
    before: Before | None = None
    clinic_numbers: tuple[ClinicNumber, ...] = ()
    ended: date | None = None
    note: str = ""

    def __post_init__(self) -> None:
        refuse_too_long(self)

    def medicine(self, key: str) -> Medicine | None:
        """The medicine with a key."""
        return next((one for one in self.medicines if one.key == key), None)
