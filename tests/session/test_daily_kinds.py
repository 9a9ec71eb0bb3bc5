"""What is logged day by day is kept as it was written; only a plan may be for a day to come."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import InTheFuture
from app.rehab import AGREED, KINDS, TRACKERS
from app.rehab.activity import Activity, Area, State
from app.rehab.fields import Amount, Choice, Choices, Logged, Note, Question, Scale, questions, refuse_future
from app.rehab.symptoms import NONE
from app.session.notebook import Notebook
from tests.session.made import PASSPHRASE, TODAY, new_notebook

TOMORROW = TODAY + timedelta(days=1)
PLANNED = Activity(day=TOMORROW, what="Promenad", area=Area.EXERCISE, minutes=20, state=State.PLANNED)

# What an entry of a kind cannot be without.
NEEDED = {
    "activity": {"area", "minutes"},
    "paced": {"what"},
    "exercise": {"what"},
    "exposure": {"movement"},
    "other": {"app", "series", "text"},
    "clinic_result": {"instrument", "total", "least", "most"},
}


def answers_to(question: Question) -> st.SearchStrategy[Any]:
    match question:
        case Choices():
            some = st.lists(st.sampled_from([one for one in question.options if one != NONE]), unique=True)
            return some.map(tuple)
        case Choice():
            return st.sampled_from(list(question.options))
        case Scale():
            return st.integers(question.least, question.most)
        case Amount():
            return st.floats(question.least, question.most)
        case Note():
            return st.text(min_size=1, max_size=min(question.longest, 60)).filter(str.strip)
    raise AssertionError(question)


@st.composite
def entries(draw: st.DrawFn, tracker: type[Logged]) -> Logged:
    """An entry of a kind with any answers that go together."""
    asked = questions(tracker)
    needed = NEEDED.get(tracker.kind) or {draw(st.sampled_from(list(asked)))}
    given = {
        name: draw(answers_to(question))
        for name, question in asked.items()
        if name in needed or draw(st.booleans())
    }
    if tracker is Activity:
        minute = draw(st.none() | st.integers(0, 1439))
        given["start"] = "" if minute is None else f"{minute // 60:02}:{minute % 60:02}"
        given["minutes"] = draw(st.integers(1, 1440 - (minute or 0)))
    if tracker.kind == "clinic_result":
        given["least"], given["total"] = draw(st.tuples(st.floats(-1000, 0), st.floats(0, 999)))
        given["most"] = 1000.0
    if not any(one not in ("", ()) for one in given.values()):
        given[next(iter(asked))] = next(iter(asked.values())).read("", "none")
    at = draw(st.none() | st.datetimes(timezones=st.just(UTC), min_value=datetime(2000, 1, 1)))  # noqa: DTZ001
    return tracker(day=TODAY - timedelta(days=draw(st.integers(0, 4000))), at=at, **given)


@given(st.tuples(*map(entries, TRACKERS)))
@settings(max_examples=25)
def test_an_entry_of_every_kind_is_there_again_after_locking(written: tuple[Logged, ...]) -> None:
    with TemporaryDirectory() as folder:
        notebook, _ = new_notebook(Path(folder))
        for entry in written:
            notebook.log(entry)
        notebook.lock()

        opened = Notebook.unlock(notebook.home, PASSPHRASE)

        assert [[kept.record for kept in opened.journal.read(type(one))] for one in written] == [
            [one] for one in written
        ]
        opened.lock()


def test_every_kind_has_a_name_of_its_own_and_every_diary_a_title() -> None:
    listed: tuple[Any, ...] = (*TRACKERS, *AGREED)
    kinds = [one.kind for one in listed]

    assert len(set(kinds)) == len(kinds)
    assert set(kinds) <= set(KINDS)
    assert all(one.title for one in TRACKERS)


def test_tomorrow_can_be_planned(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)

    kept = notebook.log(PLANNED)

    assert notebook.journal.get(kept.id).record == PLANNED
    notebook.lock()


def test_what_is_planned_for_tomorrow_is_not_done_today(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    kept = notebook.log(PLANNED)

    with pytest.raises(InTheFuture):
        notebook.rewrite(kept.id, replace(PLANNED, state=State.DONE))
    assert notebook.journal.get(kept.id).record == PLANNED
    notebook.lock()


@pytest.mark.parametrize("tracker", TRACKERS, ids=lambda one: one.kind)
@given(st.data())
@settings(max_examples=10)
def test_a_diary_tells_of_no_day_to_come(tracker: type[Logged], data: st.DataObject) -> None:
    entry = replace(data.draw(entries(tracker)), day=TOMORROW)
    is_a_plan = getattr(entry, "state", State.DONE) == State.PLANNED
    refused = False

    try:
        refuse_future(entry, TODAY)
    except InTheFuture:
        refused = True

    assert refused is not is_a_plan
