"""A result that the clinic gave: the total of any instrument, as it stands on their paper.

Most instruments need a licence. So only their names and the range of their totals are
here, to begin a form with; no item and no interpretation. A total is never kept without
its range: two scales may share a name (SOWS has 16 items or 10, with totals to 64 or 30).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from app.errors import BackwardsScale, OutOfRange, Unanswered
from app.rehab.fields import Amount, Choice, Logged, Note
from app.rehab.measures.direction import DIRECTIONS, Direction
from app.words import N_

LONGEST_NAME = 120
FURTHEST = 1_000
DECIMALS = 6  # A result is said as it was given; an EQ-5D index has three of them.


class ClinicResult(Logged, kind="clinic_result", title=N_("Result from the clinic")):
    """One result; `day` is when it was filled in.

    Raises Unanswered, BackwardsScale, or OutOfRange for a total outside its instrument's range.
    """

    instrument: Annotated[
        str, Note(N_("What is the questionnaire called?"), N_("Questionnaire"), longest=LONGEST_NAME)
    ] = ""
    version: Annotated[
        str,
        Note(N_("Which version or part of it?"), N_("Version"), longest=LONGEST_NAME),
    ] = ""
    total: Annotated[
        float | None, Amount(N_("What was the result?"), N_("Result"), least=-FURTHEST, most=FURTHEST)
    ] = None
    least: Annotated[
        float | None,
        Amount(N_("What is the lowest possible result?"), N_("Lowest"), least=-FURTHEST, most=FURTHEST),
    ] = None
    most: Annotated[
        float | None,
        Amount(N_("What is the highest possible result?"), N_("Highest"), least=-FURTHEST, most=FURTHEST),
    ] = None
    direction: Annotated[
        str | None, Choice(N_("What does a higher number mean?"), N_("Direction"), options=DIRECTIONS)
    ] = None
    given_by: Annotated[str, Note(N_("Who gave you the result?"), N_("Given by"), longest=LONGEST_NAME)] = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.instrument.strip():
            raise Unanswered("instrument")
        if self.total is None:
            raise Unanswered("total")
        if self.least is None:
            raise Unanswered("least")
        if self.most is None:
            raise Unanswered("most")
        if self.most <= self.least:
            raise BackwardsScale("most")
        if not self.least <= self.total <= self.most:
            raise OutOfRange("total", least=self.least, most=self.most)

    @property
    def score(self) -> float | None:
        """The total as it was given."""
        return self.total


@dataclass(frozen=True)
class Instrument:
    """A known form: its name, its version or part, the range of its total, and which way it goes."""

    name: str
    version: str
    least: float
    most: float
    direction: Direction


TROUBLE, ABILITY = Direction.MORE_TROUBLE, Direction.MORE_ABILITY

INSTRUMENTS: tuple[Instrument, ...] = (
    Instrument("HADS", "A", 0, 21, TROUBLE),
    Instrument("HADS", "D", 0, 21, TROUBLE),
    Instrument("PCS", "", 0, 52, TROUBLE),
    Instrument("TSK", "17", 17, 68, TROUBLE),
    Instrument("TSK", "11", 11, 44, TROUBLE),
    Instrument("ISI", "", 0, 28, TROUBLE),
    Instrument("ÖMPSQ", "10", 1, 100, TROUBLE),
    Instrument("EQ VAS", "", 0, 100, ABILITY),
    Instrument("PHQ-9", "", 0, 27, TROUBLE),
    Instrument("GAD-7", "", 0, 21, TROUBLE),
    Instrument("ODI", "%", 0, 100, TROUBLE),
    Instrument("FABQ", "PA", 0, 24, TROUBLE),
    Instrument("FABQ", "W", 0, 42, TROUBLE),
    Instrument("PSEQ", "", 0, 60, ABILITY),
    Instrument("PSEQ", "2", 0, 12, ABILITY),
    Instrument("COPM", "P", 1, 10, ABILITY),
    Instrument("COPM", "S", 1, 10, ABILITY),
)

Form = tuple[str, str, float, float]


def by_instrument(results: Iterable[ClinicResult]) -> dict[Form, tuple[ClinicResult, ...]]:
    """Results that can be laid side by side: same form, same version, same range; by day."""
    same: dict[Form, list[ClinicResult]] = defaultdict(list)
    for one in sorted(results, key=lambda result: result.day):
        if one.least is not None and one.most is not None:
            named = one.instrument.strip().casefold(), one.version.strip().casefold()
            same[*named, one.least, one.most].append(one)
    return {form: tuple(of_form) for form, of_form in same.items()}
