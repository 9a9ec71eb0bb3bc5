"""Work ability now, beside its best: one question from 0 to 10 (S000 App. E)."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from app.rehab.fields import Logged, Scale
from app.rehab.measures.direction import OWN_WORDING, Direction
from app.words import N_

MODERATE_FROM = 6
GOOD_FROM = 8


class Ability(StrEnum):
    """The published groups of the answer: 0–5, 6–7 and 8–10 (doi 10.5271/sjweh.3598). Shown only when asked for."""

    POOR = "poor"
    MODERATE = "moderate"
    GOOD = "good"


ABILITIES: dict[str, str] = {
    Ability.POOR: N_("poor ability to work"),
    Ability.MODERATE: N_("moderate ability to work"),
    Ability.GOOD: N_("good ability to work"),
}


def ability(answer: int) -> Ability:
    """The group of an answer from 0 to 10."""
    if answer >= GOOD_FROM:
        return Ability.GOOD
    return Ability.MODERATE if answer >= MODERATE_FROM else Ability.POOR


class WorkAbility(Logged, kind="work_ability", title=N_("Ability to work")):
    """One answer on work ability."""

    direction: ClassVar[Direction] = Direction.MORE_ABILITY
    wording: ClassVar[str] = OWN_WORDING
    least: ClassVar[int] = 0
    most: ClassVar[int] = 10

    now: Annotated[
        int | None,
        Scale(
            N_("How is your ability to work now, if 10 is how it was at its best?"),
            N_("Ability to work"),
            low=N_("cannot work at all"),
            high=N_("as at its best"),
        ),
    ] = None

    @property
    def score(self) -> int | None:
        """The answer itself."""
        return self.now
