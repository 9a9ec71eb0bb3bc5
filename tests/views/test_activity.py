"""The activity diary as it is used: repeated, planned, ticked, started and stopped, and told what does not fit."""

from __future__ import annotations

import time as clock_of_the_process
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import flet as ft
import flet.canvas as cv
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.charts.minutes import balance_in_words, by_day, period_in_words
from app.errors import InTheFuture, Overlapping
from app.language import Language
from app.rehab.activity import AREAS, DEMANDS, Activity, Area, Demand, State
from app.rehab.balance import balance, of_day
from app.rehab.patterns import AVOIDED, Finding, Pattern
from app.rehab.period import Period
from app.rehab.profile import Profile
from app.session.activities import (
    begin,
    finish,
    for_tomorrow,
    keep,
    log_again,
    on,
    paired,
    tick,
    under_way,
    usual_lately,
)
from app.session.notebook import Notebook
from app.views.activity.balance import bar
from app.views.activity.day import asked_day
from app.views.activity.kinds import LOOKS, Kind, kind_of, minutes_by_kind
from app.views.activity.minutes_chart import bars_of
from app.views.activity.more import around_asked
from app.views.activity.patterns import told
from app.views.activity.split import Cut, keep_pieces, named
from app.views.activity.typed import Typed, begun_at, of_record, record_of
from tests.session.made import PASSPHRASE, QUICK, TODAY, StandingClock, home_in
from tests.tools.unseen import unseen

STOCKHOLM = ZoneInfo("Europe/Stockholm")
SPRING_FORWARD, FALL_BACK = date(2026, 3, 29), date(2026, 10, 25)
SWEDISH = Language("sv", "SE")
LANGUAGES = [SWEDISH, Language("da", "DK"), Language("nb", "NO")]


