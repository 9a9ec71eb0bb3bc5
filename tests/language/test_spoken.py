"""Numbers and dates are written as newspapers and health pages of each country write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import OutOfRange
from app.language import LANGUAGES, Language, preferred

SV, DA, NB = Language("sv", "SE"), Language("da", "DK"), Language("nb", "NO")
FRIDAY = date(2026, 11, 20)
NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("language", "written"),
    [(SV, "fredag 20 november"), (DA, "fredag den 20. november"), (NB, "fredag 20. november")],
)
def test_a_day_is_written_in_full(language: Language, written: str) -> None:
    assert language.day(FRIDAY) == written


@pytest.mark.parametrize(("language", "written"), [(SV, "20 nov."), (DA, "20. nov."), (NB, "20. nov.")])
def test_a_day_is_written_short(language: Language, written: str) -> None:
    assert language.short_day(FRIDAY) == written


@pytest.mark.parametrize("language", [SV, DA, NB])
def test_the_clock_has_a_point_everywhere(language: Language) -> None:
    assert language.clock(time(14, 30)) == "14.30"
    assert language.clock(datetime(2026, 11, 20, 9, 5, tzinfo=UTC)) == "9.05"


@pytest.mark.parametrize(
    ("language", "written"), [(SV, f"12{NBSP}000"), (DA, "12.000"), (NB, f"12{NBSP}000")]
)
def test_thousands_never_break(language: Language, written: str) -> None:
    assert language.number(12_000) == written


@pytest.mark.parametrize("language", [SV, DA, NB])
def test_decimals_have_a_comma_and_minus_is_a_minus(language: Language) -> None:
    assert language.number(-7.5, 1) == "−7,5"
    assert language.exact(7, 1) == "7,0"
    assert language.change(0.5) == "+0,5"
    assert language.percent(0.25) == f"25{NBSP}%"


@pytest.mark.parametrize("language", [SV, DA, NB])
def test_nought_has_no_sign_however_little_was_below_it(language: Language) -> None:
    assert (language.number(-0.04, 1), language.exact(-0.04, 1), language.change(-0.04)) == ("0", "0,0", "0")


@pytest.mark.parametrize(
    ("language", "written"),
    [(SV, "3–6 juni 2026"), (DA, "3.–6. juni 2026"), (NB, "3.–6. juni 2026")],
)
def test_days_of_one_month_share_its_name(language: Language, written: str) -> None:
    assert language.period(date(2026, 6, 3), date(2026, 6, 6)) == written


@pytest.mark.parametrize(
    ("language", "written"),
    [
        (SV, "26 oktober–22 november 2026"),
        (DA, "26. oktober–22. november 2026"),
        (NB, "26. oktober–22. november 2026"),
    ],
)
def test_days_of_two_months_share_their_year(language: Language, written: str) -> None:
    assert language.period(date(2026, 10, 26), date(2026, 11, 22)) == written


@pytest.mark.parametrize("language", [SV, DA, NB])
def test_a_period_of_one_day_is_that_day(language: Language) -> None:
    assert language.period(FRIDAY, FRIDAY) == language.full_day(FRIDAY)


@pytest.mark.parametrize("language", [SV, DA, NB])
def test_a_difference_has_its_sign_and_none_where_there_is_none(language: Language) -> None:
    assert [language.change(value) for value in (2, -1.5, 0)] == ["+2", "−1,5", "0"]


@pytest.mark.parametrize("language", [SV, DA, NB])
def test_a_span_is_written_from_end_to_end_and_once_where_both_read_alike(language: Language) -> None:
    assert (language.span(8, 10), language.span(8, 8), language.span(7.5, 8.26, 1)) == (
        "8–10",
        "8",
        "7,5–8,3",
    )
    assert language.span(7.9, 8.1) == "8"


@pytest.mark.parametrize("language", [SV, DA, NB])
def test_without_a_word_on_decimals_there_are_none(language: Language) -> None:
    assert (language.number(7.4), language.percent(1), language.percent(0.074)) == (
        "7",
        f"100{NBSP}%",
        f"7{NBSP}%",
    )


def test_a_period_over_new_year_names_both_years() -> None:
    assert SV.period(date(2025, 12, 30), date(2026, 1, 2)) == "30 december 2025–2 januari 2026"


@pytest.mark.parametrize("tag", LANGUAGES)
def test_where_there_are_no_words_none_are_said(tag: str) -> None:
    assert Language(tag, "SE").say("") == ""


@pytest.mark.parametrize(("language", "written"), [(SV, "”lugn”"), (DA, "”lugn”"), (NB, "«lugn»")])
def test_quotation_marks_are_the_languages_own(language: Language, written: str) -> None:
    assert language.quote("lugn") == written


@pytest.mark.parametrize("tag", LANGUAGES)
def test_an_error_tells_its_limits_in_the_chosen_language(tag: str) -> None:
    told = Language(tag, "SE").tell(OutOfRange("pain", least=0, most=10))

    assert "0" in told
    assert "10" in told
    assert "{" not in told
    assert told != OutOfRange.sentence


@pytest.mark.parametrize(
    ("tags", "found"),
    [
        (["sv-SE"], ("sv", "SE")),
        (["da_DK.UTF-8"], ("da", "DK")),
        (["nn-NO"], ("nb", "NO")),
        (["no"], ("nb", "NO")),
        (["sv-NO"], ("sv", "NO")),
        (["en-GB", "nb"], ("nb", "NO")),
        (["de-DE"], ("sv", "SE")),
        (["en-DK"], ("da", "DK")),
        (["en-NO", "en"], ("nb", "NO")),
        (["en-DK", "sv-SE"], ("sv", "SE")),
        ([], ("sv", "SE")),
        (["C.UTF-8", "da"], ("da", "DK")),
    ],
)
def test_the_device_says_what_to_begin_with(tags: list[str], found: tuple[str, str]) -> None:
    assert preferred(tags) == found


def test_norwegian_texts_lie_in_the_folder_no() -> None:
    assert (NB.folder, NB.region_tag) == ("no", "nb-NO")


@given(st.floats(-1e9, 1e9), st.integers(0, 4), st.sampled_from(LANGUAGES))
def test_a_written_number_can_be_read_back(value: float, decimals: int, tag: str) -> None:
    written = Language(tag, "SE").number(value, decimals)
    thousands = "." if tag == "da" else NBSP
    back = float(written.replace(thousands, "").replace("−", "-").replace(",", "."))

    assert back == pytest.approx(value, abs=10**-decimals)


@pytest.mark.parametrize(
    ("n", "said"), [(0, "0 minuter"), (0.5, "0,5 minuter"), (1, "1 minut"), (12.25, "12,25 minuter")]
)
def test_parts_are_counted_as_they_are(n: float, said: str) -> None:
    assert Language("sv", "SE").count("{n} minute", "{n} minutes", n) == said
