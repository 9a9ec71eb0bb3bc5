"""GCPS-R, the graded chronic pain scale, revised (Von Korff 2020): how much pain weighs on life.

Five questions: two about the past three months, and the three of PEG. S002 5.2.2 names it
and its three grades of impact. The wording here is our own and not validated.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from app.rehab.fields import Choice, Logged
from app.rehab.measures.direction import OWN_WORDING, Direction
from app.rehab.measures.peg import ACTIVITY, ENJOYMENT, PAIN
from app.words import N_

BOTHERSOME_FROM = 12


class HowOften(StrEnum):
    """On how many days of three months."""

    NEVER = "never"
    SOME = "some"
    MOST = "most"
    EVERY = "every"


HOW_OFTEN: dict[str, str] = {
    HowOften.NEVER: N_("Never"),
    HowOften.SOME: N_("Some days"),
    HowOften.MOST: N_("Most days"),
    HowOften.EVERY: N_("Every day"),
}
OFTEN = frozenset({HowOften.MOST, HowOften.EVERY})

GRADES: dict[int, str] = {
    0: N_("Pain on some days or none"),
    1: N_("Pain with mild impact"),
    2: N_("Pain with bothersome impact"),
    3: N_("Pain with high impact"),
}


def grade(pain_days: str, limited_days: str, peg_sum: int) -> int:
    """The grade from 0 to 3: pain on most days, life limited on most days, or a PEG sum (0–30) of 12 or more."""
    if pain_days not in OFTEN:
        return 0
    if limited_days in OFTEN:
        return 3
    return 2 if peg_sum >= BOTHERSOME_FROM else 1


class GcpsR(Logged, kind="gcps_r", title=N_("GCPS-R: how pain weighs on life")):
    """One filled-in GCPS-R; with an answer missing it has no grade."""

    direction: ClassVar[Direction] = Direction.MORE_TROUBLE
    wording: ClassVar[str] = OWN_WORDING
    least: ClassVar[int] = 0
    most: ClassVar[int] = 3

    pain_days: Annotated[
        str | None,
        Choice(
            N_("How often have you had pain in the past three months?"),
            N_("Days with pain"),
            options=HOW_OFTEN,
        ),
    ] = None
    limited_days: Annotated[
        str | None,
        Choice(
            N_("How often has the pain limited your life or your work in the past three months?"),
            N_("Days limited by pain"),
            options=HOW_OFTEN,
        ),
    ] = None
    pain: Annotated[int | None, PAIN] = None
    enjoyment: Annotated[int | None, ENJOYMENT] = None
    activity: Annotated[int | None, ACTIVITY] = None

    @property
    def score(self) -> int | None:
        """The grade, 0–3, or None where an answer is missing."""
        if self.pain_days is None or self.limited_days is None:
            return None
        if self.pain is None or self.enjoyment is None or self.activity is None:
            return None
        return grade(self.pain_days, self.limited_days, self.pain + self.enjoyment + self.activity)