@pytest.fixture(autouse=True)
def in_stockholm(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The device stands in Stockholm: the notebook's own clock shows noon at 11 UTC."""
    monkeypatch.setenv("TZ", "Europe/Stockholm")
    clock_of_the_process.tzset()
    yield
    monkeypatch.undo()
    clock_of_the_process.tzset()


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def opened(tmp_path: Path, clock: StandingClock) -> Iterator[Notebook]:
    home, standing = home_in(tmp_path)
    standing.now = clock.now
    clock.moves = standing.moves  # type: ignore[method-assign]  # one clock for test and notebook
    notebook, _ = Notebook.create(home, PASSPHRASE, QUICK)
    yield notebook
    notebook.lock()


def walk(**changed: Any) -> Activity:
    told: dict[str, Any] = {
        "day": TODAY,
        "what": "Promenad",
        "area": Area.EXERCISE,
        "start": "08:30",
        "minutes": 20,
        "demand": Demand.LOW,
    }
    return Activity(**{**told, **changed})


def planned(**changed: Any) -> Activity:
    return walk(state=State.PLANNED, **changed)


def typed(**changed: Any) -> Typed:
    told: dict[str, Any] = {"day": TODAY, "area": Area.HOME, "start": "9.00", "minutes": "30"}
    return Typed(**{**told, **changed})


def refused(opened: Notebook, form: Typed, **more: Any) -> dict[str, str]:
    """What is told at which field."""
    _, troubles = record_of(form, opened, opened.home.clock.now(), **more)
    return {one.field: type(one).__name__ for one in troubles}


# --- As usual ----------------------------------------------------------------------


def test_a_usual_activity_is_written_again_at_its_usual_time(opened: Notebook) -> None:
    made = log_again(opened, walk(day=TODAY - timedelta(days=3)), TODAY).record

    assert (made.day, made.start, made.minutes, made.done) == (TODAY, "08:30", 20, True)


def test_what_is_usually_later_in_the_day_ended_just_now(opened: Notebook) -> None:
    made = log_again(opened, walk(start="18:00"), TODAY).record

    assert made.start == "11:40"


def test_where_every_time_is_taken_it_is_written_without_one(opened: Notebook) -> None:
    keep(opened, walk(what="Arbete", start="08:00", minutes=240))

    assert log_again(opened, walk(), TODAY).record.start == ""


def test_how_it_felt_does_not_come_along(opened: Notebook) -> None:
    assert log_again(opened, walk(pain_after=7), TODAY).record.pain_after is None


def test_for_a_day_ahead_the_usual_is_planned(opened: Notebook) -> None:
    made = log_again(opened, walk(), TODAY + timedelta(days=1)).record

    assert (made.state, made.start) == (State.PLANNED, "08:30")


def test_the_list_of_the_usual_comes_from_the_last_four_weeks(opened: Notebook) -> None:
    opened.journal.add_all(
        [walk(day=TODAY - timedelta(days=40), what="Bad"), walk(day=TODAY - timedelta(days=2))]
    )

    assert [one.what for one in usual_lately(opened)] == ["Promenad"]


# --- Planned and done --------------------------------------------------------------


def test_a_ticked_plan_stays_beside_what_was_done(opened: Notebook) -> None:
    plan = keep(opened, planned())

    tick(opened, plan.record)

    (pair,) = paired(on(opened, TODAY))
    assert pair[0].id == plan.id
    assert pair[1] is not None


def test_one_doing_answers_one_plan(opened: Notebook) -> None:
    keep(opened, planned())
    keep(opened, planned(start="15:00"))
    keep(opened, walk())

    assert [done is not None for _, done in paired(on(opened, TODAY))] == [True, False]


def test_a_plan_that_meets_something_done_is_ticked_without_a_clock_time(opened: Notebook) -> None:
    plan = keep(opened, planned())
    keep(opened, walk(what="Läkaren", start="08:00", minutes=60))

    assert tick(opened, plan.record).record.start == ""


def test_a_plan_for_tomorrow_cannot_be_ticked_today(opened: Notebook) -> None:
    plan = keep(opened, planned(day=TODAY + timedelta(days=1)))

    with pytest.raises(InTheFuture):
        tick(opened, plan.record)


def test_tomorrow_is_offered_as_today_and_not_twice(opened: Notebook) -> None:
    keep(opened, walk())
    keep(opened, planned(what="Handla", start="16:00"))
    keep(opened, planned(what="Handla", day=TODAY + timedelta(days=1)))

    assert [(one.what, one.state) for one in for_tomorrow(opened)] == [("Promenad", State.PLANNED)]


# --- Under way ---------------------------------------------------------------------


def test_what_is_started_goes_on_through_lock_and_is_written_when_it_is_stopped(
    opened: Notebook, clock: StandingClock
) -> None:
    begin(opened, walk())
    opened.lock()
    again = Notebook.unlock(opened.home, PASSPHRASE)
    clock.moves(minutes=25)

    (written,) = finish(again)

    assert (written.record.what, written.record.start, written.record.minutes) == ("Promenad", "12:00", 25)
    assert under_way(again) is None
    again.lock()


def test_starting_something_else_writes_down_what_was_going_on(
    opened: Notebook, clock: StandingClock
) -> None:
    begin(opened, walk())
    clock.moves(minutes=10)

    begin(opened, walk(what="Vila", area=Area.REST))

    assert [kept.record.what for kept in on(opened, TODAY)] == ["Promenad"]
    going = under_way(opened)
    assert going is not None
    assert going.record.what == "Vila"


def test_what_was_written_meanwhile_takes_no_minutes_from_what_is_stopped(
    opened: Notebook, clock: StandingClock
) -> None:
    begin(opened, walk())
    clock.moves(minutes=30)
    keep(opened, walk(what="Samtal", start="12:10", minutes=5))

    (written,) = finish(opened)

    assert (written.record.start, written.record.minutes) == ("", 30)


def test_one_step_of_undo_brings_a_stopped_activity_back_under_way(
    opened: Notebook, clock: StandingClock
) -> None:
    begin(opened, walk())
    clock.moves(minutes=30)
    finish(opened)

    opened.journal.undo()

    assert under_way(opened) is not None
    assert on(opened, TODAY) == []


def test_what_goes_past_midnight_is_written_on_both_days(opened: Notebook, clock: StandingClock) -> None:
    clock.moves(hours=11, minutes=40)
    begin(opened, walk())
    clock.moves(minutes=30)

    written = finish(opened)

    assert [(one.record.day, one.record.minutes) for one in written] == [
        (TODAY, 20),
        (TODAY + timedelta(days=1), 10),
    ]


# --- Typed -------------------------------------------------------------------------


def test_a_filled_form_becomes_an_activity(opened: Notebook) -> None:
    made, troubles = record_of(
        typed(what=" Stryka ", demand="high", pieces="2", meaningful="no"), opened, opened.home.clock.now()
    )

    assert troubles == ()
    assert made is not None
    assert (made.what, made.start, made.minutes, made.pieces) == ("Stryka", "09:00", 30, 2)


def test_the_form_of_an_activity_gives_it_back(opened: Notebook) -> None:
    activity = walk(pain_before=3, energy_after=6, pieces=2, meaningful="yes")

    made, _ = record_of(of_record(activity), opened, opened.home.clock.now())

    assert made == replace(activity, at=opened.home.clock.now())


@pytest.mark.parametrize(
    ("changed", "told_at"),
    [
        ({"area": ""}, {"area": "Unanswered"}),
        ({"start": "25.00"}, {"start": "NotAClockTime"}),
        ({"start": "nio"}, {"start": "NotAClockTime"}),
        ({"minutes": "en kvart"}, {"minutes": "NotANumber"}),
        ({"minutes": ""}, {"minutes": "OutOfRange"}),
        ({"minutes": "0"}, {"minutes": "OutOfRange"}),
        ({"minutes": "1501"}, {"minutes": "OutOfRange"}),
        ({"start": "", "minutes": "1441"}, {"minutes": "LongerThanTheDay"}),
        ({"start": "23.30", "minutes": "31"}, {"minutes": "PastMidnight"}),
        ({"pieces": "25"}, {"pieces": "OutOfRange"}),
        ({"day": TODAY + timedelta(days=1)}, {"day": "InTheFuture"}),
        (
            {"area": "", "start": "x", "minutes": "y"},
            {"area": "Unanswered", "start": "NotAClockTime", "minutes": "NotANumber"},
        ),
    ],
)
def test_what_does_not_fit_is_told_at_its_field(
    opened: Notebook, changed: dict[str, Any], told_at: dict[str, str]
) -> None:
    assert refused(opened, typed(**changed)) == told_at


def test_what_lies_over_something_else_is_told_at_its_beginning(opened: Notebook) -> None:
    keep(opened, walk(start="09:15"))

    assert refused(opened, typed()) == {"start": "Overlapping"}


def test_an_activity_does_not_overlap_itself_when_it_is_changed(opened: Notebook) -> None:
    kept = keep(opened, walk())

    assert refused(opened, replace(of_record(kept.record), minutes="40"), record_id=kept.id) == {}


def test_a_plan_may_lie_beside_what_was_done(opened: Notebook) -> None:
    keep(opened, walk(start="09:00"))

    assert refused(opened, typed(planned=True)) == {}


@pytest.mark.parametrize(
    ("day", "start", "minutes", "told_at"),
    [
        (FALL_BACK, "", "1500", {}),
        (FALL_BACK, "23.00", "60", {}),
        (FALL_BACK, "1.00", "1440", {}),
        (FALL_BACK, "1.00", "1441", {"minutes": "PastMidnight"}),
        (SPRING_FORWARD, "", "1381", {"minutes": "LongerThanTheDay"}),
        (SPRING_FORWARD, "", "1380", {}),
        (SPRING_FORWARD, "2.30", "20", {"start": "SkippedByTheClock"}),
        (SPRING_FORWARD, "1.00", "1321", {"minutes": "PastMidnight"}),
    ],
)
def test_days_of_23_and_25_hours_hold_what_they_hold(
    opened: Notebook, day: date, start: str, minutes: str, told_at: dict[str, str]
) -> None:
    assert refused(opened, typed(day=day, start=start, minutes=minutes), tz=STOCKHOLM) == told_at


def test_rest_has_no_demand_even_where_one_was_chosen_before(opened: Notebook) -> None:
    made, _ = record_of(typed(area=Area.REST, demand="high"), opened, opened.home.clock.now())

    assert made is not None
    assert made.demand is None


def test_a_new_form_begins_where_the_last_activity_of_the_day_ended(opened: Notebook) -> None:
    keep(opened, walk(start="08:30", minutes=20))

    assert begun_at(opened, TODAY).start == "08.50"


def test_it_ended_just_now_counts_back_from_the_clock(opened: Notebook) -> None:
    noon = datetime(2026, 11, 22, 12, 0, tzinfo=STOCKHOLM)

    assert typed(minutes="45").ended_at(noon).start == "11.15"


@pytest.mark.parametrize(("route", "day"), [("/activity", TODAY), ("/activity?day=x", TODAY)])
def test_a_route_without_a_day_means_today(route: str, day: date) -> None:
    assert asked_day(route, TODAY) == day


# --- In pieces ---------------------------------------------------------------------


def test_pieces_take_the_place_of_the_whole(opened: Notebook) -> None:
    kept = keep(opened, planned(start="13:00", minutes=60))

    keep_pieces(opened, kept, [piece.activity for piece in Cut("3", "15").made(kept.record)])

    assert [(one.record.start, one.record.minutes) for one in on(opened, TODAY)] == [
        ("13:00", 20),
        ("13:35", 20),
        ("14:10", 20),
    ]


def test_a_piece_in_a_position_of_its_own_says_so_in_its_name() -> None:
    sitting, standing = Cut("2", "0", ("sitting", "standing")).made(planned())

    assert [named(SWEDISH, one).what for one in (sitting, standing)] == [
        "Promenad, sittande",
        "Promenad, stående",
    ]


def test_a_piece_that_meets_something_else_is_refused_and_the_whole_stays(opened: Notebook) -> None:
    kept = keep(opened, planned(start="13:00", minutes=60))
    keep(opened, planned(what="Telefon", start="14:05", minutes=30))

    with pytest.raises(Overlapping):
        keep_pieces(opened, kept, [piece.activity for piece in Cut("3", "15").made(kept.record)])

    assert opened.journal.get(kept.id).record.minutes == 60


# --- Pictures and sentences --------------------------------------------------------


activities = st.builds(
    Activity,
    day=st.just(TODAY),
    area=st.sampled_from(list(AREAS)),
    minutes=st.integers(1, 300),
    demand=st.sampled_from([*DEMANDS, None]),
    state=st.sampled_from(list(State)),
)


@given(st.lists(activities, max_size=12))
def test_the_kinds_of_the_picture_hold_every_minute_once(day: list[Activity]) -> None:
    done = [one for one in day if one.done]
    shown = minutes_by_kind(balance(done))

    assert sum(shown.values()) == sum(one.minutes for one in done)
    assert set(shown) == {kind_of(one) for one in done}


def test_every_kind_has_a_word_and_a_pattern_of_its_own() -> None:
    assert len({looks.word for looks in LOOKS.values()}) == len(Kind)
    assert len({looks.pattern for looks in LOOKS.values()}) == len(Kind)


def test_the_balance_is_told_planned_beside_done() -> None:
    day = [walk(minutes=90, demand="high"), walk(area=Area.REST, minutes=30), planned(minutes=60)]

    said = balance_in_words(SWEDISH, of_day(day, TODAY)).replace("\u00a0", " ")

    assert said == (
        "Gjort: aktiv 1 tim 30 min, vila och återhämtning 30 min. "
        "Av den aktiva tiden var 1 tim 30 min krävande. "
        "Planerat: aktiv 1 tim, vila och återhämtning 0 min."
    )


def test_a_period_is_told_from_its_written_days_only() -> None:
    days = by_day(
        [walk(day=TODAY - timedelta(days=n), minutes=minutes) for n, minutes in ((1, 60), (3, 120), (4, 90))]
    )

    said = period_in_words(SWEDISH, days, Period.days_until(TODAY, 28)).replace("\u00a0", " ")

    assert said.startswith(
        "Antecknat på 3 av 28 dagar. Aktiv från 1 tim till 2 tim om dagen, oftast omkring 1 tim 30 min."
    )


def test_an_unwritten_day_has_no_bar() -> None:
    period = Period.days_until(TODAY, 28)
    days = by_day([walk(day=TODAY), walk(day=TODAY - timedelta(days=2))])

    assert [bar.begins for bar in bars_of(days, period)] == [25, 27]


def test_three_months_are_weeks_up_to_the_last_day() -> None:
    period = Period.months_until(TODAY, 3)
    days = by_day([walk(day=day, minutes=60) for day in period])

    bars = bars_of(days, period)

    assert sum(bar.days for bar in bars) == len(period)
    assert bars[-1].begins + bars[-1].days == len(period)
    assert {bar.days for bar in bars[1:]} == {7}


@given(length=st.integers(36, 400))
def test_no_bar_of_weeks_is_shorter_than_half_a_week_and_they_fill_the_period(length: int) -> None:
    period = Period.days_until(TODAY, length)

    bars = bars_of(by_day([walk(day=day, minutes=60) for day in period]), period)

    assert all(4 <= bar.days <= 10 for bar in bars)
    assert [bar.begins for bar in bars[1:]] == [bar.begins + bar.days for bar in bars[:-1]]
    assert (bars[0].begins, bars[-1].begins + bars[-1].days) == (0, length)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.tag)
