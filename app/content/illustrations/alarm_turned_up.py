"""The same toast under two smoke alarms: one as usual, one turned up."""

from __future__ import annotations

from app.content.illustrations.pen import Drawing, Pen, Role, around, moved
from app.words import N_


def marks(pen: Pen) -> str:
    """Two kitchens side by side; only the dial and the noise differ."""
    return "".join(
        (
            pen.words(N_("The alarm as usual"), 82, 56, 140, hang="bottom"),
            pen.words(N_("The alarm turned up"), 238, 56, 140, hang="bottom", colour="accent"),
            kitchen(pen, 82),
            dial(pen, 34, 152, -75, "ink"),
            kitchen(pen, 238),
            dial(pen, 190, 152, 125, "accent"),
            noise(pen, 256, 78),
            pen.path("M160 76 L160 236", line="edge", wide=0.8),
            pen.words(N_("The same toast. Nothing is on fire."), 160, 264, 290),
        )
    )


def kitchen(pen: Pen, x: float) -> str:
    """A ceiling with an alarm, a wire down to its dial, and a toaster on the counter."""
    alarm = pen.path("M-23 0 L23 0 L20 9 Q18 14 12 14 L-12 14 Q-18 14 -20 9 Z", fill="calm")
    light = pen.dot(0, 7.5, 2.4)
    wire = pen.path(f"M{x - 5} 72 L{x - 42} 72 Q{x - 48} 72 {x - 48} 78 L{x - 48} 134", wide=0.7)
    return (
        pen.path(f"M{x - 64} 66 L{x + 64} 66", wide=1.2)
        + wire
        + moved(alarm + light, x + 18, 67)
        + moved(toaster(pen), x + 18, 230)
        + pen.path(f"M{x - 64} 230 L{x + 64} 230", wide=1.2)
    )


def toaster(pen: Pen) -> str:
    """A toaster standing at 0, 0, its slice up, a little steam above."""
    return (
        pen.path("M-8 -78 q-5 -6 0 -12 q5 -6 0 -12 M8 -82 q-5 -6 0 -12 q5 -6 0 -12", wide=0.8)
        + pen.path(
            "M-16 -38 L-16 -54 C-24 -56 -22 -69 -11 -68 L11 -68 C22 -69 24 -56 16 -54 L16 -38 Z", fill="warm"
        )
        + pen.path("M-36 -4 L-36 -26 Q-36 -42 -20 -42 L20 -42 Q36 -42 36 -26 L36 -4 Z", fill="paper")
        + pen.path("M-24 -42 L24 -42", wide=1.8)
        + pen.path("M36 -28 L42 -28 M-28 -4 L-28 -1 M28 -4 L28 -1 M-24 -14 L24 -14", wide=0.9)
    )


def dial(pen: Pen, x: float, y: float, turn: float, line: Role) -> str:
    """A dial turned by degrees from upright, with a mark for each setting."""
    ticks = " ".join(f"M{around(x, y, 21, at)} L{around(x, y, 24.5, at)}" for at in range(-125, 126, 50))
    return (
        pen.path(ticks, wide=0.8)
        + pen.circle(x, y, 15, fill="paper", line=line)
        + pen.path(f"M{x} {y} L{around(x, y, 12, turn)}", line=line, wide=1.5)
    )


def noise(pen: Pen, x: float, y: float) -> str:
    """Rings of sound to both sides of the alarm."""
    return "".join(
        pen.path(
            f"M{around(x, y, away, first)} A{away} {away} 0 0 1 {around(x, y, away, last)}",
            line="accent",
            wide=1.2,
        )
        for away in (32, 42, 52)
        for first, last in ((98, 140), (220, 262))
    )


DRAWING = Drawing(
    N_(
        "Two smoke alarms above the same toast."
        " One is quiet; the other is turned up and sounds, though nothing is on fire."
    ),
    300,
    marks,
)
