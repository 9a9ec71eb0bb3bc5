"""Reads a summary as a person would: what is said, under which heading."""

from __future__ import annotations

from collections.abc import Iterable

from app.exports.blocks import Block, Facts, Heading, Table
from app.exports.section import Section
from app.exports.shortened import texts_of
from app.exports.summary import VisitSummary
from tests.exports.patient import LANGUAGES

SWEDISH = LANGUAGES["sv"]


def in_words(blocks: Iterable[Block]) -> str:
    """Everything that blocks say, in one text."""
    return "\n".join(text for block in blocks for text in texts_of(block))


def all_of(made: VisitSummary) -> str:
    """Everything that a summary says."""
    return in_words((made.head(SWEDISH), *made.first_page(SWEDISH), *made.details(SWEDISH)))


def headings(blocks: Iterable[Block]) -> list[str]:
    """The titles of the sections."""
    return [block.text for block in blocks if isinstance(block, Heading) and block.level == 2]


def facts(blocks: Iterable[Block]) -> dict[str, str]:
    """All facts by their name; the last where one comes twice."""
    return {name: value for block in blocks if isinstance(block, Facts) for name, value in block.pairs}


def rows(section: Section | None) -> tuple[tuple[str, ...], ...]:
    """The rows of the table of a section, on the first page or else in the details."""
    assert section is not None
    blocks = section.first_page(SWEDISH) or section.details(SWEDISH)
    return next(block.rows for block in blocks if isinstance(block, Table))
