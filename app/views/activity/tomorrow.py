"""Plan tomorrow from today: everything of today is offered, and what does not fit is left out with a tap."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import flet as ft

from app.charts.minutes import balance_in_words
from app.rehab.activity import Activity
from app.rehab.balance import of_day
from app.session.activities import for_tomorrow
from app.views.activity.balance import BalancePicture
from app.views.activity.kinds import AREA_ICONS
from app.views.activity.saying import name_of, when_and_what
from app.views.parts.actions import primary, second
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import Handler, notices
from app.views.parts.paper import Card, Empty, list_card
from app.views.parts.seen import go, spoken
from app.views.parts.state import held, held_from
from app.views.parts.text import aside, sentence
from app.views.parts.tick import Tick
from app.views.sitting import notebook, sitting


@component
def PlanTomorrow() -> ft.Control:
    """Tomorrow as today was, to be changed before it is kept."""
    opened = notebook()
    offered = held_from(lambda: for_tomorrow(opened)).now
    out: frozenset[int] = frozenset()
    left_out = held(out)
    here, language, said = sitting(), spoken(), notices()
    tomorrow = opened.today() + timedelta(days=1)
    there = f"/activity?day={tomorrow.isoformat()}"
    chosen = [one for n, one in enumerate(offered) if n not in left_out.now]

    def turn(n: int) -> None:
        left_out.set(left_out.now ^ {n})

    def save() -> None:
        kept = [one for n, one in enumerate(offered) if n not in left_out.now]
        if kept:
            opened.journal.add_all(kept)
            said.tell_after_leaving(language.say("Saved"), here.undo)
        go(there)

    top = Top(
        language.say("Plan tomorrow"),
        over=language.sentence_case(language.day(tomorrow)),
        back=(language.say("My day"), "/activity"),
    )
    if not offered:
        nothing = Empty(
            language.say("Nothing to take along"),
            language.say("Nothing of today is written yet, or it is planned for tomorrow already."),
            ft.Icons.EVENT_OUTLINED,
            second(language.say("Open tomorrow"), ft.Icons.CHEVRON_RIGHT, lambda: go(there)),
        )
        return Screen(1, top=top, left=[nothing])
    beside = of_day(chosen, tomorrow)
    says = balance_in_words(language, beside)
    rows = [_row(one, partial(turn, n), f"{n}", is_out=n in left_out.now) for n, one in enumerate(offered)]
    count = language.count("Plan {n} activity", "Plan {n} activities", len(chosen))
    return Screen(
        None,
        top=top,
        left=[
            aside(
                language.say(
                    "This is today once more. Take away what should not be there; times can be changed later."
                )
            ),
            list_card(rows, indent=76),
        ],
        right=[Card([BalancePicture(beside, says), sentence(says)])],
        foot=foot_of(primary(count, ft.Icons.CHECK, save)),
    )


def _row(activity: Activity, on_tick: Handler, key: str, *, is_out: bool) -> ft.Control:
    language = spoken()
    facts = when_and_what(language, activity)
    words = "" if is_out else language.say("Planned")
    return Tick(name_of(language, activity), facts, words, on_tick, AREA_ICONS[activity.area], key=key)
