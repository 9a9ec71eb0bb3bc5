"""The plan in the notebook: which one is followed, what it said before, and what is asked about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.rehab.plan import Action, Evaluation, ExitReason, Plan, Status, end
from app.rehab.visits import Visit
from app.session.notebook import Notebook
from app.session.plan import agree_on, ask_next, asked_next, plan_now, plans, versions, with_action
from app.storage.kept import Kept
from tests.session.made import TODAY, new_notebook

DAY = date(2026, 9, 7)
WALK = Action(key="walk", what="Promenad varje dag")
PLAN = Plan(day=DAY, title="Min plan", actions=(WALK, Action(key="school", what="Smärtskola")))
QUESTION = "Vem ringer jag på kvällen?"


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    opened, _ = new_notebook(tmp_path)
    yield opened
    opened.lock()


def agreed_and_changed(notebook: Notebook) -> Kept[Plan]:
    """A draft, agreed in September; the walk ticked; changed in October."""
    kept = notebook.journal.add(PLAN)
    kept = agree_on(notebook, kept.id, PLAN, DAY, "Maria")
    ticked = with_action(kept.record, replace(WALK, done=date(2026, 9, 20)))
    notebook.journal.change(kept.id, ticked)
    changed = replace(ticked, matters="Läsecirkeln")
    return agree_on(notebook, kept.id, changed, date(2026, 10, 12), "Anna", "Det gick bra.")


def test_without_a_plan_none_is_followed(notebook: Notebook) -> None:
    assert plan_now(notebook) is None


def test_the_latest_plan_that_has_not_ended_is_followed(notebook: Notebook) -> None:
    old = notebook.journal.add(PLAN)
    new = notebook.journal.add(replace(PLAN, day=date(2026, 10, 1), title="Trappa ner"))
    last = notebook.journal.add(end(replace(PLAN, day=date(2026, 11, 1)), TODAY))

    assert [kept.id for kept in plans(notebook)] == [new.id, old.id, last.id]


def test_a_plan_that_ended_is_followed_again_once_it_is_agreed_on(notebook: Notebook) -> None:
    ended = end(PLAN, TODAY, ExitReason.MANAGES_WITH_ADVICE)
    kept = notebook.journal.add(ended)

    again = agree_on(notebook, kept.id, ended, TODAY, "Maria").record

    assert (again.status, again.ended, again.exit_reason) == (Status.REVISED, None, None)


def test_both_versions_are_read_with_who_and_why(notebook: Notebook) -> None:
    first, second = versions(agreed_and_changed(notebook))

    assert (first.plan.agreed, first.who, first.why) == (DAY, "Maria", "")
    assert (second.plan.matters, second.who, second.why) == ("Läsecirkeln", "Anna", "Det gick bra.")


def test_ticking_and_telling_how_it_went_is_no_new_version(notebook: Notebook) -> None:
    kept = agreed_and_changed(notebook)
    told = replace(WALK, done=TODAY, evaluation=Evaluation(day=TODAY, went_well="Rutinen"))

    later = notebook.journal.change(kept.id, with_action(kept.record, told))

    assert len(later.earlier) == 4
    assert [version.who for version in versions(later)] == ["Maria", "Anna"]
    assert versions(later)[-1].plan.actions[0] == told


def test_of_a_draft_only_the_last_words_are_told(notebook: Notebook) -> None:
    kept = notebook.journal.add(PLAN)
    for matters in ("Kören", "Kören och trädgården"):
        kept = notebook.journal.change(kept.id, replace(PLAN, matters=matters))

    assert [version.plan.matters for version in versions(kept)] == ["Kören och trädgården"]


def test_a_question_waits_for_the_next_visit(notebook: Notebook) -> None:
    notebook.journal.add(Visit(day=date(2026, 10, 1)))
    notebook.journal.add(Visit(day=date(2026, 12, 7), questions=("Hur går det?",)))

    ask_next(notebook, QUESTION)
    ask_next(notebook, QUESTION)

    assert asked_next(notebook) == {"Hur går det?", QUESTION}
    assert [len(kept.record.questions) for kept in notebook.journal.read(Visit)] == [0, 2]


def test_a_question_waits_for_a_visit_whose_day_is_not_known(notebook: Notebook) -> None:
    ask_next(notebook, QUESTION)

    assert [kept.record for kept in notebook.journal.read(Visit)] == [Visit(questions=(QUESTION,))]


def test_a_question_is_taken_back_by_undo(notebook: Notebook) -> None:
    ask_next(notebook, QUESTION)

    notebook.journal.undo()

    assert asked_next(notebook) == frozenset()
