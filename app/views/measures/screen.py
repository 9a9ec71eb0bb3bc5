"""Questionnaires: a few of our own wording, and results that the clinic gave."""

from __future__ import annotations

from datetime import date

import flet as ft

from app.language import Language
from app.rehab.fields import Logged
from app.rehab.measures import DECIMALS, ClinicResult, by_instrument
from app.storage.kept import Kept
from app.views.measures.kinds import KINDS, result
from app.views.parts.actions import second
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Row
from app.views.parts.paper import list_card
from app.views.parts.seen import go, spoken
from app.views.parts.text import STRETCH, aside, section
from app.views.parts.under_row import under_row
from app.views.sitting import notebook
from app.views.tracker.again import about_as_before
from app.words import N_

ICONS = {
    "peg": ft.Icons.TODAY_OUTLINED,
    "gcps_r": ft.Icons.DATE_RANGE_OUTLINED,
    "work_ability": ft.Icons.WORK_OUTLINE,
    "wheel": ft.Icons.DONUT_LARGE,
}
ABOUT = {
    "peg": N_("Three questions about the past week"),
    "gcps_r": N_("Five questions about three months"),
    "work_ability": N_("One question"),
    "wheel": N_("Six areas of life"),
}
SUPPORT = N_(
    "Questionnaires are a help in the talk with your clinic. They never decide anything by themselves."
)


@component
def Measures() -> ft.Control:
    """One line each, with the latest result."""
    language, opened = spoken(), notebook()
    kept = opened.journal.read(ClinicResult)
    latest = [results[-1] for results in by_instrument(one.record for one in kept).values()]
    clinic = [ClinicRow(one, key=one.id) for one in kept if any(one.record is last for last in latest)]
    return Screen(
        1,
        top=Top(language.say("Questionnaires"), back=(language.say("Diary"), "/diary")),
        left=[
            section(language.say("To fill in here")),
            list_card([OneKind(kind, key=kind.kind) for kind in KINDS.values()], indent=76),
            aside(language.say(SUPPORT)),
        ],
        right=[
            section(language.say("Results from the clinic")),
            *([list_card(clinic, indent=76)] if clinic else []),
            second(language.say("Write in a result"), ft.Icons.ADD, lambda: go("/measures/clinic/edit")),
        ],
    )


@component
def ClinicRow(kept: Kept[ClinicResult]) -> ft.Control:
    """The latest result of one form."""
    language = spoken()
    return Row(
        named(kept.record),
        on_its_day(language, kept.record.day, of_clinic(language, kept.record)),
        ft.Icons.ASSIGNMENT_OUTLINED,
        "blue",
        lambda: go(f"/measures/clinic?id={kept.id}"),
    )


@component
def OneKind(kind: type[Logged]) -> ft.Control:
    """What it is, and what it said last."""
    language = spoken()
    latest = notebook().journal.latest(kind)
    detail = language.say(ABOUT[kind.kind])
    if latest:
        told = on_its_day(language, latest.record.day, result(language, latest.record))
        detail = f"{detail}\n{told}"
    row = Row(
        language.say(kind.title),
        detail,
        ICONS[kind.kind],
        "teal",
        lambda: go(f"/measures/one?kind={kind.kind}"),
    )
    return ft.Column(
        [row, *under_row(about_as_before(kind))], spacing=0, tight=True, horizontal_alignment=STRETCH
    )


def named(one: ClinicResult) -> str:
    """The questionnaire's name with its version."""
    return f"{one.instrument} {one.version}".strip()


def of_clinic(language: Language, one: ClinicResult) -> str:
    """The total in its range."""
    return language.say(
        "{total} on a scale from {least} to {most}",
        total=language.number(one.total or 0, DECIMALS),
        least=language.number(one.least or 0, DECIMALS),
        most=language.number(one.most or 0, DECIMALS),
    )


def on_its_day(language: Language, day: date, told: str) -> str:
    """A result with the day it is of."""
    return language.say("{day}: {result}", day=language.full_day(day), result=told)
