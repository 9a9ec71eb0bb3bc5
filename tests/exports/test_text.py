"""The summary as text reads well in a message: short lines, plain words, nothing left out."""

from __future__ import annotations

import pytest

from app.exports import as_text
from app.exports.blocks import Bullets, Facts, Heading, Paragraph, Table
from app.exports.sheet import Sheet
from app.exports.summary import build
from tests.exports.patient import FOUR_WEEKS, LANGUAGES, NOTES, TODAY, records, whole
from tests.tools.golden import golden

TAGS = pytest.mark.parametrize("tag", LANGUAGES)


def told(tag: str) -> str:
    return as_text.render(whole(), LANGUAGES[tag]).decode()


@TAGS
def test_the_text_reads_as_it_should(tag: str) -> None:
    made = told(tag)

    assert made == golden(f"summary.{tag}.txt", made)


@TAGS
def test_no_line_is_wider_than_a_portal_shows(tag: str) -> None:
    assert max(map(len, told(tag).splitlines())) <= 70


@TAGS
def test_nothing_in_it_needs_a_table_or_a_picture(tag: str) -> None:
    made = told(tag)

    assert not set("|\t<>") & set(made)
    assert "  " not in "\n".join(line.strip() for line in made.splitlines())


@TAGS
def test_who_wrote_it_and_what_holds_is_said(tag: str) -> None:
    made, language = " ".join(told(tag).split()), LANGUAGES[tag]

    assert language.say("Self-reported by the patient") in made
    assert (
        language.say("The patient's own notes. The prescription in force is in the medical record.") in made
    )
    assert language.say("Fictional person: demonstration") in made


@TAGS
def test_it_is_the_first_page_and_says_that_there_is_more(tag: str) -> None:
    made = " ".join(told(tag).split())

    assert LANGUAGES[tag].say(as_text.THERE_IS_MORE) in made
    assert not [note for note in NOTES.values() if " ".join(note.split()) in made]


def test_what_has_no_first_page_is_told_whole() -> None:
    only_notes = build(records(), FOUR_WEEKS, TODAY, ["notes"])

    made = " ".join(as_text.render(only_notes, LANGUAGES["sv"]).decode().split())

    assert all(" ".join(note.split()) in made for note in NOTES.values())
    assert LANGUAGES["sv"].say(as_text.THERE_IS_MORE) not in made


def test_a_whole_life_fits_in_a_message() -> None:
    """Longer than this, portals begin to refuse."""
    assert len(as_text.render(whole(), LANGUAGES["sv"])) < 6_000


def test_each_row_of_a_table_says_what_its_numbers_are() -> None:
    rows = (("Sömn", "5", "–", ""), ("Ork", "–", "–", "–"), ("Smärta", "6", "7", "1 lägre"))
    table = Table("Nyckeltal", ("Fråga", "Nu", "Start", "Skillnad"), rows)

    assert as_text.text_of(table) == "- Sömn: Nu: 5\n- Ork\n- Smärta: Nu: 6; Start: 7; Skillnad: 1 lägre"


def test_a_long_word_without_a_space_is_broken_and_kept() -> None:
    word = "x" * 200
    sheet = Sheet("T", TODAY, (Heading("H"), Paragraph(word), Bullets((word,)), Facts((("N", word),))))

    made = as_text.written(sheet)

    assert max(map(len, made.splitlines())) <= 70
    assert made.count("x") == 600
