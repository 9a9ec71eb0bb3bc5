"""Two ways through the same weeks: up and down, or at an even pace."""

from __future__ import annotations

from app.content.illustrations.figures import CARRYING, SITTING, WALKING, figure
from app.content.illustrations.pen import Drawing, Pen
from app.words import N_

WAVE = (
    "M20 118 C34 118 40 70 60 70 C82 70 84 146 110 146 C132 146 138 86 156 86"
    " C174 86 180 150 204 150 C224 150 232 104 248 104 C264 104 270 154 298 154"
)
TREADS = (290, 282, 274, 266, 258, 250)


def marks(pen: Pen) -> str:
    """The uneven weeks above, the even ones below, on the same scale."""
    steps = "M20 290 " + " ".join(f"L{20 + 46 * n} {y} L{66 + 46 * n} {y}" for n, y in enumerate(TREADS))
    return "".join(
        (
            pen.words(N_("Up and down"), 300, 16, 190, anchor="end", hang="top", colour="accent"),
            pen.path("M20 166 L300 166", wide=0.8),
            pen.path(WAVE, line="accent", wide=1.3, dash="8 6"),
            figure(pen, 57, 67, 50, CARRYING, "warm"),
            pen.box(63, 29, 13, 12, corner=2, fill="paper", line="accent", wide=0.7),
            figure(pen, 108, 144, 50, SITTING, "warm"),
            pen.words(N_("An even pace"), 20, 190, 190, anchor="start", hang="top", colour="ink"),
            pen.path("M20 312 L300 312", wide=0.8),
            pen.path(steps, wide=1.7),
            *(figure(pen, x, y, 50, WALKING, "calm") for x, y in ((88, 280), (180, 264), (272, 248))),
            pen.words(N_("How much I do"), 20, 318, 170, anchor="start", hang="top"),
            pen.words(N_("Weeks"), 300, 318, 100, anchor="end", hang="top"),
        )
    )


DRAWING = Drawing(
    N_(
        "A dashed line swings up and down and ends lower than it began."
        " A solid line rises in small even steps."
    ),
    346,
    marks,
)
