"""Search over title, summary and text; forgives å/ä/ö/æ/ø, endings and small slips of spelling.

A pure index in memory, built from the texts when somebody first searches: SQLite's FTS5 would
find neither a misspelt word nor the middle of a compound (docs/decisions/0013).
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import log

from app.content.contacts import contacts
from app.content.folding import alike, trigrams, words
from app.content.library import WRITTEN_FOR, Article, articles
from app.content.myths import myths
from app.content.prose import sentences
from app.errors import TaktError

SIGNPOST, TITLE, ALIAS, SUMMARY, HEADING, TEXT = 12.0, 10.0, 6.0, 5.0, 4.0, 1.0
# A page that has the words side by side in one sentence is what was meant.
TOGETHER = 2.0
# Two words that share fewer pieces of three letters than this are never alike.
FEWEST_PIECES = 2
SHORTEST_SEARCH = 2
# Pages that answer this much worse than the best one only make the list longer.
FAINT = 0.08
CALL, RELATIVES, MYTH = "call", "relatives", "myths/"


@dataclass(frozen=True)
class Page:
    """Something that can be found: its key is a text's slug, CALL, RELATIVES, or MYTH with the myth's key."""

    key: str
    title: str
    about: str
    weighed: tuple[tuple[str, float], ...]
    sentences: tuple[str, ...] = ()


@dataclass(frozen=True)
class Found:
    """A page, and the sentence in which the words stand; what the page is about where only its title has them."""

    key: str
    title: str
    excerpt: str


class Index:
    """The words of some pages, and where they stand."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self.pages = tuple(pages)
        self._places: dict[str, dict[int, float]] = defaultdict(dict)
        self._spoken = [[set(words(sentence)) for sentence in page.sentences] for page in self.pages]
        self._pieces: dict[str, list[str]] = defaultdict(list)
        for n, page in enumerate(self.pages):
            for text, weight in page.weighed:
                self._count(n, Counter(words(text)), weight)
            self._count(n, Counter(word for spoken in self._spoken[n] for word in spoken), TEXT)
        for word in self._places:
            for piece in trigrams(word):
                self._pieces[piece].append(word)

    def _count(self, page: int, counted: Counter[str], weight: float) -> None:
        for word, times in counted.items():
            places = self._places[word]
            places[page] = places.get(page, 0.0) + weight * (1 + log(times))

    def find(self, typed: str, most: int = 12) -> list[Found]:
        """The pages that answer what was typed, the best first; nothing for less than two letters."""
        asked = list(dict.fromkeys(words(typed)))
        if len("".join(asked)) < SHORTEST_SEARCH:
            return []
        meant = [self._meant(word) for word in asked]
        scores = self._scores(meant)
        best = sorted(scores, key=lambda page: (-scores[page], page))[:most]
        return [self._found(page, meant) for page in best if scores[page] >= FAINT * scores[best[0]]]

    def _meant(self, asked: str) -> dict[str, float]:
        """The words of the texts that may be meant by a word, and how surely."""
        shared = Counter(word for piece in trigrams(asked) for word in self._pieces.get(piece, ()))
        fewest = FEWEST_PIECES if len(asked) > 1 else 1
        close = {word: alike(asked, word) for word, pieces in shared.items() if pieces >= fewest}
        return {word: likeness for word, likeness in close.items() if likeness}

    def _scores(self, meant: list[dict[str, float]]) -> dict[int, float]:
        best: list[dict[int, float]] = []
        for candidates in meant:
            scored: dict[int, float] = {}
            for word, likeness in candidates.items():
                places = self._places[word]
                rare = log(1 + len(self.pages) / len(places))
                for page, weight in places.items():
                    scored[page] = max(scored.get(page, 0.0), likeness * likeness * weight * rare)
            best.append(scored)
        every = {page for scored in best for page in scored}
        # Whoever types two words means both: a page that has one of two counts a quarter.
        return {
            page: sum(scored.get(page, 0.0) for scored in best)
            * (sum(page in scored for scored in best) / len(best)) ** 2
            * (TOGETHER if len(best) > 1 and self._sentence(page, meant)[0] == len(best) else 1)
            for page in every
        }

    def _sentence(self, page: int, meant: list[dict[str, float]]) -> tuple[int, float, int]:
        """How many of the words the best sentence of a page has, how surely, and which sentence it is (from the end)."""
        best = (0, 0.0, 0)
        for n, spoken in enumerate(self._spoken[page]):
            sure = [
                max((candidates[word] for word in spoken & candidates.keys()), default=0.0)
                for candidates in meant
            ]
            best = max(best, (sum(one > 0 for one in sure), sum(sure), -n))
        return best

    def _found(self, page: int, meant: list[dict[str, float]]) -> Found:
        shown = self.pages[page]
        words_in, _, place = self._sentence(page, meant)
        return Found(shown.key, shown.title, shown.sentences[-place] if words_in else shown.about)


# --- What there is to find ---------------------------------------------------------


@cache
def index(folder: str, country: str) -> Index:
    """All that can be found in the language of a folder, with the numbers of a country."""
    return Index(
        [
            Page(
                CALL, "", "", tuple((words, SIGNPOST) for words in (*signposts().get(CALL, ()), *numbers()))
            ),
            Page(RELATIVES, "", "", tuple((words, SIGNPOST) for words in signposts().get(RELATIVES, ()))),
            *(page_of(text, country) for kind in ("patient", "relatives") for text in articles(folder, kind)),
            *(
                Page(
                    MYTH + myth.key, myth.question, myth.answer, ((myth.question, TITLE), (myth.answer, TEXT))
                )
                for myth in myths(folder)
            ),
        ]
    )


@cache
def signposts() -> dict[str, tuple[str, ...]]:
    """Words that lead to a page or a text, in any of the three languages; none where this copy is damaged."""
    try:
        signs = tomllib.loads((files("app.content") / "signposts.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {key: tuple(words for folder in told.values() for words in folder) for key, told in signs.items()}


def numbers() -> Iterator[str]:
    """What each country's numbers are called, and their digits in one piece.

    Of all countries: somebody used to 1177 or 112 looks for those in Norway too.
    """
    for country in WRITTEN_FOR.values():
        with suppress(TaktError):
            yield from (f"{one.name} {one.number} {one.digits}" for one in contacts(country).all)


def page_of(text: Article, country: str) -> Page:
    """A text as it can be found."""
    aliases = ((words, ALIAS) for words in signposts().get(text.slug, ()))
    weighed = ((text.title, TITLE), (text.summary, SUMMARY), *aliases)
    try:
        read = text.read_in(country)
    except TaktError:
        return Page(text.slug, text.title, text.summary, weighed)
    blocks = [*read.opening, *(block for section in read.sections for block in section.blocks)]
    headings = ((section.title, HEADING) for section in read.sections)
    spoken = (sentence for block in blocks for sentence in sentences(block))
    return Page(text.slug, text.title, text.summary, (*weighed, *headings), tuple(spoken))
