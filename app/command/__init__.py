"""The `takt` command line: opens the app, and does without it what a terminal is good for.

Whatever goes wrong ends with one sentence in the chosen language and the code 1; a traceback
could show what a patient wrote.
"""

import logging
import sys
import threading
import warnings
from collections.abc import Sequence
from io import TextIOWrapper
from typing import NoReturn

import click

from app.command.desk import Desk
from app.command.opening import opening
from app.command.shown import shown
from app.command.troubles import sentence
from app.errors import TaktError

STOPPED = 130

takt = opening
takt.rooms = {
    "demo": "app.command.demo:demo",
    "log": "app.command.log:log",
    "list": "app.command.list_entries:list_entries",
    "export": "app.command.export:export",
    "check": "app.command.check:check",
    "backup": "app.command.backup:backup",
    "restore": "app.command.restore:restore",
    "merge": "app.command.merge:merge",
    "import": "app.command.bring_in:import_file",
    "template": "app.command.template:template",
}


def main() -> NoReturn:
    """What the program `takt` does."""
    sys.excepthook = lambda *_: click.echo(TaktError.sentence, err=True)
    threading.excepthook = lambda _: click.echo(TaktError.sentence, err=True)
    sys.unraisablehook = lambda _: None
    logging.basicConfig(handlers=[logging.NullHandler()])
    warnings.simplefilter("ignore")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A terminal that lacks a letter shows a question mark in its place.
            stream.reconfigure(errors="replace")
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say. The answer is 0 where it was done, 1 where a sentence says why not."""
    desk = None
    try:
        desk = Desk.asked_for(arguments)
        takt.main(list(arguments), prog_name="takt", obj=desk, standalone_mode=False)
    except (KeyboardInterrupt, click.Abort):
        return STOPPED
    except Exception as error:
        language = desk.language if desk else Desk.of_the_device()
        click.echo(shown(sentence(error, language)), err=True)
        return 1
    return 0
