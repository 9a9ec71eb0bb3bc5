"""The screens of this part, by route."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.visits.page import Visit

ROUTES: dict[str, Callable[..., ft.Control]] = {"/visit": Visit, "/visit/page": Visit}
