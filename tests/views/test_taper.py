"""What the taper's screens read and say: typed words become a schedule, and nothing is worked out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import NoSuchRecord, NotAClockTime
from app.rehab.period import Period
from app.rehab.symptoms import Sign
from app.rehab.symptoms import cards as symptom_cards
from app.rehab.taper import (
    Dose,
    Form,
    PartOfDay,
    RedFlag,
    Step,
    Taken,
    Taper,
    is_agreed,
    tick,
)
from app.rehab.taper.safety import CALLS
from app.session.notebook import Notebook
from app.views.emergency.about import KNOWN, asked_about, to_emergency, together, uses_of
from app.views.parts.clock_time import read_clock
from app.views.shell import BEHIND_THE_LOCK, OPEN, screen_at
from app.views.sitting import Sitting
from app.views.taper.doses import in_words
from app.views.taper.editing import Editing, Way, editing, may_be_kept_as_draft
from app.views.taper.of_day import day_of, days_of, paired
from app.views.taper.routes import ROUTES
from app.views.taper.stairs import Flight, filled
from app.views.taper.telling import about
from app.views.taper.typed import TypedMedicine, TypedTaper, like, typed_from
from app.views.taper.what_lacks import lacking
from app.views.taper.where import labels, where_i_am
from app.views.taper.written import written
from tests.journeys.conftest import LANGUAGES
from tests.views.tapers import FIRST, OXY, TAPER, TODAY, found_in, half_way, kept_in, opened_in

SWEDISH = LANGUAGES["sv"]
COUNTS = st.decimals(min_value=0, max_value=200, places=2)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Notebook]:
    notebook = opened_in(tmp_path)
    yield notebook
    notebook.lock()


def told(form: TypedTaper, base: Taper | None = None) -> dict[str, str]:
    """What is wrong with a form: the error's name by its field."""
    return {one.field: type(one).__name__ for one in written(form, base or Taper(), TODAY).errors}


# --- Typed and read -----------------------------------------------------------------------------


def test_a_schedule_that_is_typed_on_says_the_same() -> None:
    read = written(typed_from(TAPER), TAPER, TODAY)

    assert read.taper == TAPER
    assert read.is_whole


@given(counts=st.lists(COUNTS, min_size=1, max_size=4))
def test_every_count_comes_back_as_it_was_typed(counts: list[Decimal]) -> None:
    doses = tuple(
        Dose(medicine="oxy", part=part, count=count) for part, count in zip(PartOfDay, counts, strict=False)
    )
    taper = replace(TAPER, medicines=(OXY,), steps=(Step(number=1, start=FIRST, doses=doses),))

    read = written(typed_from(taper), taper, TODAY).taper

    assert read is not None
    assert [dose.count for dose in read.steps[0].doses] == counts


@given(typed=st.text(max_size=12))
def test_whatever_is_typed_as_an_amount_is_read_or_told_at_its_field(typed: str) -> None:
    form = typed_from(TAPER).with_dose(1, "oxy", PartOfDay.MORNING, count=typed, clock="")

    errors = told(form, TAPER)

    assert set(errors) <= {"steps[1].doses[0].count"}


def test_the_next_step_has_the_same_amounts_and_none_of_the_words() -> None:
    step = replace(typed_from(TAPER).steps[0], given="40 mg per dygn", last=FIRST, as_given=True)

    made = like(step)

    assert made.doses == step.doses
    assert (made.number, made.start, made.last, made.given, made.as_given) == (2, None, None, "", False)


def test_a_step_in_between_leaves_the_steps_before_it_alone() -> None:
    form = typed_from(TAPER).step_after(3)

    assert [step.number for step in form.steps] == [1, 2, 3, 4, 5, 6]
    assert form.steps[:3] == typed_from(TAPER).steps[:3]
    assert form.steps[3].doses == form.steps[2].doses


def test_a_step_typed_anew_is_asked_about_anew() -> None:
    form = typed_from(TAPER).with_step(2, as_given=True).with_dose(2, "oxy", PartOfDay.MORNING, count="5")

    assert not form.steps[1].as_given


