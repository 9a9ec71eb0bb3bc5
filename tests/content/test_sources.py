"""Every fact names where it comes from, and no sentence is taken from there."""

from __future__ import annotations

import pytest

from app.content.front_matter import Source
from app.content.library import Article
from app.content.myths import Myth
from app.content.sources import DOCUMENTS, UNNAMED, named
from tests.content.every import ARTICLES, MYTHS, name_of, prose_of
from tests.content.source_texts import copied, documents, joined, missing_from, runs, runs_of_the_documents

# Public pages that a text may name beside the five documents, by their owner.
OWNERS = {"Helsenorge", "Janusinfo", "Region Jönköpings län", "Region Skåne", "Socialstyrelsen", "VISS"}


@pytest.mark.parametrize("text", ARTICLES, ids=name_of)
def test_every_source_of_a_text_stands_where_the_text_says(text: Article) -> None:
    assert text.sources
    assert [gone for source in text.sources for gone in not_there(source)] == []


@pytest.mark.parametrize(("folder", "myth"), MYTHS, ids=lambda one: getattr(one, "key", one))
def test_every_source_of_a_myth_stands_where_it_says(folder: str, myth: Myth) -> None:
    assert myth.sources
    assert [gone for source in myth.sources for gone in not_there(source)] == []


@pytest.mark.parametrize("folder", ["sv", "da", "no"])
def test_no_eight_words_in_a_row_stand_in_a_source(folder: str) -> None:
    taken = {name: copied(text, runs_of_the_documents()) for name, text in prose_of(folder).items()}

    assert {name: words for name, words in taken.items() if words} == {}


def not_there(source: Source) -> list[str]:
    """What a source claims to have and has not; an owner's page is only named."""
    if source.id in OWNERS or source.id in UNNAMED:
        return []
    if source.id not in DOCUMENTS:
        return [source.id]
    document = documents().get(source.id)
    return list(missing_from(document, source.section)) if document else []


# --- The checks can fail -------------------------------------------------------------

DOCUMENT = joined(
    "1.4 Ingång och utgång Text om vägen in. 5.2.3 Vejledning (E) Upprätta plan. F1. Åtgärder. "
    "Appendix B. Behandlingar Opioidbehandling ska följas. Tabell 4 Bilag 4. Anbefaling 1 De rin-\n"
    "gende klokker høres over hele byen hver søndag morgen."
)


@pytest.mark.parametrize(
    "section",
    [
        "1.4",
        "5.2.3; (E)",
        "(F1) søvn",
        "App. B, Opioidbehandling",
        "tabell 4",
        "Bilag 4, anbefaling 1",
        "ringende klokker",
    ],
)
def test_a_section_that_is_there_is_found(section: str) -> None:
    assert list(missing_from(DOCUMENT, section)) == []


@pytest.mark.parametrize(
    "section",
    [
        "1.5",
        "5.2.3; (H)",
        "App. C",
        "App. B, Fast vårdkontakt",
        "tabell 14",
        "Bilag 4, anbefaling 9",
        "kap. 7",
        "samvalg",
    ],
)
def test_a_section_that_is_not_there_is_missed(section: str) -> None:
    assert list(missing_from(DOCUMENT, section)) != []


def test_a_copied_sentence_is_caught_and_seven_words_are_not() -> None:
    known = frozenset(runs(DOCUMENT))

    assert copied("Vi hører at de ringende klokker høres over hele byen hver dag.", known) == [
        "de ringende klokker høres over hele byen hver"
    ]
    assert copied("ringende klokker høres over hele byen hver dag", known) == []


def test_a_reader_can_look_a_source_up() -> None:
    assert named(Source("S000", "1.4")) == "Vårdförloppet Smärta – långvarig, hos vuxna (2022): 1.4"
    assert named(Source("VISS", "Akuta tecken")) == "VISS: Akuta tecken"
    assert named(Source("leaflet", "Bipacksedel, naloxon")) == "Bipacksedel, naloxon"
