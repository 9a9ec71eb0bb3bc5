"""A medicine of the plan: one drug in one form and one strength."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import ClassVar

from app.errors import OutOfRange
from app.rehab.plan.limits import refuse_too_long
from app.rehab.taper.strengths import STRENGTHS, Strength, Unit

MOST_PATCH_DAYS = 14


class Form(Enum):
    """What is taken or put on."""

    TABLET = "tablet"
    CAPSULE = "capsule"
    UNDER_TONGUE = "under_tongue"
    PATCH = "patch"
    SOLUTION = "solution"
    DROPS = "drops"
    SPRAY = "spray"
    SUPPOSITORY = "suppository"
    OTHER = "other"


class Acting(Enum):
    """How the medicine is meant to act; the three are never put together."""

    LONG = "long"
    SHORT = "short"
    AS_NEEDED = "as_needed"


@dataclass(frozen=True, kw_only=True)
class Medicine:
    """One drug in one form and strength, as it stands on the package. Raises NotANumber, OutOfRange and TooLong.

    `change_every` is the days between two changes of a patch; `changed_on` is a day of a change
    from which they are counted, where that is not the first day of the first step.
    """

    known_by: ClassVar[str] = "key"

    key: str
    name: str = ""
    form: Form = Form.TABLET
    acting: Acting = Acting.LONG
    amount: Decimal | None = None
    unit: Unit | None = None
    change_every: int | None = None
    changed_on: date | None = None
    note: str = ""

    def __post_init__(self) -> None:
        refuse_too_long(self)
        if self.amount is not None:
            Strength(self.amount)
        if self.change_every is not None and not 1 <= self.change_every <= MOST_PATCH_DAYS:
            raise OutOfRange("change_every", least=1, most=MOST_PATCH_DAYS)

    @property
    def strength(self) -> Strength | None:
        """Milligrams, MicrogramsPerHour or another kind; None while number or unit is missing."""
        if self.amount is None or self.unit is None:
            return None
        return STRENGTHS[self.unit](self.amount)

    @property
    def is_scheduled(self) -> bool:
        """Whether it is taken by the clock, not as needed."""
        return self.acting is not Acting.AS_NEEDED

    @property
    def unit_fits(self) -> bool:
        """Whether the unit is one for this form: µg/h for patches and only for them, mg/ml for what is poured."""
        if self.unit is None or self.form is Form.OTHER:
            return True
        if self.form is Form.PATCH or self.unit is Unit.UG_PER_HOUR:
            return self.form is Form.PATCH and self.unit is Unit.UG_PER_HOUR
        return self.unit is not Unit.MG_PER_ML or self.form in (Form.SOLUTION, Form.DROPS)
