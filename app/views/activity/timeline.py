"""The day as a timeline: each activity with its time, how long, and how demanding; planned beside done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import flet as ft

from app.rehab.activity import Activity
from app.session.activities import on, paired, tick
from app.storage.kept import Kept
from app.views.activity.kinds import AREA_ICONS, LOOKS, kind_of, pattern
from app.views.activity.more import around_asked
from app.views.activity.saying import as_it_was_planned, clock_of, facts_of, felt_in_words, name_of
from app.views.parts.actions import tappable
from app.views.parts.boundary import component
from app.views.parts.notice import notices
from app.views.parts.pen import picture
from app.views.parts.seen import go, look, spoken
from app.views.parts.text import STRETCH, C, T, quiet, words
from app.views.sitting import notebook, sitting

STRIPE = 14
AN_HOUR = 60
TALLEST = 400.0


@component
def Timeline(day: date) -> ft.Control:
    """Everything of a day: what was done, and what is still planned, in the order of the clock."""
    opened = notebook()
    kept = on(opened, day)
    pairs = paired(kept)
    plans = {done.id: planned.record for planned, done in pairs if done}
    waiting = {planned.id for planned, done in pairs if not done}
    blocks: list[ft.Control] = [
        Block(one, plans.get(one.id), key=f"{one.id} {one.written.isoformat()}")
        for one in kept
        if one.record.done or one.id in waiting
    ]
    return ft.Column(blocks, spacing=6, horizontal_alignment=STRETCH, tight=True)


@component
def Block(kept: Kept[Activity], plan: Activity | None) -> ft.Control:
    """One stretch of the day. Its length shows in its height, its kind in its stripe; a tap changes it."""
    here, opened, seen, language, said = sitting(), notebook(), look(), spoken(), notices()
    activity = kept.record
    lines: list[ft.Control] = [words(name_of(language, activity), T.TITLE_SMALL), _facts(activity)]
    if not activity.done:
        lines.append(words(language.say("Planned"), T.LABEL_MEDIUM, C.PRIMARY))
    elif plan is not None:
        lines.append(quiet(as_it_was_planned(language, plan, activity)))
    if felt := felt_in_words(language, activity, around_asked(opened.profile.unasked())):
        lines.append(quiet(felt))
    room = max(0, min(activity.minutes, 4 * AN_HOUR) - 45) * 0.22

    def done() -> None:
        tick(opened, activity)
        here.redraw()
        said.tell(language.say("Saved"), here.undo)

    text = tappable(
        ft.Container(
            ft.Column(lines, spacing=2, tight=True), padding=ft.Padding.symmetric(vertical=8 + room)
        ),
        lambda: go(f"/activity/edit?id={kept.id}"),
        pad=ft.Padding.only(left=12, right=8),
        radius=0,
        expand=True,
    )
    may_be_ticked = not activity.done and activity.day <= opened.today()
    side = [_tick(done)] if may_be_ticked and not (seen.large_text and not seen.wide) else []
    under = [_tick(done)] if may_be_ticked and not side else []
    body = ft.Row(
        [_stripe(activity), text, *side], spacing=0, intrinsic_height=True, vertical_alignment=STRETCH
    )
    clock = words(clock_of(language, activity), T.LABEL_MEDIUM, C.ON_SURFACE_VARIANT)
    return ft.Row(
        [
            ft.Container(clock, width=50 * min(seen.text, 1.6), padding=ft.Padding.only(left=4, top=8)),
            ft.Container(
                ft.Column([body, *under], spacing=0, tight=True, horizontal_alignment=STRETCH),
                expand=True,
                bgcolor=C.SURFACE_CONTAINER_LOWEST if activity.done else None,
                border=ft.Border.all(seen.line, C.OUTLINE_VARIANT if activity.done else C.OUTLINE),
                border_radius=8,
                clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
            ),
        ],
        spacing=4,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )


def _facts(activity: Activity) -> ft.Control:
    icon = ft.Icon(AREA_ICONS[activity.area], size=look().icon(18), color=C.ON_SURFACE_VARIANT)
    return ft.Row(
        [icon, quiet(facts_of(spoken(), activity), expand=True)],
        spacing=6,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )


def _tick(done: Callable[[], None]) -> ft.Control:
    """Done as planned, in one tap."""
    box = ft.Icon(ft.Icons.CHECK_BOX_OUTLINE_BLANK, size=look().icon(28), color=C.OUTLINE)
    word = ft.Text(spoken().say("Has been done"), size=look().capped(14, 1.6), color=C.PRIMARY)
    content = ft.Column(
        [box, word],
        spacing=2,
        tight=True,
        alignment=ft.MainAxisAlignment.CENTER,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
    )
    return tappable(content, done, pad=ft.Padding.symmetric(horizontal=12, vertical=12), radius=0)


def _stripe(activity: Activity) -> ft.Control:
    """The pattern of the kind, as tall as its row turns out to be."""
    kind = kind_of(activity)
    drawn = picture(pattern(kind, 0, 0, STRIPE, TALLEST), STRIPE, TALLEST)
    fill = LOOKS[kind].fill
    return ft.Container(
        ft.Stack([ft.Container(drawn, left=0, top=0)], clip_behavior=ft.ClipBehavior.HARD_EDGE),
        width=STRIPE,
        bgcolor=fill,
        border=ft.Border.only(right=ft.BorderSide(1.5, LOOKS[kind].edge)),
    )


@component
def DaySwitch(day: date, on_choose: Callable[[date], object], last: date) -> ft.Control:
    """The day before, this day, and the day after, up to the last one."""
    seen, language, today = look(), spoken(), notebook().today()

    def step(days: int) -> ft.Control:
        other = day + timedelta(days=days)
        icon = ft.Icon(
            ft.Icons.CHEVRON_LEFT if days < 0 else ft.Icons.CHEVRON_RIGHT, size=seen.icon(24), color=C.PRIMARY
        )
        name = words(language.short_day(other), T.LABEL_MEDIUM, C.PRIMARY)
        content = ft.Row([icon, name] if days < 0 else [name, icon], spacing=0, tight=True)
        return tappable(
            content, lambda: on_choose(other), pad=ft.Padding.symmetric(horizontal=6, vertical=13)
        )

    named = {
        today: language.say("Today"),
        today - timedelta(days=1): language.say("Yesterday"),
        today + timedelta(days=1): language.say("Tomorrow"),
    }
    name = named.get(day, "")
    after = step(1) if day < last else ft.Container()
    if seen.large_text:
        sides = ft.Row([step(-1), after], alignment=ft.MainAxisAlignment.SPACE_BETWEEN, wrap=True)
        above: list[ft.Control] = [words(name, T.TITLE_SMALL)] if name else []
        return ft.Column([*above, sides], spacing=0, tight=True, horizontal_alignment=STRETCH)
    middle = words(name, T.TITLE_SMALL, text_align=ft.TextAlign.CENTER, expand=True)
    return ft.Row([step(-1), middle, after], spacing=0)
