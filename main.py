"""Hands the app to Flet on phones and in packaged programs; elsewhere does what `takt` does.

Flet's packager wants this file beside assets/.
"""

import flet as ft
from flet.utils import is_embedded

from app.session.home import Home, usual_folder
from app.views.shell import main_for

if __name__ == "__main__":
    if is_embedded():  # type: ignore[no-untyped-call]  # not annotated in flet
        ft.run(main_for(Home(usual_folder())))
    else:
        from app.command import main as command_line

        command_line()
