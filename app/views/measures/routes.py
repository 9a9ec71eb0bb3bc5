"""The screens of this part, by route."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.measures.add import AddUp
from app.views.measures.clinic import ClinicResults
from app.views.measures.clinic_edit import EditClinicResult
from app.views.measures.edit import EditMeasure
from app.views.measures.one import OneMeasure
from app.views.measures.screen import Measures

ROUTES: dict[str, Callable[..., ft.Control]] = {
    "/measures": Measures,
    "/measures/one": OneMeasure,
    "/measures/edit": EditMeasure,
    "/measures/add": AddUp,
    "/measures/clinic": ClinicResults,
    "/measures/clinic/edit": EditClinicResult,
}
