"""What is good to read next follows from the taper and the next visit, and from nothing else."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from app.content.shelves import Whereabouts
from app.rehab.reading import Reading
from app.rehab.taper import Taper
from app.rehab.visits import Visit
from app.session.whereabouts import whereabouts
from app.views.reading_in_notebook import reader_of
from app.views.sitting import Sitting
from tests.rehab.test_taper import TAPER
from tests.session.made import TODAY, new_notebook


def test_nothing_is_known_of_an_empty_notebook(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)

    assert whereabouts(notebook) == Whereabouts()
    notebook.lock()


def test_the_days_until_the_next_visit_are_counted(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    for days in (-30, 5, 90):
        notebook.journal.add(Visit(day=TODAY + timedelta(days=days)))

    assert whereabouts(notebook).days_to_visit == 5
    notebook.lock()


def test_an_agreed_taper_on_one_of_its_steps_is_running(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    notebook.journal.add(TAPER)

    assert whereabouts(notebook).taper_running
    notebook.lock()


def test_a_draft_of_a_taper_is_not_running(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    notebook.journal.add(Taper())

    assert not whereabouts(notebook).taper_running
    notebook.lock()


def test_what_was_read_and_saved_is_kept_sealed_and_gone_from_sight_when_locked(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    here = Sitting(notebook.home, notebook=notebook)
    reader = reader_of(here)
    assert reader.keep is not None

    reader.keep(Reading().having_read("pacing", TODAY).saving("sleep"))
    again = reader_of(here).reading
    here.lock()

    assert (dict(again.read), again.saved) == ({"pacing": TODAY}, ("sleep",))
    assert reader_of(here).reading == Reading()
