"""The notebook's file: made, opened, saved to, locked."""

# ruff: noqa: S608
# The tables' names are our own.

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import (
    ForeignFile,
    Locked,
    MistypedRecoveryCode,
    NewerFormat,
    NoSuchRecord,
    NoVault,
    OpenElsewhere,
    VaultExists,
    WrongPassphrase,
    WrongRecoveryCode,
)
from app.storage import container
from app.storage.recovery import code as written
from app.storage.vault import Vault
from tests.storage.conftest import PASSPHRASE, QUICK

SMALL = bytes(range(16))
OTHER = bytes(range(16, 32))
BIG = bytes(range(32, 48))

posix = pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")


def test_what_was_saved_is_there_after_locking(path: Path, vault: Vault, code: str) -> None:
    vault.put(SMALL, "Gick runt sjön".encode())
    vault.put(BIG, b"strokes" * 9_000, big=True)
    vault.close()

    again = Vault.open(path, passphrase=PASSPHRASE)

    assert again.payloads() == [(SMALL, "Gick runt sjön".encode())]
    assert again.payload(BIG) == b"strokes" * 9_000
    assert again.verify() == 2
    again.close()


def test_what_was_changed_says_only_the_new(path: Path, vault: Vault, code: str) -> None:
    vault.put(SMALL, b"before")
    vault.put(SMALL, b"after")
    vault.close()

    again = Vault.open(path, recovery=code)

    assert again.payloads() == [(SMALL, b"after")]
    again.close()


def test_what_was_deleted_is_gone(path: Path, vault: Vault, code: str) -> None:
    vault.put(SMALL, b"something")
    vault.put(OTHER, b"else")
    vault.delete(SMALL)
    vault.close()

    again = Vault.open(path, recovery=code)

    assert again.payloads() == [(OTHER, b"else")]
    assert SMALL not in again
    again.close()


def test_several_changes_are_saved_together(vault: Vault) -> None:
    vault.put(SMALL, b"one")
    before = vault.generation

    with vault.change() as change:
        change.put(OTHER, b"two")
        change.put(BIG, b"three", big=True)
        change.delete(SMALL)

    assert vault.generation == before + 1
    assert vault.payloads() == [(OTHER, b"two")]
    assert len(vault) == 2


def test_of_a_change_that_is_not_finished_nothing_is_saved(vault: Vault) -> None:
    vault.put(SMALL, b"one")

    def change_and_stumble() -> None:
        with vault.change() as change:
            change.put(SMALL, b"two")
            change.put(OTHER, b"new")
            change.delete(BIG)

    with pytest.raises(NoSuchRecord):
        change_and_stumble()

    assert vault.payloads() == [(SMALL, b"one")]
    assert vault.verify() == 1


def test_an_error_before_the_end_saves_nothing(vault: Vault) -> None:
    def break_off() -> None:
        with vault.change() as change:
            change.put(SMALL, b"one")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        break_off()

    assert vault.payloads() == []


def test_small_records_are_read_anew_when_asked_again(vault: Vault) -> None:
    vault.put(SMALL, b"one")
    first = vault.payloads()

    second = vault.payloads()

    assert second == first == [(SMALL, b"one")]


def test_a_big_record_that_is_not_there_has_a_sentence(vault: Vault) -> None:
    with pytest.raises(NoSuchRecord):
        vault.payload(BIG)


# --- Ways in


def test_a_wrong_passphrase_is_refused(path: Path, vault: Vault) -> None:
    vault.close()

    with pytest.raises(WrongPassphrase):
        Vault.open(path, passphrase="lampa sten båge träd måne")


@pytest.mark.parametrize("typed", ["lampa  sten båge träd moln ", "lampa sten ba\u030age tra\u0308d moln"])
def test_the_same_words_open_however_the_keyboard_makes_them(path: Path, vault: Vault, typed: str) -> None:
    vault.close()

    again = Vault.open(path, passphrase=typed)

    assert len(again) == 0
    again.close()


def test_a_recovery_code_of_another_notebook_is_refused(path: Path, vault: Vault) -> None:
    vault.close()

    with pytest.raises(WrongRecoveryCode):
        Vault.open(path, recovery=written(bytes(16)))


def test_a_slip_in_the_recovery_code_is_told_as_a_slip(path: Path, vault: Vault, code: str) -> None:
    vault.close()

    with pytest.raises(MistypedRecoveryCode):
        Vault.open(path, recovery=code[:-1])


def test_the_old_passphrase_is_refused_after_a_change(path: Path, vault: Vault, code: str) -> None:
    vault.put(SMALL, b"kept")
    vault.change_passphrase(PASSPHRASE, "fem nya ord i dag", stretch=QUICK)
    vault.close()

    with pytest.raises(WrongPassphrase):
        Vault.open(path, passphrase=PASSPHRASE)
    for way in ({"passphrase": "fem nya ord i dag"}, {"recovery": code}):
        again = Vault.open(path, **way)
        assert again.payloads() == [(SMALL, b"kept")]
        again.close()


def test_a_passphrase_is_changed_only_by_who_knows_the_old_one(vault: Vault) -> None:
    before = vault.generation

    with pytest.raises(WrongPassphrase):
        vault.change_passphrase("gissning", "fem nya ord i dag", stretch=QUICK)

    assert vault.generation == before


def test_who_asks_again_proves_it_by_passphrase_or_code(vault: Vault, code: str) -> None:
    vault.prove(passphrase=PASSPHRASE)
    vault.prove(recovery=code)

    with pytest.raises(WrongPassphrase):
        vault.prove(passphrase="gissning")
    with pytest.raises(WrongRecoveryCode):
        vault.prove(recovery=written(bytes(16)))


