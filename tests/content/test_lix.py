"""The texts are easy enough to read, measured by LIX with its choices fixed."""

from __future__ import annotations

import subprocess
import sys
from statistics import median

import pytest

from app.content.library import FOLDERS, Article
from app.content.lix import HIGHEST, HIGHEST_MEDIAN, every, letters, read, report
from app.content.myths import Myth
from tests.content.every import ARTICLES, MYTHS, name_of


def test_the_known_example_gives_the_known_number() -> None:
    assert round(read("Jag har ont. Rörelse hjälper ofta.").lix, 2) == 36.33


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Ta pausen nu. Klokken 14.30 kommer du.", 2),
        ("Det er fredag den 20. november i dag.", 1),
        ("Kl. ett.", 2),  # An abbreviation ends one: do not write it.
        ("## Vad är smärta?\n- ett\n- två\n\nTre.", 4),
        ("Se under ”Vem ringer jag?”. Bra.", 2),
        ("Fra 0 til 10. Slik gjør du.", 2),
        ("Så här: ta paus.", 2),
    ],
)
def test_sentences_end_where_a_reader_breathes(text: str, sentences: int) -> None:
    assert len(read(text).sentences) == sentences


def test_numbers_and_tokens_are_not_words_and_a_link_counts_by_its_words() -> None:
    assert read("Ring {{call.emergency}} nu, 3 gånger.").words == 3
    assert read("Läs [om tempo](pacing) i dag.").words == 5


def test_a_hyphenated_word_is_one_and_its_hyphen_no_letter() -> None:
    assert read("hjärt-lungräddning").words == 1
    assert letters("hjärt-lungräddning") == 17


def test_a_text_without_words_cannot_be_measured() -> None:
    with pytest.raises(ValueError, match="no words"):
        read("1 2 3.")


@pytest.mark.parametrize("text", ARTICLES, ids=name_of)
def test_no_text_is_hard_to_read(text: Article) -> None:
    counted = read(text.body)

    assert counted.lix <= HIGHEST
    assert counted.long_sentences == ()


@pytest.mark.parametrize("folder", FOLDERS)
def test_half_of_each_languages_texts_are_easy(folder: str) -> None:
    assert median(read(one.body).lix for one in every(folder)) <= HIGHEST_MEDIAN


@pytest.mark.parametrize(("folder", "myth"), MYTHS, ids=lambda one: getattr(one, "key", one))
def test_no_answer_to_a_myth_is_hard_to_read(folder: str, myth: Myth) -> None:
    counted = read(f"{myth.question}\n\n{myth.answer}")

    assert counted.lix <= HIGHEST
    assert counted.long_sentences == ()


def test_a_long_sentence_is_listed() -> None:
    assert len(read(" ".join(["ord"] * 26) + ".").long_sentences) == 1
    assert read(" ".join(["ord"] * 25) + ".").long_sentences == ()


def test_the_report_names_each_article_and_the_median() -> None:
    told = list(report("da"))

    assert sum(line.startswith("da/") for line in told) == 38
    assert told[-1].startswith("da: median ")


def test_the_report_is_a_command() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "app.content.lix"], capture_output=True, text=True, check=True
    ).stdout

    assert told.count(": median ") == 3
