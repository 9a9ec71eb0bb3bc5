"""Every text is spelt right, by the dictionary of its language and our own list of words."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.content.every import DICTIONARIES, prose_of

CONTENT = Path(__file__).parents[2] / "app" / "content"


def misspelt(folder: str, text: str) -> set[str]:
    """The words that neither hunspell's dictionary nor our list knows. Fails where hunspell is missing."""
    asked = [
        "hunspell",
        "-l",
        "-i",
        "utf-8",
        "-d",
        DICTIONARIES[folder],
        "-p",
        str(CONTENT / folder / "words.txt"),
    ]
    found = subprocess.run(asked, input=text, capture_output=True, text=True, check=True)
    assert found.stderr == ""
    return set(found.stdout.split())


@pytest.mark.parametrize("folder", DICTIONARIES)
def test_every_word_is_spelt_right(folder: str) -> None:
    marks = r"\{\{.*?\}\}|\]\([^)]*\)|(?m:^- )"
    text = re.sub(marks, " ", "\n\n".join(prose_of(folder).values()))

    assert misspelt(folder, text) == set()


@pytest.mark.parametrize(("folder", "slip"), [("sv", "smärrta"), ("da", "smærter"), ("no", "smærte")])
def test_a_slip_would_be_found(folder: str, slip: str) -> None:
    assert misspelt(folder, f"Ord {slip} ord") == {slip}


@pytest.mark.parametrize("folder", DICTIONARIES)
def test_our_own_list_holds_only_words_that_the_texts_use(folder: str) -> None:
    words = (CONTENT / folder / "words.txt").read_text(encoding="utf-8").split()
    used = set(re.findall(r"[\w-]+", " ".join(prose_of(folder).values()).lower()))

    assert {word for word in words if word.lower() not in used} == set()
