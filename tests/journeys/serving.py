"""The app as a patient starts it: the real command in a process of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TODAY = "2026-11-22T09:12"


@contextmanager
def serving(folder: Path, *arguments: str, **environment: str) -> Iterator[str]:
    """`takt --no-browser` with its notebook in `folder`; gives the address it tells."""
    command = [str(Path(sys.executable).with_name("takt")), *arguments, "--no-browser"]
    if "demo" not in arguments:
        command += ["--vault", str(folder)]
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=os.environ | {"TAKT_TODAY": TODAY, "TZ": "Europe/Stockholm", "LANG": "sv_SE.UTF-8"} | environment,
    )
    try:
        yield address_told(process)
    finally:
        process.terminate()
        process.wait(timeout=20)
        if process.stdout:
            process.stdout.close()


def address_told(process: subprocess.Popen[str]) -> str:
    """The address in the first line that names one."""
    heard = []
    for line in process.stdout or []:
        heard.append(line)
        if found := re.search(r"http://127\.0\.0\.1:\d+", line):
            return found.group()
    raise AssertionError("the app told no address:\n" + "".join(heard))
