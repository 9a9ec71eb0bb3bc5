"""Whatever happens, the schedule stays what was agreed: no answer, missed day or pause changes a dose."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import StepNotDue
from app.rehab.checkin import CheckIn
from app.rehab.taper import (
    Course,
    Dose,
    DoseTaken,
    PartOfDay,
    Pause,
    RedFlag,
    Step,
    StepConfirmed,
    Taken,
    Taper,
    change_due_on,
    confirm,
    doses_due,
    is_agreed,
    resumed,
    step_on,
    tick,
)
from tests.rehab.test_taper import AGREEMENT, OXY

ID = "a1"
FIRST = date(2026, 1, 1)
DAYS = 200


@st.composite
def tapers(draw: st.DrawFn) -> Taper:
    """An agreed schedule of two to six falling steps of some days each."""
    counts = sorted(draw(st.lists(st.integers(1, 8), min_size=1, max_size=5, unique=True)), reverse=True)
    starts = [FIRST]
    for _ in counts:
        starts.append(starts[-1] + timedelta(days=draw(st.integers(1, 28))))
    steps = [
        Step(number=n, start=start, doses=doses(draw, count))
        for n, (start, count) in enumerate(zip(starts, counts, strict=False), start=1)
    ]
    steps.append(Step(number=len(counts) + 1, start=starts[-1]))
    agreement = replace(AGREEMENT, on=FIRST, latest_end=starts[-1])
    return Taper(agreement=agreement, medicines=(OXY,), steps=tuple(steps))


def doses(draw: st.DrawFn, count: int) -> tuple[Dose, ...]:
    """One dose, or the same number of tablets at two times of day."""
    morning = draw(st.integers(0, count))
    parts = ((PartOfDay.MORNING, morning), (PartOfDay.EVENING, count - morning))
    return tuple(Dose(medicine="oxy", part=part, count=Decimal(tablets)) for part, tablets in parts)


@dataclass
class Life:
    """A patient's notebook while a taper goes on: all that may be logged beside it."""

    course: Course
    taken: list[DoseTaken]
    checkins: list[CheckIn]
    warnings: set[RedFlag]

    def live(self, day: date, event: object) -> None:
        """Let one thing happen on a day."""
        due = doses_due(self.course, day)
        if isinstance(event, int):
            self.checkins.append(CheckIn(day=day, pain=event, function=10 - event))
        elif isinstance(event, RedFlag):
            self.warnings.add(event)
        elif isinstance(event, Taken) and due:
            self.taken.append(tick(due[0], ID, day, event))
        elif event == "pause":
            self.course = replace(self.course, pauses=(*self.course.pauses, Pause(day=day, taper=ID)))
        elif event == "resume":
            self.course = replace(self.course, pauses=tuple(ended(one, day) for one in self.course.pauses))
        elif event == "confirm":
            self.try_to_confirm(day)

    def try_to_confirm(self, day: date) -> None:
        try:
            confirmed = confirm(self.course, ID, day, day)
        except StepNotDue:
            return
        self.course = replace(self.course, confirmed=(*self.course.confirmed, confirmed))


def ended(pause: Pause, day: date) -> Pause:
    return pause if pause.until else resumed(pause, day)


beside = st.one_of(
    st.integers(0, 10),
    st.sampled_from(RedFlag),
    st.sampled_from(Taken),
    st.sampled_from(["pause", "resume", "missed"]),
)
days = st.integers(0, DAYS)
without_confirming = st.lists(st.tuples(days, beside), max_size=40)
# As many tries to go on as all else together, so that steps begin late and the next is asked for too soon.
stories = st.lists(
    st.tuples(days, beside | st.just("confirm")) | st.tuples(days, st.just("confirm")), max_size=40
)


def lived(taper: Taper, story: list[tuple[int, object]]) -> Life:
    life = Life(Course(taper), [], [], set())
    for n, event in sorted(story, key=lambda one: one[0]):
        life.live(FIRST + timedelta(days=n), event)
    return life


