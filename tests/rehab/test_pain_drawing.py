"""A pain drawing is kept as it was made, and what is broken in it harms nothing else."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings

from app.errors import FieldError, NotAChoice, TooLong
from app.rehab.fields import LONGEST_NOTE
from app.rehab.pain_drawing import (
    PainDrawing,
    Shading,
    Stroke,
    Trouble,
    Unread,
    extent,
    from_last,
    lines_of,
    stroke,
    trouble_with,
)
from app.rehab.pain_drawing.marks import Mark, read
from app.storage.codec import envelope, pack, record_of, unpack
from app.storage.journal import Journal
from app.storage.slots import Stretch
from app.storage.vault import Vault
from tests.rehab.pain_marks import FIGURE, drawings, tap, taps

DAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 8, 12, tzinfo=UTC)
PASSPHRASE = "fem ord på en rad"
KINDS: dict[str, type] = {PainDrawing.kind: PainDrawing}


def drawing(*marks: Mark, lines: tuple[str, ...] = (), version: int = FIGURE.version) -> PainDrawing:
    return PainDrawing(
        day=DAY, at=NOW, recall_days=7, figure_version=version, lines=(*lines_of(marks), *lines)
    )


def test_a_drawing_is_the_same_when_the_notebook_is_opened_again(tmp_path: Path) -> None:
    made = drawing(*taps("front.left.knee", "back.mid.sacrum"), Shading("back.left.calf", "cramping", 3))
    vault, code = Vault.create(tmp_path / "vault.takt", PASSPHRASE, Stretch(8 * 1024, 1, 1))
    journal = Journal(vault, KINDS, lambda: NOW)
    journal.add(made)
    journal.close()

    opened = Journal(Vault.open(tmp_path / "vault.takt", recovery=code), KINDS, lambda: NOW)

    assert [kept.record for kept in opened.read(PainDrawing)] == [made]
    opened.close()


@settings(max_examples=50, deadline=None)
@given(drawings)
def test_every_mark_is_read_as_it_was_written(marks: tuple[Mark, ...]) -> None:
    assert drawing(*marks).marks == marks


def test_a_drawing_without_marks_says_that_there_is_nothing_to_draw() -> None:
    assert drawing().marks == ()


@pytest.mark.parametrize("days", [-7, 1, 30])
def test_a_drawing_looks_back_no_day_or_one_week_or_two(days: int) -> None:
    with pytest.raises(NotAChoice):
        PainDrawing(day=DAY, recall_days=days, figure_version=1)


def test_a_note_without_end_is_refused() -> None:
    with pytest.raises(TooLong):
        PainDrawing(day=DAY, recall_days=0, figure_version=1, note="x" * (LONGEST_NOTE + 1))


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "nonsense",
        "front",
        "front ache 2",
        "front ache 2 600",
        "front ache 2 600 ",
        "front ache 2 600 1,2 x,3",
        "front ache 2 600 1,2,3",
        "front ache 2 600 1.5,2",
        "front ache 2 600 nan,2",
        "front ache 2 600 99999999999999999999,2",
        "front ache 0 600 1,2",
        "front ache 2 0 1,2",
        "front ache 2 999999 1,2",
        "front glowing 2 600 1,2",
        "inside ache 2 600 1,2",
        "back.left.tail ache 2",
        "back.left.low_back ache 4",
        "back.left.low_back  2",
        None,
        7,
        ["front", "ache"],
        {"view": "front"},
    ],
)
def test_a_broken_mark_is_kept_and_told_and_the_rest_is_shown(broken: str) -> None:
    made = drawing(tap("front.left.knee"), lines=(broken,))

    assert made.marks == (tap("front.left.knee"), Unread(broken))
    assert trouble_with(made, FIGURE) == Trouble(unread=1)
    assert extent(made.marks, FIGURE).keys == ("front.left.knee",)
    assert lines_of(made.marks) == made.lines


def test_a_broken_mark_in_the_stored_record_breaks_nothing() -> None:
    plain = json.loads(pack(envelope(drawing(tap("front.left.knee")), "2026-11-20T08:12:00+00:00")))
    plain["record"]["lines"] += [None, "front glowing 2 600 1,2"]
    stored = unpack(json.dumps(plain))

    opened = record_of(PainDrawing, stored.record, stored.format)

    assert trouble_with(opened, FIGURE).unread == 2


def test_a_drawing_from_a_newer_figure_is_shown_on_this_one_and_told() -> None:
    newer = drawing(tap("front.left.knee"), version=FIGURE.version + 1)

    assert trouble_with(newer, FIGURE) == Trouble(newer_figure=True)
    assert extent(newer.marks, FIGURE).keys == ("front.left.knee",)


def test_strokes_beside_the_body_are_kept_and_told() -> None:
    beside = stroke("front", [(0.02, 0.02), (0.02, 0.3)], 0.03, "ache")

    assert trouble_with(drawing(beside, tap("front.left.knee")), FIGURE) == Trouble(beside_the_body=1)


def test_a_stroke_whose_edge_reaches_the_body_is_not_beside_it() -> None:
    along_the_head = stroke("front", [(0.35, 0.05)], 0.25, "ache")

    assert trouble_with(drawing(along_the_head), FIGURE) == Trouble()


def test_an_eraser_beside_the_body_is_no_trouble() -> None:
    assert trouble_with(drawing(stroke("front", [(0.02, 0.02)], 0.03, None)), FIGURE) == Trouble()


def test_five_thousand_strokes_are_a_drawing() -> None:
    many = drawing(*(tap("front.left.knee") for _ in range(5_000)))

    assert extent(many.marks, FIGURE) == extent([tap("front.left.knee")], FIGURE)


def test_places_far_outside_the_picture_are_left_out_of_a_stroke() -> None:
    drawn = stroke("front", [(0.5, 0.5), (40.0, 0.5), (float("nan"), 0.5), (0.6, 0.5)], 0.06, "ache")

    assert drawn.points == ((5_000, 5_000), (6_000, 5_000))


@pytest.mark.parametrize("places", [[], [(float("inf"), 0.5)], [(-3.0, -3.0)]])
def test_a_stroke_without_a_place_is_refused(places: list[tuple[float, float]]) -> None:
    with pytest.raises(FieldError):
        stroke("front", places, 0.06, "ache")


@pytest.mark.parametrize(
    "wrong",
    [
        {"view": "side"},
        {"quality": "glowing"},
        {"strength": 0},
        {"strength": 4},
        {"size": 0},
        {"size": 20_000},
        {"points": ((50_000, 0),)},
        {"points": ((0, -50_000),)},
        {"points": ()},
    ],
    ids=str,
)
def test_a_stroke_that_cannot_be_is_refused(wrong: dict[str, object]) -> None:
    right: dict[str, object] = {"view": "front", "points": ((1, 2),), "size": 600, "quality": "ache"}

    with pytest.raises(FieldError):
        Stroke(**(right | wrong))  # type: ignore[arg-type]  # that is the point


def test_a_stroke_is_stored_in_one_line() -> None:
    drawn = Stroke("front", ((4_123, 3_321), (4_135, 3_361), (4_144, 3_399)), 600, "burning")

    assert drawn.line == "front burning 2 600 4123,3321 12,40 9,38"


def test_a_new_drawing_can_begin_with_the_last_one() -> None:
    last = drawing(tap("front.left.knee"), lines=("from a newer Takt",))

    assert from_last(last.marks).marks == (tap("front.left.knee"),)


def test_a_mark_of_a_newer_takt_is_written_back_as_it_was() -> None:
    assert read("front ache 2 600 1,2 w:7").line == "front ache 2 600 1,2 w:7"
