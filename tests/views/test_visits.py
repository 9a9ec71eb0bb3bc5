"""A visit is prepared, shown, and told of afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import flet as ft
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.charts import NARROW
from app.errors import NextBeforeThis, NoConsent
from app.exports.sections import SECTIONS
from app.language import Language
from app.rehab.fields import LONGEST_NOTE
from app.rehab.visits import Visit
from app.rehab.visits_referral import ReferralSheet
from app.session.home import Home
from app.session.notebook import Notebook
from app.session.visits import earlier, next_one, tell, untold
from app.storage.kept import Kept
from app.views.page_preview import as_wide
from app.views.parts.route import asked_of
from app.views.visits.chosen import Chosen
from app.views.visits.typed import Appointment, Prepared
from tests.journeys.made import PASSPHRASE, lived_notebook
from tests.session.made import TODAY, StandingClock, new_notebook
from tests.tools.unseen import Unseen, unseen

SWEDISH = Language("sv", "SE")
YESTERDAY, TOMORROW, JANUARY = date(2026, 11, 21), date(2026, 11, 23), date(2027, 1, 12)
LONG = "o" * (LONGEST_NOTE + 1)


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    opened, _ = new_notebook(tmp_path)
    yield opened
    opened.lock()


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Home:
    folder = tmp_path_factory.mktemp("lived")
    lived_notebook(folder, SWEDISH)
    return Home(folder)


@pytest.fixture
def me(lived: Home) -> Iterator[Unseen]:
    with unseen(lived, SWEDISH) as patient:
        patient.unlocks(PASSPHRASE)
        yield patient


def test_the_next_visit_is_the_nearest_one(notebook: Notebook) -> None:
    notebook.journal.add_all([Visit(day=date(2026, 12, 9)), Visit(day=TOMORROW), Visit(day=YESTERDAY)])

    found = next_one(notebook)

    assert found is not None
    assert found.record.day == TOMORROW


def test_a_visit_that_was_yesterday_asks_what_was_decided_until_it_is_told(notebook: Notebook) -> None:
    kept = notebook.journal.add(Visit(day=YESTERDAY))
    asked = untold(notebook)
    notebook.journal.change(kept.id, Visit(day=YESTERDAY, decided="Samma plan till våren."))

    assert asked is not None
    assert untold(notebook) is None
    assert [one.id for one in earlier(notebook)] == [kept.id]


@pytest.mark.parametrize(("clock", "has_come"), [(time(9), True), (time(23), False), (None, True)])
def test_a_visit_of_today_asks_what_was_decided_once_its_hour_has_come(
    notebook: Notebook, clock: time | None, has_come: bool
) -> None:
    notebook.journal.add(Visit(day=TODAY, at_clock=clock))

    assert (untold(notebook) is not None) == has_come
    assert next_one(notebook) is not None


def come_of(notebook: Notebook, visit: Visit, next_day: date) -> Kept[Visit] | None:
    """The next visit, once it was told which day was agreed for it."""
    kept = notebook.journal.add(visit)
    tell(notebook, kept.id, replace(visit, decided="Vi ses igen.", next_day=next_day))
    return next_one(notebook)


def test_the_next_date_that_was_agreed_becomes_a_visit_with_the_same_person(notebook: Notebook) -> None:
    visit = Visit(day=YESTERDAY, with_whom="Sjuksköterska Exempel", place="Vårdcentralen")

    planned = come_of(notebook, visit, JANUARY)

    assert planned is not None
    assert planned.record == Visit(day=JANUARY, with_whom="Sjuksköterska Exempel", place="Vårdcentralen")


def test_what_came_of_a_visit_and_the_next_one_are_taken_back_together(notebook: Notebook) -> None:
    come_of(notebook, Visit(day=YESTERDAY), JANUARY)

    notebook.journal.undo()

    assert [kept.record for kept in notebook.journal.read(Visit)] == [Visit(day=YESTERDAY)]


def test_a_next_date_is_agreed_at_a_visit_of_today_before_it_is_over(notebook: Notebook) -> None:
    kept = notebook.journal.add(Visit(day=TODAY))

    tell(notebook, kept.id, Visit(day=TODAY, next_day=JANUARY))

    assert [one.record.day for one in notebook.journal.read(Visit)] == [TODAY, JANUARY]


def test_questions_collected_before_the_day_was_known_come_along_to_the_visit(notebook: Notebook) -> None:
    notebook.journal.add(Visit(questions=("Får jag träna när det gör ont?",)))

    planned = come_of(notebook, Visit(day=YESTERDAY, role="fysioterapeut"), JANUARY)

    assert planned is not None
    assert planned.record == Visit(
        day=JANUARY, role="fysioterapeut", questions=("Får jag träna när det gör ont?",)
    )


def test_a_visit_to_somebody_else_whose_day_is_not_known_stays_as_it_is(notebook: Notebook) -> None:
    elsewhere = Visit(with_whom="Smärtkliniken", questions=("Hur länge väntar jag?",))
    notebook.journal.add(elsewhere)

    planned = come_of(notebook, Visit(day=YESTERDAY), JANUARY)

    assert planned is not None
    assert planned.record == Visit(day=JANUARY)
    assert elsewhere in [kept.record for kept in notebook.journal.read(Visit)]


def test_a_next_date_told_wrong_moves_its_visit_and_adds_none(notebook: Notebook) -> None:
    kept = notebook.journal.add(Visit(day=YESTERDAY))
    tell(notebook, kept.id, Visit(day=YESTERDAY, decided="Samma plan.", next_day=JANUARY))

    tell(notebook, kept.id, Visit(day=YESTERDAY, decided="Samma plan.", next_day=date(2027, 1, 19)))

    assert [one.record.day for one in notebook.journal.read(Visit)] == [YESTERDAY, date(2027, 1, 19)]


def test_a_visit_that_is_written_already_is_not_written_twice(notebook: Notebook) -> None:
    notebook.journal.add(Visit(day=TOMORROW))

    planned = come_of(notebook, Visit(day=YESTERDAY), JANUARY)

    assert planned is not None
    assert planned.record.day == TOMORROW
    assert notebook.journal.count(Visit) == 2


@pytest.mark.parametrize("typed", ["kvart över tio", "25.00", "10.75"])
def test_a_time_that_cannot_be_is_told_at_its_field(typed: str) -> None:
    (trouble,) = Appointment(TODAY, clock=typed).troubles(Visit(), TODAY)

    assert trouble.field == "at_clock"


def test_everything_wrong_with_a_visit_is_told_at_once() -> None:
    typed = Appointment(date(1890, 1, 1), clock="halv nio", place=LONG)

    assert {one.field for one in typed.troubles(Visit(), TODAY)} == {"day", "at_clock", "place"}


def test_a_day_after_the_next_date_that_was_agreed_is_told_at_the_day() -> None:
    (trouble,) = Appointment(date(2027, 1, 20)).troubles(Visit(day=YESTERDAY, next_day=JANUARY), TODAY)

    assert isinstance(trouble, NextBeforeThis)
    assert trouble.field == "day"


def test_questions_without_words_are_left_out() -> None:
    prepared = Prepared(("", "Hur länge?", "  "))

    assert prepared.visit(Visit()).questions == ("Hur länge?",)


def test_a_wrong_time_loses_nothing_that_was_typed(me: Unseen) -> None:
    me.opens("/visit/edit")
    me.types("With whom", "Fysioterapeut Exempel")
    me.types("Time", "kvart över tio")
    me.taps("Save")

    assert me.field("Time").error
    assert me.field("With whom").value == "Fysioterapeut Exempel"


def test_a_prepared_question_stands_on_the_tab_and_on_the_page(me: Unseen) -> None:
    me.opens("/visit/prepare")
    me.types("Question {n}", "Kan promenaden bli längre före jul?", n=1)
    me.taps("Save")
    on_the_tab = me.reads("Kan promenaden bli längre före jul?")
    me.opens("/visit/show")

    assert on_the_tab
    assert me.reads("Kan promenaden bli längre före jul?")


def test_somebody_close_gets_a_page_without_medicines(me: Unseen) -> None:
    me.opens("/visit/page")
    with_medicines = me.reads("Oxikodon")
    me.taps("Min syster")

    assert with_medicines
    assert not me.reads("Oxikodon")


def test_a_weak_password_is_refused_in_words_and_stays_in_its_field(me: Unseen) -> None:
    me.opens("/visit/page")
    me.taps("Locked PDF")
    me.types("Password for the file", "a")
    me.taps("Save the locked PDF")

    assert me.field("Password for the file").error
    assert me.field("Password for the file").value == "a"


def test_a_part_that_is_switched_off_is_not_on_the_page_that_is_shown_large(me: Unseen) -> None:
    me.opens("/visit/page")
    me.taps("Medicines")
    me.taps("Show it large")

    assert me.sees("To show at the visit")
    assert not me.reads("Oxikodon")
    me.taps("Close")
    assert not me.reads("Oxikodon")


def test_where_there_is_room_the_details_stand_beside_the_first_page(lived: Home) -> None:
    with unseen(lived, SWEDISH, (1280, 800)) as patient:
        patient.unlocks(PASSPHRASE)
        patient.opens("/visit/show")

        wide = [one.width for one in patient.controls(ft.Container) if one.width and one.width > 520]
        sheets = [width for width in wide if width < 1280 / 2]

    assert sheets == [594, 594]


def test_a_picture_on_a_wide_sheet_is_wider_and_its_letters_are_the_same() -> None:
    phone, wide = as_wide(320), as_wide(558)

    assert phone == NARROW
    assert wide.width > 140
    assert wide.letters == NARROW.letters


def test_nobody_gets_the_whole_page_in_the_place_of_the_smaller_one(notebook: Notebook) -> None:
    with pytest.raises(NoConsent):
        Chosen(relative="taken back").summary(notebook)


@given(st.frozensets(st.sampled_from([one.key for one in SECTIONS])))
def test_a_page_is_asked_for_by_its_route_with_the_chosen_parts_alone(parts: frozenset[str]) -> None:
    chosen = Chosen("month", parts, "da", "sister")

    assert Chosen.of(asked_of(chosen.route("/visit/show"))) == chosen


def test_what_a_route_names_wrongly_is_as_at_first() -> None:
    assert Chosen.of({"days": "for ever", "parts": "questions,secrets", "in": "la"}) == Chosen(
        sections=frozenset({"questions"})
    )


def test_the_first_visit_written_in_takes_the_gathered_questions_along(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    notebook.journal.add(Visit(questions=("Får jag träna när det gör ont?",)))
    notebook.lock()
    with unseen(notebook.home, SWEDISH) as patient:
        patient.unlocks(PASSPHRASE)
        patient.opens("/visit/edit")
        patient.types("With whom", "Fysioterapeut Exempel")
        patient.taps("Day")
        patient.picks(JANUARY)
        patient.taps("Save")

        assert patient.reads("Fysioterapeut Exempel")
        assert patient.reads("Får jag träna när det gör ont?")


def test_what_is_prepared_past_midnight_stays_with_the_visit_it_was_begun_for(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    today = notebook.journal.add(Visit(day=TODAY))
    later = notebook.journal.add(Visit(day=JANUARY, questions=("Hur går det vidare?",)))
    notebook.lock()
    with unseen(notebook.home, SWEDISH) as patient:
        patient.unlocks(PASSPHRASE)
        patient.opens("/visit/prepare")
        patient.types("This matters to me", "Att orka läsa")
        clock = notebook.home.clock.now
        assert isinstance(clock, StandingClock)
        clock.moves(hours=14)
        patient.types("What I want to show", "Min dagbok")
        patient.taps("Save")
    with_all = Notebook.unlock(notebook.home, PASSPHRASE)
    said = {kept.id: kept.record for kept in with_all.journal.read(Visit)}
    with_all.lock()

    assert (said[today.id].matters, said[today.id].share) == ("Att orka läsa", "Min dagbok")
    assert said[later.id] == Visit(day=JANUARY, questions=("Hur går det vidare?",))


@pytest.mark.parametrize(
    ("route", "label"),
    [("/visit/prepare", "How it has gone since last time"), ("/referral", "My pain")],
)
def test_a_note_that_is_too_long_is_told_at_its_field_and_stays_there(
    me: Unseen, route: str, label: str
) -> None:
    me.opens(route)
    me.types(label, LONG)
    me.taps("Save")

    assert me.field(label).error
    assert me.field(label).value == LONG


def test_the_sheet_is_kept_with_the_day_it_was_written(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    notebook.lock()
    with unseen(notebook.home, SWEDISH) as patient:
        patient.unlocks(PASSPHRASE)
        patient.opens("/referral")
        patient.types("My pain", "Ländryggen sedan 2019")
        patient.taps("Save")
        patient.opens("/settings")
        patient.taps("Lock now")
    opened = Notebook.unlock(notebook.home, PASSPHRASE)
    kept = [one.record for one in opened.journal.read(ReferralSheet)]
    opened.lock()

    assert kept == [ReferralSheet(day=TODAY, pain="Ländryggen sedan 2019")]
