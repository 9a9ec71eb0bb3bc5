"""Marks for tests: taps and strokes at places that are named by region."""

from __future__ import annotations

from functools import cache

import numpy as np
from hypothesis import strategies as st

from app.content.body import figure
from app.rehab.pain_drawing import ANY, QUALITIES, REGIONS, VIEWS, Shading, Stroke, stroke
from app.rehab.pain_drawing.marks import FINE

FIGURE = figure()


@cache
def heart(region: str) -> tuple[float, float]:
    """The place in a region that is farthest from its edge, in shares of the figure."""
    view = region.split(".")[0]
    number = [one.key for one in REGIONS].index(region) + 1
    rows, columns = np.nonzero(FIGURE.labels[view] == number)
    top, side = rows.min() - 1, columns.min() - 1
    left = np.zeros((rows.max() - top + 2, columns.max() - side + 2), bool)
    left[rows - top, columns - side] = True
    while left.any():
        deepest = np.argwhere(left)
        left = left & np.roll(left, 1, 0) & np.roll(left, -1, 0) & np.roll(left, 1, 1) & np.roll(left, -1, 1)
    row, column = deepest[len(deepest) // 2]
    return float(column + side) / FIGURE.width, float(row + top) / FIGURE.height


def tap(region: str, quality: str = "ache", width: float = 0.03) -> Stroke:
    """A tap of the finest brush in the middle of a region."""
    return stroke(region.split(".")[0], [heart(region)], width, quality)


def taps(*regions: str) -> tuple[Stroke, ...]:
    """A tap in each region."""
    return tuple(map(tap, regions))


def shadings(*regions: str) -> tuple[Shading, ...]:
    """Each region shaded from the list."""
    return tuple(Shading(region, ANY) for region in regions)


places = st.tuples(st.integers(0, FINE), st.integers(0, FINE))
strokes = st.builds(
    Stroke,
    st.sampled_from(VIEWS),
    st.lists(places, min_size=1, max_size=6).map(tuple),
    st.sampled_from([300, 600, 1_100]),
    st.sampled_from(list(QUALITIES)),
    st.integers(1, 3),
)
erasers = st.builds(
    Stroke,
    st.sampled_from(VIEWS),
    st.lists(places, min_size=1, max_size=3).map(tuple),
    st.just(600),
    st.none(),
)
shaded = st.builds(
    Shading,
    st.sampled_from([one.key for one in REGIONS]),
    st.sampled_from(list(QUALITIES)),
    st.integers(1, 3),
)
drawings = st.lists(st.one_of(strokes, shaded, erasers), max_size=6).map(tuple)
