"""Whoever searches finds it: misspelt, inflected, without the Nordic letters, or in a neighbour's language."""

from __future__ import annotations

from time import process_time

import pytest

from app.content.folding import alike, distance, folded
from app.content.library import FOLDERS, Article
from app.content.search import CALL, RELATIVES, SHORTEST_SEARCH, index
from app.content.shelves import SLUGS
from app.language import COUNTRIES
from tests.content.every import ARTICLES, name_of

ENOUGH = 0.050  # seconds


def found(folder: str, typed: str, country: str = "SE") -> list[str]:
    return [one.key for one in index(folder, country).find(typed)]


def test_a_swede_who_says_no_to_everything_finds_the_text_about_it() -> None:
    best = index("sv", "SE").find("tacka nej")[0]

    assert best.key == "closeness-and-loneliness"
    assert "tackar nej" in best.excerpt


@pytest.mark.parametrize("folder", FOLDERS)
def test_pain_is_found_misspelt(folder: str) -> None:
    assert len(found(folder, "smerta")) >= 5
    assert {"what-is-long-term-pain", "three-kinds-of-pain"} <= set(found(folder, "smerta"))


@pytest.mark.parametrize(
    "typed", ["ambulans", "nödnummer", "nodnummer", "larmnummer", "112", "1177", "113", "akuten"]
)
def test_swedish_words_find_the_norwegian_numbers(typed: str) -> None:
    assert found("sv", typed, "NO")[0] == CALL
    assert found("no", typed, "NO")[0] == CALL


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize(
    "typed", ["ambulance", "legevakt", "giftinformation", "självmord", "overdose", "selvmord"]
)
def test_whoever_needs_help_finds_whom_to_call_in_any_language(folder: str, country: str, typed: str) -> None:
    assert found(folder, typed, country)[0] == CALL


@pytest.mark.parametrize(
    ("folder", "typed", "slug"),
    [
        ("sv", "sömn", "sleep"),
        ("sv", "somn", "sleep"),
        ("sv", "soemn", "sleep"),
        ("da", "søvn", "sleep"),
        ("da", "sovn", "sleep"),
        ("no", "soevn", "sleep"),
        ("sv", "trötthet", "tiredness-and-concentration"),
        ("sv", "trött", "tiredness-and-concentration"),
        ("sv", "katastroftanke", "worst-case-thoughts"),
        ("da", "katastrofetanker", "worst-case-thoughts"),
        ("sv", "nedtrapning", "tapering"),
        ("da", "nedtrapning", "tapering"),
        ("no", "nedtrapping", "tapering"),
        ("sv", "sjukskriven", "work-and-sick-leave"),
        ("da", "sygemeldt", "work-and-sick-leave"),
        ("no", "sykmeldt", "work-and-sick-leave"),
        ("da", "sjukskrivning", "work-and-sick-leave"),
        ("sv", "smärtteckningar", "pain-drawing"),
        ("no", "smertetegning", "pain-drawing"),
        ("sv", "pasing", "pacing"),
        ("sv", "fibromyalgi", "exercise-and-nociplastic-pain"),
        ("da", "rehabiliteringsplan", "your-rehabilitation-plan"),
        ("no", "operasjon", "pain-and-surgery"),
    ],
)
def test_a_word_finds_its_text(folder: str, typed: str, slug: str) -> None:
    assert slug in found(folder, typed)[:3]


@pytest.mark.parametrize("text", ARTICLES, ids=name_of)
def test_every_text_is_found_by_its_title(text: Article) -> None:
    keys = found(text.folder, text.title)

    assert text.slug in keys[:2]


@pytest.mark.parametrize("word", ["närstående", "anhörig", "pårørende"])
def test_relatives_find_their_own_start(word: str) -> None:
    assert RELATIVES in found("sv", word)[:3]


@pytest.mark.parametrize("typed", ["", " ", "a", "…", "xqzwv", "\x00", "🙂"])
def test_what_means_nothing_finds_nothing(typed: str) -> None:
    assert found("sv", typed) == []
    assert SHORTEST_SEARCH == 2


def test_a_very_long_search_is_answered() -> None:
    assert found("sv", "smärta " * 2_000)


def test_two_letters_are_enough_to_begin() -> None:
    assert found("sv", "sö")


def test_what_was_found_shows_where() -> None:
    for one in index("da", "DK").find("kommunen"):
        assert one.excerpt


def test_the_numbers_in_an_excerpt_are_the_countrys_own() -> None:
    said = " ".join(one.excerpt for one in index("sv", "NO").find("ring fara för livet"))

    assert "113" in said
    assert "{{" not in said


def test_everything_found_has_a_place() -> None:
    keys = set(found("no", "smerte")) | set(found("no", "hjelp"))

    assert {key for key in keys if not key.startswith("myths/")} <= {*SLUGS, CALL, RELATIVES}


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_search_over_all_texts_answers_at_once(folder: str) -> None:
    searched = index(folder, "DK")
    times = []
    for typed in ("tacka nej", "smerta", "hvordan sover jeg bedre om natten", "trappa ner opioider", "søvn"):
        start = process_time()
        searched.find(typed)
        times.append(process_time() - start)

    assert max(times) < ENOUGH


# --- How words are compared ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Smärta", "smaerta"),
        ("søvn", "soevn"),
        ("gå", "gaa"),
        ("nej", "nei"),
        ("tack", "takk"),
        ("Överdos", "overdos"),
    ],
)
def test_two_ways_of_writing_are_one_word(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_a_swapped_pair_of_letters_is_one_slip() -> None:
    assert distance("smarta", "smatra") == 1
    assert distance("smarta", "smrta") == 1
    assert distance("", "abc") == 3


def test_words_with_nothing_in_common_are_not_alike() -> None:
    assert alike("barn", "barr") > 0
    assert alike("ork", "orm") == 0
    assert alike("112", "113") == 0
    assert alike("promenad", "pengar") == 0
