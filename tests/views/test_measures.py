"""Questionnaires are filled in, results are written in, and warning signs open the card."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language import Language
from app.rehab.measures import GRADES, INSTRUMENTS, Change, ClinicResult, Direction, GcpsR, Measured, Peg
from app.rehab.symptoms import NONE, SIGNS, Sign, Symptoms
from app.session.home import Home
from app.session.notebook import Notebook
from app.views.measures.clinic_typed import FORMS, TypedResult
from app.views.measures.line import ticks
from app.views.measures.saying import compared
from app.views.measures.screen import of_clinic
from app.views.tracker.typed import Typed, following
from tests.journeys.made import PASSPHRASE, lived_notebook
from tests.session.made import TODAY
from tests.tools.unseen import Unseen, unseen

SWEDISH = Language("sv", "SE")


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


def entries(folder: Path, kind: type[Any]) -> list[Any]:
    """What the notebook holds of a kind, read after the tab was closed."""
    opened = Notebook.unlock(Home(folder), PASSPHRASE)
    try:
        return [kept.record for kept in opened.journal.read(kind)]
    finally:
        opened.lock()


def test_peg_is_filled_in_with_three_taps_and_saved(folder: Path) -> None:
    with unseen(Home(folder), SWEDISH) as me:
        me.unlocks(PASSPHRASE)
        me.opens("/measures/edit?kind=peg")
        for answer in "768":
            me.taps(answer)
        me.taps("Save")

        assert me.reads("7 av 10")

    latest = entries(folder, Peg)[-1]
    assert (latest.day, latest.pain, latest.enjoyment, latest.activity) == (TODAY, 7, 6, 8)


def test_an_empty_questionnaire_is_told_and_nothing_is_saved(me: Unseen) -> None:
    me.opens("/measures/edit?kind=work_ability")
    me.taps("Save")

    assert me.sees("Ability to work")
    assert me.session.page.route.startswith("/measures/edit")


def test_a_questionnaire_half_filled_in_is_there_after_leaving(me: Unseen) -> None:
    me.opens("/measures/edit?kind=gcps_r")
    me.taps("Most days")
    me.opens("/")
    me.opens("/measures/edit?kind=gcps_r")

    assert me.sees("You began here earlier. What you wrote is still here.")


def test_a_half_filled_gcps_has_no_grade() -> None:
    form = Typed.empty(GcpsR, TODAY).with_words("pain_days", "most", "limited_days")

    assert form.record(GcpsR, None).score is None


def test_the_questions_open_one_after_the_other() -> None:
    assert following(GcpsR, "limited_days") == "pain"
    assert following(GcpsR, "activity") == ""


def test_a_warning_sign_opens_the_card_at_once_and_what_was_ticked_stays(me: Unseen) -> None:
    me.opens("/symptoms/edit")
    me.taps("Yawning")
    me.taps(SIGNS[Sign.BREATHING])
    opened = me.session.page.route
    me.taps("Back")

    assert opened.startswith("/emergency?card=breathing")
    assert me.session.page.route == "/symptoms/edit"
    assert me.sees("Noticed")


def test_a_symptom_opens_no_card(me: Unseen) -> None:
    me.opens("/symptoms/edit")
    me.taps("Sweating")

    assert me.session.page.route == "/symptoms/edit"


@given(st.lists(st.sampled_from(["sweating", "yawning", NONE]), max_size=9))
def test_none_of_these_always_stands_alone(taps: list[str]) -> None:
    form = Typed.empty(Symptoms, TODAY)
    for key in taps:
        form = form.toggled("noticed", key)

    chosen = form.several.get("noticed", ())
    assert NONE not in chosen or chosen == (NONE,)


def test_a_hads_total_is_written_in_and_its_range_stands_there_already(folder: Path) -> None:
    with unseen(Home(folder), SWEDISH) as me:
        me.unlocks(PASSPHRASE)
        me.opens("/measures/clinic/edit")
        me.taps("Which form is it?")
        me.taps("HADS A")
        me.types("Result", "8")
        me.taps("Save")

    latest = entries(folder, ClinicResult)[-1]
    assert (latest.instrument, latest.version, latest.total, latest.least, latest.most) == (
        "HADS",
        "A",
        8,
        0,
        21,
    )


@pytest.mark.parametrize("total", ["22", "-1", "åtta", ""])
def test_a_total_outside_its_range_is_told_at_its_field_and_stays(me: Unseen, total: str) -> None:
    me.opens("/measures/clinic/edit")
    if me.sees("Begin anew"):
        me.taps("Begin anew")
    me.taps("Which form is it?")
    me.taps("HADS D")
    me.types("Result", total)
    me.taps("Save")

    assert me.field("Result").error
    assert me.field("Result").value == total


@pytest.mark.parametrize("key", FORMS)
def test_every_known_form_comes_with_the_range_of_its_total(key: str) -> None:
    known = FORMS[key]

    typed = TypedResult(TODAY).of_form(SWEDISH, key)

    assert TypedResult(**{**vars(typed), "total": typed.least}).record(None).total == known.least
    assert len(FORMS) == len(INSTRUMENTS)


@given(total=st.decimals(-1, 100, places=6).map(float), day=st.dates(date(2020, 1, 1), TODAY))
def test_a_result_reads_back_as_it_was_typed(total: float, day: date) -> None:
    result = ClinicResult(day=day, instrument="EQ-5D", version="index", total=total, least=-1, most=100)

    assert TypedResult.of(SWEDISH, result).record(None) == result


def test_a_paper_with_self_harm_above_nought_opens_the_card(me: Unseen) -> None:
    me.opens("/measures/add")
    me.taps("Which form is it?")
    me.taps("PHQ-9")
    for answer in "000000001":
        me.taps(answer)
    at_once = me.session.page.route
    me.taps("Back")
    me.taps("Add up and save")

    assert at_once.startswith("/emergency?card=suicidal")
    assert me.session.page.route.startswith("/emergency?card=suicidal")


def test_self_harm_above_nought_opens_the_card_though_the_form_is_never_finished(me: Unseen) -> None:
    me.opens("/measures/add")
    me.taps("Which form is it?")
    me.taps("PHQ-9")
    me.taps("Question {n}", n=9)
    me.taps("2")

    assert me.session.page.route.startswith("/emergency?card=suicidal")


def test_another_paper_begins_without_what_was_wrong_with_the_one_before(me: Unseen) -> None:
    me.opens("/measures/add")
    me.taps("Which form is it?")
    me.taps("ÖMPSQ 10")
    me.taps("Add up and save")
    told = me.sees("{question}: {sentence}", question=me.said("Question {n}", n=1), sentence="")
    me.taps("Which form is it?")
    me.taps("ODI %")

    assert told
    assert not me.sees("{question}: {sentence}", question=me.said("Question {n}", n=1), sentence="")


def test_one_more_result_that_was_begun_never_stands_in_the_form_of_the_earlier_one(folder: Path) -> None:
    opened = Notebook.unlock(Home(folder), PASSPHRASE)
    kept = opened.log(ClinicResult(day=TODAY, instrument="TSK", version="11", total=30, least=11, most=44))
    opened.lock()
    with unseen(Home(folder), SWEDISH) as me:
        me.unlocks(PASSPHRASE)
        me.opens(f"/measures/clinic/edit?like={kept.id}")
        me.types("Result", "25")
        me.opens(f"/measures/clinic/edit?id={kept.id}")

        assert me.field("Result").value == "30"


def test_a_result_stands_as_it_was_written() -> None:
    result = ClinicResult(day=TODAY, instrument="EQ-5D", version="index", total=0.725, least=-0.594, most=1)

    assert of_clinic(SWEDISH, result) == "0,725 på en skala från −0,594 till 1"


def test_another_form_keeps_the_total_that_was_typed(me: Unseen) -> None:
    me.opens("/measures/clinic/edit")
    if me.sees("Begin anew"):
        me.taps("Begin anew")
    me.taps("Which form is it?")
    me.taps("HADS A")
    me.types("Result", "9")
    me.taps("Which form is it?")
    me.taps("PSEQ 2")

    assert me.field("Result").value == "9"
    assert me.field("Highest").value == "12"


def test_grades_are_compared_in_words_and_have_no_difference() -> None:
    was, now = Measured(TODAY - timedelta(days=90), 3), Measured(TODAY, 2)

    said = compared(SWEDISH, Change(was, now), Direction.MORE_TROUBLE, GRADES)

    assert SWEDISH.say(GRADES[3]) in said
    assert SWEDISH.say(GRADES[2]) in said
    assert not any(digit in said.replace(SWEDISH.full_day(was.day), "") for digit in "0123456789")


@pytest.mark.parametrize(
    ("least", "most", "marked"),
    [(0, 3, [0, 1, 2, 3]), (0, 10, [0, 5, 10]), (0, 21, [0, 21]), (11, 44, [11, 44])],
)
def test_an_axis_names_only_whole_values(least: float, most: float, marked: list[float]) -> None:
    assert ticks(least, most) == marked


def test_the_groups_of_work_ability_are_told_only_to_whoever_asks(me: Unseen) -> None:
    me.opens("/measures/one?kind=work_ability")
    before = me.sees("0–5 is called poor, 6–7 moderate and 8–10 good ability to work.")
    me.taps("How research groups the answers")

    assert not before
    assert me.sees("0–5 is called poor, 6–7 moderate and 8–10 good ability to work.")
    assert me.sees(
        "Your latest answer, {n}, is in the group “{group}”.", n=5, group=me.said("poor ability to work")
    )


def test_an_unknown_measure_in_the_address_is_taken_for_peg(me: Unseen) -> None:
    me.opens("/measures/one?kind=unknown")

    assert me.sees("PEG: pain in everyday life")


def test_as_the_last_time_can_be_taken_back(folder: Path) -> None:
    before = len(entries(folder, GcpsR))
    with unseen(Home(folder), SWEDISH) as me:
        me.unlocks(PASSPHRASE)
        me.opens("/measures")
        me.taps("As the last time", 1)
        me.taps("Undo")

    assert len(entries(folder, GcpsR)) == before


def test_symptoms_as_the_last_time_leave_the_words_of_that_day(folder: Path) -> None:
    with unseen(Home(folder), SWEDISH) as me:
        me.unlocks(PASSPHRASE)
        me.opens("/symptoms")
        me.taps("As the last time")

    earlier, today = entries(folder, Symptoms)[-2:]
    assert (today.noticed, today.note) == (earlier.noticed, "")
    assert earlier.note


def test_as_the_last_time_is_offered_until_today_is_written(me: Unseen) -> None:
    again = me.said("As the last time")
    me.opens("/measures")
    before = me.texts().count(again)
    me.taps("As the last time")
    written = me.texts().count(again)
    me.taps("Undo")

    assert (written, me.texts().count(again)) == (before - 1, before)
