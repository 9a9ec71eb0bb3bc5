"""The page for the visit from an open notebook: since the last visit, and no more read than it shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.errors import NoConsent, UnknownSection
from app.exports.sections.goals import Goals
from app.exports.sections.key_figures import KeyFigures
from app.exports.sections.measures import Measures
from app.exports.sections.medicines import Medicines
from app.exports.sections.pain_drawing import PainDrawingNow
from app.exports.sections.questions import Questions
from app.exports.summary import VisitSummary
from app.rehab.activity import Activity, Area, State
from app.rehab.checkin import CheckIn
from app.rehab.measures import Peg
from app.rehab.pain_drawing import PainDrawing
from app.rehab.period import Period
from app.rehab.visits import Visit
from app.session.for_the_visit import relatives, since_last_visit, summary_for, summary_of
from app.session.notebook import Notebook
from tests.exports import agreed
from tests.session.made import TODAY, new_notebook

FOUR_WEEKS = Period.days_until(TODAY, 28)


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    opened, _ = new_notebook(tmp_path)
    yield opened
    opened.lock()


def section(made: VisitSummary, kind: type) -> object:
    return next(one for one in made.sections if isinstance(one, kind))


def drawn(day: date) -> PainDrawing:
    return PainDrawing(day=day, recall_days=7, figure_version=2)


def test_the_period_is_since_the_last_visit(notebook: Notebook) -> None:
    for day in (date(2026, 6, 1), date(2026, 10, 20), date(2026, 12, 1)):
        notebook.journal.add(Visit(day=day))

    assert since_last_visit(notebook) == Period(date(2026, 10, 20), TODAY)
    assert summary_of(notebook).period == Period(date(2026, 10, 20), TODAY)


def test_a_visit_today_is_not_the_last_one(notebook: Notebook) -> None:
    notebook.journal.add(Visit(day=date(2026, 10, 20)))
    notebook.journal.add(Visit(day=TODAY, decided="Vi fortsätter"))

    assert since_last_visit(notebook).first == date(2026, 10, 20)


def test_without_an_earlier_visit_it_is_four_weeks(notebook: Notebook) -> None:
    notebook.journal.add(Visit(day=date(2026, 12, 1)))

    assert since_last_visit(notebook) == FOUR_WEEKS


def test_the_questions_are_those_of_the_next_visit(notebook: Notebook) -> None:
    notebook.journal.add(Visit(day=date(2026, 10, 20), questions=("Gammal fråga",)))
    notebook.journal.add(agreed.VISIT)

    made = summary_of(notebook, FOUR_WEEKS)

    assert section(made, Questions) == Questions(agreed.VISIT.matters, agreed.VISIT)


def test_goals_come_with_their_reviews(notebook: Notebook) -> None:
    kept = notebook.journal.add(agreed.GOALS["walk"])
    notebook.journal.add(replace(agreed.REVIEWS[1], goal=kept.id))

    found = section(summary_of(notebook, FOUR_WEEKS), Goals)

    assert isinstance(found, Goals)
    assert [len(one.reviews) for one in found.followed] == [1]


def test_a_taper_comes_with_its_steps_and_the_doses_of_the_period(notebook: Notebook) -> None:
    kept = notebook.journal.add(agreed.TAPER)
    notebook.journal.add_all(replace(one, taper=kept.id) for one in agreed.COURSE.confirmed)
    everything = Period(date(2026, 9, 1), TODAY)
    notebook.journal.add_all(replace(one, taper=kept.id) for one in agreed.doses(everything))

    found = section(summary_of(notebook, FOUR_WEEKS), Medicines)

    assert isinstance(found, Medicines)
    assert len(found.tapers[0].doses) == 2 * 28 + 1
    assert len(found.tapers[0].course.begun) == 3


def test_the_start_is_the_first_weeks_of_the_plan_as_it_was_first_written(notebook: Notebook) -> None:
    kept = notebook.journal.add(agreed.PLAN)
    notebook.journal.change(kept.id, replace(agreed.PLAN, day=date(2026, 11, 1)))
    begun = Period(agreed.BEGUN, agreed.BEGUN + timedelta(days=27))
    notebook.journal.add_all(CheckIn(day=day, function=2) for day in begun)
    notebook.journal.add_all(CheckIn(day=day, function=6) for day in FOUR_WEEKS)

    found = section(summary_of(notebook, FOUR_WEEKS), KeyFigures)

    assert isinstance(found, KeyFigures)
    assert found.start == begun
    assert [(one.now, one.start) for one in found.figures] == [(6, 2)]


def test_days_between_the_start_and_the_period_are_not_read(notebook: Notebook) -> None:
    notebook.journal.add(agreed.PLAN)
    notebook.journal.add_all(
        CheckIn(day=day, function=9) for day in Period(date(2026, 9, 25), date(2026, 10, 20))
    )
    notebook.journal.add(CheckIn(day=TODAY, function=6))

    found = section(summary_of(notebook, FOUR_WEEKS), KeyFigures)

    assert isinstance(found, KeyFigures)
    assert [(one.now, one.start) for one in found.figures] == [(None, None)]


def test_a_measure_stands_beside_the_one_of_the_start(notebook: Notebook) -> None:
    notebook.journal.add(agreed.PLAN)
    for day, answer in ((date(2020, 1, 1), 9), (date(2026, 8, 20), 7), (date(2026, 10, 1), 6), (TODAY, 4)):
        notebook.journal.add(Peg(day=day, pain=answer, enjoyment=answer, activity=answer))

    found = section(summary_of(notebook, FOUR_WEEKS), Measures)

    assert isinstance(found, Measures)
    assert [(one.now.score, one.start and one.start.score) for one in found.results] == [(4, 7)]


def test_the_drawing_stands_beside_the_one_of_the_start(notebook: Notebook) -> None:
    notebook.journal.add(agreed.PLAN)
    for day in (date(2026, 8, 20), date(2026, 9, 1), date(2026, 10, 10), date(2026, 11, 1), TODAY):
        notebook.journal.add(drawn(day))

    found = section(summary_of(notebook, FOUR_WEEKS), PainDrawingNow)

    assert isinstance(found, PainDrawingNow)
    assert (found.now.day, found.start and found.start.day) == (TODAY, date(2026, 9, 1))


def test_a_section_that_was_not_chosen_is_not_there(notebook: Notebook) -> None:
    notebook.journal.add(agreed.VISIT)
    notebook.journal.add(CheckIn(day=TODAY, function=6, note="Hemligt"))

    made = summary_of(notebook, FOUR_WEEKS, ["questions"])

    assert [one.key for one in made.sections] == ["questions"]
    assert made.logged_days == 1


@pytest.mark.parametrize("sections", [None, ["questions"], ["notes"]])
def test_as_many_days_are_logged_whatever_is_chosen(notebook: Notebook, sections: list[str] | None) -> None:
    notebook.journal.add(agreed.VISIT)
    notebook.journal.add(CheckIn(day=TODAY, function=6, note="Kort"))
    for day, state in ((date(2026, 11, 20), State.DONE), (date(2026, 11, 21), State.PLANNED)):
        notebook.journal.add(Activity(day=day, what="Kör", area=Area.SOCIAL, minutes=60, state=state))

    assert summary_of(notebook, FOUR_WEEKS, sections).logged_days == 2


def test_an_unknown_section_is_refused(notebook: Notebook) -> None:
    with pytest.raises(UnknownSection):
        summary_of(notebook, FOUR_WEEKS, ["horoscope"])


def test_an_empty_notebook_says_that_nothing_is_written(notebook: Notebook) -> None:
    assert summary_of(notebook).sections == ()


def test_only_relatives_with_consent_can_be_shown_something(notebook: Notebook) -> None:
    notebook.journal.add(agreed.PLAN)
    anna, bo = agreed.PLAN.relatives

    assert relatives(notebook) == (anna,)
    assert summary_for(notebook, anna).relative == anna
    with pytest.raises(NoConsent):
        summary_for(notebook, bo)
