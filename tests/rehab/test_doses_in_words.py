"""A dose is shown exactly as the plan has it: no count and no strength is ever rounded, on no screen and on no page."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exports.sections.taper_words import doses_of, named
from app.language import Language
from app.rehab.taper import ClinicNumber, Dose, DoseTaken, Form, Medicine, PartOfDay, Step, Taken, Unit
from app.views.taper.agreed import number_line
from app.views.taper.saying import counted, medicine_words, taken_words
from app.views.taper.typed import number

LANGUAGES = [Language("sv", "SE"), Language("da", "DK"), Language("nb", "NO")]
DAY = date(2026, 11, 22)
COUNTS = st.decimals(0, 200, allow_nan=False, allow_infinity=False, places=40) | st.decimals(
    0, 200, allow_nan=False, allow_infinity=False
)
STRENGTHS = st.decimals(1, 1_000, allow_nan=False, allow_infinity=False, places=30) | st.decimals(
    1, 1_000, allow_nan=False, allow_infinity=False, places=3
)


def read_back(said: str) -> Decimal:
    """The one number in a text, as it is written in Swedish, Danish and Norwegian."""
    (found,) = [word for word in said.replace("\u00a0", " ").split() if word[:1].isdigit()]
    return Decimal(found.replace(".", "").replace(",", "."))


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.tag)
@given(count=COUNTS)
def test_a_count_is_shown_as_it_was_written(language: Language, count: Decimal) -> None:
    dose = Dose(medicine="oxy", part=PartOfDay.MORNING, count=count)
    medicine = Medicine(key="oxy", name="Oxikodon", amount=Decimal(10), unit=Unit.MG)
    step = Step(number=1, start=DAY, doses=(dose,))

    assert read_back(counted(language, Form.TABLET, dose)) == count
    assert read_back(doses_of(language, step, medicine).rpartition(":")[2]) == count


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.tag)
@given(amount=STRENGTHS.filter(lambda one: one < 1_000))
def test_a_strength_is_shown_as_it_was_written(language: Language, amount: Decimal) -> None:
    medicine = Medicine(key="oxy", name="Oxikodon", amount=amount, unit=Unit.MG)

    assert read_back(medicine_words(language, medicine)) == amount
    assert read_back(named(language, medicine)) == amount


@given(count=COUNTS)
def test_a_dose_taken_as_needed_is_shown_as_it_was_written(count: Decimal) -> None:
    taken = DoseTaken(
        day=DAY,
        at=datetime(2026, 11, 22, 9, 12, tzinfo=UTC),
        taper="t",
        medicine="alv",
        name="Alvedon",
        part=None,
        how=Taken.AS_PLANNED,
        step=1,
        count=count,
    )

    assert read_back(taken_words(LANGUAGES[0], taken).rpartition(":")[2]) == count


@given(count=COUNTS)
def test_a_count_stands_in_its_field_as_it_was_typed(count: Decimal) -> None:
    assert Decimal(number(count).replace(",", ".")) == count


@given(value=st.decimals(1, 999, places=6))
def test_the_clinics_number_is_quoted_as_it_was_given(value: Decimal) -> None:
    given_by_them = ClinicNumber(value=value, table="FASS", given_by="Anna Berg", day=DAY)

    assert read_back(number_line(LANGUAGES[0], given_by_them)[0]) == value
