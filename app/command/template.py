"""`takt template`: writes the table that a clinic fills in to hand over a plan."""

import click

from app.command.desk import Desk, in_a_folder
from app.command.reading import named
from app.command.spoken import command
from app.command.writing import is_inside, write
from app.errors.named_files import InTaktsFolder
from app.exports.plan_template import render
from app.language import Language
from app.language.spoken import SPOKEN_IN
from app.words import N_

KINDS = ("plan",)


@command(
    "template",
    help=N_(
        "Save the table that a clinic fills in to hand over a plan, in the words of Sweden, Denmark or Norway. "
        "It opens in any spreadsheet program; saved as CSV, Takt reads it."
    ),
    epilog="takt template plan --language sv --out plan.csv",
)
@click.argument("kind", metavar="plan", type=click.Choice(KINDS))
@click.option(
    "--out",
    required=True,
    metavar=N_("FILE"),
    help=N_("Where to save it. A file that is already there is replaced."),
)
@in_a_folder
@click.pass_obj
def template(desk: Desk, kind: str, out: str) -> None:
    target = named(out)
    if is_inside(target, desk.home.folder):
        raise InTaktsFolder(file=target)
    tag = desk.language.tag
    country = next(code for code, spoken in SPOKEN_IN.items() if spoken == tag)
    write(target, render(Language(tag, country)))
    desk.say("Saved in {file}. It holds nothing from any notebook.", file=target)
