"""`takt` shows at a terminal that work goes on, and nowhere else."""

import os
import pty
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from app.language import Language
from tests.command.at_the_terminal import PROJECT, Takt, surroundings

SWEDISH = Language("sv", "SE")
TAKEN_AWAY = "\r\x1b[K"
DIARY = "full_date,date,weekday,time,mood,activities,note_title,note\n2026-11-20,20 nov,fredag,08:12,bra,,,Skogen\n"


@pytest.mark.parametrize("form", ["archive", "csv"])
def test_a_bar_grows_while_everything_is_taken_out(takt: Takt, tmp_path: Path, form: str) -> None:
    shown = at_a_terminal(takt, "export", "--format", form, "--out", str(tmp_path / "all"))

    assert "100%" in shown


def test_a_bar_grows_while_an_archive_is_read(takt: Takt, tmp_path: Path) -> None:
    file = str(tmp_path / "takt.json")
    takt("export", "--format", "archive", "--out", file)

    shown = at_a_terminal(takt, "import", file)

    assert "100%" in shown
    assert told(shown, "Bringing it in …")


def test_a_new_notebook_is_told_of_while_it_is_made(takt: Takt, tmp_path: Path) -> None:
    file = str(tmp_path / "takt.json")
    takt("export", "--format", "archive", "--out", file)

    shown = at_a_terminal(Takt(tmp_path / "new", takt.capsys), "import", file)

    assert told(shown, "Making your notebook …")


def test_another_diary_is_told_of_while_it_is_read_and_brought_in(takt: Takt, tmp_path: Path) -> None:
    file = tmp_path / "daylio.csv"
    file.write_text(DIARY, encoding="utf-8")

    shown = at_a_terminal(takt, "import", str(file))

    assert told(shown, "Reading the file …")
    assert told(shown, "Bringing it in …")


def test_the_page_is_told_of_while_it_is_made(takt: Takt, tmp_path: Path) -> None:
    shown = at_a_terminal(takt, "export", "--format", "text", "--out", str(tmp_path / "page.txt"))

    assert told(shown, "Making the page …")


@pytest.mark.parametrize("form", ["archive", "text"])
def test_where_nobody_looks_nothing_is_shown(takt: Takt, tmp_path: Path, form: str) -> None:
    said = takt.apart("export", "--format", form, "--out", str(tmp_path / "all"), *takt.where())

    assert (said.code, said.err) == (0, "")


def told(shown: str, words: str) -> bool:
    """Whether words stood there for a while, and were taken away again."""
    return f"{SWEDISH.say(words)}{TAKEN_AWAY}" in shown


def at_a_terminal(takt: Takt, *arguments: str) -> str:
    """What a terminal shows of standard error."""
    terminal, end = pty.openpty()
    with subprocess.Popen(
        takt.program(*arguments, *takt.where()),
        cwd=PROJECT,
        env=surroundings(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=end,
    ) as process:
        os.close(end)
        seen = b""
        # At its end a terminal raises an error where a file would be empty.
        with suppress(OSError):
            while part := os.read(terminal, 1000):
                seen += part
    os.close(terminal)
    assert process.returncode == 0, seen
    return seen.decode()
