"""The everyday wheel: how life is in six areas, 0–10. Our own questions.

The areas are those that S002 5.2.2 asks about. There is no sum: a wheel shows where life
is round and where it is not, and adding the spokes would hide that.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from app.rehab.fields import Logged, Scale
from app.rehab.measures.direction import OWN_QUESTIONS, Direction
from app.words import N_

LOW = N_("very hard")
HIGH = N_("very well")


class EverydayWheel(Logged, kind="wheel", title=N_("My everyday wheel")):
    """One wheel; a spoke without an answer is a gap."""

    direction: ClassVar[Direction] = Direction.MORE_ABILITY
    wording: ClassVar[str] = OWN_QUESTIONS

    wellbeing: Annotated[
        int | None,
        Scale(N_("How are body and mind: sleep, thinking, stress?"), N_("Body and mind"), low=LOW, high=HIGH),
    ] = None
    everyday: Annotated[
        int | None,
        Scale(
            N_("How are everyday life and leisure, and taking part in things with others?"),
            N_("Everyday life and leisure"),
            low=LOW,
            high=HIGH,
        ),
    ] = None
    relations: Annotated[
        int | None,
        Scale(
            N_("How is it with the people close to you, and with intimacy?"),
            N_("People close to me"),
            low=LOW,
            high=HIGH,
        ),
    ] = None
    work: Annotated[
        int | None, Scale(N_("How are studies or work?"), N_("Studies or work"), low=LOW, high=HIGH)
    ] = None
    economy: Annotated[
        int | None, Scale(N_("How are money and housing?"), N_("Money and housing"), low=LOW, high=HIGH)
    ] = None
    future: Annotated[
        int | None, Scale(N_("How do you feel about the future?"), N_("The future"), low=LOW, high=HIGH)
    ] = None
