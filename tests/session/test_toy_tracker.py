"""A new tracker is a few lines: it is logged, read back and exported from its declaration alone."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Annotated

import pytest

from app.errors import NotAChoice, OutOfRange
from app.exports import render_diary
from app.language import Language
from app.rehab.fields import Amount, Choice, Logged, Note, questions
from app.rehab.period import Period
from app.storage.journal import Journal
from tests.session.made import TODAY, new_notebook


class Tea(Logged, kind="tea", title="Tea"):
    """What a toy tracker takes."""

    cups: Annotated[float | None, Amount("How many cups?", "Cups", unit="cups", most=20)] = None
    kind_of_tea: Annotated[
        str | None, Choice("Which?", "Kind", options={"green": "Green", "black": "Black"})
    ] = None
    thought: Annotated[str, Note("A thought?", "Thought")] = ""


def test_a_toy_tracker_is_logged_and_read_back(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    journal = Journal(notebook.vault, {"tea": Tea}, notebook.home.clock.now)

    journal.add(Tea(day=TODAY, cups=2.5, kind_of_tea="green", thought="Gott."))

    assert journal.read(Tea)[0].record == Tea(day=TODAY, cups=2.5, kind_of_tea="green", thought="Gott.")
    assert journal.series(Tea, "cups", Period(TODAY, TODAY)) == [(TODAY, 2.5)]
    notebook.lock()


@pytest.mark.parametrize("tag", ["sv", "da", "nb"])
def test_a_toy_tracker_is_exported(tag: str) -> None:
    entries = [Tea(day=date(2026, 11, 20), cups=2.5, kind_of_tea="black", thought="=1+1")]

    table = render_diary("csv", entries, Tea, Language(tag, "SE")).decode("utf-8-sig")
    told = json.loads(render_diary("json", entries, Tea, Language(tag, "SE")))

    assert "2026-11-20" in table
    assert "2,5" in table
    assert ";=1+1" not in table
    assert "2.5" in json.dumps(told)


def test_a_toy_tracker_refuses_what_its_questions_refuse() -> None:
    with pytest.raises(OutOfRange):
        Tea(day=TODAY, cups=21)
    with pytest.raises(NotAChoice):
        Tea(day=TODAY, kind_of_tea="coffee")
    assert list(questions(Tea)) == ["cups", "kind_of_tea", "thought"]
