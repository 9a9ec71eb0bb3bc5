"""`takt list`: shows what is written in a diary."""

from collections.abc import Sequence
from datetime import date

import click

from app.command.desk import Desk, with_the_notebook
from app.command.diaries import day_of, period_of, tracker_called
from app.command.spoken import command
from app.exports import DIARY_FORMATS, render_diary
from app.language import Language
from app.rehab.fields import Choice, Choices, Logged, questions
from app.words import N_

TABLE = "table"
UNANSWERED = "–"


@command(
    "list",
    help=N_("Show what is written in a diary, the oldest day first."),
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
    tracker = tracker_called(diary)
    period = period_of(first, last, desk.home.clock.today())
    with desk.notebook(passphrase_file) as notebook:
        entries = [kept.record for kept in notebook.journal.read(tracker, period)]
    if form == TABLE:
        click.echo(table(entries, tracker, desk.language))
    else:
        click.echo(render_diary(form, entries, tracker, desk.language), nl=False)


def table(entries: Sequence[Logged], tracker: type[Logged], language: Language) -> str:
    """The entries in columns as wide as what stands in them."""
    if not entries:
        return language.say("Nothing is written in these days.")
    asked = questions(tracker)
    rows = [[language.say("Day"), *(language.say(question.short) for question in asked.values())]]
    rows += [
        [language.full_day(entry.day), *(cell(entry, name, language) for name in asked)] for entry in entries
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(words.ljust(width) for words, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def cell(entry: Logged, name: str, language: Language) -> str:
    """An answer on one line, as this language writes it."""
    answer, question = getattr(entry, name), questions(type(entry))[name]
    if answer is None or answer in ("", ()):
        return "" if answer == "" else UNANSWERED
    if isinstance(question, Choices):
        return ", ".join(language.say(question.options[key]) for key in answer)
    if isinstance(question, Choice):
        return language.say(question.options[answer])
    if isinstance(answer, int | float):
        return language.number(answer, 2)
    return "".join(one if one.isprintable() else " " for one in str(answer))
