"""The starting level, kept on good days and bad, and then small steps up."""

from __future__ import annotations

from app.content.illustrations.figures import STEPPING_UP, figure
from app.content.illustrations.pen import Drawing, Pen, around, moved
from app.words import N_

TREADS = ((20, 134, 180), (134, 191, 156), (191, 248, 132), (248, 305, 108))
DAY = 19
GROUND = 216


def marks(pen: Pen) -> str:
    """A long first tread with the weather of three days above it, then three short ones."""
    stairs = (
        f"M20 {GROUND} "
        + " ".join(f"L{left} {y} L{right} {y}" for left, right, y in TREADS)
        + f" L305 {GROUND} Z"
    )
    return "".join(
        (
            pen.path(stairs, fill="calm"),
            *(days(pen, left, right, y) for left, right, y in TREADS),
            pen.path("M20 180 L134 180", line="accent", wide=2),
            moved(sun(pen), 40, 152),
            moved(cloud(pen), 77, 154),
            moved(rain(pen), 115, 152),
            pen.words(N_("The same on good days and bad"), 20, 126, 128, anchor="start", hang="bottom"),
            figure(pen, 166, 155, 74, STEPPING_UP, "warm"),
            pen.words(N_("Starting level"), 77, 224, 130, hang="top", colour="accent"),
            pen.words(N_("A little more, as you have agreed"), 305, 64, 150, anchor="end", hang="bottom"),
            pen.words(N_("Weeks"), 305, 224, 100, anchor="end", hang="top"),
        )
    )


def days(pen: Pen, left: int, right: int, top: int) -> str:
    """The days of one level, all as high as each other."""
    return "".join(
        pen.path(f"M{x} {top + 7} L{x} {GROUND - 4}", wide=0.5) for x in range(left + DAY, right, DAY)
    )


def sun(pen: Pen) -> str:
    """A good day."""
    rays = " ".join(f"M{around(0, 0, 11, at)} L{around(0, 0, 14.5, at)}" for at in range(0, 360, 45))
    return pen.circle(0, 0, 7, fill="warm", wide=0.8) + pen.path(rays, wide=0.8)


def cloud(pen: Pen) -> str:
    """A day between."""
    return pen.path(
        "M-11 7 C-18 7 -18 -3 -11 -3 C-10 -11 1 -12 3 -6 C10 -9 14 -3 12 0 C17 2 15 7 10 7 Z",
        fill="well",
        wide=0.8,
    )


def rain(pen: Pen) -> str:
    """A heavy day."""
    return moved(cloud(pen), 0, -4) + pen.path("M-7 8 l-2 6 M1 8 l-2 6 M9 8 l-2 6", wide=0.8)


DRAWING = Drawing(
    N_(
        "A long first step shows the same amount on good days and bad: the starting level."
        " After it come small, equal steps up that were agreed beforehand."
    ),
    262,
    marks,
)
