"""`takt export`: saves the page for the visit, or what is in the notebook, as a file."""

from datetime import date

import click

from app.command.desk import Desk, with_the_notebook
from app.command.diaries import day_of
from app.command.reading import named
from app.command.spoken import command
from app.command.waiting import progress_shown, told_while
from app.command.writing import is_inside, refuse_unfit, write
from app.errors import InTheFuture, NotForThisFormat
from app.errors.named_files import InTaktsFolder
from app.exports import BINDER_FORMATS, FORMATS, load_beside, protected, render
from app.rehab.period import Period
from app.session.for_the_visit import since_last_visit, summary_of
from app.session.notebook import Notebook
from app.session.taking_out import taken_out
from app.words import N_

MONTHS = 3


@command(
    "export",
    help=N_(
        "Save the page for the visit, or what is in the notebook, as a file: the days since the last visit, "
        "or those you name. Tables and the archive hold everything, the calendar what is to come."
    ),
    epilog="takt export --format pdf --out summary.pdf",
)
@click.option(
    "--format",
    "form",
    type=click.Choice([*FORMATS, *BINDER_FORMATS]),
    default="pdf",
    help=N_("The kind of file."),
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
@click.option(
    "--protect",
    metavar=N_("FILE"),
    help=N_("Let the PDF open with a password only: the first line of this file; - is standard input."),
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
    protect: str | None,
    passphrase_file: str | None,
) -> None:
    refuse_misfits(form, days_named=bool(first or last), sections=sections, protect=protect)
    chosen = None if sections is None else [name.strip() for name in sections.rstrip(", ").split(",")]
    refuse_days_ahead(form, first, last, desk.home.clock.today())
    target = named(out)
    if is_inside(target, desk.home.folder):
        raise InTaktsFolder(file=target)
    refuse_unfit(target)
    load_beside(form)
    with desk.notebook(passphrase_file) as notebook:
        period = meant(form, first, last, notebook)
        if form in BINDER_FORMATS:
            with progress_shown() as progress:
                content = taken_out(form, notebook, desk.language, period, progress)
        else:
            with told_while(desk.language.say("Making the page …")):
                content = render(form, summary_of(notebook, period, chosen), desk.language)
    if protect is None:
        write(target, content)
        desk.say("Saved in {file}. The file is not locked: keep it where only you can read it.", file=target)
        return
    write(target, protected.protect(content, desk.passphrase(protect)))
    desk.say(
        "Saved in {file}. It opens with the password only. Tell the password in another way than you send the file.",
        file=target,
    )


def refuse_misfits(form: str, *, days_named: bool, sections: str | None, protect: str | None) -> None:
    """Raise NotForThisFormat for a choice that the kind of file knows nothing of."""
    if protect is not None and form != "pdf":
        raise NotForThisFormat(name="--protect", form=form)
    if sections is not None and form not in FORMATS:
        raise NotForThisFormat(name="--sections", form=form)
    if days_named and form in BINDER_FORMATS and BINDER_FORMATS[form].is_whole:
        raise NotForThisFormat(name="--from, --to", form=form)


def refuse_days_ahead(form: str, first: date | None, last: date | None, today: date) -> None:
    """Raise InTheFuture for days that have not been: of these only the calendar and the tables tell."""
    if first and first > today and form != "ics":
        raise InTheFuture("--from")
    if last and last > today and form not in ("ics", "csv"):
        raise InTheFuture("--to")


def meant(form: str, first: date | None, last: date | None, notebook: Notebook) -> Period | None:
    """The days that are named, or those that are usual for a kind of file; None for all."""
    today = notebook.today()
    if form == "ics":
        return Period(first or today, last or date.max)
    if form == "csv":
        return Period(first or date.min, last or today) if first or last else None
    if first:
        return Period(first, last or today)
    return Period.months_until(last, MONTHS) if last else since_last_visit(notebook)
