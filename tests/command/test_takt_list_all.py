"""`takt list` knows every diary and everything that was agreed."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from app.demo import notebook_of
from app.language import LANGUAGES, Language
from app.rehab import AGREED, TRACKERS
from app.rehab.fields import Logged, questions
from app.session.notebook import Notebook
from app.storage.kept import Kept
from tests.command.at_the_terminal import PASSPHRASE, QUICK, TODAY, Takt, home

KINDS: tuple[Any, ...] = (*TRACKERS, *AGREED)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("demo") / "takt"
    there = home(where)
    there.prefer(language="sv", country="SE")
    notebook, _ = Notebook.create(there, PASSPHRASE, QUICK)
    notebook.journal.take_in(notebook_of(1, TODAY, Language("sv", "SE")))
    notebook.lock()
    return where


@pytest.fixture
def lived(folder: Path, capsys: pytest.CaptureFixture[str]) -> Takt:
    """`takt` in the folder of the fictional patient's notebook."""
    return Takt(folder, capsys)


@pytest.fixture(scope="module")
def there(folder: Path) -> dict[str, list[Kept[Any]]]:
    """What is in the notebook, by kind."""
    opened = Notebook.unlock(home(folder), PASSPHRASE)
    found = {kind.kind: opened.journal.read(kind) for kind in KINDS}
    opened.lock()
    return found


@pytest.mark.parametrize("kind", KINDS, ids=lambda one: one.kind)
def test_every_kind_can_be_read_as_a_table_or_in_lines(lived: Takt, kind: Any) -> None:
    said = lived("list", kind.kind)

    assert said.code == 0, said.err
    assert len(said.out.splitlines()) >= 2
    assert not [one for one in said.out if not one.isprintable() and one != "\n"]


@pytest.mark.parametrize("kind", TRACKERS, ids=lambda one: one.kind)
def test_a_diary_has_a_line_for_each_entry(
    lived: Takt, there: dict[str, list[Kept[Any]]], kind: type[Logged]
) -> None:
    lines = lived("list", kind.kind).out.splitlines()

    assert len(lines) == 1 + len(there[kind.kind])
    assert lines[0].startswith("Dag ")


@pytest.mark.parametrize("kind", AGREED, ids=lambda one: one.kind)
def test_what_was_agreed_is_whole_as_json(lived: Takt, there: dict[str, list[Kept[Any]]], kind: Any) -> None:
    told = json.loads(lived("list", kind.kind, "--format", "json").out)

    kept = [(one.id, one.who, one.why, len(one.earlier)) for one in there[kind.kind]]
    assert kept == [
        (one["id"], one.get("who", ""), one.get("why", ""), len(one.get("earlier", []))) for one in told
    ]
    assert all(one["kind"] == kind.kind for one in told)


@pytest.mark.parametrize("kind", TRACKERS, ids=lambda one: one.kind)
def test_a_diary_as_json_has_every_answer_and_what_it_belongs_to(
    lived: Takt, there: dict[str, list[Kept[Any]]], kind: type[Logged]
) -> None:
    told = json.loads(lived("list", kind.kind, "--format", "json").out)

    names = {part.name for part in fields(kind)}
    assert all(set(one) == names for one in told)
    first = there[kind.kind][0].record
    assert [told[0][name] for name in questions(kind)] == [
        list(answer) if isinstance(answer := getattr(first, name), tuple) else answer
        for name in questions(kind)
    ]


@pytest.mark.parametrize("kind", KINDS, ids=lambda one: one.kind)
def test_every_kind_is_a_table_for_a_spreadsheet(
    lived: Takt, there: dict[str, list[Kept[Any]]], kind: Any
) -> None:
    said = lived("list", kind.kind, "--format", "csv")

    rows = list(csv.reader(io.StringIO(said.out.lstrip("\ufeff"), newline=""), delimiter=";"))
    assert len(rows) == 1 + len(there[kind.kind])
    assert len({len(row) for row in rows}) == 1


