"""Three circles that meet: the body, thoughts and feelings, the surroundings."""

from __future__ import annotations

from app.content.illustrations.figures import WALKING, figure
from app.content.illustrations.pen import Drawing, Pen, Role, moved
from app.words import N_

RINGS: tuple[tuple[int, int, Role], ...] = ((160, 104, "calm"), (113, 200, "warm"), (207, 200, "well"))
AROUND = 88


def marks(pen: Pen) -> str:
    """Soft circles first, then their edges, so that all three show where they meet."""
    return "".join(
        (
            *(pen.circle(x, y, AROUND, line="none", fill=fill) for x, y, fill in RINGS),
            *(pen.circle(x, y, AROUND) for x, y, _ in RINGS),
            pen.words(N_("Body"), 160, 38, 110),
            figure(pen, 156, 116, 64, WALKING, "paper"),
            pen.words(N_("Thoughts and feelings"), 73, 222, 92),
            moved(cloud(pen), 66, 176),
            pen.words(N_("Life around you"), 246, 222, 84),
            moved(house(pen), 250, 190),
            pen.words(N_("Pain"), 160, 170, 74, colour="accent"),
        )
    )


def cloud(pen: Pen) -> str:
    """A thought with a heart in it."""
    return (
        pen.path(
            "M-18 12 C-30 12 -30 -4 -19 -5 C-18 -17 -2 -20 3 -12 C10 -19 23 -13 20 -4 C31 -2 29 12 18 12 Z",
            fill="paper",
            wide=0.9,
        )
        + pen.path(
            "M0 8 C-9 1 -8 -6 -3.5 -6 Q-1 -6 0 -3 Q1 -6 3.5 -6 C8 -6 9 1 0 8 Z",
            line="accent",
            fill="warm",
            wide=0.8,
        )
        + pen.circle(-20, 19, 3, fill="paper", wide=0.8)
    )


def house(pen: Pen) -> str:
    """A house that stands at 0, 0."""
    return (
        pen.path("M-20 0 L-20 -22 L0 -38 L20 -22 L20 0 Z M-25 -18 L0 -38 L25 -18", fill="paper", wide=0.9)
        + pen.box(-7, -17, 14, 17, corner=2, fill="calm", wide=0.8)
        + pen.path("M11 -30 L11 -38 L17 -38 L17 -25", wide=0.8)
    )


DRAWING = Drawing(
    N_(
        "Three circles overlap: the body, thoughts and feelings, and life around you."
        " Pain is where they meet, and each of them can make it stronger or lighter."
    ),
    304,
    marks,
)
