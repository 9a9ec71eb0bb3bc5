"""The few things a page is made of, whatever the format.

Sections turn into blocks, in the patient's language; each format knows how to show a
block and nothing of what it is about.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from app.charts import Canvas

VARIATION_SELECTORS = range(0xFE00, 0xFE10)


@dataclass(frozen=True)
class Column:
    """A part of the width of a first page on paper: the left or the right, `share` of it wide."""

    side: Literal["left", "right"]
    share: float


@dataclass(frozen=True)
class Heading:
    """A heading of level 2 (a section) or 3 (a part of one); level 1 is the page's title.

    `column` is where its section stands on a first page on paper, when there is something for
    the other column too. Elsewhere it means nothing.
    """

    text: str
    level: int = 2
    column: Column | None = None


@dataclass(frozen=True)
class Paragraph:
    """One paragraph."""

    text: str


@dataclass(frozen=True)
class Bullets:
    """A list; `numbered` where the order says something."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Facts:
    """Names and what they stand for: "Period", "26 October–22 November 2026"."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Table:
    """Rows below a header; the first cell of each row names the row. `caption` names the table."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...] = ()  # Shares of the line; none: alike.


@dataclass(frozen=True)
class Picture:
    """A drawing for any canvas, the sentences that say the same, and the plotted values as a table.

    `brief` says it in fewer words where room is scarce, on a first page of paper.
    """

    draw: Callable[[Canvas], str]
    sentences: tuple[str, ...]
    values: Table | None = None
    brief: tuple[str, ...] = ()

    @property
    def in_words(self) -> str:
        """The picture's accessible name."""
        return " ".join(self.sentences)


Block = Heading | Paragraph | Bullets | Facts | Table | Picture


def plain(words: str) -> str:
    """A patient's words with their letters composed and without characters that no page can show."""
    composed = unicodedata.normalize("NFC", words.replace("\r\n", "\n").replace("\t", " "))
    return "".join(letter for letter in composed if letter == "\n" or is_shown(letter))


def is_shown(letter: str) -> bool:
    """Whether a character leaves a mark or a space on paper."""
    return unicodedata.category(letter) not in {"Cc", "Cf", "Cs"} and ord(letter) not in VARIATION_SELECTORS


def one_line(words: str) -> str:
    """A patient's words as one line, for a cell or a fact."""
    return " ".join(plain(words).split())


def flowing(words: str) -> tuple[Paragraph, ...]:
    """A patient's words with the lines they were written in."""
    return tuple(Paragraph(line.strip()) for line in plain(words).splitlines() if line.strip())
