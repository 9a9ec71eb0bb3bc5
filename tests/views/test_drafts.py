"""Words in a form stay when the screen is left, or locked."""

from __future__ import annotations

from pathlib import Path

from app.language import Language
from app.session.home import Home
from tests.journeys.made import PASSPHRASE, lived_notebook
from tests.tools.unseen import unseen

SWEDISH = Language("sv", "SE")


def test_a_note_of_a_drawing_stays_when_the_screen_is_left_without_saving(tmp_path: Path) -> None:
    lived_notebook(tmp_path, SWEDISH)
    with unseen(Home(tmp_path), SWEDISH) as me:
        me.unlocks(PASSPHRASE)
        me.opens("/drawing")
        me.taps("Details")
        me.types("Note, if you like", "efter kören")
        me.opens("/")

        me.opens("/drawing")
        me.taps("Details")

        assert me.field("Note, if you like").value == "efter kören"
