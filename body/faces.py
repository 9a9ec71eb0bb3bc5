"""The faces between crossing lines: what the cut lines make of one half of the body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from math import atan2

import numpy as np

from body.splines import Landmark, Points

GRAIN = 100  # Corners lie on a grid of a hundredth, so that neighbours share theirs exactly.

Corner = tuple[int, int]
Ring = list[Corner]


def regions(outline: Points, cuts: Sequence[Points], seeds: Mapping[str, Landmark]) -> dict[str, Ring]:
    """The face round each seed. Raises ValueError where a face inside the outline has no seed, or two."""
    corners = edges([outline, *cuts])
    inner = [ring for ring in faces(corners) if twice_area(ring) > 0 and holds(outline * GRAIN, within(ring))]
    found: dict[str, Ring] = {}
    for ring in inner:
        names = [name for name, seed in seeds.items() if holds(ring, (seed[0] * GRAIN, seed[1] * GRAIN))]
        if len(names) != 1:
            raise ValueError(f"a face at {within(ring)} has the seeds {names}")
        found[names[0]] = ring
    if missing := seeds.keys() - found.keys():
        raise ValueError(f"no face for {sorted(missing)}")
    return found


def edges(lines: Sequence[Points]) -> dict[Corner, set[Corner]]:
    """Every corner and its neighbours, once the lines are split where they cross and loose ends are gone."""
    starts = np.concatenate([line[:-1] for line in lines])
    steps = np.concatenate([np.diff(line, axis=0) for line in lines])
    beside: dict[Corner, set[Corner]] = defaultdict(set)
    for start, step in zip(starts, steps, strict=True):
        shares = [0.0, *sorted(crossings(start, step, starts, steps)), 1.0]
        chain = [on_grid(start + share * step) for share in shares]
        for one, other in pairwise(chain):
            if one != other:
                beside[one].add(other)
                beside[other].add(one)
    drop_loose_ends(beside)
    return beside


def crossings(start: Points, step: Points, starts: Points, steps: Points) -> Iterable[float]:
    """Where one straight piece meets the others, as shares of its length."""
    turn = step[0] * steps[:, 1] - step[1] * steps[:, 0]
    apart = starts - start
    with np.errstate(divide="ignore", invalid="ignore"):
        share = (apart[:, 0] * steps[:, 1] - apart[:, 1] * steps[:, 0]) / turn
        theirs = (apart[:, 0] * step[1] - apart[:, 1] * step[0]) / turn
    meets = (turn != 0) & (share > 0) & (share < 1) & (theirs >= 0) & (theirs <= 1)
    return [float(one) for one in share[meets]]


def on_grid(at: Points) -> Corner:
    """The nearest point of the grid."""
    return round(float(at[0]) * GRAIN), round(float(at[1]) * GRAIN)


def drop_loose_ends(beside: dict[Corner, set[Corner]]) -> None:
    """Take away, again and again, the corners that lead nowhere."""
    loose = [corner for corner, others in beside.items() if len(others) == 1]
    while loose:
        corner = loose.pop()
        for other in beside.pop(corner, set()):
            beside[other].discard(corner)
            if len(beside[other]) == 1:
                loose.append(other)


def faces(beside: Mapping[Corner, set[Corner]]) -> Iterator[Ring]:
    """Every face, found by always taking the sharpest turn to the same side; the outermost runs backwards."""
    turning = {corner: sorted(others, key=partial(direction, corner)) for corner, others in beside.items()}
    todo = dict.fromkeys((one, other) for one, others in turning.items() for other in others)
    while todo:
        here, there = next(iter(todo))
        ring: Ring = []
        while (here, there) in todo:
            del todo[here, there]
            ring.append(here)
            around = turning[there]
            here, there = there, around[around.index(here) - 1]
        yield ring


def direction(here: Corner, there: Corner) -> float:
    """Which way a corner lies from another, as an angle."""
    return atan2(there[1] - here[1], there[0] - here[0])


def twice_area(ring: Ring) -> int:
    """Twice the area in grid units; negative for a ring that runs backwards."""
    return sum(x * v - u * y for (x, y), (u, v) in zip(ring, ring[1:] + ring[:1], strict=True))


def holds(ring: Sequence[Sequence[float]] | Points, at: Sequence[float]) -> bool:
    """Whether a point lies inside."""
    inside = False
    for (x, y), (u, v) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y > at[1]) != (v > at[1]) and at[0] < x + (at[1] - y) * (u - x) / (v - y):
            inside = not inside
    return inside


def within(ring: Ring) -> tuple[float, float]:
    """Some point inside: the middle of the longest stretch inside on a line half-way down."""
    rows = [y for _, y in ring]
    across = (min(rows) + max(rows)) / 2 + 0.37
    met = sorted(
        x + (across - y) * (u - x) / (v - y)
        for (x, y), (u, v) in zip(ring, ring[1:] + ring[:1], strict=True)
        if (y > across) != (v > across)
    )
    left, right = max(zip(met[::2], met[1::2], strict=True), key=lambda pair: pair[1] - pair[0])
    return (left + right) / 2, across
