"""Whole pictures: one drawing, drawings side by side, and what differs between two.

The front view shows the patient's left on the viewer's right, the back view on the viewer's left; both are
lettered. Words are those of the reader's language, and a legend tells what the patterns stand for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from app.charts.body.legend import Entry, legend
from app.charts.body.letters import LINE, paragraph
from app.charts.body.look import GONE, LOOKS, NEW, SAME
from app.charts.body.shapes import Picture, Shape, Words, placed
from app.charts.body.views import Shade, between, felt, small_view, used, view_of
from app.charts.styles import WIDE, Canvas
from app.language import Language
from app.rehab.pain_drawing import ANY, QUALITIES, STRENGTHS, VIEWS, Figure, Painted
from app.words import N_

MM = 72 / 25.4
BETWEEN = 24  # Units of the figure between two views.
LETTERED = ((62, 128), (338, 128))  # Where the letters for the sides stand, in units of the figure.
ROOM_FOR_ROWS = 130  # In mm: a narrower canvas shows drawings one below the other.
TALLEST = 185.0  # The highest a body is drawn, in mm.

VIEW_NAMES = {"front": N_("From the front"), "back": N_("From behind")}


class Pair(NamedTuple):
    """Front and back of one body, below a title, which may be empty."""

    title: str
    figure: Figure
    shades: Callable[[str], list[Shade]]


def drawing(language: Language, body: Painted, canvas: Canvas = WIDE, tallest: float = TALLEST) -> Picture:
    """One drawing, front and back, with its legend; the body at most `tallest` mm high."""
    return side_by_side(language, [("", body)], canvas, tallest)


def side_by_side(
    language: Language, bodies: Sequence[tuple[str, Painted]], canvas: Canvas = WIDE, tallest: float = TALLEST
) -> Picture:
    """Several drawings with their titles and one legend; on a narrow canvas one below the other."""
    pairs = [Pair(title, body.figure, partial(felt, body)) for title, body in bodies]
    return composed(language, pairs, told(language, used(body for _, body in bodies)), canvas, tallest)


def difference(
    language: Language, earlier: Painted, later: Painted, canvas: Canvas = WIDE, tallest: float = TALLEST
) -> Picture:
    """What is new, gone and the same in a later drawing."""
    pair = Pair("", later.figure, partial(between, earlier, later))
    key = (
        Entry(NEW, 3, language.say("new since then")),
        Entry(GONE, 1, language.say("no longer there")),
        Entry(SAME, 1, language.say("the same as then")),
    )
    return composed(language, [pair], [key], canvas, tallest)


def one_view(figure: Figure, view: str, body: Painted | None = None) -> Picture:
    """A view alone, without words, exactly as large as the figure: what a patient draws on."""
    return Picture(figure.width, figure.height, view_of(figure, view, felt(body, view) if body else ()))


def small(body: Painted) -> Picture:
    """Front and back without words, to be shown as small as a stamp."""
    figure = body.figure
    width, apart = figure.width, figure.width + BETWEEN
    views = [
        placed(small_view(figure, view, felt(body, view)), n * apart, 0, 1) for n, view in enumerate(VIEWS)
    ]
    return Picture(apart + width, figure.height, tuple(shape for view in views for shape in view))


def told(language: Language, qualities: Sequence[str]) -> list[list[Entry]]:
    """The legend of a drawing: its qualities, and how strength shows."""
    words = [Entry(LOOKS[quality], 2, language.say(QUALITIES[quality])) for quality in qualities]
    example = next((LOOKS[quality] for quality in qualities if LOOKS[quality].pattern), LOOKS[ANY])
    strengths = [Entry(example, strength, language.say(word)) for strength, word in STRENGTHS.items()]
    return [words, strengths] if words else []


def composed(
    language: Language, pairs: Sequence[Pair], keys: Sequence[Sequence[Entry]], canvas: Canvas, tallest: float
) -> Picture:
    """Pairs in one row, or each in a row of its own on a narrow canvas; the legend below."""
    width, letters = canvas.width * MM, canvas.letters
    across = len(pairs) if canvas.width >= ROOM_FOR_ROWS else 1
    room, figure = width / across, pairs[0].figure
    scale = min(0.96 * room / (2 * figure.width + BETWEEN), tallest * MM / figure.height)
    titles = 1.8 if any(pair.title for pair in pairs) else 0
    height = scale * figure.height + (2.4 + titles) * letters
    shapes: list[Shape] = []
    for number, pair in enumerate(pairs):
        x, y = (number % across + 0.5) * room, number // across * height
        shapes += pair_at(language, pair, x, y, scale, letters)
    down = height * -(-len(pairs) // across) + 0.8 * letters
    for entries in keys:
        key, high = legend(entries, width, letters)
        shapes += placed(key, 0, down, 1)
        down += high + 0.5 * letters
    note = paragraph(sides_in_words(language), width, letters)
    return Picture(width, down + (LINE * len(note) + 0.5) * letters, (*shapes, *placed(note, 0, down, 1)))


def pair_at(
    language: Language, pair: Pair, x: float, y: float, scale: float, letters: float
) -> Iterable[Shape]:
    """A pair with its middle at `x` and its top at `y`."""
    if pair.title:
        yield Words(x, y + letters, pair.title, letters, "middle", bold=True)
        y += 1.8 * letters
    width, half_gap = pair.figure.width * scale, scale * BETWEEN / 2
    for left, view in ((x - width - half_gap, "front"), (x + half_gap, "back")):
        yield Words(left + width / 2, y + letters, language.say(VIEW_NAMES[view]), letters, "middle")
        top = y + LINE * letters
        yield from placed(view_of(pair.figure, view, pair.shades(view)), left, top, scale)
        for at, letter in zip(LETTERED, sides(language, view), strict=True):
            yield Words(
                left + at[0] * scale, top + at[1] * scale, letter, letters, anchor="middle", bold=True
            )


def sides(language: Language, view: str) -> tuple[str, str]:
    """The letters to the viewer's left and right: in front they face the patient, behind they do not."""
    left, right = language.about("side of the body", "L"), language.about("side of the body", "R")
    return (right, left) if view == "front" else (left, right)


def sides_in_words(language: Language) -> str:
    """What the letters stand for."""
    left, right = sides(language, "back")
    return language.say(
        "{left} is the left side of the body, {right} the right side.", left=left, right=right
    )
