"""Answers over time: small pictures on one time axis, each with its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Self

from app.charts import NARROW, Canvas, Line, describe, multiples_svg, style_of
from app.exports.blocks import Block, Paragraph, Picture, Table
from app.exports.records import Records
from app.exports.section import Section
from app.language import Language
from app.rehab.checkin import CheckIn
from app.rehab.fields import NO_ANSWER
from app.rehab.period import Period
from app.rehab.series import Grain, answers_to
from app.words import N_

ON_THE_FIRST_PAGE = ("function", "sleep", "pain")
STRETCHES = {
    Grain.DAY: N_("Day"),
    Grain.WEEK: N_("Week (middle answer)"),
    Grain.MONTH: N_("Month (middle answer)"),
    Grain.QUARTER: N_("Quarter (middle answer)"),
}


@dataclass(frozen=True)
class Trends(Section):
    """The answers of one period: three questions at first, the others in the details."""

    key: ClassVar[str] = "trends"
    title: ClassVar[str] = N_("Answers over time")
    details_title: ClassVar[str] = N_("More answers over time")

    shown_first: tuple[Line, ...]
    others: tuple[Line, ...]

    @classmethod
    def gather(cls, records: Records, period: Period) -> Self | None:
        lines = {
            name: Line(question, series, style_of(CheckIn, name))
            for name, question in records.asked().items()
            if (series := answers_to(name, records.checkins, period)).logged_days
        }
        first = tuple(line for name, line in lines.items() if name in ON_THE_FIRST_PAGE)
        others = tuple(line for name, line in lines.items() if name not in ON_THE_FIRST_PAGE)
        if not lines:
            return None
        return cls(first, others) if first else cls(others, ())

    def first_page(self, language: Language) -> tuple[Block, ...]:
        explained = language.say(
            "The light band is where the middle half of the answers lies. Days without an answer are gaps."
        )
        return picture(language, self.shown_first), Paragraph(explained)

    def details(self, language: Language) -> tuple[Block, ...]:
        return (picture(language, self.others),) if self.others else ()


def picture(language: Language, lines: Sequence[Line]) -> Picture:
    """Some questions on one time axis."""

    def draw(canvas: Canvas) -> str:
        return multiples_svg(language, lines, canvas)

    return Picture(draw, tuple(sentence(language, line) for line in lines), values(language, lines))


def sentence(language: Language, line: Line) -> str:
    """What one line shows, with its name before it."""
    return language.say(
        "{question}: {sentence}",
        question=language.say(line.question.short),
        sentence=describe(language, line.question, line.series),
    )


def values(language: Language, lines: Sequence[Line]) -> Table:
    """The values that the narrow picture plots."""
    names = tuple(language.say(line.question.short) for line in lines)
    thinned = [line.series.thinned(NARROW.most_points) for line in lines]
    rows = tuple(
        (
            language.period(points[0].stretch.first, points[0].stretch.last),
            *(
                language.say(NO_ANSWER) if point.value is None else language.number(point.value, 1)
                for point in points
            ),
        )
        for points in zip(*(thin.points for thin in thinned), strict=True)
    )
    return Table(language.listed(names), (language.say(STRETCHES[thinned[0].grain]), *names), rows)
