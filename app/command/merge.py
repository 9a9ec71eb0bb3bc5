"""`takt merge`: unites a backup from another device with the notebook here."""

import click

from app.command.desk import Desk
from app.command.reading import named, refuse_unfit
from app.command.sealed_file import WayIn, of_a_backup, tell_brought, tell_way_back
from app.command.spoken import command
from app.session import restoring
from app.session.notebook import Notebook
from app.storage.backup import Backup
from app.words import N_


@command(
    "merge",
    help=N_(
        "Unite a backup from another device with the notebook here. What was changed last stands, "
        "and nothing written on either device is lost."
    ),
    epilog="takt merge FILE --vault FOLDER",
)
@click.argument("file", metavar=N_("FILE"))
@of_a_backup
@click.pass_obj
def merge(
    desk: Desk,
    file: str,
    passphrase_file: str | None,
    backup_passphrase_file: str | None,
    backup_code_file: str | None,
) -> None:
    desk.refuse_without_notebook()
    refuse_unfit(named(file))
    passphrase = desk.passphrase(passphrase_file)
    way_in = WayIn(backup_passphrase_file, backup_code_file, passphrase)
    with desk.unlocked(passphrase) as notebook, way_in.into(desk, file) as backup:
        unite(desk, notebook, backup)


def unite(desk: Desk, notebook: Notebook, backup: Backup) -> None:
    """Merge, and tell what came and where the way back is. Raises a StorageError."""
    brought, made = restoring.merge(notebook, backup)
    desk.say("The backup and the notebook are united.")
    tell_brought(desk, brought)
    tell_way_back(desk, made)
