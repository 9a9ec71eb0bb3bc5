"""The tools beside the pad: undo, redo, eraser, the other side, closer, clear."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import flet as ft

from app.rehab.pain_drawing import QUALITIES, VIEWS, Sheet
from app.views.pain_drawing.pen import Pen, felt_in_short, swatch
from app.views.pain_drawing.window import Window
from app.views.parts.actions import tappable, told
from app.views.parts.boundary import component
from app.views.parts.notice import Handler
from app.views.parts.seen import look, spoken
from app.views.parts.text import C, T, words

ACROSS, ACROSS_WHERE_NARROW = 6, 3
GAP = 4


@dataclass(frozen=True)
class Desk:
    """All that the tools change."""

    sheet: Sheet
    view: str
    window: Window
    pen: Pen

    @property
    def other_view(self) -> str:
        """The side that is not shown."""
        return VIEWS[1 - VIEWS.index(self.view)]


@component
def Tools(desk: Desk, on_change: Callable[[Callable[[Desk], Desk]], object]) -> ft.Control:
    """Six tools, each an icon and its word; `on_change` is told what to do with the desk as it is then."""
    seen, language = look(), spoken()
    room = min(seen.column, 480) if seen.wide else seen.width - 2 * seen.margin
    across = ACROSS if room / ACROSS >= 56 * min(seen.text, 1.2) else ACROSS_WHERE_NARROW
    width = (room - GAP * (across - 1)) / across
    sheet = desk.sheet

    def tool(
        icon: ft.IconData, name: str, change: Callable[[Desk], Desk], *, usable: bool = True, on: bool = False
    ) -> ft.Control:
        def act() -> None:
            on_change(change)

        return told(tool_button(icon, name, act, width=width, usable=usable, on=on), selected=on)

    def with_sheet(change: Callable[[Sheet], Sheet]) -> Callable[[Desk], Desk]:
        return lambda now: replace(now, sheet=change(now.sheet))

    zoom = ft.Icons.ZOOM_OUT if desk.window.close else ft.Icons.ZOOM_IN
    return ft.Row(
        [
            tool(ft.Icons.UNDO, language.say("Undo"), with_sheet(Sheet.undone), usable=sheet.can_undo),
            tool(ft.Icons.REDO, language.say("Redo"), with_sheet(Sheet.redone), usable=sheet.can_redo),
            tool(
                ft.Icons.AUTO_FIX_NORMAL,
                language.say("Erase"),
                lambda now: replace(now, pen=replace(now.pen, erasing=not now.pen.erasing)),
                on=desk.pen.erasing,
            ),
            tool(
                ft.Icons.CAMERASWITCH_OUTLINED,
                language.say("Turn"),
                lambda now: replace(now, view=now.other_view),
            ),
            tool(
                zoom,
                language.say("Whole") if desk.window.close else language.say("Closer"),
                lambda now: replace(now, window=now.window.turned()),
                on=desk.window.close,
            ),
            tool(
                ft.Icons.DELETE_OUTLINE,
                language.say("Clear"),
                with_sheet(Sheet.cleared),
                usable=bool(sheet.marks),
            ),
        ],
        wrap=True,
        spacing=GAP,
        run_spacing=GAP,
    )


def tool_button(
    icon: ft.IconData, name: str, act: Handler, *, width: float, usable: bool = True, on: bool = False
) -> ft.Control:
    """An icon over its word."""
    seen = look()
    ink = C.ON_PRIMARY_CONTAINER if on else C.ON_SURFACE if usable else C.OUTLINE
    column = ft.Column(
        [
            ft.Icon(icon, size=seen.capped(24, 1.2), color=ink),
            ft.Text(name, size=seen.capped(14, 1.2), color=ink, no_wrap=True),
        ],
        spacing=1,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
    )
    return tappable(
        column,
        act,
        fill=C.PRIMARY_CONTAINER if on else None,
        edge=ft.BorderSide(1.5, C.PRIMARY) if on else None,
        pad=ft.Padding.symmetric(vertical=6),
        align=ft.Alignment.CENTER,
        width=width,
        disabled=not usable,
    )


@component
def Arrows(on_move: Callable[[int, int], object]) -> ft.Control:
    """While only a part is shown: the way to the others."""
    seen, language = look(), spoken()
    room = min(seen.column, 480) if seen.wide else seen.width - 2 * seen.margin
    ways = (
        (ft.Icons.ARROW_BACK, language.say("To the left"), -1, 0),
        (ft.Icons.ARROW_UPWARD, language.say("Up"), 0, -1),
        (ft.Icons.ARROW_DOWNWARD, language.say("Down"), 0, 1),
        (ft.Icons.ARROW_FORWARD, language.say("To the right"), 1, 0),
    )

    def one(icon: ft.IconData, name: str, across: int, down: int) -> ft.Control:
        return tool_button(icon, name, lambda: on_move(across, down), width=(room - 3 * GAP) / 4)

    return ft.Row([one(*way) for way in ways], spacing=GAP)


@component
def PenButton(pen: Pen, on_open: Handler) -> ft.Control:
    """What the pen draws; a tap opens the choice."""
    language = spoken()
    # Large letters would leave no room for the body: there the pattern is followed by one word.
    felt = language.say(QUALITIES[pen.quality]) if look().large_text else felt_in_short(pen)
    text = language.say("Eraser") if pen.erasing else language.sentence_case(felt)
    mark: ft.Control = (
        ft.Icon(ft.Icons.AUTO_FIX_NORMAL, size=24) if pen.erasing else swatch(pen.quality, pen.strength)
    )
    line = ft.Row(
        [
            mark,
            words(text, T.LABEL_LARGE, C.ON_SURFACE, expand=True, max_lines=2),
            ft.Icon(ft.Icons.EXPAND_MORE, size=24, color=C.PRIMARY),
        ],
        spacing=10,
    )
    return told(
        tappable(
            line,
            on_open,
            fill=C.SURFACE_CONTAINER_LOWEST,
            edge=ft.BorderSide(1.5, C.OUTLINE),
            pad=ft.Padding.symmetric(horizontal=12, vertical=12),
        ),
        expanded=False,
    )
