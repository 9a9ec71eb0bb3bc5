"""How a taper goes: confirmed step by step, paused, changed by the contact, and judged late."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from app.errors import (
    BeforeThePlan,
    DoseNotANumber,
    EndsFirst,
    FieldError,
    InTheFuture,
    MoreThanNow,
    NotAgreedYet,
    OutOfRange,
    StepNotDue,
    StepsOutOfOrder,
    TooFarAhead,
    Unanswered,
)
from app.rehab import taper as the_taper
from app.rehab.taper import (
    Agreement,
    Aim,
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
    as_needed,
    begun_on,
    can_be_judged,
    change_due_on,
    confirm,
    corrected,
    dose_problems,
    doses_due,
    doubts,
    end_of,
    follow,
    is_agreed,
    is_due_for_change,
    is_past_the_end,
    is_paused,
    judged_from,
    newly_agreed,
    next_step,
    pause_problems,
    resumed,
    step_on,
    tick,
    told,
)
from app.rehab.taper.safety import CALLS
from tests.rehab.test_taper import AGREED, AGREEMENT, OXY, PATCH, RESCUE, STEPS, TAPER, TODAY, dose, with_step

ID = "a1"
MORNING, EVENING = PartOfDay.MORNING, PartOfDay.EVENING


def on(number: int, day: date) -> StepConfirmed:
    return StepConfirmed(day=day, taper=ID, agreed=AGREED, number=number)


def pause(day: date, until: date | None = None) -> Pause:
    return Pause(day=day, until=until, taper=ID)


def number_on(course: Course, day: date) -> int | None:
    now = step_on(course, day)
    return now.number if now else None


NEW = Course(TAPER)
HALF_WAY = Course(TAPER, (on(2, date(2026, 10, 5)), on(3, date(2026, 11, 2))))
LAST = Course(TAPER, (*HALF_WAY.confirmed, on(4, date(2026, 11, 30)), on(5, date(2026, 12, 28))))


# --- Steps change when the patient says so


def test_before_the_first_step_there_is_none() -> None:
    assert step_on(NEW, date(2026, 9, 6)) is None


def test_the_first_step_begins_on_its_day() -> None:
    assert number_on(NEW, date(2026, 9, 7)) == 1


@pytest.mark.parametrize("day", [date(2026, 10, 5), date(2026, 12, 24), date(2030, 1, 1)])
def test_a_missed_step_date_stays_on_the_old_step(day: date) -> None:
    assert number_on(NEW, day) == 1


def test_a_confirmed_step_holds_from_its_day() -> None:
    assert [number_on(HALF_WAY, date(2026, 11, day)) for day in (1, 2, 22)] == [2, 3, 3]


def test_a_confirmation_is_made_for_the_next_step_alone() -> None:
    confirmed = confirm(NEW, ID, date(2026, 10, 5), TODAY)

    assert confirmed == on(2, date(2026, 10, 5))


def test_a_confirmation_that_skips_a_step_does_not_count() -> None:
    assert number_on(Course(TAPER, (on(4, date(2026, 11, 30)),)), date(2026, 12, 1)) == 1


def test_two_steps_never_begin_on_one_day() -> None:
    rushed = Course(TAPER, (on(2, date(2026, 11, 2)), on(3, date(2026, 11, 2))))

    assert number_on(rushed, TODAY) == 2


@pytest.mark.parametrize(
    ("course", "day", "error"),
    [
        (NEW, date(2026, 10, 4), StepNotDue),
        (NEW, date(2026, 11, 23), InTheFuture),
        (HALF_WAY, TODAY, StepNotDue),
        (LAST, TODAY, StepNotDue),
        (Course(replace(TAPER, agreement=Agreement())), TODAY, NotAgreedYet),
        (Course(TAPER, (), (pause(date(2026, 10, 1)),)), TODAY, StepNotDue),
    ],
)
def test_a_step_is_not_confirmed_before_it_is_due(course: Course, day: date, error: type[FieldError]) -> None:
    with pytest.raises(error):
        confirm(course, ID, day, TODAY)


@pytest.mark.parametrize(
    ("day", "due"), [(date(2026, 10, 4), False), (date(2026, 10, 5), True), (TODAY, True)]
)
def test_the_next_step_waits_for_the_patient_from_its_day_on(day: date, due: bool) -> None:
    assert is_due_for_change(NEW, day) is due


def test_a_step_that_began_late_still_lasts_its_days_and_nothing_is_caught_up() -> None:
    late = Course(TAPER, (on(2, date(2026, 10, 15)),))

    assert change_due_on(late, date(2026, 10, 20)) == date(2026, 11, 12)


def test_a_step_does_not_begin_before_its_day_in_the_plan() -> None:
    early = Course(TAPER, (on(2, date(2026, 10, 1)),))

    assert change_due_on(early, date(2026, 10, 20)) == date(2026, 11, 2)


def test_after_the_last_step_no_change_is_due() -> None:
    assert next_step(LAST, date(2027, 1, 1)) is None
    assert change_due_on(LAST, date(2027, 1, 1)) is None


# --- Pauses


def test_a_pause_lengthens_the_step_by_its_days() -> None:
    course = Course(TAPER, HALF_WAY.confirmed, (pause(date(2026, 11, 10), date(2026, 11, 16)),))

    assert change_due_on(course, TODAY) == date(2026, 12, 7)


def test_an_open_pause_has_no_change_ahead() -> None:
    course = Course(TAPER, HALF_WAY.confirmed, (pause(date(2026, 11, 10)),))

    assert change_due_on(course, date(2026, 12, 24)) is None
    assert not is_due_for_change(course, date(2026, 12, 24))
    assert number_on(course, date(2026, 12, 24)) == 3


def test_a_pause_from_the_day_the_change_is_due_moves_it_behind_the_pause() -> None:
    course = Course(TAPER, HALF_WAY.confirmed, (pause(date(2026, 11, 30), date(2026, 12, 6)),))

    assert change_due_on(course, date(2026, 12, 1)) == date(2026, 12, 7)


def test_pauses_that_overlap_count_each_day_once() -> None:
    pauses = (
        pause(date(2026, 11, 10), date(2026, 11, 16)),
        pause(date(2026, 11, 12), date(2026, 11, 13)),
        pause(date(2026, 11, 15), date(2026, 11, 18)),
    )

    assert change_due_on(Course(TAPER, HALF_WAY.confirmed, pauses), TODAY) == date(2026, 12, 9)


def test_a_pause_of_an_earlier_step_does_not_lengthen_this_one() -> None:
    course = Course(TAPER, HALF_WAY.confirmed, (pause(date(2026, 10, 10), date(2026, 11, 3)),))

    assert change_due_on(course, TODAY) == date(2026, 12, 2)


def test_a_pause_taken_when_the_change_was_due_holds_it_until_the_pause_is_over() -> None:
    course = Course(TAPER, HALF_WAY.confirmed, (pause(date(2026, 12, 5), date(2026, 12, 9)),))

    assert [is_due_for_change(course, date(2026, 12, day)) for day in (4, 5, 9, 10)] == [
        True,
        False,
        False,
        True,
    ]


def test_a_step_is_not_confirmed_for_a_paused_day() -> None:
    course = Course(TAPER, HALF_WAY.confirmed, (pause(date(2026, 12, 5), date(2026, 12, 9)),))

    with pytest.raises(StepNotDue):
        confirm(course, ID, date(2026, 12, 6), date(2026, 12, 24))


def test_a_pause_is_over_the_day_before_the_patient_says_so() -> None:
    assert resumed(pause(date(2026, 11, 10)), TODAY).until == date(2026, 11, 21)
    assert resumed(pause(TODAY), TODAY).until == TODAY


def test_a_pause_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(EndsFirst):
        pause(date(2026, 11, 10), date(2026, 11, 9))


def test_a_pause_of_tomorrow_is_told() -> None:
    assert isinstance(pause_problems(pause(date(2026, 11, 23)), TODAY)[0], InTheFuture)


def test_a_pause_until_another_century_is_told() -> None:
    found = pause_problems(pause(TODAY, date(9999, 12, 31)), TODAY)

    assert [(type(one), one.field) for one in found] == [(TooFarAhead, "until")]


def test_a_pause_that_no_calendar_ends_has_no_change_ahead() -> None:
    course = Course(TAPER, HALF_WAY.confirmed, (pause(date(2026, 11, 10), date.max),))

    assert change_due_on(course, TODAY) is None


def test_a_day_within_a_pause_is_a_paused_one() -> None:
    course = Course(TAPER, (), (pause(date(2026, 11, 10), date(2026, 11, 16)), pause(date(2026, 12, 1))))

    assert [is_paused(course, date(2026, 11, day)) for day in (9, 10, 16, 17)] == [False, True, True, False]
    assert is_paused(course, date(2027, 5, 1))


# --- Doses


def counts(course: Course, day: date) -> list[tuple[PartOfDay, Decimal | None]]:
    return [(due.dose.part, due.dose.count) for due in doses_due(course, day)]


def test_the_doses_of_a_day_are_those_of_the_step_as_given() -> None:
    assert counts(HALF_WAY, TODAY) == [(MORNING, 1), (EVENING, 1)]


def test_a_dose_of_0_is_not_due() -> None:
    assert counts(LAST, date(2026, 12, 1)) == [(EVENING, 1)]


def test_after_the_last_step_down_to_nothing_nothing_is_due() -> None:
    assert counts(LAST, date(2026, 12, 28)) == []


@pytest.mark.parametrize("name", ["with_whom", "contact", "latest_end", "decided"])
def test_of_a_draft_nothing_is_due(name: str) -> None:
    draft = replace(TAPER, agreement=replace(AGREEMENT, **{name: getattr(Agreement(), name)}))
    course = Course(draft, HALF_WAY.confirmed)

    assert doses_due(course, TODAY) == as_needed(course, TODAY) == ()
    assert step_on(course, TODAY) is None
    assert change_due_on(course, TODAY) is None
    assert not is_due_for_change(course, date(2026, 12, 24))


def test_the_doses_stand_in_the_order_of_the_day() -> None:
    doses = (
        dose("oxy", 1, PartOfDay.NIGHT),
        Dose(medicine="oxy", part=MORNING, clock=time(9), count=Decimal(1)),
        Dose(medicine="oxy", part=MORNING, clock=time(6), count=Decimal(1)),
    )
    due = doses_due(Course(with_step(1, doses=doses)), date(2026, 9, 8))

    assert [one.dose.clock for one in due] == [time(6), time(9), None]


def test_as_needed_is_allowed_and_never_due() -> None:
    steps = tuple(replace(one, doses=(*one.doses, dose("rescue", 1))) for one in STEPS)
    course = Course(replace(TAPER, medicines=(OXY, RESCUE), steps=steps))

    assert {due.medicine for due in doses_due(course, AGREED)} == {OXY}
    assert [due.medicine for due in as_needed(course, AGREED)] == [RESCUE]


def patches(second: int) -> Course:
    """Two steps of patches and tablets; the second begins on the 18th day."""
    steps = (
        Step(number=1, start=AGREED, doses=(dose("patch", 1), dose("oxy", 2))),
        Step(number=2, start=date(2026, 9, 24), doses=(dose("patch", second), dose("oxy", 1))),
        Step(number=3, start=date(2026, 11, 1)),
    )
    return Course(replace(TAPER, medicines=(PATCH, OXY), steps=steps), (on(2, date(2026, 9, 24)),))


def patch_days(course: Course) -> list[int]:
    days = [AGREED + timedelta(days=n) for n in range(40)]
    return [
        (day - AGREED).days
        for day in days
        if any(due.medicine is course.taper.medicines[0] for due in doses_due(course, day))
    ]


def test_a_patch_is_due_on_the_days_it_is_changed() -> None:
    assert patch_days(replace(patches(1), confirmed=())) == [0, 7, 14, 21, 28, 35]


def test_the_patches_keep_their_rhythm_through_a_step_that_lowers_only_tablets() -> None:
    assert patch_days(patches(1)) == [0, 7, 14, 21, 28, 35]


def test_a_step_that_changes_the_patches_begins_their_rhythm_anew() -> None:
    fewer = patches(1)
    steps = tuple(
        one.retyped(doses=(dose("patch", "0.5"), dose("oxy", 1))) if one.number == 2 else one
        for one in fewer.taper.steps
    )

    assert patch_days(replace(fewer, taper=replace(fewer.taper, steps=steps))) == [0, 7, 14, 17, 24, 31, 38]


def test_a_patch_that_is_on_already_keeps_its_own_day() -> None:
    course = replace(patches(1), confirmed=())
    worn = replace(PATCH, changed_on=date(2026, 9, 4))

    assert patch_days(replace(course, taper=replace(course.taper, medicines=(worn, OXY)))) == [
        4,
        11,
        18,
        25,
        32,
        39,
    ]


def test_the_patches_keep_their_rhythm_through_a_new_agreement() -> None:
    day = date(2026, 10, 1)

    new = newly_agreed(patches(1), replace(AGREEMENT, on=day), day)

    assert patch_days(Course(new)) == [21, 28, 35]


def test_one_tap_writes_down_a_dose_with_what_the_plan_said() -> None:
    due = doses_due(HALF_WAY, TODAY)[1]

    taken = tick(due, ID, TODAY)

    assert (taken.how, taken.name, taken.amount, taken.unit) == (
        Taken.AS_PLANNED,
        "Oxikodon depot",
        due.medicine.amount,
        due.medicine.unit,
    )
    assert (taken.planned_count, taken.part, taken.step) == (
        1,
        EVENING,
        3,
    )
    assert [told(one, [taken]) for one in doses_due(HALF_WAY, TODAY)] == [None, taken]


def test_four_things_can_be_said_of_a_dose_and_the_last_one_counts() -> None:
    due = doses_due(HALF_WAY, TODAY)[0]
    said = [tick(due, ID, TODAY, how) for how in Taken]

    assert len({one.how for one in said}) == 4
    assert told(due, said) == said[-1]


def test_nobody_answered_is_not_the_same_as_not_taken() -> None:
    assert told(doses_due(HALF_WAY, TODAY)[0], []) is None


@pytest.mark.parametrize("how", [Taken.NOT_TAKEN, Taken.AMOUNT_UNKNOWN])
def test_a_dose_not_taken_or_of_unknown_amount_has_no_number(how: Taken) -> None:
    with pytest.raises(DoseNotANumber):
        DoseTaken(day=TODAY, taper=ID, step=1, medicine="rescue", how=how, count=Decimal(1))


@pytest.mark.parametrize(
    ("count", "error"), [("-1", OutOfRange), ("200.5", OutOfRange), ("nan", DoseNotANumber)]
)
def test_no_dose_taken_holds_what_cannot_be_counted(count: str, error: type[FieldError]) -> None:
    with pytest.raises(error) as refused:
        DoseTaken(day=TODAY, taper=ID, step=1, medicine="rescue", count=Decimal(count))

    assert refused.value.field == "count"


def test_a_dose_of_tomorrow_is_told() -> None:
    taken = DoseTaken(day=date(2026, 11, 23), taper=ID, step=1, medicine="rescue", count=Decimal(1))

    assert [(type(one), one.field) for one in dose_problems(taken, TODAY)] == [(InTheFuture, "day")]


# --- What belongs to which agreement


def test_confirmations_of_another_taper_or_agreement_do_not_count() -> None:
    others = (replace(on(2, date(2026, 10, 5)), taper="b2"), replace(on(2, date(2026, 10, 5)), agreed=TODAY))

    course = follow(ID, TAPER, others, (replace(pause(date(2026, 9, 8)), taper="b2"),))

    assert (course.confirmed, course.pauses) == ((), ())


def test_my_contact_changed_the_plan_and_it_goes_on_from_the_step_i_am_on() -> None:
    agreement = replace(AGREEMENT, on=TODAY, with_whom="Bo Ek")

    new = newly_agreed(HALF_WAY, agreement, TODAY)

    assert [one.number for one in new.steps] == [3, 4, 5]
    assert number_on(follow(ID, new, HALF_WAY.confirmed, ()), TODAY) == 3
    assert change_due_on(Course(new), TODAY) == date(2026, 11, 30)


def test_a_step_begun_late_keeps_its_days_under_a_new_agreement() -> None:
    late = Course(TAPER, (on(2, date(2026, 10, 15)),))

    new = newly_agreed(late, replace(AGREEMENT, on=date(2026, 10, 20)), date(2026, 10, 20))

    assert new.steps[0] == replace(STEPS[1], start=date(2026, 10, 15))


def test_more_under_a_new_agreement_is_asked_back_before_it_counts() -> None:
    new = newly_agreed(HALF_WAY, replace(AGREEMENT, on=TODAY), TODAY)
    more = replace(new, steps=(new.steps[0].retyped(doses=(dose("oxy", 4),)), *new.steps[1:]))

    assert [doubt.field for doubt in doubts(more)] == ["steps[3].doses"]
    assert doses_due(Course(more), TODAY) == ()


def test_a_stronger_tablet_under_a_new_agreement_is_asked_back() -> None:
    new = newly_agreed(HALF_WAY, replace(AGREEMENT, on=TODAY), TODAY)
    stronger = replace(new, medicines=(replace(OXY, amount=Decimal(20)),))

    assert not is_agreed(stronger)


def test_yes_answers_of_the_earlier_agreement_do_not_stand_for_the_new_one() -> None:
    answered = Course(with_step(2, doses=(dose("oxy", 9),), as_given=True))

    new = newly_agreed(answered, replace(AGREEMENT, on=TODAY), TODAY)

    assert not any(one.as_given for one in new.steps)


@pytest.mark.parametrize("agreed", [None, AGREED, date(2026, 9, 1)])
def test_a_new_agreement_has_a_later_day(agreed: date | None) -> None:
    with pytest.raises(BeforeThePlan):
        newly_agreed(HALF_WAY, replace(AGREEMENT, on=agreed), TODAY)


# --- No way back up


def test_a_slip_of_the_pen_in_a_step_to_come_is_put_right() -> None:
    assert corrected(HALF_WAY, with_step(4, doses=(dose("oxy", 1),)), TODAY).steps[3].doses == (
        dose("oxy", 1),
    )


def test_a_spelling_is_put_right() -> None:
    spelt = replace(TAPER, medicines=(replace(OXY, name="Oxycodone depot"),))

    assert corrected(HALF_WAY, spelt, TODAY) is spelt


@pytest.mark.parametrize(
    "taper",
    [
        with_step(3, doses=(dose("oxy", 3),)),
        replace(TAPER, steps=(*STEPS[:2], *STEPS[3:])),
        replace(TAPER, medicines=(replace(OXY, amount=Decimal(20)),)),
        replace(TAPER, agreement=replace(AGREEMENT, on=date(2026, 9, 1))),
    ],
    ids=["more tablets", "the step taken out", "a stronger tablet", "another day of agreement"],
)
def test_no_correction_leads_back_to_more_than_now(taper: Taper) -> None:
    checked = replace(taper, steps=tuple(replace(one, as_given=True) for one in taper.steps))

    with pytest.raises(MoreThanNow):
        corrected(HALF_WAY, checked, TODAY)


def test_no_correction_turns_an_agreement_into_a_draft() -> None:
    with pytest.raises(Unanswered):
        corrected(HALF_WAY, replace(TAPER, agreement=replace(AGREEMENT, contact="")), TODAY)
    with pytest.raises(StepsOutOfOrder):
        corrected(HALF_WAY, with_step(4, start=AGREED), TODAY)
    with pytest.raises(Unanswered):
        corrected(HALF_WAY, with_step(4, doses=(dose("oxy", 9),)), TODAY)


@pytest.mark.parametrize(
    "typed", [TAPER, Taper(note="Anna ringer i veckan"), with_step(3, doses=(dose("oxy", 9),))]
)
def test_a_draft_may_become_anything(typed: Taper) -> None:
    assert corrected(Course(Taper()), typed, TODAY) is typed


def test_before_the_first_step_a_slip_is_put_right_upwards_too() -> None:
    early = replace(TAPER, agreement=replace(AGREEMENT, on=date(2026, 9, 1)))
    right = replace(early, steps=(STEPS[0].retyped(doses=(dose("oxy", 5),)), *STEPS[1:]))

    assert corrected(Course(early), right, date(2026, 9, 3)) is right


def test_a_correction_may_close_the_taper() -> None:
    closed = replace(TAPER, ended=TODAY)

    assert corrected(HALF_WAY, closed, TODAY) is closed


def test_a_new_agreement_before_the_first_step_takes_every_step_along() -> None:
    worn = replace(PATCH, changed_on=date(2026, 8, 30))
    early = replace(TAPER, agreement=replace(AGREEMENT, on=date(2026, 9, 1)), medicines=(OXY, worn))

    new = newly_agreed(Course(early), replace(AGREEMENT, on=date(2026, 9, 3)), date(2026, 9, 3))

    assert (new.before, [one.number for one in new.steps]) == (None, [1, 2, 3, 4, 5])
    assert new.medicines == (OXY, worn)


def test_a_closed_taper_is_not_taken_up_again_by_a_correction() -> None:
    closed = Course(replace(TAPER, ended=date(2026, 11, 10)), HALF_WAY.confirmed)

    assert doses_due(closed, TODAY) == ()
    with pytest.raises(MoreThanNow):
        corrected(closed, TAPER, TODAY)


def test_a_closed_taper_taken_up_under_a_new_agreement_asks_about_its_first_dose() -> None:
    closed = Course(replace(TAPER, ended=date(2026, 11, 10)), HALF_WAY.confirmed)

    new = newly_agreed(closed, replace(AGREEMENT, on=TODAY), TODAY)

    assert new.ended is None
    assert [doubt.field for doubt in doubts(new)] == ["steps[3].doses"]


def test_the_course_knows_no_step_back() -> None:
    offered = " ".join(the_taper.__all__)

    assert not re.search("previous|back|revert|restart|increase", offered)


# --- Judged late


def test_the_effect_is_judged_two_calendar_months_after_the_last_step() -> None:
    steps = (STEPS[0], Step(number=2, start=date(2026, 3, 1)))
    agreement = replace(AGREEMENT, on=date(2026, 1, 1))
    taper = replace(TAPER, agreement=agreement, steps=(replace(STEPS[0], start=date(2026, 1, 1)), steps[1]))
    course = Course(taper, (replace(on(2, date(2026, 3, 1)), agreed=date(2026, 1, 1)),))

    assert end_of(course, TODAY) == date(2026, 3, 1)
    assert judged_from(course, TODAY) == date(2026, 5, 1)
    assert not can_be_judged(course, date(2026, 4, 30))
    assert can_be_judged(course, date(2026, 5, 1))


@pytest.mark.parametrize("course", [NEW, HALF_WAY, Course(replace(TAPER, agreement=Agreement()))])
def test_nothing_is_judged_while_it_goes_on(course: Course) -> None:
    assert judged_from(course, date(2030, 1, 1)) is None
    assert not can_be_judged(course, date(2030, 1, 1))


def test_a_taper_down_to_a_dose_ends_with_its_last_step_too() -> None:
    taper = replace(TAPER, steps=STEPS[:3], agreement=replace(AGREEMENT, aim=Aim.DOWN))
    course = Course(taper, HALF_WAY.confirmed)

    assert judged_from(course, TODAY) == date(2027, 1, 2)
    assert counts(course, date(2027, 6, 1)) == [(MORNING, 1), (EVENING, 1)]


def test_a_taper_out_of_the_treatment_has_not_ended_while_its_last_step_holds_a_dose() -> None:
    steps = (*STEPS[:3], replace(STEPS[3], as_given=True))
    course = Course(replace(TAPER, steps=steps), (*HALF_WAY.confirmed, on(4, date(2026, 11, 30))))
    closed = replace(course, taper=replace(course.taper, ended=date(2027, 1, 10)))

    assert is_agreed(course.taper)
    assert end_of(course, date(2027, 1, 31)) is None
    assert judged_from(closed, date(2027, 1, 31)) == date(2027, 3, 10)


def test_a_taper_closed_before_its_last_step_is_judged_from_there() -> None:
    closed = Course(replace(TAPER, ended=date(2026, 12, 31)), HALF_WAY.confirmed)

    assert [end_of(closed, date(2026, 12, day)) for day in (30, 31)] == [None, date(2026, 12, 31)]
    assert judged_from(closed, date(2027, 1, 1)) == date(2027, 2, 28)


def test_the_outer_end_date_that_has_passed_is_told_while_steps_are_left() -> None:
    assert not is_past_the_end(HALF_WAY, date(2027, 3, 1))
    assert is_past_the_end(HALF_WAY, date(2027, 3, 2))
    assert not is_past_the_end(LAST, date(2027, 3, 2))


# --- Warning signs


@pytest.mark.parametrize(
    ("flag", "calls"),
    [
        (RedFlag.BREATHING, ("emergency",)),
        (RedFlag.NOT_WAKING, ("emergency",)),
        (RedFlag.SEIZURE, ("emergency",)),
        (RedFlag.CHEST, ("emergency",)),
        (RedFlag.SUICIDAL, ("emergency", "crisis")),
        (RedFlag.NO_FLUIDS, ("urgent", "contact")),
        (RedFlag.PREGNANT, ("contact", "urgent")),
    ],
)
def test_a_warning_sign_opens_the_card_with_the_most_urgent_call_first(
    flag: RedFlag, calls: tuple[str, ...]
) -> None:
    assert CALLS[flag] == calls


def test_the_day_a_step_began_is_known() -> None:
    begun = begun_on(HALF_WAY, TODAY)

    assert begun is not None
    assert (begun.step.number, begun.day) == (3, date(2026, 11, 2))
