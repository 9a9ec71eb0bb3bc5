"""Whatever is as usual is written with at most three taps from Today, in every language."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.language import Language
from app.rehab.activity import Activity
from app.rehab.checkin import CheckIn
from app.rehab.exercise import ExposureTry, Session
from app.rehab.measures import EverydayWheel, GcpsR, Peg, WorkAbility
from app.rehab.pacing import Paced
from app.rehab.symptoms import SIGNS, Symptoms
from app.rehab.taper import DoseTaken
from app.session.home import Home
from app.session.notebook import Notebook
from tests.journeys.made import PASSPHRASE, lived_notebook
from tests.tools.unseen import unseen

MOST_TAPS = 3
LANGUAGES = {"sv": Language("sv", "SE"), "da": Language("da", "DK"), "nb": Language("nb", "NO")}
SUNDAY, MONDAY = date(2026, 11, 22), date(2026, 11, 23)


@dataclass(frozen=True)
class Way:
    """What is tapped, from Today on; a second part of a tap is which of the buttons of that name."""

    kind: type[Any]
    taps: tuple[str | tuple[str, int], ...]
    day: date = SUNDAY


YESTERDAY, LAST_TIME = "About as yesterday", "As the last time"
WAYS = {
    "check-in": Way(CheckIn, (YESTERDAY,)),
    "an activity that was planned": Way(Activity, ("Laundry",)),
    "an activity as usual": Way(Activity, ("Diary", "Lying down with the radio")),
    "an amount that is paced": Way(Paced, ("Work at the computer",)),
    "its lighter variant": Way(Paced, ("Lighter variant",)),
    "an exercise": Way(Session, ("Squats to a chair",)),
    "a feared movement": Way(
        ExposureTry, ("Bend and lift", "Lift a bag of potatoes from the floor", "Save"), MONDAY
    ),
    "PEG": Way(Peg, ("Diary", "Questionnaires", (LAST_TIME, 0))),
    "GCPS-R": Way(GcpsR, ("Diary", "Questionnaires", (LAST_TIME, 1))),
    "work ability": Way(WorkAbility, ("Diary", "Questionnaires", (LAST_TIME, 2))),
    "the wheel": Way(EverydayWheel, ("Diary", "Questionnaires", (LAST_TIME, 3))),
    "symptoms": Way(Symptoms, ("Diary", "Symptoms", (LAST_TIME, 0))),
    "a dose": Way(DoseTaken, (("Oxycodone", 0),)),
}


@pytest.fixture(scope="module", params=LANGUAGES)
def lived(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Language]:
    folder = tmp_path_factory.mktemp("lived")
    lived_notebook(folder, LANGUAGES[request.param])
    return folder, LANGUAGES[request.param]


def written(home: Home, kind: type[Any]) -> list[Any]:
    """What the notebook holds of a kind, read once its tab is closed."""
    opened = Notebook.unlock(home, PASSPHRASE)
    try:
        return [kept.record for kept in opened.journal.read(kind)]
    finally:
        opened.lock()


@pytest.mark.parametrize("name", WAYS)
def test_what_is_as_usual_takes_at_most_three_taps_from_today(
    lived: tuple[Path, Language], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    folder, language = lived
    home, way = Home(shutil.copytree(folder, tmp_path / "mine")), WAYS[name]
    before = len(written(home, way.kind))
    monkeypatch.setenv("TAKT_TODAY", f"{way.day.isoformat()}T19:12")
    with unseen(home, language) as me:
        me.unlocks(PASSPHRASE)
        for step in way.taps:
            words, nth = step if isinstance(step, tuple) else (step, 0)
            me.taps(words, nth)

    entries = written(home, way.kind)

    assert len(way.taps) <= MOST_TAPS
    assert len(entries) == before + 1
    assert entries[-1].day == way.day


def test_a_warning_sign_of_another_day_is_not_written_again_without_its_card(
    lived: tuple[Path, Language], tmp_path: Path
) -> None:
    folder, language = lived
    home = Home(shutil.copytree(folder, tmp_path / "mine"))
    opened = Notebook.unlock(home, PASSPHRASE)
    opened.log(Symptoms(day=date(2026, 11, 21), signs=(next(iter(SIGNS)),)))
    opened.lock()
    with unseen(home, language) as me:
        me.unlocks(PASSPHRASE)
        me.opens("/symptoms")

        assert me.sees("Write for today")
        assert not me.sees(LAST_TIME)
