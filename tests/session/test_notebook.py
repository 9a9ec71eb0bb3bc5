"""A notebook is made, opened, written in, and locked; wrong tries wait longer and longer."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from app.errors import (
    InTheFuture,
    NoVault,
    VaultExists,
    WaitFirst,
    WeakPassphrase,
    WrongPassphrase,
    WrongRecoveryCode,
)
from app.rehab.checkin import CheckIn
from app.rehab.profile import Profile
from app.session.notebook import Notebook
from tests.session.made import PASSPHRASE, QUICK, TODAY, home_in, new_notebook


def test_what_was_written_is_there_again_after_unlocking(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    written = CheckIn(day=TODAY, function=6, note="Fika med Eva.")
    notebook.log(written)
    notebook.lock()

    opened = Notebook.unlock(notebook.home, PASSPHRASE)

    assert [kept.record for kept in opened.journal.read(CheckIn)] == [written]
    opened.lock()


def test_the_recovery_code_opens_and_leads_to_a_new_passphrase(tmp_path: Path) -> None:
    notebook, code = new_notebook(tmp_path)
    notebook.lock()

    opened = Notebook.recover(notebook.home, code.lower().replace("-", " "))
    opened.reset_passphrase(code, "en helt annan fras om havet")
    opened.lock()

    with pytest.raises(WrongPassphrase):
        Notebook.unlock(notebook.home, PASSPHRASE)
    Notebook.unlock(notebook.home, "en helt annan fras om havet").lock()


def test_the_old_passphrase_is_refused_after_a_change(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    notebook.change_passphrase(PASSPHRASE, "fem nya ord om en lugn sjö")
    notebook.lock()

    with pytest.raises(WrongPassphrase):
        Notebook.unlock(notebook.home, PASSPHRASE)


def test_a_passphrase_is_changed_only_by_whoever_knows_it(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)

    with pytest.raises(WrongPassphrase):
        notebook.change_passphrase("gissning ett två tre", "fem nya ord om en lugn sjö")
    notebook.lock()


def test_a_new_recovery_code_takes_the_old_ones_place(tmp_path: Path) -> None:
    notebook, old = new_notebook(tmp_path)
    new = notebook.new_recovery_code(PASSPHRASE)
    notebook.lock()

    with pytest.raises(WrongRecoveryCode):
        Notebook.recover(notebook.home, old)
    Notebook.recover(notebook.home, new).lock()


def test_an_easy_passphrase_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    home, _ = home_in(tmp_path)

    with pytest.raises(WeakPassphrase):
        Notebook.create(home, "hej", QUICK)
    assert not home.has_notebook


def test_a_notebook_never_overwrites_another(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    notebook.lock()

    with pytest.raises(VaultExists):
        Notebook.create(notebook.home, PASSPHRASE, QUICK)


def test_an_empty_folder_has_no_notebook(tmp_path: Path) -> None:
    home, _ = home_in(tmp_path)

    with pytest.raises(NoVault):
        Notebook.unlock(home, PASSPHRASE)


def test_after_a_fourth_wrong_try_the_next_has_to_wait(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    notebook.lock()
    home, clock = home_in(tmp_path)
    for _ in range(4):
        with pytest.raises(WrongPassphrase):
            Notebook.unlock(home, "fel fras")

    with pytest.raises(WaitFirst) as told:
        Notebook.unlock(home, PASSPHRASE)

    assert told.value.values == {"seconds": 5}
    clock.moves(seconds=5)
    Notebook.unlock(home, PASSPHRASE).lock()


def test_the_wait_survives_a_restart_and_grows(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    notebook.lock()
    home, clock = home_in(tmp_path)
    for _ in range(5):
        clock.moves(minutes=1)
        with pytest.raises(WrongPassphrase):
            Notebook.unlock(home, "fel fras")

    restarted, later = home_in(tmp_path)
    later.now = clock.now

    with pytest.raises(WaitFirst) as told:
        Notebook.unlock(restarted, PASSPHRASE)
    assert told.value.values == {"seconds": 10}


def test_wrong_recovery_codes_wait_as_well(tmp_path: Path) -> None:
    notebook, code = new_notebook(tmp_path)
    notebook.lock()
    other, other_code = new_notebook(tmp_path / "other")
    other.lock()

    with pytest.raises(WrongRecoveryCode):
        Notebook.recover(notebook.home, other_code)
    assert notebook.home.preferences.wrong_tries == 1
    assert code != other_code


def test_a_day_that_has_not_been_yet_is_not_kept(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)

    with pytest.raises(InTheFuture):
        notebook.log(CheckIn(day=TODAY + timedelta(days=1), function=6))
    assert notebook.journal.count(CheckIn) == 0
    notebook.lock()


def test_another_day_can_be_written_later(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)

    notebook.log(CheckIn(day=date(2026, 11, 3), sleep=2))

    assert notebook.journal.first_day(CheckIn) == date(2026, 11, 3)
    notebook.lock()


def test_the_pain_question_can_be_left_out(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)

    notebook.describe_owner(Profile(pain_asked=False))

    assert notebook.asked() == ["function", "sleep", "energy", "mood"]
    notebook.lock()


def test_a_file_that_was_put_back_opens_with_a_warning(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    notebook.lock()
    before = notebook.home.vault_path.read_bytes()
    opened = Notebook.unlock(notebook.home, PASSPHRASE)
    opened.log(CheckIn(day=TODAY, function=6))
    opened.lock()
    assert not opened.is_older_copy

    notebook.home.vault_path.write_bytes(before)
    put_back = Notebook.unlock(notebook.home, PASSPHRASE)

    assert put_back.is_older_copy
    assert put_back.journal.count(CheckIn) == 0
    put_back.lock()


def test_deleting_everything_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = tmp_path / "takt"
    notebook, _ = new_notebook(folder)
    notebook.home.prefer(language="da")

    notebook.delete_everything()

    assert not folder.exists() or list(folder.iterdir()) == []