def test_the_recovery_code_gives_a_forgotten_passphrase_anew(path: Path, vault: Vault, code: str) -> None:
    vault.reset_passphrase(code, "fem nya ord i dag", stretch=QUICK)
    vault.close()

    again = Vault.open(path, passphrase="fem nya ord i dag")

    assert len(again) == 0
    again.close()


def test_a_new_recovery_code_ends_the_old_one(path: Path, vault: Vault, code: str) -> None:
    new = vault.new_recovery_code(PASSPHRASE)
    vault.close()

    with pytest.raises(WrongRecoveryCode):
        Vault.open(path, recovery=code)
    Vault.open(path, recovery=new).close()


def test_nothing_of_the_old_way_in_stays_in_the_files(path: Path, vault: Vault) -> None:
    vault.put(SMALL, b"one")
    old = [slot.wrapped for slot in vault._ledger.head.slots]  # what must leave the file is known only inside

    vault.change_passphrase(PASSPHRASE, "fem nya ord i dag", stretch=QUICK)
    vault.new_recovery_code("fem nya ord i dag")

    everything = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert not any(wrapped in everything or wrapped[:40] in everything for wrapped in old)


# --- The file and its folder


@posix
def test_only_the_owner_may_read_the_notebook(path: Path, vault: Vault) -> None:
    vault.put(SMALL, b"one")

    modes = {stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}

    assert modes == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_locking_leaves_one_file_and_the_number_beside_it(path: Path, vault: Vault) -> None:
    vault.put(SMALL, b"one")
    vault.close()

    left = sorted(file.name for file in path.parent.iterdir())

    assert left == ["notebook.takt", "notebook.takt.seen"]


def test_locking_twice_is_fine(vault: Vault) -> None:
    vault.close()

    vault.close()


def test_a_locked_notebook_says_so(vault: Vault) -> None:
    vault.close()

    with pytest.raises(Locked):
        vault.put(SMALL, b"one")


def test_there_is_no_notebook_in_an_empty_folder(path: Path) -> None:
    with pytest.raises(NoVault):
        Vault.open(path, passphrase=PASSPHRASE)


def test_a_notebook_is_never_made_over_another(path: Path, vault: Vault) -> None:
    vault.put(SMALL, b"one")

    with pytest.raises(VaultExists):
        Vault.create(path, PASSPHRASE, QUICK)

    assert vault.verify() == 1


def test_what_a_broken_off_beginning_left_is_no_hindrance(path: Path) -> None:
    path.parent.mkdir()
    path.with_name("notebook.takt.new").write_bytes(b"half made")
    path.with_name("notebook.takt.seen").write_bytes(b"9" * 20)

    vault, _ = Vault.create(path, PASSPHRASE, QUICK)

    assert vault.generation == 0
    assert not path.with_name("notebook.takt.new").exists()
    vault.close()


@pytest.mark.parametrize("content", [b"", b"hello", b"\xff" * 5_000, b"SQLite format 3\0" + b"\0" * 200])
def test_another_programs_file_is_left_alone(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)

    with pytest.raises(ForeignFile):
        Vault.open(path, passphrase=PASSPHRASE)

    assert path.read_bytes() == content


def test_another_programs_database_is_left_alone(path: Path) -> None:
    path.parent.mkdir()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipe(name)")
    other.close()
    before = path.read_bytes()

    with pytest.raises(ForeignFile):
        Vault.open(path, passphrase=PASSPHRASE)

    assert path.read_bytes() == before


def test_a_folder_in_the_notebooks_place_has_a_sentence(path: Path) -> None:
    path.mkdir(parents=True)

    with pytest.raises(ForeignFile):
        Vault.open(path, passphrase=PASSPHRASE)


@pytest.mark.parametrize("more", ["", "CREATE TABLE device(id INTEGER PRIMARY KEY)"])
def test_a_notebook_of_a_newer_takt_is_left_alone(path: Path, vault: Vault, more: str) -> None:
    vault.close()
    with sqlite3.connect(path) as newer:
        for table in ("head", "head_copy"):
            newer.execute(f"UPDATE {table} SET body = ?", (b'{"format":2,"more":[1]}',))
        if more:
            newer.execute(more)
    newer.close()
    before = path.read_bytes()

    with pytest.raises(NewerFormat):
        Vault.open(path, passphrase=PASSPHRASE)

    assert path.read_bytes() == before


def test_a_second_window_is_told(path: Path, vault: Vault) -> None:
    told = subprocess.run(
        [sys.executable, "-c", SECOND_WINDOW, str(path)], capture_output=True, text=True, check=True
    )

    assert told.stdout.split() == ["OpenElsewhere"]


SECOND_WINDOW = """
import sys
from pathlib import Path
from app.errors import TaktError
from app.storage.vault import Vault
try:
    Vault.open(Path(sys.argv[1]), passphrase="whatever")
except TaktError as error:
    print(type(error).__name__)
"""


def test_no_window_waits_for_another_one(vault: Vault) -> None:
    ((milliseconds,),) = vault._connection.execute("PRAGMA busy_timeout")

    assert milliseconds == 0


def test_a_second_opening_in_the_same_window_keeps_the_first_safe(path: Path, vault: Vault) -> None:
    with pytest.raises(OpenElsewhere):
        Vault.open(path, passphrase=PASSPHRASE)

    told = subprocess.run(
        [sys.executable, "-c", SECOND_WINDOW, str(path)], capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == ["OpenElsewhere"]


def test_a_number_made_for_one_machine_means_the_same_on_another(path: Path, vault: Vault) -> None:
    vault.close()
    with sqlite3.connect(path) as file:
        ((application,),) = file.execute("PRAGMA application_id")
    file.close()

    assert application.to_bytes(4, "big") == b"Takt"
    assert application == container.APPLICATION_ID
