"""Graded exercise: the plan's own doses, sessions in two taps, and what is said when pain rises."""

from __future__ import annotations

import inspect
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import (
    BeforeItsProgramme,
    FieldError,
    LeaderNeeded,
    NotAChoice,
    NotANumber,
    NothingAnswered,
    OutOfRange,
    TooLong,
    Unanswered,
)
from app.rehab import exercise as room
from app.rehab.exercise import (
    WHO_ADVICE,
    Dose,
    Exercise,
    ExposureTry,
    Feared,
    Intensity,
    Programme,
    Session,
    Talk,
    Today,
    WayUp,
    as_lighter,
    as_planned,
    days_done,
    done_of_planned,
    dose_after,
    has_risen,
    hurried_steps,
    intensity,
    ladder,
    pain_by_week,
    refuse_before,
    today,
    week_minutes,
)
from app.rehab.pacing import NextStep, Quota, Rhythm, StepChoice, Unit
from app.rehab.period import Period

FIRST = date(2026, 10, 5)
NOW = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
PROGRAMME = "cd34"


def after(days: int) -> date:
    return FIRST + timedelta(days=days)


def squats(**changed: Any) -> Exercise:
    """Step by step to a goal: twelve times, more of them, then with a band."""
    told: dict[str, Any] = {
        "key": "squats",
        "what": "Knäböj",
        "trains": "strength",
        "rhythm": Rhythm(days_a_week=3),
        "dose": Dose(repetitions=8, sets=2),
        "steps": (Dose(repetitions=12, sets=2), Dose(repetitions=12, sets=2, load="grönt band")),
        "lighter": Dose(repetitions=4, sets=2),
    }
    return Exercise(**{**told, **changed})


def walking(**changed: Any) -> Exercise:
    """Graded activity: ten percent a step from tries of 10, 14 and 12 minutes."""
    quota = Quota(tries=tuple(map(Decimal, (10, 14, 12))), lighter=Decimal(6))
    told: dict[str, Any] = {"key": "walk", "what": "Promenad", "way": WayUp.GRADED_ACTIVITY, "quota": quota}
    return Exercise(**{**told, **changed})


def bending(**changed: Any) -> Exercise:
    """Graded exposure, led by the clinic."""
    told: dict[str, Any] = {
        "key": "bend",
        "what": "Böja mig framåt",
        "way": WayUp.GRADED_EXPOSURE,
        "feared": (Feared(movement="Lyfta en kasse", fear=80), Feared(movement="Knyta skorna", fear=40)),
        "led_by": "Anna, fysioterapeut",
    }
    return Exercise(**{**told, **changed})


def programme(*exercises: Exercise, **changed: Any) -> Programme:
    told: dict[str, Any] = {"begins": FIRST, "exercises": exercises or (squats(), walking())}
    return Programme(**{**told, **changed})


def chose(choice: str, days: int) -> StepChoice:
    return StepChoice(day=after(days), plan=PROGRAMME, exercise="squats", choice=choice)


def said(exercise: Exercise, choices: list[StepChoice], days: int) -> Today:
    found = today(programme(exercise), exercise, choices, after(days))
    assert found
    return found


# --- What the plan says ---------------------------------------------------------------


def test_a_programme_begins_with_the_routine() -> None:
    first = said(squats(), [], 0)

    assert (first.step, first.dose, first.lighter) == (
        0,
        Dose(repetitions=8, sets=2),
        Dose(repetitions=4, sets=2),
    )


def test_the_routine_stays_until_the_patient_goes_up() -> None:
    assert {said(squats(), [], days).step for days in range(60)} == {0}


def test_going_up_takes_the_next_agreed_dose_and_never_one_beyond_the_plan() -> None:
    doses = [dose_after(squats(), step) for step in range(5)]

    assert doses == [squats().dose, *squats().steps, squats().steps[-1], squats().steps[-1]]


def test_graded_activity_takes_its_amount_from_the_quota() -> None:
    assert [dose_after(walking(), step) for step in range(3)] == [
        Dose(minutes=9),
        Dose(minutes=10),
        Dose(minutes=12),
    ]


def test_a_quota_leaves_the_rest_of_the_dose_as_agreed() -> None:
    steady = walking(dose=Dose(minutes=1, talk=Talk.TALK), quota=Quota(given=Decimal(400), unit=Unit.METRES))

    assert dose_after(steady, 0) == Dose(minutes=1, metres=400, talk=Talk.TALK)