def test_a_dose_that_is_emptied_is_none() -> None:
    form = typed_from(TAPER).with_dose(1, "oxy", PartOfDay.MORNING, count="", clock="")

    assert [dose.part for dose in form.steps[0].doses if dose.medicine == "oxy"] == [PartOfDay.EVENING]


def test_a_medicine_takes_its_doses_along() -> None:
    form = typed_from(TAPER).without_medicine("oxy")

    assert {dose.medicine for step in form.steps for dose in step.doses} == {"alv"}


def test_a_medicine_as_needed_may_be_taken_on_steps_that_say_nothing_of_it() -> None:
    form = typed_from(TAPER)
    form = replace(form, steps=tuple(replace(step, doses=()) for step in form.steps))

    read = written(form, TAPER, TODAY).taper

    assert read is not None
    assert all(step.of("alv") for step in read.steps)


@pytest.mark.parametrize(
    ("medicine", "field", "error"),
    [
        (TypedMedicine("m", "Oxikodon", strength="tio mg"), "amount", "NotANumber"),
        (TypedMedicine("m", "Oxikodon", strength="0 mg"), "amount", "OutOfRange"),
        (TypedMedicine("m", "Oxikodon", strength="10"), "amount", "Unanswered"),
        (TypedMedicine("m", "Fentanyl 25 µg/h", strength="25 mg"), "unit", "UnitDoesNotFit"),
        (TypedMedicine("m", "Fentanyl", Form.PATCH, strength="25 mg"), "unit", "UnitDoesNotFit"),
        (TypedMedicine("m", "Fentanyl", Form.PATCH, strength="25 µg/h"), "change_every", "NoPatchChange"),
        (TypedMedicine("m", "Fentanyl", Form.PATCH, strength="25 µg/h", change_every="var tredje"), "change_every", "NotANumber"),
        (TypedMedicine("m", "Fentanyl", Form.PATCH, strength="25 µg/h", change_every="30"), "change_every", "OutOfRange"),
        (TypedMedicine("m", "", strength="10 mg"), "name", "Unanswered"),
    ],
)  # fmt: skip
def test_a_medicine_is_told_at_its_field(medicine: TypedMedicine, field: str, error: str) -> None:
    errors = told(TypedTaper(medicines=(medicine,)))

    assert errors[f"medicines[m].{field}"] == error


def test_everything_wrong_is_told_at_once() -> None:
    form = typed_from(TAPER).with_dose(1, "oxy", PartOfDay.MORNING, count="en hel")
    form = form.with_dose(2, "oxy", PartOfDay.EVENING, clock="kvällen").with_step(3, start=None)
    form = replace(form, with_whom="")

    assert told(form, TAPER) == {
        "steps[1].doses[0].count": "DoseNotANumber",
        "steps[2].doses[2].clock": "NotAClockTime",
        "steps[3].start": "Unanswered",
        "agreement.with_whom": "Unanswered",
    }


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("8", time(8)), ("8.05", time(8, 5)), ("08:05", time(8, 5)), ("805", time(8, 5)), ("2230", time(22, 30)), ("", None)],
)  # fmt: skip
def test_a_time_of_day_is_read_as_people_write_it(typed: str, meant: time | None) -> None:
    assert read_clock("clock", typed) == meant


@pytest.mark.parametrize("typed", ["halv nio", "25", "8.75", "8.5.5", "-1"])
def test_what_is_no_time_of_day_is_told(typed: str) -> None:
    with pytest.raises(NotAClockTime):
        read_clock("clock", typed)


# --- What may be saved --------------------------------------------------------------------------


def test_an_agreement_from_tomorrow_cannot_be_kept_as_a_draft_by_mistake() -> None:
    form = replace(typed_from(TAPER), on=TODAY + timedelta(days=1))
    for step in form.steps:
        form = form.with_step(step.number, as_given=True)

    read = Editing(Way.NEW).read(form, TODAY)

    assert read.taper is not None
    assert is_agreed(read.taper)
    assert not may_be_kept_as_draft(Editing(Way.NEW), read)


