"""`takt restore`: brings a backup back, where the notebook is gone or in its place."""

import click

from app.command.desk import Desk
from app.command.merge import unite
from app.command.reading import named, refuse_unfit
from app.command.sealed_file import WayIn, of_a_backup, tell, tell_brought, tell_way_back
from app.command.spoken import command
from app.errors import UnclearCommand
from app.session import restoring
from app.session.restoring import Look
from app.words import N_


@command(
    "restore",
    help=N_(
        "Bring back a backup. Where there is no notebook, it becomes one. Where there is one, Takt shows "
        "what the backup holds and changes nothing, until you say what you want."
    ),
    epilog="takt restore FILE --vault FOLDER --merge",
)
@click.argument("file", metavar=N_("FILE"))
@click.option(
    "--merge", is_flag=True, help=N_("Unite the backup with the notebook. Nothing written in either is lost.")
)
@click.option(
    "--replace",
    is_flag=True,
    help=N_("Have the notebook say what the backup says, and nothing else. A backup of it is made first."),
)
@click.option(
    "--aside",
    is_flag=True,
    help=N_(
        "Put the backup in the place of a notebook that is damaged or whose passphrase is lost. "
        "The former file is kept."
    ),
)
@of_a_backup
@click.pass_obj
def restore(
    desk: Desk,
    file: str,
    merge: bool,
    replace: bool,
    aside: bool,
    passphrase_file: str | None,
    backup_passphrase_file: str | None,
    backup_code_file: str | None,
) -> None:
    if merge + replace + aside > 1:
        raise UnclearCommand(command="takt restore")
    if aside:
        desk.refuse_without_notebook()
    refuse_unfit(named(file))
    if aside or not desk.has_notebook():
        bring_back(desk, file, WayIn(backup_passphrase_file or passphrase_file, backup_code_file))
        return
    passphrase = desk.passphrase(passphrase_file)
    way_in = WayIn(backup_passphrase_file, backup_code_file, passphrase)
    with desk.unlocked(passphrase) as notebook, way_in.into(desk, file) as backup:
        if merge:
            unite(desk, notebook, backup)
        elif replace:
            made = restoring.replace(notebook, backup)
            desk.say("The notebook now says what the backup says. Its passphrase is the same as before.")
            tell_way_back(desk, made)
        else:
            show(desk, restoring.look(backup, notebook))


def bring_back(desk: Desk, file: str, way_in: WayIn) -> None:
    """Make the backup the notebook, and tell what it holds."""
    with way_in.into(desk, file) as backup:
        look = restoring.look(backup)
        former = restoring.take_the_place(desk.home, backup)
        tell(desk, look)
    desk.say(
        "The notebook is in {folder}. It opens with the passphrase or the recovery code of the backup.",
        folder=desk.home.folder,
    )
    if former:
        desk.say("The notebook as it was before is kept in {file}.", file=former)


def show(desk: Desk, look: Look) -> None:
    """What the backup holds and what a merge would bring, and how to go on."""
    tell(desk, look)
    if look.would_bring:
        tell_brought(desk, look.would_bring)
    desk.say(
        "Nothing has been changed. Add --merge to unite the two, or --replace to have the notebook say "
        "what the backup says."
    )
