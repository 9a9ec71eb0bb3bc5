"""The texts that everyone may read, locked or not, in the language of a folder ("sv", "da", "no").

A text that is missing or damaged in this copy is told as such; the others stay readable.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from math import ceil

from app.content.contacts import asked_for, filled
from app.content.front_matter import Source, split
from app.content.prose import Prose, prose
from app.content.shelves import FOR_PATIENTS, FOR_RELATIVES, SLUGS, shelf_of
from app.errors import DamagedText, NoSuchText, TaktError

FOLDERS = ("sv", "da", "no")
WRITTEN_FOR = {"sv": "SE", "da": "DK", "no": "NO"}
LAST_QUESTION = {"sv": "Prova i dag", "da": "Prøv i dag", "no": "Prøv i dag"}
NOT_REVIEWED = "not yet by a clinician"
# Somebody tired, with pain, reads slower than the 200 words a minute that are usually counted.
WORDS_A_MINUTE = 150
MOST_OFFERED = 3


@dataclass(frozen=True)
class Article:
    """One text and what its head says about it. `body` is Markdown with tokens for telephone numbers."""

    folder: str
    slug: str
    title: str
    summary: str
    audience: str
    topics: tuple[str, ...]
    sources: tuple[Source, ...]
    countries: tuple[str, ...]
    reviewed: str
    tool: str
    body: str
    related: tuple[str, ...] = ()

    @property
    def minutes(self) -> int:
        """How long it takes to read, in whole minutes, at least one."""
        return ceil(len(self.body.split()) / WORDS_A_MINUTE)

    @property
    def is_reviewed(self) -> bool:
        """Whether a clinician has reviewed it; only then `reviewed` names who and when."""
        return self.reviewed != NOT_REVIEWED

    @property
    def uses(self) -> tuple[str, ...]:
        """What its telephone numbers are for, the most urgent first."""
        return asked_for(self.body)

    def read_in(self, country: str) -> Prose:
        """The text with the numbers of a country. Raises DamagedNumbers, or DamagedText for a token nobody knows."""
        try:
            return prose(filled(self.body, country, self.folder))
        except KeyError as trouble:
            raise DamagedText from trouble


@cache
def article(folder: str, slug: str) -> Article:
    """One text. Raises NoSuchText for a slug that Takt does not have, DamagedText where this copy is at fault."""
    if slug not in SLUGS or folder not in FOLDERS:
        raise NoSuchText
    try:
        text = (files("app.content") / folder / "articles" / f"{slug}.md").read_text(encoding="utf-8")
        head, body = split(text)
        return Article(folder=folder, slug=slug, body=whole(body, folder), **head)  # type: ignore[arg-type]  # the head's keys are the fields
    except (OSError, ValueError, TypeError) as trouble:
        raise DamagedText from trouble


def whole(body: str, folder: str) -> str:
    """The body. Raises ValueError for one that is cut off before what every text ends with."""
    if body.rpartition("\n## ")[2].partition("\n")[0] != LAST_QUESTION[folder]:
        raise ValueError("it does not end as a text does")
    return body


def articles(folder: str, audience: str) -> tuple[Article, ...]:
    """The texts for "patient" or "relatives" that this copy has, in the order of their shelves."""
    return readable(folder, FOR_PATIENTS if audience == "patient" else FOR_RELATIVES.slugs)


def readable(folder: str, slugs: tuple[str, ...]) -> tuple[Article, ...]:
    """Those of the texts that can be read, in the order given."""
    found = []
    for slug in slugs:
        try:
            found.append(article(folder, slug))
        except TaktError:
            continue
    return tuple(found)


def onwards(read: Article) -> tuple[Article, ...]:
    """What to read after a text: what it names itself, or its neighbours on the shelf."""
    return readable(read.folder, read.related or neighbours(read.slug))


def neighbours(slug: str) -> tuple[str, ...]:
    """The texts that stand next to it on its shelf, those after it first; none for an unknown slug."""
    shelf = shelf_of(slug)
    if shelf is None:
        return ()
    here = shelf.slugs.index(slug)
    return (shelf.slugs[here + 1 :] + shelf.slugs[:here])[:MOST_OFFERED]


def nearest(folder: str, slug: str) -> tuple[Article, ...]:
    """What to offer instead of a text that cannot be shown: the likeliest slugs, its neighbours, or the beginning."""
    alike = tuple(one for one in get_close_matches(slug, SLUGS, MOST_OFFERED, 0.5) if one != slug)
    wanted = dict.fromkeys((*neighbours(slug), *alike))
    return readable(folder, tuple(wanted))[:MOST_OFFERED] or readable(folder, FOR_PATIENTS)[:MOST_OFFERED]


def elsewhere(folder: str, slug: str) -> tuple[Article, ...]:
    """The same text in the other languages, for where this one lacks it."""
    found = (readable(other, (slug,)) for other in FOLDERS if other != folder)
    return tuple(one for some in found for one in some)