def test_a_pattern_names_its_days_and_ends_with_one_full_stop(language: Language) -> None:
    days = (date(2026, 11, 7), date(2026, 11, 10))
    finding = Finding(Pattern.NO_RECOVERY, "No recovery or rest is written on {days}.", days, {"days": days})

    said = told(language, finding)

    assert all(language.short_day(day).rstrip(".") in said for day in days)
    assert said.endswith(".")
    assert not said.endswith("..")


def test_pain_is_not_asked_around_an_activity_where_it_is_switched_off() -> None:
    assert around_asked(Profile(pain_asked=False).unasked()) == ["energy_before", "energy_after"]
    assert "pain_before" in around_asked(Profile().unasked())


@given(
    amounts=st.lists(st.integers(1, 1_440), min_size=1, max_size=6, unique_by=lambda _: object()),
    width=st.floats(0.5, 400),
)
def test_no_part_of_the_balance_is_drawn_backwards(amounts: list[int], width: float) -> None:
    ways: list[dict[str, Any]] = [
        {"demand": Demand.HIGH},
        {"demand": Demand.MIDDLE},
        {"demand": Demand.LOW},
        {"demand": None},
        {"area": Area.RECOVERY},
        {"area": Area.REST},
    ]
    done = balance(walk(start="", minutes=n, **way) for n, way in zip(amounts, ways, strict=False))

    boxes = [one for one in bar(done, width) if isinstance(one, cv.Rect)]

    assert len(boxes) == 2 * len(amounts)
    assert all((one.width or 0) > 0 for one in boxes[::2])


