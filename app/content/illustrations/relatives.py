"""Two people at the dishes: together, not instead of each other."""

from __future__ import annotations

from app.content.illustrations.pen import Drawing, Pen, moved
from app.content.illustrations.people import Someone, arm, bust
from app.words import N_

WASHING = Someone("short", "deep", "calm", 1)
DRYING = Someone("curly", "rust", "warm", -1)


def marks(pen: Pen) -> str:
    """A question above, two people behind a sink, the plates between them."""
    return "".join(
        (
            bubble(pen),
            pen.words(N_("Help, company or quiet?"), 172, 40, 236),
            bust(pen, WASHING, 106, 144, tilt=4, down=68),
            bust(pen, DRYING, 224, 140, tilt=-5, down=72),
            counter(pen),
            moved(plate(pen), 107, 224),
            arm(pen, WASHING, (106, 144), -1, (68, 204), (93, 224)),
            arm(pen, WASHING, (106, 144), 1, (144, 204), (121, 224)),
            foam(pen),
            moved(plate(pen), 222, 206),
            arm(pen, DRYING, (224, 140), -1, (186, 194), (207, 207)),
            towel(pen),
            arm(pen, DRYING, (224, 140), 1, (266, 196), (240, 209)),
            pen.words(N_("Side by side"), 160, 280, 280),
        )
    )


def bubble(pen: Pen) -> str:
    """What the one on the right asks."""
    return pen.path(
        "M54 16 L290 16 Q304 16 304 30 L304 50 Q304 64 290 64 L246 64 L232 78 L230 64"
        " L54 64 Q40 64 40 50 L40 30 Q40 16 54 16 Z",
        fill="paper",
    )


def counter(pen: Pen) -> str:
    """A worktop with a basin, a tap and a rack of clean plates."""
    return (
        pen.path("M20 210 L300 210 L312 250 Q312 258 304 258 L16 258 Q8 258 8 250 Z", fill="paper")
        + pen.path("M10 248 L310 248", wide=0.7)
        + pen.path("M62 217 L152 217 L158 240 L56 240 Z", fill="calm")
        + pen.tube("M170 210 L170 192 Q170 182 160 182 Q153 182 153 190", 5, "paper", wide=0.9)
        + "".join(pen.oval(x, 206, 5, 17, fill="paper", wide=0.8) for x in (276, 284, 292))
        + pen.path("M266 226 L302 226 M270 226 L270 216 M298 226 L298 216", wide=0.9)
    )


def foam(pen: Pen) -> str:
    """Suds along the front of the basin."""
    return "".join(
        pen.circle(x, y, radius, fill="paper", wide=0.7)
        for x, y, radius in ((86, 236, 5), (96, 239, 4), (106, 236, 6), (117, 239, 4.5), (127, 236, 5))
    )


def towel(pen: Pen) -> str:
    """A tea towel over the plate on the right."""
    return pen.path(
        "M222 196 C232 190 244 192 246 200 L250 236 L228 238 Z", line="accent", fill="warm"
    ) + pen.path("M227 230 L249.5 228", line="accent", wide=0.7)


def plate(pen: Pen) -> str:
    """A plate held up."""
    return pen.circle(0, 0, 17, fill="paper") + pen.circle(0, 0, 11, wide=0.7)


DRAWING = Drawing(
    N_("Two people do the dishes side by side. One of them asks: help, company or quiet?"),
    304,
    marks,
)
