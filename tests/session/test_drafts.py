"""What somebody typed and had not saved yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.rehab.checkin import CheckIn
from app.rehab.draft import Draft
from app.session import drafts
from app.session.notebook import Notebook
from tests.session.made import PASSPHRASE, TODAY, home_in, new_notebook


@dataclass(frozen=True)
class Form:
    """A small form."""

    words: str = ""
    day: date | None = None


HALF_WRITTEN = Form("Jag vill kunna gå till sjön", TODAY)


def test_what_was_typed_is_there_after_the_notebook_was_locked(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    drafts.keep(notebook.journal, "goal:new", HALF_WRITTEN)
    notebook.lock()

    again = Notebook.unlock(home_in(tmp_path)[0], PASSPHRASE)

    assert drafts.drafted(again.journal, "goal:new", Form) == HALF_WRITTEN


def test_each_form_has_a_draft_of_its_own(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)

    drafts.keep(notebook.journal, "goal:new", HALF_WRITTEN)

    assert drafts.drafted(notebook.journal, "plan:new", Form) is None


def test_a_saved_form_leaves_no_draft(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    drafts.keep(notebook.journal, "goal:new", HALF_WRITTEN)

    drafts.drop(notebook.journal, "goal:new")

    assert drafts.drafted(notebook.journal, "goal:new", Form) is None
    assert notebook.journal.read(Draft)[0].record.typed == ""


def test_undo_takes_back_the_last_entry_and_passes_over_drafts(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    notebook.log(CheckIn(day=TODAY, function=4))
    drafts.keep(notebook.journal, "goal:new", HALF_WRITTEN)
    drafts.keep(notebook.journal, "goal:new", Form("Jag vill"))

    notebook.journal.undo()

    assert notebook.journal.count(CheckIn) == 0
    assert drafts.drafted(notebook.journal, "goal:new", Form) == Form("Jag vill")


def test_a_draft_that_cannot_be_read_any_more_is_no_draft(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    notebook.journal.add(Draft(form="goal:new", typed='{"day": "some day"}'))

    assert drafts.drafted(notebook.journal, "goal:new", Form) is None
