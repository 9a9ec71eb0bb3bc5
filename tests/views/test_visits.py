"""A visit is prepared, shown, and told of afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.language import Language
from app.rehab.visits import Visit
from app.session.home import Home
from app.session.notebook import Notebook
from app.session.visits import earlier, next_one, plan_next, untold
from app.views.visits.typed import Appointment, Prepared, clock_of
from tests.journeys.made import PASSPHRASE, lived_notebook
from tests.session.made import TODAY, new_notebook
from tests.tools.unseen import Unseen, unseen

SWEDISH = Language("sv", "SE")
YESTERDAY, TOMORROW = date(2026, 11, 21), date(2026, 11, 23)


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


def test_the_next_date_that_was_agreed_becomes_a_visit_with_the_same_person(notebook: Notebook) -> None:
    visit = Visit(day=YESTERDAY, with_whom="Sjuksköterska Exempel")

    planned = plan_next(notebook, visit, date(2027, 1, 12))

    assert planned is not None
    assert planned.record.with_whom == "Sjuksköterska Exempel"
    assert next_one(notebook) == planned


def test_questions_collected_before_the_day_was_known_come_along_to_the_visit(notebook: Notebook) -> None:
    notebook.journal.add(Visit(questions=("Får jag träna när det gör ont?",)))

    plan_next(notebook, Visit(day=YESTERDAY), date(2027, 1, 12))

    found = next_one(notebook)
    assert found is not None
    assert found.record == Visit(day=date(2027, 1, 12), questions=("Får jag träna när det gör ont?",))


def test_a_visit_that_is_written_already_is_not_written_twice(notebook: Notebook) -> None:
    notebook.journal.add(Visit(day=TOMORROW))

    planned = plan_next(notebook, Visit(day=YESTERDAY), date(2027, 1, 12))

    assert planned is None
    assert notebook.journal.count(Visit) == 1


@pytest.mark.parametrize("typed", ["10.15", "10:15", " 10.15 "])
def test_a_time_of_day_is_read_as_people_write_it(typed: str) -> None:
    assert str(clock_of(typed)) == "10:15:00"


@pytest.mark.parametrize("typed", ["kvart över tio", "25.00", "10.75", "1015"])
def test_a_time_that_cannot_be_is_told_at_its_field(typed: str) -> None:
    (trouble,) = Appointment(TODAY, clock=typed).troubles(Visit(), TODAY)

    assert trouble.field == "at_clock"


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
