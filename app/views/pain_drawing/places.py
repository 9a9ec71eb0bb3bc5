"""The second way in: places on the body as a list, each shaded with one tap or one key. No drawing is needed."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.charts.body import areas
from app.content.body import figure
from app.content.folding import folded
from app.rehab.pain_drawing import REGIONS, Extent, Region, Shading, Sheet, extent
from app.views.pain_drawing.pen import Pen, Qualities, Strengths, felt_in_short
from app.views.parts.actions import tappable, told
from app.views.parts.boundary import component
from app.views.parts.fields import typing_field
from app.views.parts.paper import Card, list_card
from app.views.parts.seen import look, spoken
from app.views.parts.state import held
from app.views.parts.text import STRETCH, C, T, aside, heading, quiet, section, words
from app.words import N_

PARTS: dict[str, tuple[str, ...]] = {
    N_("Head and neck"): ("forehead", "face", "jaw", "throat", "head", "neck"),
    N_("Shoulders, arms and hands"): ("shoulder", "upper_arm", "elbow", "forearm", "wrist", "hand"),
    N_("Chest, belly and back"): (
        "chest",
        "upper_abdomen",
        "lower_abdomen",
        "upper_back",
        "mid_back",
        "low_back",
        "sacrum",
    ),
    N_("Hips, legs and feet"): (
        "hip",
        "genitals",
        "buttock",
        "thigh",
        "knee",
        "shin",
        "calf",
        "ankle",
        "foot",
        "heel",
    ),
}


def regions_of(part: str) -> list[Region]:
    """The regions of a part of the body."""
    return [region for region in REGIONS if region.key.split(".")[2] in PARTS[part]]


def toggled(sheet: Sheet, region: str, pen: Pen) -> Sheet:
    """With a region shaded by the pen, or without that where it is shaded so already."""
    if Shading(region, pen.quality, pen.strength) in sheet.shadings.get(region, ()):
        return sheet.unshaded(region, pen.quality)
    return sheet.shaded(region, pen.quality, pen.strength)


@component
def PenInTheList(
    pen: Pen, on_quality: Callable[[str], object], on_strength: Callable[[int], object]
) -> ft.Control:
    """What the places are shaded with."""
    language = spoken()
    return Card(
        [
            heading(language.say("How does it feel?")),
            Qualities(pen.quality, pen.strength, on_quality),
            heading(language.say("How strong is it?")),
            Strengths(pen.strength, on_strength),
        ]
    )


@component
def Places(sheet: Sheet, pen: Pen, on_change: Callable[[Callable[[Sheet], Sheet]], object]) -> ft.Control:
    """All places, folded by part of the body, and a field to find one."""
    asked = held("")
    opened = held(frozenset[str]())
    language = spoken()
    wanted = folded(asked.now.strip())

    def fits(region: Region) -> bool:
        return not wanted or wanted in folded(language.say(region.name))

    def one(region: Region) -> ft.Control:
        def tap() -> None:
            on_change(lambda now: toggled(now, region.key, pen))

        return Place(region, sheet.shadings.get(region.key, ()), tap, key=region.key)

    def fold(part: str) -> list[ft.Control]:
        fitting = [region for region in regions_of(part) if fits(region)]
        if not fitting:
            return []
        shown = bool(wanted) or part in opened.now

        def turn() -> None:
            opened.set(opened.now ^ {part})

        shaded = sum(1 for region in fitting if region.key in sheet.shadings)
        head = Fold(part, shaded, shown, turn, key=part)
        return [head, *(one(region) for region in fitting)] if shown else [head]

    lines = [line for part in PARTS for line in fold(part)]
    return ft.Column(
        [
            section(
                language.say("Where is it?"),
                language.say(
                    "Each place you choose gets: {felt}. Choose it again to take it away.",
                    felt=felt_in_short(pen),
                ),
            ),
            typing_field(language.say("Find a place"), asked.now, asked.set, key="find"),
            list_card(lines) if lines else aside(language.say("No place has that name.")),
        ],
        spacing=10,
        tight=True,
        horizontal_alignment=STRETCH,
    )


@component
def Fold(part: str, shaded: int, shown: bool, turn: Callable[[], object]) -> ft.Control:
    """The head of a part of the body: opens and closes it."""
    seen, language = look(), spoken()
    lines: list[ft.Control] = [words(language.say(part), T.TITLE_SMALL)]
    if shaded:
        lines.append(quiet(language.count("{n} place chosen", "{n} places chosen", shaded)))
    icon = ft.Icons.EXPAND_LESS if shown else ft.Icons.EXPAND_MORE
    line = ft.Row(
        [
            ft.Column(lines, spacing=2, expand=True, tight=True),
            ft.Icon(icon, size=24, color=C.ON_SURFACE_VARIANT),
        ],
        spacing=12,
    )
    pad = ft.Padding.symmetric(horizontal=seen.card_pad, vertical=14)
    return told(
        tappable(line, turn, pad=pad, radius=0, fill=C.SURFACE_CONTAINER if shown else None), expanded=shown
    )


@component
def Place(region: Region, shadings: tuple[Shading, ...], tap: Callable[[], object]) -> ft.Control:
    """One place, told as a tick box, with what it is shaded with."""
    seen, language = look(), spoken()
    lines: list[ft.Control] = [words(language.sentence_case(language.say(region.name)))]
    lines += [quiet(felt_in_short(Pen(mark.quality or "", mark.strength))) for mark in shadings]
    box = ft.Icons.CHECK_BOX if shadings else ft.Icons.CHECK_BOX_OUTLINE_BLANK
    line = ft.Row(
        [
            ft.Icon(box, size=26, color=C.PRIMARY if shadings else C.OUTLINE),
            ft.Column(lines, spacing=0, expand=True, tight=True),
        ],
        spacing=12,
    )
    pad = ft.Padding.symmetric(horizontal=seen.card_pad, vertical=11)
    return told(tappable(line, tap, pad=pad, radius=0), checked=bool(shadings))


@component
def OnTheDrawing(sheet: Sheet, on_change: Callable[[Callable[[Sheet], Sheet]], object]) -> ft.Control:
    """Every place that is drawn on, whoever drew it, with a way to wipe it."""
    measured = held((Sheet().marks, Extent(0, ())))
    seen, language = look(), spoken()
    if measured.now[0] != sheet.marks:
        measured.now = (sheet.marks, extent(sheet.marks, figure()))
    drawn = measured.now[1]
    if not drawn.regions:
        return aside(language.say("Nothing is drawn."))

    def one(key: str, name: str, felt: str) -> ft.Control:
        column = ft.Column([words(name), quiet(felt)], spacing=0, expand=True, tight=True)
        wipe = tappable(
            words(
                language.say("Wipe"),
                T.LABEL_LARGE,
                C.PRIMARY,
                semantics_label=f"{language.say('Wipe')}: {name}",
            ),
            lambda: on_change(lambda now: now.wiped(key)),
            pad=ft.Padding.symmetric(horizontal=12, vertical=13),
        )
        return ft.Container(
            ft.Row([column, wipe], spacing=8),
            padding=ft.Padding.only(left=seen.card_pad, right=8, top=4, bottom=4),
            key=key,
        )

    lines = [
        one(region.region.key, name, felt)
        for region, (name, felt) in zip(drawn.regions, areas(language, drawn), strict=True)
    ]
    return ft.Column(
        [section(language.say("On the drawing now")), list_card(lines)],
        spacing=10,
        tight=True,
        horizontal_alignment=STRETCH,
    )
