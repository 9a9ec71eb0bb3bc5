"""Where days and values lie on a picture, in points."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from app.charts.drawing import width_of
from app.language import Language
from app.rehab.fields import Minutes, Scale
from app.rehab.period import Period
from app.rehab.series import Series

HOUR = 60
# How high an axis of minutes may reach: the lowest of them that holds everything is taken.
HIGHEST = (HOUR, 2 * HOUR, 4 * HOUR, 6 * HOUR, 8 * HOUR, 12 * HOUR, 16 * HOUR, 24 * HOUR)
HALF_A_STEP = 0.5


class Drawn(Protocol):
    """A line that is to be drawn."""

    @property
    def question(self) -> Scale: ...

    @property
    def series(self) -> Series: ...

    @property
    def start(self) -> float | None: ...


@dataclass(frozen=True)
class Axes:
    """One plot. `most` is the highest value; the start stands in the gutter to the left of the days."""

    period: Period
    question: Scale
    most: float
    left: float
    gutter: float
    right: float
    top: float
    bottom: float

    @property
    def start(self) -> float:
        """Where the start stands."""
        return self.left + self.gutter / 2

    def x(self, day: date) -> float:
        """The middle of a day."""
        share = ((day - self.period.first).days + 0.5) / len(self.period)
        return self.left + self.gutter + share * (self.right - self.left - self.gutter)

    def y(self, value: float) -> float:
        """A value; below and above the scale is room for half a step of it."""
        step = HALF_A_STEP * (self.most - self.question.least) / 10
        share = (value - self.question.least + step) / (self.most - self.question.least + 2 * step)
        return self.bottom - share * (self.bottom - self.top)

    def marks(self, language: Language) -> list[tuple[float, str]]:
        """The ends and the middle, as numbers; minutes are told as hours."""
        least = self.question.least
        return [
            (mark, number(language, self.question, mark))
            for mark in (least, (least + self.most) / 2, self.most)
        ]


def number(language: Language, question: Scale, mark: float) -> str:
    """A value as it stands beside the axis."""
    return language.number(mark / HOUR if isinstance(question, Minutes) else mark, 1)


def top_of(lines: Sequence[Drawn], most_points: int) -> float:
    """The highest value of an axis: the whole scale, or for minutes a round number of hours that holds all that is drawn."""
    if not isinstance(lines[0].question, Minutes):
        return lines[0].question.most
    points = [point.value for line in lines for point in line.series.thinned(most_points).points]
    shown = [value for value in (*points, *(line.start for line in lines)) if value is not None]
    return next((hours for hours in HIGHEST if hours >= max(shown, default=0)), HIGHEST[-1])


def begins_at(
    language: Language, panels: Iterable[Sequence[Drawn]], letter: float, most_points: int
) -> float:
    """Where the plots begin: to the right of the widest number."""
    tops = [(panel[0].question, top_of(panel, most_points)) for panel in panels]
    widest = max(
        width_of(number(language, question, mark), letter)
        for question, top in tops
        for mark in (top, (question.least + top) / 2)
    )
    return widest + 0.8 * letter
