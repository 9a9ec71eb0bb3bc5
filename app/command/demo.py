"""`takt demo`: a fictional patient's notebook, to look around in or to keep."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from app.command.desk import Desk, with_the_notebook
from app.command.opening import PORT, show_in_browser
from app.command.spoken import command
from app.demo import notebook_of
from app.language import COUNTRIES, Language, preferred
from app.session.home import Home
from app.session.making import make
from app.storage.passphrases import offer
from app.words import N_

MOST_YEARS = 20


@command(
    "demo",
    help=N_(
        "Look around in the notebook of a fictional patient. It is removed when you end Takt; "
        "with --vault it is written in that folder and kept, and nothing is opened."
    ),
    epilog="takt demo --years 10 --country se --language sv --vault FOLDER",
)
@click.option(
    "--years",
    type=click.IntRange(1, MOST_YEARS),
    default=1,
    metavar=N_("NUMBER"),
    help=N_("How many years of check-ins, from 1 to 20. One, if you leave it out."),
)
@click.option(
    "--country",
    type=click.Choice(list(COUNTRIES), case_sensitive=False),
    help=N_("Where the patient lives. The country of the language, if you leave it out."),
)
@click.option(
    "--port",
    type=PORT,
    metavar=N_("NUMBER"),
    help=N_("The port of the page. A free one, if you leave it out."),
)
@click.option("--no-browser", is_flag=True, help=N_("Show the address only, and open no browser."))
@with_the_notebook
@click.pass_obj
def demo(
    desk: Desk,
    years: int,
    country: str | None,
    port: int | None,
    no_browser: bool,
    passphrase_file: str | None,
) -> None:
    tag = desk.language.tag
    language = Language(tag, country or preferred([tag])[1])
    passphrase = desk.passphrase(passphrase_file) if passphrase_file else offer(language.folder)
    if desk.folder_was_named:
        fill(desk.home, passphrase, years=years, language=language)
        desk.say("The notebook of the fictional patient is in {folder}.", folder=desk.home.folder)
        tell_passphrase(desk, passphrase, passphrase_file)
        return
    with TemporaryDirectory(prefix="takt-demo-", ignore_cleanup_errors=True) as folder:
        home = Home(Path(folder), desk.home.clock)
        fill(home, passphrase, years=years, language=language)
        tell_passphrase(desk, passphrase, passphrase_file)
        show_in_browser(replace(desk, home=home), port=port, browser=not no_browser, hint=passphrase)


def fill(home: Home, passphrase: str, *, years: int, language: Language) -> None:
    """Write the fictional patient's notebook. Raises WeakPassphrase, VaultExists or a StorageError."""
    make(home, passphrase, notebook_of(years, home.clock.today(), language))
    home.prefer(language=language.tag, country=language.country)


def tell_passphrase(desk: Desk, passphrase: str, file: str | None) -> None:
    """Show a passphrase that Takt has made; one from a file is known already."""
    if file is None:
        desk.say("Its passphrase is: {passphrase}", passphrase=passphrase)
