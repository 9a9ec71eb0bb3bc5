"""`takt check`: reads the whole notebook and says whether it is unharmed."""

import click

from app.command.desk import Desk, with_the_notebook
from app.command.spoken import command
from app.rehab import TRACKERS
from app.words import N_


@command("check", help=N_("Read the whole notebook and see whether every note in it is unharmed."))
@with_the_notebook
@click.pass_obj
def check(desk: Desk, passphrase_file: str | None) -> None:
    with desk.notebook(passphrase_file) as notebook:
        notebook.vault.verify()
        counts = {tracker.title: notebook.journal.count(tracker) for tracker in TRACKERS}
    desk.say("The notebook is unharmed.")
    for title, entries in counts.items():
        if entries:
            click.echo(f"{desk.language.say(title)}: {desk.language.number(entries)}")
