"""The day a step began can be put right; the step, its doses and the steps after it stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import FieldError, InTheFuture, LaterStepBegun, StepNotDue
from app.rehab.taper import (
    Course,
    StepConfirmed,
    change_due_on,
    confirm,
    doses_due,
    is_paused,
    redated,
)
from tests.rehab.test_taper import TAPER, TODAY
from tests.rehab.test_taper_course import HALF_WAY, ID, LAST, NEW, number_on, on, pause
from tests.rehab.test_taper_properties import DAYS, FIRST, tapers

SECOND, THIRD = HALF_WAY.confirmed
LATER = FIRST + timedelta(days=900)


def with_word(course: Course, word: StepConfirmed, right: StepConfirmed) -> Course:
    """The course once a word is put right."""
    return replace(course, confirmed=tuple(right if one == word else one for one in course.confirmed))


def test_a_step_confirmed_on_another_day_gets_its_day() -> None:
    right = redated(HALF_WAY, THIRD, date(2026, 11, 5), TODAY)

    assert right == on(3, date(2026, 11, 5))


def test_when_it_was_told_stays() -> None:
    told = replace(THIRD, at=datetime(2026, 11, 2, 7, 30, tzinfo=UTC))
    course = Course(TAPER, (SECOND, told))

    right = redated(course, told, date(2026, 11, 3), TODAY)

    assert right.at == told.at


def test_the_days_before_the_right_one_are_those_of_the_step_before() -> None:
    right = redated(HALF_WAY, THIRD, date(2026, 11, 5), TODAY)
    course = with_word(HALF_WAY, THIRD, right)

    numbers = [number_on(course, date(2026, 11, day)) for day in (1, 4, 5, 22)]

    assert numbers == [2, 2, 3, 3]


def test_a_step_that_began_later_than_first_told_still_lasts_its_days() -> None:
    right = redated(HALF_WAY, THIRD, date(2026, 11, 5), TODAY)
    course = with_word(HALF_WAY, THIRD, right)

    assert change_due_on(course, TODAY) == date(2026, 12, 3)


def test_an_earlier_step_is_put_right_and_those_after_it_stay() -> None:
    right = redated(HALF_WAY, SECOND, date(2026, 10, 9), TODAY)
    course = with_word(HALF_WAY, SECOND, right)

    assert [begun.day for begun in course.begun] == [date(2026, 9, 7), date(2026, 10, 9), date(2026, 11, 2)]


@pytest.mark.parametrize(
    ("course", "word", "day", "error"),
    [
        (HALF_WAY, THIRD, date(2026, 11, 1), StepNotDue),
        (HALF_WAY, THIRD, TODAY + timedelta(days=1), InTheFuture),
        (HALF_WAY, SECOND, date(2026, 11, 2), LaterStepBegun),
        (HALF_WAY, SECOND, date(2026, 11, 20), LaterStepBegun),
        (replace(HALF_WAY, pauses=(pause(date(2026, 11, 9)),)), THIRD, date(2026, 11, 10), StepNotDue),
        (Course(replace(TAPER, ended=TODAY), HALF_WAY.confirmed), THIRD, date(2026, 11, 5), StepNotDue),
        (NEW, THIRD, date(2026, 11, 5), StepNotDue),
    ],
    ids=["not due yet", "to come", "day of a later step", "after a later step", "in a pause", "closed", "never begun"],
)  # fmt: skip
def test_a_day_that_the_step_cannot_have_begun_on_is_refused(
    course: Course, word: StepConfirmed, day: date, error: type[FieldError]
) -> None:
    with pytest.raises(error):
        redated(course, word, day, TODAY)


def test_the_last_step_can_be_put_right_too() -> None:
    after = date(2027, 1, 10)

    assert redated(LAST, LAST.confirmed[-1], date(2026, 12, 30), after) == on(5, date(2026, 12, 30))


@st.composite
def begun(draw: st.DrawFn) -> Course:
    """A taper of which at least the second step has begun, on time or late, with pauses between."""
    course = Course(draw(tapers()))
    while True:
        last = course.begun[-1].day
        if draw(st.booleans()):
            first = last + timedelta(days=draw(st.integers(1, 20)))
            until = first + timedelta(days=draw(st.integers(0, 10)))
            course = replace(course, pauses=(*course.pauses, pause(first, until)))
        due = change_due_on(course, last)
        if due is None or (len(course.begun) > 1 and draw(st.booleans())):
            return course
        day = due + timedelta(days=draw(st.integers(0, 10)))
        if is_paused(course, day):
            continue
        course = replace(course, confirmed=(*course.confirmed, confirm(course, ID, day, LATER)))


@given(begun(), st.integers(0, DAYS), st.data())
def test_no_day_put_right_changes_todays_doses_or_which_steps_have_begun(
    course: Course, n: int, data: st.DataObject
) -> None:
    word = data.draw(st.sampled_from(course.confirmed))
    try:
        right = redated(course, word, FIRST + timedelta(days=n), LATER)
    except (StepNotDue, LaterStepBegun):
        return
    after = with_word(course, word, right)

    assert [one.step for one in after.begun] == [one.step for one in course.begun]
    assert doses_due(after, LATER) == doses_due(course, LATER)


@given(begun())
def test_the_day_that_was_told_is_as_good_as_it_was(course: Course) -> None:
    again = [redated(course, word, word.day, LATER) for word in course.confirmed]

    assert again == list(course.confirmed)
