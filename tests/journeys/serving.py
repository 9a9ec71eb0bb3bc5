"""The app as a patient starts it: what `takt` does, in a process of its own.

Half of what a short journey costs would be Python reading the app's modules. So a process
that has read them stands ready, and each start is a fork of it; `by_the_command` starts the
real program from nothing.
"""

from __future__ import annotations

import atexit
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

TODAY = "2026-11-22T09:12"
# Chromium keeps what it has compiled by address, so the app is at the same one in every journey.
# Not at the usual port: tests of the program take that one meanwhile.
PORT = 8753
SECONDS_TO_END = 20

READY = get_context("forkserver")
READY.set_forkserver_preload(["app.command", "app.views.local_web", "app.views.shell"])


@contextmanager
def serving(folder: Path, *arguments: str, **environment: str) -> Iterator[str]:
    """`takt --no-browser` with its notebook in `folder`; gives the address it tells."""
    listening, telling = READY.Pipe(duplex=False)
    process = READY.Process(
        target=does_what_takt_does, args=(asked(folder, *arguments), surroundings(**environment), telling)
    )
    process.start()
    telling.close()
    try:
        with os.fdopen(os.dup(listening.fileno())) as lines:
            yield address_told(lines)
    finally:
        process.terminate()
        process.join(SECONDS_TO_END)
        # Refused where it has not ended by itself.
        process.close()
        listening.close()


@contextmanager
def by_the_command(folder: Path, *arguments: str, **environment: str) -> Iterator[str]:
    """The same by the command itself, as installed, with nothing read before."""
    process = subprocess.Popen(
        [str(Path(sys.executable).with_name("takt")), *asked(folder, *arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=surroundings(**environment),
    )
    try:
        yield address_told(process.stdout or [])
    finally:
        process.terminate()
        process.wait(timeout=SECONDS_TO_END)
        if process.stdout:
            process.stdout.close()


def does_what_takt_does(arguments: list[str], environment: dict[str, str], telling: Connection) -> None:
    """What the program does, in this process; what it says goes down the line."""
    from app.command import main

    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    sys.argv = ["takt", *arguments]
    sys.stdout = sys.stderr = os.fdopen(telling.fileno(), "w", encoding="utf-8", closefd=False)
    try:
        main()
    finally:
        # A forked process leaves this out, and with it temporary folders would stay behind.
        atexit._run_exitfuncs()


def asked(folder: Path, *arguments: str) -> list[str]:
    """What stands after `takt`."""
    where = [] if "demo" in arguments else ["--vault", str(folder)]
    port = [] if "demo" in arguments or not is_free(PORT) else ["--port", str(PORT)]
    return [*arguments, "--no-browser", *where, *port]


def is_free(port: int) -> bool:
    """Whether nobody listens there; where somebody does, the app finds a port itself."""
    try:
        socket.create_server(("127.0.0.1", port)).close()
    except OSError:
        return False
    return True


def surroundings(**environment: str) -> dict[str, str]:
    """A Swedish device in the journeys' moment, unless said otherwise."""
    return os.environ | {"TAKT_TODAY": TODAY, "TZ": "Europe/Stockholm", "LANG": "sv_SE.UTF-8"} | environment


def address_told(lines: Iterable[str]) -> str:
    """The address in the first line that names one."""
    heard = []
    for line in lines:
        heard.append(line)
        if found := re.search(r"http://127\.0\.0\.1:\d+", line):
            return found.group()
    raise AssertionError("the app told no address:\n" + "".join(heard))
