"""The screens of this part, by route."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.plan.screen import Plan

ROUTES: dict[str, Callable[..., ft.Control]] = {"/plan": Plan}
