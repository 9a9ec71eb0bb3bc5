"""`takt restore` brings a backup back and does nothing drastic that was not asked for."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from app.rehab.checkin import CheckIn
from tests.command.at_the_terminal import NOW, PASSPHRASE, Takt
from tests.storage.devices import flipped_in_a_row

SPOILT: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "a text": lambda _: b"Ett recept av mormor. " * 500,
    "cut short": lambda content: content[: len(content) // 2],
    "a flipped bit": flipped_in_a_row,
}
NEW_PASSPHRASE = "en annan fras, lika lång"


@pytest.fixture
def file(takt: Takt, tmp_path: Path) -> str:
    """A backup of the notebook with its three check-ins."""
    takt("backup", "--out", str(tmp_path / "copy.takt"))
    return str(tmp_path / "copy.takt")


@pytest.fixture
def elsewhere(file: str, nowhere: Takt, tmp_path: Path) -> Takt:
    """A folder without a notebook, on another device."""
    return Takt(tmp_path / "elsewhere", nowhere.capsys)


def log_one_more(takt: Takt) -> None:
    notebook = takt.notebook()
    notebook.journal.add(CheckIn(day=date(2026, 11, 22), at=NOW, function=9))
    notebook.lock()


def lost(takt: Takt) -> None:
    """Change the passphrase to one that nobody remembers."""
    notebook = takt.notebook()
    notebook.change_passphrase(PASSPHRASE, NEW_PASSPHRASE)
    notebook.lock()


def test_where_there_is_no_notebook_the_backup_becomes_one(elsewhere: Takt, takt: Takt, file: str) -> None:
    said = elsewhere("restore", file)

    assert said.code == 0
    assert elsewhere.checkins() == takt.checkins()


def test_where_there_is_a_notebook_it_is_shown_and_nothing_changes(takt: Takt, file: str) -> None:
    log_one_more(takt)

    said = takt("restore", file, "--language", "sv")

    assert said.code == 0
    assert "22 november 2026" in said.out
    assert any("3" in line and "4" in line for line in said.out.splitlines())
    assert "--replace" in said.out
    assert len(takt.checkins()) == 4
    assert not (takt.folder / "backups").exists()


def test_replacing_brings_back_what_was_and_keeps_what_is(takt: Takt, file: str) -> None:
    log_one_more(takt)

    said = takt("restore", file, "--replace")

    assert said.code == 0
    assert len(takt.checkins()) == 3
    (kept,) = (takt.folder / "backups").iterdir()
    assert str(kept) in said.out
    takt("restore", str(kept), "--replace")
    assert len(takt.checkins()) == 4


def test_merging_keeps_both(takt: Takt, file: str, elsewhere: Takt) -> None:
    elsewhere("restore", file)
    log_one_more(elsewhere)

    assert elsewhere("restore", file, "--merge").code == 0
    assert len(elsewhere.checkins()) == 4


def test_two_wishes_at_once_are_not_guessed_at(takt: Takt, file: str) -> None:
    log_one_more(takt)

    assert takt("restore", file, "--replace", "--merge").sentence
    assert len(takt.checkins()) == 4


def test_a_backup_of_an_earlier_passphrase_needs_that_one(takt: Takt, file: str, tmp_path: Path) -> None:
    lost(takt)
    (tmp_path / "then").write_text(PASSPHRASE)

    assert takt("restore", file, "--replace", passphrase=NEW_PASSPHRASE).sentence
    said = takt(
        *("restore", file, "--replace", "--backup-passphrase-file", str(tmp_path / "then")),
        passphrase=NEW_PASSPHRASE,
    )

    assert said.code == 0


def test_a_lost_passphrase_is_no_end_where_there_is_a_backup(takt: Takt, file: str, tmp_path: Path) -> None:
    lost(takt)
    (tmp_path / "then").write_text(PASSPHRASE)

    said = takt(
        "restore", file, "--aside", "--backup-passphrase-file", str(tmp_path / "then"), passphrase=None
    )

    assert said.code == 0
    assert len(takt.checkins()) == 3
    (kept,) = (takt.folder / "backups").iterdir()
    assert str(kept) in said.out


def test_a_damaged_notebook_gives_way_to_a_backup_and_is_kept(takt: Takt, file: str) -> None:
    notebook = takt.folder / "notebook.takt"
    damaged = notebook.read_bytes()[:10_000]
    notebook.write_bytes(damaged)
    assert takt("restore", file, "--replace").sentence

    said = takt("restore", file, "--aside")

    assert said.code == 0
    assert len(takt.checkins()) == 3
    assert [kept.read_bytes() for kept in (takt.folder / "backups").iterdir()] == [damaged]


def test_there_is_nothing_to_put_aside_where_there_is_no_notebook(elsewhere: Takt, file: str) -> None:
    assert elsewhere("restore", file, "--aside").sentence
    assert not elsewhere.folder.exists()


@pytest.mark.parametrize("spoilt", list(SPOILT))
@pytest.mark.parametrize("how", [(), ("--merge",), ("--replace",), ("--aside",)])
def test_a_file_that_is_no_whole_backup_is_told_and_changes_nothing(
    takt: Takt, file: str, spoilt: str, how: tuple[str, ...]
) -> None:
    content = Path(file).read_bytes()
    Path(file).write_bytes(SPOILT[spoilt](content))
    before = (takt.folder / "notebook.takt").read_bytes()

    assert takt("restore", file, *how).sentence
    assert (takt.folder / "notebook.takt").read_bytes() == before
    assert not (takt.folder / "backups").exists()


def test_a_file_that_is_not_there_is_told(takt: Takt, elsewhere: Takt) -> None:
    assert takt("restore", "nowhere.takt").sentence
    assert elsewhere("restore", "nowhere.takt").sentence
    assert not elsewhere.folder.exists()


def test_the_wrong_passphrase_restores_nothing(elsewhere: Takt, file: str) -> None:
    assert elsewhere("restore", file, passphrase="fel").sentence
    assert not elsewhere.folder.exists()