def test_only_a_taper_that_is_over_makes_room_for_another(opened: Notebook) -> None:
    running = half_way(opened)
    ended = replace(running, kept=replace(running.kept, record=replace(running.taper, ended=TODAY)))

    assert editing(running, "another", TODAY).way is Way.CORRECTED
    assert editing(ended, "another", TODAY) == Editing(Way.NEW)


def test_a_new_agreement_goes_on_from_the_step_one_is_on(opened: Notebook) -> None:
    form = editing(half_way(opened), "new", TODAY).first(TODAY)

    assert [step.number for step in form.steps] == [3, 4, 5]
    assert (form.on, form.decided, form.latest_end, form.with_whom) == (None, False, None, "Anna Berg")


def test_a_draft_names_what_it_lacks() -> None:
    taper = replace(TAPER, agreement=replace(TAPER.agreement, latest_end=None), medicines=())

    assert lacking(SWEDISH, taper, TODAY)[0] == "Yttersta slutdatum"
    assert "Steg 1" in lacking(SWEDISH, taper, TODAY)


# --- The days -----------------------------------------------------------------------------------


def test_a_dose_stays_ticked_when_its_clock_time_is_put_right(opened: Notebook) -> None:
    taper = kept_in(opened)
    (morning, _) = day_of(opened, taper, FIRST).lines
    opened.journal.add(tick(morning.due, taper.id, FIRST))
    dose = replace(morning.due.dose, clock=time(7, 30))
    entries = [line.entry for line in day_of(opened, taper, FIRST).lines if line.entry]

    (line,) = paired((replace(morning.due, dose=dose),), entries)

    assert line.entry == entries[0]


def test_the_doses_of_another_time_of_day_are_not_mixed_up(opened: Notebook) -> None:
    taper = kept_in(opened)
    (morning, evening) = day_of(opened, taper, FIRST).lines
    opened.journal.add(tick(evening.due, taper.id, FIRST, Taken.NOT_TAKEN))

    lines = day_of(opened, taper, FIRST).lines

    assert [line.entry and line.entry.record.how for line in lines] == [None, Taken.NOT_TAKEN]
    assert morning.entry is None


def test_a_day_says_which_of_the_four_things_was_said(opened: Notebook) -> None:
    half_way(opened)
    days = days_of(opened, found_in(opened), Period.days_until(TODAY - timedelta(days=1), 6))
    said = {in_words(SWEDISH, day) for day in days}

    assert said == {
        "Alla doser tagna",
        "Tagen: 1 · Inget skrivet: 1",
        "Tagen: 1 · Tagen vid en annan tid: 1",
        "Tagen: 1 · Inte tagen: 1",
        "Tagen: 1 · Tagen, vet inte hur mycket: 1",
    }


def test_what_nobody_wrote_about_has_no_route(opened: Notebook) -> None:
    taper = half_way(opened)

    with pytest.raises(NoSuchRecord):
        about(opened, taper, "/taper/dose?day=2026-11-22&medicine=morfin&part=morning")


# --- The stairs ---------------------------------------------------------------------------------


def test_the_stairs_carry_the_plans_own_numbers() -> None:
    given_words = ("40 mg per dygn", "30 mg per dygn", "0 mg per dygn")
    steps = tuple(replace(step, given=words) for step, words in zip(TAPER.steps, given_words, strict=False))

    assert labels(SWEDISH, replace(TAPER, steps=steps)) == ("Mg per dygn", ["40", "30", "0"])


def test_the_stairs_carry_two_numbers_below_each_other() -> None:
    given_words = ("20 mg morgon, 15 mg kväll", "15 mg morgon, 15 mg kväll", "Ingen tablett längre")
    steps = tuple(replace(step, given=words) for step, words in zip(TAPER.steps, given_words, strict=False))

    assert labels(SWEDISH, replace(TAPER, steps=steps)) == (
        "… mg morgon, … mg kväll",
        ["20\n15", "15\n15", ""],
    )


