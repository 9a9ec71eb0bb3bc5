"""Backups lie in a folder under names that say nothing; none is overwritten, the last seven stay."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from app.errors import CannotWriteFile, FileIsThere
from app.storage.backup_folder import (
    KEPT,
    Lying,
    keep,
    keep_automatic,
    keep_in,
    lying_in,
    may_keep_in,
    name,
    new_mark,
)
from tests.storage.conftest import EVENING

MARK, OTHER = "0123abcd", "fedc9876"
Keep = Callable[..., Path]


def test_the_name_says_when_and_nothing_else() -> None:
    assert name(EVENING, MARK) == "takt-2026-11-20-183000-own-0123abcd.takt"


def test_the_mark_of_a_device_is_drawn_by_chance() -> None:
    assert len({new_mark() for _ in range(100)}) == 100


def test_the_last_seven_automatic_backups_stay(tmp_path: Path) -> None:
    for day in range(10):
        keep_automatic(b"%d" % day, tmp_path, EVENING + timedelta(days=day), MARK)

    assert [one.path.read_bytes() for one in lying_in(tmp_path)] == [b"%d" % day for day in range(9, 2, -1)]
    assert len(list(tmp_path.iterdir())) == KEPT == 7


def test_many_in_one_second_are_counted_in_their_order(tmp_path: Path) -> None:
    for number in range(12):
        keep_automatic(b"%d" % number, tmp_path, EVENING, MARK)

    assert [one.path.read_bytes() for one in lying_in(tmp_path)] == [
        b"%d" % number for number in range(11, 4, -1)
    ]


def test_a_clock_that_was_set_back_never_clears_away_the_new_one(tmp_path: Path) -> None:
    for day in range(7):
        keep_automatic(b"earlier", tmp_path, EVENING + timedelta(days=day), MARK)

    new = keep_automatic(b"new", tmp_path, EVENING - timedelta(days=400), MARK)

    assert new.read_bytes() == b"new"
    assert len(lying_in(tmp_path)) == 7


def test_only_this_devices_automatic_backups_are_cleared_away(tmp_path: Path) -> None:
    by_hand = keep_in(b"by hand", tmp_path, EVENING - timedelta(days=90), MARK)
    of_the_other = keep_automatic(b"other device", tmp_path, EVENING - timedelta(days=90), OTHER)
    letter = tmp_path / "takt-brev.takt"
    letter.write_bytes(b"something else")
    for day in range(9):
        keep_automatic(b"here", tmp_path, EVENING + timedelta(days=day), MARK)

    assert by_hand.exists()
    assert of_the_other.exists()
    assert letter.exists()
    assert len([one for one in lying_in(tmp_path) if one.automatic and one.mark == MARK]) == 7


def test_the_oldest_stays_where_the_new_one_cannot_be_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in range(7):
        keep_automatic(b"%d" % day, tmp_path, EVENING + timedelta(days=day), MARK)

    def full(*_: object) -> None:
        raise OSError(28, "no room")

    # No disk is really full here.
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Exception, match="DiskFull"):
        keep_automatic(b"new", tmp_path, EVENING + timedelta(days=9), MARK)

    assert [one.path.read_bytes() for one in lying_in(tmp_path)] == [b"%d" % day for day in range(6, -1, -1)]
    assert len(list(tmp_path.iterdir())) == 7


def test_a_half_written_one_of_a_crash_is_cleared_away_by_the_next(tmp_path: Path) -> None:
    half = tmp_path / f".{name(EVENING, MARK, 'auto')}.new"
    half.write_bytes(b"half")

    keep_automatic(b"whole", tmp_path, EVENING + timedelta(days=1), MARK)

    assert not half.exists()
    assert [one.path.read_bytes() for one in lying_in(tmp_path)] == [b"whole"]


@pytest.mark.parametrize("there", ["a file", "a folder", "a link to nowhere"])
def test_nothing_that_is_there_is_overwritten(tmp_path: Path, there: str) -> None:
    place = tmp_path / "place"
    if there == "a file":
        place.write_bytes(b"before")
    elif there == "a folder":
        place.mkdir()
    else:
        place.symlink_to(tmp_path / "nowhere")

    with pytest.raises(FileIsThere):
        keep(b"new", place)

    assert list(tmp_path.iterdir()) == [place]
    assert not place.is_file() or place.read_bytes() == b"before"


@pytest.mark.parametrize("way", [keep_in, keep_automatic])
def test_a_folder_that_is_away_is_told_and_not_made(tmp_path: Path, way: Keep) -> None:
    with pytest.raises(CannotWriteFile):
        way(b"new", tmp_path / "stick", EVENING, MARK)

    assert not (tmp_path / "stick").exists()


def test_a_folder_is_tried_and_left_as_it_was(tmp_path: Path) -> None:
    may_keep_in(tmp_path)

    assert list(tmp_path.iterdir()) == []
    with pytest.raises(CannotWriteFile):
        may_keep_in(tmp_path / "stick")


def test_a_backup_is_for_its_owners_eyes(tmp_path: Path) -> None:
    made = keep_in(b"new", tmp_path, EVENING, MARK)

    assert os.name != "posix" or made.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "called",
    [
        "takt-2026-13-45-999999-auto-0123abcd.takt",
        "takt.takt",
        "takt-2026-11-20-183000-own-0123abcd.takt.new",
    ],
)
def test_a_file_that_is_called_otherwise_is_no_backup_of_ours(tmp_path: Path, called: str) -> None:
    (tmp_path / called).write_bytes(b"?")

    assert lying_in(tmp_path) == []


def test_a_name_tells_when_and_by_whom(tmp_path: Path) -> None:
    made = keep_in(b"new", tmp_path, EVENING, MARK)

    assert lying_in(tmp_path) == [Lying(made, EVENING, automatic=False, mark=MARK)]
