"""How much of the body was drawn on, drawing by drawing, as a line of a chart."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.charts.styles import SERIES
from app.charts.trend import Line
from app.rehab.fields import Scale
from app.rehab.period import Period
from app.rehab.series import daily
from app.words import N_

COVERAGE = Scale(
    N_("How much of the body is drawn on?"),
    N_("Share of the body drawn, %"),
    low=N_("nothing drawn"),
    high=N_("the whole body"),
    most=100,
)


def coverage_line(period: Period, shares: Iterable[tuple[date, float]]) -> Line:
    """Shares of the body, from 0 to 1, on the days they were drawn; a day without a drawing is a gap."""
    return Line(COVERAGE, daily(period, ((day, 100 * share) for day, share in shares)), SERIES[0])
