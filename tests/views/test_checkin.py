"""The check-in: as yesterday with one tap, what is switched off stays away, and words are never lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.language import Language
from app.rehab.checkin import CheckIn
from app.rehab.profile import Profile
from app.session.notebook import Notebook
from tests.session.made import PASSPHRASE, TODAY, new_notebook
from tests.tools.unseen import Unseen, unseen

SWEDISH = Language("sv", "SE")
YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    opened, _ = new_notebook(tmp_path)
    yield opened
    opened.lock()


def written(notebook: Notebook) -> list[CheckIn]:
    """Every check-in, read once its tab is closed."""
    opened = Notebook.unlock(notebook.home, PASSPHRASE)
    try:
        return [kept.record for kept in opened.journal.read(CheckIn)]
    finally:
        opened.lock()


def at_home(notebook: Notebook, me: Unseen) -> None:
    """The patient has unlocked, and stands on Today."""
    notebook.lock()
    me.unlocks(PASSPHRASE)


def test_about_as_yesterday_never_answers_a_question_that_is_switched_off(notebook: Notebook) -> None:
    notebook.log(CheckIn(day=YESTERDAY, function=5, pain=8, note="Regn"))
    notebook.describe_owner(Profile(pain_asked=False))
    with unseen(notebook.home, SWEDISH) as me:
        at_home(notebook, me)
        me.taps("About as yesterday")

    today = written(notebook)[-1]
    assert (today.day, today.function, today.pain, today.note) == (TODAY, 5, None, "")


def test_a_day_of_words_alone_is_not_offered_again(notebook: Notebook) -> None:
    notebook.log(CheckIn(day=YESTERDAY, note="Tung dag"))
    with unseen(notebook.home, SWEDISH) as me:
        at_home(notebook, me)

        assert me.reads(SWEDISH.count("Answer {n} question", "Answer {n} questions", 5))
        assert not me.sees("About as yesterday")


def test_a_note_that_is_not_saved_is_there_again_after_leaving(notebook: Notebook) -> None:
    with unseen(notebook.home, SWEDISH) as me:
        at_home(notebook, me)
        me.opens("/checkin")
        me.types("Note, if you like", "Långt samtal med kuratorn")
        me.opens("/")
        me.opens("/checkin")

        assert me.field("Note, if you like").value == "Långt samtal med kuratorn"
        assert me.sees("You began here earlier. What you wrote is still here.")


def test_a_saved_check_in_leaves_an_empty_form_for_the_next_one(notebook: Notebook) -> None:
    with unseen(notebook.home, SWEDISH) as me:
        at_home(notebook, me)
        me.opens("/checkin")
        me.taps("7")
        me.types("Note, if you like", "Regn")
        me.taps("Save")
        me.opens("/checkin")

        assert me.field("Note, if you like").value == ""

    (only,) = written(notebook)
    assert (only.function, only.note) == (7, "Regn")


def test_a_day_without_a_word_is_opened_from_earlier_days_and_written(notebook: Notebook) -> None:
    notebook.log(CheckIn(day=YESTERDAY, function=5))
    with unseen(notebook.home, SWEDISH) as me:
        at_home(notebook, me)
        me.opens("/history")
        me.taps("Nothing written this day", 1)
        me.taps("3")
        me.taps("Save")

        assert me.session.page.route == "/history"

    assert [(one.day, one.function) for one in written(notebook)] == [
        (TODAY - timedelta(days=2), 3),
        (YESTERDAY, 5),
    ]


def test_earlier_days_are_shown_a_fortnight_at_a_time(notebook: Notebook) -> None:
    notebook.log(CheckIn(day=YESTERDAY, function=5))
    nothing = SWEDISH.say("Nothing written this day")
    with unseen(notebook.home, SWEDISH) as me:
        at_home(notebook, me)
        me.opens("/history")
        first = me.texts().count(nothing)
        me.taps("Show earlier days")

        assert (first, me.texts().count(nothing)) == (13, 27)
        assert not me.sees("Show earlier days")
