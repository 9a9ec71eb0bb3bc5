"""`takt backup`: saves the whole notebook as one sealed file."""

import click

from app.command.desk import Desk, with_the_notebook
from app.command.reading import named
from app.command.spoken import command
from app.command.writing import is_inside, refuse_unfit, told_by_name
from app.errors.named_files import BackupInTaktsFolder
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
    target = None if out is None else named(out)
    if target:
        if is_inside(target, desk.home.folder):
            raise BackupInTaktsFolder(file=target)
        refuse_unfit(target)
    with desk.notebook(passphrase_file) as notebook:
        if target is None:
            made = backups.make(desk.home, notebook.vault)
            file, trouble = made.path, made.trouble
        else:
            sealed = backups.as_bytes(desk.home, notebook.vault)
            with told_by_name(target):
                file, trouble = keep(sealed.content, target), None
    if trouble:
        click.echo(desk.language.tell(trouble), err=True)
    desk.say("Saved in {file}. It opens only with your passphrase or your recovery code.", file=file)
