"""Smooth curves through landmarks, as Bézier segments, as SVG path data and as points."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Landmark = tuple[float, float] | tuple[float, float, str]  # "c" as the third part marks a corner.


def spline(landmarks: Sequence[Landmark]) -> list[Points]:
    """A natural cubic curve with continuous curvature, one Bézier segment (4 × 2) between two landmarks."""
    at = np.array([mark[:2] for mark in landmarks], float)
    if len(at) == 2:
        third = (at[1] - at[0]) / 3
        return [np.array([at[0], at[0] + third, at[1] - third, at[1]])]
    span = np.sqrt(np.linalg.norm(np.diff(at, axis=0), axis=1))  # The centripetal parameter makes no loops.
    tangent = _tangents(at, span)
    return [
        np.array(
            [at[n], at[n] + span[n] * tangent[n] / 3, at[n + 1] - span[n] * tangent[n + 1] / 3, at[n + 1]]
        )
        for n in range(len(at) - 1)
    ]


def _tangents(at: Points, span: NDArray[np.float64]) -> Points:
    count = len(at)
    slope = np.diff(at, axis=0) / span[:, None]
    left, right = np.zeros((count, count)), np.zeros((count, 2))
    left[0, :2], right[0] = (2, 1), 3 * slope[0]
    left[-1, -2:], right[-1] = (1, 2), 3 * slope[-1]
    for n in range(1, count - 1):
        left[n, n - 1 : n + 2] = span[n], 2 * (span[n - 1] + span[n]), span[n - 1]
        right[n] = 3 * (span[n] * slope[n - 1] + span[n - 1] * slope[n])
    return np.asarray(np.linalg.solve(left, right), np.float64)


def loop(landmarks: Sequence[Landmark]) -> list[Points]:
    """A closed curve that begins and ends in a corner and is smooth between its corners."""
    corners = [n for n, mark in enumerate(landmarks) if len(mark) > 2]
    return [piece for first, last in pairwise(corners) for piece in spline(landmarks[first : last + 1])]


def path(segments: Sequence[Points], close: str = "") -> str:
    """SVG path data; `close` is "Z" for a closed curve."""
    begin = _point(segments[0][0])
    return f"M{begin}" + "".join("C" + " ".join(map(_point, piece[1:])) for piece in segments) + close


def _point(at: NDArray[np.float64]) -> str:
    return f"{at[0]:.1f} {at[1]:.1f}"


def points(segments: Sequence[Points], each: int = 8) -> Points:
    """The curve as straight pieces, `each` of them for every segment."""
    share = np.linspace(0, 1, each + 1)[1:, None]
    parts = [segments[0][:1]]
    for start, leave, arrive, end in segments:
        parts.append(
            (1 - share) ** 3 * start
            + 3 * (1 - share) ** 2 * share * leave
            + 3 * (1 - share) * share**2 * arrive
            + share**3 * end
        )
    return np.concatenate(parts)