def test_what_has_no_name_can_be_started_while_something_else_without_one_goes_on(opened: Notebook) -> None:
    opened.log(walk(what="", area=Area.REST, start="", demand=None))
    begin(opened, walk(what="", area=Area.HOME))
    opened.lock()

    with unseen(opened.home, SWEDISH) as me:
        me.unlocks(PASSPHRASE)
        me.opens("/activity/start")

        assert me.texts().count(me.said(AREAS[Area.REST])) == 2


def test_what_can_be_seen_is_looked_for_anew_after_midnight(opened: Notebook, clock: StandingClock) -> None:
    opened.journal.add_all([walk(day=TODAY - timedelta(days=n)) for n in range(1, 15)])
    opened.lock()

    with unseen(opened.home, SWEDISH) as me:
        me.unlocks(PASSPHRASE)
        me.opens("/activity/patterns")
        me.waits(0.2)
        clock.moves(days=1)
        me.fire(me.session.page, "resize", {"width": 400.0, "height": 800.0})
        me.waits(0.2)

        assert me.reads(SWEDISH.period(date(2026, 8, 23), TODAY))
        assert not me.controls(ft.ProgressBar)


def test_a_second_tap_on_what_goes_on_already_writes_nothing(opened: Notebook) -> None:
    opened.lock()

    with unseen(opened.home, SWEDISH) as me:
        me.unlocks(PASSPHRASE)
        me.opens("/activity/start")
        me.taps(AREAS[Area.HOME], -1)
        me.taps(AREAS[Area.HOME], -1)

        assert me.sees("Stop and write it down")

    again = Notebook.unlock(opened.home, PASSPHRASE)
    written = again.journal.count(Activity)
    again.lock()
    assert written == 0


@pytest.mark.parametrize(
    ("minutes", "offered"), [("20", True), ("en kvart", False), ("", False), ("900", False)]
)
def test_that_it_ended_just_now_can_be_told_once_its_length_is_known(
    opened: Notebook, minutes: str, offered: bool
) -> None:
    opened.lock()

    with unseen(opened.home, SWEDISH) as me:
        me.unlocks(PASSPHRASE)
        me.opens("/activity/edit")
        me.types("Minutes", minutes)

        assert me.sees("It ended just now") == offered


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.tag)
def test_the_name_of_an_activity_stands_in_a_finding_as_it_was_written(language: Language) -> None:
    days = (date(2026, 11, 12), date(2026, 11, 20))
    finding = Finding(Pattern.AVOIDED, AVOIDED.few, days, {"what": "Läsa... och vila", "days": days})

    said = told(language, finding)

    assert "Läsa... och vila" in said
    assert not said.endswith("..")
