"""The landmarks of one half of the body: (distance from the midline, height), 200 wide and 900 high.

From crown (24) to soles (882) the figure is seven and a half heads tall; breadths and heights follow the usual
shares of stature of adults, midway between women's and men's, and one unit is about two millimetres.
"""

from __future__ import annotations

from math import cos, radians, sin

from body.splines import Landmark

HEAD: list[Landmark] = [
    (0, 24), (13, 25.8), (25, 32), (33.6, 43.5), (37.8, 58), (38.6, 75, "c"),
    (41, 71.8), (44.2, 73.4), (45, 80.6), (43.2, 89.6), (40.2, 97.4), (37.2, 98.6, "c"),
    (36.4, 106), (34, 114.6), (29.2, 123, "c"),
]  # fmt: skip
ARM_OUTSIDE: list[Landmark] = [
    (27.8, 133), (28.2, 143), (32, 152), (40.8, 160), (53.6, 166.8), (69.4, 172.8), (85, 179), (98.4, 187),
    (109, 199.6), (115.4, 217), (118.8, 240), (121.6, 262), (125.6, 290), (130.4, 318), (137, 342),
    (145.4, 364), (152, 388), (156.6, 412), (160, 434),
]  # fmt: skip
ARM_INSIDE: list[Landmark] = [
    (134.4, 434), (126.8, 412), (116.8, 387), (106, 360), (99.6, 338), (95.6, 317), (91, 293), (86.4, 268),
    (80.4, 243, "c"),
]  # fmt: skip
TRUNK_AND_LEG: list[Landmark] = [
    (79.6, 262), (77.4, 290), (73.8, 318), (71.6, 342), (72.4, 364), (76.2, 392), (81.2, 424), (84.6, 452),
    (85.6, 480), (84.6, 514), (81.4, 554), (76.6, 594), (72.4, 622), (70.4, 642), (71.6, 664), (74, 688),
    (74.4, 708), (72, 734), (67, 768), (62.6, 798), (61, 818),
]  # fmt: skip
FRONT_FOOT: list[Landmark] = [
    (62.4, 832), (63.6, 843), (67.2, 853), (73, 861), (76.6, 868), (75.4, 873.4), (71.2, 873.4, "c"),
    (69.8, 876.6), (65.6, 877.4), (63.6, 875.4, "c"), (62, 878.8), (57.4, 879.6), (55.4, 877.4, "c"),
    (53.8, 881), (49, 881.6), (47, 879, "c"), (45.4, 883.2), (39, 884.6), (33, 881.6), (31, 873.4), (32, 861),
]  # fmt: skip
BACK_FOOT: list[Landmark] = [
    (62.6, 832), (63.2, 843), (65.4, 852), (69.2, 860), (70.6, 866), (67.8, 869.4), (62.6, 868.6, "c"),
    (60.6, 875.4), (54, 880.4), (45.4, 881.2), (37.8, 878.4), (34, 870.6), (33.6, 859),
]  # fmt: skip
LEG_INSIDE: list[Landmark] = [
    (32, 848), (29.6, 834), (30.4, 818), (28.2, 800), (23.6, 772), (18.4, 740), (16, 712), (17, 688),
    (19.6, 664), (20.6, 645), (18.6, 626), (14.4, 598), (9.2, 560), (5.2, 522), (2.6, 498), (0, 481, "c"),
]  # fmt: skip

WRIST, TILT = (149.4, 452), radians(7)


def hand(along: float, across: float) -> Landmark:
    """A point of the hand: along from the wrist to the fingers, across from the middle to the thumb."""
    return (
        WRIST[0] + along * sin(TILT) + across * cos(TILT),
        WRIST[1] + along * cos(TILT) - across * sin(TILT),
    )


def finger(
    along: float, across: float, turned: float, length: float, base: float, tip: float, bend: float = 0.0
) -> list[Landmark]:
    """One finger from its thumb side round the tip: where it begins, degrees, length, half widths, bend."""
    angle, end = radians(turned), length - tip
    ring = [
        (0.34 * length, base),
        (0.64 * length, (base + tip) / 2 + 0.2),
        (end, tip),
        (end + 0.71 * tip, 0.71 * tip),
    ]
    found = []
    for out, wide in [*ring, (length, 0.0), *((out, -wide) for out, wide in reversed(ring))]:
        aside = wide + bend * (out / length) ** 2
        found.append(
            hand(
                along + out * cos(angle) - aside * sin(angle), across + out * sin(angle) + aside * cos(angle)
            )
        )
    return found


def web(along: float, across: float) -> list[Landmark]:
    """The corner between two fingers."""
    return [(*hand(along, across)[:2], "c")]


HAND: list[Landmark] = [
    hand(-2, 12.6), hand(9, 14.8), hand(19, 20),
    *finger(18, 18.6, 17, 40, 6.1, 4.8, 1.0)[:-1], *web(40, 20),
    *finger(46, 15.2, 7.5, 41, 4.7, 4.1, -0.6), *web(50.5, 10.1),
    *finger(48, 5.2, 2, 45, 4.7, 4.2), *web(52, 0),
    *finger(48, -5.2, -3.5, 41.5, 4.6, 4.0), *web(50, -10.2),
    *finger(45, -14.6, -10.5, 33.5, 4.3, 3.6, 0.8), hand(42, -19.4), hand(28, -19.6), hand(13, -16.6),
    hand(-2, -13.4),
]  # fmt: skip

FEET = {"front": FRONT_FOOT, "back": BACK_FOOT}


def half(view: str) -> list[Landmark]:
    """One half of the outline, from the crown round to the crotch."""
    return HEAD + ARM_OUTSIDE + HAND + ARM_INSIDE + TRUNK_AND_LEG + FEET[view] + LEG_INSIDE
