"""Results of one form from the clinic, laid side by side."""

from __future__ import annotations

import flet as ft

from app.rehab.measures import DECIMALS, ClinicResult, by_instrument, change, measured
from app.storage.kept import Kept
from app.views.measures.line import ResultLine
from app.views.measures.saying import compared
from app.views.measures.screen import named, of_clinic
from app.views.parts.actions import primary
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Row
from app.views.parts.paper import Card, list_card
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.state import held_from
from app.views.parts.text import aside, section, sentence
from app.views.sitting import notebook


@component
def ClinicResults() -> ft.Control:
    """The form of the result that the route names, with all its results."""
    language, opened = spoken(), notebook()
    record_id = held_from(asked).now.get("id", "")
    kept = opened.journal.read(ClinicResult)
    one = opened.journal.get(record_id).record
    alike = next(
        results for results in by_instrument(each.record for each in kept).values() if one in results
    )
    times = [each for each in kept if any(each.record is result for result in alike)]
    differs = change(alike)
    shown: list[ft.Control] = []
    if differs and one.least is not None and one.most is not None:
        says = compared(language, differs, one.direction, decimals=DECIMALS)
        shown = [Card([ResultLine(measured(alike), one.least, one.most, says), sentence(says)], gap=10)]
    again = primary(
        language.say("Write in one more"),
        ft.Icons.ADD,
        lambda: go(f"/measures/clinic/edit?like={times[-1].id}"),
    )
    return Screen(
        1,
        top=Top(named(one), back=(language.say("Questionnaires"), "/measures")),
        left=[
            *shown,
            section(language.say("Every time")),
            list_card([Time(each, key=each.id) for each in reversed(times)]),
        ],
        right=[aside(language.say("Takt shows what the clinic gave, and says nothing of what it means."))],
        foot=foot_of(again),
    )


@component
def Time(kept: Kept[ClinicResult]) -> ft.Control:
    """One result, and who gave it."""
    language, one = spoken(), kept.record
    told = [of_clinic(language, one), one.given_by]
    return Row(
        language.sentence_case(language.full_day(one.day)),
        "\n".join(line for line in told if line),
        on_click=lambda: go(f"/measures/clinic/edit?id={kept.id}"),
    )
