"""The first page on paper: sections side by side where they have room, in letters as large as one page allows.

Imported only when a PDF is made.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.exports.as_pdf_blocks import write_all, write_title
from app.exports.as_pdf_heights import AFTER, TITLE_LINE, height_of_all
from app.exports.as_pdf_pages import TOP, WIDTH, Pages
from app.exports.blocks import Block, Column, Heading

# The letters of the text in points; the largest that fits is taken. DejaVu Sans is a large
# typeface: its 7.5 points are read as 8.5 of most others. Below that lies only what no page holds otherwise.
SIZES = (9.5, 9.0, 8.75, 8.5, 8.25, 8.0, 7.75, 7.5, 7.25, 7.0, 6.5)
BETWEEN = 6.0  # In mm: from one column to the next.


@dataclass(frozen=True)
class Stretch:
    """A section with its heading, or what stands before the first, and the column it may stand in."""

    blocks: tuple[Block, ...]
    column: Column | None = None


@dataclass(frozen=True)
class Band:
    """A part of the page: one stretch over the whole width, or stretches to the left and to the right."""

    left: tuple[Stretch, ...]
    right: tuple[Stretch, ...] = ()

    @property
    def columns(self) -> tuple[tuple[tuple[Stretch, ...], float, float], ...]:
        """What stands in each column, where it begins, and how wide it is."""
        edge = (210 - WIDTH) / 2
        if not self.right:
            return ((self.left, edge, WIDTH),)
        share = self.left[0].column.share if self.left[0].column else 0.5
        left = (WIDTH - BETWEEN) * share
        return (self.left, edge, left), (self.right, edge + left + BETWEEN, WIDTH - BETWEEN - left)

    def height(self, pages: Pages) -> float:
        """How high it is: as its higher column."""
        tallest = 0.0
        for stretches, left, room in self.columns:
            with pages.within(left, room):
                tallest = max(tallest, sum(height_of_all(one.blocks, pages) for one in stretches))
        return tallest


def write_first_page(title: str, blocks: Sequence[Block], pages: Pages) -> None:
    """Title and blocks. What even the smallest letters cannot bring on one page goes on in one column."""
    stretches = stretches_of(blocks)
    bands = bands_of(stretches)
    with pages.on_the_first():
        # To measure all of it once takes hundredths of a second, so not every size is tried.
        at = bisect_left(SIZES, True, key=lambda size: fits(bands, pages, size))
        fitting = SIZES[at] if at < len(SIZES) else None
        with pages.sized(fitting or SIZES[0]):
            write_title(title, pages)
            for band in bands if fitting else [Band((one,)) for one in stretches]:
                write_band(band, pages)


def stretches_of(blocks: Iterable[Block]) -> list[Stretch]:
    """The blocks by section."""
    found: list[Stretch] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2:
            found.append(Stretch((block,), block.column))
        else:
            last = found.pop() if found else Stretch(())
            found.append(Stretch((*last.blocks, block), last.column))
    return found


def bands_of(stretches: Sequence[Stretch]) -> list[Band]:
    """Sections for the left with those for the right that follow them; where one side is empty, each has the whole width."""
    bands: list[Band] = []
    waiting: tuple[Stretch, ...] = ()
    for side, run in groupby(stretches, key=lambda one: one.column.side if one.column else ""):
        together = tuple(run)
        if side == "right" and waiting:
            bands.append(Band(waiting, together))
            waiting = ()
            continue
        bands += [Band((one,)) for one in waiting]
        waiting = together if side == "left" else ()
        bands += [Band((one,)) for one in together if side != "left"]
    return [*bands, *(Band((one,)) for one in waiting)]


def fits(bands: Iterable[Band], pages: Pages, size: float) -> bool:
    """Whether everything has room on one page in letters of a size."""
    with pages.sized(size):
        needed = (TITLE_LINE + AFTER) * pages.scale + sum(band.height(pages) for band in bands)
    return TOP + needed <= pages.page_break_trigger


def write_band(band: Band, pages: Pages) -> None:
    """Its columns one beside the other, read one after the other."""
    if band.right:
        pages.make_room(band.height(pages))
    top = lowest = pages.y
    for stretches, left, room in band.columns:
        if band.right:
            pages.set_y(top)
        with pages.within(left, room):
            for stretch in stretches:
                write_all(stretch.blocks, pages)
        lowest = max(lowest, pages.y)
    if band.right:
        pages.set_y(lowest)
