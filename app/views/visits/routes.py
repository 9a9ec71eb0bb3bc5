"""The screens of this part, by route."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.visits.after import AfterVisit
from app.views.visits.earlier import EarlierVisits
from app.views.visits.edit import EditVisit
from app.views.visits.one import OneVisit
from app.views.visits.page import PageForTheVisit
from app.views.visits.prepare import PrepareVisit
from app.views.visits.referral import Referral
from app.views.visits.screen import VisitTab
from app.views.visits.show import ShowPage

ROUTES: dict[str, Callable[..., ft.Control]] = {
    "/visit": VisitTab,
    "/visit/edit": EditVisit,
    "/visit/prepare": PrepareVisit,
    "/visit/after": AfterVisit,
    "/visit/page": PageForTheVisit,
    "/visit/show": ShowPage,
    "/visits": EarlierVisits,
    "/visits/one": OneVisit,
    "/referral": Referral,
}