def test_a_long_way_in_metres_is_not_taken_for_minutes() -> None:
    far = walking(quota=Quota(given=Decimal(3000), unit=Unit.METRES))

    assert dose_after(far, 0) == Dose(metres=3000)


def test_a_number_of_times_is_a_number_of_repetitions() -> None:
    sets = walking(dose=Dose(repetitions=5, sets=2), quota=Quota(given=Decimal(8), unit=Unit.TIMES))

    assert dose_after(sets, 0) == Dose(repetitions=8, sets=2)


def test_an_exercise_that_starts_anew_forgets_its_earlier_steps() -> None:
    ups = [chose(NextStep.UP, 7), chose(NextStep.UP, 14)]

    assert said(squats(), ups, 20).step == 2
    assert said(squats(begins=after(15)), ups, 20).step == 0


def test_an_exercise_never_begins_before_its_programme() -> None:
    early = squats(begins=FIRST - timedelta(days=9))

    assert today(programme(early), early, [], FIRST - timedelta(days=1)) is None


def test_the_lighter_variant_of_a_quota_is_the_plans_own() -> None:
    assert said(walking(), [], 0).lighter == Dose(minutes=6)


def test_nothing_lighter_is_made_up_where_the_plan_has_nothing() -> None:
    bare = said(squats(lighter=None), [chose(NextStep.LIGHTER, 7)], 8)

    assert (bare.lighter, bare.on_lighter, bare.dose) == (None, False, squats().dose)


def test_the_lighter_variant_is_chosen_until_the_next_decision() -> None:
    assert [said(squats(), [chose(NextStep.LIGHTER, 10)], days).on_lighter for days in (9, 10, 30)] == [
        False,
        True,
        True,
    ]


def test_before_the_programme_begins_it_says_nothing() -> None:
    assert today(programme(squats()), squats(), [], FIRST - timedelta(days=1)) is None


def test_what_to_do_today_is_never_asked_of_pain() -> None:
    asked = {
        parameter
        for function in (today, dose_after, as_planned, as_lighter, hurried_steps)
        for parameter in inspect.signature(function).parameters
    }

    assert asked == {
        "programme",
        "exercise",
        "choices",
        "day",
        "step",
        "said",
        "programme_id",
        "at",
    }


@pytest.mark.parametrize("pain", [8, 1])
def test_pain_8_and_pain_1_leave_todays_amount_as_it_is(pain: int) -> None:
    planned = said(walking(), [], 5)
    session = replace(as_planned(planned, PROGRAMME, after(5), NOW), pain_before=pain, pain_after=pain)

    assert (session.minutes, said(walking(), [], 6)) == (9, planned)


@given(st.lists(st.tuples(st.sampled_from(list(NextStep)), st.integers(0, 80)), max_size=20))
def test_whatever_is_decided_the_dose_is_one_that_was_agreed(made: list[tuple[str, int]]) -> None:
    found = said(squats(), [chose(choice, days) for choice, days in made], 80)

    assert found.dose in (squats().dose, *squats().steps)


# --- What was agreed -------------------------------------------------------------------


def test_a_step_that_is_longer_before_it_is_harder_asks_nothing() -> None:
    assert hurried_steps(squats()) == ()


def test_a_step_that_gets_harder_first_is_asked_about() -> None:
    harder = Dose(repetitions=8, sets=2, load="2 kg")

    assert hurried_steps(squats(steps=(harder, Dose(repetitions=12, sets=2, load="2 kg")))) == (1,)


def test_a_step_that_gets_longer_and_harder_at_once_is_asked_about() -> None:
    assert hurried_steps(squats(steps=(Dose(repetitions=12, sets=2, load="2 kg"),))) == (1,)


def test_less_breath_is_harder() -> None:
    easy = Dose(minutes=20, talk=Talk.SING)

    assert hurried_steps(squats(dose=easy, steps=(replace(easy, talk=Talk.TALK),))) == (1,)


@pytest.mark.parametrize(
    ("before", "after", "hurried"), [(0, 8, (1,)), (3, 4, (1,)), (4, 4, ()), (None, 8, ()), (8, None, ())]
)
def test_a_higher_effort_is_harder_also_than_none_at_all(
    before: int | None, after: int | None, hurried: tuple[int, ...]
) -> None:
    easy = Dose(minutes=20, effort=before)

    assert hurried_steps(squats(dose=easy, steps=(replace(easy, effort=after),))) == hurried


