"""The body: whole, the same on both sides, and every part of it in one region."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from matplotlib.path import Path as Curve

from app.content.body import figure
from app.rehab.pain_drawing import REGIONS, VIEWS
from app.rehab.pain_drawing.regions import BY_KEY
from body.figure import VERSION, view

ROOT = Path(__file__).parent.parent.parent
FIGURE = figure()
BIT = 0.8  # Units between the places that are looked at.


@cache
def grid() -> Any:
    """Places all over the picture, none of them on a border that is drawn on whole units."""
    across = np.arange(0, FIGURE.width, BIT) + 0.2137
    down = np.arange(0, FIGURE.height, BIT) + 0.1871
    return np.stack(np.meshgrid(across, down), axis=-1).reshape(-1, 2)


def within(points: Any) -> Any:
    """Which places of the grid lie inside a ring."""
    inside = np.zeros(len(grid()), bool)
    low, high = points.min(axis=0), points.max(axis=0)
    near = np.flatnonzero(((grid() >= low) & (grid() <= high)).all(axis=1))
    inside[near] = Curve(points).contains_points(grid()[near])
    return inside


@cache
def outline(side: str) -> Any:
    """The places inside the outline as the picture in assets draws it, read from its own curves."""
    drawn = (ROOT / f"assets/body-{side}.svg").read_text(encoding="utf-8")
    found = re.search(r'id="outline" d="M([^"]+)Z"', drawn)
    assert found
    start, *pieces = found[1].split("C")
    corners = np.array([float(number) for number in start.split()])
    share = np.linspace(0, 1, 7)[1:, None]
    points = [corners[None]]
    for piece in pieces:
        a, b, c, d = corners, *np.array(piece.split(), float).reshape(3, 2)
        points.append(
            (1 - share) ** 3 * a
            + 3 * (1 - share) ** 2 * share * b
            + 3 * (1 - share) * share**2 * c
            + share**3 * d
        )
        corners = d
    return within(np.concatenate(points))


@cache
def covers(side: str) -> Any:
    """How many regions each place of the grid lies in."""
    rings = [FIGURE.rings[region.key] for region in REGIONS if region.view == side]
    return sum(within(np.array(ring).reshape(-1, 2) / 100).astype(int) for ring in rings)


def test_every_region_has_a_ring_and_every_ring_a_region() -> None:
    assert FIGURE.rings.keys() == BY_KEY.keys()


@pytest.mark.parametrize("side", VIEWS)
def test_the_regions_leave_no_gap_inside_the_outline(side: str) -> None:
    gaps = outline(side) & (covers(side) == 0)

    assert gaps.sum() / outline(side).sum() < 0.001


@pytest.mark.parametrize("side", VIEWS)
def test_no_two_regions_overlap(side: str) -> None:
    assert (covers(side) > 1).sum() == 0


@pytest.mark.parametrize("side", VIEWS)
def test_no_region_reaches_outside_the_outline(side: str) -> None:
    outside = (covers(side) > 0) & ~outline(side)

    assert outside.sum() / outline(side).sum() < 0.001


@pytest.mark.parametrize("region", REGIONS, ids=lambda region: region.key)
def test_left_is_where_the_patients_left_is(region: Any) -> None:
    middle = np.array(FIGURE.rings[region.key]).reshape(-1, 2)[:, 0].mean() / 100
    on_the_viewers_right = middle > FIGURE.width / 2 + 1

    if region.side == "mid":
        assert middle == pytest.approx(FIGURE.width / 2)
    else:
        assert on_the_viewers_right == ((region.view == "front") == (region.side == "left"))


@pytest.mark.parametrize("region", REGIONS, ids=lambda region: region.key)
def test_a_region_and_its_other_side_are_mirror_images(region: Any) -> None:
    ring = {
        (FIGURE.width * 100 - x, y) for x, y in np.array(FIGURE.rings[region.key]).reshape(-1, 2).tolist()
    }
    other = {(x, y) for x, y in np.array(FIGURE.rings[region.other_side]).reshape(-1, 2).tolist()}

    assert ring == other


def test_the_squares_of_the_body_have_a_mirror_image() -> None:
    for side in VIEWS:
        body = FIGURE.labels[side] > 0
        assert (body == body[:, ::-1]).all()


def test_the_body_is_between_seven_and_eight_heads_tall() -> None:
    rows = np.flatnonzero((FIGURE.labels["front"] > 0).any(axis=1))
    chin = 137.6

    assert 7 < (rows[-1] - rows[0]) / (chin - rows[0]) < 8


@pytest.mark.parametrize("side", VIEWS)
def test_the_figure_is_what_its_landmarks_draw(side: str) -> None:
    drawn = view(side)

    assert FIGURE.version == VERSION
    for key, ring in drawn.regions.items():
        assert np.abs(np.array(ring).ravel() - FIGURE.rings[key]).max() <= 2


def test_every_region_is_named_once() -> None:
    assert len({region.name for region in REGIONS}) == len(REGIONS) == 73
