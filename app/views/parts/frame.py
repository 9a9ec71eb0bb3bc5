"""The frame of a screen: paper, one column or two, navigation, a fixed foot, the notice."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.look.sizes import ICON, RAIL, SPACE
from app.views.parts.actions import tappable, told
from app.views.parts.boundary import component
from app.views.parts.notice_bar import NoticeBar
from app.views.parts.pen import beats
from app.views.parts.seen import FictionalContext, go, look, spoken
from app.views.parts.text import STRETCH, C, T, heading, on_page, quiet, words
from app.words import N_

TABS = (
    ("/", N_("Today"), ft.Icons.WB_SUNNY_OUTLINED, ft.Icons.WB_SUNNY),
    ("/diary", N_("Diary"), ft.Icons.EDIT_NOTE_OUTLINED, ft.Icons.EDIT_NOTE),
    ("/plan", N_("Plan"), ft.Icons.MAP_OUTLINED, ft.Icons.MAP),
    ("/learn", N_("Learn"), ft.Icons.MENU_BOOK_OUTLINED, ft.Icons.MENU_BOOK),
    ("/visit", N_("Visit"), ft.Icons.EVENT_OUTLINED, ft.Icons.EVENT),
)


@component
def TabButton(n: int, here: bool) -> ft.Control:
    """One tab: icon and word; where I am has fill, weight and a filled icon."""
    seen = look()
    route, name, icon, filled = TABS[n]
    ink = C.ON_PRIMARY_CONTAINER if here else C.ON_SURFACE_VARIANT
    pill = ft.Container(
        ft.Icon(filled if here else icon, size=ICON["nav"], color=ink),
        width=58,
        height=32,
        border_radius=16,
        bgcolor=C.PRIMARY_CONTAINER if here else None,
        border=ft.Border.all(2, C.PRIMARY) if here and seen.contrast else None,
        alignment=ft.Alignment.CENTER,
    )
    text = ft.Text(
        spoken().say(name),
        size=seen.capped(14, 1.2 if seen.width < 360 else 1.35),
        weight=ft.FontWeight.W_700 if here else ft.FontWeight.W_500,
        color=C.ON_SURFACE if here else ink,
        no_wrap=True,
    )
    column = ft.Column([pill, text], spacing=3, tight=True, horizontal_alignment=ft.CrossAxisAlignment.CENTER)
    button = tappable(
        column,
        lambda: go(route),
        pad=ft.Padding.symmetric(vertical=8),
        align=ft.Alignment.CENTER,
        width=92 if seen.wide else None,
    )
    return told(button, expand=None if seen.wide else 1, selected=here)


@component
def Tabs(here: int) -> ft.Control:
    """The bottom bar, or the rail from 840 dp."""
    seen = look()
    tabs: list[ft.Control] = [TabButton(n, n == here) for n in range(len(TABS))]
    if seen.wide:
        mark = ft.Column(
            [beats(34), words("Takt", T.LABEL_MEDIUM, C.PRIMARY)],
            spacing=4,
            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        )
        return ft.Container(
            ft.Column(
                [ft.Container(mark, padding=ft.Padding.only(bottom=20)), *tabs],
                spacing=8,
                horizontal_alignment=ft.CrossAxisAlignment.CENTER,
                scroll=ft.ScrollMode.AUTO,
            ),
            width=RAIL,
            padding=ft.Padding.only(top=24),
            bgcolor=C.SURFACE_CONTAINER_LOW,
            border=ft.Border.only(right=ft.BorderSide(seen.line, C.OUTLINE_VARIANT)),
        )
    return ft.Container(
        ft.Row(tabs, spacing=0),
        bgcolor=C.SURFACE_CONTAINER_LOWEST,
        border=ft.Border.only(top=ft.BorderSide(seen.line, C.OUTLINE_VARIANT)),
        padding=ft.Padding.only(left=4, right=4, top=2, bottom=6),
    )


@component
def Top(
    title: str,
    over: str = "",
    back: tuple[str, str | Callable[[], None]] | None = None,
    action: tuple[ft.IconData, str, str | Callable[[], None]] | None = None,
) -> ft.Control:
    """The head of a screen: where I came from (its name, and its route or a way back), where I am, one quiet action (icon, name, and its route or what it does)."""
    seen = look()
    lines: list[ft.Control] = [quiet(over, beside=on_page(sides=1))] if over else []
    lines.append(heading(title, 1, T.HEADLINE_MEDIUM, beside=on_page(sides=1)))
    head: list[ft.Control] = [_back(*back)] if back else []
    side = [_corner(*action)] if action else []
    if side and seen.large_text:
        head.append(ft.Row([ft.Column(lines[:-1], expand=True), *side], spacing=8))
        head.append(lines[-1])
    else:
        title_column = ft.Column(lines, spacing=2, expand=True, tight=True)
        head.append(ft.Row([title_column, *side], vertical_alignment=ft.CrossAxisAlignment.START, spacing=8))
    return ft.Container(
        ft.Column(head, spacing=0, tight=True, horizontal_alignment=STRETCH),
        padding=ft.Padding.only(left=4, top=0 if back else 8, bottom=4),
    )


def _back(name: str, way: str | Callable[[], None]) -> ft.Control:
    seen = look()
    leave = (lambda: go(way)) if isinstance(way, str) else way
    arrow = ft.Icon(ft.Icons.ARROW_BACK, size=seen.icon(24), color=C.PRIMARY)
    said = words(name, T.LABEL_LARGE, C.PRIMARY, expand=True, expand_loose=True)
    content = ft.Row([arrow, said], spacing=6, tight=True)
    pad = ft.Padding.symmetric(horizontal=4, vertical=12)
    return ft.Row([tappable(content, leave, pad=pad, expand=True, expand_loose=True)])


def _corner(icon: ft.IconData, name: str, way: str | Callable[[], None]) -> ft.Control:
    seen = look()
    act = (lambda: go(way)) if isinstance(way, str) else way
    text = ft.Text(name, size=seen.capped(14, 1.2), color=C.ON_SURFACE_VARIANT, no_wrap=True)
    content = ft.Column(
        [ft.Icon(icon, size=seen.icon(24), color=C.ON_SURFACE_VARIANT), text],
        spacing=2,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        tight=True,
    )
    return tappable(content, act, pad=ft.Padding.symmetric(horizontal=4, vertical=6))


def fictional_strip(text: str) -> ft.Control:
    """Says on every screen that this person does not exist."""
    return ft.Container(
        ft.Row(
            [
                ft.Icon(ft.Icons.THEATER_COMEDY_OUTLINED, size=18, color=C.ON_TERTIARY_CONTAINER),
                words(text, T.LABEL_MEDIUM, C.ON_TERTIARY_CONTAINER, expand=True, expand_loose=True),
            ],
            spacing=8,
            alignment=ft.MainAxisAlignment.CENTER,
        ),
        bgcolor=C.TERTIARY_CONTAINER,
        padding=ft.Padding.symmetric(horizontal=16, vertical=6),
    )


@component
def Screen(
    here: int | None,
    left: list[ft.Control],
    right: list[ft.Control] | None = None,
    top: ft.Control | None = None,
    foot: ft.Control | None = None,
    fill: str | None = None,
) -> ft.Control:
    """Paper, one column on a phone and two from 840 dp, navigation and a fixed foot."""
    seen, fictional = look(), ft.use_context(FictionalContext)
    head, right = [top] if top else [], right or []
    inside = [foot] if foot and (seen.wide or seen.short) else []
    if seen.wide:
        page = _columns(head, [*left, *inside], right)
        if here is None:
            page = _in_the_middle(page, len([side for side in ([*left, *inside], right) if side]))
    else:
        page = _column([*head, *left, *right, *inside])
    body = ft.Column(
        [ft.Container(page, padding=ft.Padding.only(left=seen.margin, right=seen.margin, top=12, bottom=24))],
        scroll=ft.ScrollMode.AUTO,
        expand=True,
        horizontal_alignment=STRETCH,
    )
    sheet: list[ft.Control] = [fictional_strip(fictional)] if fictional else []
    sheet += [body, NoticeBar()]
    if foot and not inside:
        sheet.append(_foot(foot))
    paper = ft.Column(sheet, expand=True, spacing=0, horizontal_alignment=STRETCH)
    if here is not None and seen.wide:
        frame: ft.Control = ft.Row([Tabs(here), paper], expand=True, spacing=0, vertical_alignment=STRETCH)
    elif here is not None:
        frame = ft.Column([paper, Tabs(here)], expand=True, spacing=0, horizontal_alignment=STRETCH)
    else:
        frame = paper
    return ft.SafeArea(ft.Container(frame, expand=True, bgcolor=fill or C.SURFACE), expand=True)


def _column(items: list[ft.Control]) -> ft.Control:
    return ft.Column(items, spacing=SPACE["snug"], horizontal_alignment=STRETCH, tight=True)


def _columns(head: list[ft.Control], left: list[ft.Control], right: list[ft.Control]) -> ft.Control:
    """Left: do. Right: know."""
    width = look().column
    sides: list[ft.Control] = [ft.Container(_column(side), width=width) for side in (left, right) if side]
    pair = ft.Row(sides, spacing=SPACE["wide"], vertical_alignment=ft.CrossAxisAlignment.START)
    return _column([*head, pair])


def _in_the_middle(page: ft.Control, columns: int) -> ft.Control:
    """Without a rail at its side, what there is stands in the middle of a wide window."""
    width = look().column * columns + SPACE["wide"] * (columns - 1)
    return ft.Row([ft.Container(page, width=width)], alignment=ft.MainAxisAlignment.CENTER)


def _foot(foot: ft.Control) -> ft.Control:
    seen = look()
    return ft.Container(
        foot,
        padding=ft.Padding.symmetric(horizontal=seen.margin, vertical=10),
        bgcolor=C.SURFACE_CONTAINER_LOWEST,
        border=ft.Border.only(top=ft.BorderSide(seen.line, C.OUTLINE_VARIANT)),
    )


def foot_of(*actions: ft.Control) -> ft.Control:
    """The fixed foot's content: one primary action, perhaps a quiet one under it."""
    return ft.Column(list(actions), spacing=6, horizontal_alignment=STRETCH, tight=True)
