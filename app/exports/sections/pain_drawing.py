"""The pain drawing now beside the one at the start, with a legend that works in black and white."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Self

from app.charts import Canvas
from app.charts.body import (
    NOT_A_MEASURE,
    as_svg,
    change_in_words,
    extent_in_words,
    side_by_side,
    trouble_in_words,
)
from app.content.body import figure
from app.exports.blocks import Block, Facts, Paragraph, Picture, plain
from app.exports.records import Records
from app.exports.section import Section
from app.language import Language
from app.rehab.pain_drawing import RECALL, Extent, PainDrawing, change, extent, painted, trouble_with
from app.rehab.period import Period
from app.words import N_

TALLEST = 64.0  # How high the body stands, in mm.


@dataclass(frozen=True)
class PainDrawingNow(Section):
    """The last drawing of the period beside its first; beside the one before it, where there is just one."""

    key: ClassVar[str] = "pain_drawing"
    title: ClassVar[str] = N_("Pain drawing")
    details_title: ClassVar[str] = title

    now: PainDrawing
    start: PainDrawing | None

    @classmethod
    def gather(cls, records: Records, period: Period) -> Self | None:
        drawings = sorted(
            (one for one in records.drawings if one.day in period), key=lambda one: (one.day, str(one.at))
        )
        begun = [one for one in records.drawings if records.start and one.day in records.start]
        if not drawings:
            return None
        now = drawings[-1]
        earlier = [one for one in records.drawings if one.day < period.first]
        if begun:
            start = min(begun, key=lambda one: one.day)
        elif len(drawings) > 1 or not earlier:
            start = drawings[0]
        else:
            start = max(earlier, key=lambda one: one.day)
        return cls(now, start if start is not now else None)

    def details(self, language: Language) -> tuple[Block, ...]:
        shown = [one for one in (self.now, self.start) if one]
        titles = [
            language.say("Now: {day}", day=language.full_day(self.now.day)),
            *([language.say("Start: {day}", day=language.full_day(self.start.day))] if self.start else []),
        ]

        def draw(canvas: Canvas) -> str:
            bodies = [painted(one.marks, figure()) for one in shown]
            return as_svg(side_by_side(language, list(zip(titles, bodies, strict=True)), canvas, TALLEST))

        trouble = [text for one in shown for text in trouble_in_words(language, trouble_with(one, figure()))]
        return (
            Picture(draw, self.sentences(language)),
            Facts(self.facts(language)),
            *map(Paragraph, dict.fromkeys(trouble)),
            Paragraph(language.say(NOT_A_MEASURE)),
        )

    def sentences(self, language: Language) -> tuple[str, ...]:
        """What the drawing of now covers, and what is new, gone and the same since the start."""
        told = extent_in_words(language, measured(self.now))
        if self.start is None:
            return told
        differs = change(self.start.marks, self.now.marks, figure())
        return *told, *change_in_words(language, differs, self.start.day)

    def facts(self, language: Language) -> tuple[tuple[str, str], ...]:
        """How far back the drawing of now looks, and its note."""
        note = plain(self.now.note).replace("\n", " ").strip()
        return (
            (language.say("It shows"), language.say(RECALL[self.now.recall_days])),
            *(((language.say("Note"), note),) if note else ()),
        )


def measured(one: PainDrawing) -> Extent:
    """What a drawing covers."""
    return extent(one.marks, figure())
