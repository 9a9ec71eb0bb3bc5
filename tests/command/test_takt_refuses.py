"""Whatever is wrong is told in one sentence; nothing is lost and no traceback is shown."""

import os
import shutil
import sqlite3
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from tests.command.at_the_terminal import PROJECT, Takt, surroundings

NOTEBOOK = "notebook.takt"
COMMANDS = [
    ("log", "checkin", "function=6"),
    ("list", "checkin"),
    ("export", "--out", "summary.pdf"),
    ("check",),
]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files with short names are saved beside the notebook's folder."""
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_wrong_passphrase_opens_nothing(takt: Takt, command: tuple[str, ...]) -> None:
    assert takt(*command, passphrase="fel").sentence
    assert len(takt.checkins()) == 3


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_without_a_notebook_is_told_and_stays_empty(nowhere: Takt, command: tuple[str, ...]) -> None:
    assert nowhere(*command).sentence
    assert not nowhere.folder.exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_a_file_that_is_no_notebook_is_told_and_left_alone(nowhere: Takt, command: tuple[str, ...]) -> None:
    nowhere.folder.mkdir()
    (nowhere.folder / NOTEBOOK).write_bytes(b"Ett recept av mormor. " * 500)

    assert nowhere(*command).sentence
    assert (nowhere.folder / NOTEBOOK).read_bytes() == b"Ett recept av mormor. " * 500


def test_the_database_of_another_program_is_told_and_left_alone(nowhere: Takt) -> None:
    nowhere.folder.mkdir()
    with sqlite3.connect(nowhere.folder / NOTEBOOK) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    other.close()
    before = (nowhere.folder / NOTEBOOK).read_bytes()

    assert nowhere("check").sentence
    assert (nowhere.folder / NOTEBOOK).read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"\0" * 4096, b"SQLite format 3\0" + b"\xff" * 8000])
def test_an_empty_or_spoilt_file_is_told(nowhere: Takt, content: bytes) -> None:
    nowhere.folder.mkdir()
    (nowhere.folder / NOTEBOOK).write_bytes(content)

    assert nowhere("check").sentence


def test_a_notebook_cut_short_is_told(takt: Takt) -> None:
    content = (takt.folder / NOTEBOOK).read_bytes()
    (takt.folder / NOTEBOOK).write_bytes(content[: len(content) // 2])

    assert takt("list", "checkin").sentence


@pytest.mark.parametrize("place", ["a file", "under a file"])
def test_a_file_where_the_folder_should_be_is_told(nowhere: Takt, place: str) -> None:
    nowhere.folder.write_text("en fil")
    folder = nowhere.folder if place == "a file" else nowhere.folder / "takt"

    said = nowhere.apart("check", "--vault", str(folder), "--passphrase-file", "-", typed="x\n")

    assert said.sentence


def test_a_notebook_that_is_open_in_another_process_is_told(takt: Takt) -> None:
    holding = (
        "import sys\nfrom tests.command.at_the_terminal import PASSPHRASE, home\n"
        "from app.session.notebook import Notebook\nfrom pathlib import Path\n"
        "notebook = Notebook.unlock(home(Path(sys.argv[1])), PASSPHRASE)\nprint('open', flush=True)\nsys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holding, str(takt.folder)],
        cwd=PROJECT,
        env=surroundings(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        said = takt("log", "checkin", "function=6")
        other.communicate("")

    assert said.sentence
    assert len(takt.checkins()) == 3


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_in_is_told_and_can_still_be_read(takt: Takt) -> None:
    command = takt.program("log", "checkin", "function=6", *takt.where())
    for path in (takt.folder, *takt.folder.iterdir()):
        path.chmod(0o555 if path.is_dir() else 0o444)
    # Root may write everywhere until it gives that up.
    unprivileged = ["setpriv", "--bounding-set", "-all", "--inh-caps", "-all"] if os.geteuid() == 0 else []
    done = subprocess.run(
        [*unprivileged, *command], cwd=PROJECT, env=surroundings(), capture_output=True, text=True
    )
    for path in (takt.folder, *takt.folder.iterdir()):
        path.chmod(0o755 if path.is_dir() else 0o644)

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert len(takt.checkins()) == 3


@pytest.mark.parametrize(
    "arguments",
    [
        ("--nonsense",),
        ("nonsense",),
        ("log",),
        ("log", "checkin", "--day"),
        ("list", "checkin", "extra"),
        ("list", "checkin", "--format", "xml"),
        ("export", "--format", "docx", "--out", "x"),
        ("check", "--language", "fi"),
        ("--port", "0"),
        ("--port", "lots"),
        ("demo", "--years", "0"),
        ("demo", "--years", "1e3"),
        ("demo", "--country", "FI"),
    ],
)
def test_a_command_that_cannot_be_meant_is_told(takt: Takt, arguments: tuple[str, ...]) -> None:
    assert takt(*arguments, passphrase=None).sentence


def test_the_sentence_comes_in_the_chosen_language(takt: Takt) -> None:
    said = {
        tag: takt("list", "checkin", "--language", tag, passphrase="fel").sentence
        for tag in ("sv", "da", "nb")
    }

    assert len(set(said.values())) == 3


def test_the_language_of_the_preferences_counts_where_none_is_named(takt: Takt) -> None:
    named = takt("nonsense", "--language", "da").sentence
    takt.home.prefer(language="da")

    assert takt("nonsense").sentence == named


def test_a_wrong_try_is_remembered_for_the_app_too(takt: Takt) -> None:
    takt("check", passphrase="fel")

    assert takt.home.preferences.wrong_tries == 1


def test_a_passphrase_file_that_is_not_there_is_told(takt: Takt) -> None:
    said = takt("check", "--vault", str(takt.folder), "--passphrase-file", "ingen.txt", passphrase=None)

    assert said.sentence


def test_a_passphrase_file_of_other_bytes_is_told(takt: Takt, tmp_path: Path) -> None:
    (tmp_path / "p").write_bytes(b"\xff\xfe\x00")

    assert takt("check", "--passphrase-file", "p", passphrase=None).sentence


def test_something_unforeseen_is_told_without_its_words(takt: Takt, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError("patientens ord")

    # No fault of ours is known to bring this about, so one is put there.
    monkeypatch.setattr(import_module("app.command.list_entries"), "in_a_table", fails)
    said = takt("list", "checkin")

    assert "patientens" not in said.sentence
