"""What takes energy and what gives it, in balance, and spread over the day."""

from __future__ import annotations

from typing import Literal

from app.content.illustrations.pen import Drawing, Pen, Role, moved
from app.content.illustrations.things import bag
from app.words import N_

Kind = Literal["demanding", "light", "recovery", "rest"]

# A day in stretches, each as wide as it is long.
DAY: tuple[tuple[Kind, int], ...] = (
    ("demanding", 40),
    ("rest", 26),
    ("light", 60),
    ("recovery", 36),
    ("demanding", 34),
    ("light", 40),
    ("rest", 44),
)
FILLS: dict[Kind, Role] = {"demanding": "deep", "light": "calm", "recovery": "warm", "rest": "paper"}
STRIP = 252


def marks(pen: Pen) -> str:
    """A pair of scales above, a day from morning to evening below."""
    return "".join(
        (
            scales(pen),
            moved(bag(pen), 48, 116),
            moved(letter(pen), 80, 116),
            moved(cup(pen), 238, 116),
            moved(plant(pen), 274, 116),
            pen.words(N_("Takes energy"), 66, 140, 112, hang="top"),
            pen.words(N_("Gives energy"), 254, 140, 112, hang="top"),
            pen.words(N_("Spread over the day"), 160, 226, 280),
            day(pen),
            pen.words(N_("Morning"), 20, 292, 130, anchor="start", hang="top"),
            pen.words(N_("Evening"), 300, 292, 130, anchor="end", hang="top"),
        )
    )


def scales(pen: Pen) -> str:
    """Level scales."""
    return (
        pen.path("M160 34 L160 196 M136 198 L184 198", wide=1.3)
        + pen.path("M66 40 Q160 28 254 40", wide=1.4)
        + pen.path("M66 40 L26 116 M66 40 L106 116 M254 40 L214 116 M254 40 L294 116", wide=0.6)
        + pen.path("M20 116 L112 116 C106 134 26 134 20 116 Z", fill="calm")
        + pen.path("M208 116 L300 116 C294 134 214 134 208 116 Z", fill="calm")
        + pen.circle(160, 32, 5, fill="warm", line="accent")
    )


def letter(pen: Pen) -> str:
    """A letter from an office."""
    return pen.box(-14, -20, 28, 20, corner=2, fill="paper") + pen.path("M-14 -18 L0 -8 L14 -18", wide=0.9)


def cup(pen: Pen) -> str:
    """Something warm to drink."""
    return (
        pen.path("M10 -16 C18 -16 18 -6 10 -6", wide=0.9)
        + pen.path("M-11 -20 L11 -20 L9 -4 Q8 0 4 0 L-4 0 Q-8 0 -9 -4 Z", fill="warm")
        + pen.path("M-4 -25 q-3 -4 0 -8 M4 -25 q-3 -4 0 -8", wide=0.8)
    )


def plant(pen: Pen) -> str:
    """Something that grows."""
    return pen.path(
        "M0 -14 C0 -24 -2 -28 -10 -32 C-10 -24 -6 -18 0 -16 M0 -18 C0 -30 4 -36 11 -38 C12 -28 8 -20 0 -16",
        fill="calm",
        wide=0.9,
    ) + pen.path("M-10 -14 L10 -14 L7 0 L-7 0 Z", fill="paper")


def day(pen: Pen) -> str:
    """The stretches of a day in a row."""
    x, strips = 20.0, []
    for kind, wide in DAY:
        strips.append(stretch(pen, kind, x, wide - 3))
        x += wide
    return "".join(strips)


def stretch(pen: Pen, kind: Kind, x: float, wide: float) -> str:
    """One stretch, with the pattern that its kind has everywhere: solid, hatched, dotted, empty."""
    edge: Role = "accent" if kind == "recovery" else "ink"
    box = pen.box(x, STRIP, wide, 34, corner=5, fill=FILLS[kind], line=edge, wide=0.8)
    if kind == "light":
        return box + "".join(
            pen.path(f"M{x + n + 8:.1f} {STRIP + 6} L{x + n:.1f} {STRIP + 28}", wide=0.6)
            for n in range(5, int(wide) - 10, 7)
        )
    if kind == "recovery":
        return box + "".join(
            pen.dot(x + cx, STRIP + cy, 1.7, fill="accent")
            for cx in range(6, int(wide) - 3, 7)
            for cy in (9, 17, 25)
        )
    return box


DRAWING = Drawing(
    N_(
        "Level scales: what takes energy lies in one pan, what gives energy in the other."
        " Below, a day from morning to evening mixes demanding, light, recovery and rest."
    ),
    324,
    marks,
)
