"""People seen from the front, down to the waist: at a table, at a sink. Anyone may be anyone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.content.illustrations.pen import Pen, Role, moved

Hair = Literal["short", "chin", "curly"]
Point = tuple[float, float]

ARM = 14
HAND = 10
CAP = (
    "M-16 -31 C-20 -50 -9 -56 2 -55 C14 -55 20 -45 16 -32 C15 -37 12 -41 8 -43"
    " C1 -39 -8 -39 -12 -41 C-14 -38 -15 -35 -16 -31 Z"
)
TO_THE_CHIN = (
    "M-16 -34 C-21 -24 -21 -16 -19 -9 C-12 -5 12 -5 19 -9 C21 -16 21 -24 16 -34 C12 -52 -12 -52 -16 -34 Z"
)
FRINGE = (
    "M-17 -18 C-22 -44 -14 -55 1 -55 C15 -55 22 -44 17 -18 C15 -24 15 -32 12 -38"
    " C6 -38 0 -41 -4 -45 C-6 -40 -12 -36 -14 -33 C-14.5 -27 -15.5 -22 -17 -18 Z"
)
CURLS = (
    "M-15 -28 C-21 -29 -21 -36 -17 -38 C-21 -43 -16 -49 -12 -48 C-11 -55 -3 -57 0 -53 C4 -58 12 -55 12 -49"
    " C18 -49 21 -42 17 -38 C21 -35 20 -28 15 -28 C16 -33 14 -37 11 -38 C8 -41 5 -40 3 -42"
    " C0 -39 -4 -39 -6 -41 C-9 -38 -13 -38 -13.5 -35 C-15 -33 -15 -30 -15 -28 Z"
)
# What is drawn behind the skull and what in front of it.
HAIR: dict[Hair, tuple[str, str]] = {"short": ("", CAP), "chin": (TO_THE_CHIN, FRINGE), "curly": ("", CURLS)}


@dataclass(frozen=True)
class Someone:
    """How a person looks. `turn` is where the face is turned: -1 left, 0 ahead, 1 right."""

    hair: Hair
    tint: Role
    shirt: Role
    turn: float


def bust(pen: Pen, who: Someone, x: float, y: float, *, tilt: float = 0, down: float = 75) -> str:
    """Head, neck and trunk, `down` from the neck at x, y to the table; the head leans `tilt` degrees."""
    trunk = pen.path(
        f"M-27 {down} L-27 36 C-32 30 -34 26 -33 20 C-31 10 -24 5 -11 2 C-6 9 6 9 11 2"
        f" C24 5 31 10 33 20 C34 26 32 30 27 36 L27 {down}",
        fill=who.shirt,
    )
    neck = pen.path(
        "M-6.5 -14 L-6.5 -2 C-6.5 1 -9 1.5 -11 2 C-6 9 6 9 11 2 C9 1.5 6.5 1 6.5 -2 L6.5 -14", fill="paper"
    )
    return moved(trunk + neck + moved(head(pen, who), 0, 3.5, tilt), x, y)


def head(pen: Pen, who: Someone) -> str:
    """A head with its chin 11 above 0, 0: 31 wide and, with hair, 43 high."""
    side, shift = (1 if who.turn >= 0 else -1), 4.5 * who.turn
    behind, before = HAIR[who.hair]
    skull = "M-15.6 -33 C-15.6 -56 15.6 -56 15.6 -33 C15.6 -19 8 -11 0 -11 C-8 -11 -15.6 -19 -15.6 -33 Z"
    return "".join(
        (
            lock(pen, behind, who.tint, side) if behind else "",
            pen.circle(-side * 15.6, -29, 3.6, fill="paper") if who.hair == "short" else "",
            pen.path(skull, fill="paper"),
            pen.dot(shift - 5.6, -31),
            pen.dot(shift + 5.6, -31),
            pen.path(f"M{shift + 1.4 * who.turn:.1f} -29.5 l{2.2 * side} 4.4 l{-2.4 * side} 0.5", wide=0.65),
            pen.path(f"M{shift - 4.6:.1f} -20.2 q4.6 3.9 9.2 0", wide=0.8),
            lock(pen, before, who.tint, side),
        )
    )


def lock(pen: Pen, way: str, tint: Role, side: int) -> str:
    """Hair drawn for a face turned to the right, mirrored for the left."""
    return f'<g transform="scale({side} 1)">{pen.path(way, fill=tint)}</g>'


def arm(pen: Pen, who: Someone, neck: Point, side: int, elbow: Point, hand: Point) -> str:
    """An arm of someone whose neck is there: `side` -1 on the left of the sheet, 1 on the right.

    The sleeve begins flat inside the shoulder, so that no seam shows, and the thumb lies inwards.
    """
    (ex, ey), (hx, hy) = elbow, hand
    sx, sy = neck[0] + 26.2 * side, neck[1] + 18
    long = max(((hx - ex) ** 2 + (hy - ey) ** 2) ** 0.5, 1)
    ahead_x, ahead_y = (hx - ex) / long, (hy - ey) / long
    wrist_x, wrist_y = hx - 11 * ahead_x, hy - 11 * ahead_y
    upper = f"M{sx:.1f} {sy:.1f} Q{ex:.1f} {ey:.1f} {ex + 5 * ahead_x:.1f} {ey + 5 * ahead_y:.1f}"
    lower = f"M{ex + 5 * ahead_x:.1f} {ey + 5 * ahead_y:.1f} L{wrist_x:.1f} {wrist_y:.1f}"
    edge, inside = (ARM + pen.colours.line) / pen.colours.line, (ARM - pen.colours.line) / pen.colours.line
    sleeve = (
        pen.path(upper, wide=edge, flat=True)
        + pen.path(lower, wide=edge)
        + pen.path(f"M{sx - 3 * side:.1f} {sy - 2:.1f} L{upper[1:]}", line=who.shirt, wide=inside, flat=True)
        + pen.path(lower, line=who.shirt, wide=inside)
    )
    finger = (
        f"M{hx - 4 * ahead_x:.1f} {hy - 4 * ahead_y:.1f}"
        f" l{4 * ahead_x - 5 * side * ahead_y:.1f} {4 * ahead_y + 5 * side * ahead_x:.1f}"
    )
    palm = f"M{wrist_x:.1f} {wrist_y:.1f} L{hx + ahead_x:.1f} {hy + ahead_y:.1f}"
    return (
        pen.tube(finger, 5, "paper") + pen.tube(palm, HAND, "paper") + pen.path(finger, line="paper") + sleeve
    )
