"""Painted squares as smooth shapes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.charts.body.shapes import Curve
    from app.rehab.pain_drawing.figure import Squares

ROUGH = 0.12  # Units that a point may lie off the line between its neighbours and be left out.
FEWEST = 12
PASSES = 3
ROOM = PASSES + 1


def rings_of(squares: Squares) -> tuple[Curve, ...]:
    """The closed edges of all that is painted, holes too, in units of the figure; the last point is not repeated."""
    import numpy as np
    from contourpy import FillType, contour_generator

    if (found := bounds_of(squares)) is None:
        return ()
    left, top, right, bottom = found
    soft = softened(np.pad(squares[top:bottom, left:right], ROOM).astype(float))
    edges: Any = contour_generator(z=soft, fill_type=FillType.OuterOffset).filled(0.5, np.inf)
    corner = (left + 0.5 - ROOM, top + 0.5 - ROOM)
    return tuple(
        simplified(points[first : last - 1]) + corner
        for points, offsets in zip(*edges, strict=True)
        for first, last in pairwise(offsets)
    )


def bounds_of(squares: Squares) -> tuple[int, int, int, int] | None:
    """The first column and row of what is painted, and those after the last; None where nothing is."""
    import numpy as np

    columns, rows = np.flatnonzero(squares.any(axis=0)), np.flatnonzero(squares.any(axis=1))
    if not len(rows):
        return None
    return int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1


def softened(grid: Curve) -> Curve:
    """A grid whose steps are smoothed a little, so that squares do not show. Its rim stays as it is."""
    for _ in range(PASSES):
        grid[1:-1] = grid[1:-1] / 2 + (grid[:-2] + grid[2:]) / 4
        grid[:, 1:-1] = grid[:, 1:-1] / 2 + (grid[:, :-2] + grid[:, 2:]) / 4
    return grid


def simplified(curve: Curve) -> Curve:
    """A closed curve without the points that its neighbours do nearly as well without."""
    import numpy as np

    for turn in range(2 * PASSES):
        if len(curve) < FEWEST:
            break
        before, after = np.roll(curve, 1, axis=0), np.roll(curve, -1, axis=0)
        along, off = after - before, curve - before
        away = np.abs(off[:, 0] * along[:, 1] - off[:, 1] * along[:, 0]) / np.hypot(*along.T).clip(1e-9)
        spared = (np.arange(len(curve)) % 2 == turn % 2) & (away < ROUGH)
        curve = np.compress(~spared, curve, axis=0)
    return curve