@pytest.mark.parametrize(
    ("told", "field", "changed"),
    [
        (Unanswered, "what", {"what": " "}),
        (NotAChoice, "trains", {"trains": "patience"}),
        (NotAChoice, "way", {"way": "faster"}),
        (Unanswered, "dose", {"dose": None}),
        (Unanswered, "quota", {"way": WayUp.GRADED_ACTIVITY}),
        (Unanswered, "feared", {"way": WayUp.GRADED_EXPOSURE, "led_by": "Anna"}),
        (TooLong, "goal", {"goal": "x" * 501}),
    ],
)
def test_what_an_exercise_lacks_is_told_at_its_field(
    told: type[FieldError], field: str, changed: dict[str, Any]
) -> None:
    with pytest.raises(told) as error:
        squats(**changed)

    assert error.value.field == field


def test_exposure_without_anybody_at_the_clinic_is_refused() -> None:
    with pytest.raises(LeaderNeeded) as told:
        bending(led_by="")

    assert told.value.field == "led_by"


@pytest.mark.parametrize(
    ("told", "field", "changed"),
    [
        (NothingAnswered, "minutes", {}),
        (OutOfRange, "minutes", {"minutes": 0}),
        (NotANumber, "minutes", {"minutes": 7.5}),
        (OutOfRange, "metres", {"metres": 0}),
        (OutOfRange, "repetitions", {"repetitions": -3}),
        (OutOfRange, "sets", {"minutes": 5, "sets": 99}),
        (OutOfRange, "effort", {"minutes": 5, "effort": 11}),
        (NotAChoice, "talk", {"minutes": 5, "talk": "shout"}),
        (TooLong, "load", {"minutes": 5, "load": "x" * 81}),
    ],
)
def test_what_a_dose_cannot_be_is_told_at_its_field(
    told: type[FieldError], field: str, changed: dict[str, Any]
) -> None:
    with pytest.raises(told) as error:
        Dose(**changed)

    assert error.value.field == field


def test_a_programme_without_exercises_asks_for_one() -> None:
    with pytest.raises(Unanswered) as told:
        Programme(begins=FIRST, exercises=())

    assert told.value.field == "exercises"


def test_a_slower_programme_refuses_steps_of_a_week() -> None:
    with pytest.raises(OutOfRange) as told:
        programme(squats(), slower=True)

    assert (told.value.field, told.value.values["least"]) == ("days_a_step", 14)


def test_a_programme_made_slower_keeps_the_steps_that_were_taken() -> None:
    slow = squats(rhythm=Rhythm(days_a_week=3, days_a_step=14))

    found = today(programme(slow, slower=True), slow, [chose(NextStep.UP, 7)], after(10))

    assert found
    assert found.step == 1


def test_two_exercises_with_one_key_are_a_slip_of_the_program() -> None:
    with pytest.raises(ValueError, match="same key"):
        programme(squats(), squats())


def test_an_exercise_is_found_by_its_key() -> None:
    agreed = programme()

    assert (agreed.exercise("walk"), agreed.exercise("swim")) == (walking(), None)


# --- Sessions ------------------------------------------------------------------------------


def test_a_session_as_planned_has_the_dose_of_the_day() -> None:
    session = as_planned(said(squats(), [], 2), PROGRAMME, after(2), NOW)

    assert (session.what, session.repetitions, session.sets, session.variant) == ("Knäböj", 8, 2, "planned")


def test_a_lighter_session_has_the_plans_lighter_dose() -> None:
    session = as_lighter(said(squats(), [], 2), PROGRAMME, after(2), NOW)

    assert (session.repetitions, session.variant) == (4, "lighter")


def test_as_planned_is_the_lighter_variant_where_that_is_chosen_for_now() -> None:
    session = as_planned(said(squats(), [chose(NextStep.LIGHTER, 7)], 9), PROGRAMME, after(9), NOW)

    assert (session.repetitions, session.variant) == (4, "lighter")


def test_a_lighter_session_without_a_lighter_variant_is_told_at_the_variant() -> None:
    with pytest.raises(Unanswered) as told:
        as_lighter(said(squats(lighter=None), [], 2), PROGRAMME, after(2), NOW)

    assert told.value.field == "variant"


def test_a_session_can_be_adjusted() -> None:
    planned = as_planned(said(walking(), [], 2), PROGRAMME, after(2), NOW)

    assert replace(planned, variant="adjusted", minutes=7).minutes == 7


