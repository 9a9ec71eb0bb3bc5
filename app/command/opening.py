"""`takt` alone: opens the app in the browser, or in a window of its own."""

import threading
import webbrowser
from importlib.util import find_spec
from pathlib import Path

import click

import app
from app.command.desk import Desk, in_a_folder
from app.command.spoken import group
from app.errors import BrowserPartMissing
from app.words import N_

ASSETS = Path(__file__).parents[2] / "assets"
FOR_THE_BROWSER = ("flet_web", "uvicorn", "websockets")

PORT = click.IntRange(1, 65_535)


@group(
    "takt",
    invoke_without_command=True,
    options_metavar=N_("[OPTIONS]"),
    subcommand_metavar=N_("[COMMAND]"),
    help=N_("Open your notebook in the browser of this device. Nothing is sent anywhere."),
    epilog="takt --language sv",
)
@click.option(
    "--port",
    type=PORT,
    metavar=N_("NUMBER"),
    help=N_("The port of the page. A free one, if you leave it out."),
)
@click.option("--no-browser", is_flag=True, help=N_("Show the address only, and open no browser."))
@click.option(
    "--desktop", is_flag=True, help=N_("Open a window of its own. The first time this needs a network.")
)
@in_a_folder
@click.version_option(app.__version__, message="%(version)s", help=N_("Show the version."))
@click.pass_context
def opening(ctx: click.Context, port: int | None, no_browser: bool, desktop: bool) -> None:
    if ctx.invoked_subcommand is not None:
        return
    desk: Desk = ctx.obj
    if desk.language.tag != desk.home.language().tag:
        desk.home.prefer(language=desk.language.tag)
    if desktop:
        show_window(desk)
    else:
        show_in_browser(desk, port=port, browser=not no_browser)


def show_in_browser(desk: Desk, *, port: int | None, browser: bool, hint: str = "") -> None:
    """Serve the app until Ctrl-C. Raises BrowserPartMissing or PortTaken."""
    if any(find_spec(part) is None for part in FOR_THE_BROWSER):
        raise BrowserPartMissing
    from app.views.local_web import serve
    from app.views.shell import main_for

    def ready(address: str) -> None:
        desk.say("Takt is open at {address} – close it here with Ctrl-C.", address=address)
        if browser:
            # Some systems wait for the browser, and the page should be answered meanwhile.
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()

    serve(
        main_for(desk.home, hint),
        port=port,
        assets=ASSETS,
        language=desk.language,
        ready=ready,
        tell=lambda sentence: click.echo(sentence, err=True),
    )


def show_window(desk: Desk) -> None:
    """Show the app in a window until it is closed. Raises WindowMissing."""
    from app.views.own_window import show
    from app.views.shell import main_for

    show(main_for(desk.home), assets=ASSETS)
