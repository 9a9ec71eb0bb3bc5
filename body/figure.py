"""The whole figure, made from its half: outlines, inner lines and regions of both views."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from body.cuts import CUTS, ON_THE_MIDLINE, SEEDS
from body.faces import GRAIN, Corner, Ring, on_grid, regions
from body.lines import BACK, FRONT, Line
from body.silhouette import half
from body.splines import Landmark, Points, loop, path, points, spline

VERSION = 2  # Goes up whenever a border moves: drawings remember the figure they were made on.
WIDTH, HEIGHT, MIDLINE = 400, 900, 200
LINES = {"front": FRONT, "back": BACK}


@dataclass(frozen=True)
class View:
    """One side of the body. Corners are in hundredths of a unit; `paths` are the same curves for SVG."""

    outline: Ring
    details: list[Ring]
    regions: dict[str, Ring]
    outline_path: str
    details_path: str


def view(name: str) -> View:
    """The "front" or the "back"."""
    outside = outline(name)
    inside = [spline(line) for line in lines(name)]
    return View(
        outline=[on_grid(at) for at in points(outside, 4)][:-1],
        details=[[on_grid(at) for at in points(line, 4)] for line in inside],
        regions=both_sides(name),
        outline_path=path(outside, "Z"),
        details_path="".join(path(line) for line in inside),
    )


def mirrored(mark: Landmark, side: int) -> Landmark:
    """A landmark of the half on the viewer's right (1) or left (-1)."""
    return (MIDLINE + side * mark[0], *mark[1:])


def outline(name: str) -> list[Points]:
    """The closed outline, from the crotch up the viewer's left side and down the right."""
    marks = half(name)
    return loop([mirrored(mark, -1) for mark in marks[::-1]] + [mirrored(mark, 1) for mark in marks[1:]])


def lines(name: str) -> list[Line]:
    """Every inner line, the mirrored ones too."""
    found: list[Line] = []
    for line in LINES[name]:
        found.append([mirrored(mark, 1) for mark in line])
        if min(mark[0] for mark in line) >= 0 and max(mark[0] for mark in line) > 0:
            found.append([mirrored(mark, -1) for mark in line])
    return found


def both_sides(name: str) -> dict[str, Ring]:
    """The regions by id. Left and right are the patient's: in front the patient's left is on the viewer's right."""
    marks = half(name)
    crown: Landmark = (*marks[0][:2], "c")
    edge = points(loop([crown, *marks[1:]]), 4)
    cuts = [points(spline(cut), 8) for cut in CUTS[name]]
    halves = regions(np.concatenate([edge, edge[:1]]), cuts, SEEDS[name])
    on_the_right = "left" if name == "front" else "right"
    on_the_left = "right" if name == "front" else "left"
    found: dict[str, Ring] = {}
    for part in SEEDS[name]:
        ring = halves[part]
        if part in ON_THE_MIDLINE:
            found[f"{name}.mid.{part}"] = joined(ring)
            continue
        found[f"{name}.{on_the_right}.{part}"] = [placed(corner, 1) for corner in ring]
        found[f"{name}.{on_the_left}.{part}"] = [placed(corner, -1) for corner in ring]
    return dict(sorted(found.items()))


def placed(corner: Corner, side: int) -> Corner:
    """A corner of the half in the whole figure."""
    return MIDLINE * GRAIN + side * corner[0], corner[1]


def joined(ring: Ring) -> Ring:
    """A region and its mirror as one, without the midline between them."""
    first = next(n for n, (x, _) in enumerate(ring) if x == 0 and ring[(n + 1) % len(ring)][0] > 0)
    turned = ring[first:] + ring[:first]
    last = max(n for n, (x, _) in enumerate(turned) if x > 0)
    chain = turned[: last + 2] if last + 1 < len(turned) else [*turned, turned[0]]
    return [placed(corner, 1) for corner in chain] + [placed(corner, -1) for corner in chain[-2:0:-1]]
