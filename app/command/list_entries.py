"""`takt list`: shows what is written in a diary, and what was agreed."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from typing import Any

import click

from app.command import agreed, events, tables
from app.command.desk import Desk, with_the_notebook
from app.command.diaries import day_of, kind_called, period_of
from app.command.spoken import command
from app.exports import DIARY_FORMATS, render_agreed, render_diary
from app.language import Language
from app.rehab.fields import Logged
from app.rehab.goals import Goal
from app.rehab.plan import Plan
from app.rehab.visits_referral import ReferralSheet
from app.session.notebook import Notebook
from app.storage.kept import Kept
from app.words import N_

TABLE = "table"


@command(
    "list",
    help=N_(
        "Show what is written in a diary, or what was agreed: plan, goal, taper, visit and others, "
        "the oldest day first. A name that Takt does not know is answered with all that it knows."
    ),
    epilog="takt list checkin --from 2026-10-01 --format csv",
)
@click.argument("diary", metavar=N_("DIARY"))
@click.option(
    "--from", "first", callback=day_of, metavar=N_("DAY"), help=N_("The first day, as year-month-day.")
)
@click.option("--to", "last", callback=day_of, metavar=N_("DAY"), help=N_("The last day, as year-month-day."))
@click.option(
    "--format",
    "form",
    type=click.Choice([TABLE, *DIARY_FORMATS]),
    default=TABLE,
    help=N_("A table to read here, or JSON or CSV for other programs."),
)
@with_the_notebook
@click.pass_obj
def list_entries(
    desk: Desk, diary: str, first: date | None, last: date | None, form: str, passphrase_file: str | None
) -> None:
    kind = kind_called(diary)
    period = period_of(first, last)
    if all(part.name != "day" for part in fields(kind)):
        # A goal has no day of its own: it is shown whatever days are named.
        period = None
    with desk.notebook(passphrase_file) as notebook:
        found = notebook.journal.read(kind, period)
        plans = notebook.journal.read(Plan) if kind is Goal else []
        shown = in_a_table(found, kind, notebook, desk.language) if form == TABLE else ""
    if form == TABLE:
        click.echo(shown)
    else:
        click.echo(as_file(form, found, kind, desk.language, plans), nl=False)


def in_a_table(found: Sequence[Kept[Any]], kind: type, notebook: Notebook, language: Language) -> str:
    """What is found, to be read here."""
    if not found:
        return language.say("Nothing is written in these days.")
    if issubclass(kind, Logged):
        return tables.diary([kept.record for kept in found], kind, language)
    if getattr(kind, "versioned", False) or kind is ReferralSheet:
        return "\n\n".join(agreed.told(kept, language) for kept in found)
    return events.table(found, kind, events.names_in(notebook), language)


def as_file(
    form: str, found: Sequence[Kept[Any]], kind: type, language: Language, plans: Sequence[Kept[Plan]]
) -> bytes:
    """What is found, for other programs: of a diary the answers, of what was agreed all that is kept."""
    if issubclass(kind, Logged):
        return render_diary(form, [kept.record for kept in found], kind, language)
    return render_agreed(form, found, kind, language, plans)
