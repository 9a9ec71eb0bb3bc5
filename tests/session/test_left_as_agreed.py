"""Whatever is logged in the notebook, what was agreed stays as it is: amounts, doses, and when one may decide."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.rehab.checkin import CheckIn
from app.rehab.exercise import Dose, Exercise, Programme, Session
from app.rehab.pacing import Paced, PacingPlan, Quota
from app.rehab.symptoms import SIGNS, SYMPTOMS, Symptoms
from app.rehab.taper import Course, Pause, Taken, doses_due, tick
from app.session.exercised import courses as exercised
from app.session.notebook import Notebook
from app.session.paced import courses as paced
from app.storage.journal import Journal
from app.views.taper.followed import followed
from tests.rehab.test_taper import AGREED, STEPS, TAPER
from tests.session.made import TODAY, new_notebook

A_WEEK = 7
BEGAN = TODAY - timedelta(days=A_WEEK)
FEW = settings(max_examples=40, deadline=None)
pains = st.none() | st.integers(0, 10)


@dataclass(frozen=True)
class Day:
    """What a day was like, and whether what was agreed for it was done."""

    done: bool
    before: int | None
    after: int | None
    of_the_day: int
    noticed: tuple[str, ...]
    signs: tuple[str, ...]
    dose: Taken | None
    pauses: bool


def some_of(keys: dict[str, str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(list(keys)), unique=True, max_size=3).map(tuple)


weeks = st.lists(
    st.builds(
        Day,
        # On most days it is done, or no step would ever be due.
        done=st.sampled_from([True, True, True, True, True, False]),
        before=pains,
        after=pains,
        of_the_day=st.integers(0, 10),
        noticed=some_of(SYMPTOMS),
        signs=some_of(SIGNS),
        dose=st.none() | st.sampled_from(Taken),
        pauses=st.booleans(),
    ),
    min_size=A_WEEK,
    max_size=A_WEEK,
)


@pytest.fixture(scope="module")
def notebook(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Notebook]:
    opened, _ = new_notebook(tmp_path_factory.mktemp("takt"))
    yield opened
    opened.lock()


@contextmanager
def emptied_again(notebook: Notebook) -> Iterator[Journal]:
    """The journal for one life, of which nothing is left for the next."""
    try:
        yield notebook.journal
    finally:
        while notebook.journal.can_undo:
            notebook.journal.undo()


def answers(n: int, lived: Day) -> list[Any]:
    """What is answered about a day, beside what was done."""
    day = BEGAN + timedelta(days=n)
    found: list[Any] = [CheckIn(day=day, pain=lived.of_the_day, function=10 - lived.of_the_day)]
    if lived.noticed or lived.signs:
        found.append(Symptoms(day=day, noticed=lived.noticed, signs=lived.signs))
    return found


# --- Pacing and exercise


PACING = PacingPlan(what="Städa", begins=BEGAN, quota=Quota(given=Decimal(12), lighter=Decimal(6)))
PROGRAMME = Programme(
    begins=BEGAN,
    exercises=(
        Exercise(key="squats", what="Knäböj", dose=Dose(repetitions=8), steps=(Dose(repetitions=10),)),
    ),
)


def trained(notebook: Notebook, week: list[Day]) -> list[Any]:
    """What the plans say today, and whether it is time to decide, after such a week."""
    plans: list[Any] = [PACING, PROGRAMME]
    with emptied_again(notebook) as journal:
        plan, programme = (kept.id for kept in journal.add_all(plans))
        for n, lived in enumerate(week):
            day = BEGAN + timedelta(days=n)
            pain: dict[str, Any] = {"pain_before": lived.before, "pain_after": lived.after}
            entries = answers(n, lived)
            if lived.done:
                entries.append(Paced(day=day, plan=plan, what="Städa", **pain))
                entries.append(
                    Session(
                        day=day, programme=programme, exercise="squats", what="Knäböj", repetitions=8, **pain
                    )
                )
            journal.add_all(entries)
        return [
            *((one.said, one.due, one.done) for one in paced(notebook)),
            *((one.said, one.due, one.done) for one in exercised(notebook)),
        ]


@FEW
@given(weeks)
def test_no_pain_and_no_symptom_changes_an_amount_or_when_the_patient_can_decide(
    notebook: Notebook, week: list[Day]
) -> None:
    calm = [replace(one, before=None, after=None, of_the_day=0, noticed=(), signs=()) for one in week]

    assert trained(notebook, week) == trained(notebook, calm)


@FEW
@given(weeks)
def test_days_that_were_missed_leave_the_same_amount_for_today(notebook: Notebook, week: list[Day]) -> None:
    steady = [replace(one, done=True) for one in week]

    left_out, done = trained(notebook, week), trained(notebook, steady)

    assert [said for said, *_ in left_out] == [said for said, *_ in done]


# --- The taper


def on_paper(notebook: Notebook) -> Course:
    """The taper that is followed, as the screens read it."""
    kept = followed(notebook)
    assert kept is not None
    return kept.course


@FEW
@given(weeks)
def test_no_symptom_missed_dose_or_pause_changes_the_doses_of_a_taper(
    notebook: Notebook, week: list[Day]
) -> None:
    with emptied_again(notebook) as journal:
        taper = journal.add(TAPER).id
        for n, lived in enumerate(week):
            day, entries = BEGAN + timedelta(days=n), answers(n, lived)
            if lived.dose:
                entries.append(tick(doses_due(on_paper(notebook), day)[0], taper, day, lived.dose))
            if lived.pauses:
                entries.append(Pause(day=day, taper=taper, until=day))
            journal.add_all(entries)

        # Nobody has confirmed a change, so it is still the first step, however late it is.
        days = [AGREED + timedelta(days=n) for n in range((TODAY - AGREED).days + A_WEEK)]
        given_each_day = {tuple(one.dose for one in doses_due(on_paper(notebook), day)) for day in days}

    assert given_each_day == {STEPS[0].doses}