def test_exposure_is_done_without_an_amount() -> None:
    session = as_planned(said(bending(), [], 2), PROGRAMME, after(2), NOW)

    assert (session.minutes, session.repetitions, session.variant) == (None, None, "planned")


def test_a_session_before_its_programme_is_told_at_the_day() -> None:
    with pytest.raises(BeforeItsProgramme) as told:
        refuse_before(Session(day=FIRST - timedelta(days=1), what="Promenad", minutes=9), programme())

    assert told.value.field == "day"


def test_a_session_on_the_first_day_is_fine() -> None:
    refuse_before(Session(day=FIRST, what="Promenad", minutes=9), programme())


@pytest.mark.parametrize(
    ("told", "field", "changed"),
    [
        (Unanswered, "what", {"what": "", "minutes": 5}),
        (OutOfRange, "minutes", {"minutes": 0}),
        (OutOfRange, "effort", {"effort": 11}),
        (OutOfRange, "pain_after", {"pain_after": 11}),
        (NotAChoice, "talk", {"talk": "shout"}),
        (NotAChoice, "variant", {"variant": "skipped"}),
    ],
)
def test_what_a_session_cannot_be_is_told_at_its_field(
    told: type[FieldError], field: str, changed: dict[str, Any]
) -> None:
    with pytest.raises(told) as error:
        Session(day=FIRST, **{"what": "Promenad", **changed})

    assert error.value.field == field


def test_done_of_planned_counts_days_since_the_programme_began() -> None:
    sessions = [
        Session(day=after(days), programme=PROGRAMME, exercise="squats", variant=variant)
        for days, variant in ((0, "planned"), (2, "lighter"), (2, "planned"), (20, "planned"))
    ]
    fortnight = Period(FIRST - timedelta(days=7), after(13))

    found = done_of_planned(programme(), PROGRAMME, sessions, fortnight)

    assert found == {"squats": (2, 6), "walk": (0, 14)}
    assert days_done(sessions, "another", "squats") == frozenset()


def test_what_was_done_before_a_new_beginning_is_not_laid_beside_the_days_planned_since() -> None:
    anew = squats(begins=after(7))
    sessions = [
        Session(day=after(days), programme=PROGRAMME, exercise="squats", minutes=5)
        for days in (0, 2, 4, 7, 9)
    ]
    fortnight = Period(FIRST, after(13))

    assert done_of_planned(programme(anew), PROGRAMME, sessions, fortnight) == {"squats": (2, 3)}


def test_meeting_a_feared_movement_is_a_day_of_its_exercise_however_often() -> None:
    met = [
        ExposureTry(day=after(days), programme=PROGRAMME, exercise="bend", movement="Knyta skorna")
        for days in (0, 0, 3, 30)
    ]
    led = bending(rhythm=Rhythm(days_a_week=1))

    found = done_of_planned(programme(led), PROGRAMME, met, Period(FIRST, after(13)))

    assert found == {"bend": (2, 2)}
    assert days_done(met, PROGRAMME, "squats") == frozenset()


# --- Minutes a week --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("talk", "effort", "found"),
    [
        (Talk.SING, None, Intensity.LIGHT),
        (Talk.TALK, None, Intensity.MODERATE),
        (Talk.FEW_WORDS, None, Intensity.VIGOROUS),
        (None, 4, Intensity.LIGHT),
        (None, 5, Intensity.MODERATE),
        (None, 6, Intensity.MODERATE),
        (None, 7, Intensity.VIGOROUS),
        (Talk.SING, 9, Intensity.LIGHT),
        (None, None, None),
    ],
)
def test_how_hard_it_was_is_told_by_the_breath_or_else_by_the_effort(
    talk: str | None, effort: int | None, found: Intensity | None
) -> None:
    assert intensity(talk, effort) == found


def test_vigorous_minutes_count_twice_beside_whos_advice() -> None:
    sessions = [
        Session(day=after(0), what="Promenad", minutes=60, talk=Talk.TALK),
        Session(day=after(3), what="Spinning", minutes=20, talk=Talk.FEW_WORDS),
        Session(day=after(4), what="Stretch", minutes=15, talk=Talk.SING),
        Session(day=after(5), what="Yoga", minutes=30),
        Session(day=after(5), what="Knäböj", repetitions=12, talk=Talk.TALK),
        Session(day=after(9), what="Promenad", minutes=60, talk=Talk.TALK),
    ]

    week = week_minutes(sessions, Period(FIRST, after(6)))

    assert (week.light, week.moderate, week.vigorous, week.untold, week.counted) == (15, 60, 20, 30, 100)
    assert WHO_ADVICE == (150, 300)


