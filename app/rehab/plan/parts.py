"""What a rehabilitation plan is made of: actions, contacts, relatives, sick leave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.errors import NotAChoice
from app.rehab.plan.choices import (
    SICK_LEAVE_SHARES,
    Attained,
    Category,
    Complexity,
    Heading,
    KindOfCare,
    Onset,
    Responsible,
    Retraining,
    Role,
    Treatment,
)
from app.rehab.plan.limits import refuse_too_long


@dataclass(frozen=True)
class About:
    """What was said under one heading of the biopsychosocial picture. Raises TooLong."""

    known_by: ClassVar[str] = "heading"

    heading: Heading
    words: str

    def __post_init__(self) -> None:
        refuse_too_long(self)


@dataclass(frozen=True, kw_only=True)
class Evaluation:
    """How it went: what S000 F2 asks the patient to tell. Raises TooLong."""

    day: date | None = None
    attained: Attained | None = None
    attained_words: str = ""
    went_well: str = ""
    obstacles: str = ""
    new_problems: str = ""

    def __post_init__(self) -> None:
        refuse_too_long(self)


@dataclass(frozen=True, kw_only=True)
class Action:
    """One thing that was agreed to be done (S000 E, F1 and App. E). Raises TooLong.

    `schedule` is the time plan in words ("twice a week until Easter"), `deadline` a day.
    `done` is the day it was ticked.
    """

    known_by: ClassVar[str] = "key"

    key: str
    what: str = ""
    category: Category | None = None
    treatment: Treatment | None = None
    responsible: Responsible | None = None
    who: str = ""
    schedule: str = ""
    deadline: date | None = None
    done: date | None = None
    evaluation: Evaluation | None = None

    def __post_init__(self) -> None:
        refuse_too_long(self)

    @property
    def has_responsible(self) -> bool:
        """Whether somebody is named or chosen to see that it is done."""
        return self.responsible is not None or bool(self.who.strip())


@dataclass(frozen=True, kw_only=True)
class Contact:
    """Somebody to turn to. Raises TooLong."""

    known_by: ClassVar[str] = "key"

    key: str
    name: str = ""
    role: Role = Role.OTHER
    profession: str = ""
    care: KindOfCare | None = None
    phone: str = ""
    hours: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        refuse_too_long(self)

    @property
    def is_regular_in_primary_care(self) -> bool:
        """Whether this is the contact who stays through specialist care (S000 J)."""
        return self.role is Role.REGULAR and self.care in (None, KindOfCare.PRIMARY)


@dataclass(frozen=True, kw_only=True)
class Relative:
    """Somebody close. Shown to others only with the patient's consent (S000 1.7). Raises TooLong.

    `consented` is the day of the consent, None without one.
    """

    known_by: ClassVar[str] = "key"

    key: str
    name: str = ""
    relation: str = ""
    phone: str = ""
    consented: date | None = None
    takes_part: bool | None = None

    def __post_init__(self) -> None:
        refuse_too_long(self)


@dataclass(frozen=True, kw_only=True)
class SickLeave:
    """Sick leave as part of the treatment, with a plan for the way back (S000 App. B). Raises NotAChoice and TooLong."""

    percent: int | None = None
    first: date | None = None
    last: date | None = None
    part_of_treatment: bool | None = None
    way_back: str = ""

    def __post_init__(self) -> None:
        refuse_too_long(self)
        if self.percent is not None and self.percent not in SICK_LEAVE_SHARES:
            raise NotAChoice("percent", choices=", ".join(map(str, SICK_LEAVE_SHARES)))


@dataclass(frozen=True, kw_only=True)
class Danish:
    """What only a Danish plan holds (S002 1.4, 6.4 and 8.2). Raises TooLong.

    `lae165` tells whether the form of that name has been sent to the municipality.
    """

    complexity: Complexity | None = None
    onset: Onset | None = None
    retraining: Retraining | None = None
    discharge_letter: str = ""
    lae165: bool | None = None
    taper_followed_by: str = ""

    def __post_init__(self) -> None:
        refuse_too_long(self)
