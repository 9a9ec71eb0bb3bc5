"""A pain drawing tells how much of the body is drawn and where, and nothing about why."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings

from app.rehab.pain_drawing import (
    GROUPS,
    REGIONS,
    SITES,
    Felt,
    Marks,
    Shading,
    Stroke,
    change,
    extent,
    mirrored,
    painted,
    stroke,
)
from app.rehab.pain_drawing.regions import BY_KEY
from tests.rehab.pain_marks import FIGURE, drawings, heart, shadings, strokes, tap, taps

ROOT = Path(__file__).parent.parent.parent
A = (
    "front.left.shoulder",
    "front.right.shoulder",
    "back.left.neck",
    "back.left.upper_back",
    "back.right.low_back",
    "front.left.chest",
    "front.right.lower_abdomen",
)
B = ("front.left.jaw", "front.right.jaw", "front.left.hip", "back.right.buttock")
C = ("front.left.shoulder", "back.right.upper_arm", "back.left.buttock", "front.right.shin")
VECTORS = {"A": (A, 7, 3), "B": (B, 4, 2), "C": (C, 4, 4)}


def test_there_are_nineteen_sites_and_five_groups() -> None:
    assert (len(SITES), len(GROUPS)) == (19, 5)


@pytest.mark.parametrize("made", [shadings, taps], ids=["from the list", "tapped"])
@pytest.mark.parametrize("vector", VECTORS)
def test_sites_and_groups_are_counted_as_the_published_vectors_say(vector: str, made: object) -> None:
    regions, sites, groups = VECTORS[vector]

    found = extent(made(*regions), FIGURE)  # type: ignore[operator]  # one of two functions

    assert (len(found.sites), len(found.groups)) == (sites, groups)


def test_jaw_chest_and_belly_are_sites_but_in_no_group() -> None:
    found = extent(
        shadings("front.left.jaw", "front.right.jaw", "front.left.chest", "front.left.upper_abdomen"), FIGURE
    )

    assert (len(found.sites), found.groups) == (4, frozenset())


def test_a_site_counts_once_however_many_of_its_regions_are_drawn() -> None:
    found = extent(shadings("front.left.knee", "front.left.shin", "back.left.knee", "back.left.calf"), FIGURE)

    assert found.sites == {"left_lower_leg"}


def test_wrists_hands_ankles_feet_and_face_belong_to_no_site() -> None:
    loose = {region.key.split(".")[2] for region in REGIONS if not region.site}

    assert loose == {"forehead", "face", "genitals", "wrist", "hand", "ankle", "foot", "heel", "head"}


def test_in_front_the_left_shoulder_is_on_the_viewers_right() -> None:
    drawn = extent([stroke("front", [(0.74, 0.23)], 0.03, "ache")], FIGURE)

    assert drawn.keys == ("front.left.shoulder",)


def test_behind_the_left_shoulder_is_on_the_viewers_left() -> None:
    drawn = extent([stroke("back", [(0.26, 0.23)], 0.03, "ache")], FIGURE)

    assert drawn.keys == ("back.left.shoulder",)


@pytest.mark.parametrize("region", BY_KEY)
def test_a_tap_of_the_finest_brush_counts_where_it_was_made(region: str) -> None:
    assert extent([tap(region)], FIGURE).keys == (region,)


def test_a_tap_on_a_border_still_counts_somewhere() -> None:
    (x, y), (_, v) = heart("front.left.thigh"), heart("front.left.knee")
    on_the_way = [
        extent([stroke("front", [(x, y + step * (v - y) / 40)], 0.03, "ache")], FIGURE) for step in range(41)
    ]

    assert all(found.keys for found in on_the_way)


def test_a_broad_brush_that_slips_over_a_border_draws_one_region() -> None:
    x, y = heart("front.left.thigh")
    to_the_border = stroke("front", [(x, y), (x, 0.678)], 0.06, "ache")

    assert extent([to_the_border], FIGURE).keys == ("front.left.thigh",)


def test_a_stroke_down_the_leg_draws_all_that_it_passes() -> None:
    (x, y), (u, v) = heart("back.left.thigh"), heart("back.left.calf")

    assert extent([stroke("back", [(x, y), (u, v)], 0.06, "ache")], FIGURE).keys == (
        "back.left.thigh",
        "back.left.knee",
        "back.left.calf",
    )


def test_shading_every_region_is_the_whole_body() -> None:
    found = extent(shadings(*BY_KEY), FIGURE)

    assert (found.share, len(found.regions)) == (1.0, 73)


def test_a_drawing_over_the_whole_picture_is_the_whole_body_and_no_more() -> None:
    lines = [
        stroke(view, [(-0.1, row / 20), (1.1, row / 20)], 0.25, "sore")
        for view in ("front", "back")
        for row in range(21)
    ]

    assert extent(lines, FIGURE).share == 1.0


def test_strokes_beside_the_body_cover_nothing() -> None:
    assert extent([stroke("front", [(0.02, 0.02), (0.1, 0.05)], 0.03, "ache")], FIGURE).share == 0


def test_a_stroke_over_the_edge_paints_only_the_body() -> None:
    over_the_edge = stroke("front", [(0.1, 0.3), (0.9, 0.3)], 0.1, "ache")

    drawn = painted([over_the_edge], FIGURE).drawn("front")

    assert drawn.any()
    assert not drawn[FIGURE.labels["front"] == 0].any()


def test_an_empty_drawing_covers_nothing() -> None:
    assert extent((), FIGURE).regions == ()


def test_the_back_and_the_front_are_of_one_body() -> None:
    front, back = taps("front.left.thigh", "back.left.thigh")

    both = extent([front, back], FIGURE).share

    assert both == pytest.approx(extent([front], FIGURE).share + extent([back], FIGURE).share)


def test_two_qualities_at_one_place_are_told_both_and_counted_once() -> None:
    thigh = [Shading("front.left.thigh", "burning", 3), Shading("front.left.thigh", "tingling", 1)]

    (drawn,) = extent(thigh, FIGURE).regions

    assert (drawn.share, drawn.felt) == (1.0, (Felt("burning", 3), Felt("tingling", 1)))


def test_drawing_over_it_again_changes_the_strength() -> None:
    again = [Shading("front.left.thigh", "ache", 3), Shading("front.left.thigh", "ache", 1)]

    assert extent(again, FIGURE).regions[0].felt == (Felt("ache", 1),)


def test_what_is_erased_is_not_counted() -> None:
    drawn = tap("front.left.thigh")
    erased = Stroke("front", drawn.points, 2_000, None)

    assert extent([drawn, erased], FIGURE).regions == ()


def test_what_is_drawn_after_erasing_stays() -> None:
    drawn = tap("front.left.thigh")
    erased = Stroke("front", drawn.points, 2_000, None)

    assert extent([drawn, erased, drawn], FIGURE) == extent([drawn], FIGURE)


def test_a_region_is_wiped_from_the_list_whoever_drew_in_it() -> None:
    marks = (tap("front.left.thigh"), Shading("front.left.thigh", None))

    assert extent(marks, FIGURE).share == 0


@settings(max_examples=40, deadline=None)
@given(drawings, strokes)
def test_redrawing_a_stroke_changes_no_coverage(drawing: Marks, again: Stroke) -> None:
    once, twice = extent((*drawing, again), FIGURE), extent((*drawing, again, again), FIGURE)

    assert (once.share, once.sites) == (twice.share, twice.sites)


@settings(max_examples=40, deadline=None)
@given(drawings, strokes)
def test_coverage_grows_with_strokes_and_never_passes_the_whole_body(drawing: Marks, more: Stroke) -> None:
    before, after = extent(drawing, FIGURE), extent((*drawing, more), FIGURE)

    assert before.share <= after.share <= 1


@settings(max_examples=40, deadline=None)
@given(drawings)
def test_a_mirrored_drawing_changes_left_and_right_over_exactly(drawing: Marks) -> None:
    drawn, turned = extent(drawing, FIGURE), extent(mirrored(drawing), FIGURE)
    other_sides = {BY_KEY[one.region.key].other_side: (one.share, one.felt) for one in drawn.regions}

    assert turned.share == drawn.share
    assert {one.region.key: (one.share, one.felt) for one in turned.regions} == other_sides


def test_the_same_drawing_has_nothing_new_and_nothing_gone() -> None:
    found = change(taps(*A), taps(*A), FIGURE)

    assert (found.new, found.gone, found.new_share, found.gone_share) == ((), (), 0, 0)


def test_a_change_tells_what_is_new_gone_and_the_same() -> None:
    found = change(
        shadings("front.left.knee", "back.left.calf"), shadings("back.left.calf", "back.mid.sacrum"), FIGURE
    )

    assert [region.key for region in (*found.new, *found.gone, *found.same)] == [
        "back.mid.sacrum",
        "front.left.knee",
        "back.left.calf",
    ]


def test_an_edge_drawn_a_few_millimetres_beside_the_old_one_is_the_same() -> None:
    place = heart("front.left.thigh")
    beside = (place[0] + 3 / FIGURE.width, place[1])

    found = change([stroke("front", [place], 0.1, "ache")], [stroke("front", [beside], 0.1, "ache")], FIGURE)

    assert (found.new_share, found.gone_share) == (0, 0)


@settings(max_examples=25, deadline=None)
@given(drawings, drawings)
def test_new_gone_and_same_make_up_what_either_drawing_covers(earlier: Marks, later: Marks) -> None:
    found = change(earlier, later, FIGURE)
    back = change(later, earlier, FIGURE)

    assert (found.new_share, found.gone_share, found.same_share) == (
        back.gone_share,
        back.new_share,
        back.same_share,
    )
    assert max(extent(earlier, FIGURE).share, extent(later, FIGURE).share) <= (
        found.new_share + found.gone_share + found.same_share + 1e-9
    )


def test_no_file_of_the_pain_drawing_names_a_diagnosis_or_a_kind_of_pain() -> None:
    named = re.compile(r"fibromyalg|neuropat|nocicept|nociplast", re.IGNORECASE)
    rooms = [*ROOT.glob("app/rehab/pain_drawing/*.py"), *ROOT.glob("app/charts/body/*.py")]

    assert [path.name for path in rooms if named.search(path.read_text(encoding="utf-8"))] == []
