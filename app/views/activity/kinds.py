"""How the kinds of activity look: by demand, or recovery and rest; each has a pattern, an icon and a word."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import flet as ft
import flet.canvas as cv

from app.rehab.activity import DEMANDS, Activity, Area, Demand
from app.rehab.balance import Balance
from app.views.parts.pen import brush, pen
from app.words import N_

I = ft.Icons  # noqa: E741  # the icons' own letter in every table of looks

AREA_ICONS: dict[str, ft.IconData] = {
    Area.PERSONAL_CARE: I.SHOWER_OUTLINED,
    Area.HOME: I.HOME_OUTLINED,
    Area.WORK: I.WORK_OUTLINE,
    Area.LEISURE: I.PALETTE_OUTLINED,
    Area.SOCIAL: I.GROUPS_OUTLINED,
    Area.EXERCISE: I.FITNESS_CENTER,
    Area.RECOVERY: I.SPA_OUTLINED,
    Area.REST: I.HOTEL_OUTLINED,
}


class Kind(StrEnum):
    """What an activity is drawn as."""

    HIGH = "high"
    MIDDLE = "middle"
    LOW = "low"
    UNTOLD = "untold"
    RECOVERY = "recovery"
    REST = "rest"


@dataclass(frozen=True)
class Looks:
    """A kind's word, fill, edge and pattern: solid, crossed, hatched, ruled, dotted or empty."""

    word: str
    fill: str
    edge: str
    pattern: str


LOOKS: dict[Kind, Looks] = {
    Kind.HIGH: Looks(DEMANDS[Demand.HIGH], "primary", "primary", "solid"),
    Kind.MIDDLE: Looks(DEMANDS[Demand.MIDDLE], "primarycontainer", "primary", "crossed"),
    Kind.LOW: Looks(DEMANDS[Demand.LOW], "primarycontainer", "primary", "hatched"),
    Kind.UNTOLD: Looks(N_("How demanding is not told"), "surfacecontainer", "primary", "ruled"),
    Kind.RECOVERY: Looks(N_("Recovery"), "secondarycontainer", "secondary", "dotted"),
    Kind.REST: Looks(N_("Rest"), "surfacecontainerlowest", "outline", "empty"),
}


def kind_of(activity: Activity) -> Kind:
    """What an activity is drawn as."""
    if activity.restful:
        return Kind.RECOVERY if activity.area == Area.RECOVERY else Kind.REST
    return Kind(activity.demand) if activity.demand else Kind.UNTOLD


def minutes_by_kind(balance: Balance) -> dict[Kind, int]:
    """The minutes of a balance by kind, those without any left out."""
    minutes = {
        Kind.HIGH: balance.by_demand[Demand.HIGH],
        Kind.MIDDLE: balance.by_demand[Demand.MIDDLE],
        Kind.LOW: balance.by_demand[Demand.LOW],
        Kind.UNTOLD: balance.untold,
        Kind.RECOVERY: balance.by_area[Area.RECOVERY],
        Kind.REST: balance.by_area[Area.REST],
    }
    return {kind: amount for kind, amount in minutes.items() if amount}


def swatch(
    kind: Kind, x: float, y: float, width: float, height: float, *, radius: float = 4
) -> list[cv.Shape]:
    """A rectangle in the fill, the pattern and the edge of a kind."""
    looks = LOOKS[kind]
    box = cv.Rect(x, y, width, height, border_radius=radius, paint=brush(looks.fill))
    edge = cv.Rect(
        x + 0.75,
        y + 0.75,
        max(width - 1.5, 0),
        max(height - 1.5, 0),
        border_radius=radius,
        paint=pen(looks.edge, 1.5),
    )
    return [box, *pattern(kind, x, y, width, height), edge]


def pattern(kind: Kind, x: float, y: float, width: float, height: float) -> list[cv.Shape]:
    """The lines or dots of a kind."""
    looks = LOOKS[kind]
    if looks.pattern == "dotted":
        spots: list[ft.OffsetValue] = [
            ft.Offset(x + 5 + 8 * column, y + 5 + 8 * row)
            for row in range(int(height // 8))
            for column in range(int(width // 8))
        ]
        return [cv.Points(spots, cv.PointMode.POINTS, paint=pen(looks.edge, 3.4))] if spots else []
    lines: list[cv.Path.PathElement] = []
    if looks.pattern in ("hatched", "crossed"):
        lines += slanted(x, y, width, height, mirrored=False)
    if looks.pattern == "crossed":
        lines += slanted(x, y, width, height, mirrored=True)
    if looks.pattern == "ruled":
        for n in range(1, int(height // 7) + 1):
            lines += [cv.Path.MoveTo(x, y + 7 * n - 2), cv.Path.LineTo(x + width, y + 7 * n - 2)]
    return [cv.Path(lines, pen(looks.edge, 1.4))] if lines else []


def slanted(x: float, y: float, width: float, height: float, *, mirrored: bool) -> list[cv.Path.PathElement]:
    """Lines at 45 degrees, seven apart, cut at the edges of a rectangle."""
    lines: list[cv.Path.PathElement] = []
    for n in range(1, int((width + height) // 7) + 1):
        along = 7.0 * n
        first = (along, 0.0) if along <= width else (width, along - width)
        last = (along - height, height) if along >= height else (0.0, along)
        if mirrored:
            first, last = (width - first[0], first[1]), (width - last[0], last[1])
        lines += [
            cv.Path.MoveTo(x + first[0], y + first[1]),
            cv.Path.LineTo(x + last[0], y + last[1]),
        ]
    return lines
