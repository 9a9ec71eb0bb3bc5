"""Holding the texts against the five documents they build on.

The documents are not part of the project. Where they do not lie beside it there is nothing to
hold against, and only the checks themselves are tested.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parents[3] / "shared" / "sources"
SHORTEST_COPY = 8

# What a section names: an appendix, a chapter, a numbered heading, a lettered step, a table, a figure.
APPENDIX = re.compile(r"\bApp\. ([A-E])\b")
ANNEX = re.compile(r"\b[Bb]ilaga? (\d)\b")
CHAPTER = re.compile(r"(?:\bkap\. |^)(\d{1,2})(?=$|;)")
NUMBERED = re.compile(r"\b\d{1,2}(?:\.\d)+\b")
STEPS = re.compile(r"\(([A-Z]\d?(?:(?:, | och | og )[A-Z]\d?)*)\)")
SHOWN = re.compile(r"\b([Tt]abell|[Ff]igur|[Aa]nbefaling) (\d+)\b")


@cache
def documents() -> dict[str, str]:
    """The documents by their short ids; none where they are not here."""
    return {
        f"S{path.name[:3]}": joined(path.read_text(encoding="utf-8")) for path in FOLDER.glob("0??_*.txt")
    }


def joined(text: str) -> str:
    """A document with single spaces between its words, and the words that break at line ends made whole."""
    return " ".join(re.sub(r"(?<=\w)-\s*\n\s*(?=[a-zåäöæø])", "", text).split())


def heading_stands(text: str, number: str) -> bool:
    """Whether a numbered heading stands somewhere in a document."""
    return re.search(rf"(?<![\d.]){re.escape(number)}\.? +[A-ZÅÄÖÆØ]", text) is not None


def missing_from(text: str, section: str) -> Iterator[str]:
    """The parts of a section that a document does not have."""
    for part in (one.strip() for one in section.split(";")):
        named = list(anchors(text, part))
        yield from (name for name, stands in named if not stands)
        for words in titles(part):
            if words.lower() not in text.lower():
                yield words
        if not named and not titles(part) and not told_of(text, part):
            yield part


def anchors(text: str, part: str) -> Iterator[tuple[str, bool]]:
    """What a part of a section names by letter or number, and whether the document has it."""
    for found in APPENDIX.findall(part):
        yield f"App. {found}", f"Appendix {found}. " in text
    for found in ANNEX.findall(part):
        yield f"Bilag {found}", f"Bilag {found}" in text
    for found in (*CHAPTER.findall(part), *NUMBERED.findall(part)):
        yield found, heading_stands(text, found)
    for steps in STEPS.findall(part):
        for step in re.split(r", | och | og ", steps):
            yield step, f"({step})" in text or f"{step}. " in text
    for kind, number in SHOWN.findall(part):
        shown = {"t": "Tabell", "f": "Figur", "a": "Anbefaling"}[kind[0].lower()]
        yield f"{shown} {number}", f"{shown} {number}" in text


def titles(part: str) -> list[str]:
    """The headings that a part names in the document's own words: those with a capital letter."""
    bare = re.sub(r"\(.*?\)|App\. [A-E]|[Bb]ilaga? \d", "", part)
    names = (name.strip() for name in re.split(r",| och (?=[A-ZÅÄÖ])", bare))
    return [name for name in names if re.match(r"[A-ZÅÄÖÆØ][a-zåäöæø]{3}", name)]


def told_of(text: str, part: str) -> bool:
    """Whether the document speaks of what a part names in its own words: every long word's beginning stands in it."""
    words = [word for word in re.findall(r"\w+", part.lower()) if len(word) > 4]
    return bool(words) and all(word[:5] in text.lower() for word in words)


# --- Copies ------------------------------------------------------------------------


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """Every run of eight words in a text, whatever stands between them."""
    words = re.findall(r"\w+", text.lower())
    return zip(*(words[n:] for n in range(SHORTEST_COPY)), strict=False)


@cache
def runs_of_the_documents() -> frozenset[tuple[str, ...]]:
    """Every run of eight words that stands in one of the documents."""
    return frozenset(run for text in documents().values() for run in runs(text))


def copied(text: str, known: frozenset[tuple[str, ...]]) -> list[str]:
    """The runs of eight words that a text shares with the known ones."""
    return [" ".join(run) for run in runs(text) if run in known]
