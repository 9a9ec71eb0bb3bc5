"""How much of the body was drawn on, drawing by drawing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.rehab.fields import Scale
from app.rehab.period import Period
from app.rehab.series import Series, daily
from app.words import N_

COVERAGE = Scale(
    N_("How much of the body is drawn on?"),
    N_("Share of the body drawn, %"),
    low=N_("nothing drawn"),
    high=N_("the whole body"),
    most=100,
)


def coverage_series(period: Period, shares: Iterable[tuple[date, float]]) -> Series:
    """Shares of the body, from 0 to 1, as percent on the days they were drawn; a day without a drawing is a gap."""
    return daily(period, ((day, 100 * share) for day, share in shares))