def as_given(taper: Taper) -> dict[int, list[tuple[PartOfDay, Decimal | None]]]:
    """What the plan gives for each step, read from the schedule alone."""
    return {
        step.number: [(dose.part, dose.count) for dose in step.doses if dose.count] for step in taper.steps
    }


def shown(course: Course, day: date) -> list[tuple[PartOfDay, Decimal | None]]:
    return [(due.dose.part, due.dose.count) for due in doses_due(course, day)]


@given(tapers())
def test_the_schedules_of_these_tests_are_agreed(taper: Taper) -> None:
    assert is_agreed(taper)


@given(tapers(), without_confirming)
def test_no_answers_missed_days_or_pauses_change_the_step_or_its_doses(
    taper: Taper, story: list[tuple[int, object]]
) -> None:
    life = lived(taper, story)

    for n in range(DAYS):
        assert shown(life.course, FIRST + timedelta(days=n)) == as_given(taper)[1]


@given(tapers(), stories)
def test_every_day_shows_the_doses_of_exactly_one_step_as_they_were_given(
    taper: Taper, story: list[tuple[int, object]]
) -> None:
    life = lived(taper, story)

    for n in range(DAYS):
        day = FIRST + timedelta(days=n)
        now = step_on(life.course, day)
        assert now in taper.steps
        assert now is not None
        assert shown(life.course, day) == as_given(taper)[now.number]


@given(tapers(), stories)
def test_steps_only_go_on_one_at_a_time_and_never_back(taper: Taper, story: list[tuple[int, object]]) -> None:
    life = lived(taper, story)
    days = [step_on(life.course, FIRST + timedelta(days=n)) for n in range(DAYS)]
    numbers = [step.number for step in days if step]

    assert all(later - earlier in (0, 1) for earlier, later in pairwise(numbers))


@given(tapers(), stories)
def test_no_step_is_shorter_than_the_plan_gave_it_and_pauses_come_on_top(
    taper: Taper, story: list[tuple[int, object]]
) -> None:
    life = lived(taper, story)
    begun = life.course.begun

    for (step, first), (later, on) in pairwise(begun):
        paused = sum(
            any(pause.holds(first + timedelta(days=n)) for pause in life.course.pauses)
            for n in range((on - first).days)
        )
        assert (on - first).days - paused >= (later.start - step.start).days
        assert on >= later.start


@given(tapers(), stories)
def test_what_was_logged_beside_the_taper_leaves_no_trace_in_it(
    taper: Taper, story: list[tuple[int, object]]
) -> None:
    quiet: list[tuple[int, object]] = [
        (n, event) for n, event in story if event in ("pause", "resume", "confirm")
    ]
    loud, calm = lived(taper, story), lived(taper, quiet)

    assert loud.course == calm.course


@given(tapers(), stories, st.integers(0, DAYS))
def test_a_change_that_is_due_is_never_taken_by_itself(
    taper: Taper, story: list[tuple[int, object]], n: int
) -> None:
    course = lived(taper, story).course
    day = FIRST + timedelta(days=n)
    due = change_due_on(course, day)

    if due is not None:
        quietly_later = max(due, day) + timedelta(days=1)
        confirmed = {one.number for one in course.confirmed if one.day <= quietly_later}
        now = step_on(course, quietly_later)
        assert now is not None
        assert now.number == 1 or now.number in confirmed


garbled = st.builds(
    StepConfirmed,
    day=st.dates(FIRST - timedelta(days=30), FIRST + timedelta(days=DAYS)),
    taper=st.just(ID),
    agreed=st.just(FIRST),
    number=st.integers(-1, 8),
)


@settings(max_examples=200)
@given(tapers(), st.lists(garbled, max_size=12))
def test_even_garbled_confirmations_give_one_step_at_a_time(
    taper: Taper, confirmed: list[StepConfirmed]
) -> None:
    course = Course(taper, tuple(confirmed))
    days = [begun.day for begun in course.begun]

    assert [begun.step for begun in course.begun] == list(taper.steps[: len(course.begun)])
    assert days == sorted(set(days))
