"""The screens of this part, by route."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.symptoms.edit import EditSymptoms
from app.views.symptoms.screen import SymptomsScreen

ROUTES: dict[str, Callable[..., ft.Control]] = {
    "/symptoms": SymptomsScreen,
    "/symptoms/edit": EditSymptoms,
}
