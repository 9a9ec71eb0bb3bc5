"""A full disk, a failing device, a folder that may not be written to: told, and nothing is lost."""

from __future__ import annotations

import os
import resource
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.errors import DiskFull, DiskTrouble, NoVault, ReadOnlyFolder, StorageError
from app.storage import preferences
from app.storage.journal import Journal
from app.storage.preferences import Preferences
from app.storage.vault import Vault
from tests.storage.conftest import PASSPHRASE, QUICK, ticking
from tests.storage.notes import KINDS, Walk

NOBODY = 65_534
DAY = date(2026, 11, 20)


@contextmanager
def no_file_grows_beyond(size: int) -> Iterator[None]:
    """The device refuses every write beyond `size` bytes of a file."""
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, usual[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)


@contextmanager
def an_ordinary_user() -> Iterator[None]:
    """The administrator may write everywhere, so these tests give that up for a while."""
    if os.getuid() != 0:
        yield
        return
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.fixture
def own_folder() -> Iterator[Path]:
    """A folder of an ordinary user's, who may not see pytest's own."""
    folder = Path(tempfile.mkdtemp())
    if os.getuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
    yield folder
    folder.chmod(0o700)
    shutil.rmtree(folder)


def notes(journal: Journal) -> list[str]:
    return [kept.record.note for kept in journal.read(Walk)]


def save_until_it_fails(journal: Journal) -> tuple[list[str], StorageError]:
    """What was saved before the error came, and the error."""
    saved = notes(journal)
    for number in range(10_000):
        note = f"{number} " + "x" * 2_000
        try:
            journal.add(Walk(day=DAY, note=note))
        except StorageError as error:
            return saved, error
        saved.append(note)
    raise AssertionError("it never failed")


def test_a_device_that_refuses_a_save_loses_none_before(path: Path, made: tuple[Vault, str]) -> None:
    vault, code = made
    journal = Journal(vault, KINDS, ticking())
    journal.add(Walk(day=DAY, note="before"))

    with no_file_grows_beyond(path.with_name("notebook.takt-wal").stat().st_size + 60_000):
        saved, error = save_until_it_fails(journal)
        assert notes(journal) == saved
        assert vault.verify() == len(saved)

    assert type(error) is DiskTrouble
    journal.add(Walk(day=DAY, note="there is room again"))
    journal.close()
    again = Journal(Vault.open(path, recovery=code), KINDS, ticking())
    assert notes(again) == [*saved, "there is room again"]
    again.close()


def test_a_full_disk_is_told_and_loses_nothing(path: Path, made: tuple[Vault, str]) -> None:
    vault, code = made
    journal = Journal(vault, KINDS, ticking())
    # SQLite's own bound stands for the disk's: what it answers is what it answers to ENOSPC.
    ((pages,),) = vault._connection.execute("PRAGMA page_count")
    vault._connection.execute(f"PRAGMA max_page_count={pages + 10}")

    saved, error = save_until_it_fails(journal)

    assert type(error) is DiskFull
    assert saved
    assert notes(journal) == saved
    assert vault.verify() == len(saved)
    journal.close()
    again = Journal(Vault.open(path, recovery=code), KINDS, ticking())
    assert notes(again) == saved
    again.close()


def test_a_change_that_finds_no_room_leaves_the_record_as_it_was(made: tuple[Vault, str]) -> None:
    vault, _ = made
    journal = Journal(vault, KINDS, ticking())
    kept = journal.add(Walk(day=DAY, note="as it was"))
    ((pages,),) = vault._connection.execute("PRAGMA page_count")
    vault._connection.execute(f"PRAGMA max_page_count={pages}")

    with pytest.raises(DiskFull):
        journal.change(kept.id, replace(kept.record, note="x" * 19_000))

    assert journal.get(kept.id) == kept
    journal.undo()
    assert notes(journal) == []


def test_a_passphrase_that_could_not_be_changed_is_the_old_one(path: Path, made: tuple[Vault, str]) -> None:
    vault, _ = made
    vault.put(bytes(16), b"x")

    with (
        no_file_grows_beyond(path.with_name("notebook.takt-wal").stat().st_size),
        pytest.raises(DiskTrouble),
    ):
        vault.change_passphrase(PASSPHRASE, "fem nya ord i dag", stretch=QUICK)

    vault.close()
    Vault.open(path, passphrase=PASSPHRASE).close()


def test_a_beginning_that_finds_no_room_leaves_no_notebook(path: Path) -> None:
    with no_file_grows_beyond(8_192), pytest.raises(DiskTrouble):
        Vault.create(path, PASSPHRASE, QUICK)

    with pytest.raises(NoVault):
        Vault.open(path, passphrase=PASSPHRASE)
    Vault.create(path, PASSPHRASE, QUICK)[0].close()


def test_preferences_that_find_no_room_stay_as_they_were(tmp_path: Path) -> None:
    preferences.save(tmp_path, Preferences(language="da"))

    with no_file_grows_beyond(10), pytest.raises(DiskTrouble):
        preferences.save(tmp_path, Preferences(language="sv"))

    assert preferences.load(tmp_path).language == "da"


def test_a_folder_that_may_not_be_written_to_can_be_read(own_folder: Path) -> None:
    path = own_folder / "notebook.takt"
    with an_ordinary_user():
        vault, code = Vault.create(path, PASSPHRASE, QUICK)
        vault.put(bytes(16), b"what it says")
        vault.close()
        own_folder.chmod(0o500)

        read_only = Vault.open(path, recovery=code)

        assert read_only.payloads() == [(bytes(16), b"what it says")]
        assert read_only.verify() == 1
        with pytest.raises(ReadOnlyFolder):
            read_only.put(bytes(16), b"new")
        with pytest.raises(ReadOnlyFolder):
            read_only.change_passphrase(PASSPHRASE, "fem nya ord i dag", stretch=QUICK)
        assert read_only.payloads() == [(bytes(16), b"what it says")]
        read_only.close()


def test_a_crash_waits_until_the_folder_may_be_written_to(own_folder: Path) -> None:
    path = own_folder / "notebook.takt"
    with an_ordinary_user():
        vault, code = Vault.create(path, PASSPHRASE, QUICK)
        vault.put(bytes(16), b"only in the log")
        files = {file.name: file.read_bytes() for file in own_folder.iterdir()}
        vault.close()
        for name, content in files.items():
            (own_folder / name).write_bytes(content)
        own_folder.chmod(0o500)

        with pytest.raises(ReadOnlyFolder):
            Vault.open(path, recovery=code)

        own_folder.chmod(0o700)
        again = Vault.open(path, recovery=code)
        assert again.payloads() == [(bytes(16), b"only in the log")]
        again.close()


def test_no_notebook_begins_in_a_folder_that_may_not_be_written_to(own_folder: Path) -> None:
    own_folder.chmod(0o500)

    with an_ordinary_user():
        for path in (own_folder / "notebook.takt", own_folder / "takt" / "notebook.takt"):
            with pytest.raises(ReadOnlyFolder):
                Vault.create(path, PASSPHRASE, QUICK)
        with pytest.raises(ReadOnlyFolder):
            preferences.save(own_folder, Preferences())

    assert list(own_folder.iterdir()) == []


def test_a_file_that_may_not_be_read_has_a_sentence(own_folder: Path) -> None:
    path = own_folder / "notebook.takt"
    with an_ordinary_user():
        Vault.create(path, PASSPHRASE, QUICK)[0].close()
        path.chmod(0o000)

        with pytest.raises(StorageError):
            Vault.open(path, passphrase=PASSPHRASE)

        assert preferences.load(own_folder) == Preferences(generation_seen=0)
