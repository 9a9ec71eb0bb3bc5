"""`takt backup`: saves the whole notebook as one sealed file."""

from pathlib import Path

import click

from app.command.desk import Desk, with_the_notebook
from app.command.spoken import command
from app.session import backups
from app.storage.backup_folder import keep
from app.words import N_


@command(
    "backup",
    help=N_("Save the whole notebook as one sealed file. Your passphrase or your recovery code opens it."),
    epilog="takt backup --out FILE",
)
@click.option(
    "--out",
    metavar=N_("FILE"),
    help=N_("Where to save it. Nothing is overwritten. The folder for backups, if you leave it out."),
)
@with_the_notebook
@click.pass_obj
def backup(desk: Desk, out: str | None, passphrase_file: str | None) -> None:
    with desk.notebook(passphrase_file) as notebook:
        if out is None:
            made = backups.make(desk.home, notebook.vault)
            file, trouble = made.path, made.trouble
        else:
            sealed = backups.as_bytes(desk.home, notebook.vault)
            file, trouble = keep(sealed.content, Path(out).expanduser()), None
    if trouble:
        click.echo(desk.language.tell(trouble), err=True)
    desk.say("Saved in {file}. It opens only with your passphrase or your recovery code.", file=file)
