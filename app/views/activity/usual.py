"""The usual activities as chips: one tap writes the same once more, or starts it now."""

from __future__ import annotations

from datetime import date
from functools import partial

import flet as ft

from app.charts.sentences import hours
from app.rehab.activity import Activity
from app.session.activities import begin, log_again, under_way, usual_lately
from app.views.activity.kinds import AREA_ICONS
from app.views.activity.saying import clock_of, name_of
from app.views.parts.actions import tappable
from app.views.parts.boundary import component
from app.views.parts.notice import Handler, notices
from app.views.parts.seen import look, spoken
from app.views.parts.text import C, T, quiet, words
from app.views.sitting import notebook, sitting


@component
def UsualActivities(day: date) -> ft.Control:
    """What is done most often; a tap writes it for this day as it was the last time, with a way back."""
    here, opened, language, said = sitting(), notebook(), spoken(), notices()

    def repeat(activity: Activity) -> None:
        made = log_again(opened, activity, day).record
        here.redraw()
        said.tell(
            language.say(
                "Written: {what}, {when}.",
                what=name_of(language, made),
                when=", ".join(
                    part for part in (clock_of(language, made), hours(language, made.minutes)) if part
                ),
            ),
            here.undo,
        )

    return _chips([(one, hours(language, one.minutes), partial(repeat, one)) for one in usual_lately(opened)])


@component
def UsualToStart() -> ft.Control:
    """What is done most often; a tap starts it now."""
    here, opened = sitting(), notebook()

    def start(activity: Activity) -> None:
        begin(opened, activity)
        here.redraw()

    going = under_way(opened)
    now = going.record if going else None
    names = [one for one in usual_lately(opened) if not now or (one.what, one.area) != (now.what, now.area)]
    return _chips([(one, "", partial(start, one)) for one in names])


def _chips(items: list[tuple[Activity, str, Handler]]) -> ft.Control:
    """Buttons as wide as their words, beside and below each other."""
    return ft.Row(
        [_chip(activity, detail, handler) for activity, detail, handler in items],
        wrap=True,
        spacing=8,
        run_spacing=8,
    )


def _chip(activity: Activity, detail: str, handler: Handler) -> ft.Control:
    seen, language = look(), spoken()
    icon = ft.Icon(AREA_ICONS[activity.area], size=seen.icon(20), color=C.PRIMARY)
    name = name_of(language, activity)
    told: list[ft.Control] = [quiet(detail)] if detail else []
    if seen.large_text:
        # The icon makes way, so that long words do not break.
        lines = [words(name, T.LABEL_LARGE), *told]
        inside: list[ft.Control] = [ft.Column(lines, spacing=0, tight=True, expand=True, expand_loose=True)]
    else:
        inside = [icon, words(name, T.LABEL_LARGE, expand=True, expand_loose=True), *told]
    return tappable(
        ft.Row(inside, spacing=8, tight=True),
        handler,
        radius=24,
        fill=C.SURFACE_CONTAINER_LOWEST,
        edge=ft.BorderSide(2 if seen.contrast else 1.5, C.OUTLINE),
        pad=ft.Padding.symmetric(horizontal=14, vertical=13),
    )
