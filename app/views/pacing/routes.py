"""The screens of this part, by route."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.pacing.edit import EditPacingPlan
from app.views.pacing.one_plan import OnePacingPlan
from app.views.pacing.plans import PacingPlans
from app.views.pacing.timer import TimerScreen
from app.views.pacing.tries import FindTheStart

ROUTES: dict[str, Callable[..., ft.Control]] = {
    "/pacing": PacingPlans,
    "/pacing/one": OnePacingPlan,
    "/pacing/edit": EditPacingPlan,
    "/pacing/tries": FindTheStart,
    "/timer": TimerScreen,
}
