"""The timer as it is used: it goes on through lock and reload, rings at each change, and is written down."""

from __future__ import annotations

import asyncio
import io
import wave
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.charts.sentences import hours
from app.language import Language
from app.rehab.activity import Activity, Area
from app.rehab.pacing import Paced, PacingPlan, Phase, Quota, Timer, moment
from app.session.home import Home
from app.session.notebook import Notebook
from app.session.timing import let_go, start_timer, timer_now, write_down
from app.views.gate import holds, last_opened
from app.views.pacing import bell
from app.views.pacing.bell import TimerBell, silence, times_of, upcoming, wind
from app.views.pacing.chime import chime
from app.views.pacing.timer import Set, timer_of
from app.views.pacing.timer_card import in_words, minutes_left
from app.views.parts.notice import Notice, Notices
from app.views.sitting import Sitting
from tests.session.made import PASSPHRASE, QUICK, TODAY, StandingClock, home_in
from tests.tools.unseen import unseen

SWEDISH = Language("sv", "SE")


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Notebook]:
    home, _ = home_in(tmp_path)
    notebook, _ = Notebook.create(home, PASSPHRASE, QUICK)
    yield notebook
    notebook.lock()


def moves(notebook: Notebook, **by: float) -> None:
    """The clock of the notebook moves."""
    standing = notebook.home.clock.now
    assert isinstance(standing, StandingClock)
    standing.moves(**by)


def weeding(opened: Notebook, **changed: Any) -> Timer:
    told: dict[str, Any] = {"what": "Rensa ogräs", "area": Area.HOME, "active": 20, "rest": 10, "rounds": 2}
    return Timer(started=opened.home.clock.now(), **{**told, **changed})


class Page:
    """As much of a page as a bell asks for: something that runs tasks."""

    def run_task(self, handler: Any) -> asyncio.Task[None]:
        return asyncio.get_running_loop().create_task(handler())


# --- Sealed ------------------------------------------------------------------------


def test_a_timer_stands_where_it_stands_after_lock_and_unlock(opened: Notebook) -> None:
    start_timer(opened, weeding(opened))
    opened.lock()
    moves(opened, minutes=25)

    again = Notebook.unlock(opened.home, PASSPHRASE)

    kept = timer_now(again)
    assert kept is not None
    assert moment(kept.record, again.home.clock.now()).phase is Phase.REST
    again.lock()


def test_there_is_one_timer_at_a_time(opened: Notebook) -> None:
    start_timer(opened, weeding(opened))

    start_timer(opened, weeding(opened, what="Diska"))

    assert opened.journal.count(Timer) == 1


def test_stopping_writes_the_activity_in_its_pieces_and_the_rest(opened: Notebook) -> None:
    start_timer(opened, weeding(opened))
    moves(opened, minutes=45)

    written = [one.record for one in write_down(opened)]

    assert [(one.area, one.minutes, one.pieces) for one in written] == [
        (Area.HOME, 35, 2),
        (Area.REST, 10, None),
    ]
    assert timer_now(opened) is None


def test_a_timer_that_is_over_is_written_as_it_was_planned(opened: Notebook) -> None:
    start_timer(opened, weeding(opened))
    moves(opened, hours=5)

    assert sum(one.record.minutes for one in write_down(opened)) == 60


def test_a_timer_of_no_time_leaves_nothing_behind(opened: Notebook) -> None:
    start_timer(opened, weeding(opened))

    assert write_down(opened) == []
    assert (timer_now(opened), opened.journal.count(Activity)) == (None, 0)


def test_one_step_of_undo_brings_the_timer_back(opened: Notebook) -> None:
    start_timer(opened, weeding(opened))
    moves(opened, minutes=45)
    write_down(opened)

    opened.journal.undo()

    assert timer_now(opened) is not None
    assert opened.journal.count(Activity) == 0


def test_a_timer_put_away_writes_nothing(opened: Notebook) -> None:
    start_timer(opened, weeding(opened))
    moves(opened, minutes=45)

    let_go(opened)

    assert (timer_now(opened), opened.journal.count(Activity)) == (None, 0)


@pytest.mark.parametrize(("minutes", "variant"), [(12, "planned"), (15, "adjusted")])
def test_a_timer_for_something_paced_is_written_in_its_plan_too(
    opened: Notebook, minutes: int, variant: str
) -> None:
    plan = opened.journal.add(PacingPlan(what="Promenad", begins=TODAY, quota=Quota(given=Decimal(12))))
    start_timer(opened, weeding(opened, what=" promenad", active=minutes, rounds=1))
    moves(opened, minutes=minutes)

    write_down(opened)

    (entry,) = opened.journal.read(Paced)
    assert (entry.record.plan, entry.record.amount, entry.record.variant) == (plan.id, minutes, variant)


