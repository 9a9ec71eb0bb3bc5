"""From nerve through spinal cord to brain: where signals are made stronger or weaker."""

from __future__ import annotations

from app.content.illustrations.pen import Drawing, Pen, moved
from app.words import N_


def marks(pen: Pen) -> str:
    """A body on the left; three looking glasses and what each part does on the right."""
    return "".join(
        (
            moved(body(pen), 72, 24),
            glass(pen, (74, 36), 58, brain(pen)),
            glass(pen, (74, 128), 166, cord(pen)),
            glass(pen, (92, 292), 274, nerve(pen)),
            part(pen, N_("Brain"), N_("Puts it all together"), 58),
            part(pen, N_("Spinal cord"), N_("Can turn signals up or down"), 166),
            part(pen, N_("Nerve"), N_("Sends signals"), 274),
        )
    )


def part(pen: Pen, name: str, does: str, y: float) -> str:
    """The name of a part with what it does below."""
    heading = pen.words(name, 209, y - 11, 102, anchor="start", hang="bottom", colour="accent")
    return heading + pen.words(does, 209, y - 10, 102, anchor="start", hang="top")


def body(pen: Pen) -> str:
    """A body from the front, 296 high, with the nervous system in it."""
    half = (
        "C12 55 22 58 28 62 C36 66 38 74 39 84 C40 98 44 108 46 120 C48 132 49 142 50 152"
        " C54 160 55 170 51 174 C47 178 42 174 42 166 C42 160 43 156 42 152 C40 140 37 132 35 122 C33 112 30 104 28 94"
        " C27 106 24 114 24 124 C24 136 29 146 30 160 C32 182 29 198 28 212 C28 230 25 252 23 272"
        " C24 280 30 284 30 289 C30 293 26 294 20 294 C12 294 9 290 9 282"
        " C9 262 7 240 7 222 C6 202 3 184 0 168"
    )
    right = pen.path(f"M0 52 {half}", fill="well")
    neck = pen.path("M-8 36 C-7 46 -8 51 -14 55 L14 55 C8 51 7 46 8 36", fill="well")
    seams = pen.path("M0 54 L0 164", line="well", wide=1.6) + pen.path(
        "M-10 56.5 L10 56.5", line="well", wide=3
    )
    return "".join(
        (
            right,
            f'<g transform="scale(-1 1)">{right}</g>',
            neck,
            seams,
            pen.oval(0, 20, 16.5, 20.5, fill="well"),
            face(pen),
            nerves(pen),
        )
    )


def face(pen: Pen) -> str:
    """A friendly one, below the brain."""
    return pen.dot(-5.5, 24.5, 1.4) + pen.dot(5.5, 24.5, 1.4) + pen.path("M-4 32.5 q4 3.2 8 0", wide=0.7)


def nerves(pen: Pen) -> str:
    """Brain, cord and the long nerves."""
    return (
        pen.path(
            "M-10.5 16.5 C-14 11 -10 4.5 -4 4.5 C-1 2 4 2.5 6 4.5 C11 5 13 12 10.5 16 C8 19.5 -8 20 -10.5 16.5 Z",
            fill="warm",
            line="accent",
            wide=0.8,
        )
        + pen.path("M0 40 L0 150", line="accent", wide=1.5)
        + pen.path(
            "M0 62 C14 64 24 66 28 82 L40 148 M0 62 C-14 64 -24 66 -28 82 L-40 148", line="accent", wide=0.8
        )
        + pen.path(
            "M0 150 C10 156 15 166 16 216 L18 282 M0 150 C-10 156 -15 166 -16 216 L-18 282",
            line="accent",
            wide=0.8,
        )
    )


def glass(pen: Pen, where: tuple[int, int], y: int, inside: str) -> str:
    """A round window on one part, with a line from where it is."""
    return (
        pen.path(f"M{where[0]} {where[1]} L132 {y}", wide=0.6, dash="1 4")
        + pen.circle(166, y, 35, fill="paper")
        + moved(inside, 166, y)
    )


def brain(pen: Pen) -> str:
    """A brain from the side."""
    outline = (
        "M-24 6 C-29 -4 -23 -13 -16 -13 C-14 -21 -3 -23 2 -18 C9 -23 19 -18 19 -11"
        " C26 -8 27 3 20 7 C18 13 10 14 5 11 C-2 15 -10 13 -12 9 C-17 12 -22 10 -24 6 Z"
    )
    folds = (
        "M-15 -4 C-11 -9 -7 -7 -7 -2 M-2 -17 C-3 -12 1 -9 5 -10"
        " M10 -3 C14 -5 17 -3 18 1 M-3 4 C1 0 6 1 8 5 M6 12 L9 22"
    )
    return pen.path(outline, line="accent", fill="warm") + pen.path(folds, line="accent", wide=0.8)


def cord(pen: Pen) -> str:
    """Three vertebrae beside the cord, with nerves leaving it."""
    bones = "".join(pen.box(-22, y, 20, 12, corner=4, fill="paper", wide=0.8) for y in (-25, -6, 13))
    return (
        bones
        + pen.path("M6 -30 L6 30", line="accent", wide=2.4)
        + pen.path("M6 -12 L19 -6 M6 6 L19 12", line="accent", wide=0.8)
    )


def nerve(pen: Pen) -> str:
    """A nerve branching under the skin."""
    return pen.path("M-28 8 C-16 2 -8 14 4 8 C12 4 20 12 28 6", wide=0.8) + pen.path(
        "M0 -32 L0 -14 C0 -6 -10 -6 -12 2 M0 -14 C0 -4 2 -2 2 2 M0 -14 C2 -6 12 -8 14 1", line="accent"
    )


DRAWING = Drawing(
    N_(
        "Nerves send signals from the body."
        " The spinal cord and the brain can make them stronger or weaker before they are felt as pain."
    ),
    332,
    marks,
)
