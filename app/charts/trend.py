"""Answers over time as a picture: one question, or several on one time axis.

The axis is always the whole scale, 0 to 10, so that a small change cannot look large. The
band is what is usual for this patient. A day without an answer is a gap in the line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import nan
from typing import TYPE_CHECKING, Any

from app.charts.dates import dates_below
from app.charts.drawing import drawn
from app.charts.sentences import scale_in_words
from app.charts.styles import BAND, HAIRLINE, WIDE, Canvas, SeriesStyle
from app.language import Language
from app.rehab.fields import Scale
from app.rehab.period import Period
from app.rehab.series import Grain, Point, Series
from app.words import N_

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

GRAINS = {
    Grain.WEEK: N_("One point a week"),
    Grain.MONTH: N_("One point a month"),
    Grain.QUARTER: N_("One point a quarter"),
}
POINT = 25.4 / 72  # One point in mm.


@dataclass(frozen=True)
class Line:
    """One question's answers, and how their line looks."""

    question: Scale
    series: Series
    style: SeriesStyle


def trend_svg(
    language: Language, question: Scale, series: Series, style: SeriesStyle, canvas: Canvas = WIDE
) -> str:
    """One question over its period."""
    return multiples_svg(language, [Line(question, series, style)], canvas)


def multiples_svg(language: Language, lines: Sequence[Line], canvas: Canvas = WIDE) -> str:
    """Several questions of the same period, one below the other on one time axis."""
    letter = canvas.letters * POINT
    thin = [line.series.thinned(canvas.most_points) for line in lines]
    explained = GRAINS.get(thin[0].grain)
    left, right, head = 2.1 * letter, 0.4 * letter, 2.2 * letter
    foot = (3.6 if explained else 2) * letter
    height = len(lines) * (head + canvas.plot) + foot

    def draw(figure: Figure) -> None:
        for n, line in enumerate(lines):
            bottom = height - (n + 1) * (head + canvas.plot)
            box = (
                left / canvas.width,
                bottom / height,
                1 - (left + right) / canvas.width,
                canvas.plot / height,
            )
            axes = figure.add_axes(box)
            draw_scale(axes, language, line, canvas)
            draw_line(axes, thin[n].points, line.style, canvas)
            name_it(axes, language, line.question, canvas)
            mark_dates(axes, language, line.series.period, canvas, named=n == len(lines) - 1)
        if explained:
            at = (left / canvas.width, 0.6 * letter / height)
            figure.text(*at, language.say(explained), fontsize=canvas.letters)

    return drawn(canvas.width, height, draw)


def draw_scale(axes: Axes, language: Language, line: Line, canvas: Canvas) -> None:
    """The whole scale, whatever the answers, and the band of what is usual."""
    question, period = line.question, line.series.period
    axes.patch.set_visible(False)
    axes.spines[:].set_visible(False)
    axes.set_axisbelow(True)
    # A whole answer stands for half a step to either side of it.
    axes.set_ylim(question.least - 0.5, question.most + 0.5)
    axes.set_xlim(period.first.toordinal() - 0.5, period.last.toordinal() + 0.5)
    if usual := line.series.usual():
        axes.axhspan(usual[0] - 0.5, usual[1] + 0.5, facecolor=BAND, edgecolor="none", zorder=0)
    marks = [question.least, (question.least + question.most) / 2, question.most]
    axes.set_yticks(marks, [language.number(mark, 1) for mark in marks], fontsize=canvas.letters)
    axes.tick_params(length=0, pad=canvas.letters * 0.4)
    axes.grid(axis="y", color=HAIRLINE, linewidth=0.6)


def draw_line(axes: Axes, points: Sequence[Point], style: SeriesStyle, canvas: Canvas) -> None:
    """The line with its markers; it breaks where nobody answered."""
    (path,) = axes.plot(
        [point.day.toordinal() for point in points],
        [nan if point.value is None else point.value for point in points],
        color=style.colour,
        linewidth=canvas.line,
        marker=style.marker,
        markersize=canvas.marker,
        markeredgewidth=0,
        clip_on=False,
    )
    if style.dash:
        path.set_dashes(style.dash)


def name_it(axes: Axes, language: Language, question: Scale, canvas: Canvas) -> None:
    """The question's name above its line, and what the ends of the scale stand for where there is room."""
    write_above(axes, canvas, 0, language.say(question.short), fontsize=canvas.letters, fontweight="bold")
    if canvas.names_ends:
        words = scale_in_words(language, question)
        write_above(axes, canvas, 1, words, fontsize=0.94 * canvas.letters, ha="right")


def write_above(axes: Axes, canvas: Canvas, x: float, words: str, **letters: Any) -> None:
    """Words just above a plot, at its left (0) or its right (1) end."""
    offset = (0, 0.45 * canvas.letters)
    axes.annotate(
        words, (x, 1), offset, xycoords="axes fraction", textcoords="offset points", va="bottom", **letters
    )


def mark_dates(axes: Axes, language: Language, period: Period, canvas: Canvas, *, named: bool) -> None:
    """Hairlines at some dates, `named` below the lowest picture only."""
    shown = dates_below(language, period, canvas.most_dates)
    names = [name if named else "" for _, name in shown]
    axes.set_xticks([day.toordinal() for day, _ in shown], names, fontsize=canvas.letters, ha="left")
    axes.grid(axis="x", color=HAIRLINE, linewidth=0.6)
