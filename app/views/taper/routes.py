"""The screens of this part, by route."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.taper.begun_day import BegunDayScreen
from app.views.taper.change import ChangeScreen
from app.views.taper.change_ways import ChangeWays
from app.views.taper.dose import DoseScreen
from app.views.taper.doses import DosesScreen
from app.views.taper.edit import EditScreen
from app.views.taper.end import EndScreen
from app.views.taper.pause import PauseScreen
from app.views.taper.safety import SafetyScreen
from app.views.taper.screen import TaperScreen
from app.views.taper.steps import StepsScreen
from app.views.taper.versions import VersionsScreen

ROUTES: dict[str, Callable[..., ft.Control]] = {
    "/taper": TaperScreen,
    "/taper/edit": EditScreen,
    "/taper/change": ChangeWays,
    "/taper/step": ChangeScreen,
    "/taper/steps": StepsScreen,
    "/taper/begun": BegunDayScreen,
    "/taper/pause": PauseScreen,
    "/taper/end": EndScreen,
    "/taper/doses": DosesScreen,
    "/taper/dose": DoseScreen,
    "/taper/versions": VersionsScreen,
    "/taper/safety": SafetyScreen,
}
