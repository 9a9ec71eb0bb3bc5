"""A goal as a ladder of five rungs, from much less to much more than expected."""

from __future__ import annotations

from app.content.illustrations.pen import Drawing, Pen, moved
from app.words import N_

RUNGS = (
    ("+2", N_("Much more than expected")),
    ("+1", N_("Somewhat more than expected")),
    ("0", N_("As expected")),
    ("−1", N_("Somewhat less than expected")),
    ("−2", N_("Much less than expected")),
)
TOP, APART, LEFT, RIGHT = 46, 62, 22, 86


def marks(pen: Pen) -> str:
    """Rails, rungs, someone on the way up, and the words of each rung."""
    bottom = TOP + 4 * APART + 30
    goal = TOP + 2 * APART
    return "".join(
        (
            pen.box(98, goal - 27, 212, 54, corner=14, line="none", fill="calm"),
            pen.path(f"M{LEFT} 16 L{LEFT} {bottom} M{RIGHT} 16 L{RIGHT} {bottom}", wide=1.8),
            *(rung(pen, TOP + APART * n, sign, meaning) for n, (sign, meaning) in enumerate(RUNGS)),
            moved(flag(pen), 296, goal + 12),
            moved(climber(pen), (LEFT + RIGHT) / 2, TOP + 3 * APART),
        )
    )


def rung(pen: Pen, y: float, sign: str, meaning: str) -> str:
    """A rung, its sign in a disc beside the ladder, and its words."""
    return (
        pen.path(f"M{LEFT} {y} L{RIGHT} {y}", wide=1.6)
        + pen.circle(120, y, 17, fill="paper")
        + pen.sign(sign, 120, y)
        + pen.words(meaning, 148, y, 128 if sign == "0" else 160, anchor="start")
    )


def flag(pen: Pen) -> str:
    """The goal: a flag on a pole that stands a little left of 0, 0."""
    return pen.path("M-12 4 L-12 -26", line="accent") + pen.path(
        "M-12 -26 L6 -20 L-12 -13 Z", line="accent", fill="warm"
    )


def climber(pen: Pen) -> str:
    """Someone seen from behind: one foot on the rung at 0, 0, the hands two rungs up."""
    trunk = "M-14 -91 C-12 -96 -6 -98 0 -98 C6 -98 12 -96 14 -91 L12 -50 L-12 -50 Z"
    hair = "M-9.5 -110 C-11 -126 11 -126 9.5 -110 C9 -104 5 -101 0 -101 C-5 -101 -9 -104 -9.5 -110 Z"
    return "".join(
        (
            pen.tube("M-8 -4 L-9 -2", 7, "deep"),
            pen.tube("M11 -22 L12 -20", 7, "deep"),
            pen.tube("M-7 -50 L-10 -26 L-8 -6", 11, "deep"),
            pen.tube("M7 -50 L14 -40 L11 -24", 11, "deep"),
            pen.tube("M-22 -112 L-20 -123", 7, "paper"),
            pen.tube("M22 -112 L20 -123", 7, "paper"),
            pen.tube("M-12 -88 L-23 -92 L-22 -112", 8.5, "warm"),
            pen.tube("M12 -88 L23 -92 L22 -112", 8.5, "warm"),
            pen.path(trunk, fill="warm"),
            pen.tube("M0 -98 L0 -104", 7, "paper"),
            pen.circle(-9.8, -109, 2.4, fill="paper", wide=0.9),
            pen.circle(9.8, -109, 2.4, fill="paper", wide=0.9),
            pen.path(hair, fill="rust"),
        )
    )


DRAWING = Drawing(
    N_(
        "A ladder with five rungs, from much less to much more than expected."
        " The flag at zero is the goal you agreed on; someone is climbing towards it from the rung below."
    ),
    340,
    marks,
)