def test_a_plan_is_told_with_who_changed_it_when_and_why(lived: Takt) -> None:
    lines = lived("list", "plan").out.splitlines()

    assert "  Planens namn: Rehabiliteringsplan" in lines
    assert "Skriven den 1 september 2026, med Sjuksköterska Exempel" in lines
    assert any(line.startswith("Varför den ändrades: Samma mängd varje dag") for line in lines)
    assert lines[-1] == "  Skriven den 24 mars 2026, med Sjuksköterska Exempel"


def test_a_taper_is_told_step_by_step_as_it_was_given(lived: Takt) -> None:
    out = lived("list", "taper").out

    assert "Steg 4, 9 november 2026: 10 mg på morgonen, 10 mg på kvällen" in out
    assert "  Oxikodon 10 mg: 8.00, tabletter: 1; 20.00, tabletter: 1" in out
    assert "Oxikodon 5 mg: Långverkande" in out


def test_a_goal_is_told_with_its_levels_and_weights_in_words(lived: Takt) -> None:
    out = lived("list", "goal").out

    assert "  Som förväntat: 2 gånger i månaden" in out
    assert "Hur mycket det betyder: Mycket" in out


def test_a_review_says_which_goal_it_is_about(lived: Takt) -> None:
    head, *rows = lived("list", "goal_review").out.splitlines()

    assert head.split()[:2] == ["Dag", "Mål"]
    assert sum("Sjunga i kören" in row for row in rows) == 3


def test_a_decision_says_what_was_decided_about_what(lived: Takt) -> None:
    rows = lived("list", "step_choice").out.splitlines()[1:]

    assert any("Promenad" in row and row.endswith("Gå upp ett steg") for row in rows)
    assert any("Arbete vid datorn" in row and row.endswith("Stanna här") for row in rows)


def test_a_sheet_for_a_referral_is_told_with_its_medicines(lived: Takt) -> None:
    assert "Oxikodon, trappas ner" in lived("list", "referral").out


def test_a_questionnaire_is_told_with_its_result(lived: Takt) -> None:
    head, *rows = lived("list", "peg").out.splitlines()

    assert head.endswith("Resultat")
    assert rows[0].split()[-1] == "7,7"


def test_a_time_of_day_is_written_as_people_write_it(lived: Takt) -> None:
    rows = lived("list", "activity", "--from", "2026-11-22", "--to", "2026-11-22").out.splitlines()

    assert "10.30" in rows[1]


def test_a_question_nobody_answered_takes_no_column(lived: Takt) -> None:
    head = lived("list", "activity", "--from", "2026-11-22", "--to", "2026-11-22").out.splitlines()[0]

    assert "Smärta före" not in head
    assert "Aktivitet" in head


def test_what_has_no_day_is_shown_whatever_days_are_named(lived: Takt) -> None:
    always = lived("list", "goal").out

    assert lived("list", "goal", "--from", "2026-11-20").out == always


def test_visits_of_some_days_are_shown_alone(lived: Takt) -> None:
    out = lived("list", "visit", "--from", "2026-09-01", "--to", "2026-10-31").out

    assert "Dag: 1 september 2026" in out
    assert "3 mars 2026" not in out


def test_from_a_day_on_what_is_to_come_is_shown_too(lived: Takt) -> None:
    out = lived("list", "visit", "--from", "2026-11-22").out

    assert "Dag: 1 december 2026" in out
    assert "Dag: 20 oktober 2026" not in out


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("kind", ["plan", "goal", "taper", "visit", "flare", "dose_taken", "symptoms"])
def test_what_takt_says_itself_follows_the_language(lived: Takt, kind: str, tag: str) -> None:
    out = lived("list", kind, "--language", tag).out

    assert " the " not in out
    assert " of " not in out


def test_an_unknown_name_is_told_with_all_that_are_known(lived: Takt) -> None:
    sentence = lived("list", "blodtryck").sentence

    assert all(one.kind in sentence for one in KINDS)


def test_what_nobody_wrote_is_told_in_words(takt: Takt) -> None:
    for kind in AGREED:
        said = takt("list", getattr(kind, "kind"))  # noqa: B009  # its type is not known here

        assert (said.code, len(said.out.splitlines())) == (0, 1)
