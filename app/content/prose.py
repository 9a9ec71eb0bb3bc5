"""A text as it is read: an opening, then sections under questions, the last of them something to try today.

Of Markdown we use `## ` headings, paragraphs, `- ` lists, `**strong**` and `[words](target)`, where
the target is another text's slug or `tool:name`. Anything else stays as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
STRONG = re.compile(r"\*\*(.+?)\*\*")


@dataclass(frozen=True)
class Link:
    """A way onwards that a sentence offers."""

    words: str
    target: str


@dataclass(frozen=True)
class Line:
    """Running words: `runs` are pieces with a mark for the strong ones, `links` the ways they offer."""

    runs: tuple[tuple[str, bool], ...]
    links: tuple[Link, ...] = ()

    @property
    def plain(self) -> str:
        """The words alone."""
        return "".join(text for text, _ in self.runs)


@dataclass(frozen=True)
class Bullets:
    """A list; its items are told apart."""

    items: tuple[Line, ...]


Block = Line | Bullets


@dataclass(frozen=True)
class Section:
    """A question and its answer."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Prose:
    """The whole text. `sections` end with what to try today."""

    opening: tuple[Block, ...]
    sections: tuple[Section, ...]


def prose(markdown: str) -> Prose:
    """The text that a body in Markdown holds."""
    opening, *rest = re.split(r"(?m)^## +", markdown)
    sections = (part.partition("\n") for part in rest)
    return Prose(
        tuple(blocks(opening)),
        tuple(Section(line(title).plain, tuple(blocks(body))) for title, _, body in sections),
    )


def blocks(markdown: str) -> Iterator[Block]:
    """Paragraphs and lists, parted by empty lines."""
    for part in re.split(r"\n\s*\n", markdown.strip()):
        if part.startswith("- "):
            yield Bullets(tuple(line(item) for item in re.split(r"(?m)^- ", part) if item))
        elif part:
            yield line(part)


def line(markdown: str) -> Line:
    """Running words with what is strong in them, and the links they hold."""
    text = re.sub(r"\s*\n\s*", " ", markdown.strip())
    links = tuple(Link(*found.groups()) for found in LINK.finditer(text))
    pieces = STRONG.split(LINK.sub(r"\1", text))
    return Line(tuple((piece, n % 2 == 1) for n, piece in enumerate(pieces) if piece), links)


def sentences(block: Block) -> list[str]:
    """The sentences of a paragraph; each item of a list is one."""
    if isinstance(block, Bullets):
        return [item.plain for item in block.items]
    return re.split(r"(?<=[.!?])\s+(?=[\"”«–A-ZÅÄÖÆØ])", block.plain)
