"""The screens of this part, by route; a backup can be opened without a notebook, and at the lock, too."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.exchange.bring_in import BringIn
from app.views.exchange.folder import BackupFolder
from app.views.exchange.restore import Restore
from app.views.exchange.screen import Exchange

ROUTES: dict[str, Callable[..., ft.Control]] = {
    "/exchange": Exchange,
    "/exchange/bring-in": BringIn,
    "/exchange/folder": BackupFolder,
    "/restore": Restore,
}
WITHOUT_A_NOTEBOOK: dict[str, Callable[..., ft.Control]] = {"/restore": Restore}
# A route of its own: whoever was at /restore when the notebook locked finds the lock there.
AT_THE_LOCK: dict[str, Callable[..., ft.Control]] = {"/restore/instead": Restore}
