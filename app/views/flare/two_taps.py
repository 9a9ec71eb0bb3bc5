"""Two taps are enough on a heavy day: function and mood in few words, each with the number that is written."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.rehab.checkin import CheckIn
from app.rehab.fields import scales
from app.rehab.heavy_day import TWO_QUESTIONS, Few, HeavyDay
from app.views.flare.heavy_today import answer, checkin_of
from app.views.parts.actions import link, tappable, told
from app.views.parts.boundary import component
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.seen import go, look, spoken
from app.views.parts.text import STRETCH, C, T, heading, words
from app.views.sitting import notebook, sitting


@component
def TwoTaps(heavy: HeavyDay) -> ft.Control:
    """Both questions; a tap writes at once, another tap changes it."""
    here, opened, language, said = sitting(), notebook(), spoken(), notices()
    kept = checkin_of(opened, heavy)

    def choose(name: str, value: int) -> None:
        answer(opened, name, value)
        said.tell(language.say("Saved"), here.undo)
        here.redraw()

    lines: list[ft.Control] = [
        words(language.say("It is a heavy day. Two questions are enough.")),
    ]
    for few in TWO_QUESTIONS:
        now = getattr(kept.record, few.name) if kept else None
        lines.append(heading(language.say(scales(CheckIn)[few.name].text)))
        lines.append(Answers(few, now, choose, key=few.name))
    if kept is not None:
        at = opened.home.clock.local(kept.record.at or kept.written)
        lines.append(
            ft.Row(
                [
                    ft.Icon(ft.Icons.CHECK, size=20, color=C.PRIMARY),
                    words(
                        language.say("Saved at {time}", time=language.clock(at)),
                        T.LABEL_LARGE,
                        C.PRIMARY,
                        expand=True,
                    ),
                ],
                spacing=6,
            )
        )
    way = f"/checkin?id={kept.id}" if kept else "/checkin"
    lines.append(link(language.say("Answer with numbers from 0 to 10"), ft.Icons.EDIT_NOTE, lambda: go(way)))
    return Card(lines, tone="warm", gap=10)


@component
def Answers(few: Few, now: int | None, choose: Callable[[str, int], object]) -> ft.Control:
    """The answers side by side, one under the other where the text is large; the number stands under the words."""
    seen, language = look(), spoken()
    stacked = seen.large_text or seen.width < 360
    most = scales(CheckIn)[few.name].most

    def one(value: int, text: str) -> ft.Control:
        on = value == now
        ink = C.ON_PRIMARY if on else C.ON_SURFACE
        number = language.say("{n} of {most}", n=value, most=most)
        column = ft.Column(
            [
                words(language.say(text), T.LABEL_LARGE, ink, text_align=ft.TextAlign.CENTER),
                words(number, T.LABEL_MEDIUM, ink, text_align=ft.TextAlign.CENTER),
            ],
            spacing=2,
            tight=True,
            alignment=ft.MainAxisAlignment.CENTER,
            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        )
        button = tappable(
            column,
            lambda: choose(few.name, value),
            fill=C.PRIMARY if on else C.SURFACE_CONTAINER_LOWEST,
            edge=ft.BorderSide(2 if seen.contrast else 1.5, C.PRIMARY if on else C.OUTLINE),
            pad=ft.Padding.symmetric(horizontal=6, vertical=12),
            align=ft.Alignment.CENTER,
        )
        return told(button, expand=None if stacked else 1, selected=on)

    made = [one(value, text) for value, text in few.options.items()]
    if stacked:
        return ft.Column(made, spacing=10, horizontal_alignment=STRETCH, tight=True)
    return ft.Row(made, spacing=10, intrinsic_height=True, vertical_alignment=STRETCH)
