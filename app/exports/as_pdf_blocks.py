"""How each block is written on paper, and which element of the structure tree it becomes.

Imported only when a PDF is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch

from app.exports.as_pdf_drawing import draw
from app.exports.as_pdf_heights import (
    AFTER,
    BESIDE_A_NAME,
    INDENT,
    TITLE_LINE,
    TITLE_SIZE,
    Pairs,
    Stretch,
    after_facts,
    drawn,
    fact_heights,
    heading_gaps,
    heading_line,
    heading_size,
    height,
    height_of_all,
    in_brief,
    name_width,
    stretches,
)
from app.exports.as_pdf_pages import INK, KEPT_WHOLE, TEAL, TOP, Pages
from app.exports.as_pdf_tables import write_cell, write_table
from app.exports.blocks import Block, Bullets, Facts, Heading, Paragraph, Picture, Table

LEAST_OF_A_BLOCK = 30  # In mm: what of a block has to have room below its heading.


def write_title(title: str, pages: Pages) -> None:
    """The title of the whole."""
    pages.letters(TITLE_SIZE * pages.scale, bold=True, colour=TEAL)
    with pages.tag("H1"):
        pages.lines(title, pages.room - 14, TITLE_LINE * pages.scale)
    pages.ln(AFTER * pages.scale)


def write_all(blocks: Sequence[Block], pages: Pages) -> None:
    """Write blocks one below the other; a heading is never the last on its page."""
    for n, block in enumerate(blocks):
        if isinstance(block, Heading):
            below = headed(blocks[n:])
            needed = height_of_all(below[:-1], pages) + beginning_of(below[-1], pages)
            pages.make_room(min(needed, pages.page_break_trigger - TOP))
        write(block, pages)


def headed(blocks: Sequence[Block]) -> Sequence[Block]:
    """The headings that blocks begin with, and the first block below them."""
    many = next((n for n, block in enumerate(blocks) if not isinstance(block, Heading)), len(blocks) - 1)
    return blocks[: many + 1]


def beginning_of(block: Block, pages: Pages) -> float:
    """How much room a block needs at the end of a page to begin there; a picture stands as a whole."""
    if isinstance(block, Picture):
        return drawn(block, pages).height + 2 * pages.pitch
    return min(height(block, pages), LEAST_OF_A_BLOCK)


@singledispatch
def write(block: Block, pages: Pages) -> None:
    """Write one block from the place that was reached."""
    raise TypeError(type(block).__name__)


@write.register
def _(heading: Heading, pages: Pages) -> None:
    before, after = heading_gaps(heading, pages)
    pages.ln(before)
    pages.letters(heading_size(heading, pages), bold=True, colour=TEAL if heading.level == 2 else INK)
    pages.set_x(pages.left)
    with pages.tag(f"H{heading.level}"):
        pages.lines(heading.text, pages.room, heading_line(heading, pages))
    pages.ln(after)


@write.register
def _(paragraph: Paragraph, pages: Pages) -> None:
    pages.body()
    pages.running_text("P", paragraph.text, pages.left, pages.room)
    pages.ln(AFTER * pages.scale)


@write.register
def _(bullets: Bullets, pages: Pages) -> None:
    pages.body()
    with pages.group("L"):
        for n, item in enumerate(bullets.items, 1):
            pages.make_room(pages.pitch * len(pages.broken(item, pages.room - INDENT)[:2]))
            with pages.group("LI"):
                pages.set_x(pages.left)
                with pages.tag("Lbl"):
                    pages.cell(INDENT, pages.pitch, f"{n}." if bullets.numbered else "•")
                pages.running_text("LBody", item, pages.left + INDENT, pages.room - INDENT)
    pages.ln(AFTER * pages.scale)


@write.register
def _(facts: Facts, pages: Pages) -> None:
    names = name_width(facts, pages)
    for pairs, how in stretches(facts, pages):
        if how is Stretch.TWO_A_LINE:
            write_two_a_line(pairs, names, pages)
        elif how is Stretch.BESIDE:
            write_facts(pairs, names, pages)
        else:
            write_long_fact(*pairs[0], pages)
    pages.ln(after_facts(pages))


def write_facts(pairs: Pairs, name_room: float, pages: Pages) -> None:
    """Names, and what they stand for beside them."""
    with pages.group("Table"):
        for (name, value), tall in zip(pairs, fact_heights(pairs, name_room, pages), strict=True):
            pages.make_room(tall)
            y = pages.y
            with pages.group("TR"):
                pages.body(bold=True)
                write_cell(pages, pages.left, y, name_room - BESIDE_A_NAME, name, scope="Row")
                pages.body()
                write_cell(pages, pages.left + name_room, y, pages.room - name_room, value)
            pages.set_y(y + tall)


def write_two_a_line(pairs: Pairs, name_room: float, pages: Pages) -> None:
    """Two short facts on one line."""
    y, half = pages.y, pages.room / 2
    with pages.group("Table"), pages.group("TR"):
        for at, (name, value) in enumerate(pairs):
            x = pages.left + at * half
            pages.body(bold=True)
            write_cell(pages, x, y, name_room - BESIDE_A_NAME, name, scope="Row")
            pages.body()
            write_cell(pages, x + name_room, y, half - name_room, value)
    pages.set_y(y + pages.pitch)


def write_long_fact(name: str, value: str, pages: Pages) -> None:
    """A fact of any length: its name, and the words below it."""
    pages.body(bold=True)
    pages.make_room((1 + KEPT_WHOLE) * pages.pitch)
    pages.running_text("P", name, pages.left, pages.room)
    pages.body()
    pages.running_text("P", value, pages.left, pages.room)


@write.register
def _(table: Table, pages: Pages) -> None:
    write_table(table, pages)


@write.register
def _(picture: Picture, pages: Pages) -> None:
    shown = drawn(picture, pages)
    pages.make_room(shown.height + 2 * pages.pitch)
    x, y, points = pages.left, pages.y, pages.k
    box = (x, pages.h - y - shown.height, x + shown.width, pages.h - y)
    inside = " ".join(f"{length * points:.1f}" for length in box)
    with pages.tag(
        "Figure", alt=picture.in_words, attributes=f"<</O /Layout /BBox [{inside}] /Placement /Block>>"
    ):
        draw(shown.svg, x, y, shown.scale, pages)
    pages.set_y(y + shown.height + 1)
    if brief := in_brief(picture, pages):
        pages.body()
        pages.running_text("P", brief, pages.left, pages.room)
    else:
        for sentence in picture.sentences:
            write_beside_a_bar(pages, sentence)
    pages.ln(AFTER * pages.scale)


def write_beside_a_bar(pages: Pages, sentence: str) -> None:
    """A picture's sentence, beside a teal bar."""
    pages.body()
    tall = pages.height_of(sentence, pages.room - INDENT)
    pages.make_room(tall)
    pages.set_fill_color(*TEAL)
    with pages.artifact():
        pages.rect(pages.left + 0.5, pages.y + 0.3, 0.8, tall - 0.6, style="F")
    pages.set_x(pages.left + INDENT)
    with pages.tag("P"):
        pages.lines(sentence, pages.room - INDENT)
    pages.ln(0.6 * pages.scale)
