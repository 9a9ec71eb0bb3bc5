"""What the README and the decisions tell is true: commands run, and what is pointed to is there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from app.command.program import run
from tests.session.made import PASSPHRASE, new_notebook

ROOT = Path(__file__).parent.parent
DECISIONS = ROOT / "docs" / "decisions"
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^takt (.+)$", README, re.MULTILINE)
TARGETS = re.findall(r"^make (\w+)", README, re.MULTILINE)


def test_the_readme_shows_every_command() -> None:
    assert {command.split()[0] for command in COMMANDS} == {"log", "list", "export", "backup", "check"}


def test_every_command_of_the_readme_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TAKT_TODAY", "2026-11-22T09:12")
    monkeypatch.chdir(tmp_path)
    notebook, _ = new_notebook(tmp_path / "home")
    notebook.lock()
    secret = tmp_path / "secret"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    way_in = ["--vault", str(tmp_path / "home"), "--passphrase-file", str(secret)]

    ended = {command: run([*shlex.split(command), *way_in]) for command in COMMANDS}

    assert set(ended.values()) == {0}, capsys.readouterr().err
    assert (tmp_path / "summary.pdf").read_bytes().startswith(b"%PDF-")


def test_every_decision_has_a_number_of_its_own() -> None:
    numbers = [page.name[:4] for page in DECISIONS.iterdir()]

    assert len(set(numbers)) == len(numbers)


def test_every_decision_that_is_pointed_to_is_there() -> None:
    places = [*(ROOT / "app").rglob("*.py"), *(ROOT / "docs").rglob("*.md"), ROOT / "pyproject.toml"]
    named = {
        name for one in places for name in re.findall(r"decisions/(\d{4}[\w-]*)", one.read_text("utf-8"))
    }
    there = [page.stem for page in DECISIONS.iterdir()]

    assert named
    assert [name for name in named if not any(one.startswith(name) for one in there)] == []


@pytest.mark.parametrize("target", TARGETS)
def test_every_make_target_of_the_readme_is_there(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(), re.MULTILINE)


@pytest.mark.parametrize("place", re.findall(r"\]\(([^)#]+)\)", README))
def test_what_the_readme_links_to_is_there(place: str) -> None:
    assert (ROOT / place).exists()
