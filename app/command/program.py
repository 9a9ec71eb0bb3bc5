"""The program behind `takt`: its commands, and one sentence for whatever goes wrong."""

from __future__ import annotations

from collections.abc import Sequence

import click

from app.command import STOPPED
from app.command.desk import Desk
from app.command.opening import opening
from app.command.shown import on_one_line
from app.command.troubles import sentence

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


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say. The answer is 0 where it was done, 1 where a sentence says why not."""
    desk = None
    try:
        desk = Desk.asked_for(arguments)
        takt.main(list(arguments), prog_name="takt", obj=desk, standalone_mode=False)
    except (KeyboardInterrupt, click.Abort):
        return STOPPED
    except BrokenPipeError:
        # Whoever read along has seen enough.
        return 1
    except Exception as error:
        language = desk.language if desk else Desk.of_the_device()
        click.echo(on_one_line(sentence(error, language)), err=True)
        return 1
    return 0
