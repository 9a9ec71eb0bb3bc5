"""`takt backup` saves the whole notebook as one sealed file."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.command.at_the_terminal import NOTE, PROJECT, Takt, surroundings


def test_a_backup_is_saved_where_it_is_asked_for(takt: Takt, tmp_path: Path) -> None:
    said = takt("backup", "--out", str(tmp_path / "notebook-copy"))

    assert said.code == 0
    assert str(tmp_path / "notebook-copy") in said.out
    assert NOTE.encode() not in (tmp_path / "notebook-copy").read_bytes()


def test_a_backup_goes_to_the_folder_for_backups_where_none_is_named(takt: Takt) -> None:
    said = takt("backup")

    (made,) = (takt.folder / "backups").iterdir()
    assert str(made) in said.out


def test_a_folder_for_backups_that_is_away_is_told_and_the_backup_stands(takt: Takt, tmp_path: Path) -> None:
    takt.home.prefer(backup_folder=str(tmp_path / "stick"))

    said = takt("backup", "--language", "sv")

    assert said.code == 0
    assert said.err.count("\n") == 1
    assert len(list((takt.folder / "backups").iterdir())) == 1


def test_a_file_that_is_there_is_never_overwritten(takt: Takt, tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("Kära Anna")

    assert takt("backup", "--out", str(tmp_path / "letter")).sentence
    assert (tmp_path / "letter").read_text() == "Kära Anna"


@pytest.mark.parametrize("place", ["nowhere/copy", "."])
def test_a_place_where_nothing_can_be_saved_is_told(takt: Takt, tmp_path: Path, place: str) -> None:
    assert takt("backup", "--out", str(tmp_path / place)).sentence


def test_the_wrong_passphrase_makes_no_backup(takt: Takt, tmp_path: Path) -> None:
    assert takt("backup", "--out", str(tmp_path / "copy"), passphrase="fel").sentence
    assert not (tmp_path / "copy").exists()


def test_a_folder_without_a_notebook_is_told(nowhere: Takt) -> None:
    assert nowhere("backup").sentence
    assert not nowhere.folder.exists()


@pytest.mark.slow
def test_a_backup_goes_on_another_machine(takt: Takt, tmp_path: Path) -> None:
    """With nothing but the file and the passphrase, in a process and a folder of its own."""
    takt("backup", "--out", str(tmp_path / "copy"))
    alone = tmp_path / "alone"
    alone.mkdir()
    done = subprocess.run(
        [
            *takt.program("restore", str(tmp_path / "copy"), "--vault", str(alone / "takt")),
            *("--passphrase-file", str(takt.passphrase_file)),
        ],
        cwd=PROJECT,
        env=surroundings() | {"HOME": str(alone), "XDG_DATA_HOME": str(alone)},
        capture_output=True,
        text=True,
    )

    assert done.returncode == 0, done.stderr
    assert Takt(alone / "takt", takt.capsys).checkins() == takt.checkins()
    assert sys.platform != "linux" or {file.name for file in alone.iterdir()} == {"takt"}
