"""Painted squares as smooth shapes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.charts.body.shapes import Curve
    from app.rehab.pain_drawing.figure import Squares

ROUGH = 0.15  # Units that a simplified edge may lie off.
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
    """A grid whose steps are smoothed a little, so that squares do not show."""
    for axis in (0, 1) * PASSES:
        length = grid.shape[axis]
        inner = (grid.take(range(length - 2), axis) + grid.take(range(2, length), axis)) / 4
        edge = [slice(None), slice(None)]
        edge[axis] = slice(1, -1)
        grid = grid.copy()
        grid[tuple(edge)] = grid[tuple(edge)] / 2 + inner
    return grid


def simplified(curve: Curve) -> Curve:
    """The curve with as few of its points as keep it in place (Douglas and Peucker)."""
    import numpy as np

    kept = np.zeros(len(curve), bool)
    middle = len(curve) // 2  # A closed curve has no two ends to begin with.
    kept[[0, middle, -1]] = True
    todo = [(0, middle), (middle, len(curve) - 1)]
    while todo:
        first, last = todo.pop()
        if last - first < 2:
            continue
        along = curve[last] - curve[first]
        off = curve[first + 1 : last] - curve[first]
        away = np.abs(off[:, 0] * along[1] - off[:, 1] * along[0]) / max(float(np.hypot(*along)), 1e-9)
        farthest = int(away.argmax())
        if away[farthest] > ROUGH:
            split = first + 1 + farthest
            kept[split] = True
            todo += [(first, split), (split, last)]
    return curve[kept]
