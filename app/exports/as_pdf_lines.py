"""Where the lines of a text break on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator


def broken_into(text: str, width: float, width_of: Callable[[str], float]) -> list[str]:
    """A text as lines that keep the space they were broken at; a word wider than a line is cut.

    A screen reader reads the lines as one, and would otherwise run two words together.
    """
    lines: list[str] = []
    for part in text.split("\n"):
        lines += one_part(part, width, width_of)
    return lines


def one_part(text: str, width: float, width_of: Callable[[str], float]) -> Iterator[str]:
    """The lines of a text without breaks of its own; of nothing, one empty line."""
    line, used, space = "", 0.0, width_of(" ")
    for word in text.split(" "):
        wide = width_of(word)
        if wide > width:
            *whole, line = cut(line + word, width, width_of)
            yield from whole
            used, word, wide = width_of(line), "", 0.0
        elif line and used + wide > width:
            yield line
            line, used = "", 0.0
        line += f"{word} "
        used += wide + space
    yield line[:-1]


def cut(word: str, width: float, width_of: Callable[[str], float]) -> list[str]:
    """A word in pieces that fit, at least one letter each."""
    pieces, used = [""], 0.0
    for letter in word:
        wide = width_of(letter)
        if pieces[-1] and used + wide > width:
            pieces.append("")
            used = 0.0
        pieces[-1] += letter
        used += wide
    return pieces
