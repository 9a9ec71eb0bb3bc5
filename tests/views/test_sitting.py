"""A tab locks itself: after idle time, when hidden for a while, and when another tab takes over."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from app.errors import WrongPassphrase
from app.rehab.checkin import CheckIn
from app.session.home import Home
from app.views.gate import holds, opened
from app.views.sitting import HIDDEN_GRACE_SECONDS, Sitting
from tests.session.made import PASSPHRASE, TODAY, home_in, new_notebook


@pytest.fixture
def here(tmp_path: Path) -> Sitting:
    """A tab with an open notebook."""
    notebook, _ = new_notebook(tmp_path)
    tab = Sitting(notebook.home)
    tab.open_with(notebook)
    holds(tab)
    return tab


def another_tab(tab: Sitting) -> Sitting:
    return Sitting(Home(tab.home.folder, tab.home.clock))


def test_a_tab_that_is_used_stays_open(here: Sitting) -> None:
    here.last_touch -= 4 * 60

    assert not here.idle_too_long
    here.lock()


def test_a_tab_that_nobody_touches_is_idle_after_the_chosen_time(here: Sitting) -> None:
    here.last_touch -= 5 * 60 + 1

    assert here.idle_too_long
    here.lock()


def test_the_time_counts_in_which_the_device_slept(here: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    awake = time.monotonic()
    monkeypatch.setattr(time, "clock_gettime", lambda _: here.last_touch + 8 * 60 * 60)

    here.shown()

    assert time.monotonic() - awake < 5 * 60
    assert here.notebook is None


def test_a_hidden_tab_locks_when_it_is_shown_after_a_while(here: Sitting) -> None:
    here.hidden()
    assert here.hidden_since is not None
    here.hidden_since -= HIDDEN_GRACE_SECONDS + 1

    here.shown()

    assert here.notebook is None


def test_a_tab_in_which_somebody_taps_is_not_hidden(here: Sitting) -> None:
    here.hidden()
    assert here.hidden_since is not None
    here.hidden_since -= HIDDEN_GRACE_SECONDS + 1

    here.touch()

    assert not here.idle_too_long
    here.lock()


def test_a_glance_at_another_tab_locks_nothing(here: Sitting) -> None:
    here.hidden()
    here.shown()

    assert here.notebook is not None
    here.lock()


def test_locking_twice_is_fine_and_forgets_the_code(here: Sitting) -> None:
    here.new_code = "QH8G-30PJ"

    here.lock()
    here.lock()

    assert (here.notebook, here.new_code) == (None, "")


def test_a_second_tab_unlocks_for_itself_and_the_first_one_locks(here: Sitting) -> None:
    assert here.notebook is not None
    here.notebook.log(CheckIn(day=TODAY, function=6))
    second = another_tab(here)

    second.open_with(opened(second, PASSPHRASE, by_code=False))

    assert here.notebook is None
    assert second.notebook is not None
    assert second.notebook.journal.count(CheckIn) == 1
    second.lock()


def test_guessing_in_a_second_tab_does_not_lock_the_first(here: Sitting) -> None:
    with pytest.raises(WrongPassphrase):
        opened(another_tab(here), "en gissning till bara", by_code=False)

    assert here.notebook is not None
    here.lock()


def test_a_home_remembers_its_choices(tmp_path: Path) -> None:
    home, _ = home_in(tmp_path)
    home.prefer(language="nb", country="SE", text_scale=1.5)

    again, _ = home_in(tmp_path)

    assert (again.language().tag, again.language().country, again.preferences.text_scale) == ("nb", "SE", 1.5)


def test_a_choice_in_one_tab_leaves_those_of_another_alone(tmp_path: Path) -> None:
    one, other = Home(tmp_path), Home(tmp_path)
    one.prefer(lock_minutes=1)

    other.prefer(language="da")

    assert (Home(tmp_path).preferences.lock_minutes, other.preferences.lock_minutes) == (1, 1)


def test_what_was_saved_last_is_taken_back_and_while_locked_nothing_is(here: Sitting) -> None:
    assert here.notebook is not None
    journal = here.notebook.journal
    journal.add(CheckIn(day=TODAY, pain=3))

    here.undo()

    assert journal.count(CheckIn) == 0
    here.lock()
    here.undo()
