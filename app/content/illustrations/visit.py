"""A visit: three people around a table, and the page between them."""

from __future__ import annotations

from app.content.illustrations.pen import Drawing, Pen
from app.content.illustrations.people import Someone, arm, bust
from app.words import N_

NOTING = Someone("curly", "rust", "warm", 1)
TELLING = Someone("chin", "deep", "calm", 1)
LISTENING = Someone("short", "deep", "well", -1)


def marks(pen: Pen) -> str:
    """People first, then the table in front of them, the page, and the hands on it."""
    return "".join(
        (
            pen.words(N_("Takes notes"), 58, 52, 98, hang="bottom"),
            pen.words(N_("Tells"), 160, 52, 98, hang="bottom"),
            pen.words(N_("Listens"), 262, 52, 98, hang="bottom"),
            bust(pen, NOTING, 56, 122, tilt=4),
            bust(pen, TELLING, 156, 118, tilt=4),
            bust(pen, LISTENING, 264, 118, tilt=-4),
            badge(pen),
            table(pen),
            notebook(pen),
            page(pen),
            arm(pen, NOTING, (56, 122), -1, (20, 192), (50, 212)),
            arm(pen, NOTING, (56, 122), 1, (99, 188), (79, 210)),
            pen.path("M72 219 L86 196", line="accent", wide=1.2),
            arm(pen, TELLING, (156, 118), -1, (118, 192), (148, 210)),
            arm(pen, TELLING, (156, 118), 1, (198, 186), (186, 211)),
            arm(pen, LISTENING, (264, 118), 1, (304, 190), (274, 210)),
            arm(pen, LISTENING, (264, 118), -1, (220, 186), (228, 210)),
            pen.words(N_("The page"), 204, 254, 150, hang="top", colour="accent"),
        )
    )


def badge(pen: Pen) -> str:
    """What tells a clinician from a neighbour."""
    return pen.path("M253 126 L258 152 L268 126", wide=0.7) + pen.box(
        252, 152, 12, 15, corner=2, fill="paper", wide=0.7
    )


def table(pen: Pen) -> str:
    """A table top seen a little from above."""
    return pen.path(
        "M18 186 L302 186 L312 232 Q313 242 304 242 L16 242 Q7 242 8 232 Z", fill="paper"
    ) + pen.path("M10 232 L310 232", wide=0.7)


def page(pen: Pen) -> str:
    """The summary: a title, a few lines, a small curve."""
    return pen.path("M180 194 L228 194 L234 226 L174 226 Z", line="accent", fill="paper") + pen.path(
        "M188 201 L208 201 M186 207 L222 207 M185 213 L196 213 M184 219 L196 219 M204 219 q4 -9 8 -3 q4 4 10 -4",
        line="accent",
        wide=0.7,
    )


def notebook(pen: Pen) -> str:
    """Where someone close writes down what is said."""
    return pen.path("M58 202 L94 202 L98 224 L54 224 Z M76 202 L76 224", fill="paper", wide=0.8)


DRAWING = Drawing(
    N_(
        "Three people sit at a table with the page between them:"
        " the one who is in pain tells, someone close takes notes, and a clinician listens."
    ),
    284,
    marks,
)
