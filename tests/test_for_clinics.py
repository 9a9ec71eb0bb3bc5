"""The page for clinics is there in three languages, is one page also on paper, and tells how a plan is handed over."""

from __future__ import annotations

import json
import re
import subprocess
from datetime import date
from pathlib import Path

import pytest

from app.imports.clinic_plan import read
from app.language import Language
from app.rehab.plan.handed_over import KEYS
from docs.for_clinics import LANGUAGES, page_in, plain, printed
from tests.tools.vera import broken_rules

DOCS = Path(__file__).parent.parent / "docs"
MOST_ON_A_PAGE = 520  # Words in 10 points on A4.


@pytest.mark.parametrize("tag", ["sv", "da", "nb"])
def test_the_page_for_clinics_is_about_one_page(tag: str) -> None:
    words = (DOCS / f"for-clinics.{tag}.md").read_text(encoding="utf-8").split()

    assert 300 <= len(words) <= MOST_ON_A_PAGE


@pytest.mark.parametrize("tag", ["sv", "da", "nb"])
def test_it_names_the_command_for_the_template_in_its_language(tag: str) -> None:
    page = (DOCS / f"for-clinics.{tag}.md").read_text(encoding="utf-8")

    assert f"takt template plan --language {tag} --out" in page
    for code in ("CarePlan", "Goal", "CareTeam", "MedicationStatement"):
        assert code in page


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.tag)
def test_it_leads_to_the_template_by_the_words_on_the_screen(language: Language) -> None:
    page = page_in(language)

    for words in ("Backup and moving", "Bring in a file"):
        assert f"*{language.say(words)}*" in page


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.tag)
def test_on_paper_it_is_one_page_that_says_every_word(language: Language, tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    file.write_bytes(printed(language))

    told = words_in(file)

    assert "Pages:           1\n" in subprocess.check_output(["pdfinfo", file], text=True)
    for word in plain(page_in(language)).replace("#", "").split():
        assert word in told or word == "-" or re.fullmatch(r"\d\.", word), word


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.tag)
def test_the_page_on_paper_is_printed_anew_after_every_change(language: Language, tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    file.write_bytes(printed(language))

    assert words_in(DOCS / f"for-clinics.{language.tag}.pdf") == words_in(file), "run `make clinics`"


@pytest.mark.parametrize("standard", ["ua1", "2a"])
def test_on_paper_it_can_be_read_by_a_screen_reader_and_in_fifty_years(standard: str, tmp_path: Path) -> None:
    pages = {language.tag: printed(language) for language in LANGUAGES}

    assert not any(broken_rules(standard, pages, tmp_path).values())


def words_in(file: Path) -> list[str]:
    """The words of a PDF, in its order."""
    return subprocess.check_output(["pdftotext", "-layout", file, "-"], text=True).split()


def test_the_documented_json_is_read_without_anything_left_out() -> None:
    documented = re.search(
        r"```json\n(.*?)```", (DOCS / "plan-file.md").read_text(encoding="utf-8"), re.DOTALL
    )
    assert documented

    found = read(documented[1].encode(), "plan.json", Language("sv", "SE"), date(2026, 11, 22))

    assert found.left == ()
    assert found.taper is not None
    assert found.taper.steps
    assert set(json.loads(documented[1])) - {"takt_plan"} <= {key.split(".")[0] for key in KEYS}
