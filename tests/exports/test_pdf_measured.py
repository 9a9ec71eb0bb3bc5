"""What is measured before it is written becomes just as high on paper: else one page would not be one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.exports.as_pdf_blocks import write
from app.exports.as_pdf_heights import height
from app.exports.as_pdf_pages import MARGIN, TOP, WIDTH, Pages
from app.exports.blocks import Block
from tests.exports.fullest import fullest
from tests.exports.patient import LANGUAGES, whole

SWEDISH = LANGUAGES["sv"]
BLOCKS = [*whole().first_page(SWEDISH), *whole().details(SWEDISH), *fullest().first_page(SWEDISH)]
COLUMNS = pytest.mark.parametrize("room", [WIDTH, 110.0, 62.0], ids=["whole", "wide column", "narrow column"])


@pytest.fixture
def pages() -> Iterator[Pages]:
    opened = Pages(whole().sheet(SWEDISH), SWEDISH)
    yield opened
    opened.close()


def written(block: Block, pages: Pages) -> float:
    """How far the writing of a block comes on a page of its own."""
    pages.add_page()
    pages.set_y(TOP)
    write(block, pages)
    return float(pages.y - TOP)


@COLUMNS
@pytest.mark.parametrize("size", [9.5, 7.5])
def test_every_block_is_as_high_as_was_measured(pages: Pages, size: float, room: float) -> None:
    with pages.on_the_first(), pages.sized(size), pages.within(MARGIN, room):
        wrong = [
            type(block).__name__
            for block in BLOCKS
            if abs(written(block, pages) - height(block, pages)) > 0.01
        ]

    assert wrong == []
