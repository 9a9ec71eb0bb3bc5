"""Strokes as squares of the figure's grid: where a round brush passes, whichever way it was drawn."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from math import ceil, floor, sqrt
from typing import TYPE_CHECKING, NamedTuple

from app.rehab.pain_drawing.marks import FINE, Stroke

if TYPE_CHECKING:
    from numpy import int64
    from numpy.typing import NDArray

    from app.rehab.pain_drawing.figure import Figure, Squares

STEP = 2  # Units between the places where the brush is set down; the edge is off by a twentieth of a unit at most.


class Path(NamedTuple):
    """The corners of the grid that the middle of the brush passes; corner (0, 0) is the figure's upper left one."""

    columns: NDArray[int64]
    rows: NDArray[int64]


class Stamp(NamedTuple):
    """Painted squares, and the row and column of the figure's grid where they begin (also outside of it)."""

    top: int
    left: int
    squares: Squares

    def on(self, grid: tuple[int, int]) -> tuple[tuple[slice, slice], Squares]:
        """The part of a grid of rows and columns that the stamp covers, and the stamp's own part of it."""
        rows, own_rows = overlap(self.top, self.squares.shape[0], grid[0])
        columns, own_columns = overlap(self.left, self.squares.shape[1], grid[1])
        return (rows, columns), self.squares[own_rows, own_columns]


def overlap(begin: int, length: int, most: int) -> tuple[slice, slice]:
    """Where a stretch lies on one from 0 to `most`: as a part of that one, and as a part of itself."""
    first, last = max(begin, 0), min(begin + length, most)
    return slice(first, max(first, last)), slice(first - begin, max(first, last) - begin)


def paths(strokes: Sequence[Stroke], figure: Figure) -> list[Path]:
    """The paths of strokes.

    Reckoned in whole numbers until the last division, so that a mirrored stroke passes the mirrored corners.
    """
    import numpy as np

    if not strokes:
        return []
    numbers = chain.from_iterable(chain.from_iterable(stroke.points for stroke in strokes))
    start = np.fromiter(numbers, np.int64).reshape(-1, 2) * (figure.width, figure.height)
    end = np.roll(start, -1, axis=0)
    last = np.cumsum([len(stroke.points) for stroke in strokes]) - 1
    parts = np.ceil(np.hypot(*(end - start).T) / (STEP * FINE)).clip(1).astype(np.int64)
    parts[last] = 1
    steps = np.cumsum(parts)
    each = np.repeat(parts, parts)
    done = np.arange(len(each)) - np.repeat(steps - parts, parts)
    along = (
        np.repeat(start, parts, axis=0) * (each - done)[:, None]
        + np.repeat(end, parts, axis=0) * done[:, None]
    )
    columns, rows = np.rint(along / (FINE * each)[:, None]).astype(np.int64).T
    ends = steps[last[:-1]]
    return [Path(*path) for path in zip(np.split(columns, ends), np.split(rows, ends), strict=True)]


def brushed(some: Sequence[Path], width: float) -> Stamp:
    """What a round brush, `width` units wide, paints along some paths.

    It is set down on corners of the grid, so that what it paints has a mirror image.
    """
    import numpy as np

    columns = np.concatenate([path.columns for path in some])
    rows = np.concatenate([path.rows for path in some])
    around = ceil(width / 2) + 1
    top, left = int(rows.min()) - around, int(columns.min()) - around
    corners = np.zeros((int(rows.max()) - top + around, int(columns.max()) - left + around), bool)
    corners[rows - top, columns - left] = True
    return Stamp(top, left, widened(corners, width / 2))


def widened(corners: Squares, radius: float) -> Squares:
    """The squares whose middle lies within `radius` of a marked corner, the upper left one of a square being its own.

    There is room for the radius round the marked corners, so that the rows can follow each other as the bits of
    one whole number: shifting such a number is several times faster than moving squares about.
    """
    import numpy as np

    columns = corners.shape[1]
    marked = int.from_bytes(np.packbits(corners, bitorder="little").tobytes(), "little")
    line = painted = reach = 0  # `line`: the corners, widened to both sides by `reach` squares.
    for down in range(floor(radius + 0.5) - 1, -1, -1):
        wanted = floor(sqrt(radius**2 - (down + 0.5) ** 2) + 0.5)
        for more in range(reach, wanted):
            line |= marked << more | marked >> more + 1
        reach = wanted
        painted |= line << down * columns | line >> (down + 1) * columns
    found = np.frombuffer(painted.to_bytes(corners.size // 8 + 1, "little"), np.uint8)
    return np.unpackbits(found, count=corners.size, bitorder="little").view(bool).reshape(corners.shape)
