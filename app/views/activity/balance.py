"""The balance as a picture: one bar for what was done, one for what was planned, and minutes in words."""

from __future__ import annotations

import flet as ft
import flet.canvas as cv

from app.charts.minutes import total
from app.charts.sentences import hours
from app.rehab.activity import AREAS, Area
from app.rehab.balance import Balance, SideBySide
from app.views.activity.kinds import AREA_ICONS, LOOKS, Kind, minutes_by_kind, swatch
from app.views.parts.boundary import component
from app.views.parts.pen import picture
from app.views.parts.seen import look, spoken
from app.views.parts.text import STRETCH, C, T, quiet, words

HEIGHT, GAP, THINNEST = 40.0, 3.0, 6.0


@component
def BalancePicture(beside: SideBySide, says: str) -> ft.Control:
    """Minutes by demand, recovery and rest. Both bars have the same scale, so that they can be compared."""
    seen, language = look(), spoken()
    bars = [
        (language.say("Has been done"), beside.done),
        (language.say("Planned"), beside.planned),
    ]
    shown = [(name, one) for name, one in bars if total(one)]
    longest = max((total(one) for _, one in shown), default=0)
    parts: list[ft.Control] = []
    for name, one in shown:
        if beside.planned.by_area and total(beside.planned):
            parts.append(quiet(f"{name}, {hours(language, total(one))}"))
        # A screen reader hears the sentence once, though there may be two bars.
        told = says if one is shown[0][1] else ""
        parts.append(picture(bar(one, seen.inside * total(one) / longest), seen.inside, HEIGHT, told))
    parts.append(_legend(beside))
    return ft.Column(parts, spacing=8, tight=True, horizontal_alignment=STRETCH)


def bar(balance: Balance, width: float) -> list[cv.Shape]:
    """The kinds side by side, each as wide as its share; one too short to see is still drawn."""
    minutes = minutes_by_kind(balance)
    room = max(width - GAP * (len(minutes) - 1), THINNEST * len(minutes))
    wide = {kind: max(room * amount / total(balance), THINNEST) for kind, amount in minutes.items()}
    squeeze = room / sum(wide.values())
    shapes: list[cv.Shape] = []
    x = 0.0
    for kind, one in wide.items():
        shapes += swatch(kind, x, 0, one * squeeze, HEIGHT)
        x += one * squeeze + GAP
    return shapes


def _legend(beside: SideBySide) -> ft.Control:
    """What each pattern is, with its minutes as they were and as they were planned."""
    seen = look()
    done, planned = minutes_by_kind(beside.done), minutes_by_kind(beside.planned)
    shown = [kind for kind in Kind if kind in done or kind in planned]
    across = 1 if seen.large_text else 2
    width = (seen.inside - 12) / across
    entries = [_entry(kind, done.get(kind, 0), planned.get(kind, 0), width) for kind in shown]
    lines: list[ft.Control] = [
        ft.Row(entries[n : n + across], spacing=12, vertical_alignment=ft.CrossAxisAlignment.START)
        for n in range(0, len(entries), across)
    ]
    return ft.Column(lines, spacing=10, tight=True)


def _entry(kind: Kind, done: int, planned: int, width: float) -> ft.Control:
    text = ft.Column(
        [words(spoken().say(LOOKS[kind].word), T.LABEL_MEDIUM), *_times(done, planned)],
        spacing=0,
        tight=True,
        expand=True,
    )
    return ft.Container(
        ft.Row(
            [picture(swatch(kind, 0, 0, 22, 22), 22, 22), text],
            spacing=10,
            vertical_alignment=ft.CrossAxisAlignment.START,
        ),
        width=width,
    )


def _times(done: int, planned: int) -> list[ft.Control]:
    """The minutes as they were, and as they were planned."""
    language = spoken()
    lines: list[ft.Control] = [quiet(hours(language, done))] if done or not planned else []
    if planned:
        lines.append(quiet(language.say("planned {time}", time=hours(language, planned))))
    return lines


@component
def Areas(beside: SideBySide) -> ft.Control:
    """Minutes by part of life: what was done as a filled bar, what was planned as an empty one under it."""
    seen = look()
    done, planned = beside.done.by_area, beside.planned.by_area
    shown = [area for area in Area if done[area] or planned[area]]
    longest = max((max(done[area], planned[area]) for area in shown), default=1)
    return ft.Column(
        [_area(area, done[area], planned[area], longest, seen.inside) for area in shown],
        spacing=14,
        tight=True,
        horizontal_alignment=STRETCH,
    )


def _area(area: Area, done: int, planned: int, longest: int, width: float) -> ft.Control:
    seen = look()
    name = ft.Column(
        [words(spoken().say(AREAS[area]), T.LABEL_MEDIUM), *_times(done, planned)],
        spacing=0,
        tight=True,
        expand=True,
    )
    head = ft.Row(
        [ft.Icon(AREA_ICONS[area], size=seen.icon(20), color=C.ON_SURFACE_VARIANT), name], spacing=10
    )
    bars: list[ft.Control] = []
    if done:
        bars.append(
            ft.Container(width=max(width * done / longest, 4), height=10, bgcolor=C.PRIMARY, border_radius=3)
        )
    if planned:
        edge = ft.Border.all(1.5, C.PRIMARY)
        bars.append(
            ft.Container(width=max(width * planned / longest, 4), height=10, border=edge, border_radius=3)
        )
    return ft.Column(
        [head, *(ft.Row([one], tight=True) for one in bars)],
        spacing=4,
        tight=True,
        horizontal_alignment=STRETCH,
    )