# --- Set ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "told_at"),
    [
        ({"active": "0"}, {"active": "OutOfRange"}),
        ({"active": "121"}, {"active": "OutOfRange"}),
        ({"rest": ""}, {"rest": "NotANumber"}),
        ({"rounds": "13", "rest": "x"}, {"rest": "NotANumber", "rounds": "OutOfRange"}),
        ({"what": "o" * 201}, {"what": "TooLong"}),
    ],
)
def test_what_does_not_fit_is_told_at_its_field(
    opened: Notebook, changed: dict[str, str], told_at: dict[str, str]
) -> None:
    timer, troubles = timer_of(Set(**changed), opened)

    assert timer is None
    assert {one.field: type(one).__name__ for one in troubles} == told_at


def test_it_says_what_to_do_now_and_until_when(opened: Notebook) -> None:
    timer = weeding(opened)
    now = timer.started + timedelta(minutes=22, seconds=30)
    at = moment(timer, now)

    assert minutes_left(at, now) == 8
    assert in_words(timer, at, now, SWEDISH, "12.30").replace("\u00a0", " ") == (
        "Paus, omgång 1 av 2: 8 min kvar, till 12.30."
    )


# --- Rings -------------------------------------------------------------------------


def test_each_change_has_a_sound_of_its_own_of_one_to_two_seconds() -> None:
    sounds = {phase: chime(phase) for phase in Phase}

    assert len(set(sounds.values())) == len(Phase)
    for sound in sounds.values():
        with wave.open(io.BytesIO(sound)) as heard:
            assert 1 <= heard.getnframes() / heard.getframerate() <= 2


def test_the_bell_knows_the_times_and_not_what_they_are_for(opened: Notebook) -> None:
    timer = weeding(opened)

    assert times_of(timer).what == ""
    assert [one.phase for one in upcoming(times_of(timer), timer.started)] == [
        Phase.REST,
        Phase.ACTIVE,
        Phase.REST,
        Phase.OVER,
    ]


async def rung(here: Sitting, timer: Timer, *steps: float) -> list[str]:
    """What is told while the clock moves by some minutes at a time."""
    told: list[Notice | None] = []
    page: Any = Page()
    wind(here, timer, page, Notices(show=told.append), SWEDISH)
    await asyncio.sleep(0.05)
    for minutes in steps:
        here.home.clock.now.moves(minutes=minutes)  # type: ignore[attr-defined]  # the clock of the tests
        await asyncio.sleep(0.05)
    silence(here)
    return [one.text for one in told if one]


@pytest.fixture
def here(opened: Notebook, monkeypatch: pytest.MonkeyPatch) -> Sitting:
    """A tab with the open notebook, whose bell naps for moments only."""
    monkeypatch.setattr(bell, "NAP_SECONDS", 0.005)
    tab = Sitting(opened.home)
    tab.open_with(opened)
    holds(tab)
    return tab


def test_each_change_is_told_once(here: Sitting, opened: Notebook) -> None:
    told = asyncio.run(rung(here, weeding(opened), 10, 10, 10, 20, 10))

    assert told == ["Dags för paus", "Dags att fortsätta", "Dags för paus", "Den sista pausen är slut"]


def test_the_bell_rings_on_while_the_notebook_is_locked(here: Sitting, opened: Notebook) -> None:
    timer = weeding(opened)
    here.lock()

    assert asyncio.run(rung(here, timer, 20)) == ["Dags för paus"]


def test_what_a_sleeping_machine_missed_is_not_rung_late(here: Sitting, opened: Notebook) -> None:
    assert asyncio.run(rung(here, weeding(opened), 25)) == []


def test_the_bell_is_silent_once_another_tab_has_opened_the_notebook(here: Sitting, opened: Notebook) -> None:
    other = Sitting(Home(opened.home.folder, opened.home.clock))
    holds(other)

    assert not last_opened(here)
    assert asyncio.run(rung(here, weeding(opened), 20)) == []


def test_a_bell_that_rings_already_is_left_alone(here: Sitting, opened: Notebook) -> None:
    async def twice() -> bool:
        page: Any = Page()
        timer = weeding(opened)
        wind(here, timer, page, Notices(), SWEDISH)
        first = here.bell
        wind(here, replace(timer, what="Något annat"), page, Notices(), SWEDISH)
        same = here.bell is first
        silence(here)
        return same and isinstance(first, TimerBell)

    assert asyncio.run(twice())


def test_rest_that_was_timed_is_told_with_its_minutes(opened: Notebook) -> None:
    start_timer(opened, weeding(opened, what="", area=Area.REST, rounds=1))
    moves(opened, minutes=20)
    opened.lock()

    with unseen(opened.home, SWEDISH) as me:
        me.unlocks(PASSPHRASE)
        me.taps("Stop and write it down")

        assert me.sees("Written: {what}, {when}.", what=me.said("Rest"), when=hours(SWEDISH, 20))


def test_a_timer_that_was_put_away_comes_back_with_undo(opened: Notebook) -> None:
    start_timer(opened, weeding(opened))
    opened.lock()

    with unseen(opened.home, SWEDISH) as me:
        me.unlocks(PASSPHRASE)
        me.opens("/timer")
        me.taps("Put the timer away, write nothing")
        me.taps("Undo")

        assert me.reads("Rensa ogräs")
        assert me.sees("Stop and write it down")
