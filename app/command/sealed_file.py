"""What `takt restore` and `takt merge` share: the way into a backup, and how it is told about."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from typing import TypeVar

import click

from app.command.desk import Desk, with_the_notebook
from app.command.reading import named, told_by_name
from app.errors import PassphraseNeeded, WrongBackupPassphrase
from app.rehab import TRACKERS
from app.rehab.pain_drawing import PainDrawing
from app.session.backups import Made
from app.session.restoring import Look, opened
from app.storage.backup import Backup, read_file
from app.storage.merge import Brought
from app.words import N_

Command = TypeVar("Command", bound=Callable[..., object])

OF_THE_BACKUP = N_("Passphrase of the backup")


@dataclass(frozen=True)
class WayIn:
    """What was named on the command line to open a backup, and the passphrase that is known already."""

    passphrase_file: str | None
    code_file: str | None
    known: str | None = None

    def into(self, desk: Desk, file: str) -> closing[Backup]:
        """The opened backup, closed again afterwards. Asks where what is known does not fit.

        Raises what `app.session.restoring.opened` does, a CannotReadFile and PassphraseNeeded.
        """
        path = named(file)
        with told_by_name(path):
            content = read_file(path)
        if self.code_file:
            return closing(opened(content, recovery=desk.passphrase(self.code_file)))
        if self.passphrase_file or self.known is None:
            return closing(opened(content, passphrase=desk.passphrase(self.passphrase_file, OF_THE_BACKUP)))
        try:
            return closing(opened(content, passphrase=self.known))
        except WrongBackupPassphrase as wrong:
            try:
                typed = desk.typed_passphrase(OF_THE_BACKUP)
            except PassphraseNeeded:
                raise wrong from None
            return closing(opened(content, passphrase=typed))


def of_a_backup(command: Command) -> Command:
    """The options of a command that opens a backup as well as the notebook."""
    of_the_passphrase = click.option(
        "--backup-passphrase-file",
        metavar=N_("FILE"),
        help=N_("Read the passphrase of the backup from a file, where it is another than the notebook's."),
    )
    of_the_code = click.option(
        "--backup-code-file",
        metavar=N_("FILE"),
        help=N_("Open the backup with its recovery code, on the first line of a file."),
    )
    return of_the_passphrase(of_the_code(with_the_notebook(command)))


def tell(desk: Desk, look: Look) -> None:
    """What a backup holds, beside the notebook where there is one."""
    language = desk.language
    if look.made:
        made = desk.home.clock.local(look.made)
        desk.say(
            "The backup was made on {day} at {time}.",
            day=language.full_day(made.date()),
            time=language.clock(made),
        )
    if look.there.first and look.there.last:
        desk.say("It holds days: {days}.", days=language.period(look.there.first, look.there.last))
    for title, in_backup, in_notebook in _counted(look):
        if in_notebook is None:
            click.echo(f"{language.say(title)}: {language.number(in_backup)}")
            continue
        desk.say(
            "{what}: {there} in the backup, {here} in the notebook",
            what=language.say(title),
            there=language.number(in_backup),
            here=language.number(in_notebook),
        )


def tell_brought(desk: Desk, brought: Brought) -> None:
    """What a merge brings."""
    for label, found in (
        (N_("New from the backup"), brought.added),
        (N_("Changed in the backup"), brought.changed),
        (N_("Removed in the backup"), brought.removed),
    ):
        click.echo(f"{desk.language.say(label)}: {desk.language.number(found)}")


def tell_way_back(desk: Desk, made: Made) -> None:
    """Where the notebook lies as it was before."""
    if made.trouble:
        click.echo(desk.language.tell(made.trouble), err=True)
    desk.say("The notebook as it was before is kept in {file}.", file=made.path)


def _counted(look: Look) -> list[tuple[str, int, int | None]]:
    """Title, how many in the backup, and how many here, for what there is of."""
    named = {one.kind: one.title for one in TRACKERS} | {PainDrawing.kind: PainDrawing.title}
    kinds = [kind for kind in named if kind in look.there.counts or (look.here and kind in look.here.counts)]
    rows = [
        (named[kind], look.there.counts.get(kind, 0), look.here.counts.get(kind, 0) if look.here else None)
        for kind in kinds
    ]
    others = [
        sum(found for kind, found in side.counts.items() if kind not in named) if side else None
        for side in (look.there, look.here)
    ]
    return [*rows, (N_("Plans, goals and other notes"), others[0] or 0, others[1])]
