"""What `takt import` does with a plan from a clinic: tells what changes, and takes it over as a new version."""

from __future__ import annotations

import click

from app.command.desk import Desk
from app.command.sealed_file import tell_way_back
from app.command.shown import shown
from app.imports.clinic_plan import read
from app.session.from_the_clinic import Proposal, proposal, take_over


def take_plan(desk: Desk, content: bytes, file: str, passphrase_file: str | None) -> None:
    """Take every part of a plan over, after a backup. Raises a ClinicFileError or a StorageError."""
    proposed = read(content, file, desk.language, desk.home.clock.today())
    with desk.notebook(passphrase_file) as notebook:
        found = proposal(proposed, notebook, desk.language)
        made = take_over(found, [part.key for part in found.parts], notebook, desk.language)
    tell(desk, found)
    if made:
        tell_way_back(desk, made)


def tell(desk: Desk, found: Proposal) -> None:
    """The parts that came in, and what was left out with its reason."""
    if not found.parts:
        desk.say("The notebook has all of this already.")
    for part in found.parts:
        title = desk.language.say(part.title)
        click.echo(shown(f"{title}: {part.about}") if part.about else title)
    if found.left:
        desk.say("These things were left out:")
    for one in found.left:
        click.echo(shown(f"{placed(desk, one.place.row, one.place.name)}: {desk.language.tell(one.why)}"))


def placed(desk: Desk, row: int, name: str) -> str:
    """Where in the file something stands."""
    return desk.language.say("Row {n}, {what}", n=row, what=name) if row else name
