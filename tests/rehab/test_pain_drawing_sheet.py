"""On the sheet in hand everything can be undone, and the list and the finger make the same drawing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.rehab.pain_drawing import Shading, Sheet, Stroke, extent
from app.rehab.pain_drawing.sheet import MOST_UNDONE
from tests.rehab.pain_marks import FIGURE, drawings, heart, tap, taps

KNEE, CALF = taps("front.left.knee", "back.left.calf")


def test_a_stroke_can_be_undone_and_redone() -> None:
    sheet = Sheet().drawn(KNEE).drawn(CALF)

    assert sheet.undone().marks == (KNEE,)
    assert sheet.undone().redone().marks == (KNEE, CALF)


def test_clearing_can_be_undone() -> None:
    assert Sheet((KNEE, CALF)).cleared().undone().marks == (KNEE, CALF)


def test_a_new_stroke_forgets_what_was_undone() -> None:
    sheet = Sheet().drawn(KNEE).undone().drawn(CALF)

    assert not sheet.can_redo
    assert sheet.redone() == sheet


def test_there_is_nothing_to_undo_on_a_new_sheet() -> None:
    assert not Sheet((KNEE,)).can_undo
    assert Sheet((KNEE,)).undone() == Sheet((KNEE,))


def test_clearing_an_empty_sheet_is_no_change() -> None:
    assert not Sheet().cleared().can_undo


def test_the_last_hundred_changes_can_be_undone() -> None:
    sheet = Sheet()
    for _ in range(MOST_UNDONE + 20):
        sheet = sheet.drawn(KNEE)
    while sheet.can_undo:
        sheet = sheet.undone()

    assert sheet.marks == (KNEE,) * 20


def test_a_region_shaded_again_takes_the_new_strength() -> None:
    sheet = Sheet().shaded("front.left.knee", "ache", 1).shaded("front.left.knee", "ache", 3)

    assert sheet.marks == (Shading("front.left.knee", "ache", 3),)


def test_a_region_can_hold_several_qualities() -> None:
    sheet = Sheet().shaded("front.left.knee", "ache", 1).shaded("front.left.knee", "stiff", 2)

    assert [mark.quality for mark in sheet.shadings["front.left.knee"]] == ["ache", "stiff"]


def test_one_quality_is_taken_away_and_the_other_stays() -> None:
    sheet = Sheet().shaded("front.left.knee", "ache", 1).shaded("front.left.knee", "stiff", 2)

    assert sheet.unshaded("front.left.knee", "ache").marks == (Shading("front.left.knee", "stiff", 2),)


def test_wiping_a_shaded_region_leaves_nothing_behind() -> None:
    assert Sheet().shaded("front.left.knee", "ache", 1).wiped("front.left.knee").marks == ()


def test_wiping_a_region_that_a_finger_drew_in_erases_only_there() -> None:
    (x, y), (u, v) = heart("front.left.knee"), heart("front.left.shin")
    down = Stroke("front", ((round(x * 1e4), round(y * 1e4)), (round(u * 1e4), round(v * 1e4))), 600, "ache")

    wiped = Sheet((down,)).wiped("front.left.knee")

    assert extent(wiped.marks, FIGURE).keys == ("front.left.shin",)
    assert wiped.shadings == {}


def test_a_region_that_was_wiped_can_be_shaded_again() -> None:
    sheet = Sheet((tap("front.left.knee"),)).wiped("front.left.knee").shaded("front.left.knee", "numb", 2)

    assert extent(sheet.marks, FIGURE).regions[0].share == 1.0
    assert list(sheet.shadings) == ["front.left.knee"]


@settings(max_examples=50, deadline=None)
@given(drawings, st.integers(0, 8))
def test_undoing_and_redoing_as_often_leads_back(marks: tuple[Stroke, ...], times: int) -> None:
    sheet = Sheet()
    for mark in marks:
        sheet = sheet.changed((*sheet.marks, mark))
    there = sheet
    steps = min(times, len(marks))
    for _ in range(steps):
        there = there.undone()
    for _ in range(steps):
        there = there.redone()

    assert there == sheet
