"""One question over time as a card: its name, the picture, and the sentence that says the same."""

from __future__ import annotations

import flet as ft

from app.charts.sentences import describe
from app.rehab.fields import Logged, scales
from app.rehab.period import Period
from app.rehab.series import daily
from app.views.look.series import SERIES
from app.views.parts.boundary import component
from app.views.parts.paper import Card
from app.views.parts.seen import spoken
from app.views.parts.text import T, heading, sentence
from app.views.parts.trend import Trend
from app.views.sitting import notebook


@component
def TrendCard(tracker: type[Logged], name: str, period: Period) -> ft.Control:
    """A question of a tracker over a period."""
    language = spoken()
    question = scales(tracker)[name]
    answers = daily(period, notebook().journal.series(tracker, name, period))
    says = describe(language, question, answers)
    style = SERIES[list(scales(tracker)).index(name) % len(SERIES)]
    return Card(
        [
            heading(language.say(question.short), 2, T.TITLE_SMALL),
            Trend(question, answers, style, says),
            sentence(says),
        ],
        gap=10,
    )
