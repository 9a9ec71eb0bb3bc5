"""A backup is made, opened, united with the notebook, put in its place, or becomes the notebook of a new device."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from app.errors import BackupFolderAway, NotABackup
from app.errors.archives import TooLargeFile
from app.exports import BINDER_FORMATS
from app.language import Language
from app.rehab.checkin import CheckIn
from app.session import backups, restoring
from app.session.home import Home
from app.session.notebook import Notebook
from tests.journeys.made import PASSPHRASE
from tests.session.made import TODAY, new_notebook
from tests.tools.unseen import Unseen, unseen

SWEDISH = Language("sv", "SE")
APART = "These two began as notebooks of their own. What you brought into both from the same file is there twice afterwards."


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


def saved(folder: Path, *entries: CheckIn) -> bytes:
    """A notebook with these days, locked, and a backup of it."""
    notebook, _ = new_notebook(folder)
    for entry in entries:
        notebook.log(entry)
    content = backups.as_bytes(notebook.home, notebook.vault).content
    notebook.lock()
    return content


@contextmanager
def unlocked(folder: Path) -> Iterator[Unseen]:
    """Somebody at this notebook, who has opened it."""
    with unseen(Home(folder), SWEDISH) as patient:
        patient.unlocks(PASSPHRASE)
        yield patient


def keeps_in(me: Unseen, folder: Path) -> None:
    me.opens("/exchange/folder")
    me.types("Another folder on this computer", str(folder))
    me.taps("Keep backups there")
    settles(me)


def in_a_window(me: Unseen, platform: str) -> None:
    """From now on the app is in a window of its own, or on a phone."""
    me.session.apply_page_patch({"web": False, "platform": platform})


def settles(me: Unseen) -> None:
    me.waits(0.3)
    me.settle()


def picks(me: Unseen, name: str, content: bytes) -> None:
    """The dialog of the system answers with this file."""
    me.is_offered(name, content)
    me.taps("Choose a file")
    settles(me)


def opens_backup(me: Unseen, content: bytes, passphrase: str = PASSPHRASE, at: str = "/restore") -> None:
    me.opens(at)
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
    assert me.sees("Check-in")
    assert me.sees("Of everything there is as much in both.")


def test_two_notebooks_that_began_apart_are_told_so_before_they_are_united(me: Unseen, sealed: bytes) -> None:
    opens_backup(me, sealed)

    assert me.sees(APART)


def test_two_devices_of_one_notebook_are_not_told_that_they_began_apart(tmp_path: Path) -> None:
    content = saved(tmp_path / "mine", CheckIn(day=TODAY, function=3))
    with unlocked(tmp_path / "mine") as me:
        opens_backup(me, content)

        assert me.sees("If you unite them")
        assert not me.sees(APART)


def test_where_the_two_differ_in_number_both_numbers_are_told(tmp_path: Path) -> None:
    days = [CheckIn(day=TODAY - timedelta(days=n), function=3) for n in range(3)]
    content = saved(tmp_path / "other", *days)
    saved(tmp_path / "mine", days[0])
    with unlocked(tmp_path / "mine") as me:
        opens_backup(me, content)

        assert me.sees(
            "{what}: {there} in the backup, {here} in the notebook",
            what=SWEDISH.say("Check-in"),
            there="3",
            here="1",
        )


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

    assert set(functions(tmp_path / "mine")) == {3, 7}


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
def test_a_file_that_is_no_backup_is_told_before_anybody_types_a_passphrase(
    me: Unseen, content: bytes
) -> None:
    me.opens("/restore")
    picks(me, "brev.pdf", content)

    assert me.sees(NotABackup.sentence)
    assert me.sees("Choose a file")


def test_a_file_of_another_kind_can_be_changed_for_the_right_one(me: Unseen, sealed: bytes) -> None:
    me.opens("/restore")
    picks(me, "takt-backup.takt", sealed)
    me.taps("Another backup")

    assert me.sees("Choose a file")


# --- At the lock


def test_whoever_has_a_notebook_is_not_led_past_its_lock(tmp_path: Path) -> None:
    saved(tmp_path / "mine")
    with unseen(Home(tmp_path / "mine"), SWEDISH) as me:
        for route in ("/restore", "/exchange", "/exchange/folder", "/exchange/bring-in"):
            me.opens(route)

            assert me.sees("Unlock")


def test_an_opened_backup_is_forgotten_when_the_notebook_locks(me: Unseen, sealed: bytes) -> None:
    opens_backup(me, sealed)
    me.fire(me.session.page, "disconnect")
    settles(me)

    assert me.sees("Unlock")
    assert not me.sees("This is in the backup")


def test_beside_a_locked_notebook_a_backup_tells_of_itself_alone(tmp_path: Path, sealed: bytes) -> None:
    saved(tmp_path / "mine", CheckIn(day=TODAY, function=3), CheckIn(day=TODAY, function=4))
    with unseen(Home(tmp_path / "mine"), SWEDISH) as me:
        opens_backup(me, sealed, at="/restore/instead")

        assert me.sees("There is a notebook here already")
        assert not me.sees("If you unite them")
        assert not me.sees("Beside this notebook")


def test_whoever_has_lost_both_secrets_puts_a_backup_in_the_place_of_what_is_there(
    tmp_path: Path, sealed: bytes
) -> None:
    saved(tmp_path / "mine", CheckIn(day=TODAY, function=3))
    with unseen(Home(tmp_path / "mine"), SWEDISH) as me:
        me.taps("I have forgotten it")
        me.taps("I have a backup")
        opens_backup(me, sealed, at="/restore/instead")
        me.taps("Make it my notebook here")
        me.waits(0.5)
        me.settle()

    (aside,) = (tmp_path / "mine" / "backups").glob("*-aside-*.takt")
    assert functions(tmp_path / "mine") == [7]
    assert restoring.opened(aside, passphrase=PASSPHRASE)


def test_wrong_tries_at_a_backup_count_at_the_lock_too(tmp_path: Path, sealed: bytes) -> None:
    saved(tmp_path / "mine")
    with unseen(Home(tmp_path / "mine"), SWEDISH) as me:
        opens_backup(me, sealed, "fel fras som inte passar", at="/restore/instead")

    assert Home(tmp_path / "mine").preferences.wrong_tries == 1


# --- Where backups lie


def test_a_backup_of_the_folder_is_opened_without_a_dialog(tmp_path: Path) -> None:
    saved(tmp_path / "mine", CheckIn(day=TODAY, function=3))
    with unlocked(tmp_path / "mine") as me:
        me.opens("/exchange")
        keeps_in(me, tmp_path)
        me.opens("/exchange")
        me.taps("Save a backup")
        settles(me)
        me.opens("/restore")

        assert me.sees("Saved by you")

        me.taps("Saved by you")
        settles(me)

        assert me.sees("Passphrase of the backup")


def test_with_a_folder_of_ones_own_one_tap_saves_there(tmp_path: Path) -> None:
    saved(tmp_path / "mine", CheckIn(day=TODAY, function=3))
    (tmp_path / "cloud").mkdir()
    with unlocked(tmp_path / "mine") as me:
        keeps_in(me, tmp_path / "cloud")
        me.opens("/exchange")
        me.taps("Save a backup")
        settles(me)

        assert me.sees("The backup is saved. It opens with your passphrase of today.")

    (made,) = (tmp_path / "cloud").iterdir()
    assert restoring.opened(made, passphrase=PASSPHRASE)


def test_on_a_computer_the_folder_is_chosen_in_the_systems_dialog(tmp_path: Path) -> None:
    saved(tmp_path / "mine")
    with unlocked(tmp_path / "mine") as me:
        in_a_window(me, "linux")
        me.line.answers["get_directory_path"] = str(tmp_path)
        me.opens("/exchange/folder")
        me.taps("Choose a folder")
        settles(me)

    assert Home(tmp_path / "mine").preferences.backup_folder == str(tmp_path)


def test_a_folder_from_the_dialog_that_cannot_be_used_is_told(me: Unseen, tmp_path: Path) -> None:
    in_a_window(me, "linux")
    me.line.answers["get_directory_path"] = str(tmp_path / "none")
    me.opens("/exchange/folder")
    me.taps("Choose a folder")
    settles(me)

    assert me.sees("Takt cannot save in that folder. Check that it is there, or choose another one.")


def test_on_a_phone_the_sealed_backup_can_be_shared(me: Unseen) -> None:
    in_a_window(me, "android")
    me.line.answers["share_files"] = {"status": "success", "raw": ""}
    me.opens("/exchange")
    me.taps("Share it with another app")
    settles(me)

    assert me.sees("The backup is saved. It opens with your passphrase of today.")


def test_a_file_that_is_far_too_large_is_refused_before_it_is_read(me: Unseen, tmp_path: Path) -> None:
    in_a_window(me, "linux")
    huge = tmp_path / "dagbok.csv"  # Not there: reading it would be another sentence.
    me.line.answers["pick_files"] = [{"id": 1, "name": huge.name, "size": 200 * 2**20, "path": str(huge)}]
    me.opens("/exchange/bring-in")
    me.taps("Choose a file")
    settles(me)

    assert me.sees(TooLargeFile.sentence, file="dagbok.csv", most=150)


def test_a_file_is_read_from_where_it_lies(tmp_path: Path, sealed: bytes) -> None:
    saved(tmp_path / "mine")
    file = tmp_path / "takt.takt"
    file.write_bytes(sealed)
    with unlocked(tmp_path / "mine") as me:
        in_a_window(me, "linux")
        me.opens("/restore")
        me.line.answers["pick_files"] = [{"id": 1, "name": file.name, "size": len(sealed), "path": str(file)}]
        me.taps("Choose a file")
        settles(me)

        assert me.sees("Passphrase of the backup")


def test_takts_own_folder_can_be_chosen_again(tmp_path: Path) -> None:
    saved(tmp_path / "mine")
    (tmp_path / "cloud").mkdir()
    with unlocked(tmp_path / "mine") as me:
        keeps_in(me, tmp_path / "cloud")
        me.taps("Takt’s own folder again")
        settles(me)

    assert Home(tmp_path / "mine").preferences.backup_folder is None


@pytest.mark.parametrize("typed", ["", "Dokument", "~nobody/x", "/there/is/none", "\0", "/" + "a" * 5000])
def test_a_folder_that_cannot_be_used_is_told_at_the_field_and_nothing_is_lost(
    me: Unseen, typed: str
) -> None:
    me.opens("/exchange/folder")
    me.types("Another folder on this computer", typed)
    me.taps("Keep backups there")
    settles(me)

    assert me.field_error("Another folder on this computer")
    assert me.field("Another folder on this computer").value == typed


def test_a_folder_that_is_away_is_told_quietly_until_a_backup_is_where_it_should_be(tmp_path: Path) -> None:
    saved(tmp_path / "mine", CheckIn(day=TODAY, function=3))
    stick = tmp_path / "stick"
    Home(tmp_path / "mine").prefer(backup_folder=str(stick), opened_by="0.0.9")
    with unlocked(tmp_path / "mine") as me:
        assert me.sees(BackupFolderAway.sentence)

        me.opens("/exchange")

        assert me.sees(BackupFolderAway.sentence)

        stick.mkdir()
        me.taps("Save a backup")
        settles(me)
        me.opens("/")

        assert not me.sees(BackupFolderAway.sentence)


def test_a_day_like_others_tells_nothing_of_backups(me: Unseen) -> None:
    assert me.sees("Hello")
    assert not me.sees("The automatic backup")


# --- Out


def test_the_ways_out_stand_on_one_screen(me: Unseen) -> None:
    me.opens("/exchange")

    assert me.sees("Archive of everything, to move on with")
    assert me.sees("Calendar, with visits and steps but no names of medicines")


@pytest.mark.parametrize("form", BINDER_FORMATS)
def test_each_way_out_hands_over_a_file_and_says_that_it_is_not_locked(me: Unseen, form: str) -> None:
    me.opens("/exchange")
    me.taps(BINDER_FORMATS[form].title)
    for _ in range(40):
        settles(me)
        if me.sees("Saved. The file is not locked: keep it where only you can read it."):
            return
    raise AssertionError("nothing was handed over")
