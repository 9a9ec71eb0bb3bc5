"""The pain drawing now beside the one at the start, with a legend that works in black and white."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, Self

from app.charts import WIDE, Canvas
from app.charts.body import (
    NOT_A_MEASURE,
    as_svg,
    change_in_words,
    coverage_in_words,
    extent_in_words,
    side_by_side,
    trouble_in_words,
)
from app.charts.drawings_beside import beside
from app.content.body import figure
from app.exports.blocks import Block, Column, Facts, Paragraph, Picture, one_line
from app.exports.records import Records
from app.exports.section import Section
from app.language import Language
from app.rehab.pain_drawing import RECALL, Extent, PainDrawing, Painted, change, extent, painted, trouble_with
from app.rehab.period import Period
from app.words import N_

# How high the body stands, in mm: in the details, in a column of the first page, and over its whole width.
TALLEST, TALLEST_IN_A_COLUMN, TALLEST_AT_FIRST = 64.0, 30.0, 45.0


@dataclass(frozen=True)
class PainDrawingNow(Section):
    """The last drawing of the period beside that of the start.

    Where no start is known it stands beside the first of the period, or the one before it.
    """

    key: ClassVar[str] = "pain_drawing"
    title: ClassVar[str] = N_("Pain drawing")
    details_title: ClassVar[str] = N_("Pain drawing, larger")
    column: ClassVar[Column] = Column("right", 0.36)

    now: PainDrawing
    start: PainDrawing | None

    @classmethod
    def gather(cls, records: Records, period: Period) -> Self | None:
        in_order = sorted(records.drawings, key=lambda one: (one.day, str(one.at)))
        within = [one for one in in_order if one.day in period]
        if not within:
            return None
        begun = [one for one in in_order if records.start and one.day <= records.start.last]
        earlier = [one for one in in_order if one.day < period.first]
        if begun:
            start = begun[-1]
        elif len(within) > 1 or not earlier:
            start = within[0]
        else:
            start = earlier[-1]
        return cls(within[-1], start if start is not within[-1] else None)

    @property
    def shown(self) -> tuple[PainDrawing, ...]:
        """The drawing of now and that of the start, where there is one."""
        return (self.now, self.start) if self.start else (self.now,)

    def titles(self, language: Language) -> tuple[str, ...]:
        """What stands over each of them."""
        said = (N_("Now: {day}"), N_("Start: {day}"))
        return tuple(
            language.say(words, day=language.full_day(one.day))
            for words, one in zip(said, self.shown, strict=False)
        )

    def first_page(self, language: Language) -> tuple[Block, ...]:
        titles = (language.say("Now"), language.say("Start"))
        bodies = [(title, body) for title, (_, body) in zip(titles, self.bodies(language), strict=False)]

        def draw(canvas: Canvas) -> str:
            return as_svg(beside(language, bodies, canvas, tallest_on(canvas)))

        told = tuple(
            language.say("{title}. {sentence}", title=title, sentence=nothing_or_coverage(language, one))
            for title, one in zip(self.titles(language), self.shown, strict=True)
        )
        return (Picture(draw, told, brief=told),)

    def details(self, language: Language) -> tuple[Block, ...]:
        def draw(canvas: Canvas) -> str:
            return as_svg(side_by_side(language, self.bodies(language), canvas, TALLEST))

        trouble = [
            text for one in self.shown for text in trouble_in_words(language, trouble_with(one, figure()))
        ]
        return (
            Picture(draw, self.sentences(language)),
            Facts(self.facts(language)),
            *map(Paragraph, dict.fromkeys(trouble)),
            Paragraph(language.say(NOT_A_MEASURE)),
        )

    def bodies(self, language: Language) -> list[tuple[str, Painted]]:
        """Each drawing on its body, with its title."""
        bodies = (painted(one.marks, figure()) for one in self.shown)
        return list(zip(self.titles(language), bodies, strict=True))

    def sentences(self, language: Language) -> tuple[str, ...]:
        """What the drawing of now covers, and what is new, gone and the same since the start."""
        told = extent_in_words(language, measured(self.now))
        if self.start is None:
            return told
        differs = change(self.start.marks, self.now.marks, figure())
        return *told, *change_in_words(language, differs, self.start.day)

    def facts(self, language: Language) -> tuple[tuple[str, str], ...]:
        """How far back the drawing of now looks, and its note."""
        note = one_line(self.now.note)
        return (
            (language.say("It shows"), language.say(RECALL[self.now.recall_days])),
            *(((language.say("Note"), note),) if note else ()),
        )


def tallest_on(canvas: Canvas) -> float:
    """How high the body stands on the first page."""
    if canvas.phone:
        return TALLEST
    return TALLEST_AT_FIRST if canvas.width == WIDE.width else TALLEST_IN_A_COLUMN


def nothing_or_coverage(language: Language, one: PainDrawing) -> str:
    """How much of the body a drawing covers, in how many areas."""
    covered = measured(one)
    return coverage_in_words(language, covered) if covered.share else language.say("Nothing is drawn.")


@lru_cache(maxsize=8)
def measured(one: PainDrawing) -> Extent:
    """What a drawing covers."""
    return extent(one.marks, figure())
