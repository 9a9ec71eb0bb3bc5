"""The screens of this part, by route."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.goals.edit import GoalEdit
from app.views.goals.one import GoalScreen
from app.views.goals.review import ReviewScreen
from app.views.goals.screen import GoalsScreen

ROUTES: dict[str, Callable[..., ft.Control]] = {
    "/goals": GoalsScreen,
    "/goals/one": GoalScreen,
    "/goals/edit": GoalEdit,
    "/goals/review": ReviewScreen,
}
