"""One thing to do, one thing to know."""

from __future__ import annotations

import flet as ft

from app.rehab.checkin import CheckIn
from app.rehab.period import Period
from app.views.flare.heavy import HeavyDayScreen
from app.views.flare.heavy_today import heavy_today
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Row
from app.views.parts.paper import list_card
from app.views.parts.seen import go, spoken
from app.views.sitting import notebook
from app.views.today.checkin_card import CheckInCard
from app.views.today.from_the_plan import agreed_for_today, later, running
from app.views.trend_card import TrendCard


@component
def Today() -> ft.Control:
    """The day as it is; on a heavy day only what is enough then."""
    return HeavyDayScreen() if heavy_today(notebook()) else OrdinaryDay()


@component
def OrdinaryDay() -> ft.Control:
    """The day's check-in first, then what the plan says today and the next visit."""
    language, opened = spoken(), notebook()
    today = opened.today()
    name = opened.profile.name.split(" ")[0]
    title = language.say("Hello {name}", name=name) if name else language.say("Hello")
    top = Top(
        title,
        over=language.sentence_case(language.day(today)),
        action=(ft.Icons.SETTINGS_OUTLINED, language.say("Settings"), "/settings"),
    )
    ways = list_card(
        [
            Row(language.say("Earlier days"), "", ft.Icons.SHOW_CHART, "teal", lambda: go("/history")),
            Row(
                language.say("Page for the visit"),
                "",
                ft.Icons.DESCRIPTION_OUTLINED,
                "blue",
                lambda: go("/visit/page"),
            ),
            Row(language.say("Whom do I call?"), "", ft.Icons.CALL_OUTLINED, "warm", lambda: go("/call")),
        ],
        indent=76,
    )
    weeks = Period.days_until(today, 28)
    known = [TrendCard(CheckIn, "function", weeks)] if opened.journal.days(CheckIn, weeks) else []
    return Screen(
        0,
        top=top,
        left=[*running(), CheckInCard(), *agreed_for_today()],
        right=[*later(), *known, ways],
    )
