"""Answers over time: small pictures on one time axis, and in words what they show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import ClassVar, Self

from app.charts import (
    NARROW,
    SERIES,
    Canvas,
    Line,
    Panel,
    SeriesStyle,
    compared,
    describe,
    hours,
    panels_svg,
    style_of,
)
from app.exports.blocks import Block, Column, Picture, Table
from app.exports.minutes import ACTIVE, REST, active_and_rest
from app.exports.records import Records
from app.exports.section import Section
from app.language import Language
from app.rehab.checkin import CheckIn
from app.rehab.fields import NO_ANSWER, Minutes, Scale
from app.rehab.period import Period
from app.rehab.series import ENOUGH, Grain, Series, answers_to
from app.words import N_

ON_THE_FIRST_PAGE = (("function",), ("activity", "rest"), ("pain", "sleep"))
STRETCHES = {
    Grain.DAY: N_("Day"),
    Grain.WEEK: N_("Week (middle answer)"),
    Grain.MONTH: N_("Month (middle answer)"),
    Grain.QUARTER: N_("Quarter (middle answer)"),
}
GAPS = N_("Gaps are days without an answer.")
BAND = N_("Light band: the middle half of the answers.")


@dataclass(frozen=True)
class Trends(Section):
    """The answers of one period: function, activity and rest, pain and sleep at first, the others in the details."""

    key: ClassVar[str] = "trends"
    title: ClassVar[str] = N_("Answers over time")
    details_title: ClassVar[str] = N_("More answers over time")
    column: ClassVar[Column] = Column("right", 0.5)

    shown_first: tuple[Panel, ...]
    others: tuple[Panel, ...]

    @classmethod
    def gather(cls, records: Records, period: Period) -> Self | None:
        found = {name: line for name, line in lines(records, period) if line.series.logged_days}
        grouped = (tuple(found[name] for name in names if name in found) for names in ON_THE_FIRST_PAGE)
        first = tuple(panel for panel in grouped if panel)
        shown = {name for names in ON_THE_FIRST_PAGE for name in names}
        others = tuple((line,) for name, line in found.items() if name not in shown)
        if not found:
            return None
        return cls(first, others) if first else cls(others, ())

    def first_page(self, language: Language) -> tuple[Block, ...]:
        return (picture(language, self.shown_first),)

    def details(self, language: Language) -> tuple[Block, ...]:
        return (picture(language, self.others),) if self.others else ()


def lines(records: Records, period: Period) -> Iterator[tuple[str, Line]]:
    """Every question that is asked, and the minutes of activity and rest, each with how it was at the start."""
    begun = records.start
    for name, question in records.asked().items():
        before = answers_to(name, records.checkins, begun) if begun else None
        yield (
            name,
            drawn(question, answers_to(name, records.checkins, period), style_of(CheckIn, name), before),
        )
    now = active_and_rest(records.activities, period)
    then = active_and_rest(records.activities, begun) if begun else (None, None)
    yield "activity", drawn(ACTIVE, now[0], SERIES[2], then[0])
    yield "rest", drawn(REST, now[1], SERIES[3], then[1])


def drawn(question: Scale, series: Series, style: SeriesStyle, before: Series | None) -> Line:
    """A line, and the middle of the answers at the start where there were enough of them."""
    known = before is not None and before.logged_days >= ENOUGH
    return Line(question, series, style, median(before.answers) if before and known else None)


def picture(language: Language, panels: Sequence[Panel]) -> Picture:
    """Panels on one time axis."""
    every = [line for panel in panels for line in panel]

    def draw(canvas: Canvas) -> str:
        return panels_svg(language, panels, canvas)

    return Picture(
        draw,
        (*(sentence(language, line) for line in every), explained(language, panels)),
        values(language, every),
        brief=compared(language, ((line.question, line.series) for line in every)),
    )


def explained(language: Language, panels: Sequence[Panel]) -> str:
    """What a gap means, and the band where there is one."""
    told = [BAND, GAPS] if any(len(panel) == 1 for panel in panels) else [GAPS]
    return " ".join(language.say(words) for words in told)


def sentence(language: Language, line: Line) -> str:
    """What one line shows, with its name before it."""
    return language.say(
        "{question}: {sentence}",
        question=language.say(line.question.short),
        sentence=describe(language, line.question, line.series),
    )


def values(language: Language, every: Sequence[Line]) -> Table:
    """The values that the narrow picture plots."""
    names = tuple(language.say(line.question.short) for line in every)
    thinned = [line.series.thinned(NARROW.most_points) for line in every]
    rows = [
        (
            language.period(points[0].stretch.first, points[0].stretch.last),
            *(value(language, line, point.value) for line, point in zip(every, points, strict=True)),
        )
        for points in zip(*(thin.points for thin in thinned), strict=True)
    ]
    if any(line.start is not None for line in every):
        rows.insert(0, (language.say("Start"), *(value(language, line, line.start) for line in every)))
    return Table(language.listed(names), (language.say(STRETCHES[thinned[0].grain]), *names), tuple(rows))


def value(language: Language, line: Line, one: float | None) -> str:
    """One plotted value."""
    if one is None:
        return language.say(NO_ANSWER)
    return hours(language, one) if isinstance(line.question, Minutes) else language.number(one, 1)
