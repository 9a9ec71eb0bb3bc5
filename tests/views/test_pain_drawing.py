"""What the screens of the pain drawing reckon: where a finger is on the body, what the list shades, what is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.content.body import figure
from app.errors import InTheFuture
from app.language import Language
from app.rehab.pain_drawing import (
    REGIONS,
    PainDrawing,
    Shading,
    Sheet,
    Stroke,
    Unread,
    extent,
    lines_of,
    stroke,
    trouble_with,
)
from app.session import drafts
from app.session.clock import Clock
from app.session.home import Home
from app.session.notebook import Notebook
from app.storage.slots import Stretch
from app.views.pain_drawing.compare import pair_of
from app.views.pain_drawing.draft import Draft, Unsaved, Way, keep
from app.views.pain_drawing.opened import drawn_days, of_day
from app.views.pain_drawing.pad import Shown, pending, picture_of
from app.views.pain_drawing.pen import Pen
from app.views.pain_drawing.places import PARTS, regions_of, toggled
from app.views.pain_drawing.window import Window
from tests.rehab.pain_marks import heart, tap
from tests.tools.unseen import unseen

SWEDISH = Language("sv", "SE")
TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 9, 12, tzinfo=UTC)
PHONE_PAD = (358.0, 416.0)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Notebook]:
    home = Home(tmp_path, Clock(lambda: NOW))
    notebook, _ = Notebook.create(home, "lampa sten båge träd moln", Stretch(8 * 1024, 1, 1))
    yield notebook
    notebook.lock()


def drawing(*marks: Stroke, day: date = TODAY, more: tuple[str, ...] = (), version: int = 0) -> PainDrawing:
    return PainDrawing(
        day=day,
        at=NOW,
        recall_days=7,
        figure_version=version or figure().version,
        lines=(*lines_of(marks), *more),
    )


@pytest.mark.parametrize("window", [Window(), Window().turned(), Window().turned().moved(-1, 1)])
def test_a_finger_on_the_knee_draws_on_the_knee(window: Window) -> None:
    frame = window.on(*PHONE_PAD, figure())
    x, y = heart("front.left.knee")
    on_the_pad = frame.left + x * frame.width, frame.top + y * frame.height

    mark = stroke("front", [frame.share(*on_the_pad)], 0.03, "ache")

    assert extent([mark], figure()).keys == ("front.left.knee",)


def test_the_whole_body_fits_on_the_pad() -> None:
    frame = Window().on(*PHONE_PAD, figure())

    assert frame.left >= 0
    assert frame.top >= 0
    assert frame.left + frame.width <= PHONE_PAD[0]
    assert frame.top + frame.height <= PHONE_PAD[1]


@pytest.mark.parametrize(("across", "down"), [(-9, -9), (9, 9), (-9, 9), (9, -9)])
def test_the_arrows_reach_every_corner_and_no_farther(across: int, down: int) -> None:
    frame = Window().turned().moved(across, down).on(*PHONE_PAD, figure())

    assert frame.top <= 0
    assert frame.top + frame.height >= PHONE_PAD[1]


def test_a_pad_without_room_breaks_nothing() -> None:
    frame = Window().on(0, 0, figure())

    assert frame.share(10, 10) == (10, 10)


def test_every_region_is_in_the_list_once() -> None:
    listed = [region.key for part in PARTS for region in regions_of(part)]

    assert len(listed) == len(set(listed)) == len(REGIONS)


def test_choosing_a_place_again_takes_it_away() -> None:
    pen = Pen("burning", 3)
    once = toggled(Sheet(), "front.left.knee", pen)

    assert once.marks == (Shading("front.left.knee", "burning", 3),)
    assert toggled(once, "front.left.knee", pen).marks == ()
    assert toggled(once, "front.left.knee", replace(pen, strength=1)).marks == (
        Shading("front.left.knee", "burning", 1),
    )


def test_only_strokes_that_are_not_in_the_picture_are_drawn_as_lines() -> None:
    many = tuple(tap("front.left.knee") for _ in range(500))
    newest = tap("front.right.knee")

    assert pending(Shown(b"png", "front", many), (*many, newest), "front") == [newest]
    assert pending(Shown(b"png", "front", many), many[:-1], "front") == []
    assert pending(Shown(b"png", "back", many), (*many, newest), "front") == []


def test_five_thousand_strokes_are_drawn_kept_and_opened(opened: Notebook) -> None:
    many = tuple(tap("front.left.knee") for _ in range(5_000))

    saved = keep(opened, drawing(*many))

    assert len(opened.journal.get(saved.id).record.marks) == 5_000
    assert picture_of(many, "front").startswith(b"\x89PNG")


def test_what_cannot_be_read_stays_when_a_drawing_is_changed(opened: Notebook) -> None:
    kept = keep(opened, drawing(tap("front.left.knee"), more=("front glowing 2 600 1,2",), version=99))
    draft, before = Way(kept.id).begun(opened)

    changed = replace(draft, sheet=draft.sheet.drawn(tap("front.right.knee")))
    saved = keep(opened, changed.record(NOW), kept.id)

    assert before is not None
    assert Unread("front glowing 2 600 1,2") in saved.record.marks
    trouble = trouble_with(saved.record, figure())
    assert (trouble.unread, trouble.newer_figure) == (1, True)
    assert picture_of(saved.record.marks, "front").startswith(b"\x89PNG")


def test_starting_from_the_last_drawing_is_one_step_to_undo() -> None:
    earlier = drawing(tap("front.left.knee"), tap("front.right.knee"), more=("broken",))

    begun = Draft(TODAY).like(earlier)

    assert begun.sheet.marks == earlier.marks[:2]
    assert begun.sheet.undone().marks == ()


def test_a_new_drawing_looks_as_far_back_as_the_last_one(opened: Notebook) -> None:
    opened.journal.add(replace(drawing(), recall_days=14))

    draft, _ = Way.of("/drawing?day=2026-11-20").begun(opened)

    assert (draft.day, draft.recall_days) == (date(2026, 11, 20), 14)


def test_a_drawing_of_tomorrow_is_refused(opened: Notebook) -> None:
    with pytest.raises(InTheFuture):
        keep(opened, drawing(day=date(2026, 11, 23)))


def test_the_days_are_listed_newest_first_and_only_theirs_are_opened(opened: Notebook) -> None:
    days = [date(2026, 11, day) for day in (3, 9, 20)]
    opened.journal.add_all([drawing(tap("front.left.knee"), day=day) for day in days])

    assert drawn_days(opened) == days[::-1]
    assert [kept.record.day for kept in of_day(opened, days[0])] == days[:1]


def test_a_drawing_is_compared_with_the_one_of_a_day_before(opened: Notebook) -> None:
    days = [date(2026, 11, day) for day in (3, 9, 20)]
    first, second, last = opened.journal.add_all([drawing(day=day) for day in days])

    assert [kept.id for kept in pair_of(opened, "", "")] == [second.id, last.id]
    assert [kept.id for kept in pair_of(opened, first.id, last.id)] == [first.id, last.id]
    assert [kept.id for kept in pair_of(opened, first.id, "")] == [first.id]


def test_a_drawing_in_hand_is_kept_and_found_again_as_it_was(opened: Notebook) -> None:
    in_hand = Draft(TODAY, 14, "efter kören", Sheet((tap("front.left.knee"),)), figure().version)
    drafts.keep(opened.journal, "drawing:new", Unsaved.of(in_hand))

    found = drafts.drafted(opened.journal, "drawing:new", Unsaved)

    assert found is not None
    assert found.draft() == in_hand


def test_a_drawing_that_was_begun_another_day_says_which(opened: Notebook) -> None:
    begun = Draft(date(2026, 11, 16), 7, "", Sheet((tap("front.left.knee"),)), figure().version)
    drafts.keep(opened.journal, "drawing:new", Unsaved.of(begun))
    opened.lock()

    with unseen(opened.home, SWEDISH) as me:
        me.unlocks("lampa sten båge träd moln")
        me.opens("/drawing")

        assert me.reads("Måndag 16 november")


def test_a_drawing_in_hand_for_another_day_is_another_drawing() -> None:
    assert Way.of("/drawing?day=2026-11-20").form != Way.of("/drawing").form
