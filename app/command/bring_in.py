"""`takt import`: brings in what another diary, any table or an archive holds."""

from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

import click

from app.command.clinic_plan import take_plan
from app.command.desk import Desk, with_the_notebook
from app.command.reading import named, read
from app.command.sealed_file import tell_way_back
from app.command.shown import shown
from app.command.spoken import command
from app.command.waiting import progress_shown, told_while
from app.errors import NotForThisFormat
from app.errors.other_diaries import NotADiary, UnclearDayOrder, UnknownColumn
from app.imports import archive, clinic_plan, encodings, mapped, tables
from app.imports.days import Order
from app.imports.diaries import ANY_TABLE, DIARIES, recognised
from app.imports.found import Found
from app.imports.mapped import ROLES, Mapping
from app.session.bringing_in import Brought, bring_in, bring_in_archive
from app.session.making import make
from app.storage.making import whole_or_nothing
from app.words import N_

ARCHIVE, PLAN = "archive", "plan"
KINDS = (ARCHIVE, PLAN, *DIARIES, ANY_TABLE)
MOST_TOLD = 40
ORDERS = [order.value for order in Order]
OF_THE_NEW_NOTEBOOK = N_("Passphrase of the new notebook")


@command(
    "import",
    help=N_(
        "Bring in an archive, or what another diary has saved: Daylio, Bearable, Track & Graph, Loop Habit "
        "Tracker, MedTimer, Visible, or any table (CSV). A backup is made first. The same file twice brings "
        "nothing twice. Where there is no notebook, an archive becomes one."
    ),
    epilog="takt import FILE --kind csv --column Smärta=pain --vault FOLDER",
)
@click.argument("file", metavar=N_("FILE"))
@click.option(
    "--kind", type=click.Choice(KINDS), help=N_("What the file is. Takt finds out, if you leave it out.")
)
@click.option(
    "--column",
    "said",
    multiple=True,
    metavar=N_("COLUMN=MEANING"),
    help=N_(
        "What a column of a table is: day, time, note, series, or the question it answers from 0 to 10: "
        "function, sleep, energy, mood, pain. Nothing after the equals sign leaves it out."
    ),
)
@click.option(
    "--day-order",
    type=click.Choice(ORDERS),
    help=N_(
        "How days like 3/4/2026 are written in a table: dmy with the day first, mdy with the month first."
    ),
)
@with_the_notebook
@click.pass_obj
def import_file(
    desk: Desk,
    file: str,
    kind: str | None,
    said: Sequence[str],
    day_order: str | None,
    passphrase_file: str | None,
) -> None:
    path = named(file)
    content = content_of(path, kind)
    kind = kind or kind_of(content, path.name)
    if kind != ANY_TABLE and (said or day_order):
        raise NotForThisFormat(name="--column" if said else "--day-order", form=kind)
    if kind == ARCHIVE:
        with progress_shown() as progress:
            archived = archive.read(content, path.name, progress)
        take_archive(desk, archived, passphrase_file)
        return
    if kind == PLAN:
        take_plan(desk, content, path.name, passphrase_file)
        return
    today = desk.home.clock.today()
    if kind == ANY_TABLE:
        table = tables.table(content, path.name)
        mapping = mapping_of(table, said, day_order)
        with told_while(desk.language.say("Reading the file …")):
            found = mapped.read(table, mapping, today)
        tell_mapping(desk, table, mapping)
    else:
        with told_while(desk.language.say("Reading the file …")):
            found = DIARIES[kind].read(content, path.name, today)
    with desk.notebook(passphrase_file) as notebook, told_while(desk.language.say("Bringing it in …")):
        brought = bring_in(notebook, found)
    tell(desk, brought, found)


def content_of(path: Path, kind: str | None) -> bytes:
    """The bytes of a file, unless there are too many. Raises a CannotReadFile or TooLargeFile."""
    refuse_large: Callable[[int, str], None] = (
        archive.refuse_large if kind in (ARCHIVE, None) else encodings.refuse_large
    )
    return read(path, refuse_large, archive.MOST_MEGABYTES * 2**20)


def kind_of(content: bytes, name: str) -> str:
    """What a file is. Raises NotADiary, EmptyTable or TooLargeFile."""
    if content[:200].lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b'{"takt_archive"'):
        return ARCHIVE
    if clinic_plan.is_plan(content):
        return PLAN
    try:
        return recognised(content, name)
    except NotADiary:
        if b'"takt_archive"' in content[:2_000]:
            return ARCHIVE
        raise


def take_archive(desk: Desk, found: archive.Archive, passphrase_file: str | None) -> None:
    """Bring an archive into the notebook, or make one of it."""
    if desk.has_notebook():
        with desk.notebook(passphrase_file) as notebook, told_while(desk.language.say("Bringing it in …")):
            brought = bring_in_archive(notebook, found)
        tell_brought(desk, brought)
        return
    passphrase = desk.passphrase(passphrase_file, OF_THE_NEW_NOTEBOOK)
    with whole_or_nothing(desk.home.vault_path):
        with told_while(desk.language.say("Making your notebook …")):
            code = make(desk.home, passphrase, found.records)
        desk.say("The notebook is in {folder}.", folder=desk.home.folder)
        # A notebook whose recovery code nobody has seen is none to keep.
        desk.say(
            "Its recovery code is: {code}. Write it on paper: it is shown only this once, and opens the "
            "notebook if you forget the passphrase.",
            code=code,
        )
    tell_brought(desk, Brought(len(found.records), 0))


def mapping_of(table: tables.Table, said: Sequence[str], day_order: str | None) -> Mapping:
    """The guess, with what was said on the command line. Raises UnknownColumn or UnclearDayOrder."""
    mapping = mapped.guess(table)
    for one in said:
        name, _, role = one.rpartition("=")
        if name not in table.columns or role not in ROLES:
            raise UnknownColumn(
                name=one,
                file=table.file,
                columns=", ".join(table.columns),
                roles=", ".join(filter(None, ROLES)),
            )
        mapping = mapping.saying(table.columns.index(name), role)
    if day_order:
        return mapping.in_order(Order(day_order))
    if not mapping.order_is_sure:
        raise UnclearDayOrder(file=table.file)
    return mapping


# --- What is told


def tell_mapping(desk: Desk, table: tables.Table, mapping: Mapping) -> None:
    """What each column was taken for."""
    for column, role in zip(table.columns, mapping.roles, strict=True):
        click.echo(shown(f"{column}: {desk.language.say(ROLES[role])}"))


def tell(desk: Desk, brought: Brought, found: Found) -> None:
    """What came in, what was there, what was left out, and which rows could not be read."""
    tell_brought(desk, brought)
    for reason, number in found.left_out:
        desk.say("Left out: {reason} ({number})", reason=desk.language.say(reason), number=number)
    if not found.troubles:
        return
    desk.say("These rows could not be read:")
    for one in islice(found.troubles, MOST_TOLD):
        desk.say(
            "{file}, line {line}: {reason}",
            file=one.file,
            line=one.line,
            reason=desk.language.tell(one.error),
        )
    more = len(found.troubles) - MOST_TOLD
    if more > 0:
        click.echo(desk.language.count("And one more.", "And {n} more.", more))


def tell_brought(desk: Desk, brought: Brought) -> None:
    """How many came in and were there, and where the way back is."""
    for label, number in (
        (N_("New in the notebook"), brought.added),
        (N_("There already"), brought.already_there),
    ):
        click.echo(f"{desk.language.say(label)}: {desk.language.number(number)}")
    if brought.made:
        tell_way_back(desk, brought.made)
