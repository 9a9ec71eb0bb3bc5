"""`takt merge` unites what was written on two devices."""

from datetime import date
from pathlib import Path

import pytest

from app.rehab.checkin import CheckIn
from app.session.notebook import Notebook
from tests.command.at_the_terminal import NOW, QUICK, Takt, home

PHONES_PASSPHRASE = "på telefonen heter den så"


@pytest.fixture
def phone(tmp_path: Path) -> tuple[str, str]:
    """A backup of another notebook with one check-in, and the file with its recovery code."""
    notebook, code = Notebook.create(home(tmp_path / "phone"), PHONES_PASSPHRASE, QUICK)
    notebook.journal.add(CheckIn(day=date(2026, 11, 19), at=NOW, function=4))
    notebook.lock()
    (tmp_path / "code").write_text(code)
    (tmp_path / "phones").write_text(PHONES_PASSPHRASE)
    return str(tmp_path / "phone" / "notebook.takt"), str(tmp_path / "code")


def test_what_was_written_on_the_phone_is_in_the_notebook(takt: Takt, phone: tuple[str, str]) -> None:
    file, code = phone

    said = takt("merge", file, "--backup-code-file", code)

    assert said.code == 0
    assert "1" in said.out
    assert [one.day.day for one in takt.checkins()] == [18, 19, 20, 21]


def test_merging_again_changes_nothing(takt: Takt, phone: tuple[str, str]) -> None:
    file, code = phone
    takt("merge", file, "--backup-code-file", code)
    before = takt.checkins()

    takt("merge", file, "--backup-code-file", code)

    assert takt.checkins() == before


def test_both_passphrases_may_come_on_standard_input(takt: Takt, phone: tuple[str, str]) -> None:
    named = ["--passphrase-file", "-", "--backup-passphrase-file", "-", "--vault", str(takt.folder)]
    typed = f"{(takt.where(), takt.passphrase_file.read_text())[1].strip()}\n{PHONES_PASSPHRASE}\n"

    said = takt.apart("merge", phone[0], *named, typed=typed)

    assert said.code == 0, said.err
    assert len(takt.checkins()) == 4


def test_the_notebooks_passphrase_does_not_open_another_ones_file(takt: Takt, phone: tuple[str, str]) -> None:
    assert takt("merge", phone[0]).sentence
    assert len(takt.checkins()) == 3
    assert takt.home.preferences.wrong_tries == 0


def test_there_has_to_be_a_notebook_to_merge_into(nowhere: Takt, phone: tuple[str, str]) -> None:
    assert nowhere("merge", phone[0]).sentence
    assert not nowhere.folder.exists()


@pytest.mark.parametrize("code", ["K7QM", "0000-0000-0000-0000-0000-0000-0000"])
def test_a_recovery_code_that_does_not_fit_is_told(
    takt: Takt, phone: tuple[str, str], tmp_path: Path, code: str
) -> None:
    (tmp_path / "code").write_text(code)

    assert takt("merge", phone[0], "--backup-code-file", phone[1]).sentence
    assert len(takt.checkins()) == 3
