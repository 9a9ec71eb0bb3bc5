"""Answers over time as a picture: one question, or several on one time axis.

The axis of a question is always its whole scale, 0 to 10, so that a small change cannot look
large. The band is what is usual for this patient. A day without an answer is a gap in the line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.charts.axes import Axes, begins_at, top_of
from app.charts.dates import dates_below
from app.charts.drawing import width_of
from app.charts.ink import Place, band, curve, markers, svg, text
from app.charts.sentences import scale_in_words
from app.charts.styles import BAND, HAIRLINE, WIDE, Canvas, SeriesStyle
from app.language import Language
from app.rehab.fields import Minutes, Scale
from app.rehab.series import Grain, Point, Series
from app.words import N_

GRAINS = {
    Grain.WEEK: N_("One point a week"),
    Grain.MONTH: N_("One point a month"),
    Grain.QUARTER: N_("One point a quarter"),
}
MM = 72 / 25.4


@dataclass(frozen=True)
class Line:
    """One question's answers, how their line looks, and how the answers were at the start, where that is known."""

    question: Scale
    series: Series
    style: SeriesStyle
    start: float | None = None


Panel = Sequence[Line]


def multiples_svg(language: Language, lines: Sequence[Line], canvas: Canvas = WIDE) -> str:
    """Several questions of the same period, one below the other on one time axis."""
    return panels_svg(language, [(line,) for line in lines], canvas)


def panels_svg(language: Language, panels: Sequence[Panel], canvas: Canvas = WIDE) -> str:
    """Panels one below the other on one time axis, each with lines of one scale."""
    every = [line for panel in panels for line in panel]
    period, letter = every[0].series.period, canvas.letters
    grain = every[0].series.thinned(canvas.most_points).grain
    head, plot, width = 2.0 * letter, canvas.plot * MM, canvas.width * MM
    left = begins_at(language, panels, letter, canvas.most_points)
    gutter = 3.4 * letter if any(line.start is not None for line in every) else 0
    parts: list[str] = []
    for n, panel in enumerate(panels):
        top = n * (head + plot) + head
        highest = top_of(panel, canvas.most_points)
        axes = Axes(period, panel[0].question, highest, left, gutter, width - 0.4 * letter, top, top + plot)
        parts += panel_parts(language, panel, axes, canvas)
    foot = len(panels) * (head + plot) + 1.4 * letter
    parts += date_names(language, axes, canvas, foot)
    if explained := GRAINS.get(grain):
        foot += 1.6 * letter
        parts.append(text(left, foot, language.say(explained), letter))
    return svg(width, foot + 0.5 * letter, parts)


def panel_parts(language: Language, panel: Panel, axes: Axes, canvas: Canvas) -> Iterable[str]:
    """The band, the grid, the name and the lines of one panel, later ones over earlier ones."""
    if canvas.shows_band:
        yield from usual_band(panel, axes)
    yield from grid(language, axes, canvas)
    yield from names(language, panel, axes, canvas)
    for line in panel:
        points = line.series.thinned(canvas.most_points).points
        yield curve(runs(points, axes), line.style.colour, canvas.line, line.style.dash)
        yield markers(places(points, axes), line.style, canvas.marker)
        if line.start is not None:
            yield markers([(axes.start, axes.y(line.start))], line.style, 1.3 * canvas.marker, hollow=True)


def usual_band(panel: Panel, axes: Axes) -> Iterable[str]:
    """What is usual, where the panel has one line. A whole answer stands for half a step to either side of it."""
    usual = panel[0].series.usual()
    if usual and len(panel) == 1 and not isinstance(panel[0].question, Minutes):
        top, bottom = axes.y(usual[1] + 0.5), axes.y(usual[0] - 0.5)
        yield band(axes.left + axes.gutter, top, axes.right - axes.left - axes.gutter, bottom - top, BAND)


def grid(language: Language, axes: Axes, canvas: Canvas) -> Iterable[str]:
    """Hairlines at the ends and the middle of the scale, with their numbers, and at the named dates."""
    for mark, name in axes.marks(language):
        y = axes.y(mark)
        yield curve([[(axes.left, y), (axes.right, y)]], HAIRLINE, 0.6)
        yield text(axes.left - 0.5 * canvas.letters, y + 0.36 * canvas.letters, name, canvas.letters, "end")
    for day, _ in dates_below(language, axes.period, canvas.most_dates):
        yield curve([[(axes.x(day), axes.top), (axes.x(day), axes.bottom)]], HAIRLINE, 0.6)


def names(language: Language, panel: Panel, axes: Axes, canvas: Canvas) -> Iterable[str]:
    """The name of each line above the plot, with its marker where there are several; what the scale means, at the right."""
    letter, x, y = canvas.letters, axes.left, axes.top - 0.55 * canvas.letters
    for line in panel:
        if len(panel) > 1:
            yield markers([(x + 0.4 * letter, y - 0.35 * letter)], line.style, 1.2 * canvas.marker)
            x += 1.2 * letter
        name = language.say(line.question.short)
        yield text(x, y, name, letter, bold=True)
        x += 1.08 * width_of(name, letter) + 1.2 * letter
    if isinstance(panel[0].question, Minutes):
        yield text(axes.right, y, language.say("hours a day"), letter, "end")
    elif canvas.names_ends and len(panel) == 1:
        yield text(axes.right, y, scale_in_words(language, panel[0].question), 0.94 * letter, "end")


def date_names(language: Language, axes: Axes, canvas: Canvas, y: float) -> Iterable[str]:
    """The names of some dates, and of the start, below the lowest panel."""
    if axes.gutter:
        yield text(axes.start, y, language.say("Start"), canvas.letters, "middle")
    for day, name in dates_below(language, axes.period, canvas.most_dates):
        yield text(axes.x(day), y, name, canvas.letters)


def runs(points: Iterable[Point], axes: Axes) -> list[list[Place]]:
    """The line; it breaks where nobody answered."""
    found: list[list[Place]] = [[]]
    for point in points:
        if point.value is None:
            found.append([])
        else:
            found[-1].append((axes.x(point.day), axes.y(point.value)))
    return found


def places(points: Iterable[Point], axes: Axes) -> list[Place]:
    """Where the markers stand."""
    return [place for run in runs(points, axes) for place in run]
