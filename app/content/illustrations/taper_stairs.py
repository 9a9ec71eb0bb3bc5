"""A taper as even stairs, with someone to call and no haste. No doses."""

from __future__ import annotations

from app.content.illustrations.figures import HOLDING_ON, figure
from app.content.illustrations.pen import Drawing, Pen, moved
from app.words import N_

WIDE, FALL, TOP, GROUND, STEPS, HERE = 56, 26, 112, 256, 5, 2


def left(step: int) -> int:
    """Where a step begins."""
    return 20 + WIDE * step


def top(step: int) -> int:
    """How high a step lies."""
    return TOP + FALL * step


def edge(first: int, last: int) -> str:
    """The edge of the stairs from one step to another."""
    return (
        f"M{left(first)} {top(first)} "
        + " ".join(f"L{left(n)} {top(n - 1)} L{left(n)} {top(n)}" for n in range(first + 1, last + 1))
        + f" L{left(last + 1)} {top(last)}"
    )


def marks(pen: Pen) -> str:
    """Steps walked are solid, the one here is rust, those ahead are dashed."""
    return "".join(
        (
            pen.path(f"{edge(0, HERE)} V{GROUND} H{left(0)} Z", line="none", fill="calm"),
            pen.box(left(HERE), top(HERE), WIDE, GROUND - top(HERE), corner=0, line="none", fill="warm"),
            pen.path(edge(HERE, STEPS - 1), dash="4 6", wide=1.1),
            pen.path(edge(0, HERE), wide=1.3),
            rail(pen),
            pen.path(f"M{left(HERE)} {top(HERE)} L{left(HERE + 1)} {top(HERE)}", line="accent", wide=2.2),
            pen.path(f"M20 {GROUND} L300 {GROUND}", wide=0.8),
            figure(pen, left(HERE) + 26, top(HERE) - 3, 96, HOLDING_ON, "warm"),
            pen.words(N_("This step now"), 186, 96, 120, anchor="start", colour="accent"),
            pen.words(N_("Step by step, as the plan says"), 20, 16, 280, anchor="start", hang="top"),
            moved(phone(pen), 34, 284),
            pen.words(N_("Too hard? Call before you change anything."), 60, 284, 246, anchor="start"),
        )
    )


def rail(pen: Pen) -> str:
    """Something to hold on to, down to where the steps are walked."""
    first, middle, last = left(0) + 8, left(1) + 14, left(HERE) + 48
    return pen.path(
        f"M{first} {top(0)} V{top(0) - 40} L{last} {top(HERE) - 38} V{top(HERE)}"
        f" M{middle} {top(1) - 2} V{top(1) - 43}",
        wide=0.8,
    )


def phone(pen: Pen) -> str:
    """A telephone around 0, 0."""
    return pen.box(-11, -17, 22, 34, corner=4, fill="warm", line="accent") + pen.path(
        "M-3 12 L3 12", line="accent", wide=0.8
    )


DRAWING = Drawing(
    N_(
        "Stairs with even steps lead down. Someone stands on the step of now, and those ahead are dashed."
        " If it gets too hard, call before you change anything."
    ),
    312,
    marks,
)
