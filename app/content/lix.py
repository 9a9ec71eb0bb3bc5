"""LIX, the Nordic readability index, for texts in Markdown: `python -m app.content.lix` reports each article.

LIX = O/M + 100·L/O (Björnsson 1968): O words, M sentences, L words of more than six letters.

Choices that are fixed and tested, so that two runs never disagree:
- A sentence ends at . ! ? or : before a space or the end of a line.
- A heading and a list item are sentences of their own.
- A full stop inside a number or a date ("14.30", "20. november") ends nothing.
- å ä ö æ ø and accented letters are letters; a hyphenated word is one word, and its hyphen is
  not a letter. Numbers and {{tokens}} are not words. A link counts by its words.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from app.content.library import FOLDERS, Article, articles

WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
SENTENCE_END = re.compile(
    r"(?<!\d)[.!?:]+[”»\")]*(?=\s|$)"  # After a word.
    r"|(?<=\d)[.!?:]+[”»\")]*(?=\s+[A-ZÅÄÖÆØ]|\s*$)"  # After a figure, only before a capital.
)
HIGHEST, HIGHEST_MEDIAN = 40.0, 33.0
LONG_WORD = 6
LONG_SENTENCE = 25


@dataclass(frozen=True)
class Reading:
    """What was counted in a text: its words, sentences, and words of more than six letters."""

    words: int
    sentences: tuple[tuple[str, ...], ...]
    long_words: int

    @property
    def lix(self) -> float:
        """How hard the text is to read: below 30 very easy, above 60 very hard."""
        return self.words / len(self.sentences) + 100 * self.long_words / self.words

    @property
    def long_sentences(self) -> tuple[str, ...]:
        """The sentences of more than 25 words, as words."""
        return tuple(" ".join(one) for one in self.sentences if len(one) > LONG_SENTENCE)


def read(markdown: str) -> Reading:
    """Count a text without its front matter. Raises ValueError if it holds no words."""
    found = tuple(sentences(markdown))
    if not found:
        raise ValueError("no words to count")
    words = [word for sentence in found for word in sentence]
    return Reading(len(words), found, sum(letters(word) > LONG_WORD for word in words))


def sentences(markdown: str) -> Iterator[tuple[str, ...]]:
    """Each sentence as its words; what has no word in it is none."""
    for block in blocks(markdown):
        for part in SENTENCE_END.split(block):
            if words := WORD.findall(part):
                yield tuple(words)


def blocks(markdown: str) -> list[str]:
    """Paragraphs, headings and list items without their marks."""
    text = re.sub(r"\{\{.*?\}\}", "", markdown)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"[*`]", "", text)
    text = re.sub(r"(?m)^\s*(?:#+|[-+]|\d+\.)\s+", "\n\n", text)
    return [" ".join(block.split()) for block in re.split(r"\n\s*\n", text) if block.strip()]


def letters(word: str) -> int:
    """How many letters a word has."""
    return sum(sign.isalpha() for sign in word)


# --- Report ------------------------------------------------------------------------


def every(folder: str) -> list[Article]:
    """All texts in the language of a folder."""
    return [*articles(folder, "patient"), *articles(folder, "relatives")]


def report(folder: str) -> Iterator[str]:
    """One line for each article, its long sentences below it, and the median of the language."""
    counted = {article.slug: read(article.body) for article in every(folder)}
    for slug, one in counted.items():
        yield f"{folder}/{slug:<40}{one.words:>5} words {one.lix:>6.1f}"
        yield from (f"    {len(words.split())} words: {words}" for words in one.long_sentences)
    scores = [one.lix for one in counted.values()]
    yield f"{folder}: median {median(scores):.1f}, highest {max(scores):.1f}"


if __name__ == "__main__":
    for language in FOLDERS:
        sys.stdout.writelines(f"{line}\n" for line in report(language))
