"""What can be seen in the diary is told a few sentences at a time, and never all of a year at once."""

from __future__ import annotations

from pathlib import Path

from app.language import Language
from app.session.home import Home
from tests.journeys.made import PASSPHRASE, lived_notebook
from tests.tools.unseen import Unseen, unseen

SWEDISH = Language("sv", "SE")
BEGINS = SWEDISH.say(
    "On {high} you were active at least twice as long as on a usual day, and on {low} at most half as long."
).split("{")[0]


def told(me: Unseen) -> int:
    """How many ups and downs are told of."""
    return sum(text.startswith(BEGINS) for text in me.texts())


def test_a_year_of_ups_and_downs_is_told_a_few_at_a_time(tmp_path: Path) -> None:
    lived_notebook(tmp_path, SWEDISH)
    with unseen(Home(tmp_path), SWEDISH) as me:
        me.unlocks(PASSPHRASE)
        me.opens("/activity/patterns")
        me.taps("1 year")
        for _ in range(400):
            if told(me):
                break
            me.settle()
        first = told(me)
        me.taps("Show earlier days")

        assert 0 < first < told(me)
        assert told(me) <= 2 * first
