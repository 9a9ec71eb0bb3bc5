"""A notebook made of an archive or of a backup is there whole, or nothing of it is there at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import StorageError, TaktError, VaultExists, WeakPassphrase
from app.exports.archive import render
from app.imports import archive
from app.rehab import KINDS
from app.session import backups, restoring
from app.session.making import make
from app.session.notebook import Notebook
from app.storage.making import whole_or_nothing
from tests.exports.binders import binder
from tests.session.made import PASSPHRASE, QUICK, home_in, new_notebook
from tests.tools.full_disk import no_file_grows_beyond

FILE = "mitt-arkiv.json"
WHOLE = render(binder())
RECORDS = archive.read(WHOLE, FILE).records


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A backup of a notebook with the same records."""
    notebook, _ = new_notebook(tmp_path_factory.mktemp("old device"))
    notebook.journal.take_in(RECORDS)
    content = backups.as_bytes(notebook.home, notebook.vault).content
    notebook.lock()
    return content


def brought(content: bytes, folder: Path) -> bool:
    """Whether a notebook was made of an archive; it is found to hold every note, and taken away again."""
    home, _ = home_in(folder / "new" / "takt")
    try:
        found = archive.read(content, FILE)
        make(home, PASSPHRASE, found.records, QUICK)
    except TaktError:
        assert list(folder.iterdir()) == []
        return False
    notebook = Notebook.unlock(home, PASSPHRASE)
    try:
        journal: Any = notebook.journal
        kept = {one.id: one for kind in KINDS.values() for one in journal.read(kind)}
        assert kept == {one.id: one for one in found.records}
        assert len(kept) == len(RECORDS)
    finally:
        notebook.lock()
        shutil.rmtree(folder / "new")
    return True


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with TemporaryDirectory() as made:
        yield Path(made)


def test_a_whole_archive_becomes_a_notebook_with_everything_in_it(folder: Path) -> None:
    assert brought(WHOLE, folder)


@given(st.integers(0, len(WHOLE) - 3))
@settings(max_examples=60, deadline=None)
def test_an_archive_cut_off_anywhere_leaves_nothing_behind(folder: Path, length: int) -> None:
    assert not brought(WHOLE[:length], folder)


@given(st.integers(0, len(WHOLE) - 1), st.integers(1, 255))
@settings(max_examples=60, deadline=None)
def test_an_archive_with_any_byte_flipped_comes_in_whole_or_leaves_nothing(
    folder: Path, place: int, flip: int
) -> None:
    changed = bytearray(WHOLE)
    changed[place] ^= flip

    brought(bytes(changed), folder)


@pytest.mark.parametrize(
    "replaced",
    [
        (b'"takt_archive":1', b'"takt_archive":2'),
        (b'"kind":"checkin"', b'"kind":"__class__"'),
        (b'"kind":"checkin"', b'"kind":"goal"'),
        (b'"pain":6', b'"qain":6'),
        (b'"why":"', b'"wby":"'),
        (b'"earlier":[{', b'"earlyer":[{'),
        (b'"key":"', b'"kez":"'),
        (b'"pain":6', b'"pain":6,"pain":7'),
        (b'"day":"2026', b'"day":"0000'),
        (b'"records":[', b'"records":7,"rest":['),
        (b"T09:12:00", b"T25:12:00"),
    ],
)
def test_an_archive_with_one_wrong_thing_in_it_leaves_nothing_behind(
    folder: Path, replaced: tuple[bytes, bytes]
) -> None:
    assert replaced[0] in WHOLE

    assert not brought(WHOLE.replace(*replaced, 1), folder)


def test_a_weak_passphrase_leaves_nothing_behind(tmp_path: Path) -> None:
    home, _ = home_in(tmp_path / "takt")

    with pytest.raises(WeakPassphrase):
        make(home, "a", RECORDS, QUICK)

    assert list(tmp_path.iterdir()) == []


def test_a_notebook_that_is_there_is_left_alone(tmp_path: Path) -> None:
    home, _ = home_in(tmp_path)
    make(home, PASSPHRASE, (), QUICK)
    before = (tmp_path / "notebook.takt").read_bytes()

    with pytest.raises(VaultExists):
        make(home, PASSPHRASE, RECORDS, QUICK)

    assert (tmp_path / "notebook.takt").read_bytes() == before


@pytest.mark.parametrize("room", [0, 100, 8_192, 40_000])
def test_a_disk_that_fills_up_leaves_nothing_behind(tmp_path: Path, room: int) -> None:
    home, _ = home_in(tmp_path / "new" / "takt")

    with no_file_grows_beyond(room), pytest.raises(StorageError):
        make(home, PASSPHRASE, RECORDS, QUICK)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("room", [0, 100, 8_192, 40_000])
def test_a_disk_that_fills_up_while_a_backup_is_brought_back_leaves_nothing_behind(
    tmp_path: Path, sealed: bytes, room: int
) -> None:
    home, _ = home_in(tmp_path / "new" / "takt")

    with (
        closing(restoring.opened(sealed, passphrase=PASSPHRASE)) as backup,
        no_file_grows_beyond(room),
        pytest.raises(StorageError),
    ):
        restoring.take_the_place(home, backup)

    assert list(tmp_path.iterdir()) == []


def test_a_backup_that_is_damaged_or_not_opened_leaves_nothing_behind(tmp_path: Path, sealed: bytes) -> None:
    home, _ = home_in(tmp_path / "new" / "takt")
    for cut in (0, 100, 5_000, len(sealed) // 2, len(sealed) - 1):
        with (
            pytest.raises(TaktError),
            closing(restoring.opened(sealed[:cut], passphrase=PASSPHRASE)) as backup,
        ):
            restoring.take_the_place(home, backup)

    assert list(tmp_path.iterdir()) == []


def test_somebody_who_stops_midway_finds_nothing_made(tmp_path: Path) -> None:
    home, _ = home_in(tmp_path / "new" / "takt")

    with suppress(KeyboardInterrupt), whole_or_nothing(home.vault_path):
        make(home, PASSPHRASE, RECORDS, QUICK)
        home.prefer(language="da")
        raise KeyboardInterrupt

    assert list(tmp_path.iterdir()) == []


def test_a_notebook_that_another_tab_made_meanwhile_is_never_taken_away(tmp_path: Path) -> None:
    home, _ = home_in(tmp_path / "takt")
    other_tab = Thread(target=make, args=(home_in(tmp_path / "takt")[0], PASSPHRASE, RECORDS, QUICK))

    def at_the_same_time() -> None:
        with whole_or_nothing(home.vault_path):
            other_tab.start()
            other_tab.join()
            make(home, "en annan lösenfras här", (), QUICK)

    with pytest.raises(VaultExists):
        at_the_same_time()
    Notebook.unlock(home, PASSPHRASE).lock()


def test_what_was_in_the_folder_before_stays_when_the_making_breaks_off(tmp_path: Path) -> None:
    home, _ = home_in(tmp_path)
    home.prefer(language="da")
    (tmp_path / "brev.txt").write_text("Ett brev")

    with suppress(KeyboardInterrupt), whole_or_nothing(home.vault_path):
        make(home, PASSPHRASE, RECORDS, QUICK)
        raise KeyboardInterrupt

    assert sorted(one.name for one in tmp_path.iterdir()) == ["brev.txt", "preferences.json"]
    assert home_in(tmp_path)[0].preferences.language == "da"
