"""`takt` as a program of its own: what it reads, how it ends."""

import os
import pty
import shlex
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest

from app.command.desk import given
from app.language import Language
from tests.command.at_the_terminal import NOTE, PASSPHRASE, PROJECT, Takt, surroundings
from tests.journeys.browsing import launch
from tests.journeys.patient import patient

SWEDISH = Language("sv", "SE")


def test_the_passphrase_comes_from_the_first_line_of_standard_input(takt: Takt) -> None:
    said = takt.apart(
        "list",
        "checkin",
        "--vault",
        str(takt.folder),
        "--passphrase-file",
        "-",
        typed=f"{PASSPHRASE}\r\nmer\n",
    )

    assert said.code == 0, said
    assert NOTE in said.out
    assert said.err == ""


def test_the_passphrase_is_no_argument(takt: Takt) -> None:
    said = takt.apart("list", "checkin", "--vault", str(takt.folder), "--passphrase", PASSPHRASE)

    assert PASSPHRASE not in said.sentence


def test_without_a_terminal_and_without_a_file_nobody_can_be_asked(takt: Takt) -> None:
    done = subprocess.run(
        takt.program("check", "--vault", str(takt.folder)),
        cwd=PROJECT,
        env=surroundings(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        start_new_session=True,
    )

    assert done.returncode == 1
    assert "--passphrase-file" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_what_is_typed_at_the_prompt_is_not_shown(takt: Takt) -> None:
    code, seen = at_the_prompt(takt, f"{PASSPHRASE}\n".encode())

    assert code == 0, seen
    assert PASSPHRASE.encode() not in seen


def test_stopping_at_the_prompt_shows_no_traceback(takt: Takt) -> None:
    code, seen = at_the_prompt(takt, b"\x03")

    assert code == 130
    assert b"Traceback" not in seen
    assert b"Abort" not in seen


def at_the_prompt(takt: Takt, keys: bytes) -> tuple[int, bytes]:
    """How `takt check` ended after these keys at a real terminal, and all that the terminal showed."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(PROJECT)
        os.execve(sys.executable, takt.program("check", "--vault", str(takt.folder)), surroundings())  # noqa: S606
    seen = b""
    while b":" not in seen:
        seen += os.read(terminal, 1000)
    # The terminal stops showing what is typed a moment after the prompt.
    time.sleep(0.3)
    os.write(terminal, keys)
    # At its end a terminal raises an error where a file would be empty.
    with suppress(OSError):
        while part := os.read(terminal, 1000):
            seen += part
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status), seen


def test_whoever_reads_the_first_line_only_gets_no_complaint(takt: Takt) -> None:
    command = shlex.join(takt.program("list", "checkin", *takt.where()))
    done = subprocess.run(
        ["sh", "-c", f"{command} | head -c 1"],
        cwd=PROJECT,
        env=surroundings(),
        capture_output=True,
        text=True,
    )

    assert done.stderr == ""


def test_a_closed_output_gets_no_complaint(takt: Takt) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        takt.program("list", "checkin", *takt.where()),
        cwd=PROJECT,
        env=surroundings(),
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
    )
    os.close(writing)

    assert done.stderr == ""
    assert done.returncode == 1


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_the_app_opens_tells_its_address_and_ends_quietly(nowhere: Takt, how: int) -> None:
    with opened(nowhere) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        process.send_signal(how)
        out, err = process.communicate(timeout=30)

    assert "http://127.0.0.1:" in line
    assert (out, err, process.returncode) == ("", "", 0)


@contextmanager
def opened(where: Takt) -> Iterator["subprocess.Popen[str]"]:
    """`takt` alone, as a program that runs until it is stopped."""
    process = subprocess.Popen(
        where.program("--no-browser", "--vault", str(where.folder)),
        cwd=PROJECT,
        env=surroundings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def test_a_terminal_that_lacks_a_letter_shows_the_rest(takt: Takt) -> None:
    takt("log", "checkin", "note=väl till mods → ut")
    done = subprocess.run(
        takt.program("list", "checkin", *takt.where()),
        cwd=PROJECT,
        env=surroundings() | {"PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"},
        capture_output=True,
    )

    assert done.returncode == 0
    assert "väl till mods ? ut" in done.stdout.decode("latin-1")


def test_a_port_that_is_taken_is_told(nowhere: Takt) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        said = nowhere.apart("--no-browser", "--port", port, "--vault", str(nowhere.folder))

    assert port in said.sentence


def test_a_window_of_its_own_is_told_where_there_is_none(nowhere: Takt) -> None:
    without_a_screen = surroundings() | {"FLET_FORCE_WEB_SERVER": "true"}
    done = subprocess.run(
        nowhere.program("--desktop", "--vault", str(nowhere.folder)),
        cwd=PROJECT,
        env=without_a_screen,
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert done.returncode == 1
    assert "--desktop" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_main_py_does_what_takt_does_where_flet_has_not_packaged_it(takt: Takt) -> None:
    done = subprocess.run(
        [sys.executable, "main.py", "check", *takt.where()],
        cwd=PROJECT,
        env=surroundings(),
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert done.returncode == 0, done.stderr


@pytest.mark.browser
@pytest.mark.timeout(90)
def test_ending_the_program_while_a_tab_has_the_notebook_open_closes_it(takt: Takt) -> None:
    from playwright.sync_api import sync_playwright

    with opened(takt) as process, sync_playwright() as playwright:
        assert process.stdout is not None
        address = "http://" + process.stdout.readline().split("http://")[1].split("/")[0]
        with patient(launch(playwright), address, SWEDISH) as person:
            person.opens()
            person.types("Passphrase", PASSPHRASE)
            person.taps("Unlock")
            while not (takt.folder / "notebook.takt-wal").exists():
                person.page.wait_for_timeout(200)
            while_open = takt("log", "checkin", "function=6").sentence
            process.send_signal(signal.SIGTERM)
            out, err = process.communicate(timeout=30)

    assert while_open
    assert (out, err, process.returncode) == ("", "", 0)
    assert not (takt.folder / "notebook.takt-wal").exists()
    assert len(takt.checkins()) == 3


def test_the_bare_word_takt_reads_no_option_that_is_not_there() -> None:
    assert given([], "--vault") is None
    assert given(["--vault"], "--vault") is None
    assert given(["--vault", "here"], "--vault") == "here"
