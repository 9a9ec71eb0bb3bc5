"""A backup is made, opened, united with the notebook, put in its place, or becomes the notebook of a new device."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.language import Language
from app.rehab.checkin import CheckIn
from app.session import backups, restoring
from app.session.home import Home
from app.session.notebook import Notebook
from tests.journeys.made import PASSPHRASE
from tests.session.made import TODAY, new_notebook
from tests.tools.unseen import Unseen, unseen

SWEDISH = Language("sv", "SE")


@pytest.fixture
def sealed(tmp_path: Path) -> bytes:
    """A backup of another device, with one day in it."""
    other, _ = new_notebook(tmp_path / "other")
    other.log(CheckIn(day=TODAY, function=7))
    content = backups.as_bytes(other.home, other.vault).content
    other.lock()
    return content


@pytest.fixture
def me(tmp_path: Path) -> Iterator[Unseen]:
    notebook, _ = new_notebook(tmp_path / "mine")
    notebook.log(CheckIn(day=TODAY, function=3))
    notebook.lock()
    with unseen(Home(tmp_path / "mine"), SWEDISH) as patient:
        patient.unlocks(PASSPHRASE)
        yield patient


def picks(me: Unseen, name: str, content: bytes) -> None:
    """The dialog of the system answers with this file."""
    file: dict[str, Any] = {"id": 1, "name": name, "size": len(content), "path": None, "bytes": content}
    me.line.answers["pick_files"] = [file]
    me.taps("Choose a file")


def opens_backup(me: Unseen, content: bytes, passphrase: str = PASSPHRASE) -> None:
    me.opens("/restore")
    picks(me, "takt-backup.takt", content)
    me.types("Passphrase of the backup", passphrase)
    me.taps("Open")
    for _ in range(200):
        me.settle()
        if me.sees("This is in the backup") or me.field_error("Passphrase of the backup"):
            return


def functions(folder: Path) -> list[int | None]:
    notebook = Notebook.unlock(Home(folder), PASSPHRASE)
    try:
        return [kept.record.function for kept in notebook.journal.read(CheckIn)]
    finally:
        notebook.lock()


def test_a_backup_shows_what_it_holds_before_anything_changes(me: Unseen, sealed: bytes) -> None:
    opens_backup(me, sealed)

    assert me.sees("If you unite them")
    assert me.sees("{what}: {n}", what=SWEDISH.say("Check-in"), n="1")


def test_united_both_days_are_there(sealed: bytes, tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path / "mine")
    notebook.log(CheckIn(day=TODAY, function=3))
    notebook.lock()
    with unseen(Home(tmp_path / "mine"), SWEDISH) as me:
        me.unlocks(PASSPHRASE)
        opens_backup(me, sealed)
        me.taps("Unite it with this notebook")
        me.waits(0.5)
        me.settle()

    assert sorted(functions(tmp_path / "mine")) == [3, 7]


def test_in_its_place_only_the_backup_is_there_and_what_was_is_kept_as_a_backup(
    sealed: bytes, tmp_path: Path
) -> None:
    notebook, _ = new_notebook(tmp_path / "mine")
    notebook.log(CheckIn(day=TODAY, function=3))
    notebook.lock()
    with unseen(Home(tmp_path / "mine"), SWEDISH) as me:
        me.unlocks(PASSPHRASE)
        opens_backup(me, sealed)
        me.taps("Put the backup in its place")
        me.waits(0.5)
        me.settle()

    assert functions(tmp_path / "mine") == [7]
    (kept,) = backups.lying(Home(tmp_path / "mine"))
    assert restoring.opened(kept.path, passphrase=PASSPHRASE)


def test_without_a_notebook_the_backup_becomes_it(sealed: bytes, tmp_path: Path) -> None:
    with unseen(Home(tmp_path / "new"), SWEDISH) as me:
        me.taps("I have a backup")
        picks(me, "takt-backup.takt", sealed)
        me.types("Passphrase of the backup", PASSPHRASE)
        me.taps("Open")
        for _ in range(100):
            me.settle()
            if me.sees("Make it my notebook here"):
                break
        me.taps("Make it my notebook here")
        me.waits(0.5)
        me.settle()

        assert me.sees("Unlock")

    assert functions(tmp_path / "new") == [7]


def test_a_wrong_passphrase_is_told_at_its_field_and_changes_nothing(me: Unseen, sealed: bytes) -> None:
    opens_backup(me, sealed, "fel fras som inte passar")

    assert me.field_error("Passphrase of the backup")


@pytest.mark.parametrize("content", [b"", b"not a backup", b"SQLite format 3\x00" + b"\x00" * 200])
def test_a_file_that_is_no_backup_is_told_in_a_sentence(me: Unseen, content: bytes) -> None:
    opens_backup(me, content)

    assert me.field_error("Passphrase of the backup")


def test_whoever_has_a_notebook_is_not_led_past_its_lock(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    notebook.lock()
    with unseen(Home(tmp_path), SWEDISH) as me:
        me.opens("/restore")

        assert me.sees("Unlock")


def test_the_ways_out_stand_on_one_screen(me: Unseen) -> None:
    me.opens("/exchange")

    assert me.sees("Archive of everything, to move on with")
    assert me.sees("Calendar, with visits and steps but no names of medicines")
