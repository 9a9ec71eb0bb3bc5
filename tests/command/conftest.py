"""Folders with and without a notebook, on a fixed day and in no language of the machine's."""

import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.rehab.checkin import CheckIn
from app.rehab.profile import Profile
from app.session.notebook import Notebook
from tests.command.at_the_terminal import NOTE, NOW, PASSPHRASE, QUICK, Takt, home


@pytest.fixture(autouse=True)
def fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith(("LC_", "LANG")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("TAKT_TODAY", NOW.isoformat())


@pytest.fixture
def nowhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Takt:
    """`takt` in a folder without a notebook."""
    return Takt(tmp_path / "takt", capsys)


@pytest.fixture
def takt(nowhere: Takt) -> Takt:
    """`takt` in the folder of a notebook with three check-ins."""
    notebook, _ = Notebook.create(home(nowhere.folder), PASSPHRASE, QUICK)
    written: list[Any] = [
        Profile(name="Solveig Exempel", fictional=True),
        CheckIn(day=date(2026, 11, 18), at=NOW, function=3, sleep=2, mood=4, note=NOTE),
        CheckIn(day=date(2026, 11, 20), at=NOW, function=6, sleep=7, energy=5, mood=6, pain=6),
        CheckIn(day=date(2026, 11, 21), at=NOW, energy=5),
    ]
    notebook.journal.add_all(written)
    notebook.lock()
    return nowhere
