"""How fear and pain feed each other, and the way out in small steps."""

from __future__ import annotations

from app.content.illustrations.figures import BENDING, HESITATING, figure
from app.content.illustrations.pen import Drawing, Pen, moved
from app.content.illustrations.things import bag
from app.words import N_


def marks(pen: Pen) -> str:
    """Four stations around someone who dares not lift a bag; below, the same bag being lifted."""
    return "".join(
        (
            pen.words(N_("It hurts"), 160, 42, 150, hang="bottom"),
            pen.words(N_("I become afraid"), 263, 146, 92),
            pen.words(N_("I avoid moving"), 160, 250, 150, hang="top"),
            pen.words(N_("I do less"), 57, 146, 92),
            *(moved(arc(pen), 160, 146, turn) for turn in (0, 90, 180, 270)),
            figure(pen, 142, 200, 104, HESITATING, "calm"),
            moved(bag(pen), 186, 200),
            pen.path("M116 200 L206 200", wide=0.8),
            pen.path("M122 298 C106 299 92 304 88 316", wide=1.2),
            pen.arrow_head(87.5, 319, 105, wide=1.2),
            figure(pen, 54, 414, 104, BENDING, "calm"),
            moved(bag(pen), 84, 414),
            pen.path("M24 414 L124 414", wide=0.8),
            pen.words(N_("The way out: small steps, and someone to help"), 140, 372, 168, anchor="start"),
        )
    )


def arc(pen: Pen) -> str:
    """A quarter of the circle around 0, 0, from the top to the right."""
    return pen.path("M56 -92 C76 -80 88 -62 94 -42", line="accent", wide=1.2) + pen.arrow_head(
        94, -40, 75, line="accent", wide=1.2
    )


DRAWING = Drawing(
    N_(
        "A circle: it hurts, I become afraid, I avoid moving, I do less, and it hurts again."
        " An arrow leads out of the circle, to someone who carefully lifts the bag that looked so heavy."
    ),
    430,
    marks,
)
