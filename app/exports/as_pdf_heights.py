"""How high blocks become on paper, without writing them: for a first page that has to be one page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from enum import Enum
from functools import singledispatch

from app.charts import COLUMN, WIDE
from app.exports.as_pdf_pages import KEPT_WHOLE, Drawn, Pages
from app.exports.blocks import Block, Bullets, Facts, Heading, Paragraph, Picture, Table

# Lengths in mm, letters in points, both for letters of the usual size.
TITLE_SIZE, TITLE_LINE = 17, 7.5
SECTION_SIZE, PART_SIZE = 11.5, 10
FACT_NAME, MOST_OF_THE_LINE = 47, 0.38
INDENT = 5
CELL = 0.65
BESIDE_A_NAME = 2  # Between the name of a fact and what it stands for.
AFTER = 1.0

Pairs = tuple[tuple[str, str], ...]


class Stretch(Enum):
    """How facts stand: two on a line, beside their names, or below a name where they are too long for it."""

    TWO_A_LINE = "two_a_line"
    BESIDE = "beside"
    BELOW = "below"


def height_of_all(blocks: Iterable[Block], pages: Pages) -> float:
    """How high blocks are one below the other, in mm."""
    return sum(height(block, pages) for block in blocks)


@singledispatch
def height(block: Block, pages: Pages) -> float:
    """How high one block is, with the room after it, in mm."""
    raise TypeError(type(block).__name__)


@height.register
def _(heading: Heading, pages: Pages) -> float:
    pages.letters(heading_size(heading, pages), bold=True)
    lines = len(pages.broken(heading.text, pages.room))
    return lines * heading_line(heading, pages) + sum(heading_gaps(heading, pages))


@height.register
def _(paragraph: Paragraph, pages: Pages) -> float:
    pages.body()
    return pages.height_of(paragraph.text, pages.room) + AFTER * pages.scale


@height.register
def _(bullets: Bullets, pages: Pages) -> float:
    pages.body()
    told = sum(pages.height_of(item, pages.room - INDENT) for item in bullets.items)
    return told + AFTER * pages.scale


@height.register
def _(facts: Facts, pages: Pages) -> float:
    names, told = name_width(facts, pages), 0.0
    for pairs, how in stretches(facts, pages):
        pages.body()
        if how is Stretch.TWO_A_LINE:
            told += pages.pitch
        elif how is Stretch.BESIDE:
            told += sum(fact_heights(pairs, names, pages))
        else:
            told += sum(long_fact_heights(*pairs[0], pages))
    return told + after_facts(pages)


@height.register
def _(table: Table, pages: Pages) -> float:
    widths = widths_of(table, pages)
    rows = sum(cells_height(cells, widths, pages, head=False) for cells in table.rows)
    return cells_height(table.header, widths, pages, head=True) + rows + 1.5 * AFTER * pages.scale


@height.register
def _(picture: Picture, pages: Pages) -> float:
    pages.body()
    tall = drawn(picture, pages).height + 1 + AFTER * pages.scale
    if brief := in_brief(picture, pages):
        return tall + pages.height_of(brief, pages.room)
    return tall + sum(
        pages.height_of(sentence, pages.room - INDENT) + 0.6 * pages.scale for sentence in picture.sentences
    )


def heading_size(heading: Heading, pages: Pages) -> float:
    """The letters of a heading, in points."""
    return (SECTION_SIZE if heading.level == 2 else PART_SIZE) * pages.scale


def heading_line(heading: Heading, pages: Pages) -> float:
    """The line of a heading."""
    return (5.6 if heading.level == 2 else 5.2) * pages.scale


def heading_gaps(heading: Heading, pages: Pages) -> tuple[float, float]:
    """The room before and after a heading."""
    before, after = (2.6, 0.6) if heading.level == 2 else (2.2, 0.4)
    return before * pages.scale, after * pages.scale


def name_width(facts: Facts, pages: Pages) -> float:
    """The room for the names of facts: on a first page what the longest needs, elsewhere always the same."""
    if not pages.first_page:
        return FACT_NAME
    pages.body(bold=True)
    longest = max((pages.get_string_width(name) for name, _ in facts.pairs), default=0.0)
    return min(longest + 3, MOST_OF_THE_LINE * pages.room)


def after_facts(pages: Pages) -> float:
    """The room after facts; in the details more of it, for there one list of them follows the other."""
    return (1 if pages.first_page else 2.5) * AFTER * pages.scale


def stretches(facts: Facts, pages: Pages) -> Iterator[tuple[Pairs, Stretch]]:
    """The facts in order, each stretch with how it stands."""
    names = name_width(facts, pages)
    lines = [tall / pages.pitch for tall in fact_heights(facts.pairs, names, pages)]
    pages.body()
    short = [two_fit(value, names, pages) for _, value in facts.pairs]
    waiting: Pairs = ()
    at = 0
    while at < len(facts.pairs):
        pair = facts.pairs[at]
        two = short[at : at + 2] == [True, True]
        if not two and round(lines[at]) <= 2 * KEPT_WHOLE:
            waiting, at = (*waiting, pair), at + 1
            continue
        if waiting:
            yield waiting, Stretch.BESIDE
            waiting = ()
        yield (facts.pairs[at : at + 2], Stretch.TWO_A_LINE) if two else ((pair,), Stretch.BELOW)
        at += 2 if two else 1
    if waiting:
        yield waiting, Stretch.BESIDE


def two_fit(value: str, names: float, pages: Pages) -> bool:
    """Whether a fact is so short that two have room on a line of a first page."""
    if not (pages.first_page and pages.is_whole):
        return False
    return len(pages.broken(value, pages.room / 2 - names - CELL)) == 1


def fact_heights(pairs: Pairs, names: float, pages: Pages) -> list[float]:
    """How high each fact is, beside names in `names` mm."""
    pages.body()
    values = [pages.height_of(value, pages.room - names) for _, value in pairs]
    pages.body(bold=True)
    told = [pages.height_of(name, names - BESIDE_A_NAME) for name, _ in pairs]
    return [max(both) for both in zip(values, told, strict=True)]


def long_fact_heights(name: str, value: str, pages: Pages) -> tuple[float, float]:
    """How high the name of a long fact is, and what stands below it."""
    pages.body(bold=True)
    told = pages.height_of(name, pages.room)
    pages.body()
    return told, pages.height_of(value, pages.room)


def widths_of(table: Table, pages: Pages) -> list[float]:
    """The width of each column."""
    shares = table.widths or (1,) * len(table.header)
    return [pages.room * share / sum(shares) for share in shares]


def cells_height(cells: Sequence[str], widths: Sequence[float], pages: Pages, *, head: bool) -> float:
    """How high one row of a table is."""
    inset = CELL * pages.scale
    pages.body(bold=head)
    tallest = max(pages.height_of(text, width - 2 * inset) for text, width in zip(cells, widths, strict=True))
    return 2 * inset + tallest


def in_brief(picture: Picture, pages: Pages) -> str:
    """The few words below a picture in a part of the width; none where the sentences stand there."""
    return " ".join(picture.brief) if pages.first_page and not pages.is_whole else ""


def drawn(picture: Picture, pages: Pages) -> Drawn:
    """A picture for the room there is; drawn once for each width."""
    at = (id(picture), pages.room)
    if at not in pages.drawn:
        svg = picture.draw(WIDE if pages.is_whole else replace(COLUMN, width=pages.room))
        _, _, width, tall = (float(length) / pages.k for length in view_box(svg))
        fitting = min(1.0, pages.room / width)
        pages.drawn[at] = Drawn(svg, fitting, width * fitting, tall * fitting)
    return pages.drawn[at]


def view_box(svg: str) -> list[str]:
    """Left, top, width and height of a picture, in points."""
    return svg.split('viewBox="', 1)[1].split('"', 1)[0].split()
