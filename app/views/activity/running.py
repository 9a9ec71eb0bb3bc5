"""What is going on right now: since when, and one tap to stop and write it down."""

from __future__ import annotations

import flet as ft

from app.charts.sentences import hours
from app.session.activities import finish, under_way
from app.views.activity.kinds import AREA_ICONS
from app.views.activity.saying import name_of
from app.views.parts.actions import link, second
from app.views.parts.boundary import component
from app.views.parts.drawn_every import drawn_every
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.seen import go, look, spoken
from app.views.parts.text import C, T, heading, quiet
from app.views.sitting import notebook, sitting

A_LONG_TIME = 240
TURN_SECONDS = 20


@component
def RunningCard() -> ft.Control:
    """The activity under way. Its minutes are counted from the instant it began, wherever it is looked at."""
    drawn_every(TURN_SECONDS)
    here, opened, language, said = sitting(), notebook(), spoken(), notices()
    going = under_way(opened)
    if going is None:
        return ft.Container(height=0)

    def stop() -> None:
        written = finish(opened)
        here.redraw()
        if written:
            what = name_of(language, written[0].record)
            minutes = sum(one.record.minutes for one in written)
            said.tell(
                language.say("Written: {what}, {when}.", what=what, when=hours(language, minutes)), here.undo
            )

    minutes = going.record.minutes(opened.home.clock.now())
    begun = language.clock(opened.home.clock.local(going.record.started))
    lasted = hours(language, minutes)
    lines = ft.Column(
        [
            heading(name_of(language, going.record), 2, T.TITLE_MEDIUM),
            quiet(language.say("Since {time}, {length} so far", time=begun, length=lasted), T.BODY_MEDIUM),
        ],
        spacing=2,
        tight=True,
        expand=True,
    )
    forgotten = [
        link(
            language.say("It ended earlier"),
            ft.Icons.EDIT_OUTLINED,
            lambda: go(f"/activity/edit?running={going.id}"),
        )
    ]
    return Card(
        [
            ft.Row(
                [ft.Icon(AREA_ICONS[going.record.area], size=look().icon(32), color=C.SECONDARY), lines],
                spacing=14,
            ),
            second(language.say("Stop and write it down"), ft.Icons.STOP_CIRCLE_OUTLINED, stop),
            *(forgotten if minutes >= A_LONG_TIME else []),
        ],
        tone="warm",
    )
