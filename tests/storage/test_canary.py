"""What a patient writes stands in no file: not the notebook's, not its log, not a temporary one."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import pytest

from app.storage import preferences
from app.storage.journal import Journal
from app.storage.preferences import Preferences
from app.storage.vault import Vault
from tests.storage.conftest import QUICK, ticking
from tests.storage.notes import KINDS, Drawing, Goal, Owner, Stop, Walk

CANARY = "KanariefågelnSjöng"
PASSPHRASE = f"lampa sten {CANARY} träd"
DAY = date(2026, 11, 20)

FORMS = (CANARY.encode(), CANARY.encode("utf-16-le"), CANARY[:8].encode(), CANARY.encode().hex().encode())


def live_a_day(folder: Path) -> Vault:
    """Log, change, remove, undo, change the passphrase, and leave it unlocked."""
    vault, code = Vault.create(folder / "notebook.takt", PASSPHRASE, QUICK)
    (folder.parent / "code").write_text(code)
    preferences.save(folder, Preferences(language="sv"))
    journal = Journal(vault, KINDS, ticking())
    walk = journal.add(Walk(day=DAY, note=CANARY, stops=(Stop(CANARY),), steps={CANARY: 1}))
    journal.change(walk.id, Walk(day=DAY, note=CANARY * 2), who=CANARY, why=CANARY)
    journal.remove(walk.id)
    journal.undo()
    goal = journal.add(Goal(CANARY))
    journal.change(goal.id, Goal(f"{CANARY} again"))
    journal.add(Owner(CANARY))
    journal.add_all(Walk(day=DAY, note=f"{CANARY} {number}" * 20) for number in range(2_000))
    journal.add(Drawing(DAY, tuple((7, 1, 7, 1) for _ in range(3_000))))
    assert len(journal.read(Walk)) == 2_001
    assert journal.series(Walk, "level")
    vault.change_passphrase(PASSPHRASE, f"{CANARY} new words", stretch=QUICK)
    return vault


def files_with_a_canary(*folders: Path) -> list[str]:
    found = []
    for folder in folders:
        for file in folder.rglob("*"):
            if file.is_file() and any(form in file.read_bytes() for form in FORMS):
                found.append(file.name)
    return found


def test_no_file_holds_what_was_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)

    vault = live_a_day(tmp_path / "takt")

    assert files_with_a_canary(tmp_path) == []
    vault.close()
    assert files_with_a_canary(tmp_path) == []
    assert list(temporary.iterdir()) == []


def test_what_compressed_drawings_hold_is_sealed_too(tmp_path: Path) -> None:
    live_a_day(tmp_path / "takt").close()

    everything = b"".join(file.read_bytes() for file in (tmp_path / "takt").iterdir())

    assert b"strokes" not in everything
    assert b'"record"' not in everything


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs a list of open files")
def test_no_file_is_opened_outside_the_folder(tmp_path: Path) -> None:
    """Files that are deleted while open would not be found afterwards, so a child watches its own."""
    told = subprocess.run(
        [sys.executable, "-c", WATCHED, str(tmp_path / "takt")],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )

    assert set(told.stdout.split()) <= {"notebook.takt", "notebook.takt-wal", "notebook.takt.seen", "code"}


WATCHED = """
import os, sys
from pathlib import Path
from tests.storage.test_canary import live_a_day
folder = Path(sys.argv[1])
opened = set()
vault = live_a_day(folder)
for number in os.listdir("/proc/self/fd"):
    try:
        target = os.readlink(f"/proc/self/fd/{number}")
    except OSError:
        continue
    if target.startswith("/") and not target.startswith(("/dev", "/proc")):
        opened.add(os.path.basename(target).removesuffix(" (deleted)"))
print(*opened)
vault.close()
"""
