"""The screens of this part, by route."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.plan.action import OneAction, ReviewPlan
from app.views.plan.agreeing import AgreeOnPlan
from app.views.plan.contacts import Contacts
from app.views.plan.edit import EditPlan
from app.views.plan.ending import EndPlan
from app.views.plan.missing import WhatIsMissing
from app.views.plan.read import ComparePlans, EarlierVersions, ReadPlan
from app.views.plan.screen import PlanTab

ROUTES: dict[str, Callable[..., ft.Control]] = {
    "/plan": PlanTab,
    "/plan/edit": EditPlan,
    "/plan/agree": AgreeOnPlan,
    "/plan/action": OneAction,
    "/plan/review": ReviewPlan,
    "/plan/read": ReadPlan,
    "/plan/contacts": Contacts,
    "/plan/missing": WhatIsMissing,
    "/plan/versions": EarlierVersions,
    "/plan/compare": ComparePlans,
    "/plan/end": EndPlan,
}
