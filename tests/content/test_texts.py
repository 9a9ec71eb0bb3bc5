"""Every text in every language keeps what the library promises about it."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from app.content.contacts import contacts
from app.content.front_matter import split
from app.content.library import FOLDERS, LAST_QUESTION, NOT_REVIEWED, WRITTEN_FOR, Article
from app.content.prose import Bullets, Prose
from app.content.shelves import FOR_PATIENTS, FOR_RELATIVES, SLUGS
from app.language import COUNTRIES
from app.views.reading.tools import TOOLS
from tests.content.every import ARTICLES, DICTIONARIES, MYTHS, name_of, prose_of

KEYS = {"title", "summary", "audience", "topics", "sources", "countries", "reviewed", "tool"}
SHORTEST, LONGEST = 250, 600
CLAIMS = re.compile(
    r"\b(faktagranska|kvalitetssäkra|granskad av|godkänd av|gennemgået af|godkendt af|"
    r"kvalitetssikr|gjennomgått av|godkjent av|kontrollert av)",
    re.IGNORECASE,
)
MARKS_OF_OTHERS = {"sv": '«»“"', "da": '«»“"', "no": '”“"'}

each_article = pytest.mark.parametrize("text", ARTICLES, ids=name_of)


def stored(folder: str) -> set[str]:
    """The slugs of the files that lie in a language's folder."""
    found = (files("app.content") / folder / "articles").iterdir()
    return {path.name.removesuffix(".md") for path in found}


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_language_has_the_same_texts_and_each_stands_on_a_shelf(folder: str) -> None:
    assert stored(folder) == set(SLUGS)


def test_no_text_stands_on_two_shelves() -> None:
    assert len(SLUGS) == len(set(SLUGS)) == 38
    assert (len(FOR_PATIENTS), len(FOR_RELATIVES.slugs)) == (32, 6)


def test_every_text_can_be_read() -> None:
    assert len(ARTICLES) == 114


@each_article
def test_a_text_has_the_front_matter_of_all_texts(text: Article) -> None:
    path = files("app.content") / text.folder / "articles" / f"{text.slug}.md"
    head, _ = split(path.read_text(encoding="utf-8"))

    assert set(head) - {"related"} == KEYS
    assert all(head.values())


@each_article
def test_a_text_is_written_for_its_shelf_and_its_country(text: Article) -> None:
    relatives = text.slug in FOR_RELATIVES.slugs

    assert text.audience == ("relatives" if relatives else "patient")
    assert text.countries == (WRITTEN_FOR[text.folder],)


@each_article
def test_a_text_leads_only_to_texts_and_tools_that_there_are(text: Article) -> None:
    linked = set(re.findall(r"\]\(([^)]+)\)", text.body))

    assert set(text.related) <= set(SLUGS) - {text.slug}
    assert text.tool in TOOLS
    assert linked <= set(SLUGS) | {f"tool:{tool}" for tool in TOOLS}


@each_article
def test_a_text_ends_with_something_to_try_today(text: Article) -> None:
    sections = text.read_in("SE").sections

    assert sections[-1].title == LAST_QUESTION[text.folder]
    assert all(section.blocks for section in sections)
    assert 4 <= len(sections) <= 8


@each_article
def test_a_text_is_as_long_as_somebody_tired_can_read(text: Article) -> None:
    assert SHORTEST <= len(text.body.split()) <= LONGEST


@each_article
def test_no_text_claims_a_review_that_did_not_happen(text: Article) -> None:
    assert text.reviewed == NOT_REVIEWED
    assert not text.is_reviewed
    assert not CLAIMS.search(text.body)


@each_article
@pytest.mark.parametrize("country", COUNTRIES)
def test_the_numbers_of_a_text_are_those_of_the_readers_country(text: Article, country: str) -> None:
    emergency = contacts(country).used_for("emergency")[0].unbroken

    said = said_in(text.read_in(country))

    assert "{{" not in said
    assert (emergency in said) or "emergency" not in text.uses


def test_a_swedish_text_read_in_norway_names_the_norwegian_number() -> None:
    text = next(one for one in ARTICLES if name_of(one) == "sv/taper-at-home")

    said = said_in(text.read_in("NO"))

    assert "När ska jag ringa 113?" in said
    assert "112" not in said


@pytest.mark.parametrize("folder", FOLDERS)
def test_what_a_text_says_for_many_numbers_fits_where_it_stands(folder: str) -> None:
    # The Danish words begin with "til", so that no text may have it before them.
    doubled = [name for name, text in prose_of(folder).items() if re.search(r"\btil \{\{call\.urgent", text)]

    assert doubled == []


@pytest.mark.parametrize("folder", DICTIONARIES)
def test_quotation_marks_belong_to_the_language_and_nothing_is_cheered(folder: str) -> None:
    wrong = [
        name
        for name, text in prose_of(folder).items()
        if set(MARKS_OF_OTHERS[folder]) & set(text) or "!" in text
    ]

    assert wrong == []


def test_myths_are_the_same_in_every_language() -> None:
    told = {folder: [(one.key, one.more) for where, one in MYTHS if where == folder] for folder in FOLDERS}

    assert told["sv"] == told["da"] == told["no"]
    assert 10 <= len(told["sv"]) <= 14
    assert {more for _, more in told["sv"]} <= set(SLUGS)


def said_in(prose: Prose) -> str:
    """Every word of a text as it is read."""
    parts = [section.title for section in prose.sections]
    blocks = [*prose.opening, *(block for section in prose.sections for block in section.blocks)]
    for block in blocks:
        lines = block.items if isinstance(block, Bullets) else (block,)
        parts += [line.plain for line in lines]
    return "\n".join(parts)
