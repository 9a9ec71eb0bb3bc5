"""A heavy day: begun with one switch, two taps kept honestly, over by itself; it changes no plan and is counted nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.rehab.checkin import CheckIn
from app.rehab.fields import scales
from app.rehab.flare import FlarePlan, Lowered
from app.rehab.heavy_day import TWO_QUESTIONS, Few, HeavyDay, Line, begin, to_do
from app.session.notebook import Notebook
from app.views.flare.heavy_today import (
    answer,
    begin_heavy_day,
    checkin_of,
    end_heavy_day,
    heavy_today,
    tick,
)
from tests.session.made import PASSPHRASE, TODAY, StandingClock, home_in, new_notebook

PLAN = FlarePlan(
    day=date(2026, 10, 3),
    early_signs=("Sover sämre",),
    first=("Vila", "Säga till Eva", "Vila"),
    lowered=(Lowered("Promenad", "6 minuter inne"),),
    kept=("Vila",),
)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Notebook]:
    notebook, _ = new_notebook(tmp_path)
    yield notebook
    notebook.lock()


def moves(opened: Notebook, **by: float) -> None:
    clock = opened.home.clock.now
    assert isinstance(clock, StandingClock)
    clock.moves(**by)


def again(opened: Notebook) -> Notebook:
    """The same notebook, locked and opened on the same day."""
    opened.lock()
    home, _ = home_in(opened.home.folder)
    return Notebook.unlock(home, PASSPHRASE)


def test_no_day_is_heavy_until_it_is_said(opened: Notebook) -> None:
    assert heavy_today(opened) is None


def test_a_heavy_day_survives_the_lock(opened: Notebook) -> None:
    begin_heavy_day(opened)
    tick(opened, "first Vila ")

    later = again(opened)

    heavy = heavy_today(later)
    assert heavy is not None
    assert list(heavy.done) == ["first Vila "]
    later.lock()


def test_a_heavy_day_is_over_by_itself_the_next_day(opened: Notebook) -> None:
    begin_heavy_day(opened)

    moves(opened, days=1)

    assert heavy_today(opened) is None


def test_a_heavy_day_can_be_ended_and_begun_again(opened: Notebook) -> None:
    begin_heavy_day(opened)
    tick(opened, "first Vila ")
    end_heavy_day(opened)
    assert heavy_today(opened) is None

    begin_heavy_day(opened)

    heavy = heavy_today(opened)
    assert heavy is not None
    assert list(heavy.done) == ["first Vila "]


def test_the_next_heavy_day_begins_empty_and_no_day_is_counted(opened: Notebook) -> None:
    begin_heavy_day(opened)
    tick(opened, "first Vila ")
    moves(opened, days=3)

    begin_heavy_day(opened)

    heavy = heavy_today(opened)
    assert heavy is not None
    assert (heavy.day, dict(heavy.done)) == (date(2026, 11, 25), {})
    assert opened.journal.count(HeavyDay) == 1


def test_a_second_tap_takes_a_tick_back() -> None:
    heavy = begin(None, TODAY)
    now = StandingClock().now

    assert heavy.ticked("first Vila ", now).ticked("first Vila ", now) == heavy


def test_two_taps_are_one_check_in(opened: Notebook) -> None:
    begin_heavy_day(opened)

    answer(opened, "function", 2)
    answer(opened, "mood", 5)
    answer(opened, "function", 0)

    (kept,) = opened.journal.read(CheckIn)
    assert (kept.record.function, kept.record.mood) == (0, 5)
    assert (kept.record.sleep, kept.record.pain) == (None, None)


def test_the_check_in_of_the_morning_stays_as_it_was(opened: Notebook) -> None:
    morning = opened.log(CheckIn(day=TODAY, at=opened.home.clock.now(), function=6, sleep=4))
    begin_heavy_day(opened)

    answer(opened, "function", 2)

    assert opened.journal.get(morning.id).record == morning.record
    assert opened.journal.count(CheckIn) == 2


def test_undo_takes_back_the_answer_and_not_the_heavy_day(opened: Notebook) -> None:
    begin_heavy_day(opened)
    answer(opened, "function", 2)
    tick(opened, "first Vila ")

    opened.journal.undo()

    heavy = heavy_today(opened)
    assert heavy is not None
    assert opened.journal.count(CheckIn) == 0
    assert checkin_of(opened, heavy) is None
    assert list(heavy.done) == ["first Vila "]


def test_an_answer_after_undo_is_a_new_check_in(opened: Notebook) -> None:
    begin_heavy_day(opened)
    answer(opened, "function", 2)
    opened.journal.undo()

    answer(opened, "mood", 8)

    (kept,) = opened.journal.read(CheckIn)
    assert (kept.record.function, kept.record.mood) == (None, 8)


def test_a_check_in_that_got_another_day_is_left_alone(opened: Notebook) -> None:
    begin_heavy_day(opened)
    answer(opened, "function", 2)
    (moved,) = opened.journal.read(CheckIn)
    opened.rewrite(moved.id, replace(moved.record, day=date(2026, 11, 21)))

    answer(opened, "function", 4)

    assert [(kept.record.day.day, kept.record.function) for kept in opened.journal.read(CheckIn)] == [
        (21, 2),
        (22, 4),
    ]


@pytest.mark.parametrize("few", TWO_QUESTIONS, ids=lambda few: few.name)
def test_few_words_stand_for_numbers_of_the_scale_in_order(few: Few) -> None:
    scale, options = scales(CheckIn)[few.name], few.options

    assert all(scale.least <= number <= scale.most for number in options)
    assert list(options) == sorted(options)


def test_what_there_is_to_do_stands_once_in_the_order_of_the_day() -> None:
    assert to_do(PLAN) == (
        Line("first", "Vila"),
        Line("first", "Säga till Eva"),
        Line("lowered", "Promenad", "6 minuter inne"),
        Line("kept", "Vila"),
    )


def test_a_heavy_day_changes_no_plan(opened: Notebook) -> None:
    plan = opened.journal.add(PLAN)

    begin_heavy_day(opened)
    for line in to_do(PLAN):
        tick(opened, line.key)
    answer(opened, "function", 0)
    end_heavy_day(opened)

    kept = opened.journal.get(plan.id)
    assert (kept.record, kept.earlier) == (PLAN, ())


def test_that_a_day_is_heavy_stands_in_no_file_that_can_be_read(opened: Notebook, tmp_path: Path) -> None:
    begin_heavy_day(opened)

    files = [path for path in tmp_path.rglob("*") if path.is_file()]

    assert files
    assert not any(b"heavy" in path.read_bytes().lower() for path in files)


def test_a_line_that_is_rewritten_is_no_longer_ticked() -> None:
    heavy = begin(None, TODAY).ticked(Line("first", "Vila").key, StandingClock().now)
    other = replace(PLAN, first=("Vila länge",))

    assert not any(line.key in heavy.done for line in to_do(other) if line.part == "first")
