"""Graded exposure: feared movements, what is expected, and what happened. Led by the clinic.

S000 App. B: fear of movement is treated with graded activity, exposure and ACT. The
patient writes down the movements in their own words and how frightening each is; which
one comes next is agreed with whoever leads it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from app.errors import TooLong, Unanswered
from app.rehab.fields import Amount, Choice, Logged, Note, Scale, when
from app.words import N_

LONGEST_MOVEMENT = 200
LONGEST_EXPECTATION = 1_000

FEAR = Scale(
    N_("How frightening is it?"), N_("Fear"), low=N_("not at all"), high=N_("could not be more"), most=100
)


@dataclass(frozen=True, kw_only=True)
class Feared:
    """A feared movement, from 0 to 100. Raises Unanswered, OutOfRange, NotANumber or TooLong."""

    movement: str
    fear: int
    expectation: str = ""

    def __post_init__(self) -> None:
        if not self.movement.strip():
            raise Unanswered("movement")
        if len(self.movement) > LONGEST_MOVEMENT:
            raise TooLong("movement", most=LONGEST_MOVEMENT)
        if len(self.expectation) > LONGEST_EXPECTATION:
            raise TooLong("expectation", most=LONGEST_EXPECTATION)
        FEAR.check("fear", self.fear)


class ExposureTry(Logged, kind="exposure", title=N_("Feared movements")):
    """One time a feared movement was met. `programme` and `exercise` are the id and key of its exercise."""

    programme: str = ""
    exercise: str = ""
    movement: Annotated[str, Note(N_("Which movement?"), N_("Movement"), longest=LONGEST_MOVEMENT)] = ""
    expected: Annotated[
        str,
        Note(N_("What do you expect to happen?"), N_("Expected"), longest=LONGEST_EXPECTATION),
    ] = ""
    fear_before: Annotated[
        float | None, Amount(N_("How frightening was it before, from 0 to 100?"), N_("Fear before"), most=100)
    ] = None
    happened: Annotated[
        str,
        Note(N_("What happened?"), N_("What happened"), longest=LONGEST_EXPECTATION),
    ] = ""
    came_true: Annotated[
        str | None,
        Choice(
            N_("Did it turn out as you expected?"),
            N_("As expected"),
            options={"yes": N_("Yes"), "partly": N_("Partly"), "no": N_("No")},
        ),
    ] = None
    fear_after: Annotated[
        float | None, Amount(N_("How frightening is it now, from 0 to 100?"), N_("Fear after"), most=100)
    ] = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.movement.strip():
            raise Unanswered("movement")

    def meets(self, movement: str) -> bool:
        """Whether it was this movement that was met, however its name was typed."""
        return self.movement.strip().casefold() == movement.strip().casefold()


@dataclass(frozen=True)
class Rung:
    """A feared movement on the ladder: how often it was met, and how frightening it is now (0–100)."""

    feared: Feared
    times: int
    fear_now: float


def ladder(feared: Iterable[Feared], tries: Iterable[ExposureTry]) -> tuple[Rung, ...]:
    """The movements from the least to the most frightening, as the patient rates them now."""
    in_order = sorted(tries, key=when)
    rungs = []
    for movement in feared:
        met = [one for one in in_order if one.meets(movement.movement)]
        told = [fear for one in met for fear in (one.fear_before, one.fear_after) if fear is not None]
        rungs.append(Rung(movement, len(met), told[-1] if told else movement.fear))
    return tuple(sorted(rungs, key=lambda rung: rung.fear_now))
