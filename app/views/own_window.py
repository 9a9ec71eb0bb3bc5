"""Takt in a window of its own, for computers with a screen and, the first time, a network."""

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import flet as ft
from flet.utils import get_bool_env_var, is_linux_server

from app.errors import WindowMissing
from app.views.quiet import keep_quiet


def show(main: Callable[[ft.Page], None], *, assets: Path) -> None:
    """Show `main` in a window until it is closed. Raises WindowMissing.

    Where Flet would serve a page to the whole network instead (no screen, or told so by its
    environment), or install a package by itself, there is no window.
    """
    forced = get_bool_env_var("FLET_FORCE_WEB_SERVER")
    elsewhere = forced or is_linux_server()  # type: ignore[no-untyped-call]
    if elsewhere or find_spec("flet_desktop") is None:
        raise WindowMissing
    keep_quiet(lambda: None)
    try:
        ft.run(main, view=ft.AppView.FLET_APP, assets_dir=str(assets))
    except OSError as error:
        raise WindowMissing from error
