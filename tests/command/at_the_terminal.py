"""`takt` as somebody at a terminal uses it, and what it answers."""

import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.command.program import run
from app.rehab.checkin import CheckIn
from app.session.clock import Clock
from app.session.home import Home
from app.session.notebook import Notebook
from app.storage.slots import Stretch

NOW = datetime(2026, 11, 22, 9, 12, tzinfo=UTC)
TODAY = date(2026, 11, 22)
PASSPHRASE = "stig upp, koka kaffe, gå ut"
NOTE = "Hemlig rad om Karin"
# The notebooks that are there already open fast; those that `takt` itself makes are sealed as usual.
QUICK = Stretch(memory_kib=8 * 1024, passes=1, lanes=1)
PROJECT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Said:
    """What `takt` answered."""

    code: int
    out: str
    err: str

    @property
    def sentence(self) -> str:
        """The one line that says why something was not done."""
        assert self.code == 1, self
        assert self.out == "", self
        assert "Traceback" not in self.err, self
        lines = self.err.splitlines()
        assert len(lines) == 1, self
        return lines[0]


@dataclass(frozen=True)
class Takt:
    """`takt` at work in one folder, in this process or as a program of its own."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    @property
    def passphrase_file(self) -> Path:
        return self.folder.parent / "passphrase.txt"

    def __call__(self, *arguments: str, passphrase: str | None = PASSPHRASE) -> Said:
        self.capsys.readouterr()
        code = run([*arguments, *self.where(passphrase)])
        written = self.capsys.readouterr()
        return Said(code, written.out, written.err)

    def where(self, passphrase: str | None = PASSPHRASE) -> list[str]:
        """The arguments that name the folder and the passphrase."""
        if passphrase is None:
            return ["--vault", str(self.folder)]
        self.passphrase_file.write_text(f"{passphrase}\n", encoding="utf-8")
        return ["--vault", str(self.folder), "--passphrase-file", str(self.passphrase_file)]

    def program(self, *arguments: str) -> list[str]:
        """The command that starts `takt` as a program of its own."""
        return [sys.executable, "-c", "from app.command import main; main()", *arguments]

    def apart(self, *arguments: str, typed: str = "") -> Said:
        """The same in a process of its own, with what is typed on its standard input."""
        done = subprocess.run(
            self.program(*arguments),
            cwd=PROJECT,
            env=surroundings(),
            input=typed,
            capture_output=True,
            text=True,
            timeout=60,
        )
        return Said(done.returncode, done.stdout, done.stderr)

    @property
    def home(self) -> Home:
        return home(self.folder)

    def notebook(self) -> Notebook:
        return Notebook.unlock(self.home, PASSPHRASE)

    def checkins(self) -> list[CheckIn]:
        """What is in the diary."""
        notebook = self.notebook()
        try:
            return [kept.record for kept in notebook.journal.read(CheckIn)]
        finally:
            notebook.lock()


def surroundings() -> dict[str, str]:
    """An environment with a fixed day and no language of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    return kept | {"TAKT_TODAY": NOW.isoformat(), "PYTHONPATH": str(PROJECT), "PYTHONUTF8": "1", "TZ": "UTC"}


def home(folder: Path) -> Home:
    return Home(folder, Clock(lambda: NOW))