# --- Pain around sessions over weeks -------------------------------------------------------------


@pytest.mark.parametrize(
    ("weeks", "rising"),
    [
        ((3, 4, 5, 6), True),
        ((3, 3, 3, 4), True),
        ((3, 4, 4, 4), True),
        ((3, 3.5, 3.5, 3.5), False),
        ((3, 4, 3, 6), False),
        ((6, 5, 4, 3), False),
        ((3, 4, None, 6), False),
        ((3, 4, 5), False),
        ((9, 3, 4, 5, 6), True),
        ((3, 4, 5, 6, 6, 6, 6), False),
        ((), False),
    ],
)
def test_four_weeks_of_rise_are_seen_and_nothing_less(weeks: tuple[float | None, ...], rising: bool) -> None:
    assert has_risen(weeks) is rising


def sore(days: int, before: int | None, then: int | None) -> Session:
    return Session(day=after(days), what="Promenad", minutes=9, pain_before=before, pain_after=then)


def test_a_week_is_the_middle_of_its_answers_before_and_after() -> None:
    sessions = [sore(0, 2, 6), sore(3, 3, None), sore(8, 4, 5), sore(22, None, None)]

    assert pain_by_week(sessions, after(27)) == (3, 4.5, None, None)


@given(st.lists(st.tuples(st.integers(0, 27), st.integers(0, 10)), max_size=40))
def test_one_bad_session_among_three_alike_is_not_a_rise(answers: list[tuple[int, int]]) -> None:
    flat = [sore(days, 4, 4) for days in range(28)]
    spike = sore(27, 10, 10)

    assert not has_risen(pain_by_week([*flat, spike], after(27)))
    assert pain_by_week([sore(d, p, p) for d, p in answers], after(27)) == pain_by_week(
        [sore(d, p, p) for d, p in reversed(answers)], after(27)
    )


# --- Feared movements ------------------------------------------------------------------------------


def test_the_ladder_goes_from_the_least_to_the_most_frightening_as_it_is_now() -> None:
    tries = [
        ExposureTry(day=after(9), movement=" lyfta en kasse", fear_before=60, fear_after=30, came_true="no"),
        ExposureTry(day=after(2), movement="Lyfta en kasse", fear_before=80, fear_after=70),
    ]

    first, second = ladder(bending().feared, tries)

    assert (first.feared.movement, first.times, first.fear_now) == ("Lyfta en kasse", 2, 30)
    assert (second.feared.movement, second.times, second.fear_now) == ("Knyta skorna", 0, 40)


def test_before_any_movement_was_met_the_ladder_goes_by_the_fear_at_first() -> None:
    assert [rung.fear_now for rung in ladder(bending().feared, [])] == [40, 80]


def test_the_longest_words_of_a_feared_movement_are_kept() -> None:
    long = Feared(movement="x" * 200, fear=100, expectation="x" * 1000)

    assert (len(long.movement), len(long.expectation)) == (200, 1000)


@pytest.mark.parametrize(
    ("told", "field", "changed"),
    [
        (Unanswered, "movement", {"movement": ""}),
        (TooLong, "movement", {"movement": "x" * 201}),
        (OutOfRange, "fear", {"fear": 101}),
        (NotANumber, "fear", {"fear": "much"}),
        (TooLong, "expectation", {"expectation": "x" * 1001}),
    ],
)
def test_what_a_feared_movement_cannot_be_is_told_at_its_field(
    told: type[FieldError], field: str, changed: dict[str, Any]
) -> None:
    with pytest.raises(told) as error:
        Feared(**{"movement": "Lyfta", "fear": 50, **changed})

    assert error.value.field == field


def test_a_try_without_a_movement_asks_for_it() -> None:
    with pytest.raises(Unanswered) as told:
        ExposureTry(day=FIRST, fear_before=40)

    assert told.value.field == "movement"


def test_no_sentence_of_exercise_says_to_rest_altogether() -> None:
    spoken = [value for name, value in vars(room).items() if name.isupper() and isinstance(value, str)]

    assert len(spoken) == 5
    assert not [words for words in spoken if "rest" in words.lower().split()]
