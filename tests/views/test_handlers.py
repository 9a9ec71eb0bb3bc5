"""What a button does is its own, also where many are made in a loop."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.content.library import article
from app.content.myths import myths
from app.errors import ForeignFile, TooLong
from app.language import Language
from app.rehab.profile import LONGEST_NAME
from app.rehab.visits import Visit
from app.session.home import Home
from app.session.notebook import Notebook
from app.storage.folder import PREFERENCES
from tests.journeys.made import PASSPHRASE
from tests.session.made import new_notebook
from tests.tools.unseen import unseen

LANGUAGES = (Language("sv", "SE"), Language("da", "DK"), Language("nb", "NO"))


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.tag)
def test_a_myth_leads_to_its_own_text(tmp_path: Path, language: Language) -> None:
    text = article(language.folder, myths(language.folder)[0].more)
    with unseen(Home(tmp_path), language) as me:
        me.opens("/learn/myths")
        me.taps(text.title)

        assert me.session.page.route.startswith(f"/learn/{text.slug}")


def test_a_step_of_an_exercise_is_removed_by_its_own_button(tmp_path: Path) -> None:
    new_notebook(tmp_path)[0].lock()
    with unseen(Home(tmp_path), LANGUAGES[0]) as me:
        me.unlocks(PASSPHRASE)
        me.opens("/exercise/edit")
        me.taps("One more step")
        me.taps("Remove this step")

        assert not me.sees("Remove this step")


def test_two_quick_taps_save_one_visit(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    notebook.lock()
    with unseen(Home(tmp_path), LANGUAGES[0]) as me:
        me.unlocks(PASSPHRASE)
        me.opens("/visit/edit")
        me.types("With whom", "Anna")
        save = me.button("Save")
        for _ in range(2):
            me.loop.run_until_complete(me.session.dispatch_event(save._i, "click", None))
        me.settle()
        me.opens("/visit/edit")
        me.taps("Save")
    opened = Notebook.unlock(Home(tmp_path), PASSPHRASE)
    visits = opened.journal.read(Visit)
    opened.lock()

    assert [kept.record.with_whom for kept in visits] == ["Anna", ""]


def test_a_notebook_that_is_deleted_but_for_something_beside_it_is_left_and_that_is_told(
    tmp_path: Path,
) -> None:
    new_notebook(tmp_path)[0].lock()
    with unseen(Home(tmp_path), LANGUAGES[0]) as me:
        me.unlocks(PASSPHRASE)
        (tmp_path / f"{PREFERENCES}.new").mkdir()
        me.opens("/settings")
        me.taps("Delete everything")
        me.types("DELETE", me.said("DELETE"))

        me.taps("Delete everything", nth=1)

        assert me.sees("Open without a notebook")
        assert me.reads(me.language.tell(ForeignFile()))


def test_a_name_that_cannot_be_kept_is_told_when_its_field_is_left(tmp_path: Path) -> None:
    new_notebook(tmp_path)[0].lock()
    with unseen(Home(tmp_path), LANGUAGES[0]) as me:
        me.unlocks(PASSPHRASE)
        me.opens("/settings")
        me.types("Your name on printouts", "o" * (LONGEST_NAME + 1))

        me.fire(me.field("Your name on printouts"), "blur")

        assert me.reads(LANGUAGES[0].tell(TooLong("name", most=LONGEST_NAME)))
