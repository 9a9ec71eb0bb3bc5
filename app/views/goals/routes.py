"""The screens of this part, by route."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

ROUTES: dict[str, Callable[..., ft.Control]] = {}
