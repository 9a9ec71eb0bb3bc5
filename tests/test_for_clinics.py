"""The page for clinics is there in three languages, is one page, and tells how a plan is handed over."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from app.imports.clinic_plan import read
from app.language import Language
from app.rehab.plan.handed_over import KEYS

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
