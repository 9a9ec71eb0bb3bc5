"""PEG: pain, enjoyment of life and general activity over the past week (Krebs 2009).

Three numbers from 0 to 10; the result is their mean. The wording here is our own and not
validated, and says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean
from typing import Annotated, ClassVar

from app.rehab.fields import Logged, Scale
from app.rehab.measures.direction import OWN_WORDING, Direction
from app.words import N_

PAIN = Scale(
    N_("How much pain have you had on average in the past week?"),
    N_("Pain, past week"),
    low=N_("no pain"),
    high=N_("worst pain imaginable"),
)
ENJOYMENT = Scale(
    N_("How much has the pain kept you from enjoying life in the past week?"),
    N_("Hinders enjoying life"),
    low=N_("not at all"),
    high=N_("completely"),
)
ACTIVITY = Scale(
    N_("How much has the pain hindered what you do in everyday life in the past week?"),
    N_("Hinders everyday life"),
    low=N_("not at all"),
    high=N_("completely"),
)


def mean_of(answers: Sequence[int | None]) -> float | None:
    """The mean of all answers, or None where one is missing."""
    given = [answer for answer in answers if answer is not None]
    return fmean(given) if given and len(given) == len(answers) else None


class Peg(Logged, kind="peg", title=N_("PEG: pain in everyday life")):
    """One filled-in PEG; it may be half filled in, and then has no score."""

    direction: ClassVar[Direction] = Direction.MORE_TROUBLE
    wording: ClassVar[str] = OWN_WORDING
    least: ClassVar[int] = 0
    most: ClassVar[int] = 10

    pain: Annotated[int | None, PAIN] = None
    enjoyment: Annotated[int | None, ENJOYMENT] = None
    activity: Annotated[int | None, ACTIVITY] = None

    @property
    def score(self) -> float | None:
        """The mean, 0–10, or None where an answer is missing."""
        return mean_of((self.pain, self.enjoyment, self.activity))
