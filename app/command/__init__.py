"""The `takt` command line: opens the app, and does without it what a terminal is good for.

Whatever goes wrong ends with one sentence in the chosen language and the code 1; a traceback
could show what a patient wrote.
"""

import gc
import logging
import os
import sys
import threading
import warnings
from io import TextIOWrapper
from typing import NoReturn

from app.errors import TaktError

STOPPED = 130
# New objects until Python looks again for some that hold each other and nobody else does. A command
# makes many and leaves few of those: by Python's own count it spends a tenth of its time on the search.
BETWEEN_SEARCHES = 100_000
APP = "app.views.shell"


def main() -> NoReturn:
    """What the program `takt` does."""
    quietly()
    gc.set_threshold(BETWEEN_SEARCHES)
    try:
        # Loading takes long enough to be stopped in the middle of it.
        from app.command.program import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = STOPPED
    code = code or unsaid()
    if APP not in sys.modules:
        # The system takes everything back at once; Python would first look at each object, for a quarter
        # of a second. Where the app was open, that look is what closes the notebooks of its tabs.
        gc.freeze()
    sys.exit(code)


def quietly() -> None:
    """Nothing but our own sentences is shown."""
    sys.excepthook = lambda *_: sys.stderr.write(f"{TaktError.sentence}\n")
    threading.excepthook = lambda _: sys.stderr.write(f"{TaktError.sentence}\n")
    sys.unraisablehook = lambda _: None
    logging.basicConfig(handlers=[logging.NullHandler()])
    warnings.simplefilter("ignore")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A terminal that lacks a letter shows a question mark in its place.
            stream.reconfigure(errors="replace")


def unsaid() -> int:
    """1 where nobody could hear what was said, else 0."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        # What waits to be written would be tried, and told of, once more at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return 0