def test_the_stairs_count_the_tablets_of_a_plan_without_words() -> None:
    assert labels(SWEDISH, TAPER) == (
        "Antal per dag: Oxikodon depot 10\u00a0mg",
        ["4", "3", "2", "1", "0"],
    )


def test_two_strengths_are_never_added_up() -> None:
    weak = replace(OXY, key="weak", amount=Decimal(5))

    assert labels(SWEDISH, replace(TAPER, medicines=(OXY, weak)))[1] == [""] * 5


@given(count=st.integers(1, 60), share=st.floats(0, 1), longest=st.integers(1, 8))
def test_many_steps_fit_a_phone_and_the_one_here_keeps_its_words(
    count: int, share: float, longest: int
) -> None:
    here = min(count - 1, int(share * count))
    flight = Flight(count, here, 318, 44)

    lettered = flight.lettered(longest, 16)

    assert here in lettered
    assert flight.floor < 250
    assert all((later - one) * flight.wide >= longest * 8 for one, later in pairwise(lettered))


def test_nobody_stands_on_the_stairs_of_a_taper_that_was_closed_and_what_was_walked_stays() -> None:
    walked = Flight(5, 2, 318, 44, standing=False)

    assert (walked.reached, walked.here) == (2, None)
    assert [shape.paint.color for shape in filled(walked)] == ["surfacecontainer"] * 3


def test_the_sentence_says_where_i_am(opened: Notebook) -> None:
    course = half_way(opened).course

    assert where_i_am(SWEDISH, course, date(2026, 11, 15)) == (
        "Du är på steg 3 av 5. Steg 4 kan börja fredag 20 november, när du själv bekräftar det."
    )
    assert where_i_am(SWEDISH, course, date(2026, 11, 10)) == (
        "Du är på steg 3 av 5 sedan måndag 2 november, och du stannar där under pausen."
    )


# --- The emergency card -------------------------------------------------------------------------


@pytest.mark.parametrize("flag", RedFlag)
def test_every_warning_sign_of_a_taper_has_its_card(flag: RedFlag) -> None:
    (found,) = asked_about([flag.value])

    assert found.uses == CALLS[flag]


@pytest.mark.parametrize("sign", Sign)
def test_every_warning_sign_among_symptoms_has_the_same_card_here(sign: Sign) -> None:
    (card,) = symptom_cards([sign])

    (found,) = asked_about([sign.value])

    assert (found.sentence, found.uses) == (card.sentence, card.uses)


def test_where_both_know_a_sign_they_call_the_same_numbers() -> None:
    shared = {flag.value for flag in RedFlag} & {sign.value for sign in Sign}

    assert shared == {"breathing", "seizure"}
    assert all(KNOWN[key].uses == ("emergency",) for key in shared)


def test_several_signs_show_each_number_once_and_danger_first() -> None:
    told_about = asked_about(["pregnant", "no_fluids", "not_waking", "nobody-knows"])

    assert told_about[0].key == "not_waking"
    assert uses_of(told_about) == ("emergency", "urgent", "contact")


def test_signs_of_which_the_same_is_said_stand_together() -> None:
    groups = together(asked_about(["pregnant", "chest", "not_waking"]))

    assert [[about.key for about in group] for group in groups] == [["not_waking", "chest"], ["pregnant"]]


def test_a_card_without_a_sign_shows_the_number_for_danger() -> None:
    assert uses_of(asked_about(["nobody-knows"])) == ("emergency",)


def test_the_card_opens_while_locked(tmp_path: Path) -> None:
    locked = Sitting(opened_in(tmp_path).home)

    assert screen_at(to_emergency("breathing", back="/taper/safety"), locked) is OPEN["/emergency"]


def test_every_screen_of_the_taper_is_behind_the_lock() -> None:
    assert set(ROUTES) <= set(BEHIND_THE_LOCK)
    assert not set(ROUTES) & set(OPEN)
