"""A taper schedule is the patient's copy: typed as given, asked about, and a draft until it is whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from decimal import Decimal

import pytest

from app.errors import (
    DoseNotANumber,
    DoubledDose,
    DoubledStep,
    EndsFirst,
    FieldError,
    InTheFuture,
    NoPatchChange,
    NotANumber,
    OutOfRange,
    StepsGap,
    StepsOutOfOrder,
    StepsOverlap,
    TooFarAhead,
    TooLong,
    TooLongAgo,
    Unanswered,
    UnitDoesNotFit,
    UnknownMedicine,
)
from app.rehab.fields import LONGEST_NOTE
from app.rehab.taper import (
    Acting,
    Agreement,
    Aim,
    ClinicNumber,
    Dose,
    Form,
    Medicine,
    Micrograms,
    MicrogramsPerHour,
    Milligrams,
    MilligramsPerMillilitre,
    PartOfDay,
    Step,
    Taper,
    Unit,
    doubts,
    is_agreed,
    problems,
    read_count,
    read_strength,
)
from app.rehab.taper.checks import NEEDED

AGREED = date(2026, 9, 7)
TODAY = date(2026, 11, 22)

OXY = Medicine(key="oxy", name="Oxikodon depot", amount=Decimal(10), unit=Unit.MG)
OXY_5 = Medicine(key="oxy5", name="Oxikodon depot", amount=Decimal(5), unit=Unit.MG)
RESCUE = Medicine(
    key="rescue", name="Oxikodon", form=Form.CAPSULE, acting=Acting.AS_NEEDED, amount=Decimal(5), unit=Unit.MG
)
PATCH = Medicine(
    key="patch",
    name="Buprenorfin",
    form=Form.PATCH,
    amount=Decimal(20),
    unit=Unit.UG_PER_HOUR,
    change_every=7,
)

AGREEMENT = Agreement(
    with_whom="Anna Berg",
    role="läkare",
    on=AGREED,
    contact="Sara Holm, 0000",
    decided=True,
    latest_end=date(2027, 3, 1),
    in_trouble="Ring Sara. På kvällar: whom to call.",
    aim=Aim.STOP,
)


def dose(
    medicine: str, count: str | int | None, part: PartOfDay = PartOfDay.MORNING, given: str = ""
) -> Dose:
    return Dose(medicine=medicine, part=part, count=None if count is None else Decimal(count), given=given)


def step(number: int, start: date, morning: str | int, evening: str | int, medicine: str = "oxy") -> Step:
    return Step(
        number=number,
        start=start,
        doses=(dose(medicine, morning), dose(medicine, evening, PartOfDay.EVENING)),
    )


# Five steps of four weeks: 40, 30, 20, 10 and 0 mg a day, typed from paper.
STEPS = (
    step(1, date(2026, 9, 7), 2, 2),
    step(2, date(2026, 10, 5), 2, 1),
    step(3, date(2026, 11, 2), 1, 1),
    step(4, date(2026, 11, 30), 0, 1),
    Step(number=5, start=date(2026, 12, 28)),
)
TAPER = Taper(agreement=AGREEMENT, medicines=(OXY,), steps=STEPS)


def with_step(which: int, /, **changes: object) -> Taper:
    """The taper with one step typed in another way."""
    steps = tuple(one.retyped(**changes) if one.number == which else one for one in STEPS)
    return replace(TAPER, steps=steps)


def told(found: tuple[FieldError, ...]) -> list[tuple[type, str]]:
    return [(type(one), one.field) for one in found]


def asked(taper: Taper) -> list[str]:
    return [doubt.field for doubt in doubts(taper)]


# --- The agreement


def test_a_whole_schedule_is_agreed() -> None:
    assert is_agreed(TAPER)
    assert problems(TAPER, TODAY) == ()


@pytest.mark.parametrize("name", NEEDED)
def test_without_any_part_of_the_agreement_it_is_a_draft(name: str) -> None:
    lacking = replace(TAPER, agreement=replace(AGREEMENT, **{name: getattr(Agreement(), name)}))

    assert not is_agreed(lacking)
    assert told(problems(lacking, TODAY)) == [(Unanswered, f"agreement.{name}")]


def test_what_is_asked_for_is_who_role_date_contact_decision_end_trouble_and_aim() -> None:
    assert NEEDED == ("with_whom", "role", "on", "contact", "decided", "latest_end", "in_trouble", "aim")


def test_an_empty_draft_can_be_kept() -> None:
    assert not is_agreed(Taper())


@pytest.mark.parametrize(
    ("change", "error", "field"),
    [
        ({"on": date(2026, 11, 23), "latest_end": date(2027, 3, 1)}, InTheFuture, "agreement.on"),
        ({"on": date(1026, 9, 7)}, TooLongAgo, "agreement.on"),
        ({"latest_end": date(2026, 9, 6)}, EndsFirst, "agreement.latest_end"),
        ({"latest_end": date(2206, 3, 1)}, TooFarAhead, "agreement.latest_end"),
    ],
)
def test_odd_days_of_the_agreement_are_told(change: dict[str, object], error: type, field: str) -> None:
    taper = replace(TAPER, agreement=replace(AGREEMENT, **change))  # type: ignore[arg-type]

    assert (error, field) in told(problems(taper, TODAY))


# --- Strengths


STRENGTHS = (
    Milligrams(Decimal(10)),
    Micrograms(Decimal(100)),
    MicrogramsPerHour(Decimal(25)),
    MilligramsPerMillilitre(Decimal(1)),
)


@pytest.mark.parametrize("one", STRENGTHS, ids=lambda one: type(one).__name__)
@pytest.mark.parametrize("other", [*STRENGTHS, 2, Decimal("0.5")], ids=str)
def test_strengths_cannot_be_added_multiplied_or_weighed_against_each_other(
    one: object, other: object
) -> None:
    sums: list[Callable[[object, object], object]] = [
        lambda a, b: a + b,  # type: ignore[operator]
        lambda a, b: b + a,  # type: ignore[operator]
        lambda a, b: a - b,  # type: ignore[operator]
        lambda a, b: a * b,  # type: ignore[operator]
        lambda a, b: b * a,  # type: ignore[operator]
        lambda a, b: a / b,  # type: ignore[operator]
        lambda a, b: a < b,  # type: ignore[operator]
    ]
    for arithmetic in sums:
        with pytest.raises(TypeError):
            arithmetic(one, other)


def test_ten_milligrams_are_not_ten_micrograms_an_hour() -> None:
    assert Milligrams(Decimal(10)) != MicrogramsPerHour(Decimal(10))


@pytest.mark.parametrize("amount", ["0", "-5", "10001", "nan", "inf"])
def test_a_strength_is_a_number_above_0(amount: str) -> None:
    with pytest.raises((OutOfRange, NotANumber)):
        Medicine(key="x", amount=Decimal(amount))


@pytest.mark.parametrize(
    ("medicine", "strength"),
    [(OXY, Milligrams(Decimal(10))), (PATCH, MicrogramsPerHour(Decimal(20))), (Medicine(key="x"), None)],
)
def test_a_medicine_knows_the_kind_of_its_strength(medicine: Medicine, strength: object) -> None:
    assert medicine.strength == strength


@pytest.mark.parametrize(
    ("typed", "unit", "strength"),
    [
        ("10 mg", None, Milligrams(Decimal(10))),
        ("2,5mg", None, Milligrams(Decimal("2.5"))),
        ("10", Unit.MG, Milligrams(Decimal(10))),
        ("25 µg/h", None, MicrogramsPerHour(Decimal(25))),
        ("25 μg/h", None, MicrogramsPerHour(Decimal(25))),
        ("12,5 mikrogram/timme", None, MicrogramsPerHour(Decimal("12.5"))),
        ("5 mikrogram/time", Unit.UG_PER_HOUR, MicrogramsPerHour(Decimal(5))),
        ("100 mcg", None, Micrograms(Decimal(100))),
        ("12 mikrogram pr. time", None, MicrogramsPerHour(Decimal(12))),
        ("12 µg pr time", None, MicrogramsPerHour(Decimal(12))),
        ("1 mg/ml", None, MilligramsPerMillilitre(Decimal(1))),
        ("1 mg pr. ml", None, MilligramsPerMillilitre(Decimal(1))),
        ("5 mg pr. dag", None, Milligrams(Decimal(5))),
        ("0,125 mg", None, Milligrams(Decimal("0.125"))),
        ("1000mg", None, Milligrams(Decimal(1000))),
        ("25 µg/h plåster", None, MicrogramsPerHour(Decimal(25))),
    ],
)
def test_a_strength_is_read_as_it_stands_on_the_package(
    typed: str, unit: Unit | None, strength: object
) -> None:
    assert read_strength("amount", typed, unit) == strength


@pytest.mark.parametrize(
    ("typed", "unit", "error"),
    [
        ("25 µg/h", Unit.MG, UnitDoesNotFit),
        ("25 mikrogram", Unit.MG, UnitDoesNotFit),
        ("25 mg", Unit.UG_PER_HOUR, UnitDoesNotFit),
        ("25 µg", Unit.UG_PER_HOUR, UnitDoesNotFit),
        ("25", None, Unanswered),
        ("tjugofem", Unit.MG, NotANumber),
        ("", Unit.MG, NotANumber),
        ("10 stycken", Unit.MG, NotANumber),
        ("10 til brug", Unit.MG, NotANumber),
        ("1 000 mg", None, NotANumber),
        ("1.000 mg", Unit.MG, NotANumber),
        ("2,5–5 mg", Unit.MG, NotANumber),
        ("10 mg/5 mg", None, NotANumber),
        ("0 mg", None, OutOfRange),
    ],
)
def test_a_strength_in_the_wrong_unit_is_never_guessed(
    typed: str, unit: Unit | None, error: type[FieldError]
) -> None:
    with pytest.raises(error) as refused:
        read_strength("amount", typed, unit)

    assert refused.value.field == "amount"


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("2", "2"),
        ("1,5", "1.5"),
        ("½", "0.5"),
        ("1 ½", "1.5"),
        ("1/2", "0.5"),
        ("1 1/2", "1.5"),
        ("2¼", "2.25"),
        (" 0 ", "0"),
    ],
)
def test_a_number_of_tablets_is_read(typed: str, count: str) -> None:
    assert read_count("count", typed) == Decimal(count)


@pytest.mark.parametrize("typed", ["en", "", "1–2", "-1", "1/3", "nan", "2 mg", "10^3", "11/2", "21/4"])
def test_a_dose_that_is_not_a_number_is_told(typed: str) -> None:
    with pytest.raises(DoseNotANumber):
        read_count("count", typed)


@pytest.mark.parametrize(
    ("count", "error"), [("-1", OutOfRange), ("201", OutOfRange), ("nan", DoseNotANumber)]
)
def test_no_dose_holds_what_cannot_be_counted(count: str, error: type[FieldError]) -> None:
    with pytest.raises(error) as refused:
        dose("oxy", count)

    assert refused.value.field == "count"


# --- Medicines


@pytest.mark.parametrize(
    ("medicine", "error", "field"),
    [
        (replace(OXY, name=" "), Unanswered, "name"),
        (replace(OXY, amount=None), Unanswered, "amount"),
        (replace(OXY, unit=None), Unanswered, "unit"),
        (replace(OXY, unit=Unit.UG_PER_HOUR), UnitDoesNotFit, "unit"),
        (replace(OXY, unit=Unit.MG_PER_ML), UnitDoesNotFit, "unit"),
        (replace(OXY, name="Fentanyl 25 µg/h"), UnitDoesNotFit, "unit"),
    ],
)
def test_what_lacks_or_does_not_fit_about_a_medicine_is_told(
    medicine: Medicine, error: type, field: str
) -> None:
    assert told(problems(replace(TAPER, medicines=(medicine,)), TODAY)) == [
        (error, f"medicines[oxy].{field}")
    ]


def patch_taper(patch: Medicine) -> Taper:
    first = Step(number=1, start=AGREED, doses=(dose("patch", 1),))
    return replace(TAPER, medicines=(patch,), steps=(first, Step(number=2, start=date(2026, 10, 5))))


@pytest.mark.parametrize(
    ("patch", "error", "field"),
    [
        (replace(PATCH, unit=Unit.MG), UnitDoesNotFit, "unit"),
        (replace(PATCH, change_every=None), NoPatchChange, "change_every"),
    ],
)
def test_a_patch_is_in_micrograms_an_hour_and_says_when_it_is_changed(
    patch: Medicine, error: type, field: str
) -> None:
    assert told(problems(patch_taper(patch), TODAY)) == [(error, f"medicines[patch].{field}")]


def test_a_patch_as_given_is_agreed() -> None:
    assert is_agreed(patch_taper(PATCH))


@pytest.mark.parametrize("days", [0, 15])
def test_a_patch_stays_on_for_days(days: int) -> None:
    with pytest.raises(OutOfRange):
        replace(PATCH, change_every=days)


# --- Steps


@pytest.mark.parametrize(
    ("taper", "error", "field"),
    [
        (replace(TAPER, steps=()), Unanswered, "steps"),
        (with_step(3, start=date(2026, 10, 5)), StepsOutOfOrder, "steps[3].start"),
        (with_step(3, start=date(2026, 9, 28)), StepsOutOfOrder, "steps[3].start"),
        (with_step(2, last=date(2026, 11, 2)), StepsOverlap, "steps[2].last"),
        (with_step(2, last=date(2026, 10, 31)), StepsGap, "steps[2].last"),
        (with_step(5, last=date(2026, 12, 1)), EndsFirst, "steps[5].last"),
        (with_step(2, number=1), DoubledStep, "steps[1].number"),
        (with_step(3, doses=(dose("oxy", None),)), Unanswered, "steps[3].doses[0].count"),
        (
            with_step(3, doses=(dose("oxy", None, given="en halv"),)),
            DoseNotANumber,
            "steps[3].doses[0].count",
        ),
        (with_step(3, doses=(dose("morfin", 1),)), UnknownMedicine, "steps[3].doses[0].medicine"),
        (with_step(3, doses=(dose("oxy", 1), dose("oxy", 1))), DoubledDose, "steps[3].doses[1].medicine"),
        (with_step(3, doses=(dose("oxy", 1, given="10 µg"),)), UnitDoesNotFit, "steps[3].doses[0].given"),
    ],
)
def test_steps_that_do_not_fit_together_are_told_and_keep_it_a_draft(
    taper: Taper, error: type, field: str
) -> None:
    assert told(problems(taper, TODAY)) == [(error, field)]
    assert not is_agreed(taper)


@pytest.mark.parametrize(("given", "fits"), [("5 mg (5 ml)", True), ("5 mg/ml", True), ("5 µg", False)])
def test_what_is_poured_is_told_in_milligrams_too(given: str, fits: bool) -> None:
    poured = replace(OXY, form=Form.SOLUTION, amount=Decimal(1), unit=Unit.MG_PER_ML)
    taper = with_step(1, doses=(dose("oxy", 5, given=given),))

    assert is_agreed(replace(taper, medicines=(poured,))) is fits


@pytest.mark.parametrize("given", ["1 tablet til brug om morgenen", "En slug vand til", "10 mg, daglig brug"])
def test_words_that_end_like_a_unit_are_no_unit(given: str) -> None:
    assert is_agreed(with_step(3, doses=(dose("oxy", 1, given=given),)))


def test_a_step_of_another_century_is_told() -> None:
    assert (TooLongAgo, "steps[1].start") in told(problems(with_step(1, start=date(206, 9, 7)), TODAY))


def test_a_step_may_say_its_last_day() -> None:
    assert is_agreed(with_step(2, last=date(2026, 11, 1)))


def test_a_dose_as_needed_may_have_no_number() -> None:
    steps = tuple(
        replace(one, doses=(*one.doses, dose("rescue", None, given="högst 2 om dagen"))) for one in STEPS
    )

    assert is_agreed(replace(TAPER, medicines=(OXY, RESCUE), steps=steps))


def test_the_same_medicine_may_be_taken_twice_in_a_part_of_the_day_by_the_clock() -> None:
    by_clock = tuple(
        Dose(medicine="oxy", part=PartOfDay.MORNING, clock=time(hour), count=Decimal("0.5"))
        for hour in (6, 9)
    )

    assert is_agreed(with_step(3, doses=by_clock))


def test_a_note_without_end_is_refused() -> None:
    with pytest.raises(TooLong):
        replace(AGREEMENT, in_trouble="x" * (LONGEST_NOTE + 1))


# --- What is asked back


def test_more_than_the_step_before_is_asked_back_and_not_taken_silently() -> None:
    more = with_step(3, doses=(dose("oxy", 2), dose("oxy", 2, PartOfDay.EVENING)))

    assert asked(more) == ["steps[3].doses"]
    assert not is_agreed(more)


def test_a_yes_is_kept_and_the_question_is_not_asked_again() -> None:
    more = with_step(3, doses=(dose("oxy", 4),), as_given=True)

    assert asked(more) == []
    assert is_agreed(more)


def test_typing_a_step_anew_asks_anew() -> None:
    answered = replace(STEPS[2], as_given=True)

    assert answered.retyped(given="20 mg").as_given is False


def test_moving_a_dose_to_another_time_of_day_is_not_more() -> None:
    assert asked(with_step(2, doses=(dose("oxy", 3, PartOfDay.NIGHT),))) == []


def two_strengths(morning: tuple[int, int], then: tuple[int, int]) -> Taper:
    """Two steps of 10 mg and 5 mg tablets of one drug."""
    steps = tuple(
        Step(number=n, start=date(2026, 9 + n, 1), doses=(dose("oxy", ten), dose("oxy5", five)))
        for n, (ten, five) in enumerate((morning, then), start=1)
    )
    last = Step(number=3, start=date(2026, 12, 1))
    return replace(TAPER, medicines=(OXY, OXY_5), steps=(*steps, last))


@pytest.mark.parametrize(
    ("before", "after", "is_asked"),
    [
        ((2, 0), (1, 1), False),
        ((1, 1), (1, 0), False),
        ((1, 1), (0, 2), False),
        ((2, 1), (0, 3), False),
        ((0, 2), (1, 0), True),
        ((1, 0), (0, 1), False),
        ((1, 0), (1, 1), True),
        ((2, 0), (1, 2), True),
    ],
)
def test_tablets_of_two_strengths_are_counted_and_never_weighed(
    before: tuple[int, int], after: tuple[int, int], is_asked: bool
) -> None:
    assert (asked(two_strengths(before, after)) == ["steps[2].doses"]) is is_asked


def test_two_strengths_of_one_drug_are_one_drug_however_its_name_is_typed() -> None:
    taper = two_strengths((2, 0), (1, 1))

    assert asked(replace(taper, medicines=(OXY, replace(OXY_5, name=" OXIKODON depot ")))) == []


def test_long_acting_and_short_acting_are_not_set_off_against_each_other() -> None:
    short = replace(OXY, key="short", acting=Acting.SHORT)
    changed = with_step(2, doses=(dose("oxy", 1), dose("short", 1)))

    assert asked(replace(changed, medicines=(OXY, short)))[0] == "steps[2].doses"


def test_a_dose_as_needed_is_no_part_of_where_the_taper_ends() -> None:
    rescue_left = tuple(replace(one, doses=(*one.doses, dose("rescue", 1))) for one in STEPS)

    assert asked(replace(TAPER, medicines=(OXY, RESCUE), steps=rescue_left)) == []


@pytest.mark.parametrize(
    ("taper", "field"),
    [
        (with_step(1, start=date(2026, 9, 1)), "steps[1].start"),
        (with_step(5, start=date(2027, 3, 2)), "steps[5].start"),
        (replace(TAPER, steps=STEPS[:4]), "steps[4].doses"),
        (replace(TAPER, agreement=replace(AGREEMENT, aim=Aim.DOWN)), "steps[5].doses"),
    ],
)
def test_what_looks_unlike_the_agreement_is_asked_back(taper: Taper, field: str) -> None:
    assert asked(taper) == [field]


def test_a_taper_may_lead_down_to_a_dose_to_stay_on() -> None:
    assert is_agreed(replace(TAPER, steps=STEPS[:4], agreement=replace(AGREEMENT, aim=Aim.DOWN)))


@pytest.mark.parametrize(
    "taper", [TAPER, with_step(3, doses=(dose("oxy", 9),)), replace(TAPER, steps=STEPS[:4])]
)
def test_every_question_is_neutral(taper: Taper) -> None:
    assert all(doubt.sentence.endswith("Does this match the plan you were given?") for doubt in doubts(taper))


# --- The clinic's number


def test_a_morphine_equivalent_is_kept_with_its_table_and_giver() -> None:
    number = ClinicNumber(value=Decimal(80), table="Region Uppsala 2020", day=AGREED, given_by="Anna Berg")

    assert replace(TAPER, clinic_numbers=(number,)).clinic_numbers[0].table == "Region Uppsala 2020"


@pytest.mark.parametrize(
    ("here", "there"),
    [
        # 40 mg of oxycodone a day.
        (("80", "Region Uppsala 2020"), ("60", "Helsedirektoratet")),
        # A patch of fentanyl, 50 µg an hour.
        (("90", "Region Uppsala 2020"), ("120", "Helsedirektoratet")),
    ],
)
def test_the_same_dose_has_another_number_in_another_table_and_each_stands_as_it_was_given(
    here: tuple[str, str], there: tuple[str, str]
) -> None:
    given = [
        ClinicNumber(value=Decimal(value), table=table, day=AGREED, given_by="Anna Berg")
        for value, table in (here, there)
    ]

    kept = replace(TAPER, clinic_numbers=tuple(given)).clinic_numbers

    assert [(str(one.value), one.table) for one in kept] == [here, there]


@pytest.mark.parametrize(
    ("change", "error", "field"),
    [
        ({"table": " "}, Unanswered, "table"),
        ({"given_by": ""}, Unanswered, "given_by"),
        ({"value": Decimal(-1)}, OutOfRange, "value"),
        ({"value": Decimal("nan")}, NotANumber, "value"),
    ],
)
def test_a_number_without_table_or_giver_is_refused(
    change: dict[str, object], error: type[FieldError], field: str
) -> None:
    parts = {"value": Decimal(60), "table": "OMEQ", "day": AGREED, "given_by": "Anna Berg", **change}

    with pytest.raises(error) as refused:
        ClinicNumber(**parts)  # type: ignore[arg-type]

    assert refused.value.field == field


def test_no_number_of_the_clinic_changes_what_is_agreed() -> None:
    high = ClinicNumber(value=Decimal(600), table="OMEQ", day=AGREED, given_by="Anna Berg")

    assert is_agreed(replace(TAPER, clinic_numbers=(high,)))
