"""The body as a grid of small squares, each of them in one region: what drawings are measured against.

The grid has one square for each unit of the figure, about two by two millimetres of a body. It is
symmetric to the last square, so that a mirrored drawing measures the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from app.rehab.pain_drawing.regions import BY_KEY, REGIONS, VIEWS

if TYPE_CHECKING:
    from numpy import bool_, int16
    from numpy.typing import NDArray

    Squares = NDArray[bool_]

GRAIN = 100  # Corners are in hundredths of a unit.

Ring = tuple[int, ...]


@dataclass(frozen=True)
class Figure:
    """The outlines, inner lines and regions of the body; `version` goes up when a border moves.

    Every ring is x, y, x, y … in hundredths of a unit, in a picture `width` × `height` units large.
    `outlines` and `details` are by view, `rings` by region.
    """

    version: int
    width: int
    height: int
    outlines: Mapping[str, Ring]
    details: Mapping[str, tuple[Ring, ...]]
    rings: Mapping[str, Ring]

    @cached_property
    def labels(self) -> dict[str, NDArray[int16]]:
        """For each view the number of the region, from 1, that a square belongs to; 0 outside the body."""
        return {view: labelled(self, view) for view in VIEWS}

    @cached_property
    def bodies(self) -> dict[str, Squares]:
        """For each view the squares of the body."""
        return {view: self.labels[view] > 0 for view in VIEWS}

    @cached_property
    def areas(self) -> tuple[int, ...]:
        """How many squares each region has, in the order of REGIONS."""
        import numpy as np

        counted = sum(np.bincount(self.labels[view].ravel(), minlength=len(REGIONS) + 1) for view in VIEWS)
        return tuple(int(number) for number in np.asarray(counted)[1:])

    @property
    def area(self) -> int:
        """How many squares the front and the back have together."""
        return sum(self.areas)


def labelled(figure: Figure, view: str) -> NDArray[int16]:
    """The regions of one view: the viewer's left half, and its mirror with left and right changed over."""
    import numpy as np

    middle = figure.width // 2
    half = np.zeros((figure.height, middle), np.int16)
    for number, region in enumerate(REGIONS, start=1):
        if region.view == view:
            half[inside(figure.rings[region.key], figure.height, middle)] = number
    return np.concatenate([half, np.array(other_sides(), np.int16)[half[:, ::-1]]], axis=1)


def other_sides() -> list[int]:
    """For each number of a region, from 0, that of the same region on the other side."""
    places = {region.key: number for number, region in enumerate(REGIONS, start=1)}
    return [0, *(places[BY_KEY[region.key].other_side] for region in REGIONS)]


def inside(ring: Ring, height: int, width: int) -> Squares:
    """The squares whose middle lies inside a ring; between two rings with one border no square is shared or left out.

    On each row of squares the border is met an even number of times: a square is inside where the
    number of meetings to its left is odd. The ring lies within the height.
    """
    import numpy as np

    start = np.array(ring).reshape(-1, 2) / GRAIN
    end = np.roll(start, -1, axis=0)
    turned = (start[:, 1] > end[:, 1])[:, None]
    start, end = np.where(turned, end, start), np.where(turned, start, end)
    first = np.ceil(start[:, 1] - 0.5).astype(int)
    many = np.ceil(end[:, 1] - 0.5).astype(int) - first
    x, y, u, v = (np.repeat(one, many) for one in (*start.T, *end.T))
    rows = np.repeat(first - np.cumsum(many) + many, many) + np.arange(many.sum())
    columns = np.clip(np.ceil(x + (rows + 0.5 - y) * (u - x) / (v - y) - 0.5).astype(int), 0, width)
    found: Squares = np.zeros((height, width), bool)
    if rows.size:
        # A region is a small part of the body: only its own rows and columns are counted.
        top, left = rows.min(), columns.min()
        tall, wide = rows.max() + 1 - top, columns.max() - left
        met = (rows - top) * (wide + 1) + columns - left
        crossed = np.bincount(met, minlength=tall * (wide + 1)).reshape(tall, wide + 1)[:, :wide]
        odd = np.cumsum(crossed, axis=1, dtype=np.int16) % 2 == 1
        found[top : top + tall, left : left + wide] = odd
    return found
