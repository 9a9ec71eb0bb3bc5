"""The screens of this part, by route."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.flare.edit import FlareEdit
from app.views.flare.heavy import HeavyDayScreen
from app.views.flare.reading import FlareScreen

ROUTES: dict[str, Callable[..., ft.Control]] = {
    "/flare": FlareScreen,
    "/flare/edit": FlareEdit,
    "/heavy": HeavyDayScreen,
}
