"""The notebook is backed up, looked at, brought back and united; something always stays to go back to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import app
from app.errors import (
    BackupFolderAway,
    CannotWriteFile,
    DamagedBackup,
    DiskTrouble,
    NotABackup,
    OpenElsewhere,
    StorageError,
    WaitFirst,
    WrongBackupPassphrase,
    WrongPassphrase,
)
from app.rehab.checkin import CheckIn
from app.rehab.pain_drawing import PainDrawing
from app.session import backups, restoring
from app.session.home import Home
from app.session.notebook import Notebook
from app.storage.merge import Brought
from tests.session.made import PASSPHRASE, QUICK, TODAY, home_in
from tests.storage.devices import flipped_in_a_row

OTHER_PASSPHRASE = "kaffe grind snö vante båt"
NOTE = "Hemligt om Karin"


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    """A notebook with three check-ins and a drawing."""
    home, _ = home_in(tmp_path / "takt")
    made, code = Notebook.create(home, PASSPHRASE, QUICK)
    made.journal.add_all(
        CheckIn(day=TODAY - timedelta(days=day), function=day, note=NOTE) for day in range(3)
    )
    made.journal.add(PainDrawing(day=TODAY - timedelta(days=9), recall_days=0, figure_version=1))
    (tmp_path / "code").write_text(code)
    yield made
    made.lock()


def days(notebook: Notebook) -> list[date]:
    return [kept.record.day for kept in notebook.journal.read(CheckIn)]


def sealed(notebook: Notebook) -> bytes:
    return backups.as_bytes(notebook.home, notebook.vault).content


# --- Making


def test_a_backup_to_share_is_made_in_memory_alone(notebook: Notebook) -> None:
    before = sorted(notebook.home.folder.iterdir())

    made = backups.as_bytes(notebook.home, notebook.vault)

    assert made.name.startswith("takt-2026-11-22-110000-own-")
    assert NOTE.encode() not in made.content
    assert {*notebook.home.folder.iterdir()} - {*before} <= {notebook.home.folder / "preferences.json"}


def test_one_tap_saves_a_backup_in_takts_own_folder(notebook: Notebook) -> None:
    made = backups.make(notebook.home, notebook.vault)

    assert made.trouble is None
    assert made.path.parent == notebook.home.folder / "backups"
    assert [one.path for one in backups.lying(notebook.home)] == [made.path]


def test_a_folder_of_the_patients_choice_is_used_from_then_on(notebook: Notebook, tmp_path: Path) -> None:
    first = backups.make(notebook.home, notebook.vault).path
    (tmp_path / "cloud").mkdir()

    backups.choose_folder(notebook.home, tmp_path / "cloud")
    made = backups.automatic(notebook.home, notebook.vault)

    assert made.path.parent == tmp_path / "cloud"
    assert {one.path for one in backups.lying(Home(notebook.home.folder))} == {first, made.path}


def test_a_folder_that_cannot_be_written_in_is_not_chosen(notebook: Notebook, tmp_path: Path) -> None:
    with pytest.raises(CannotWriteFile):
        backups.choose_folder(notebook.home, tmp_path / "stick")

    assert backups.folder(notebook.home) == backups.own_folder(notebook.home)


def test_a_chosen_folder_that_is_away_is_told_and_blocks_nothing(notebook: Notebook, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    backups.choose_folder(notebook.home, tmp_path / "stick")
    (tmp_path / "stick").rmdir()

    made = backups.automatic(notebook.home, notebook.vault)

    assert isinstance(made.trouble, BackupFolderAway)
    assert made.path.parent == backups.own_folder(notebook.home)
    assert not (tmp_path / "stick").exists()


def test_a_backup_lies_there_when_another_version_of_takt_opens_the_notebook(notebook: Notebook) -> None:
    home = notebook.home
    notebook.lock()
    home.prefer(opened_by="0.0.9")

    upgraded = Notebook.unlock(home, PASSPHRASE)
    upgraded.lock()

    assert [one.automatic for one in backups.lying(home)] == [True]
    assert home.preferences.opened_by == app.__version__
    Notebook.unlock(home, PASSPHRASE).lock()
    assert len(backups.lying(home)) == 1


def test_a_backup_before_an_upgrade_that_cannot_be_made_is_told_and_blocks_nothing(
    notebook: Notebook,
) -> None:
    home = notebook.home
    notebook.lock()
    home.prefer(opened_by="0.0.9")
    (home.folder / "backups").write_bytes(b"a file in the way")

    upgraded = Notebook.unlock(home, PASSPHRASE)
    upgraded.lock()

    assert isinstance(upgraded.backup_trouble, StorageError)
    assert home.preferences.opened_by == "0.0.9"


def test_a_new_notebook_is_not_backed_up_at_its_first_unlocking(notebook: Notebook) -> None:
    notebook.lock()

    Notebook.unlock(notebook.home, PASSPHRASE).lock()

    assert backups.lying(notebook.home) == []


def test_trouble_with_the_last_backup_is_known_until_one_is_where_it_should_be(
    notebook: Notebook, tmp_path: Path
) -> None:
    (tmp_path / "stick").mkdir()
    notebook.keep_backups_in(tmp_path / "stick")
    (tmp_path / "stick").rmdir()
    notebook.back_up_first()
    away = notebook.backup_trouble
    (tmp_path / "stick").mkdir()

    notebook.back_up()

    assert isinstance(away, BackupFolderAway)
    assert notebook.backup_trouble is None


@given(st.text(max_size=40) | st.text(max_size=40).map(lambda name: f"~{name}"))
def test_whatever_is_typed_is_a_whole_name_of_a_folder_or_is_refused(typed: str) -> None:
    try:
        found = backups.named_folder(typed)
    except CannotWriteFile:
        return

    assert found.is_absolute()


@pytest.mark.parametrize("typed", ["\0", "/\0", "/" + "a" * 5_000, "/" + "a/" * 3_000])
def test_a_name_that_no_folder_can_have_is_refused(notebook: Notebook, typed: str) -> None:
    with pytest.raises(CannotWriteFile):
        backups.choose_folder(notebook.home, backups.named_folder(typed))

    assert notebook.home.preferences.backup_folder is None


# --- Looking


def test_what_a_backup_holds_is_told_beside_what_is_here(notebook: Notebook) -> None:
    content = sealed(notebook)
    notebook.log(CheckIn(day=TODAY, function=9))

    with closing(restoring.opened(content, passphrase=PASSPHRASE)) as backup:
        told = restoring.look(backup, notebook)

    assert told.made == notebook.home.clock.now()
    assert (told.there.first, told.there.last) == (TODAY - timedelta(days=9), TODAY)
    assert told.there.counts == {"checkin": 3, "pain_drawing": 1}
    assert told.here is not None
    assert told.here.counts == {"checkin": 4, "pain_drawing": 1}
    assert told.same_notebook
    assert told.would_bring == Brought()


def test_a_backup_tells_nothing_to_the_wrong_passphrase(notebook: Notebook) -> None:
    with pytest.raises(WrongBackupPassphrase):
        restoring.opened(sealed(notebook), passphrase=OTHER_PASSPHRASE)

    assert notebook.home.preferences.wrong_tries == 0


# --- Bringing back


def test_a_backup_becomes_a_notebook_where_there_is_none(notebook: Notebook, tmp_path: Path) -> None:
    home, _ = home_in(tmp_path / "new device")
    with closing(restoring.opened(sealed(notebook), recovery=(tmp_path / "code").read_text())) as backup:
        assert restoring.take_the_place(home, backup) is None

    again = Notebook.unlock(home, PASSPHRASE)

    assert days(again) == days(notebook)
    assert not again.is_older_copy
    again.lock()


def test_what_was_left_of_a_former_notebook_does_not_come_into_the_new_one(
    notebook: Notebook, tmp_path: Path
) -> None:
    home, _ = home_in(tmp_path / "new device")
    home.folder.mkdir()
    (home.folder / "notebook.takt-wal").write_bytes(
        (notebook.home.folder / "notebook.takt-wal").read_bytes() or b"?"
    )
    (home.folder / "notebook.takt.seen").write_bytes(b"%020d" % 999)
    with closing(restoring.opened(sealed(notebook), passphrase=PASSPHRASE)) as backup:
        restoring.take_the_place(home, backup)

    again = Notebook.unlock(home, PASSPHRASE)

    assert not again.is_older_copy
    assert days(again) == days(notebook)
    again.lock()


def test_replacing_backs_up_what_is_there_and_can_be_undone(notebook: Notebook) -> None:
    content = sealed(notebook)
    notebook.log(CheckIn(day=date(2026, 1, 2), function=9))
    now = days(notebook)

    with closing(restoring.opened(content, passphrase=PASSPHRASE)) as backup:
        made = restoring.replace(notebook, backup)

    assert date(2026, 1, 2) not in days(notebook)
    with closing(restoring.opened(made.path, passphrase=PASSPHRASE)) as before:
        assert restoring.look(before).there.first == date(2026, 1, 2)
    notebook.journal.undo()
    assert days(notebook) == now


def test_after_a_replacement_the_present_passphrase_opens_the_notebook(notebook: Notebook) -> None:
    content = sealed(notebook)
    notebook.change_passphrase(PASSPHRASE, OTHER_PASSPHRASE)
    with closing(restoring.opened(content, passphrase=PASSPHRASE)) as backup:
        restoring.replace(notebook, backup)
    notebook.lock()

    again = Notebook.unlock(notebook.home, OTHER_PASSPHRASE)

    assert len(days(again)) == 3
    again.lock()


def test_nothing_is_replaced_where_no_backup_can_be_made(notebook: Notebook) -> None:
    content = sealed(notebook)
    notebook.log(CheckIn(day=date(2026, 1, 2), function=9))
    (notebook.home.folder / "backups").write_bytes(b"a file in the way")
    was = days(notebook)

    with closing(restoring.opened(content, passphrase=PASSPHRASE)) as backup:
        with pytest.raises(DiskTrouble):
            restoring.replace(notebook, backup)
        with pytest.raises(DiskTrouble):
            restoring.merge(notebook, backup)

    assert days(notebook) == was


def test_a_damaged_notebook_is_kept_beside_the_backup_that_takes_its_place(notebook: Notebook) -> None:
    content = sealed(notebook)
    notebook.lock()
    home = notebook.home
    damaged = home.vault_path.read_bytes()[:9_000]
    home.vault_path.write_bytes(damaged)

    with closing(restoring.opened(content, passphrase=PASSPHRASE)) as backup:
        kept = restoring.take_the_place(home, backup)

    assert kept is not None
    assert kept.read_bytes() == damaged
    again = Notebook.unlock(home, PASSPHRASE)
    assert len(days(again)) == 3
    assert not again.is_older_copy
    again.lock()


def test_whoever_has_lost_the_passphrase_goes_on_with_a_backup_and_need_not_wait(
    notebook: Notebook,
) -> None:
    content = sealed(notebook)
    notebook.change_passphrase(PASSPHRASE, OTHER_PASSPHRASE)
    notebook.log(CheckIn(day=date(2026, 1, 2), function=9))
    notebook.lock()
    for _ in range(4):
        with pytest.raises(WrongPassphrase):
            Notebook.unlock(notebook.home, "fel fras")
    with pytest.raises(WaitFirst):
        Notebook.unlock(notebook.home, "fel fras")

    with closing(restoring.opened(content, passphrase=PASSPHRASE)) as backup:
        kept = restoring.take_the_place(notebook.home, backup)

    Notebook.unlock(notebook.home, PASSPHRASE).lock()
    assert kept is not None
    with closing(restoring.opened(kept, passphrase=OTHER_PASSPHRASE)) as former:
        assert restoring.look(former).there.first == date(2026, 1, 2)


def test_a_backup_is_no_way_round_the_wait_after_wrong_tries(notebook: Notebook) -> None:
    content = sealed(notebook)
    notebook.lock()
    for _ in range(4):
        with pytest.raises(WrongBackupPassphrase):
            restoring.opened_at_the_lock(notebook.home, content, passphrase="fel fras")

    with pytest.raises(WaitFirst):
        restoring.opened_at_the_lock(notebook.home, content, passphrase=PASSPHRASE)

    with pytest.raises(WaitFirst):
        Notebook.unlock(notebook.home, PASSPHRASE)


def test_opening_a_backup_of_ones_own_ends_no_wait_at_the_lock(notebook: Notebook) -> None:
    content = sealed(notebook)
    notebook.lock()
    with pytest.raises(WrongPassphrase):
        Notebook.unlock(notebook.home, "fel fras")

    restoring.opened_at_the_lock(notebook.home, content, passphrase=PASSPHRASE).close()

    assert notebook.home.preferences.wrong_tries == 1


def test_a_notebook_that_is_open_is_not_put_aside(notebook: Notebook) -> None:
    backup = restoring.opened(sealed(notebook), passphrase=PASSPHRASE)

    with pytest.raises(OpenElsewhere), closing(backup):
        restoring.take_the_place(notebook.home, backup)

    assert len(days(notebook)) == 3
    assert backups.lying(notebook.home) == []


# --- Uniting


def test_two_devices_are_united_and_the_way_back_stands(notebook: Notebook, tmp_path: Path) -> None:
    home, clock = home_in(tmp_path / "phone")
    with closing(restoring.opened(sealed(notebook), passphrase=PASSPHRASE)) as backup:
        restoring.take_the_place(home, backup)
    phone = Notebook.unlock(home, PASSPHRASE)
    clock.moves(minutes=5)
    (first, *_) = phone.journal.read(CheckIn)
    phone.journal.remove(first.id)
    phone.log(CheckIn(day=date(2026, 1, 2), function=9))
    notebook.log(CheckIn(day=date(2026, 1, 3), function=8))

    with closing(restoring.opened(sealed(phone), passphrase=PASSPHRASE)) as backup:
        brought, made = restoring.merge(notebook, backup)

    assert brought == Brought(added=1, removed=1)
    assert [*days(notebook)[:2], len(days(notebook))] == [date(2026, 1, 2), date(2026, 1, 3), 4]
    with closing(restoring.opened(made.path, passphrase=PASSPHRASE)) as before:
        assert restoring.look(before).there.first == date(2026, 1, 3)
    phone.lock()


@pytest.mark.parametrize("harm", ["cut short", "another file", "a flipped byte"])
def test_a_file_that_is_no_whole_backup_changes_nothing(notebook: Notebook, harm: str) -> None:
    content = sealed(notebook)
    spoilt = {
        "cut short": content[: len(content) // 2],
        "another file": b"%PDF-1.7" + content,
        "a flipped byte": flipped_in_a_row(content),
    }[harm]
    generation = notebook.vault.generation

    with pytest.raises((NotABackup, DamagedBackup)):
        restoring.opened(spoilt, passphrase=PASSPHRASE)

    assert notebook.vault.generation == generation
