"""`takt template plan` writes the table for clinics, and `takt import` takes a filled one over."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.rehab.plan import Plan
from app.session.notebook import Notebook
from tests.command.at_the_terminal import PASSPHRASE, Takt, home
from tests.imports.clinic_files import as_json, as_table, filled


def plans(takt: Takt) -> list[Plan]:
    notebook = Notebook.unlock(home(takt.folder), PASSPHRASE)
    try:
        return [kept.record for kept in notebook.journal.read(Plan)]
    finally:
        notebook.lock()


@pytest.mark.parametrize(("tag", "country"), [("sv", "Sverige"), ("da", "Danmark"), ("nb", "Norge")])
def test_the_template_is_written_in_the_countrys_words_and_needs_no_notebook(
    nowhere: Takt, tmp_path: Path, tag: str, country: str
) -> None:
    out = tmp_path / "plan.csv"

    said = nowhere("template", "plan", "--language", tag, "--out", str(out), passphrase=None)

    assert said.code == 0
    assert f";{country};" in out.read_text(encoding="utf-8-sig")


def test_a_filled_template_becomes_a_plan(takt: Takt, tmp_path: Path) -> None:
    file = tmp_path / "plan.csv"
    file.write_bytes(as_table(filled({"Planens namn": "Min plan", "Åtgärd 1": "Simma"})))

    said = takt("import", str(file), "--kind", "plan")

    assert said.code == 0
    assert "Simma" in said.out
    assert [plan.title for plan in plans(takt)] == ["Min plan"]


def test_takt_finds_out_by_itself_that_a_file_is_a_plan(takt: Takt, tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_bytes(as_json())

    takt("import", str(file))
    again = takt("import", str(file))

    assert again.code == 0
    assert len(plans(takt)) == 1


def test_a_plan_that_breaks_off_is_told_in_one_sentence(takt: Takt, tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_bytes(as_json()[:-50])

    assert "plan.json" in takt("import", str(file)).sentence
    assert plans(takt) == []
