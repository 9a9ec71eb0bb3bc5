"""`takt export`: saves the summary for a visit as a file."""

from datetime import date
from pathlib import Path

import click

from app.command.desk import Desk, with_the_notebook
from app.command.diaries import day_of
from app.command.spoken import command
from app.command.writing import write
from app.errors import CannotWriteFile
from app.exports import FORMATS, render
from app.rehab.period import Period
from app.session.for_the_visit import summary_of
from app.words import N_

MONTHS = 3


@command(
    "export",
    help=N_("Save the summary for a visit as a file: three months until today, or the days you name."),
    epilog="takt export --format pdf --out summary.pdf",
)
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="pdf", help=N_("The kind of file.")
)
@click.option(
    "--out",
    required=True,
    metavar=N_("FILE"),
    help=N_("Where to save it. A file that is already there is replaced."),
)
@click.option(
    "--from", "first", callback=day_of, metavar=N_("DAY"), help=N_("The first day, as year-month-day.")
)
@click.option("--to", "last", callback=day_of, metavar=N_("DAY"), help=N_("The last day, as year-month-day."))
@click.option(
    "--sections",
    metavar=N_("NAMES"),
    help=N_("The parts of the summary, with commas between them. The usual ones, if you leave it out."),
)
@with_the_notebook
@click.pass_obj
def export(
    desk: Desk,
    form: str,
    out: str,
    first: date | None,
    last: date | None,
    sections: str | None,
    passphrase_file: str | None,
) -> None:
    today = desk.home.clock.today()
    last = last or today
    period = Period(first, last) if first else Period.months_until(last, MONTHS)
    chosen = None if sections is None else [name.strip() for name in sections.split(",") if name.strip()]
    target = Path(out)
    if target.resolve().parent == desk.home.folder.resolve():
        # What lies beside the notebook is sealed; readable copies do not belong there.
        raise CannotWriteFile
    with desk.notebook(passphrase_file) as notebook:
        summary = summary_of(notebook, period, chosen)
    write(target, render(form, summary, desk.language))
    desk.say("Saved in {file}. The file is not locked: keep it where only you can read it.", file=out)
