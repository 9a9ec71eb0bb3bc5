"""Whole people seen from the side, in the postures of a day. All share the same proportions."""

from __future__ import annotations

from dataclasses import dataclass

from app.content.illustrations.pen import Pen, Role

Point = tuple[float, float]
FACELESS = 56
"""Someone this small shows no eye and no mouth: they would be blots."""


@dataclass(frozen=True)
class Posture:
    """Where the joints are, as parts of the height, from the ground under the body; x ahead, y down.

    Arms are elbow and hand, legs knee, ankle and toe; the one farther away comes first.
    """

    head: Point
    neck: Point
    hip: Point
    arms: tuple[tuple[Point, Point], tuple[Point, Point]]
    legs: tuple[tuple[Point, Point, Point], tuple[Point, Point, Point]]
    nod: float = 0
    """How far the face looks down, in degrees."""


STANDING = Posture(
    head=(0.02, -0.925),
    neck=(0, -0.80),
    hip=(-0.01, -0.49),
    arms=(((0.01, -0.63), (0.07, -0.50)), ((-0.035, -0.63), (0.01, -0.49))),
    legs=(((0.03, -0.26), (0.03, -0.04), (0.09, -0.02)), ((0.0, -0.26), (-0.03, -0.04), (0.03, -0.02))),
)
HOLDING_ON = Posture(
    head=(0.03, -0.92),
    neck=(0, -0.80),
    hip=(-0.01, -0.49),
    arms=(((0.03, -0.63), (0.11, -0.53)), ((0.0, -0.62), (0.09, -0.505))),
    legs=STANDING.legs,
    nod=8,
)
WALKING = Posture(
    head=(0.05, -0.92),
    neck=(0.02, -0.80),
    hip=(0, -0.49),
    arms=(((0.08, -0.65), (0.17, -0.56)), ((-0.07, -0.64), (-0.06, -0.49))),
    legs=(((-0.01, -0.26), (-0.13, -0.09), (-0.09, -0.03)), ((0.08, -0.27), (0.11, -0.04), (0.17, -0.025))),
)
STEPPING_UP = Posture(
    head=(0.07, -0.93),
    neck=(0.03, -0.81),
    hip=(0, -0.50),
    arms=(((0.09, -0.66), (0.18, -0.58)), ((-0.05, -0.64), (0.0, -0.50))),
    legs=(((0.0, -0.26), (-0.04, -0.04), (0.02, -0.02)), ((0.14, -0.42), (0.15, -0.20), (0.21, -0.18))),
)
CARRYING = Posture(
    head=(0.07, -0.92),
    neck=(0.03, -0.80),
    hip=(0, -0.49),
    arms=(((0.07, -0.63), (0.20, -0.64)), ((0.02, -0.62), (0.18, -0.60))),
    legs=WALKING.legs,
)
BENDING = Posture(
    head=(0.27, -0.66),
    neck=(0.16, -0.615),
    hip=(-0.09, -0.42),
    arms=(((0.23, -0.46), (0.31, -0.33)), ((0.17, -0.44), (0.27, -0.30))),
    legs=(((0.09, -0.27), (0.0, -0.04), (0.06, -0.02)), ((0.05, -0.25), (-0.05, -0.04), (0.01, -0.02))),
    nod=28,
)
HESITATING = Posture(
    head=(0.0, -0.925),
    neck=(-0.03, -0.80),
    hip=(-0.01, -0.49),
    arms=(((0.05, -0.66), (0.06, -0.80)), ((-0.02, -0.62), (0.10, -0.70))),
    legs=STANDING.legs,
    nod=14,
)
SITTING = Posture(
    head=(-0.01, -0.46),
    neck=(-0.06, -0.36),
    hip=(-0.10, -0.06),
    arms=(((0.06, -0.20), (0.20, -0.24)), ((0.03, -0.18), (0.17, -0.25))),
    legs=(((0.20, -0.30), (0.27, -0.04), (0.33, -0.02)), ((0.16, -0.28), (0.22, -0.04), (0.28, -0.02))),
    nod=24,
)


def figure(
    pen: Pen,
    x: float,
    ground: float,
    tall: float,
    posture: Posture,
    shirt: Role,
) -> str:
    """Someone `tall` high who looks to the right, with the feet at `ground`."""
    wide = line_for(tall)

    def at(point: Point) -> str:
        return f"{x + tall * point[0]:.1f} {ground + tall * point[1]:.1f}"

    def limb(points: list[Point], across: float, fill: Role) -> str:
        return pen.tube("M" + " L".join(at(point) for point in points), tall * across, fill, wide=wide)

    def leg(joints: tuple[Point, Point, Point]) -> str:
        knee, ankle, toe = joints
        return limb([ankle, toe], 0.04, "deep") + limb([posture.hip, knee, ankle], 0.07, "deep")

    def arm(joints: tuple[Point, Point]) -> str:
        elbow, hand = joints
        wrist = (hand[0] * 0.7 + elbow[0] * 0.3, hand[1] * 0.7 + elbow[1] * 0.3)
        shoulder = (posture.neck[0], posture.neck[1] + 0.04)
        return limb([elbow, hand], 0.045, "paper") + limb([shoulder, elbow, wrist], 0.06, shirt)

    (far_arm, near_arm), (far_leg, near_leg) = posture.arms, posture.legs
    neck, hip = posture.neck, posture.hip
    slope = (hip[0] - neck[0], hip[1] - neck[1])
    trunk = [
        (neck[0] + 0.15 * slope[0], neck[1] + 0.15 * slope[1]),
        (neck[0] + 0.88 * slope[0], neck[1] + 0.88 * slope[1]),
    ]
    return (
        arm(far_arm)
        + leg(far_leg)
        + leg(near_leg)
        + limb([posture.head, neck], 0.055, "paper")
        + limb(trunk, 0.14, shirt)
        + f'<g transform="translate({at(posture.head)})">{side_head(pen, tall, posture.nod)}</g>'
        + arm(near_arm)
    )


def side_head(pen: Pen, tall: float, turn: float) -> str:
    """The head, around 0, 0, of someone `tall` high; `turn` degrees from looking right towards the ground."""
    scale = tall / 140
    wide = line_for(tall) / scale
    skull = "M-9 -1 C-9 -14 9 -14 9 -2 L11 2 L9 4 C9 9 5 11 1 11 C-6 11 -9 6 -9 -1 Z"
    hair = (
        "M-9 3 C-13 -6 -10 -14 0 -14 C7 -14 10 -10 9 -5 C6 -7 3 -7 0 -6 C0 -3 -2 -1 -4 -1 C-5 2 -7 4 -9 3 Z"
    )
    face = pen.dot(5, -0.5, 1.1 / scale**0.5) + pen.path("M5 6 q2 0.8 3.4 -0.6", wide=0.6 * wide)
    return (
        f'<g transform="scale({scale:.3f}) rotate({turn:.0f})">'
        + pen.path(skull, fill="paper", wide=wide)
        + (face if tall > FACELESS else "")
        + pen.path(hair, fill="rust", wide=wide)
        + "</g>"
    )


def line_for(tall: float) -> float:
    """How wide the edge of someone `tall` high is, in ordinary lines."""
    return 0.55 + tall / 400
