"""Long texts on a first page: cut at a word, with a mark, and a line that tells where the whole is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.exports.blocks import Block, Bullets, Facts, Heading, Paragraph, Picture, Table, one_line
from app.words import N_

# With a space of its own, so that nobody can have typed just this.
MARK = "\u2009…"
WHERE = N_("Where a text ends with … the whole of it is in the details.")


def shortened(words: str, most: int) -> str:
    """A text of at most `most` letters as one line; of a longer one whole words, and the mark."""
    line = one_line(words)
    if len(line) <= most:
        return line
    beginning = line[: most - len(MARK)]
    cut = beginning.rfind(" ")
    # A word that fills half of the room is cut inside, for too little would be left.
    return f"{beginning[:cut] if cut > most / 2 else beginning}".rstrip(" ,.;:–-") + MARK


def is_shortened(words: str, most: int) -> bool:
    """Whether a text has more than so many letters."""
    return len(one_line(words)) > most


def has_shortened(blocks: Iterable[Block]) -> bool:
    """Whether any text of the blocks was cut."""
    return any(MARK in text for block in blocks for text in texts_of(block))


def texts_of(block: Block) -> Iterator[str]:
    """Every text of a block."""
    match block:
        case Heading() | Paragraph():
            yield block.text
        case Bullets():
            yield from block.items
        case Facts():
            yield from (text for pair in block.pairs for text in pair)
        case Table():
            yield from (cell for row in (block.header, *block.rows) for cell in row)
        case Picture():
            yield from block.sentences
