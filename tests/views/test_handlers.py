"""What a button does is its own, also where many are made in a loop."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.content.library import article
from app.content.myths import myths
from app.language import Language
from app.session.home import Home
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
