"""Delete everything: nothing of Takt's is left, and nothing else is touched."""

from __future__ import annotations

from pathlib import Path

from app.storage import destroy, preferences
from app.storage.preferences import Preferences
from app.storage.vault import Vault
from tests.storage.conftest import PASSPHRASE, QUICK


def live_in(folder: Path) -> Vault:
    vault, _ = Vault.create(folder / "notebook.takt", PASSPHRASE, QUICK)
    vault.put(bytes(16), b"x")
    preferences.save(folder, Preferences(language="sv"))
    (folder / "backups").mkdir()
    (folder / "backups" / "friday.takt").write_bytes(b"sealed")
    (folder / "notebook.takt.new").write_bytes(b"half")
    (folder / "preferences.json.new").write_bytes(b"half")
    return vault


def test_nothing_is_left(tmp_path: Path) -> None:
    live_in(tmp_path / "takt").close()

    destroy(tmp_path / "takt")

    assert not (tmp_path / "takt").exists()


def test_what_a_crash_left_is_deleted_too(tmp_path: Path) -> None:
    vault = live_in(tmp_path / "takt")
    left = {file.name: file.read_bytes() for file in (tmp_path / "takt").iterdir() if file.is_file()}
    vault.close()
    for name, content in left.items():
        (tmp_path / "takt" / name).write_bytes(content)
    assert (tmp_path / "takt" / "notebook.takt-wal").exists()

    destroy(tmp_path / "takt")

    assert not (tmp_path / "takt").exists()


def test_other_files_stay(tmp_path: Path) -> None:
    live_in(tmp_path / "takt").close()
    (tmp_path / "takt" / "holiday.jpg").write_bytes(b"sea")

    destroy(tmp_path / "takt")

    assert [file.name for file in (tmp_path / "takt").iterdir()] == ["holiday.jpg"]


def test_deleting_twice_is_fine(tmp_path: Path) -> None:
    destroy(tmp_path / "takt")

    destroy(tmp_path / "takt")

    assert not (tmp_path / "takt").exists()


def test_life_can_begin_again(tmp_path: Path) -> None:
    live_in(tmp_path / "takt").close()
    destroy(tmp_path / "takt")

    vault, _ = Vault.create(tmp_path / "takt" / "notebook.takt", PASSPHRASE, QUICK)

    assert vault.generation == preferences.load(tmp_path / "takt").generation_seen == 0
    vault.close()
