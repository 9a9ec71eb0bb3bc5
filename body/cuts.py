"""Where the regions of the body meet: cut lines on one half, and a point inside each region.

A cut line may overshoot the outline and other cut lines; what hangs over is dropped. The borders are conventions:
joints have a region of their own, and the groin goes with the hip.
"""

from __future__ import annotations

from body.silhouette import hand
from body.splines import Landmark

Cut = list[Landmark]

ARM: list[Cut] = [
    [(72, 226), (96, 234), (126, 230)],
    [(84, 325), (146, 309)],
    [(94, 371), (158, 353)],
    [(122, 436), (172, 423)],
    [hand(7, -28), hand(7, 29)],
]
LEG: list[Cut] = [
    [(8, 614), (46, 617), (86, 613)],
    [(8, 665), (46, 668), (88, 664)],
    [(18, 808), (78, 808)],
    [(20, 848), (46, 851), (84, 848)],
]
FRONT: list[Cut] = [
    [(-2, 72), (20, 72.6), (38.6, 75)],
    [(-2, 111.5), (13, 110.5), (23, 103), (29, 93.5), (37, 90), (52, 88.5)],
    [(-2, 137.6), (12.6, 135.6), (22, 130.2), (29.2, 123), (35, 118)],
    [(-2, 184), (11, 181), (21, 171), (29, 160), (38, 148)],
    [
        (6, 179),
        (9, 182.4),
        (28, 184),
        (50, 184),
        (66, 192),
        (75, 208),
        (78.8, 228),
        (80.4, 243),
        (80.8, 254),
    ],
    [(-2, 294), (7, 298.6), (17, 307.6), (31, 320.6), (47, 329), (88, 338)],
    [(-2, 370), (92, 370)],
    [(94, 402), (74, 418), (60, 437), (44, 455), (30, 468), (14, 479), (1, 496)],
    [(-2, 448), (20, 450), (52, 454)],
    [(94, 500), (62, 495), (38, 481), (16, 465)],
]
BACK: list[Cut] = [
    [(-2, 127.4), (9, 126), (17, 122), (29, 117), (44, 108)],
    [(-2, 172), (15, 169), (27, 160), (40, 146)],
    [(10, 170), (34, 180), (56, 187), (69, 197), (76, 212), (79, 231), (80.4, 243), (80.8, 254)],
    [(-2, 266), (40, 266), (92, 261)],
    [(-2, 330), (40, 329), (88, 325)],
    [(-2, 398), (30, 397), (92, 391)],
    [(24, 386), (22, 402), (18, 422), (9, 439), (-2, 445)],
    [(0.3, 487), (3, 489), (14, 497.6), (32, 500.6), (50, 496), (64, 487), (94, 478)],
]
CUTS: dict[str, list[Cut]] = {"front": [*ARM, *LEG, *FRONT], "back": [*ARM, *LEG, *BACK]}

LIMBS: dict[str, Landmark] = {
    "shoulder": (93, 207),
    "upper_arm": (107, 280),
    "elbow": (118, 338),
    "forearm": (135, 395),
    "wrist": hand(0, 0),
    "hand": hand(30, 0),
    "thigh": (46, 560),
    "knee": (46, 642),
    "ankle": (45, 830),
}
SEEDS: dict[str, dict[str, Landmark]] = {
    "front": {
        "forehead": (15, 50),
        "face": (15, 90),
        "jaw": (12, 125),
        "throat": (10, 160),
        "chest": (40, 240),
        "upper_abdomen": (20, 340),
        "lower_abdomen": (20, 420),
        "hip": (70, 460),
        "genitals": (4, 465),
        **LIMBS,
        "shin": (46, 740),
        "foot": (46, 865),
    },
    "back": {
        "head": (15, 80),
        "neck": (10, 150),
        "upper_back": (40, 225),
        "mid_back": (40, 300),
        "low_back": (40, 365),
        "sacrum": (5, 420),
        "buttock": (45, 450),
        **LIMBS,
        "calf": (46, 740),
        "heel": (46, 865),
    },
}
ON_THE_MIDLINE = frozenset({"throat", "genitals", "sacrum"})
