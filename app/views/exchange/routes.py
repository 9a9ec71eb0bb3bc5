"""The screens of this part, by route; a backup can be opened without a notebook too."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.exchange.bring_in import BringIn
from app.views.exchange.restore import Restore
from app.views.exchange.screen import Exchange

ROUTES: dict[str, Callable[..., ft.Control]] = {
    "/exchange": Exchange,
    "/exchange/bring-in": BringIn,
    "/restore": Restore,
}
WITHOUT_A_NOTEBOOK: dict[str, Callable[..., ft.Control]] = {"/restore": Restore}
