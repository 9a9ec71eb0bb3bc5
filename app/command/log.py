"""`takt log`: writes an entry in a diary."""

from collections.abc import Sequence
from datetime import date

import click

from app.command.belonging import fitted
from app.command.desk import Desk, with_the_notebook
from app.command.diaries import day_of, tracker_called
from app.command.spoken import command
from app.content.contacts import contacts
from app.errors import UnclearAnswer, UnknownField
from app.rehab.fields import Logged, questions
from app.rehab.symptoms import Symptoms
from app.words import N_


@command(
    "log",
    help=N_(
        "Write an entry in a diary, for today or for an earlier day. Questions you leave out stay unanswered. "
        "What is planned, as an activity with state=planned, may be for a day to come."
    ),
    epilog='takt log checkin function=6 sleep=4 note="…"',
)
@click.argument("diary", metavar=N_("DIARY"))
@click.argument("answers", nargs=-1, metavar=N_("QUESTION=ANSWER…"))
@click.option(
    "--day",
    callback=day_of,
    metavar=N_("DAY"),
    help=N_("The day it is about, as year-month-day. Today, if you leave it out."),
)
@with_the_notebook
@click.pass_obj
def log(
    desk: Desk, diary: str, answers: Sequence[str], day: date | None, passphrase_file: str | None
) -> None:
    tracker = tracker_called(diary)
    clock = desk.home.clock
    entry = tracker(day=day or clock.today(), at=clock.now(), **read(answers, tracker))
    with desk.notebook(passphrase_file) as notebook:
        notebook.log(fitted(entry, notebook))
    desk.say("Saved for {day}.", day=desk.language.full_day(entry.day))
    if isinstance(entry, Symptoms):
        show_cards(desk, entry)


def show_cards(desk: Desk, entry: Symptoms) -> None:
    """Whom to call, at once, for every warning sign."""
    language = desk.language
    for sentence, uses in dict.fromkeys((card.sentence, card.uses) for card in entry.cards):
        desk.say(sentence)
        for use in uses:
            click.echo(f"  {contacts(language.country).in_words(use, language.folder)}")


def read(answers: Sequence[str], tracker: type[Logged]) -> dict[str, object]:
    """The answers by question, from "question=answer". Raises UnclearAnswer, UnknownField or a FieldError."""
    asked = questions(tracker)
    understood: dict[str, object] = {}
    for answer in answers:
        name, equals, typed = answer.partition("=")
        if not equals or name in understood:
            raise UnclearAnswer(name=next(iter(asked)))
        if name not in asked:
            raise UnknownField(name=name, known=", ".join(asked))
        understood[name] = asked[name].read(name, typed)
    return understood
