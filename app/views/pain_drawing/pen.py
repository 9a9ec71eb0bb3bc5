"""What the patient draws with: how it feels, how strong it is, how broad the brush is; or the eraser."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

import flet as ft

from app.charts.body import LOOKS, as_svg
from app.charts.body.legend import SWATCH, Entry, swatch_of
from app.charts.body.shapes import Picture
from app.rehab.pain_drawing import ANY, BRUSHES, QUALITIES, STRENGTHS
from app.views.parts.actions import tappable, told
from app.views.parts.boundary import component
from app.views.parts.lines import Choice
from app.views.parts.seen import look, spoken
from app.views.parts.text import STRETCH, C, T, heading, words

SWATCH_HEIGHT = 17
TWO_COLUMNS_FROM = 340


@dataclass(frozen=True)
class Pen:
    """What the next stroke looks like."""

    quality: str = ANY
    strength: int = 2
    size: int = 600
    erasing: bool = False

    @property
    def felt(self) -> str | None:
        """The quality of the next mark; None erases."""
        return None if self.erasing else self.quality


@cache
def swatch_svg(quality: str, strength: int) -> str:
    """A small field that looks as the body does."""
    return as_svg(Picture(*SWATCH, tuple(swatch_of(Entry(LOOKS[quality], strength, "")))))


def swatch(quality: str, strength: int = 2) -> ft.Control:
    """The same on the screen; the word beside it is its name."""
    wide, high = SWATCH
    return ft.Image(
        src=swatch_svg(quality, strength),
        width=SWATCH_HEIGHT * wide / high,
        height=SWATCH_HEIGHT,
        exclude_from_semantics=True,
    )


def felt_in_short(pen: Pen) -> str:
    """What the pen draws, in words."""
    language = spoken()
    return language.say(
        "{quality}, {strength}",
        quality=language.sentence_case(language.say(QUALITIES[pen.quality])),
        strength=language.say(STRENGTHS[pen.strength]),
    )


@component
def Qualities(chosen: str, strength: int, on_choose: Callable[[str], object]) -> ft.Control:
    """Every way pain can feel, each with its pattern and its word; the chosen one has an edge, fill and weight."""
    seen, language = look(), spoken()
    room = seen.inside if not seen.wide else min(seen.inside, 420)
    columns = 2 if room >= TWO_COLUMNS_FROM * min(seen.text, 1.6) - 60 and not seen.large_text else 1
    width = (room - 8 * (columns - 1)) / columns

    def one(quality: str, word: str) -> ft.Control:
        on = quality == chosen
        line = ft.Row(
            [
                swatch(quality, strength),
                words(
                    language.sentence_case(language.say(word)),
                    T.LABEL_MEDIUM,
                    C.ON_SURFACE,
                    weight=ft.FontWeight.W_700 if on else None,
                    expand=True,
                ),
            ],
            spacing=6,
        )
        edge = ft.BorderSide(2 if on else 1, C.PRIMARY if on else C.OUTLINE)
        button = tappable(
            line,
            lambda: on_choose(quality),
            fill=C.PRIMARY_CONTAINER if on else C.SURFACE_CONTAINER_LOWEST,
            edge=edge,
            pad=ft.Padding.symmetric(horizontal=7, vertical=13),
            width=width,
        )
        return told(button, selected=on)

    return ft.Row([one(key, word) for key, word in QUALITIES.items()], wrap=True, spacing=8, run_spacing=8)


@component
def Strengths(chosen: int, on_choose: Callable[[int], object]) -> ft.Control:
    """Three strengths."""
    language = spoken()
    options = {str(key): language.sentence_case(language.say(word)) for key, word in STRENGTHS.items()}
    return Choice(options, str(chosen), lambda key: on_choose(int(key)))


@component
def PenPanel(pen: Pen, on_change: Callable[[Pen], object]) -> ft.Control:
    """Choosing the pen: also the legend of what is drawn."""
    language = spoken()
    brushes = {str(key): language.sentence_case(language.say(word)) for key, word in BRUSHES.items()}
    return ft.Column(
        [
            heading(language.say("How does it feel?")),
            Qualities(
                pen.quality, pen.strength, lambda key: on_change(replace(pen, quality=key, erasing=False))
            ),
            heading(language.say("How strong is it?")),
            Strengths(pen.strength, lambda key: on_change(replace(pen, strength=key, erasing=False))),
            heading(language.say("How broad is the brush?")),
            Choice(brushes, str(pen.size), lambda key: on_change(replace(pen, size=int(key)))),
        ],
        spacing=10,
        tight=True,
        horizontal_alignment=STRETCH,
    )
