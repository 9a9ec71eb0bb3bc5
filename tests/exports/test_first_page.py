"""Page 1 stands alone: one A4 page whatever was written, in the order that clinics ask for, and nothing cut silently."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exports import as_pdf
from app.exports.as_pdf_lines import broken_into
from app.exports.blocks import Heading
from app.exports.sections import SECTIONS
from app.exports.shortened import MARK, WHERE, has_shortened, shortened
from app.exports.summary import VisitSummary, build
from app.language import Language
from tests.exports import agreed
from tests.exports.fullest import LONG, WIDE, WORDS, fullest
from tests.exports.patient import FOUR_WEEKS, LANGUAGES, TODAY, lived, whole
from tests.exports.reading import SWEDISH, all_of, headings, in_words

ORDER = ("questions", "goals", "key_figures", "trends", "medicines", "plan", "pain_drawing", "warning_signs")
SUMMARIES: dict[str, Callable[[], VisitSummary]] = {
    "an ordinary one": whole,
    "the fullest": fullest,
    "very wide letters": lambda: fullest(WIDE),
    "one word without an end": lambda: fullest("å" * 900),
    "the longest name": lambda: fullest(LONG, name="Ø" * 120),
}
TAGS = pytest.mark.parametrize("tag", LANGUAGES)


def pages_of(made: VisitSummary, language: Language, folder: Path) -> list[str]:
    """The text of each page, in the order it is read; of the details the beginning is enough."""
    sheet = made.sheet(language)
    file = folder / "page.pdf"
    file.write_bytes(as_pdf.print_sheet(replace(sheet, details=sheet.details[:2]), language))
    told = subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, check=True)
    return told.stdout.decode().split("\f")[:-1]


def squeezed(text: str) -> str:
    """A text without the spaces that lines and columns put into it."""
    return "".join(text.split())


@TAGS
@pytest.mark.parametrize("case", SUMMARIES)
def test_everything_of_the_first_page_stands_on_one_page(tag: str, case: str, tmp_path: Path) -> None:
    language, made = LANGUAGES[tag], SUMMARIES[case]()

    first, second, *_ = map(squeezed, pages_of(made, language, tmp_path))

    titles = [block.text for block in made.first_page(language) if isinstance(block, Heading)]
    assert len(titles) == len(ORDER)
    assert all(squeezed(title) in first for title in titles)
    assert squeezed(in_words(made.details(language)[:1])) in second


@TAGS
def test_the_first_page_of_the_fullest_ends_with_what_comes_last_on_it(tag: str, tmp_path: Path) -> None:
    language = LANGUAGES[tag]

    first = squeezed(pages_of(fullest(), language, tmp_path)[0])

    more_actions = language.count("{n} more action in the details.", "{n} more actions in the details.", 3)
    assert squeezed(more_actions) in first
    assert squeezed(language.say(WHERE)) in first


def test_the_page_is_a4(tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    file.write_bytes(as_pdf.render(whole(), SWEDISH))

    told = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout

    assert "595.28 x 841.89 pts (A4)" in told


@TAGS
def test_the_key_facts_stand_on_the_first_page(tag: str, tmp_path: Path) -> None:
    language = LANGUAGES[tag]

    first = squeezed(pages_of(whole(), language, tmp_path)[0])

    facts = (
        "Karin Påhittad",
        agreed.VISIT.questions[0],
        agreed.VISIT.matters,
        "Till biblioteket",
        "Till brevlådan",
        language.say("Hindered by pain (PEG)"),
        "Eva Exempel",
        "20 mg om dagen",
        "Läkemedelsverket",
        "Ny stol på arbetet",
        language.full_day(agreed.PLAN.follow_up or TODAY),
        language.full_day(date(2026, 11, 20)),
        language.say("None reported."),
    )
    assert [fact for fact in facts if squeezed(fact) not in first] == []


def test_the_sections_come_in_the_order_that_clinics_ask_for() -> None:
    titles = {section.key: SWEDISH.say(section.title) for section in SECTIONS}

    assert headings(whole().first_page(SWEDISH)) == [titles[key] for key in ORDER]


@pytest.mark.parametrize("case", SUMMARIES)
def test_whatever_is_shortened_is_whole_in_the_details_and_told_to_be(case: str) -> None:
    made = SUMMARIES[case]()
    page, details = made.first_page(SWEDISH), in_words(made.details(SWEDISH))

    cut = has_shortened(page)
    assert cut == (SWEDISH.say(WHERE) in in_words(page))
    if cut:
        begun = [text.split(MARK)[0][-20:] for text in in_words(page).splitlines() if text.endswith(MARK)]
        assert begun
        assert [part for part in begun if part not in details] == []


def test_an_ordinary_page_cuts_nothing() -> None:
    assert MARK not in all_of(whole())


def test_the_whole_of_every_long_text_is_somewhere() -> None:
    told = all_of(fullest())

    assert told.count(WORDS.strip()) > 100


@given(st.text(max_size=300), st.integers(10, 80))
def test_a_shortened_text_is_never_longer_than_its_room(words: str, most: int) -> None:
    assert len(shortened(words, most)) <= most


@given(st.text(min_size=1, max_size=60), st.integers(10, 80))
def test_a_text_that_fits_is_left_as_it_is(words: str, most: int) -> None:
    line = " ".join(shortened(words, 10_000).split())

    assert shortened(line, max(most, len(line))) == line


@given(st.text(alphabet="abcåäö WI\n", max_size=400), st.integers(1, 40))
def test_lines_hold_all_words_and_none_is_too_wide(text: str, width: int) -> None:
    lines = broken_into(text, width, len)

    assert "".join(lines) == text.replace("\n", "")
    assert all(len(line.rstrip(" ")) <= width for line in lines)


@pytest.mark.parametrize("left_out", ORDER)
def test_a_section_left_out_leaves_no_hole(left_out: str, tmp_path: Path) -> None:
    kept = [key for key in ORDER if key != left_out]
    made = build(lived(), FOUR_WEEKS, TODAY, kept)

    first = squeezed(pages_of(made, SWEDISH, tmp_path)[0])

    assert all(squeezed(title) in first for title in headings(made.first_page(SWEDISH)))
    assert len(headings(made.first_page(SWEDISH))) == len(kept)
