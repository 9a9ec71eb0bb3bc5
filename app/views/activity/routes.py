"""The screens of this part, by route."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.activity.day import ActivityDay
from app.views.activity.edit import EditActivity
from app.views.activity.patterns import ActivityPatterns
from app.views.activity.split import SplitActivity
from app.views.activity.start import StartActivity
from app.views.activity.tomorrow import PlanTomorrow
from app.views.activity.week import ActivityWeek

ROUTES: dict[str, Callable[..., ft.Control]] = {
    "/activity": ActivityDay,
    "/activity/edit": EditActivity,
    "/activity/start": StartActivity,
    "/activity/tomorrow": PlanTomorrow,
    "/activity/split": SplitActivity,
    "/activity/week": ActivityWeek,
    "/activity/patterns": ActivityPatterns,
}
