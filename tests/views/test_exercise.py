"""Exercise as agreed: done with one tap, adjusted, stepped up by the patient, written in from paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import flet as ft
import flet.canvas as cv
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import BeforeItsProgramme
from app.language import Language
from app.rehab.checkin import CheckIn
from app.rehab.exercise import (
    BESIDE_THE_ADVICE,
    KEEP_THE_ROUTINE,
    Dose,
    Exercise,
    ExposureTry,
    Feared,
    Programme,
    Session,
    Talk,
    WayUp,
)
from app.rehab.pacing import Due, Quota, Rhythm, Standing
from app.session.clock import Clock
from app.session.exercised import course_of, courses, decide, do_as_planned, keep_exercise, keep_session
from app.session.home import Home
from app.session.notebook import Notebook
from app.views.exercise.saying import amounts_in_words, steps_in_words
from app.views.exercise.screen import KEEP_AND_ASK
from app.views.exercise.today import belongs_today
from app.views.exercise.typed import TypedDose, TypedExercise, TypedFear, exercise_of
from app.views.exercise.typed_session import TypedSession
from tests.journeys.made import PASSPHRASE, lived_notebook
from tests.journeys.serving import TODAY as SERVED_AT
from tests.session.made import TODAY, new_notebook
from tests.tools.unseen import Unseen, unseen

SWEDISH = Language("sv", "SE")
NOW = SWEDISH.clock(Clock().local(datetime.fromisoformat(SERVED_AT).astimezone(UTC)))
WALK = Exercise(
    key="walk",
    what="Promenad",
    way=WayUp.GRADED_ACTIVITY,
    rhythm=Rhythm(days_a_week=7),
    quota=Quota(given=Decimal(12), lighter=Decimal(8)),
)
SQUATS = Exercise(
    key="squats",
    what="Knäböj",
    rhythm=Rhythm(days_a_week=3),
    dose=Dose(repetitions=8, sets=2),
    steps=(Dose(repetitions=10, sets=2),),
)
LIFT = Exercise(
    key="lift",
    what="Lyfta",
    way=WayUp.GRADED_EXPOSURE,
    rhythm=Rhythm(days_a_week=1),
    feared=(Feared(movement="Lyfta en kasse", fear=50),),
    led_by="Fysioterapeut Exempel",
)


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    opened, _ = new_notebook(tmp_path)
    yield opened
    opened.lock()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("lived")
    lived_notebook(made, SWEDISH)
    return made


@pytest.fixture
def me(folder: Path) -> Iterator[Unseen]:
    with unseen(Home(folder), SWEDISH) as patient:
        patient.unlocks(PASSPHRASE)
        yield patient


def agreed(notebook: Notebook, *exercises: Exercise, begins: date = TODAY - timedelta(days=10)) -> None:
    notebook.journal.add(Programme(begins=begins, exercises=exercises))


def test_a_session_as_planned_holds_what_the_plan_says(notebook: Notebook) -> None:
    agreed(notebook, SQUATS)

    do_as_planned(notebook, courses(notebook)[0])

    (kept,) = notebook.journal.read(Session)
    assert (kept.record.repetitions, kept.record.sets, kept.record.variant) == (8, 2, "planned")


@given(pain=st.integers(0, 10))
def test_no_pain_changes_what_the_programme_says(tmp_path_factory: pytest.TempPathFactory, pain: int) -> None:
    opened, _ = new_notebook(tmp_path_factory.mktemp("pain"))
    agreed(opened, WALK)
    before = courses(opened)[0].said
    opened.log(CheckIn(day=TODAY, pain=pain))

    after = courses(opened)[0].said
    opened.lock()

    assert after == before


def test_only_the_decision_of_the_patient_leads_a_step_up(notebook: Notebook) -> None:
    agreed(notebook, WALK)
    for n in range(1, 8):
        session = Session(
            day=TODAY - timedelta(days=n),
            programme=courses(notebook)[0].programme.id,
            exercise="walk",
            what="Promenad",
            minutes=12,
        )
        notebook.log(session)
    course = courses(notebook)[0]
    before = course.said
    decide(notebook, course, "up")

    after = courses(notebook)[0].said

    assert course.due is Due.NOW
    assert before
    assert before.dose
    assert after
    assert after.dose
    assert (before.dose.minutes, after.dose.minutes) == (12, 13)


def test_steps_smaller_than_a_whole_unit_still_lead_up(notebook: Notebook) -> None:
    slow = replace(WALK, quota=Quota(given=Decimal(5)), begins=TODAY - timedelta(days=10))
    agreed(notebook, slow)
    programme = courses(notebook)[0].programme.id
    for n in range(1, 8):
        notebook.log(
            Session(day=TODAY - timedelta(days=n), programme=programme, exercise="walk", what="Gå", minutes=5)
        )

    said = steps_in_words(SWEDISH, slow, Standing(0, lighter=False, since=TODAY))

    assert courses(notebook)[0].due is Due.NOW
    assert said.endswith(SWEDISH.say("The next step is too small to change whole units."))


def test_amounts_stand_as_they_were_written() -> None:
    written = Session(day=TODAY, what="Gå", metres=12.5, repetitions=7.25)

    assert amounts_in_words(SWEDISH, written) == ["12,5 meter", "7,25 gånger"]


def test_missed_days_repeat_the_step(notebook: Notebook) -> None:
    agreed(notebook, WALK)

    assert courses(notebook)[0].due is Due.REPEAT


def test_an_exercise_whose_days_are_done_leaves_today_until_next_week(notebook: Notebook) -> None:
    agreed(notebook, replace(SQUATS, rhythm=Rhythm(days_a_week=1)))
    before = belongs_today(courses(notebook)[0])
    session = Session(
        day=TODAY - timedelta(days=1),
        programme=courses(notebook)[0].programme.id,
        exercise="squats",
        what="Knäböj",
        repetitions=8,
    )
    notebook.log(session)

    after = belongs_today(courses(notebook)[0])

    assert (before, after) == (True, False)


def test_feared_movements_stay_on_today_until_one_was_met_this_week(notebook: Notebook) -> None:
    agreed(notebook, LIFT)
    before = courses(notebook)[0]
    notebook.log(
        ExposureTry(
            day=TODAY - timedelta(days=1),
            programme=before.programme.id,
            exercise="lift",
            movement="Lyfta en kasse",
        )
    )

    after = courses(notebook)[0]

    assert (belongs_today(before), belongs_today(after)) == (True, False)
    assert (before.this_week, after.this_week) == (0, 1)


def test_a_feared_movement_met_today_is_done_today(notebook: Notebook) -> None:
    agreed(notebook, LIFT)
    programme = courses(notebook)[0].programme.id
    notebook.log(
        ExposureTry(
            day=TODAY, programme=programme, exercise="lift", movement="Lyfta en kasse", fear_before=40
        )
    )

    course = courses(notebook)[0]

    assert course.done_today
    assert belongs_today(course)
    assert course.todays is None


def test_a_session_before_its_programme_is_refused(notebook: Notebook) -> None:
    agreed(notebook, SQUATS, begins=TODAY)
    session = Session(
        day=TODAY - timedelta(days=3),
        programme=courses(notebook)[0].programme.id,
        exercise="squats",
        what="Knäböj",
        repetitions=8,
    )

    with pytest.raises(BeforeItsProgramme):
        keep_session(notebook, session)


def test_another_beginning_counts_no_earlier_decisions_and_another_name_keeps_them(
    notebook: Notebook,
) -> None:
    agreed(notebook, WALK)
    decide(notebook, courses(notebook)[0], "up")
    stepped = courses(notebook)[0].said
    keep_exercise(notebook, replace(WALK, what="Promenad i skogen"))
    renamed = courses(notebook)[0].said
    keep_exercise(notebook, replace(WALK, quota=Quota(given=Decimal(20))))

    anew = course_of(notebook, "walk")

    assert stepped
    assert renamed
    assert stepped.dose == renamed.dose
    assert anew
    assert anew.said
    assert anew.said.dose == Dose(minutes=20)


@pytest.mark.parametrize(
    "exercise",
    [
        SQUATS,
        replace(WALK, quota=Quota(given=Decimal(12), goal=Decimal(30)), lighter=Dose(minutes=8)),
        LIFT,
    ],
    ids=["steps", "quota", "exposure"],
)
def test_an_exercise_reads_back_from_its_form_as_it_was(exercise: Exercise) -> None:
    made, troubles = exercise_of(TypedExercise.of(exercise))

    assert troubles == ()
    assert made == exercise


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        (TypedExercise("x", what="", dose=TypedDose(minutes="10")), "what"),
        (TypedExercise("x", what="Gå"), "dose.minutes"),
        (TypedExercise("x", what="Gå", dose=TypedDose(minutes="tio")), "dose.minutes"),
        (TypedExercise("x", what="Gå", dose=TypedDose(minutes="10"), days_a_week="8"), "days_a_week"),
        (
            TypedExercise("x", what="Gå", dose=TypedDose(minutes="10"), steps=(TypedDose(sets="x"),)),
            "steps[0].sets",
        ),
        (TypedExercise("x", what="Gå", way=WayUp.GRADED_ACTIVITY, given="10", percent="4"), "quota.percent"),
        (TypedExercise("x", what="Gå", way=WayUp.GRADED_ACTIVITY, given=" "), "quota.given"),
        (
            TypedExercise("x", what="Gå", way=WayUp.GRADED_ACTIVITY, given="10", quota_goal="5"),
            "quota.goal",
        ),
        (
            TypedExercise("x", what="Gå", way=WayUp.GRADED_EXPOSURE, led_by="Fysioterapeut Exempel"),
            "feared[0].movement",
        ),
        (
            TypedExercise("x", what="Gå", way=WayUp.GRADED_EXPOSURE, feared=(TypedFear("Lyfta", "101"),)),
            "feared[0].fear",
        ),
        (
            TypedExercise("x", what="Gå", way=WayUp.GRADED_EXPOSURE, feared=(TypedFear("Lyfta", "50"),)),
            "led_by",
        ),
    ],
)
def test_what_is_wrong_with_an_exercise_is_told_at_its_field(typed: TypedExercise, field: str) -> None:
    made, troubles = exercise_of(typed)

    assert made is None
    assert field in [trouble.field for trouble in troubles]


@pytest.mark.parametrize("way", [WayUp.GRADED_ACTIVITY, WayUp.GRADED_EXPOSURE])
def test_what_was_typed_for_another_way_up_stands_in_nobodys_way(way: WayUp) -> None:
    typed = TypedExercise(
        "x",
        what="Gå",
        way=way,
        dose=TypedDose(minutes="tio"),
        given="10",
        feared=(TypedFear("Lyfta", "50"),),
        led_by="Fysioterapeut Exempel",
    )

    made, troubles = exercise_of(typed)

    assert troubles == ()
    assert made
    assert made.dose is None


def changed(was: Session, **fields: Any) -> Session:
    """A session after its form was opened, changed and saved."""
    return replace(TypedSession.of(was), **fields).session(was, None, datetime.now(UTC))


def test_a_note_or_an_answer_does_not_make_a_planned_session_adjusted() -> None:
    planned = Session(day=TODAY, exercise="walk", what="Gå", variant="planned", minutes=12)

    written = changed(planned, note="Lugnt.", pain_after=3, amount=TypedDose(minutes="12", talk=Talk.TALK))
    shorter = changed(planned, amount=TypedDose(minutes="9"))

    assert (written.variant, written.note, written.talk) == ("planned", "Lugnt.", "talk")
    assert shorter.variant == "adjusted"


def test_what_is_in_no_programme_is_never_called_adjusted() -> None:
    swimming = Session(day=TODAY, what="Simning", minutes=20)

    assert changed(swimming, amount=TypedDose(minutes="25")).variant is None


def test_from_today_one_tap_writes_a_session_as_planned_and_one_takes_it_back(folder: Path) -> None:
    with unseen(Home(folder), SWEDISH) as me:
        me.unlocks(PASSPHRASE)
        me.taps("Knäböj till en stol")
        done = me.sees("Done at {time}", time=NOW)
        me.taps("Undo")

        assert done
        assert not me.sees("Done at {time}", time=NOW)


def test_an_adjusted_session_keeps_what_was_typed(folder: Path) -> None:
    with unseen(Home(folder), SWEDISH) as me:
        me.unlocks(PASSPHRASE)
        me.opens("/exercise/log?key=walk")
        me.types("Minutes", "9")
        me.taps("Save")

        assert me.session.page.route == "/exercise"
    opened = Notebook.unlock(Home(folder), PASSPHRASE)
    latest = opened.journal.latest(Session)
    opened.lock()
    assert latest
    assert (latest.record.minutes, latest.record.variant) == (9, "adjusted")


def test_minutes_that_are_no_number_stay_in_their_field(me: Unseen) -> None:
    me.opens("/exercise/log")
    me.types("What did you do?", "Simning")
    me.types("Minutes", "en halvtimme")
    me.taps("Save")

    assert me.field("Minutes").error
    assert me.field("Minutes").value == "en halvtimme"


def test_a_feared_movement_is_met_and_its_fear_now_stands_on_the_ladder(me: Unseen) -> None:
    me.opens("/exercise/fear?key=lift&n=3")
    me.types("What happened?", "Det gick.")
    me.types("Fear after", "60")
    me.taps("Save")

    assert me.sees("Fear {now} of 100, {first} at first", now=60, first=90)


def test_an_exercise_is_written_in_from_paper(me: Unseen) -> None:
    me.opens("/exercise/edit")
    me.types("What is the exercise?", "Bäckenlyft")
    me.types("Repetitions", "10")
    me.taps("Save")

    assert me.session.page.route == "/exercise"
    assert me.reads("Bäckenlyft")


@pytest.mark.parametrize(
    "route", ["key=lift&n=99", "key=lift&n=x", "key=lift", "key=gone&n=0", "key=walk&n=0"]
)
def test_a_movement_that_is_not_in_the_programme_leads_back(me: Unseen, route: str) -> None:
    me.opens(f"/exercise/fear?{route}")

    assert me.sees("Not here any more")
    assert me.button("Exercise")


def test_an_adjusted_session_asks_first_for_what_the_exercise_is_counted_in(me: Unseen) -> None:
    me.opens("/exercise/log?key=squats")
    shown = [one.label for one in me.controls(ft.TextField)]
    me.taps("Another amount")
    unfolded = [one.label for one in me.controls(ft.TextField)]

    assert shown[:2] == [me.said("Repetitions"), me.said("Rounds")]
    assert me.said("Metres") not in shown
    assert me.said("Metres") in unfolded


def test_an_amount_that_rises_by_quota_stands_on_stairs(me: Unseen) -> None:
    me.opens("/exercise/one?key=walk")

    assert me.sees("Each step adds {share} of the start, as the plan says.", share=SWEDISH.percent(0.1))
    assert any(me.said("Here you are") == shape.value for shape in drawn_texts(me))


def drawn_texts(me: Unseen) -> list[cv.Text]:
    """The words in the drawings of the screen."""
    return [one for canvas in me.controls(cv.Canvas) for one in canvas.shapes if isinstance(one, cv.Text)]


def test_how_hard_it_is_is_said_once_where_it_stays_the_same() -> None:
    walk = replace(WALK, dose=Dose(minutes=1, talk=Talk.TALK))

    said = steps_in_words(SWEDISH, walk, Standing(1, lighter=False, since=TODAY))

    assert said.count(SWEDISH.say("I can talk but not sing")) == 1


def test_earlier_times_stand_under_a_movement_and_can_be_changed(folder: Path) -> None:
    with unseen(Home(folder), SWEDISH) as me:
        me.unlocks(PASSPHRASE)
        me.opens("/exercise/fear?key=lift&n=2")
        listed = me.sees("Every time")
        me.taps("{question}: {sentence}", question=me.said("Fear after"), sentence="45")
        expected = me.field("What do you expect to happen?").value
        me.types("What happened?", "Det gick lättare.")
        me.taps("Save")

    opened = Notebook.unlock(Home(folder), PASSPHRASE)
    met = [kept.record for kept in opened.journal.read(ExposureTry)]
    opened.lock()
    (changed,) = [one for one in met if one.happened == "Det gick lättare."]
    assert listed
    assert (changed.expected, changed.fear_after) == (expected, 45)


def test_a_time_that_was_met_can_be_removed_and_taken_back(me: Unseen) -> None:
    twice = me.language.count("Met {n} time", "Met {n} times", 2)
    me.opens("/exercise/one?key=lift")
    before = me.texts().count(twice)
    me.opens("/exercise/fear?key=lift&n=0")
    me.taps("{question}: {sentence}", question=me.said("Fear after"), sentence="10")
    me.taps("Remove")
    removed = any(me.language.count("Met {n} time", "Met {n} times", 1) in text for text in me.texts())
    me.taps("Undo")

    assert removed
    assert me.texts().count(twice) == before


def test_a_session_before_its_programme_is_told_at_its_day(me: Unseen) -> None:
    me.opens("/exercise/log?key=squats")
    me.taps("Day")
    me.picks(date(2026, 1, 10))
    me.taps("Save")

    assert me.reads(SWEDISH.tell(BeforeItsProgramme("day")))
    assert me.session.page.route == "/exercise/log?key=squats"


def test_a_session_can_be_changed_after_its_programme_was_removed(notebook: Notebook) -> None:
    agreed(notebook, SQUATS)
    course = courses(notebook)[0]
    kept = do_as_planned(notebook, course)
    notebook.journal.remove(course.programme.id)
    assert kept

    changed = keep_session(notebook, replace(kept.record, note="Lugnt."), kept.id)

    assert changed.record.note == "Lugnt."


@pytest.mark.parametrize("has_lighter", [True, False])
def test_a_lighter_variant_is_told_of_only_where_the_plan_has_one(
    notebook: Notebook, *, has_lighter: bool
) -> None:
    agreed(notebook, WALK if has_lighter else SQUATS)
    for day in (TODAY, TODAY - timedelta(days=8)):
        notebook.log(Session(day=day, what="Simning", minutes=20, pain_before=4))
    notebook.lock()

    with unseen(notebook.home, SWEDISH) as me:
        me.unlocks(PASSPHRASE)
        me.opens("/exercise")

        assert me.sees(KEEP_THE_ROUTINE) == has_lighter
        assert me.sees(KEEP_AND_ASK) != has_lighter


def test_the_minutes_of_the_week_hold_those_done_as_planned(notebook: Notebook) -> None:
    agreed(notebook, WALK)
    do_as_planned(notebook, courses(notebook)[0])
    notebook.log(Session(day=TODAY, what="Simning", minutes=20, talk=Talk.FEW_WORDS))
    notebook.log(Session(day=TODAY, what="Töja", minutes=15, talk=Talk.SING))
    notebook.lock()

    with unseen(notebook.home, SWEDISH) as me:
        me.unlocks(PASSPHRASE)
        me.opens("/exercise")

        assert me.sees(BESIDE_THE_ADVICE, minutes=12 + 2 * 20, least=150, most=300)
